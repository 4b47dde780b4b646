// A collision-free hash of the values of one table, built by the compiler.
//
// It reads eight bytes at a place where the values differ, the last eight bytes, and the length; a
// multiplication mixes them, and the upper bits of the product are the slot. The compiler tries multipliers
// until no two values share a slot, so that a lookup is one hash and one comparison, and a new value needs no
// number chosen by hand.
#pragma once

#include "dsacheck/load_bytes.hpp"
#include "dsacheck/vocabulary/array_view.hpp"
#include "dsacheck/vocabulary/entry.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck {

/// What a lookup returns for a text that is no value of the table.
inline constexpr std::uint8_t not_found = 0xFF;

namespace detail {

struct perfect_hash {
    std::size_t shortest = 0; ///< length of the shortest value, at least 8; shorter texts must not be hashed
    std::size_t offset = 0;   ///< of the first eight bytes; offset + 8 <= shortest
    std::uint64_t multiplier = 0;
    unsigned shift = 0; ///< 64 minus the number of bits of a slot number

    [[nodiscard]] constexpr std::size_t operator()(std::string_view text) const noexcept {
        const std::uint64_t first = load_8_bytes(text.data() + offset);
        const std::uint64_t last = load_8_bytes(text.data() + text.size() - 8);
        return static_cast<std::size_t>((((first * multiplier) ^ last) + text.size()) * multiplier >> shift);
    }
};

template <std::size_t Slots>
struct value_index {
    perfect_hash hash;
    std::array<std::uint8_t, Slots> slots{}; ///< the row of the value that hashes to the slot, or `not_found`
    bool collision_free = false;
};

/// Slots for `rows` values. With an eighth of the square, every tenth multiplier or so is free of collisions.
constexpr std::size_t slots_for(std::size_t rows) noexcept {
    std::size_t slots = 4;
    while (slots < 2 * rows || slots < rows * rows / 8)
        slots *= 2;
    return slots;
}

constexpr std::size_t shortest_value(array_view<vocabulary_entry> rows) noexcept {
    std::size_t shortest = rows[0].value.size();
    for (const vocabulary_entry& row : rows)
        shortest = row.value.size() < shortest ? row.value.size() : shortest;
    return shortest;
}

/// What all values begin with, up to and including an underscore: "STATEMENT_CATEGORY_"; empty when there is
/// nothing.
constexpr std::string_view common_prefix(array_view<vocabulary_entry> rows) noexcept {
    std::string_view prefix = rows[0].value;
    for (const vocabulary_entry& row : rows)
        while (row.value.substr(0, prefix.size()) != prefix)
            prefix.remove_suffix(1);
    while (!prefix.empty() && prefix.back() != '_')
        prefix.remove_suffix(1);
    return prefix;
}

template <std::size_t Slots>
constexpr bool fill_slots(array_view<vocabulary_entry> rows, value_index<Slots>& index) noexcept {
    for (std::uint8_t& slot : index.slots)
        slot = not_found;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::uint8_t& slot = index.slots[index.hash(rows[i].value)];
        if (slot != not_found)
            return false;
        slot = static_cast<std::uint8_t>(i);
    }
    return true;
}

template <std::size_t N>
constexpr auto index_values(const std::array<vocabulary_entry, N>& rows) noexcept {
    static_assert(N < not_found);
    constexpr std::uint64_t odd_without_pattern = 0x9E3779B97F4A7C15; // 2^64 divided by the golden ratio
    constexpr std::uint64_t attempts = 2000;

    value_index<slots_for(N)> index;
    index.hash.shortest = shortest_value(rows);
    if (index.hash.shortest < 8)
        return index;
    const std::size_t prefix = common_prefix(rows).size();
    index.hash.offset = prefix + 8 <= index.hash.shortest ? prefix : index.hash.shortest - 8;
    index.hash.shift = 64;
    for (std::size_t size = slots_for(N); size > 1; size /= 2)
        --index.hash.shift;
    for (std::uint64_t i = 0; i < attempts && !index.collision_free; ++i) {
        index.hash.multiplier = odd_without_pattern * (2 * i + 1);
        index.collision_free = fill_slots(rows, index);
    }
    return index;
}

} // namespace detail
} // namespace dsacheck
