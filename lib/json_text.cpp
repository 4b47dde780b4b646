#include "json_text.hpp"

#include <array>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dsacheck::json {

namespace {

constexpr char32_t not_hex = 0xFFFFFFFF;

constexpr char32_t hex_digit(char c) noexcept {
    if (c >= '0' && c <= '9')
        return static_cast<char32_t>(c - '0');
    const char lower = static_cast<char>(c | 0x20);
    if (lower >= 'a' && lower <= 'f')
        return static_cast<char32_t>(lower - 'a' + 10);
    return not_hex;
}

/// The value of `\uXXXX` at the start of `escaped`, or `not_hex`.
constexpr char32_t unicode_escape(std::string_view escaped) noexcept {
    if (escaped.size() < 6 || escaped[0] != '\\' || escaped[1] != 'u')
        return not_hex;
    char32_t value = 0;
    for (std::size_t i = 2; i < 6; ++i) {
        const char32_t digit = hex_digit(escaped[i]);
        if (digit == not_hex)
            return not_hex;
        value = value << 4U | digit;
    }
    return value;
}

constexpr bool is_high_surrogate(char32_t c) noexcept { return c >= 0xD800 && c <= 0xDBFF; }
constexpr bool is_low_surrogate(char32_t c) noexcept { return c >= 0xDC00 && c <= 0xDFFF; }

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// Removes the digits at the front; false when there is none.
constexpr bool take_digits(std::string_view& rest) noexcept {
    const std::size_t before = rest.size();
    while (!rest.empty() && is_digit(rest.front()))
        rest.remove_prefix(1);
    return rest.size() < before;
}

} // namespace

code_point decode_escape(std::string_view escaped) noexcept {
    if (escaped.size() < 2)
        return {};
    switch (escaped[1]) {
    case '"':
    case '\\':
    case '/': return {static_cast<unsigned char>(escaped[1]), 2};
    case 'b': return {'\b', 2};
    case 'f': return {'\f', 2};
    case 'n': return {'\n', 2};
    case 'r': return {'\r', 2};
    case 't': return {'\t', 2};
    case 'u': break;
    default: return {};
    }
    const char32_t first = unicode_escape(escaped);
    if (first == not_hex || is_low_surrogate(first))
        return {};
    if (!is_high_surrogate(first))
        return {first, 6};
    const char32_t second = unicode_escape(escaped.substr(6));
    if (second == not_hex || !is_low_surrogate(second))
        return {};
    return {0x10000 + ((first - 0xD800) << 10U) + (second - 0xDC00), 12};
}

namespace {

constexpr std::uint8_t no_hex_digit = 0x80;

constexpr std::array<std::uint8_t, 256> make_hex_digits() noexcept {
    std::array<std::uint8_t, 256> values{};
    for (std::size_t c = 0; c < values.size(); ++c) {
        const char32_t value = hex_digit(static_cast<char>(c));
        values[c] = value == not_hex ? no_hex_digit : static_cast<std::uint8_t>(value);
    }
    return values;
}
constexpr auto hex_digits = make_hex_digits();

/// Bytes of the escape at the start of `escaped`; 0 when it is invalid.
std::size_t escape_length(std::string_view escaped) noexcept {
    // Most are \uXXXX and no surrogate: 0xD800 to 0xDFFF begin with a D and a digit from 8 on.
    if (escaped.size() >= 6 && escaped[1] == 'u' && (escaped[2] | 0x20) != 'd') {
        const auto digit = [escaped](std::size_t i) { return hex_digits[static_cast<unsigned char>(escaped[i])]; };
        return ((digit(2) | digit(3) | digit(4) | digit(5)) & no_hex_digit) == 0 ? 6 : 0;
    }
    return decode_escape(escaped).size;
}

/// Whether the backslash at `at` begins an escape: an even number of others stand before it.
bool begins_escape(std::string_view text, std::size_t at) noexcept {
    std::size_t first = at;
    while (first > 0 && text[first - 1] == '\\')
        --first;
    return (at - first) % 2 == 0;
}

} // namespace

namespace {

/// Offset of the first backslash at or behind `from`, or `npos`. In line, because escapes stand close to each other where
/// a writer escapes all that is not ASCII.
std::size_t find_backslash(std::string_view text, std::size_t from) noexcept {
#if defined(__SSE2__) && defined(__GNUC__)
    const __m128i backslash = _mm_set1_epi8('\\');
    for (; from + 16 <= text.size(); from += 16) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + from));
        const int found = _mm_movemask_epi8(_mm_cmpeq_epi8(block, backslash));
        if (found != 0)
            return from + static_cast<std::size_t>(__builtin_ctz(static_cast<unsigned>(found)));
    }
#endif
    while (from < text.size() && text[from] != '\\')
        ++from;
    return from < text.size() ? from : npos;
}

} // namespace

std::size_t find_invalid_escape(std::string_view characters) noexcept {
    return scan_escapes(characters).invalid_at;
}

escape_scan scan_escapes(std::string_view characters) noexcept {
    escape_scan result;
    std::size_t at = find_backslash(characters, 0);
    while (at != npos) {
        result.any = true;
        const std::size_t length = escape_length(characters.substr(at));
        if (length == 0) {
            result.invalid_at = at;
            break;
        }
        at += length;
        if (at >= characters.size() || characters[at] != '\\') // where one stands, others often follow at once
            at = find_backslash(characters, at);
    }
    return result;
}

code_point last_character(std::string_view text) noexcept {
    for (const std::size_t length : {std::size_t{12}, std::size_t{6}, std::size_t{2}}) {
        if (text.size() < length)
            continue;
        const std::size_t at = text.size() - length;
        if (text[at] != '\\' || !begins_escape(text, at))
            continue;
        const code_point escape = decode_escape(text.substr(at));
        if (escape.size == length)
            return escape;
    }
    return last_code_point(text);
}

bool is_number(std::string_view token) noexcept {
    if (!token.empty() && token.front() == '-')
        token.remove_prefix(1);
    if (token.empty())
        return false;
    if (token.front() == '0')
        token.remove_prefix(1);
    else if (!take_digits(token))
        return false;
    if (!token.empty() && token.front() == '.') {
        token.remove_prefix(1);
        if (!take_digits(token))
            return false;
    }
    if (!token.empty() && (token.front() == 'e' || token.front() == 'E')) {
        token.remove_prefix(1);
        if (!token.empty() && (token.front() == '+' || token.front() == '-'))
            token.remove_prefix(1);
        if (!take_digits(token))
            return false;
    }
    return token.empty();
}

bool is_literal(std::string_view token) noexcept { return token == "true" || token == "false" || token == "null"; }

} // namespace dsacheck::json
