// Two reports side by side: which cells differ, and what the texts of the later one say about it.
#pragma once

#include "dsacheck/report.hpp"

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// A cell of one report and the cell of another that answers the same.
struct cell_pair {
    const part* in;              ///< of the later report
    const part_row* row;
    template_column column;
    const cell* now;             ///< never null
    const cell* before;          ///< never null
};

/// All cells of figures in a part, and with what the same part of the other report has there. Rows are matched by key and
/// by how often it occurred.
[[nodiscard]] std::vector<cell_pair> figures_of_both(const part& now, const part& before);

/// The number of a version as its files name it ("report_v2", "version 3"); nothing when they name none.
[[nodiscard]] std::optional<unsigned> version_number(const report& whole);

/// The first text of part 11, or of contextual information, that contains one of the words; folded words, whole or at
/// their beginning ("method" finds "methodology"). Empty when there is none.
[[nodiscard]] std::string_view text_with(const report& whole, std::initializer_list<std::string_view> words);

} // namespace dsacheck
