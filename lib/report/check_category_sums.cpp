// Sums within parts 3 to 6: categories and TOTAL, sub-categories and their category; and medians of the same rows.
#include "report/category_sums.hpp"

#include "report/lines.hpp"
#include "report/sums.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

namespace dsacheck {

namespace {

std::string where_in_words(const part& in, scope where) {
    if (in.number() != 3)
        return {};
    return is_state(where) ? fmt::format(" of {}", state_of(where).name) : std::string(" of all Member States");
}

void sub_categories(const part& in, scope where, const scope_rows& rows, cell_group& nothing_below, sum_group& found,
                    check_run& to) {
    for (std::uint8_t line = 1; line < category_lines.size(); ++line) {
        if (category_lines[line].level != line_level::category || rows.by_line[line].empty())
            continue;
        sum these;
        these.in = &in;
        these.wholes = rows.by_line[line];
        these.parts = rows.below(line);
        these.parts_name = fmt::format("its {} sub-category rows{}", these.parts.size(), where_in_words(in, where));
        these.what = "categories and their sub-categories";
        these.nothing_below = &nothing_below;
        found.compare(these, to);
    }
}

} // namespace

void compare_categories(const part& in, const rule& categories_rule, const rule& subs_rule,
                        std::initializer_list<median_pair> medians, check_run& to) {
    const severity level = to.takes_other(ambiguity::category_sums) ? one_step_down(categories_rule.level) : categories_rule.level;
    const severity level_of_subs = to.takes_other(ambiguity::sub_category_sums) ? one_step_down(subs_rule.level) : subs_rule.level;
    cell_group nothing_below(subs_rule, level_of_subs);
    sum_group category_sums(categories_rule, level);
    sum_group sub_category_sums(subs_rule, level_of_subs);
    for (const auto& [where, rows] : rows_by_scope(in)) {
        sub_categories(in, where, rows, nothing_below, sub_category_sums, to);
        const part_row* const total = rows.total();
        if (total == nullptr)
            continue;
        sum these;
        these.in = &in;
        these.wholes = {total};
        these.parts = rows.categories();
        these.parts_name = fmt::format("the {} categories{}", these.parts.size(), where_in_words(in, where));
        these.what = "TOTAL and the categories";
        category_sums.compare(these, to);
        for (const median_pair pair : medians) {
            compare_median(in, *total, these.parts, pair, to);
            std::vector<const part_row*> all;
            for (std::uint8_t line = 1; line < category_lines.size(); ++line) {
                if (category_lines[line].level != line_level::category)
                    continue;
                const std::vector<const part_row*> subs = rows.below(line);
                all.insert(all.end(), subs.begin(), subs.end());
                if (rows.by_line[line].size() == 1) // of several rows none is the whole
                    compare_median(in, *rows.by_line[line].front(), subs, pair, to);
            }
            if (!add_up(in, these.parts, pair.count).any)
                compare_median(in, *total, all, pair, to); // only the sub-categories were filled in
        }
    }
    category_sums.report(to);
    sub_category_sums.report(to);
    nothing_below.made().unless_explained();
    nothing_below.count_rows().report(to, "category has a figure, but its sub-categories are all blank",
                                      "categories have figures, but their sub-categories are all blank");
}

} // namespace dsacheck
