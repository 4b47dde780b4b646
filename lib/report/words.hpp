// What the places of a report are called.
#pragma once

#include "dsacheck/finding.hpp"
#include "dsacheck/report.hpp"

#include <string>
#include <string_view>

namespace dsacheck {

/// "TOTAL", "Category 7b, Design infringements; France", "Number of complaints ...: Decisions upheld".
[[nodiscard]] std::string row_in_words(const part& in, const part_row& row);
/// The words of the template for a scope: "TOTAL", "Decisions upheld", "FR", "bg".
[[nodiscard]] std::string_view scope_in_words(unsigned part, scope where) noexcept;
/// "Category 7b, Design infringements".
[[nodiscard]] std::string line_in_words(std::uint8_t line);
/// "F2", "row 7", "the whole part".
[[nodiscard]] std::string coordinate_of(const cell_place& place);
/// "part 4 (4_notices)".
[[nodiscard]] std::string part_in_words(unsigned number);
/// "column F (Number of notices received)".
[[nodiscard]] std::string column_in_words(const part& in, template_column column);
/// Text of a cell in quotes, shortened, safe to print.
[[nodiscard]] std::string quoted(std::string_view text, std::size_t limit = 60);
/// "2026-06-30".
[[nodiscard]] std::string day_in_words(date day);
/// "1,234.5"; whole numbers without a fraction, at most four digits behind the point.
[[nodiscard]] std::string number_in_words(double number);
/// "a", "a and b", "a, b and c", "a, b, c and 4 more".
[[nodiscard]] std::string list_in_words(const std::vector<std::string>& items, std::size_t shown = 6);

} // namespace dsacheck
