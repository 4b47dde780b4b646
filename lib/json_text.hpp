// The tokens of JSON: escapes, numbers, literals.
#pragma once

#include "dsacheck/bytes.hpp"

#include <cstddef>
#include <string_view>

namespace dsacheck::json {

/// The escapes in a string's content (without its quotes).
struct escape_scan {
    std::size_t end = 0; ///< of the last one; 0 when there is none
    std::size_t invalid_at = npos; ///< see `find_invalid_escape`

    [[nodiscard]] constexpr bool any() const noexcept { return end != 0; }
};
[[nodiscard]] escape_scan scan_escapes(std::string_view characters) noexcept;

/// Offset of the first backslash that does not start a valid escape (RFC 8259 section 7; a surrogate must be
/// half of a pair, as PHP's decoder demands), or `npos`.
[[nodiscard]] std::size_t find_invalid_escape(std::string_view characters) noexcept;

/// Decodes the escape at the start of `escaped`, which is valid. `size` counts the bytes of the escape,
/// twelve for a surrogate pair.
[[nodiscard]] code_point decode_escape(std::string_view escaped) noexcept;

/// The last character of `text`, which holds valid escapes: an escape or a code point, with the bytes it takes.
[[nodiscard]] code_point last_character(std::string_view text) noexcept;

/// RFC 8259 section 6.
[[nodiscard]] bool is_number(std::string_view token) noexcept;

/// "true", "false" or "null".
[[nodiscard]] bool is_literal(std::string_view token) noexcept;

/// A scalar other than a string.
[[nodiscard]] inline bool is_number_or_literal(std::string_view token) noexcept {
    return is_number(token) || is_literal(token);
}

[[nodiscard]] constexpr bool is_space(char c) noexcept {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

[[nodiscard]] constexpr std::string_view without_trailing_space(std::string_view text) noexcept {
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

[[nodiscard]] constexpr std::string_view without_leading_space(std::string_view text) noexcept {
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    return text;
}

} // namespace dsacheck::json
