// Pieces of readable English pages: counts, columns, wrapped paragraphs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dsacheck {

/// Where pages wrap, in columns.
inline constexpr std::size_t page_width = 100;

/// "1,234,567", whatever the locale.
[[nodiscard]] std::string with_thousands(std::uint64_t number);

/// "1 finding", "2,000 findings".
[[nodiscard]] std::string counted(std::uint64_t number, std::string_view singular, std::string_view plural);

/// Appends `text` and blanks up to `width` columns, one column a code point.
void append_padded(std::string& out, std::string_view text, std::size_t width);

/// Appends `text` as a paragraph that begins at `column` of the current line and goes on indented by
/// `indent`; ends the line. A line break in the text stays one.
void append_wrapped(std::string& out, std::string_view text, std::size_t indent, std::size_t column);

/// Appends "  label   text": the label in a column of its own, the text wrapped beside it, or below a longer
/// label.
void append_entry(std::string& out, std::string_view label, std::string_view text,
                  std::size_t label_width = 12);

} // namespace dsacheck
