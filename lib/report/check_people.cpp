// Part 9: human resources. Part 10: average monthly active recipients.
#include "dsacheck/read_report.hpp"
#include "dsacheck/rules/report_people.hpp"
#include "dsacheck/rules/report_values.hpp"
#include "report/checks.hpp"
#include "report/explained_group.hpp"
#include "report/figure.hpp"
#include "report/omission_reason.hpp"
#include "report/populations.hpp"
#include "report/sums.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <cmath>

namespace dsacheck::checks {

namespace {

constexpr template_column value_column = "G";

bool any_figure(const part& in) noexcept {
    for (const part_row& row : in.rows())
        if (row.kind == row_kind::data && row.key.known() && figure_of(in, row, value_column).known())
            return true;
    return false;
}

/// A number in a part that does not apply.
bool does_not_apply(const part& in, applicability who, const rule& broken, check_run& to) {
    if (to.binds(who))
        return false;
    if (any_figure(in)) {
        draft made(broken);
        made.whole_part(in).tell(fmt::format("part {} has figures, though it applies {} and this provider is taken for none",
                                             in.number(), in.number() == 9 ? "to very large online platforms only"
                                                                           : "to very large online platforms and search engines only"));
        to.add(made);
    }
    return true;
}

class staff_check {
  public:
    staff_check(const part& in, check_run& to) : in_(in), to_(to) {
        for (const part_row& row : in.rows()) {
            if (row.kind != row_kind::data || row.key.subject != static_cast<std::uint8_t>(staff::linguistic))
                continue;
            if (is_language(row.key.where))
                languages_.push_back(&row);
            else if (row.key.where == scope::total && total_ == nullptr)
                total_ = &row;
        }
    }

    void run() {
        missing();
        fractions();
        if (total_ != nullptr)
            totals();
    }

  private:
    /// Full-time equivalents in the totals: heads per language may then exceed them.
    [[nodiscard]] bool counts_in_fte() const {
        if (to_.takes_other(ambiguity::moderators))
            return false;
        for (const staff each : {staff::internal, staff::external, staff::linguistic})
            if (const figure value = figure_of(in_, row_key(each, scope::total), value_column);
                value.known() && value.number != std::floor(value.number))
                return true;
        const auto names_it = [](std::string_view text) {
            const std::string folded = fold_label(text);
            return folded.find("full time") != std::string::npos || folded.find("full-time") != std::string::npos ||
                   folded.find("fte") != std::string::npos;
        };
        for (const part_row& row : in_.rows())
            if (names_it(in_.text(row, "H")))
                return true;
        const part* const texts = to_.whole().first(11);
        const cell* const method = texts == nullptr ? nullptr : texts->at(qualitative::methodology, "E");
        return method != nullptr && names_it(method->text);
    }

    void missing() {
        std::vector<std::string> absent;
        for (std::size_t i = 0; i < official_languages.size(); ++i)
            if (in_.find(row_key(staff::linguistic, scope_of_language(i))) == nullptr)
                absent.emplace_back(official_languages[i].code);
        if (!absent.empty() && !keeps_placeholder(in_) && !to_.takes_other(ambiguity::staff_languages)) {
            draft made(rules::languages_missing_in_part_9);
            made.whole_part(in_).tell(fmt::format("{} of the 24 official languages have no row: {}", absent.size(), list_in_words(absent, 24)));
            to_.add(made);
        }
        if (total_ == nullptr) {
            draft made(rules::total_of_moderators_missing);
            made.whole_part(in_).tell("no row gives the total number of moderators with sufficient linguistic expertise");
            to_.add(made);
        }
    }

    void fractions() {
        cell_group found(rules::moderators_of_a_language_not_integer);
        for (const part_row* row : languages_)
            if (in_.value(*row, value_column).kind == value_kind::decimal)
                found.add(in_, *row, value_column);
        if (to_.takes_other(ambiguity::moderators))
            for (const staff each : {staff::internal, staff::external, staff::linguistic})
                if (const part_row* row = in_.find(row_key(each, scope::total));
                    row != nullptr && in_.value(*row, value_column).kind == value_kind::decimal)
                    found.add(in_, *row, value_column);
        found.report(to_, "number of moderators has a fraction", "numbers of moderators have fractions");
    }

    void totals() {
        const figure total = figure_of(in_, *total_, value_column);
        if (!total.known()) {
            if (total.unread())
                to_.note_not_run("staff", "whether the languages of part 9 agree with the total: the total is no number");
            return;
        }
        const bool fte = counts_in_fte();
        cell_group above(rules::language_exceeds_total, fte ? severity::warning : severity::error);
        for (const part_row* row : languages_)
            if (const figure each = figure_of(in_, *row, value_column); each.known() && each.number > total.number + to_.chosen().tolerance)
                above.add(in_, *row, value_column);
        if (!above.empty())
            above.made().unless_explained();
        above.report(to_, fmt::format("language has more moderators than the total of {}", number_in_words(total.number)),
                     fmt::format("languages have more moderators than the total of {}", number_in_words(total.number)));
        const added sum = add_up(in_, languages_, value_column);
        if (sum.any && sum.unread == nullptr && languages_.size() == official_languages.size() && sum.total < total.number - to_.chosen().tolerance) {
            draft made(rules::languages_below_total, fte ? severity::info : severity::warning);
            made.cell(in_, *total_, value_column).unless_explained();
            made.tell(fmt::format("the total is {}, and the languages add up to {}", number_in_words(total.number), number_in_words(sum.total)));
            to_.add(made);
        }
        const part_row* const internal = in_.find(row_key(staff::internal, scope::total));
        const part_row* const external = in_.find(row_key(staff::external, scope::total));
        if (internal == nullptr || external == nullptr)
            return;
        const figure own = figure_of(in_, *internal, value_column);
        const figure contracted = figure_of(in_, *external, value_column);
        if (own.unread() || contracted.unread() || (own.blank() && contracted.blank()) ||
            total.number <= own.amount() + contracted.amount() + to_.chosen().tolerance)
            return;
        draft made(rules::expertise_exceeds_staff);
        made.cell(in_, *total_, value_column).cell(in_, *internal, value_column).cell(in_, *external, value_column).unless_explained();
        made.tell(fmt::format("{} moderators have linguistic expertise, but {} internal and {} external ones are {} in all",
                              number_in_words(total.number), number_in_words(own.amount()), number_in_words(contracted.amount()),
                              number_in_words(own.amount() + contracted.amount())));
        to_.add(made);
    }

    const part& in_;
    check_run& to_;
    std::vector<const part_row*> languages_;
    const part_row* total_ = nullptr;
};

class recipients_check {
  public:
    recipients_check(const part& in, check_run& to) : in_(in), to_(to), total_(in.find(row_key(recipients::monthly_active, scope::total))) {
        for (const part_row& row : in.rows())
            if (row.kind == row_kind::data && is_state(row.key.where))
                states_.push_back(&row);
    }

    void run() {
        missing();
        sum_of_states();
        magnitudes();
        rounded();
    }

  private:
    void missing() {
        std::vector<std::string> absent;
        for (std::size_t i = 0; i < member_states.size(); ++i)
            if (in_.find(row_key(recipients::monthly_active, scope_of_state(i))) == nullptr)
                absent.emplace_back(member_states[i].name);
        if (absent.empty() || keeps_placeholder(in_))
            return;
        draft made(rules::member_states_missing_in_part_10);
        made.whole_part(in_).tell(fmt::format("{} of the 27 Member States have no row: {}", absent.size(), list_in_words(absent, 27)));
        to_.add(made);
    }

    void sum_of_states() {
        if (total_ == nullptr || states_.size() != member_states.size())
            return;
        const figure total = figure_of(in_, *total_, value_column);
        const added sum = add_up(in_, states_, value_column);
        if (total.unread() || sum.unread != nullptr) {
            const cell* const bad = total.unread() ? total.at : sum.unread;
            to_.note_not_run("recipients", fmt::format("whether the Member States of part 10 add up to TOTAL: {}{} for one is no number",
                                                       column_letters(bad->column), bad->row));
            return;
        }
        if (!total.known() || !sum.any || !differ(total.number, sum.total, to_.chosen()))
            return;
        constexpr double near = 0.01;
        const double gap = std::fabs(total.number - sum.total);
        const severity level = to_.takes_other(ambiguity::recipients_sum) ? severity::error
                               : gap <= near * total.number               ? severity::info
                                                                          : severity::warning;
        draft made(rules::recipients_sum, level);
        made.cell(in_, *total_, value_column);
        for (const part_row* row : states_)
            made.cell(in_, *row, value_column);
        made.tell(fmt::format("TOTAL is {}, the 27 Member States add up to {}; the difference is {}", number_in_words(total.number),
                              number_in_words(sum.total), number_in_words(gap)));
        to_.add(made);
    }

    void magnitudes() {
        constexpr double threshold = 45'000'000; // Article 33(1) of the Act
        if (total_ != nullptr)
            if (const figure total = figure_of(in_, *total_, value_column); total.positive() && total.number < threshold) {
                draft made(rules::recipients_below_threshold);
                made.cell(in_, *total_, value_column).tell(fmt::format("the total is {}", number_in_words(total.number)));
                to_.add(made);
            }
        cell_group many(rules::recipients_exceed_population);
        for (const part_row* row : states_)
            if (figure_of(in_, *row, value_column).amount() > inhabitants_of(row->key.where))
                many.add(in_, *row, value_column);
        many.report(to_, "Member State has more recipients than inhabitants", "Member States have more recipients than inhabitants");
    }

    void rounded() {
        cell_group all(rules::recipients_rounded);
        constexpr std::size_t enough_to_tell = 5;
        for (const part_row* row : states_) {
            const figure each = figure_of(in_, *row, value_column);
            if (!each.positive())
                continue;
            if (std::fmod(each.number, 1000) != 0)
                return;
            all.add(in_, *row, value_column);
        }
        if (all.size() >= enough_to_tell)
            all.report(to_, "figure is a multiple of 1,000", "figures, all that are above 0, are multiples of 1,000");
    }

    const part& in_;
    check_run& to_;
    const part_row* total_;
    std::vector<const part_row*> states_;
};

} // namespace

void people(const part& in, check_run& to) {
    if (in.number() == 9 && !does_not_apply(in, applicability::vlops, rules::staff_of_another_type, to))
        staff_check(in, to).run();
    if (in.number() == 10 && !does_not_apply(in, applicability::vlops_and_vloses, rules::recipients_of_another_type, to))
        recipients_check(in, to).run();
}

} // namespace dsacheck::checks
