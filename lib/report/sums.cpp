#include "report/sums.hpp"

#include "report/words.hpp"
#include "text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dsacheck {

added add_up(const part& in, const std::vector<const part_row*>& rows, template_column column) noexcept {
    added all;
    for (const part_row* row : rows) {
        const figure each = figure_of(in, *row, column);
        if (each.unread() && all.unread == nullptr)
            all.unread = each.at;
        all.any = all.any || each.known();
        all.total += each.amount();
    }
    return all;
}

bool differ(double a, double b, const report_options& chosen) noexcept {
    constexpr double rounding = 1e-9; // of adding fractions up
    return std::fabs(a - b) > chosen.tolerance + rounding * (1 + std::fmax(std::fabs(a), std::fabs(b)));
}

namespace {

bool has_context(const part& in, const std::vector<const part_row*>& rows, template_column column) noexcept {
    return std::any_of(rows.begin(), rows.end(), [&](const part_row* row) { return !context_of(in, *row, column).empty(); });
}

std::string parts_in_words(const sum& these, const added& parts) {
    return parts.any ? fmt::format("{} add up to {}", these.parts_name, number_in_words(parts.total))
                     : fmt::format("{} are all blank", these.parts_name);
}

} // namespace

void sum_group::compare(const sum& these, check_run& to) {
    if (these.wholes.empty() || these.parts.empty())
        return;
    const array_view<annex_column> columns = these.in->form().columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].kind == column_kind::count)
            compare_column(these, template_column(i), to);
}

void sum_group::compare_column(const sum& these, template_column column, check_run& to) {
    const part& in = *these.in;
    const added whole = add_up(in, these.wholes, column);
    const added parts = add_up(in, these.parts, column);
    if (whole.unread != nullptr || parts.unread != nullptr) {
        const cell* const bad = whole.unread != nullptr ? whole.unread : parts.unread;
        to.note_not_run(fmt::format("{} {} {}", differ_.made.broken().number, in.file(), column.index),
                        fmt::format("whether {} agree in {}, {}, everywhere: {}{} for one is no number", these.what,
                                    part_in_words(in.number()), column_in_words(in, column), column_letters(bad->column),
                                    bad->row));
        return;
    }
    if (!differ(whole.total, parts.total, to.chosen()) ||
        (these.forgiven_row != nullptr &&
         !differ(whole.total, parts.total + figure_of(in, *these.forgiven_row, column).amount(), to.chosen())))
        return;
    if (!parts.any && these.nothing_below != nullptr)
        these.nothing_below->add(in, *these.wholes.front(), column);
    else
        add(these, column, whole, parts);
}

void sum_group::add(const sum& these, template_column column, const added& whole, const added& parts) {
    const part& in = *these.in;
    std::vector<const part_row*> filled; // of the parts
    for (const part_row* row : these.parts)
        if (figure_of(in, *row, column).amount() != 0)
            filled.push_back(row);
    const bool is_explained = has_context(in, these.wholes, column) || has_context(in, filled, column);
    kind& to = whole.any ? (is_explained ? differ_explained_ : differ_) : (is_explained ? blank_explained_ : blank_);
    to.in = &in;
    const std::size_t first = to.made.size();
    for (const part_row* row : these.wholes)
        to.made.cell(in, *row, column);
    for (const part_row* row : filled)
        to.parts.push_back({row, column});
    const std::string at = coordinate_of(to.made.places()[first]);
    const std::string row = row_in_words(in, *these.wholes.front());
    const std::string difference = number_in_words(std::fabs(whole.total - parts.total));
    if (to.each.empty())
        to.alone = fmt::format("{}, {}: {} is {}, but {}; the difference is {}", row, column_in_words(in, column), at,
                               whole.any ? number_in_words(whole.total) : std::string("blank"), parts_in_words(these, parts),
                               difference);
    to.each.push_back(whole.any ? fmt::format("{} is {}, {}, a difference of {} ({})", at, number_in_words(whole.total),
                                              parts_in_words(these, parts), difference, row)
                                : fmt::format("{} ({}), where {}", at, row, parts_in_words(these, parts)));
}

void sum_group::report(check_run& to) {
    report(differ_, "sums differ", to);
    report(differ_explained_, "sums differ", to);
    report(blank_, "cells are blank although what they sum up has figures", to);
    report(blank_explained_, "cells are blank although what they sum up has figures", to);
}

void sum_group::report(kind& these, std::string_view said, check_run& to) {
    if (these.each.empty())
        return;
    for (const source_cell& each : these.parts)
        these.made.cell(*these.in, *each.row, each.column);
    constexpr std::size_t shown = 6;
    const std::size_t count = these.each.size();
    std::string text = count == 1 ? these.alone : fmt::format("{} {}", with_thousands(count), said);
    for (std::size_t i = 0; count > 1 && i < std::min(count, shown); ++i)
        text += fmt::format("{} {}", i == 0 ? ":" : ";", these.each[i]);
    if (count > shown)
        text += fmt::format("; and {} more", with_thousands(count - shown));
    these.made.tell(std::move(text)).unless_explained();
    to.add(these.made);
}

} // namespace dsacheck
