// A text in which some digits may be any digits: what other texts are compared with, 16 bytes at a time.
#pragma once

#include <cstddef>

#if defined(__SSE2__) && defined(__GNUC__)
#include <emmintrin.h>
#endif

namespace dsacheck::text_shape {

/// What stands in a shape for a digit. No text has these bytes, since UTF-8 does not: they are only compared with digits.
inline constexpr char any_digit = '\xFF';
inline constexpr char any_but_zero = '\xFE';

inline constexpr std::size_t shortest = 16; ///< bytes

#if defined(__SSE2__) && defined(__GNUC__)
/// Bytes of a block that differ from the shape's, as other values than 0.
[[nodiscard]] inline __m128i differences(const char* shape, const char* text) noexcept {
    const __m128i wanted = _mm_loadu_si128(reinterpret_cast<const __m128i*>(shape));
    const __m128i given = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text));
    const __m128i down = _mm_sub_epi8(_mm_set1_epi8('0' - 1), given); // 0xFF for "0", 0xF6 for "9"
    const __m128i is_digit = _mm_cmpeq_epi8(_mm_max_epu8(down, _mm_set1_epi8('\xF6')), down);
    const __m128i may_be = _mm_max_epu8(_mm_max_epu8(down, _mm_set1_epi8(any_but_zero)), wanted); // a mark that the digit fits
    return _mm_andnot_si128(_mm_and_si128(is_digit, _mm_cmpeq_epi8(may_be, wanted)), _mm_xor_si128(wanted, given));
}

/// Whether a text of the shape's size, at least the shortest, differs from it in free digits only.
[[nodiscard]] inline bool fits(const char* shape, const char* text, std::size_t size) noexcept {
    constexpr std::size_t block = 16;
    __m128i all = differences(shape + size - block, text + size - block);
    for (std::size_t at = 0; at + block < size; at += block)
        all = _mm_or_si128(all, differences(shape + at, text + at));
    return _mm_movemask_epi8(_mm_cmpeq_epi8(all, _mm_setzero_si128())) == 0xFFFF;
}
#else
[[nodiscard]] inline bool fits(const char* shape, const char* text, std::size_t size) noexcept {
    for (std::size_t i = 0; i < size; ++i) {
        const bool is_digit = text[i] >= '0' && text[i] <= '9';
        const bool is_free = is_digit && (shape[i] == any_digit || (shape[i] == any_but_zero && text[i] != '0'));
        if (shape[i] != text[i] && !is_free)
            return false;
    }
    return true;
}
#endif

} // namespace dsacheck::text_shape
