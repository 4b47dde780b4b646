// Which categories and sub-categories stand where, parts 2 to 6.
#include "dsacheck/read_report.hpp"
#include "dsacheck/rules/report_categories.hpp"
#include "report/checks.hpp"
#include "report/figure.hpp"
#include "report/group.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

namespace dsacheck::checks {

namespace {

void codes_of_rows(const part& in, check_run& to) {
    const template_column column = column_of(in.number(), column_kind::category_code);
    cell_group categories(rules::category_invented);
    cell_group keywords(rules::sub_category_invented);
    cell_group spelled(rules::sub_category_invented, severity::warning);
    cell_group elsewhere(rules::category_of_another_part);
    cell_group misplaced(rules::sub_category_under_another_category);
    for (const part_row& row : in.rows()) {
        if (row.kind != row_kind::data)
            continue;
        const std::string_view code = trim_blanks(in.text(row, column));
        if (row.key.subject >= category_lines.size()) {
            if (code.substr(0, 10) == "STATEMENT_")
                categories.add(in, row, column);
            else if (code.substr(0, 8) == "KEYWORD_")
                keywords.add(in, row, column);
            continue;
        }
        const category_line& line = category_lines[row.key.subject];
        const bool under_another = line.level == line_level::sub_category && row.stands_under < category_lines.size() &&
                                   row.stands_under != line.parent_line;
        if (under_another)
            misplaced.add(in, row, column);
        else if (!part_has_line(in.number(), row.key.subject))
            elsewhere.add(in, row, column);
        else if (code != line.code)
            spelled.add(in, row, column);
    }
    categories.report(to, "row has a category that is not in the list", "rows have categories that are not in the list");
    keywords.report(to, "row has a sub-category code of the provider's own", "rows have sub-category codes of the provider's own");
    spelled.report(to, "code is not written as in the list", "codes are not written as in the list");
    elsewhere.report(to, "row has a category that this part does not take", "rows have categories that this part does not take");
    misplaced.report(to, "row has a sub-category that belongs to another category", "rows have sub-categories that belong to other categories");
}

void names(const part& in, check_run& to) {
    cell_group edited(rules::category_names_edited);
    bool any_context = false;
    for (const part_row& row : in.rows()) {
        if (row.kind != row_kind::data || row.key.subject >= category_lines.size())
            continue;
        any_context = any_context || !trim_blanks(in.text(row, "D")).empty();
        if (row.occurrence > 0)
            continue; // a sub-category that the provider added
        const category_line& line = category_lines[row.key.subject];
        const auto differs = [&in, &row](template_column column, std::string_view official) {
            const std::string_view text = trim_blanks(in.text(row, column));
            return in.column_index(column) != part::none && text != official && fold_label(text) != fold_label(official);
        };
        if (differs("A", line.label))
            edited.add(in, row, "A");
        if (differs("B", line.description))
            edited.add(in, row, "B");
    }
    edited.report(to, "name of a category is not as in the template", "names of categories are not as in the template");
    if (!any_context && in.data_rows() > 0) {
        draft made(rules::categories_not_explained);
        made.whole_part(in).tell("the contextual information of part 2 is blank in every row");
        to.add(made);
    }
}

/// A category's share of the total in the part's first count column.
void dominance(const part& in, category which, const rule& broken, check_run& to) {
    const std::uint8_t line = line_of(which);
    const scope all = in.number() == 3 ? scope::total : scope::none;
    const template_column column = column_of(in.number(), column_kind::count);
    const figure total = figure_of(in, row_key(total_line, all), column);
    const figure part_of_it = figure_of(in, row_key(line, all), column);
    constexpr double enough_to_tell = 20;
    constexpr double too_much = 0.5;
    if (!total.known() || !part_of_it.known() || total.number < enough_to_tell || part_of_it.number > total.number ||
        part_of_it.number <= too_much * total.number)
        return;
    draft made(broken);
    made.cell(in, *in.find(row_key(line, all)), column).cell(in, *in.find(row_key(total_line, all)), column).unless_explained();
    made.tell(fmt::format("{}: {} of {} in {}, {:.0f} %", line_in_words(line), number_in_words(part_of_it.number),
                          number_in_words(total.number), column_in_words(in, column), 100 * part_of_it.number / total.number));
    to.add(made);
}

} // namespace

void categories(const part& in, check_run& to) {
    if (!has_category_rows(in.number()))
        return;
    codes_of_rows(in, to);
    switch (in.number()) {
    case 2: names(in, to); break;
    case 3: dominance(in, category::not_specified_order, rules::not_specified_dominates, to); break;
    case 4: dominance(in, category::not_specified_notice, rules::not_specified_dominates, to); break;
    case 6: dominance(in, category::other_violation_tc, rules::terms_category_dominates, to); break;
    default: break;
    }
}

} // namespace dsacheck::checks
