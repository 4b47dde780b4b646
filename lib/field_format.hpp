// Whether a value, taken by itself, has the format of its field. Shared by all readers of statements.
#pragma once

#include "dsacheck/statement.hpp"
#include "dsacheck/url.hpp"
#include "dsacheck/vocabulary.hpp"

#include <array>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dsacheck {

namespace detail {

/// How many rows of each enumeration the schema in force allows: they stand first.
constexpr std::array<std::uint8_t, enumeration_count> count_current_rows() noexcept {
    std::array<std::uint8_t, enumeration_count> counts{};
    for (std::size_t list = 0; list < enumeration_count; ++list)
        for (const vocabulary_entry& entry : allowed_values(static_cast<enumeration>(list)))
            counts[list] = static_cast<std::uint8_t>(
                counts[list] + (entry.schemas.has(schema_version::since_2025_07) ? 1 : 0));
    return counts;
}
inline constexpr auto current_rows = count_current_rows();

constexpr bool current_rows_stand_first() noexcept {
    for (std::size_t list = 0; list < enumeration_count; ++list)
        for (std::size_t row = 0; row < current_rows[list]; ++row)
            if (!allowed_values(static_cast<enumeration>(list))[row].schemas.has(schema_version::since_2025_07))
                return false;
    return true;
}
static_assert(current_rows_stand_first());

} // namespace detail

/// The row of `text` among the values that the schema in force allows, or `no_code`.
[[nodiscard]] inline std::uint8_t find_current(enumeration list, std::string_view text) noexcept {
    const std::uint8_t row = find(list, text);
    return row < detail::current_rows[static_cast<std::size_t>(list)] ? row : no_code;
}

namespace detail {

constexpr bool is_puid_character(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

#if defined(__SSE2__)
/// A bit for each of 16 characters that is one.
inline unsigned puid_characters_among(const char* text) noexcept {
    const __m128i c = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text));
    const auto between = [](__m128i value, char first, char last) {
        return _mm_and_si128(_mm_cmpgt_epi8(value, _mm_set1_epi8(static_cast<char>(first - 1))),
                             _mm_cmpgt_epi8(_mm_set1_epi8(static_cast<char>(last + 1)), value));
    };
    const __m128i letter = between(_mm_or_si128(c, _mm_set1_epi8(0x20)), 'a', 'z');
    const __m128i other = _mm_or_si128(_mm_cmpeq_epi8(c, _mm_set1_epi8('-')), _mm_cmpeq_epi8(c, _mm_set1_epi8('_')));
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(letter, between(c, '0', '9')), other)));
}
#endif

} // namespace detail

/// Letters, digits, "-" and "_"; not empty.
[[nodiscard]] inline bool has_puid_characters(std::string_view text) noexcept {
#if defined(__SSE2__)
    constexpr std::size_t block = 16;
    if (text.size() >= block && text.size() <= 3 * block) {
        // As long as nearly all of them are: three blocks that overlap, rather than a branch on the length.
        const std::size_t last = text.size() - block;
        return (detail::puid_characters_among(text.data()) & detail::puid_characters_among(text.data() + last / 2) &
                detail::puid_characters_among(text.data() + last)) == 0xFFFF;
    }
#endif
    for (const char c : text)
        if (!detail::is_puid_character(c))
            return false;
    return !text.empty();
}

/// Exactly 13 digits.
[[nodiscard]] inline bool has_ean_digits(std::string_view text) noexcept {
    if (text.size() != 13)
        return false;
    for (const char c : text)
        if (c < '0' || c > '9')
            return false;
    return true;
}

/// At most `limit` characters. Most texts have fewer bytes than that, which decides at once.
[[nodiscard]] inline bool fits(std::string_view text, text_form form, std::size_t limit) noexcept {
    return text.size() <= limit || count_characters(text, form) <= limit;
}

/// A real day within the field's bounds; sets `day` to whatever day it is.
[[nodiscard]] inline bool is_day_in_bounds(std::string_view text, date earliest, date& day) noexcept {
    const auto read = parse_date(text);
    day = read.value_or(date{});
    return read && *read >= earliest && *read <= latest_date;
}

/// Whether the string `value.text`, trimmed and not empty, is what the field asks for; sets `value.code` or
/// `value.day`. Except for texts, `value.form` is plain. Arrays are judged element by element.
[[nodiscard]] inline bool has_field_format(const field_info& info, field_value& value) noexcept {
    switch (info.kind) {
    case field_kind::text: return fits(value.text, value.form, info.max_length);
    case field_kind::one_of: value.code = find_current(info.values, value.text); return value.code != no_code;
    case field_kind::date: return is_day_in_bounds(value.text, info.earliest, value.day);
    case field_kind::puid: return value.text.size() <= info.max_length && has_puid_characters(value.text);
    case field_kind::url: return fits(value.text, value.form, info.max_length) && is_api_url(value.text);
    case field_kind::ean: return has_ean_digits(value.text);
    case field_kind::object:
    case field_kind::many_of: break;
    }
    return false; // a string where an array should be
}

} // namespace dsacheck
