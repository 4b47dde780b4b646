// Bits of numbers in which each stands for a byte or a cell.
#pragma once

#include <cstdint>

namespace dsacheck {

/// The number of the lowest bit that is set; there is one.
[[nodiscard]] inline unsigned lowest_bit(std::uint64_t bits) noexcept {
#if defined(__GNUC__)
    return static_cast<unsigned>(__builtin_ctzll(bits));
#else
    unsigned at = 0;
    while ((bits >> at & 1U) == 0)
        ++at;
    return at;
#endif
}

/// How many bits are set.
[[nodiscard]] inline unsigned count_bits(std::uint64_t bits) noexcept {
#if defined(__GNUC__)
    return static_cast<unsigned>(__builtin_popcountll(bits));
#else
    unsigned count = 0;
    for (; bits != 0; bits &= bits - 1)
        ++count;
    return count;
#endif
}

} // namespace dsacheck
