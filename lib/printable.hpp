// Text of unknown origin, made safe to show on a terminal.
#pragma once

#include <string>
#include <string_view>

namespace dsacheck {

/// Whether a character shows nothing by itself or acts on the text around it: controls, line separators,
/// blanks other than U+0020, bidirectional and other format characters, fillers.
[[nodiscard]] bool is_invisible(char32_t code_point) noexcept;

/// Appends the content of a JSON string as a person reads it: `\u00e9` as é. Escapes of invisible characters,
/// and all that are not valid, stay as they stand; so do `\"` and `\\`, because the text is shown in quotes.
void append_printable_json(std::string& out, std::string_view escaped);

} // namespace dsacheck
