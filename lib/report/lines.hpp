// Rows of parts 3 to 6 by category line and scope, so that sums find their parts in linear time.
#pragma once

#include "dsacheck/report.hpp"

#include <array>
#include <map>
#include <vector>

namespace dsacheck {

/// The rows of one scope, by line. Rows whose code is in no list count for the category that they stand under.
struct scope_rows {
    std::array<std::vector<const part_row*>, category_lines.size()> by_line;
    std::array<std::vector<const part_row*>, category_lines.size()> unlisted; ///< by the category's line
    std::size_t count = 0;

    [[nodiscard]] const part_row* total() const noexcept {
        return by_line[total_line].empty() ? nullptr : by_line[total_line].front();
    }
    /// All rows of categories.
    [[nodiscard]] std::vector<const part_row*> categories() const;
    /// All rows below the category at `line`.
    [[nodiscard]] std::vector<const part_row*> below(std::uint8_t line) const;
};

/// The rows of a part by scope: total and Member States in part 3, none in parts 4 to 6. Placeholders are left out.
[[nodiscard]] std::map<scope, scope_rows> rows_by_scope(const part& in);

} // namespace dsacheck
