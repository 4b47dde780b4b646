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

constexpr std::array<bool, 256> make_simple_escapes() noexcept {
    std::array<bool, 256> simple{};
    for (const char c : std::string_view("\"\\/bfnrt"))
        simple[static_cast<unsigned char>(c)] = true;
    return simple;
}
constexpr auto simple_escapes = make_simple_escapes();

/// Bytes of the escape at the start of `escaped`; 0 when it is invalid.
std::size_t escape_length(std::string_view escaped) noexcept {
    constexpr std::size_t longest = 12; // a surrogate pair
    // Surrogates, 0xD800 to 0xDFFF, begin with a D. Without one, \uXXXX or a letter: no branch on which of them it is.
    if (escaped.size() < longest || (escaped[2] | 0x20) == 'd')
        return decode_escape(escaped).size;
    const auto digit = [escaped](std::size_t i) { return hex_digits[static_cast<unsigned char>(escaped[i])]; };
    const bool is_hex = ((digit(2) | digit(3) | digit(4) | digit(5)) & no_hex_digit) == 0;
    const bool has_digits = escaped[1] == 'u';
    const bool is_valid = has_digits ? is_hex : simple_escapes[static_cast<unsigned char>(escaped[1])];
    return is_valid ? (has_digits ? 6 : 2) : 0;
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

#if defined(__SSE2__) && defined(__GNUC__)
constexpr std::size_t block = 16;

/// A bit for each of 16 bytes that is a backslash.
std::uint64_t backslashes_among(const char* text) noexcept {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text));
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'))));
}

/// The same for 64 bytes.
std::uint64_t backslashes_among_64(const char* text) noexcept {
    return backslashes_among(text) | backslashes_among(text + block) << block |
           backslashes_among(text + 2 * block) << 2 * block | backslashes_among(text + 3 * block) << 3 * block;
}
#endif

} // namespace

std::size_t find_invalid_escape(std::string_view characters) noexcept {
    return scan_escapes(characters).invalid_at;
}

escape_scan scan_escapes(std::string_view characters) noexcept {
    escape_scan result;
    const auto judge = [&](std::size_t at) { // false when it is invalid
        if (at < result.end)
            return true; // the second half of an escape
        const std::size_t length = escape_length(characters.substr(at));
        result.end = at + length;
        result.invalid_at = length == 0 ? at : npos;
        return length != 0;
    };
    std::size_t at = 0;
#if defined(__SSE2__) && defined(__GNUC__)
    const auto judge_all = [&](std::uint64_t backslashes) { // a bit each; the lowest is that of the byte at `at`
        for (; backslashes != 0; backslashes &= backslashes - 1)
            if (!judge(at + static_cast<std::size_t>(__builtin_ctzll(backslashes))))
                return false;
        return true;
    };
    const auto judge_blocks = [&](std::size_t size, auto among) {
        for (; at + size <= characters.size(); at += size)
            if (!judge_all(among(characters.data() + at)))
                return false;
        if (at == characters.size() || size > characters.size())
            return true;
        const std::size_t last = characters.size() - size; // what lies before `at` was judged
        const bool sound = judge_all(among(characters.data() + last) >> (at - last));
        at = characters.size();
        return sound;
    };
    if (!judge_blocks(4 * block, backslashes_among_64) || !judge_blocks(block, backslashes_among))
        return result;
#endif
    for (; at < characters.size(); ++at)
        if (characters[at] == '\\' && !judge(at))
            return result;
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
