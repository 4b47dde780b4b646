// Finds the field of a JSON member in constant time.
#pragma once

#include "dsacheck/load_bytes.hpp"
#include "dsacheck/statement_field.hpp"

#include <array>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dsacheck {

/// What `lookup_field` returns for a name that no field has. It follows the last field, so that tables can have a row for it.
inline constexpr std::uint8_t no_field_index = statement_field_count;

namespace detail {

inline constexpr std::size_t field_slots = 256;
inline constexpr std::size_t shortest_field_name = 4;

/// The last four characters, the four in the middle and the length tell all names apart.
constexpr std::uint32_t field_hash(std::string_view name, std::uint32_t multiplier) noexcept {
    const char* const middle = name.data() + (name.size() - 4) / 2;
    const char* const last = name.data() + name.size() - 4;
    return ((load_4_bytes(middle) ^ static_cast<std::uint32_t>(name.size())) * 3 + load_4_bytes(last)) * multiplier >> 24U;
}

struct field_table {
    std::array<std::uint8_t, field_slots> slots{};
    bool collides = false;
};

constexpr field_table make_field_table(std::uint32_t multiplier) noexcept {
    field_table table;
    for (std::uint8_t& slot : table.slots)
        slot = no_field_index;
    for (const field_info& info : statement_fields) {
        if (info.field == statement_field::content_id_ean13)
            continue; // not a member of the statement itself
        std::uint8_t& slot = table.slots[field_hash(info.name, multiplier)];
        table.collides = table.collides || slot != no_field_index;
        slot = static_cast<std::uint8_t>(info.field);
    }
    return table;
}

constexpr std::uint32_t find_field_multiplier() noexcept {
    std::uint32_t multiplier = 0x9E3779B1;
    while (make_field_table(multiplier).collides)
        multiplier += 2;
    return multiplier;
}

inline constexpr std::size_t longest_field_name = 32;

/// The characters of a name, with NUL behind its end; and the same for a mask of its length.
using padded_name = std::array<char, longest_field_name>;

/// The row of `no_field_index` is left empty: no name of a member is.
constexpr std::array<padded_name, statement_field_count + 1> make_field_names() noexcept {
    std::array<padded_name, statement_field_count + 1> names{};
    for (std::size_t f = 0; f < statement_field_count; ++f)
        for (std::size_t i = 0; i < statement_fields[f].name.size(); ++i)
            names[f][i] = statement_fields[f].name[i];
    return names;
}
inline constexpr auto field_names = make_field_names();

constexpr std::array<padded_name, longest_field_name + 1> make_length_masks() noexcept {
    std::array<padded_name, longest_field_name + 1> masks{};
    for (std::size_t size = 0; size <= longest_field_name; ++size)
        for (std::size_t i = 0; i < size; ++i)
            masks[size][i] = '\xFF';
    return masks;
}
inline constexpr auto length_masks = make_length_masks();

inline constexpr std::uint32_t field_multiplier = find_field_multiplier();
inline constexpr field_table fields_by_hash = make_field_table(field_multiplier);

} // namespace detail

/// Whether this is the name of the field with this index; 32 bytes from its beginning can be read, and at most so many
/// belong to it. A longer or shorter name shows in the comparison: no name holds a NUL.
[[nodiscard]] inline bool is_field_name(std::string_view name, std::uint8_t index) noexcept {
    // All at once: a loop over a number of words that differs from name to name is a branch that is hard to foresee.
    const char* const wanted = detail::field_names[index].data();
    const char* const mask = detail::length_masks[name.size()].data();
#if defined(__SSE2__)
    const auto load = [](const char* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); };
    const auto same = [&](int at) {
        return _mm_cmpeq_epi8(_mm_and_si128(load(name.data() + at), load(mask + at)), load(wanted + at));
    };
    return _mm_movemask_epi8(_mm_and_si128(same(0), same(16))) == 0xFFFF;
#else
    unsigned difference = 0;
    for (std::size_t i = 0; i < detail::longest_field_name; ++i)
        difference |= static_cast<unsigned char>((name[i] & mask[i]) ^ wanted[i]);
    return difference == 0;
#endif
}

/// Index of the field with this member name, or `no_field_index`. Exact: neither trimmed nor case-folded, as the API
/// does. `around` are the bytes in which the name lies, or empty: those behind the name may be read.
[[nodiscard]] inline std::uint8_t lookup_field(std::string_view name, std::string_view around) noexcept {
    if (name.size() - detail::shortest_field_name > detail::longest_field_name - detail::shortest_field_name)
        return no_field_index; // shorter ones too: the difference is a large number then
    const std::uint8_t slot = detail::fields_by_hash.slots[detail::field_hash(name, detail::field_multiplier)];
    const bool readable = name.data() + detail::longest_field_name <= around.data() + around.size();
    const bool same = readable ? is_field_name(name, slot) : slot != no_field_index && name == statement_fields[slot].name;
    return same ? slot : no_field_index;
}

} // namespace dsacheck
