#include "text_shape.hpp"

#if defined(__x86_64__) && defined(__GNUC__)
#define DSACHECK_TEXT_SHAPE_AVX512 1
#include <immintrin.h>
#elif defined(__SSE2__) && defined(__GNUC__)
#include <emmintrin.h>
#endif

namespace dsacheck::text_shape {

namespace {

#if defined(__SSE2__) && defined(__GNUC__)
/// Bytes of a block that differ from the shape's, as other values than 0.
inline __m128i differences(const char* shape, const char* text) noexcept {
    const __m128i wanted = _mm_loadu_si128(reinterpret_cast<const __m128i*>(shape));
    const __m128i given = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text));
    const __m128i down = _mm_sub_epi8(_mm_set1_epi8('0' - 1), given); // 0xFF for "0", 0xF6 for "9"
    const __m128i is_digit = _mm_cmpeq_epi8(_mm_max_epu8(down, _mm_set1_epi8('\xF6')), down);
    const __m128i may_be = _mm_max_epu8(_mm_max_epu8(down, _mm_set1_epi8(any_but_zero)), wanted); // a mark that the digit fits
    return _mm_andnot_si128(_mm_and_si128(is_digit, _mm_cmpeq_epi8(may_be, wanted)), _mm_xor_si128(wanted, given));
}

} // namespace

bool fits(const char* shape, const char* text, std::size_t size) noexcept {
    constexpr std::size_t block = 16;
    __m128i all = differences(shape + size - block, text + size - block);
    for (std::size_t at = 0; at + block < size; at += block)
        all = _mm_or_si128(all, differences(shape + at, text + at));
    return _mm_movemask_epi8(_mm_cmpeq_epi8(all, _mm_setzero_si128())) == 0xFFFF;
}
#else
} // namespace

bool fits(const char* shape, const char* text, std::size_t size) noexcept {
    for (std::size_t i = 0; i < size; ++i) {
        const bool is_digit = text[i] >= '0' && text[i] <= '9';
        const bool is_free = is_digit && (shape[i] == any_digit || (shape[i] == any_but_zero && text[i] != '0'));
        if (shape[i] != text[i] && !is_free)
            return false;
    }
    return true;
}
#endif

namespace {

#if defined(DSACHECK_TEXT_SHAPE_AVX512)
__attribute__((target("avx512f,avx512bw"))) inline __mmask64 fitting(__m512i wanted, __m512i given) noexcept {
    const __m512i down = _mm512_sub_epi8(_mm512_set1_epi8('0' - 1), given); // 0xFF for "0", 0xF6 for "9"
    const __m512i least = _mm512_max_epu8(down, _mm512_set1_epi8(any_but_zero)); // of the marks that a digit fits
    return _mm512_cmpeq_epi8_mask(wanted, given) |
           (_mm512_cmpge_epu8_mask(down, _mm512_set1_epi8('\xF6')) & _mm512_cmpge_epu8_mask(wanted, least));
}

__attribute__((target("avx512f,avx512bw,bmi2"))) bool fits_by_avx512(const char* shape, const char* text,
                                                                    std::size_t size) noexcept {
    constexpr std::size_t block = 64;
    __mmask64 all = ~__mmask64{0};
    std::size_t at = 0;
    for (; at + block < size; at += block)
        all &= fitting(_mm512_loadu_si512(shape + at), _mm512_loadu_si512(text + at));
    const __mmask64 rest = ~__mmask64{0} >> (block - (size - at)); // zeros behind it, which fit each other
    all &= fitting(_mm512_maskz_loadu_epi8(rest, shape + at), _mm512_maskz_loadu_epi8(rest, text + at));
    return all == ~__mmask64{0};
}
#endif

} // namespace

comparison fastest_comparison() noexcept {
#if defined(DSACHECK_TEXT_SHAPE_AVX512)
    if (__builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("bmi2") != 0)
        return fits_by_avx512;
#endif
    return fits;
}

} // namespace dsacheck::text_shape
