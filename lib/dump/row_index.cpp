#include "row_index.hpp"

#include "bits.hpp"

#include <array>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#define DSACHECK_ROW_INDEX_AVX2 1
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dsacheck::dump {

namespace {

constexpr std::size_t block = row_index::block;

/// One bit a byte.
struct block_masks {
    std::uint64_t quote;
    std::uint64_t comma;
    std::uint64_t line_end;
    std::uint64_t backslash;
};

#if defined(DSACHECK_ROW_INDEX_AVX2)
__attribute__((target("avx2"))) inline std::uint64_t equal_avx2(__m256i low, __m256i high, char c) noexcept {
    const __m256i wanted = _mm256_set1_epi8(c);
    const auto first = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted)));
    const auto second = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted)));
    return first | std::uint64_t{second} << 32U;
}

struct avx2_masks {
    /// Each bit becomes the parity of itself and those below it.
    __attribute__((target("avx2,pclmul"))) static inline std::uint64_t parity_below(std::uint64_t bits) noexcept {
        const __m128i product =
            _mm_clmulepi64_si128(_mm_cvtsi64_si128(static_cast<long long>(bits)), _mm_set1_epi8(-1), 0);
        return static_cast<std::uint64_t>(_mm_cvtsi128_si64(product));
    }
    __attribute__((target("avx2,bmi"))) static inline void put(std::uint64_t ends, std::uint32_t base,
                                                              std::uint32_t* out) noexcept {
        // Four at a time, and the first four in any case, as a branch would be hard to foresee.
        do {
            for (unsigned i = 0; i < 4; ++i) {
                *out++ = base + static_cast<std::uint32_t>(_tzcnt_u64(ends));
                ends &= ends - 1;
            }
        } while (ends != 0);
    }
    __attribute__((target("avx2"))) static inline block_masks of(const char* at) noexcept {
        const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
        const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at + 32));
        return {equal_avx2(low, high, '"'), equal_avx2(low, high, ','), equal_avx2(low, high, '\n'),
                equal_avx2(low, high, '\\')};
    }
};

#define DSACHECK_AVX512 "avx512f,avx512bw,avx512vbmi2,bmi,bmi2,popcnt,pclmul"
struct avx512_masks {
    __attribute__((target(DSACHECK_AVX512))) static inline std::uint64_t parity_below(std::uint64_t bits) noexcept {
        const __m128i product =
            _mm_clmulepi64_si128(_mm_cvtsi64_si128(static_cast<long long>(bits)), _mm_set1_epi8(-1), 0);
        return static_cast<std::uint64_t>(_mm_cvtsi128_si64(product));
    }
    /// Packs the numbers of the bits in a register, instead of taking one bit after the other. The forms with a mask of all
    /// ones are those of which GCC 12 does not believe that they use what was not set.
    __attribute__((target(DSACHECK_AVX512))) static inline void put(std::uint64_t ends, std::uint32_t base,
                                                                   std::uint32_t* out) noexcept {
        const __m512i bytes = _mm512_loadu_si512(bit_numbers.data());
        const __m512i first = _mm512_set1_epi32(static_cast<int>(base));
        const __m512i packed = _mm512_maskz_compress_epi8(ends, bytes);
        store(out, first, _mm512_maskz_extracti32x4_epi32(0xF, packed, 0));
        if (count_bits(ends) <= 16)
            return;
        store(out + 16, first, _mm512_maskz_extracti32x4_epi32(0xF, packed, 1));
        store(out + 32, first, _mm512_maskz_extracti32x4_epi32(0xF, packed, 2));
        store(out + 48, first, _mm512_maskz_extracti32x4_epi32(0xF, packed, 3));
    }
    __attribute__((target(DSACHECK_AVX512))) static inline block_masks of(const char* at) noexcept {
        const __m512i bytes = _mm512_loadu_si512(at);
        return {_mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('"')), _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(',')),
                _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('\n')),
                _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('\\'))};
    }

  private:
    __attribute__((target(DSACHECK_AVX512))) static inline void store(std::uint32_t* to, __m512i first,
                                                                     __m128i numbers) noexcept {
        _mm512_storeu_si512(to, _mm512_add_epi32(first, _mm512_maskz_cvtepu8_epi32(0xFFFF, numbers)));
    }
    static constexpr std::array<std::uint8_t, block> make_bit_numbers() noexcept {
        std::array<std::uint8_t, block> numbers{};
        for (std::size_t i = 0; i < block; ++i)
            numbers[i] = static_cast<std::uint8_t>(i);
        return numbers;
    }
    static const std::array<std::uint8_t, block> bit_numbers;
};
constexpr std::array<std::uint8_t, block> avx512_masks::bit_numbers = avx512_masks::make_bit_numbers();
#endif

struct portable_masks {
    static std::uint64_t parity_below(std::uint64_t bits) noexcept {
        for (unsigned shift = 1; shift < 64; shift *= 2)
            bits ^= bits << shift;
        return bits;
    }
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
    static void put(std::uint64_t ends, std::uint32_t base, std::uint32_t* out) noexcept {
        for (; ends != 0; ends &= ends - 1)
            *out++ = base + lowest_bit(ends);
    }
    static block_masks of(const char* at) noexcept {
        return {equal(at, '"'), equal(at, ','), equal(at, '\n'), equal(at, '\\')};
    }
};

} // namespace

/// What one block leaves to the next, and where the results go.
struct block_writer {
    row_index* to;
    const std::uint32_t* first_cell;
    std::uint32_t* next_cell;
    std::uint32_t* next_row;
    row_index::quote_marks* next_quotes;
    std::uint64_t inside = 0;          ///< all ones while within quotes
    std::uint64_t after_backslash = 0; ///< one bit: the block before ended with a backslash
    std::uint64_t after_escaped = 0;   ///< one bit: it ended with a quote behind a backslash
    std::uint64_t after_end = 1;       ///< one bit: it ended with the end of a cell
    std::uint64_t after_held = 0;      ///< one bit: the cell in which it ended may hold a quote

    explicit block_writer(row_index& index, std::size_t bytes) : to(&index) {
        if (index.cells_.size() < bytes + 2 * block) { // not every byte ends a cell, but it is cheap to be sure
            index.rows_.resize(bytes + 2 * block);
            index.quotes_.resize(bytes / block + 1);
            index.cells_.resize(bytes + 2 * block); // the last, since its size speaks for the others when memory runs out
        }
        index.first_doubt_ = index.size_ = bytes;
        index.row_count_ = 0;
        next_cell = index.cells_.data();
        *next_cell++ = ~std::uint32_t{0};
        first_cell = next_cell;
        next_row = index.rows_.data();
        next_quotes = index.quotes_.data();
    }

    /// Marks the ends of cells that hold a quote, but for one where they begin and one where they end. (A quote that closes a
    /// cell at the end of the block counts too, since what comes next is not known.)
    inline std::uint64_t mark_held(std::uint64_t quotes, std::uint64_t ends) noexcept {
        const std::uint64_t within = quotes & ~(ends << 1U | after_end) & ~(ends >> 1U);
        after_end = ends >> 63U;
        // All bytes but ends are ones, so that adding a one carries it on to the end of the cell.
        const std::uint64_t marked = ~ends + within + after_held;
        after_held = (within | ~(ends | marked)) >> 63U; // what was carried out
        return marked & ends;
    }

    /// Quotes behind a backslash; notes the first one with a comma or line end behind it.
    inline std::uint64_t find_escaped(const block_masks& masks, std::size_t offset) noexcept {
        const std::uint64_t escaped = masks.quote & (masks.backslash << 1U | after_backslash);
        const std::uint64_t doubts = (masks.comma | masks.line_end) & (escaped << 1U | after_escaped);
        after_backslash = masks.backslash >> 63U;
        after_escaped = escaped >> 63U;
        if (doubts != 0 && to->first_doubt_ == to->size_)
            to->first_doubt_ = offset + lowest_bit(doubts);
        return escaped;
    }

    /// Notes which of the ends are those of rows. Which block has one is hard to foresee; that it has several is rare.
    inline void add_rows(std::uint64_t lines, std::uint64_t ends) noexcept {
        const auto cells = static_cast<std::uint32_t>(next_cell - first_cell);
        for (; lines != 0; lines &= lines - 1)
            *next_row++ = cells + count_bits(ends & ((lines & (0 - lines)) - 1));
    }

    template <class Masks>
    inline void add(const char* bytes, std::size_t offset) {
        const block_masks masks = Masks::of(bytes);
        std::uint64_t escaped = 0;
        if ((masks.backslash | after_backslash | after_escaped) != 0)
            escaped = find_escaped(masks, offset);
        const std::uint64_t quoted = Masks::parity_below(masks.quote & ~escaped) ^ inside;
        inside = std::uint64_t{0} - (quoted >> 63U);
        const std::uint64_t ends = (masks.comma | masks.line_end) & ~quoted;
        *next_quotes++ = {masks.quote, mark_held(masks.quote, ends)};
        add_rows(masks.line_end & ~quoted, ends);
        // May write more numbers, up to a block's: they are written over, or lie in the room behind the end.
        Masks::put(ends, static_cast<std::uint32_t>(offset), next_cell);
        next_cell += count_bits(ends);
    }

    void finish() noexcept { to->row_count_ = static_cast<std::size_t>(next_row - to->last_cells()); }
};

namespace {

template <class Masks>
inline void add_tail(std::string_view bytes, std::size_t at, block_writer& to) {
    if (at < bytes.size()) {
        char padded[block] = {};
        std::memcpy(padded, bytes.data() + at, bytes.size() - at);
        to.add<Masks>(padded, at);
    }
    to.finish();
}

void build_portable(std::string_view bytes, block_writer to) {
    std::size_t at = 0;
    for (; at + block <= bytes.size(); at += block)
        to.add<portable_masks>(bytes.data() + at, at);
    add_tail<portable_masks>(bytes, at, to);
}

#if defined(DSACHECK_ROW_INDEX_AVX2)
__attribute__((target("avx2,bmi,bmi2,popcnt,pclmul"), flatten)) void build_avx2(std::string_view bytes, block_writer to) {
    std::size_t at = 0;
    for (; at + block <= bytes.size(); at += block)
        to.add<avx2_masks>(bytes.data() + at, at);
    add_tail<avx2_masks>(bytes, at, to);
}

__attribute__((target(DSACHECK_AVX512), flatten)) void build_avx512(std::string_view bytes, block_writer to) {
    std::size_t at = 0;
    for (; at + block <= bytes.size(); at += block)
        to.add<avx512_masks>(bytes.data() + at, at);
    add_tail<avx512_masks>(bytes, at, to);
}

bool has_avx512() noexcept {
    return __builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vbmi2") != 0 &&
           __builtin_cpu_supports("bmi2") != 0 && __builtin_cpu_supports("pclmul") != 0;
}

bool has_avx2() noexcept {
    return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi") != 0 &&
           __builtin_cpu_supports("bmi2") != 0 && __builtin_cpu_supports("popcnt") != 0 &&
           __builtin_cpu_supports("pclmul") != 0;
}
#endif

} // namespace

void row_index::build(std::string_view bytes) {
    const block_writer to(*this, bytes.size());
#if defined(DSACHECK_ROW_INDEX_AVX2)
    if (has_avx512())
        return build_avx512(bytes, to);
    if (has_avx2())
        return build_avx2(bytes, to);
#endif
    build_portable(bytes, to);
}

} // namespace dsacheck::dump
