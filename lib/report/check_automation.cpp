// Part 8: what automated means did, and how accurate they are.
#include "dsacheck/rules/report_automation.hpp"
#include "report/checks.hpp"
#include "report/comparison.hpp"
#include "report/figure.hpp"
#include "report/group.hpp"
#include "report/omission_reason.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace dsacheck::checks {

namespace {

constexpr template_column value = "G";
constexpr template_column context = "H";

constexpr std::array counts{automation::measures_solely, automation::measures_not, automation::notices_solely,
                            automation::notices_not};
constexpr std::array metrics{automation::accuracy, automation::precision, automation::recall};

bool is_metric(const part_row& row) noexcept {
    return row.key.subject >= static_cast<std::uint8_t>(automation::accuracy) &&
           row.key.subject <= static_cast<std::uint8_t>(automation::recall);
}

class automation_check {
  public:
    automation_check(const part& in, check_run& to) : in_(in), to_(to) {}

    void run() {
        compare(rules::own_initiative_exceeds_total, scope::own_initiative, scope::total,
                "measures at the provider's own initiative are more than all measures");
        compare(rules::trusted_flaggers_exceed_notices, scope::trusted_flaggers, scope::notices,
                "those after notices of trusted flaggers are more than those after all notices");
        compare_languages();
        accuracy_missing();
        accuracy_unexplained();
        accuracy_without_automation();
        languages_missing();
        uniform_accuracy();
        incomplete_accuracy();
        systems();
    }

  private:
    [[nodiscard]] figure at(automation about, scope where) const noexcept {
        return figure_of(in_, row_key(about, where), value);
    }
    [[nodiscard]] const part_row* row(automation about, scope where) const noexcept {
        return in_.find(row_key(about, where));
    }

    /// A part of the whole, for each indicator that has both.
    void compare(const rule& broken, scope part_of_it, scope whole, std::string said) {
        comparison found(broken, std::move(said));
        for (const automation about : counts) {
            const part_row* const some = row(about, part_of_it);
            const part_row* const all = row(about, whole);
            if (some == nullptr || all == nullptr)
                continue;
            const figure less = figure_of(in_, *some, value);
            const figure more = figure_of(in_, *all, value);
            if (less.known() && more.known() && less.number > more.number + to_.chosen().tolerance)
                found.add(in_, {{some, value}, {all, value}},
                          cell_in_words(in_, *some, value) + ", " + cell_in_words(in_, *all, value));
        }
        found.report(to_);
    }

    void compare_languages() {
        comparison found(rules::measures_in_language_exceed_total, "a language has more than the total of its indicator");
        for (const part_row& each : in_.rows()) {
            if (each.kind != row_kind::data || !is_language(each.key.where) || is_metric(each))
                continue;
            row_key whole = each.key;
            whole.where = scope::total;
            const part_row* const total = in_.find(whole);
            if (total == nullptr)
                continue;
            const figure all = figure_of(in_, *total, value);
            const figure own = figure_of(in_, each, value);
            if (own.known() && all.known() && own.number > all.number + to_.chosen().tolerance)
                found.add(in_, {{&each, value}, {total, value}},
                          cell_in_words(in_, each, value) + ", " + cell_in_words(in_, *total, value));
        }
        found.report(to_);
    }

    [[nodiscard]] bool has_accuracy() const noexcept {
        const auto& rows = in_.rows();
        return std::any_of(rows.begin(), rows.end(), [this](const part_row& each) {
            return each.kind == row_kind::data && is_metric(each) && !in_.value(each, value).is_blank() &&
                   in_.value(each, value).kind != value_kind::not_available;
        });
    }
    [[nodiscard]] bool has_automation() const noexcept {
        return at(automation::measures_solely, scope::total).positive() ||
               at(automation::measures_solely, scope::own_initiative).positive() ||
               at(automation::notices_solely, scope::notices).positive();
    }

    void accuracy_missing() {
        if (!has_automation() || has_accuracy())
            return;
        draft made(rules::accuracy_missing);
        for (const automation metric : metrics)
            if (const part_row* const found = row(metric, scope::total))
                made.cell(in_, *found, value);
        if (made.empty())
            made.whole_part(in_);
        made.unless_explained();
        made.tell("measures were taken or notices processed solely by automated means, and accuracy, precision and recall "
                  "are all blank");
        to_.add(made);
    }

    void accuracy_unexplained() {
        cell_group blank(rules::accuracy_unexplained);
        for (const part_row& each : in_.rows())
            if (each.kind == row_kind::data && is_metric(each) && figure_of(in_, each, value).known() &&
                context_of(in_, each, value).empty())
                blank.add(in_, each, context);
        blank.report(to_, "contextual cell is blank beside a figure of accuracy",
                     "contextual cells are blank beside figures of accuracy");
    }

    void accuracy_without_automation() {
        const figure all = at(automation::measures_solely, scope::total);
        if (!all.zero() || has_automation())
            return;
        comparison found(rules::accuracy_without_automation, "no measure was taken solely by automated means, yet accuracy is given");
        for (const automation metric : metrics)
            for (const scope where : {scope::total, scope::own_initiative})
                if (const part_row* const each = row(metric, where); each != nullptr && figure_of(in_, *each, value).positive())
                    found.add(in_, *each, {value}, cell_in_words(in_, *each, value));
        found.report(to_);
    }

    /// Absent or blank rows of languages, by indicator.
    void languages_missing() {
        if (to_.whole().provider() != provider_type::vlop || keeps_placeholder(in_))
            return;
        draft made(rules::languages_missing);
        std::vector<std::string> said;
        const auto look_at = [&](automation about) {
            std::vector<std::string> codes;
            const part_row* blank = nullptr;
            for (std::size_t i = 0; i < official_languages.size(); ++i) {
                const part_row* const found = row(about, scope_of_language(i));
                if (found == nullptr)
                    codes.emplace_back(official_languages[i].code);
                else if (figure_of(in_, *found, value).blank()) {
                    codes.emplace_back(official_languages[i].code);
                    blank = found;
                    made.cell(in_, *found, value);
                }
            }
            if (codes.empty())
                return;
            if (blank == nullptr)
                made.whole_part(in_);
            said.push_back(fmt::format("{}: {}", annex_part_of(8).indicators[static_cast<std::size_t>(about)].label,
                                       codes.size() == official_languages.size() ? std::string("all 24")
                                                                                 : list_in_words(codes, 24)));
        };
        look_at(automation::measures_solely);
        look_at(automation::measures_not);
        for (const automation metric : metrics)
            look_at(metric);
        if (said.empty())
            return;
        made.unless_explained();
        made.tell("official languages without a row or without a figure: " + list_in_words(said, 5));
        to_.add(made);
    }

    void uniform_accuracy() {
        for (const automation metric : metrics) {
            std::vector<const part_row*> languages;
            std::set<double> different;
            for (std::size_t i = 0; i < official_languages.size(); ++i) {
                const part_row* const found = row(metric, scope_of_language(i));
                if (found == nullptr || !figure_of(in_, *found, value).known())
                    continue;
                languages.push_back(found);
                different.insert(figure_of(in_, *found, value).number);
            }
            constexpr std::size_t enough_to_wonder = 5;
            if (languages.size() < enough_to_wonder || different.size() != 1)
                continue;
            draft made(rules::accuracy_uniform);
            for (const part_row* each : languages)
                made.cell(in_, *each, value);
            made.unless_explained();
            made.tell(fmt::format("{} is {} in each of {} languages",
                                  annex_part_of(8).indicators[static_cast<std::size_t>(metric)].label,
                                  number_in_words(*different.begin()), languages.size()));
            to_.add(made);
        }
    }

    void incomplete_accuracy() {
        comparison found(rules::accuracy_incomplete, "accuracy, precision and recall are not all given for one scope");
        std::vector<scope> scopes{scope::total, scope::own_initiative, scope::notices};
        for (std::size_t i = 0; i < official_languages.size(); ++i)
            scopes.push_back(scope_of_language(i));
        for (const scope where : scopes) {
            std::vector<comparison::at> given;
            std::string blank;
            for (const automation metric : metrics) {
                const part_row* const each = row(metric, where);
                const bool filled = each != nullptr && !figure_of(in_, *each, value).blank();
                if (filled)
                    given.push_back({each, value});
                else
                    blank += (blank.empty() ? "" : " and ") + std::string(metric == automation::accuracy    ? "accuracy"
                                                                         : metric == automation::precision ? "precision"
                                                                                                           : "recall");
            }
            if (given.empty() || given.size() == metrics.size())
                continue;
            found.add(in_, given, blank + (blank.find(" and ") == std::string::npos ? " is" : " are") + " blank or missing");
        }
        found.report(to_);
    }

    /// Repeated accuracy rows: each has to name its system.
    void systems() {
        std::map<std::uint16_t, std::vector<const part_row*>> by_key;
        for (const part_row& each : in_.rows())
            if (each.kind == row_kind::data && each.key.known() && is_metric(each) && !figure_of(in_, each, value).blank())
                by_key[each.key.packed()].push_back(&each);
        comparison found(rules::systems_not_told_apart,
                         to_.takes_other(ambiguity::accuracy_systems)
                             ? "several rows answer the same indicator and scope, for which the template has one"
                             : "several rows answer the same indicator and scope, and their contextual information does not tell "
                               "the systems apart");
        for (const auto& [key, rows] : by_key) {
            std::set<std::string_view> texts;
            std::vector<comparison::at> places;
            for (const part_row* each : rows) {
                texts.insert(trim_blanks(in_.text(*each, context)));
                places.push_back({each, context});
            }
            const bool told_apart = texts.size() == rows.size() && texts.count("") == 0;
            if (rows.size() > 1 && (!told_apart || to_.takes_other(ambiguity::accuracy_systems)))
                found.add(in_, places, fmt::format("{} rows", rows.size()));
        }
        found.report(to_);
    }

    const part& in_;
    check_run& to_;
};

} // namespace

void automated_means(const part& in, check_run& to) {
    if (in.number() == 8)
        automation_check(in, to).run();
}

} // namespace dsacheck::checks
