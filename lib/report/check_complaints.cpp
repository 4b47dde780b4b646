// Part 7: complaints, out-of-court disputes, suspensions.
#include "dsacheck/rules/report_complaints.hpp"
#include "report/checks.hpp"
#include "report/comparison.hpp"
#include "report/figure.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <optional>

namespace dsacheck::checks {

namespace {

constexpr template_column value = "G";

constexpr std::array bases{appeal::on_visibility,   appeal::on_service,   appeal::on_account,
                           appeal::on_monetisation, appeal::on_no_action, appeal::on_no_action_trusted};

class complaints_check {
  public:
    complaints_check(const part& in, check_run& to) : in_(in), to_(to) {}

    void run() {
        compare_outcomes(appeal::complaints, rules::outcomes_exceed_cases, &rules::outcomes_differ_from_cases);
        compare_outcomes(appeal::disputes, rules::outcomes_exceed_cases, &rules::outcomes_differ_from_cases);
        for (const appeal basis : bases)
            compare_outcomes(basis, rules::basis_outcomes_exceed_complaints, nullptr);
        compare_bases();
        compare_trusted_flaggers();
        medians();
        implemented_share();
        newly_imposed();
        suspensions();
        swapped(appeal::complaints);
        swapped(appeal::disputes);
    }

  private:
    [[nodiscard]] const part_row* row(appeal about, scope where) const noexcept { return in_.find(row_key(about, where)); }
    [[nodiscard]] figure at(appeal about, scope where) const noexcept {
        return figure_of(in_, row_key(about, where), value);
    }
    [[nodiscard]] std::string said(appeal about, scope where) const {
        const part_row* const found = row(about, where);
        return found == nullptr ? std::string(scope_in_words(7, where)) + " has no row" : cell_in_words(in_, *found, value);
    }
    void place(draft& made, appeal about, scope where) const {
        if (const part_row* const found = row(about, where))
            made.cell(in_, *found, value);
    }
    [[nodiscard]] std::string name(appeal about) const {
        return quoted(annex_part_of(7).indicators[static_cast<std::size_t>(about)].label, 130);
    }

    /// Upheld, partially reversed, reversed and, where there is such a row, omitted against all cases.
    void compare_outcomes(appeal about, const rule& too_many, const rule* different) {
        const figure all = at(about, scope::total);
        std::array<scope, 4> outcomes{scope::upheld, scope::partially_reversed, scope::reversed, scope::omitted};
        double sum = 0;
        bool any = false;
        for (const scope each : outcomes) {
            const figure one = at(about, each);
            if (one.unread())
                return;
            any = any || one.known();
            sum += one.amount();
        }
        if (!any || !all.known() || !differ_by_more(all.number, sum))
            return;
        const bool exceeds = sum > all.number;
        if (!exceeds && different == nullptr)
            return;
        draft made(exceeds ? too_many : *different);
        place(made, about, scope::total);
        for (const scope each : outcomes)
            place(made, about, each);
        std::string parts;
        for (const scope each : outcomes)
            if (at(about, each).known())
                parts += (parts.empty() ? "" : " + ") + number_in_words(at(about, each).number);
        made.unless_explained();
        made.tell(fmt::format("{}: {}, but the outcomes add up to {} ({}), {} {}", name(about), said(about, scope::total),
                              number_in_words(sum), parts, number_in_words(std::fabs(all.number - sum)),
                              exceeds ? "more" : "fewer; pending cases would explain it"));
        to_.add(made);
    }

    [[nodiscard]] bool differ_by_more(double a, double b) const noexcept {
        return std::fabs(a - b) > to_.chosen().tolerance + 1e-9;
    }

    void compare_bases() {
        const figure all = at(appeal::complaints, scope::total);
        double with = 0;
        bool any = false;
        for (const appeal basis : bases) {
            const figure one = at(basis, scope::total);
            if (one.unread())
                return;
            any = any || one.known();
            with += one.amount();
        }
        const double without = with - at(appeal::on_no_action_trusted, scope::total).amount();
        if (!any || !all.known() || !differ_by_more(all.number, with) || !differ_by_more(all.number, without))
            return;
        draft made(rules::basis_sum);
        place(made, appeal::complaints, scope::total);
        for (const appeal basis : bases)
            place(made, basis, scope::total);
        made.unless_explained();
        made.tell(fmt::format("{}, but the complaints by basis add up to {}{}; the difference is {}",
                              said(appeal::complaints, scope::total), number_in_words(with),
                              with != without ? fmt::format(", or to {} without the row on trusted flaggers", number_in_words(without))
                                              : std::string(),
                              number_in_words(std::fabs(all.number - with))));
        to_.add(made);
    }

    void compare_trusted_flaggers() {
        const figure all = at(appeal::on_no_action, scope::total);
        const figure trusted = at(appeal::on_no_action_trusted, scope::total);
        if (!all.known() || !trusted.known() || trusted.number <= all.number + to_.chosen().tolerance)
            return;
        draft made(rules::trusted_flagger_complaints_exceed_all);
        place(made, appeal::on_no_action_trusted, scope::total);
        place(made, appeal::on_no_action, scope::total);
        made.unless_explained();
        made.tell(fmt::format("complaints about notices of trusted flaggers are more than those about all notices under "
                              "Article 16: {}, {}",
                              said(appeal::on_no_action_trusted, scope::total), said(appeal::on_no_action, scope::total)));
        to_.add(made);
    }

    [[nodiscard]] double decided(appeal about) const noexcept {
        return at(about, scope::upheld).amount() + at(about, scope::partially_reversed).amount() +
               at(about, scope::reversed).amount();
    }

    void medians() {
        comparison missing(rules::decision_median_missing, "decisions were taken and the median time is blank");
        comparison of_nothing(rules::decision_median_of_nothing, "no decision was taken and the median time is not blank");
        const auto look_at = [&](appeal about) {
            const part_row* const median = row(about, scope::median_time);
            if (median == nullptr || !to_.binds(in_, *median))
                return;
            const figure time = figure_of(in_, *median, value);
            const double decisions = decided(about);
            if (decisions > 0 && time.blank())
                missing.add(in_, *median, {value},
                            fmt::format("{}, {} decisions", cell_in_words(in_, *median, value), number_in_words(decisions)));
            if (decisions == 0 && time.known() && at(about, scope::total).zero())
                of_nothing.add(in_, *median, {value}, cell_in_words(in_, *median, value));
        };
        look_at(appeal::complaints);
        for (const appeal basis : bases)
            look_at(basis);
        look_at(appeal::disputes);
        missing.report(to_);
        of_nothing.report(to_);
    }

    void implemented_share() {
        const part_row* const share = row(appeal::disputes, scope::implemented);
        if (share == nullptr || !to_.binds(in_, *share))
            return;
        const figure given = figure_of(in_, *share, value);
        const double reversed =
            at(appeal::disputes, scope::partially_reversed).amount() + at(appeal::disputes, scope::reversed).amount();
        if (reversed > 0 && given.blank())
            tell_share(rules::implemented_share_missing, rules::implemented_share_missing.level, *share,
                       fmt::format("{} decisions were reversed or partially reversed, and the share of those that were "
                                   "implemented is blank",
                                   number_in_words(reversed)));
        if (reversed == 0 && given.known() && at(appeal::disputes, scope::total).known()) {
            if (given.number > 0)
                tell_share(rules::implemented_share_missing, rules::implemented_share_missing.level, *share,
                           fmt::format("{}, but no decision was reversed, so that there is none to implement",
                                       cell_in_words(in_, *share, value)));
            else
                tell_share(rules::implemented_share_missing, severity::info, *share,
                           fmt::format("{}, and no decision was reversed: blank says that there is nothing to implement",
                                       cell_in_words(in_, *share, value)));
        }
        granularity(*share, given, reversed);
    }

    void tell_share(const rule& broken, severity level, const part_row& share, std::string text) {
        draft made(broken, level);
        made.cell(in_, share, value);
        place(made, appeal::disputes, scope::partially_reversed);
        place(made, appeal::disputes, scope::reversed);
        made.unless_explained();
        made.tell(std::move(text));
        to_.add(made);
    }

    /// A share of n decisions is a multiple of 1/n, as far as its digits tell.
    void granularity(const part_row& share, const figure& given, double reversed) {
        constexpr double most_that_tell = 100;
        constexpr double rounding = 0.006; // of shares with two digits
        if (!given.positive() || given.number > 1 || reversed <= 0 || reversed > most_that_tell)
            return;
        const double implemented = given.number * reversed;
        if (std::fabs(implemented - std::round(implemented)) <= rounding * reversed)
            return;
        tell_share(rules::implemented_share_granularity, rules::implemented_share_granularity.level, share,
                   fmt::format("{} of {} decisions would be {} decisions", number_in_words(given.number),
                               number_in_words(reversed), number_in_words(implemented)));
    }

    void newly_imposed() {
        constexpr double far_more = 5;
        const figure imposed = at(appeal::newly_imposed, scope::total);
        const double reversed = at(appeal::on_no_action, scope::reversed).amount() +
                                at(appeal::on_no_action, scope::partially_reversed).amount() +
                                at(appeal::on_no_action_trusted, scope::reversed).amount() +
                                at(appeal::on_no_action_trusted, scope::partially_reversed).amount();
        if (!at(appeal::on_no_action, scope::reversed).known() || !imposed.known() || imposed.number <= far_more * reversed ||
            imposed.number <= far_more)
            return;
        draft made(rules::newly_imposed_exceeds_reversals);
        place(made, appeal::newly_imposed, scope::total);
        place(made, appeal::on_no_action, scope::reversed);
        place(made, appeal::on_no_action, scope::partially_reversed);
        made.unless_explained();
        made.tell(fmt::format("{} restrictions were newly imposed as a result of complaints, while {} decisions not to act "
                              "on a notice were reversed or partially reversed",
                              number_in_words(imposed.number), number_in_words(reversed)));
        to_.add(made);
    }

    void suspensions() {
        comparison blank(rules::suspensions_blank, "the number of suspensions is blank");
        for (const appeal about : {appeal::suspensions_content, appeal::suspensions_notices, appeal::suspensions_complaints}) {
            const part_row* const found = row(about, scope::total);
            if (found != nullptr && to_.binds(in_, *found) && figure_of(in_, *found, value).blank())
                blank.add(in_, *found, {value}, cell_in_words(in_, *found, value));
        }
        blank.report(to_);
    }

    void swapped(appeal about) {
        const figure omitted = at(about, scope::omitted);
        const figure median = at(about, scope::median_time);
        const bool is_fraction = omitted.known() && omitted.number != std::floor(omitted.number);
        if (!is_fraction || !median.known() || median.number >= omitted.number)
            return;
        draft made(rules::omitted_and_median_swapped);
        place(made, about, scope::omitted);
        place(made, about, scope::median_time);
        made.unless_explained();
        made.tell(fmt::format("{}: {} cases without a decision are no whole number, while the median time is {} hours; "
                              "the two may stand in each other's row",
                              name(about), number_in_words(omitted.number), number_in_words(median.number)));
        to_.add(made);
    }

    const part& in_;
    check_run& to_;
};

} // namespace

void suspensions_for_illegal_content(check_run& to) {
    const part* const appeals = to.whole().first(7);
    const part* const notices = to.whole().first(4);
    const part* const illegal = to.whole().first(5);
    const part_row* const row =
        appeals == nullptr ? nullptr : appeals->find(row_key(appeal::suspensions_content, scope::total));
    if (row == nullptr || !figure_of(*appeals, *row, value).positive())
        return;
    const auto is_known_to_be_none = [](const part* in, template_column column) {
        return in != nullptr && figure_of(*in, row_key(total_line), column).zero();
    };
    if (!is_known_to_be_none(notices, "L") || !is_known_to_be_none(illegal, "F"))
        return;
    draft made(rules::suspensions_without_illegal_content);
    made.cell(*appeals, *row, value);
    made.cell(*notices, *notices->find(row_key(total_line)), "L");
    made.cell(*illegal, *illegal->find(row_key(total_line)), "F");
    made.unless_explained();
    made.tell(fmt::format("{}, while part 4 has no action on the basis of the law and part 5 no measure",
                          cell_in_words(*appeals, *row, value)));
    to.add(made);
}

void complaints(const part& in, check_run& to) {
    if (in.number() == 7)
        complaints_check(in, to).run();
}

} // namespace dsacheck::checks
