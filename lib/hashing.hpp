// Hashes of texts, the same on every machine and in every run.
#pragma once

#include <cstdint>
#include <cstring>
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

inline std::uint64_t load(const char* at, std::size_t size) noexcept {
    std::uint64_t value = 0;
    std::memcpy(&value, at, size);
    return value;
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
