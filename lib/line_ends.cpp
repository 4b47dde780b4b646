#include "line_ends.hpp"

#include <cstddef>

#if defined(__x86_64__) && defined(__GNUC__)
#define DSACHECK_LINE_ENDS_AVX 1
#include <immintrin.h>
#endif

namespace dsacheck {

namespace {

std::uint64_t count_one_by_one(std::string_view bytes) noexcept {
    std::uint64_t count = 0;
    for (const char c : bytes)
        count += c == '\n' ? 1U : 0U;
    return count;
}

#if defined(DSACHECK_LINE_ENDS_AVX)
constexpr std::size_t block = 64;

__attribute__((target("avx512f,avx512bw,popcnt"))) std::uint64_t count_by_avx512(std::string_view bytes) noexcept {
    std::uint64_t count = 0;
    const __m512i line_end = _mm512_set1_epi8('\n');
    std::size_t at = 0;
    for (; at + block <= bytes.size(); at += block) {
        const __m512i some = _mm512_loadu_si512(bytes.data() + at);
        count += static_cast<unsigned>(__builtin_popcountll(_mm512_cmpeq_epi8_mask(some, line_end)));
    }
    return count + count_one_by_one(bytes.substr(at));
}

__attribute__((target("avx2,popcnt"))) std::uint64_t count_by_avx2(std::string_view bytes) noexcept {
    std::uint64_t count = 0;
    const __m256i line_end = _mm256_set1_epi8('\n');
    const auto among = [line_end](const char* at) __attribute__((target("avx2"))) {
        const __m256i some = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
        return std::uint64_t{static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(some, line_end)))};
    };
    std::size_t at = 0;
    for (; at + block <= bytes.size(); at += block) {
        const std::uint64_t found = among(bytes.data() + at) | among(bytes.data() + at + block / 2) << 32U;
        count += static_cast<unsigned>(__builtin_popcountll(found));
    }
    return count + count_one_by_one(bytes.substr(at));
}
#endif

} // namespace

std::uint64_t count_line_ends(std::string_view bytes) noexcept {
#if defined(DSACHECK_LINE_ENDS_AVX)
    if (__builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("popcnt") != 0)
        return count_by_avx512(bytes);
    if (__builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("popcnt") != 0)
        return count_by_avx2(bytes);
#endif
    return count_one_by_one(bytes);
}

} // namespace dsacheck
