// Finds a value of the vocabulary in a document, as it stands between its quotes. A comparison that goes by the length of
// the value is a branch that is hard to foresee; here all of it is compared at once.
#pragma once

#include "dsacheck/statement_field.hpp"
#include "dsacheck/vocabulary.hpp"

#include "field_format.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dsacheck {

namespace detail {

/// What a value begins with is compared in this many bytes; what follows, in the last eight.
inline constexpr std::size_t value_block = 64;
inline constexpr std::size_t value_tail = 8;

struct padded_value {
    std::array<char, value_block> text{};
    std::uint64_t mask = 0; ///< a bit for each byte of `text` that belongs to the value
    std::uint64_t tail = 0; ///< its last eight bytes
    std::size_t size = 0;
};

constexpr padded_value pad(std::string_view value) noexcept {
    padded_value padded;
    padded.size = value.size();
    padded.tail = load_8_bytes(value.data() + value.size() - value_tail);
    for (std::size_t i = 0; i < value.size() && i < value_block; ++i) {
        padded.text[i] = value[i];
        padded.mask |= std::uint64_t{1} << i;
    }
    return padded;
}

/// Told by the hash: UBSan does not let a pointer be compared while compiling.
constexpr bool is_hashed(std::size_t list) noexcept { return vocabulary_tables[list].hash.shortest != 0; }

constexpr std::size_t count_hashed_values() noexcept {
    std::size_t count = 0;
    for (std::size_t list = 0; list < enumeration_count; ++list)
        count += is_hashed(list) ? current_rows[list] : 0U;
    return count;
}

/// The values that the schema in force allows, of all enumerations that are found by a hash, one list behind the other.
constexpr std::array<padded_value, count_hashed_values()> make_padded_values() noexcept {
    std::array<padded_value, count_hashed_values()> values{};
    std::size_t next = 0;
    for (std::size_t list = 0; list < enumeration_count; ++list)
        for (std::size_t row = 0; is_hashed(list) && row < current_rows[list]; ++row)
            values[next++] = pad(vocabulary_tables[list].entries[row].value);
    return values;
}
inline constexpr auto padded_values = make_padded_values();

constexpr bool padded_values_are_whole() noexcept {
    for (const padded_value& each : padded_values)
        if (each.size < value_tail || each.size > value_block + value_tail)
            return false;
    return true;
}
static_assert(padded_values_are_whole(), "a value is too short or too long to be compared in two pieces");

/// What is needed to find a value of one enumeration, close together.
struct value_finder {
    perfect_hash hash;
    const std::uint8_t* slots = nullptr;
    const padded_value* values = nullptr;
    std::uint8_t count = 0;
};

constexpr std::array<value_finder, enumeration_count> make_value_finders() noexcept {
    std::array<value_finder, enumeration_count> finders{};
    std::size_t first = 0;
    for (std::size_t list = 0; list < enumeration_count; ++list) {
        if (!is_hashed(list))
            continue;
        finders[list] = {vocabulary_tables[list].hash, vocabulary_tables[list].slots, padded_values.data() + first,
                         current_rows[list]};
        first += current_rows[list];
    }
    return finders;
}
inline constexpr auto value_finders = make_value_finders();

/// Whether `text` is this value. `value_block` bytes from its beginning can be read; it has `value_tail` bytes at least.
[[nodiscard]] inline bool is_value(std::string_view text, const padded_value& value) noexcept {
#if defined(__SSE2__)
    const auto same = [&](std::size_t at) {
        const __m128i ours = _mm_loadu_si128(reinterpret_cast<const __m128i*>(value.text.data() + at));
        const __m128i theirs = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
        return std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(ours, theirs)))} << at;
    };
    const std::uint64_t equal = same(0) | same(16) | same(32) | same(48);
    const bool begins_alike = (value.mask & ~equal) == 0;
#else
    const std::size_t begin = std::min(value.size, value_block);
    const bool begins_alike = text.substr(0, begin) == std::string_view(value.text.data(), begin);
#endif
    return begins_alike && text.size() == value.size &&
           load_8_bytes(text.data() + text.size() - value_tail) == value.tail;
}

} // namespace detail

/// The row of `text` among the values that the schema in force allows, or `no_code`. `value_block` bytes from its beginning can
/// be read.
[[nodiscard]] inline std::uint8_t find_current_value(const detail::value_finder& in, std::string_view text) noexcept {
    if (text.size() < in.hash.shortest)
        return no_code;
    const std::uint8_t row = in.slots[in.hash(text)];
    return row < in.count && detail::is_value(text, in.values[row]) ? row : no_code;
}

/// The same, as `find_current` says it. `list` is one of the enumerations that are found by a hash, and `around` are the bytes
/// in which the text lies.
[[nodiscard]] inline std::uint8_t find_current_value(enumeration list, std::string_view text, std::string_view around) noexcept {
    if (text.data() + detail::value_block > around.data() + around.size())
        return find_current(list, text);
    return find_current_value(detail::value_finders[static_cast<std::size_t>(list)], text);
}

} // namespace dsacheck
