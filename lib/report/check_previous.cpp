// The report beside the preceding one: periods, dates, figures.
#include "dsacheck/rules/report_previous.hpp"
#include "dsacheck/read_report.hpp"
#include "report/checks.hpp"
#include "report/comparison.hpp"
#include "report/figure.hpp"
#include "report/versions.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

namespace dsacheck::checks {

namespace {

/// The cell of part 1 for an indicator, or part 1 itself.
void place_identification(draft& made, const report& whole, identification which) {
    const part* const in = whole.first(1);
    const part_row* const row = in == nullptr ? nullptr : in->find(row_key(which));
    if (row != nullptr)
        made.cell(*in, *row, column_of(1, column_kind::value));
    else if (in != nullptr)
        made.whole_part(*in);
    else
        made.absent_part(1);
}

void periods(const report_identity& now, const report_identity& before, check_run& to) {
    if (days_from_civil(*now.start) == days_from_civil(*before.end) + 1)
        return;
    draft made(rules::period_not_contiguous);
    place_identification(made, to.whole(), identification::period_start);
    made.tell(fmt::format("this period starts on {}; the preceding one ends on {}", day_in_words(*now.start),
                          day_in_words(*before.end)));
    to.add(made);
}

void dates(const report_identity& now, const report_identity& before, check_run& to) {
    if (!now.previous_published || !before.published || *now.previous_published == *before.published ||
        to.takes_other(ambiguity::previous_report))
        return;
    draft made(rules::previous_date_differs);
    place_identification(made, to.whole(), identification::previous_published);
    made.tell(fmt::format("part 1 says that the latest previous report was published on {}; that report says {}",
                          day_in_words(*now.previous_published), day_in_words(*before.published)));
    to.add(made);
}

bool is_count(const part& in, const cell_pair& each) noexcept {
    return cell_kind_of(in.number(), each.row->key, each.column) == cell_kind::count;
}

void repeated_figures(const std::vector<cell_pair>& pairs, const part& in, check_run& to) {
    constexpr std::size_t enough = 20;
    constexpr double share = 0.5;
    std::size_t comparable = 0;
    draft made(rules::figures_repeated);
    for (const cell_pair& each : pairs) {
        if (!is_count(in, each) || !each.now->value->is_number() || !each.before->value->is_number() ||
            each.before->value->number == 0)
            continue;
        ++comparable;
        if (each.now->value->number == each.before->value->number)
            made.cell(in, *each.row, each.column);
    }
    if (comparable < enough || static_cast<double>(made.size()) < share * static_cast<double>(comparable))
        return;
    made.tell(fmt::format("{} of {} counts that are not 0 are the same as in the preceding report", made.size(), comparable));
    to.add(made);
}

/// Whether a row sums up: jumps of single sub-categories are too common to tell.
bool is_summary(const part& in, const part_row& row) noexcept {
    return !has_category_rows(in.number()) ||
           (row.key.subject == total_line && (row.key.where == scope::total || row.key.where == scope::none));
}

void jumps(const std::vector<cell_pair>& pairs, const part& in, severity level, check_run& to) {
    constexpr double factor = 10;
    constexpr double large = 100;
    comparison jumped(rules::figure_jumped, level, "a figure is ten times as large or as small as in the preceding report, or has gone to 0");
    for (const cell_pair& each : pairs) {
        if (!is_summary(in, *each.row) || !each.now->value->is_number() || !each.before->value->is_number())
            continue;
        const double now = each.now->value->number;
        const double before = each.before->value->number;
        if (!is_count(in, each) || std::max(now, before) < large || before <= 0 || (now < factor * before && before < factor * now))
            continue;
        jumped.add(in, *each.row, {each.column},
                   fmt::format("{}, before {}", cell_in_words(in, *each.row, each.column), number_in_words(before)));
    }
    jumped.report(to);
}

std::set<std::string> other_descriptions(const part& in) {
    std::set<std::string> all;
    const template_column description = column_of(in.number(), column_kind::other_description);
    for (const part_row& row : in.rows())
        if (row.kind == row_kind::data && row.key.subject < category_lines.size() &&
            category_lines[row.key.subject].level == line_level::sub_category &&
            category_lines[row.key.subject].sub == keyword::other &&
            in.value(row, description).kind == value_kind::text)
            all.insert(fold_label(in.text(row, description)));
    return all;
}

void descriptions_changed(const part& now, const part& before, check_run& to) {
    const std::set<std::string> here = other_descriptions(now);
    const std::set<std::string> there = other_descriptions(before);
    std::vector<std::string> added;
    std::vector<std::string> gone;
    for (const std::string& each : here)
        if (there.count(each) == 0)
            added.push_back(quoted(each));
    for (const std::string& each : there)
        if (here.count(each) == 0)
            gone.push_back(quoted(each));
    if (there.empty() || (added.empty() && gone.empty()))
        return;
    draft made(rules::other_descriptions_changed);
    made.whole_part(now);
    made.tell(fmt::format("KEYWORD_OTHER rows of the preceding report that are gone: {}; rows that are new: {}",
                          gone.empty() ? std::string("none") : list_in_words(gone), added.empty() ? std::string("none") : list_in_words(added)));
    to.add(made);
}

} // namespace

void preceding_report(const report& before, check_run& to) {
    const report_identity& now = to.whole().identity();
    if (now.start && before.identity().end)
        periods(now, before.identity(), to);
    else
        to.note_not_run("preceding-period", "whether the period follows that of the preceding report: part 1 of one of them has no period");
    dates(now, before.identity(), to);
    const bool says_what_changed = !text_with(to.whole(), {"methodolog", "recalculat", "definition", "changed how", "change in how"}).empty();
    for (const part& in : to.whole().parts()) {
        const part* const other = before.first(in.number());
        if (other == nullptr || in.number() < 3 || in.number() > 10)
            continue;
        const std::vector<cell_pair> pairs = figures_of_both(in, *other);
        repeated_figures(pairs, in, to);
        jumps(pairs, in, says_what_changed ? severity::info : rules::figure_jumped.level, to);
        if (in.number() <= 6)
            descriptions_changed(in, *other, to);
    }
}

} // namespace dsacheck::checks
