// The cells of one row, and what is told of a row before and behind its cells.
#pragma once

#include "dsacheck/read_dump.hpp"

#include "filled_cells.hpp"
#include "row_index.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace dsacheck::dump {

/// Where the cells of a row lie in the document.
struct row_cells {
    std::string_view document;  ///< what spans refer to
    std::uint32_t base = 0;     ///< `ends` count from here
    const std::uint32_t* ends = nullptr; ///< from one before the row on, up to `cells_at_once` behind it
    std::size_t count = 0; ///< as many as the header has
    const row_index* index = nullptr; ///< which begins at `base`; null when the row is read by itself
};

/// Forgets the row before.
inline void begin_row(dump_row& row) noexcept {
    row.uuid = row.platform = {};
    row.platform_where = row.created_where = {};
    row.created = {};
    row.created_second = 0;
    row.schema = schema_version::since_2025_07;
    row.newer.clear();
}

/// Brings what was found by the kind of column into the order of the row.
inline void sort_newer(dump_row& row) {
    if (row.newer.size() > 1)
        std::sort(row.newer.begin(), row.newer.end(),
                  [](const newer_value& a, const newer_value& b) { return a.where.offset < b.where.offset; });
}

} // namespace dsacheck::dump
