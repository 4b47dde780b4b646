// Characters and boundaries, as the matchers of personal data see them.
#pragma once

#include "dsacheck/bytes.hpp"
#include "text_fold.hpp"

#include <cstddef>
#include <string_view>

namespace dsacheck::personal_data {

[[nodiscard]] constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
}
[[nodiscard]] constexpr char upper(char c) noexcept {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 0x20) : c;
}
[[nodiscard]] constexpr bool is_letter(char c) noexcept {
    return lower(c) >= 'a' && lower(c) <= 'z';
}
[[nodiscard]] constexpr bool is_alnum(char c) noexcept {
    return is_digit(c) || is_letter(c);
}
[[nodiscard]] constexpr bool is_hex(char c) noexcept {
    return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'f');
}
[[nodiscard]] constexpr bool is_ascii(char c) noexcept {
    return static_cast<unsigned char>(c) < 0x80;
}
[[nodiscard]] constexpr unsigned digit_value(char c) noexcept {
    return static_cast<unsigned>(c - '0');
}

/// The byte at `at`, or a line feed beyond the text: both end whatever stood before.
[[nodiscard]] constexpr char byte_at(std::string_view text, std::size_t at) noexcept {
    return at < text.size() ? text[at] : '\n';
}
/// The byte before `at`.
[[nodiscard]] constexpr char byte_before(std::string_view text, std::size_t at) noexcept {
    return at > 0 ? text[at - 1] : '\n';
}

/// The code point that ends before `at`; U+000A at the start of the text. Bytes that are no UTF-8 count as
/// U+FFFD.
[[nodiscard]] inline char32_t code_point_before(std::string_view text, std::size_t at) noexcept {
    if (at == 0)
        return '\n';
    if (is_ascii(text[at - 1]))
        return static_cast<unsigned char>(text[at - 1]);
    const code_point last = last_code_point(text.substr(at < 4 ? 0 : at - 4, at < 4 ? at : 4));
    return last.size == 0 ? 0xFFFD : last.value;
}

/// The code point at `at` and its bytes; U+000A at the end.
[[nodiscard]] inline code_point code_point_at(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size())
        return {'\n', 0};
    if (is_ascii(text[at]))
        return {static_cast<unsigned char>(text[at]), 1};
    const code_point first = first_code_point(text.substr(at, 4));
    return first.size == 0 ? code_point{0xFFFD, 1} : first;
}

[[nodiscard]] inline bool is_word_character(char32_t c) noexcept {
    return is_word_letter(c) || (c >= '0' && c <= '9');
}

/// Whether a word or number that starts at `at` would be cut off from what stands before it.
[[nodiscard]] inline bool continues_word(std::string_view text, std::size_t at) noexcept {
    return is_word_character(code_point_before(text, at));
}
/// Whether a word or number that ends at `end` goes on behind it.
[[nodiscard]] inline bool word_goes_on(std::string_view text, std::size_t end) noexcept {
    return is_word_character(code_point_at(text, end).value);
}

/// Compares ASCII text without case; `small` is in small letters.
[[nodiscard]] constexpr bool equals_small(std::string_view text, std::string_view small) noexcept {
    if (text.size() != small.size())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (lower(text[i]) != small[i])
            return false;
    return true;
}
[[nodiscard]] constexpr bool starts_small(std::string_view text, std::string_view small) noexcept {
    return text.size() >= small.size() && equals_small(text.substr(0, small.size()), small);
}

} // namespace dsacheck::personal_data
