#include "report/comparison.hpp"

#include "report/figure.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dsacheck {

void comparison::add(const part& in, const part_row& row, std::initializer_list<template_column> cells,
                     std::string arithmetic) {
    std::vector<at> places;
    for (const template_column column : cells)
        places.push_back({&row, column});
    add(in, places, std::move(arithmetic));
}

void comparison::add(const part& in, const std::vector<at>& cells, std::string arithmetic) {
    const bool is_explained = std::any_of(cells.begin(), cells.end(), [&in](const at& each) {
        return !context_of(in, *each.row, each.column).empty();
    });
    rows& to = is_explained ? explained_ : plain_;
    for (const at& each : cells)
        to.made.cell(in, *each.row, each.column);
    to.arithmetic.push_back(fmt::format("{} ({})", arithmetic, row_in_words(in, *cells.front().row)));
}

void comparison::report(check_run& to) {
    report(plain_, to);
    explained_.made.unless_explained();
    report(explained_, to);
}

void comparison::report(rows& these, check_run& to) const {
    if (these.arithmetic.empty())
        return;
    constexpr std::size_t shown = 3;
    const std::size_t count = these.arithmetic.size();
    std::string text = count == 1 ? said_ : fmt::format("in {} rows {}", count, said_);
    for (std::size_t i = 0; i < std::min(count, shown); ++i)
        text += fmt::format("{} {}", i == 0 ? ":" : ";", these.arithmetic[i]);
    if (count > shown)
        text += fmt::format("; and {} more", count - shown);
    these.made.tell(std::move(text));
    to.add(these.made);
}

std::string cell_in_words(const part& in, const part_row& row, template_column column) {
    const std::uint32_t at = in.column_index(column);
    const figure value = figure_of(in, row, column);
    return fmt::format("{}{} is {}", column_letters(at != part::none ? at : column.index), row.number,
                       value.known()    ? number_in_words(value.number)
                       : value.unread() ? quoted(in.text(row, column))
                                        : std::string("blank"));
}

} // namespace dsacheck
