// Likely causes of sums that do not add up.
#include "report/causes.hpp"
#include "report/figure.hpp"
#include "report/lines.hpp"
#include "report/sums.hpp"
#include "report/totals.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>

namespace dsacheck::causes {

namespace {

constexpr unsigned category_sum_rules[] = {3055, 3064, 3073};
constexpr unsigned sub_category_sum_rules[] = {3056, 3065, 3074};

std::vector<template_column> count_columns(const part& in) {
    std::vector<template_column> columns;
    for (std::size_t i = 0; i < in.form().columns.size(); ++i)
        if (in.form().columns[i].kind == column_kind::count && in.column_index(template_column(i)) != part::none)
            columns.emplace_back(i);
    return columns;
}

bool same(double a, double b) noexcept { return std::fabs(a - b) < 0.5; }

bool stands_in(const finding& found, const part& in, template_column column) {
    return any_cell(found, [&](const cell_place& at) { return at.part == in.number() && at.column == in.column_index(column); });
}

} // namespace

/// Categories were left blank although their sub-categories are filled in: TOTAL equals both together.
void blank_categories(const evidence& seen, found_causes& to) {
    for (const part& in : seen.whole().parts()) {
        if (in.number() < 3 || in.number() > 6)
            continue;
        for (const auto& [where, rows] : rows_by_scope(in)) {
            if (rows.total() == nullptr)
                continue;
            likely_cause cause;
            std::vector<std::string> sums;
            std::vector<std::string> names;
            for (const template_column column : count_columns(in)) {
                const figure total = figure_of(in, *rows.total(), column);
                double filled = 0;
                double below = 0;
                std::vector<std::string> here;
                for (std::uint8_t line = 1; line < category_lines.size(); ++line) {
                    if (category_lines[line].level != line_level::category || rows.by_line[line].empty())
                        continue;
                    const figure own = figure_of(in, *rows.by_line[line].front(), column);
                    if (!own.blank()) {
                        filled += own.amount();
                        continue;
                    }
                    const double subs = add_up(in, rows.below(line), column).total;
                    below += subs;
                    if (subs != 0)
                        here.emplace_back(category_lines[line].label);
                }
                if (below == 0 || !total.known() || !same(total.number, filled + below))
                    continue;
                for (const std::size_t i : seen.of({3055, 3056, 3064, 3065, 3073, 3074}, in.number(),
                                                   [&](const finding& f) { return stands_in(f, in, column); }))
                    if (std::find(cause.explains.begin(), cause.explains.end(), i) == cause.explains.end())
                        cause.explains.push_back(i);
                sums.push_back(fmt::format("{}: {} in category rows + {} below blank ones = {} in TOTAL", column_letters(in.column_index(column)),
                                           number_in_words(filled), number_in_words(below), number_in_words(total.number)));
                for (std::string& name : here)
                    if (std::find(names.begin(), names.end(), name) == names.end())
                        names.push_back(std::move(name));
            }
            if (cause.explains.empty())
                continue;
            cause.what = fmt::format("part {}: the rows of {} were left blank although their sub-categories are filled in", in.number(), list_in_words(names));
            cause.support = list_in_words(sums, 3);
            to.push_back(std::move(cause));
        }
    }
}

/// Where TOTAL has more than the categories and the row of one is missing: "F: 313 in TOTAL - 282 in the categories = 31
/// for Category 2". Empty when no column falls short.
std::string gap_in_words(const part& in) {
    for (const auto& [where, rows] : rows_by_scope(in)) {
        std::vector<std::string> absent;
        std::vector<const part_row*> below;
        for (std::uint8_t line = 1; line < category_lines.size(); ++line)
            if (category_lines[line].level == line_level::category && part_has_line(in.number(), line) && rows.by_line[line].empty()) {
                absent.emplace_back(category_lines[line].label);
                for (const part_row* row : rows.below(line))
                    below.push_back(row);
            }
        if (absent.empty() || rows.total() == nullptr)
            continue;
        for (const template_column column : count_columns(in)) {
            const double total = figure_of(in, *rows.total(), column).amount();
            const double there = add_up(in, rows.categories(), column).total;
            if (total <= there)
                continue;
            const double subs = add_up(in, below, column).total;
            return fmt::format("{}: {} in TOTAL - {} in the categories that are there = {} for {}{}", column_letters(in.column_index(column)),
                               number_in_words(total), number_in_words(there), number_in_words(total - there), list_in_words(absent),
                               same(subs, total - there) ? ", and so many have the sub-categories of it" : "");
        }
    }
    return {};
}

/// Rows of the template are missing where the categories fall short of TOTAL.
void missing_rows(const evidence& seen, found_causes& to) {
    for (const unsigned number : {3U, 4U, 5U, 6U}) {
        const std::vector<std::size_t> missing = seen.of({3012}, number);
        std::vector<std::size_t> sums = seen.of({category_sum_rules[0], category_sum_rules[1], category_sum_rules[2],
                                                 sub_category_sum_rules[0], sub_category_sum_rules[1], sub_category_sum_rules[2]}, number);
        if (missing.empty() || sums.empty())
            continue;
        likely_cause cause;
        cause.what = fmt::format("part {}: rows of the template are missing, and with them what the sums lack", number);
        cause.support = gap_in_words(*seen.whole().first(number));
        if (cause.support.empty())
            continue;
        cause.explains = missing;
        cause.explains.insert(cause.explains.end(), sums.begin(), sums.end());
        to.push_back(std::move(cause));
    }
}

/// Trusted flaggers' notices are not among all notices: TOTAL is both together.
void trusted_flaggers_apart(const evidence& seen, found_causes& to) {
    const part* const in = seen.whole().first(4);
    if (in == nullptr)
        return;
    const auto scopes = rows_by_scope(*in);
    const auto rows = scopes.find(scope::none);
    if (rows == scopes.end() || rows->second.total() == nullptr)
        return;
    std::vector<std::size_t> exceed = seen.of({3063}, 4, [&](const finding& f) { return stands_in(f, *in, "F") || stands_in(f, *in, "G"); });
    exceed.erase(std::remove_if(exceed.begin(), exceed.end(),
                                [&to](std::size_t i) {
                                    return std::any_of(to.begin(), to.end(), [i](const likely_cause& other) {
                                        return std::find(other.explains.begin(), other.explains.end(), i) != other.explains.end();
                                    });
                                }),
                 exceed.end());
    const figure total = figure_of(*in, *rows->second.total(), "F");
    const double all = add_up(*in, rows->second.categories(), "F").total;
    const double trusted = add_up(*in, rows->second.categories(), "G").total;
    if (exceed.empty() || !total.known() || trusted <= 0 || !same(total.number, all + trusted))
        return; // without the sum it is no more than the finding itself says
    likely_cause cause;
    cause.what = "part 4: notices of trusted flaggers were counted beside all notices instead of among them";
    cause.support = fmt::format("{} in column F + {} in column G of the categories = {} in F of TOTAL", number_in_words(all),
                                number_in_words(trusted), number_in_words(total.number));
    for (const std::size_t i : seen.of({3064}, 4, [&](const finding& f) { return stands_in(f, *in, "F"); }))
        exceed.push_back(i);
    cause.explains = std::move(exceed);
    to.push_back(std::move(cause));
}

/// The same figure stands under one sub-category in TOTAL and under another in a Member State.
void other_sub_category(const evidence& seen, found_causes& to) {
    const part* const in = seen.whole().first(3);
    if (in == nullptr)
        return;
    const auto scopes = rows_by_scope(*in);
    const auto total = scopes.find(scope::total);
    if (total == scopes.end())
        return;
    std::map<std::uint8_t, std::vector<std::pair<std::uint8_t, double>>> gaps; // by category: line and gap in G
    std::map<std::uint8_t, std::vector<std::size_t>> explained;
    for (std::uint8_t line = 1; line < category_lines.size(); ++line) {
        if (category_lines[line].level != line_level::sub_category)
            continue;
        double states = 0;
        for (const auto& [where, rows] : scopes)
            if (is_state(where))
                states += add_up(*in, rows.by_line[line], "G").total;
        const double gap = add_up(*in, total->second.by_line[line], "G").total - states;
        if (gap == 0)
            continue;
        const std::vector<std::size_t> here = seen.of({3054}, 3, [&](const finding& f) {
            return !total->second.by_line[line].empty() && any_cell(f, [&](const cell_place& at) {
                return at.row == total->second.by_line[line].front()->number;
            });
        });
        if (here.empty())
            continue;
        const std::uint8_t category = category_lines[line].parent_line;
        gaps[category].emplace_back(line, gap);
        for (const std::size_t i : here)
            if (std::find(explained[category].begin(), explained[category].end(), i) == explained[category].end())
                explained[category].push_back(i);
    }
    for (auto& [category, all] : gaps) {
        double sum = 0;
        for (const auto& each : all)
            sum += each.second;
        if (all.size() < 2 || !same(sum, 0))
            continue;
        std::vector<std::string> shown;
        for (const auto& each : all)
            shown.push_back(fmt::format("{} {} {} than the Member States together", category_lines[each.first].label,
                                        number_in_words(std::fabs(each.second)), each.second > 0 ? "more" : "fewer"));
        likely_cause cause;
        cause.what = fmt::format("part 3: the same orders stand under one sub-category of {} in TOTAL and under another in a Member State",
                                 line_in_words(category));
        cause.support = "TOTAL has in column G: " + list_in_words(shown);
        cause.explains = std::move(explained[category]);
        to.push_back(std::move(cause));
    }
}

/// Where a row has in a column of restrictions, or in all of them together, as many as columns F and G together: "row 3:
/// 2,781 in F + 20 in G = 2,801 in I". Empty where it has not.
std::string both_in_words(const part& in, const part_row& row) {
    const figure all = figure_of(in, row, "F");
    const figure automated = figure_of(in, row, "G");
    if (!all.positive() || !automated.positive())
        return {};
    constexpr template_column first_restriction = "H";
    const double both = all.number + automated.number;
    double restrictions = 0;
    std::string where;
    for (const template_column column : count_columns(in)) {
        if (column.index < first_restriction.index)
            continue;
        const double here = figure_of(in, row, column).amount();
        restrictions += here;
        if (where.empty() && same(here, both))
            where = column_letters(in.column_index(column));
    }
    if (where.empty() && same(restrictions, both))
        where = "all columns of restrictions";
    return where.empty() ? where
                         : fmt::format("row {}: {} in F + {} in G = {} in {}", row.number, number_in_words(all.number),
                                       number_in_words(automated.number), number_in_words(both), where);
}

/// Column F leaves out the automated measures of column G: the restrictions are both together.
void automated_apart(const evidence& seen, found_causes& to) {
    for (const unsigned number : {5U, 6U}) {
        const part* const in = seen.whole().first(number);
        if (in == nullptr)
            continue;
        std::set<std::uint32_t> rows;
        std::string example;
        for (const part_row& row : in->rows())
            if (const std::string here = row.kind == row_kind::data ? both_in_words(*in, row) : std::string(); !here.empty()) {
                example = rows.empty() ? here : example;
                rows.insert(row.number);
            }
        std::set<std::uint32_t> concerned;
        std::vector<std::size_t> explained = seen.of({3072, 3076, 3077}, number, [&](const finding& f) {
            return most_cells(f, [&](const cell_place& at) { return at.part == number && rows.count(at.row) != 0; });
        });
        for (const std::size_t i : explained)
            for (std::size_t at = 0; at < seen[i].cell_count; ++at)
                concerned.insert(seen[i].cells[at].row);
        const auto so = std::count_if(concerned.begin(), concerned.end(), [&](std::uint32_t row) { return rows.count(row) != 0; });
        if (so < 2)
            continue;
        likely_cause cause;
        cause.what = fmt::format("part {}: column F leaves out the measures by automated means of column G", number);
        cause.support = fmt::format("{}; and so in {} of the {} rows that have more restrictions", example, so, concerned.size());
        cause.explains = std::move(explained);
        to.push_back(std::move(cause));
    }
}

/// Part 8 counts one of several files of a part only.
void surface_left_out(const evidence& seen, found_causes& to) {
    const std::vector<std::size_t> across = seen.of({3119, 3121, 3122, 3123, 3124}, 0);
    const array_view<part> files = seen.whole().parts_of(6);
    if (across.empty() || files.size() < 2)
        return;
    const double own = total_of(seen.whole(), 8, {automation::measures_solely, scope::own_initiative}, "G").amount() +
                       total_of(seen.whole(), 8, {automation::measures_not, scope::own_initiative}, "G").amount();
    const double illegal = total_of(seen.whole(), 5, row_key(total_line), "F").amount();
    for (const part& in : files)
        if (const figure one = figure_of(in, row_key(total_line), "F"); one.positive() && same(own, one.number + illegal)) {
            likely_cause cause;
            cause.what = fmt::format("part 8 counts the measures of {} only, and not those of the other files of part 6",
                                     quoted(seen.whole().file_of(in).name, 80));
            cause.support = fmt::format("{} + {} of part 5 = {} own-initiative measures in part 8", number_in_words(one.number),
                                        number_in_words(illegal), number_in_words(own));
            cause.explains = across;
            to.push_back(std::move(cause));
            return;
        }
}

} // namespace dsacheck::causes
