// Wholes and their parts: what both have in common, part by part.
#pragma once

#include "report/figure.hpp"
#include "report/group.hpp"
#include "report/check_run.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// A whole and its parts, row by row; the same columns are compared.
struct sum {
    const part* in = nullptr;
    std::vector<const part_row*> wholes; ///< more than one where the whole itself is in several rows
    std::vector<const part_row*> parts;
    std::string parts_name;              ///< "the categories"
    std::string_view what;               ///< "TOTAL and the categories", for what could not be checked
    const part_row* forgiven_row = nullptr; ///< a gap that equals this row is no finding
    cell_group* nothing_below = nullptr; ///< takes wholes whose parts are all blank, so that they are told together
};

/// The sum of the cells of `rows` in a column.
struct added {
    double total = 0;
    bool any = false;             ///< some cell has a number
    const cell* unread = nullptr; ///< a cell that is no number
};
[[nodiscard]] added add_up(const part& in, const std::vector<const part_row*>& rows, template_column column) noexcept;

/// Whether two figures differ by more than the tolerance.
[[nodiscard]] bool differ(double a, double b, const report_options& chosen) noexcept;

/// Compares a whole with its parts in all count columns.
void compare_sum(const rule& broken, severity level, const sum& these, check_run& to);

} // namespace dsacheck
