// Which cells of a row are not empty. That is hard to foresee: found for many of them at once, and told by a bit each.
#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dsacheck::dump {

/// How many cells the bits of one number tell.
inline constexpr std::size_t cells_in_word = 64;
/// How many are looked at together, and so may be read behind the last one.
inline constexpr std::size_t cells_at_once = 16;

/// A bit for each of `cells_at_once` cells that end at these offsets. That of the cell before them can be read.
[[nodiscard]] inline std::uint32_t some_filled_cells(const std::uint32_t* ends) noexcept {
    std::uint32_t filled = 0;
#if defined(__SSE2__)
    const __m128i one = _mm_set1_epi32(1);
    for (unsigned i = 0; i < cells_at_once; i += 4) {
        const __m128i end = _mm_loadu_si128(reinterpret_cast<const __m128i*>(ends + i));
        const __m128i before = _mm_loadu_si128(reinterpret_cast<const __m128i*>(ends + i - 1));
        const __m128i empty = _mm_cmpeq_epi32(_mm_sub_epi32(end, before), one);
        filled |= (static_cast<std::uint32_t>(_mm_movemask_ps(_mm_castsi128_ps(empty))) ^ 0xFU) << i;
    }
#else
    for (unsigned i = 0; i < cells_at_once; ++i)
        filled |= (ends[i] - *(ends + i - 1) == 1 ? 0U : 1U) << i;
#endif
    return filled;
}

/// The same for `count` cells, of which the first `cells_in_word` are told. Bits behind the last one mean nothing.
[[nodiscard]] inline std::uint64_t filled_cells(const std::uint32_t* ends, std::size_t count) noexcept {
    std::uint64_t filled = 0;
    for (std::size_t i = 0; i < cells_in_word && i < count; i += cells_at_once)
        filled |= std::uint64_t{some_filled_cells(ends + i)} << i;
    return filled;
}

} // namespace dsacheck::dump
