// Hashes of texts, the same on every machine and in every run.
#pragma once

#include "dsacheck/load_bytes.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck {

namespace detail {

inline std::uint64_t mix(std::uint64_t a, std::uint64_t b) noexcept {
#if defined(__SIZEOF_INT128__)
    __extension__ using wide = unsigned __int128;
    const wide product = wide{a} * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
#else
    a ^= b;
    a ^= a >> 32U;
    a *= 0x9FB21C651E98DF25U;
    a ^= a >> 29U;
    a *= 0xD6E8FEB86659FD93U;
    return a ^ a >> 32U;
#endif
}

/// Up to eight bytes, of which there is one at least. A copy of so many would be a call.
inline std::uint64_t load(const char* at, std::size_t size) noexcept {
    if (size == 8)
        return load_8_bytes(at);
    if (size >= 4) // two pieces that overlap, where both have the same bits
        return load_4_bytes(at) | std::uint64_t{load_4_bytes(at + size - 4)} << 8 * (size - 4);
    const auto byte = [at](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(at[i])} << 8 * i; };
    return byte(0) | byte(size / 2) | byte(size - 1);
}

} // namespace detail

/// A good hash, though not one that withstands whoever looks for collisions: compare the texts where it matters.
[[nodiscard]] inline std::uint64_t hash_of(std::string_view text, std::uint64_t seed) noexcept {
    constexpr std::uint64_t a = 0xA0761D6478BD642FU;
    constexpr std::uint64_t b = 0xE7037ED1A0B428DBU;
    std::uint64_t state = detail::mix(seed ^ a, text.size() ^ b);
    std::size_t at = 0;
    for (; at + 16 <= text.size(); at += 16)
        state = detail::mix(detail::load(text.data() + at, 8) ^ a ^ state, detail::load(text.data() + at + 8, 8) ^ b);
    const std::size_t rest = text.size() - at;
    if (rest > 8)
        state = detail::mix(detail::load(text.data() + at, 8) ^ a ^ state,
                            detail::load(text.data() + at + 8, rest - 8) ^ b);
    else if (rest > 0)
        state = detail::mix(detail::load(text.data() + at, rest) ^ a ^ state, b);
    return detail::mix(state ^ b, a);
}

} // namespace dsacheck
