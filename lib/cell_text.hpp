// The fixed words of cells: what a template leaves in them, and what people write for "nothing".
#pragma once

#include <cstddef>
#include <string_view>

namespace dsacheck::cell_text {

/// Nothing longer is a number, a date or one of the words.
inline constexpr std::size_t longest_value = 100;

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// Length of the blank at the beginning of `text`: ASCII white space, no-break and other spaces of Unicode,
/// zero-width characters; 0 when there is none.
std::size_t leading_blank(std::string_view text) noexcept;
void skip_blanks(std::string_view& text) noexcept;
std::string_view trim(std::string_view text) noexcept;

/// Whether ASCII letters agree but for their case.
bool same_letters(std::string_view a, std::string_view b) noexcept;

/// What the empty template holds: YYYY-MM-DD, [...], AT, […], SE, Free text and so on, in the languages that the
/// Commission publishes. `trimmed` has no blanks at its ends.
bool is_placeholder(std::string_view trimmed) noexcept;

/// "N/A", "-", "none".
bool is_not_available(std::string_view trimmed) noexcept;

} // namespace dsacheck::cell_text
