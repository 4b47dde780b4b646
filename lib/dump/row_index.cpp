#include "row_index.hpp"

#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#define DSACHECK_ROW_INDEX_AVX2 1
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dsacheck::dump {

namespace {

constexpr std::size_t block = 64;

/// One bit a byte.
struct block_masks {
    std::uint64_t quote;
    std::uint64_t comma;
    std::uint64_t line_end;
    std::uint64_t backslash;
};

/// Each bit becomes the parity of itself and those below it.
inline std::uint64_t parity_below(std::uint64_t bits) noexcept {
    for (unsigned shift = 1; shift < 64; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

inline unsigned trailing_zeros(std::uint64_t bits) noexcept {
#if defined(__GNUC__)
    return static_cast<unsigned>(__builtin_ctzll(bits));
#else
    unsigned count = 0;
    while ((bits >> count & 1U) == 0)
        ++count;
    return count;
#endif
}

inline unsigned count_bits(std::uint64_t bits) noexcept {
#if defined(__GNUC__)
    return static_cast<unsigned>(__builtin_popcountll(bits));
#else
    unsigned count = 0;
    for (; bits != 0; bits &= bits - 1)
        ++count;
    return count;
#endif
}

#if defined(DSACHECK_ROW_INDEX_AVX2)
__attribute__((target("avx2"))) inline std::uint64_t equal_avx2(__m256i low, __m256i high, char c) noexcept {
    const __m256i wanted = _mm256_set1_epi8(c);
    const auto first = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted)));
    const auto second = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted)));
    return first | std::uint64_t{second} << 32U;
}

struct avx2_masks {
    /// 64 when there is none.
    __attribute__((target("avx2,bmi"))) static inline std::uint32_t first_bit(std::uint64_t bits) noexcept {
        return static_cast<std::uint32_t>(_tzcnt_u64(bits));
    }
    __attribute__((target("avx2"))) static inline block_masks of(const char* at) noexcept {
        const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
        const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at + 32));
        return {equal_avx2(low, high, '"'), equal_avx2(low, high, ','), equal_avx2(low, high, '\n'),
                equal_avx2(low, high, '\\')};
    }
};
#endif

struct portable_masks {
#if defined(__SSE2__)
    static std::uint64_t equal(const char* at, char c) noexcept {
        const __m128i wanted = _mm_set1_epi8(c);
        std::uint64_t bits = 0;
        for (unsigned i = 0; i < 4; ++i) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + 16 * i));
            bits |= std::uint64_t{static_cast<std::uint16_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, wanted)))}
                    << (16 * i);
        }
        return bits;
    }
#else
    static std::uint64_t equal(const char* at, char c) noexcept {
        std::uint64_t bits = 0;
        for (unsigned i = 0; i < block; ++i)
            bits |= std::uint64_t{at[i] == c} << i;
        return bits;
    }
#endif
    static std::uint32_t first_bit(std::uint64_t bits) noexcept { return bits == 0 ? 64 : trailing_zeros(bits); }
    static block_masks of(const char* at) noexcept {
        return {equal(at, '"'), equal(at, ','), equal(at, '\n'), equal(at, '\\')};
    }
};

} // namespace

/// What one block leaves to the next, and where the results go.
struct block_writer {
    row_index* to;
    std::uint32_t* next;
    std::size_t size;
    std::uint64_t inside = 0;          ///< all ones while within quotes
    std::uint64_t after_backslash = 0; ///< one bit: the block before ended with a backslash
    std::uint64_t after_escaped = 0;   ///< one bit: it ended with a quote behind a backslash

    explicit block_writer(row_index& index, std::size_t bytes) : to(&index), size(bytes) {
        if (index.cells_.size() < bytes + block) // not every byte ends a cell, but it is cheap to be sure
            index.cells_.resize(bytes + block);
        index.rows_.clear();
        index.first_doubt_ = bytes;
        next = index.cells_.data();
    }

    template <class Masks>
    inline void add(const char* bytes, std::size_t offset) {
        const block_masks masks = Masks::of(bytes);
        const std::uint64_t separators = masks.comma | masks.line_end;
        const std::uint64_t escaped = masks.quote & (masks.backslash << 1U | after_backslash);
        after_backslash = masks.backslash >> 63U;
        const std::uint64_t doubts = separators & (escaped << 1U | after_escaped);
        after_escaped = escaped >> 63U;
        const std::uint64_t quoted = parity_below(masks.quote & ~escaped) ^ inside;
        inside = std::uint64_t{0} - (quoted >> 63U);
        std::uint64_t ends = separators & ~quoted;
        if (doubts != 0 && to->first_doubt_ == size)
            to->first_doubt_ = offset + trailing_zeros(doubts);
        for (std::uint64_t lines = masks.line_end & ~quoted; lines != 0; lines &= lines - 1) {
            const std::uint64_t before = (lines & (0 - lines)) - 1;
            to->rows_.push_back(static_cast<std::uint32_t>(next - to->cells_.data()) + count_bits(ends & before));
        }
        const auto base = static_cast<std::uint32_t>(offset);
        const unsigned count = count_bits(ends);
        std::uint32_t* out = next;
        // Four at a time: what stands behind the last one is written over, or lies in the room behind the end.
        while (ends != 0)
            for (unsigned i = 0; i < 4; ++i) {
                *out++ = base + Masks::first_bit(ends);
                ends &= ends - 1;
            }
        next += count;
    }
};

namespace {

template <class Masks>
inline void add_tail(std::string_view bytes, std::size_t at, block_writer& to) {
    if (at == bytes.size())
        return;
    char padded[block] = {};
    std::memcpy(padded, bytes.data() + at, bytes.size() - at);
    to.add<Masks>(padded, at);
}

void build_portable(std::string_view bytes, block_writer to) {
    std::size_t at = 0;
    for (; at + block <= bytes.size(); at += block)
        to.add<portable_masks>(bytes.data() + at, at);
    add_tail<portable_masks>(bytes, at, to);
}

#if defined(DSACHECK_ROW_INDEX_AVX2)
__attribute__((target("avx2,bmi,bmi2,popcnt"), flatten)) void build_avx2(std::string_view bytes, block_writer to) {
    std::size_t at = 0;
    for (; at + block <= bytes.size(); at += block)
        to.add<avx2_masks>(bytes.data() + at, at);
    add_tail<portable_masks>(bytes, at, to);
}

bool has_avx2() noexcept {
    return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi") != 0 &&
           __builtin_cpu_supports("bmi2") != 0 && __builtin_cpu_supports("popcnt") != 0;
}
#endif

} // namespace

void row_index::build(std::string_view bytes) {
    const block_writer to(*this, bytes.size());
#if defined(DSACHECK_ROW_INDEX_AVX2)
    if (has_avx2())
        return build_avx2(bytes, to);
#endif
    build_portable(bytes, to);
}

} // namespace dsacheck::dump
