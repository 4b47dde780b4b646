#include "scan_bytes.hpp"

#include "line_ends.hpp"

#include <simdjson.h>

#if defined(__x86_64__) && defined(__GNUC__)
#define DSACHECK_SCAN_AVX512 1
#include "bits.hpp"

#include <immintrin.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#endif

namespace dsacheck::dump {

namespace {

#if defined(DSACHECK_SCAN_AVX512)
#define DSACHECK_AVX512 __attribute__((target("avx512f,avx512bw,bmi,popcnt")))

constexpr std::size_t block = 64;
constexpr std::size_t longest_before = 3; ///< bytes of a character before its last
constexpr std::size_t stretch = block * 64; ///< a bit for each of its blocks

/// What two bytes in a row may be a sign of. Each of the three tables below names the errors that one of four bits allows; what
/// all three allow is one. Source: J. Keiser, D. Lemire, "Validating UTF-8 In Less Than One Instruction Per Byte".
namespace error {
constexpr unsigned too_short = 1;    ///< a character that begins, and another one behind it
constexpr unsigned too_long = 2;     ///< ASCII, and a byte that continues a character
constexpr unsigned overlong_3 = 4;
constexpr unsigned too_large = 8;
constexpr unsigned surrogate = 16;
constexpr unsigned overlong_2 = 32;
constexpr unsigned overlong_4 = 64;  ///< or much too large
constexpr unsigned two_continue = 128; ///< an error, unless the character is so long
constexpr unsigned any_low = too_short | too_long | two_continue;
constexpr unsigned large_low = any_low | too_large | overlong_4;
constexpr unsigned may_continue = too_long | overlong_2 | two_continue;
} // namespace error

using sixteen = std::array<std::uint8_t, 16>;

template <class... Rows>
constexpr sixteen table(Rows... rows) noexcept {
    return {static_cast<std::uint8_t>(rows)...};
}

using namespace error;
constexpr sixteen by_first_high = table(too_long, too_long, too_long, too_long, too_long, too_long, too_long, too_long, two_continue,
                                        two_continue, two_continue, two_continue, too_short | overlong_2, too_short,
                                        too_short | overlong_3 | surrogate, too_short | too_large | overlong_4);
constexpr sixteen by_first_low = table(any_low | overlong_3 | overlong_2 | overlong_4, any_low | overlong_2, any_low, any_low,
                                       any_low | too_large, large_low, large_low, large_low, large_low, large_low, large_low,
                                       large_low, large_low, large_low | surrogate, large_low, large_low);
constexpr sixteen by_second_high = table(too_short, too_short, too_short, too_short, too_short, too_short, too_short, too_short,
                                         may_continue | overlong_3 | overlong_4, may_continue | overlong_3 | too_large,
                                         may_continue | surrogate | too_large, may_continue | surrogate | too_large, too_short,
                                         too_short, too_short, too_short);

/// Looks for errors in blocks, which may be any of the bytes: those that are ASCII need not be among them.
class utf8_errors {
  public:
    DSACHECK_AVX512 utf8_errors() noexcept
        : first_high_(load(by_first_high)), first_low_(load(by_first_low)), second_high_(load(by_second_high)) {}

    /// Of the block that begins here; `longest_before` bytes before it are read, too.
    DSACHECK_AVX512 inline void look_at(const char* at) noexcept {
        const __m512i low_bits = _mm512_set1_epi8(0xF);
        const __m512i now = _mm512_loadu_si512(at);
        const __m512i before = _mm512_loadu_si512(at - 1);
        const __m512i pairs = _mm512_and_si512(
            _mm512_and_si512(_mm512_shuffle_epi8(first_high_, _mm512_and_si512(_mm512_srli_epi16(before, 4), low_bits)),
                             _mm512_shuffle_epi8(first_low_, _mm512_and_si512(before, low_bits))),
            _mm512_shuffle_epi8(second_high_, _mm512_and_si512(_mm512_srli_epi16(now, 4), low_bits)));
        // The third byte of a character of three or four, and the fourth: there, and only there, two bytes continue.
        const __m512i third = _mm512_subs_epu8(_mm512_loadu_si512(at - 2), _mm512_set1_epi8(0xE0 - 0x80));
        const __m512i fourth = _mm512_subs_epu8(_mm512_loadu_si512(at - 3), _mm512_set1_epi8(0xF0 - 0x80));
        const __m512i must_continue = _mm512_and_si512(_mm512_or_si512(third, fourth), _mm512_set1_epi8(-0x80));
        errors_ = _mm512_or_si512(errors_, _mm512_xor_si512(must_continue, pairs));
    }

    [[nodiscard]] DSACHECK_AVX512 inline bool found() const noexcept { return _mm512_test_epi8_mask(errors_, errors_) != 0; }

  private:
    DSACHECK_AVX512 static inline __m512i load(const sixteen& table) noexcept {
        alignas(block) std::array<std::uint8_t, block> four_times{};
        for (std::size_t i = 0; i < block; ++i)
            four_times[i] = table[i % table.size()];
        return _mm512_load_si512(four_times.data());
    }

    __m512i first_high_;
    __m512i first_low_;
    __m512i second_high_;
    __m512i errors_{};
};

/// One if the block before this place ends within a character, which no block of ASCII behind it may follow.
inline std::uint64_t is_open_before(const char* at) noexcept {
    const auto byte = [at](std::ptrdiff_t i) { return static_cast<unsigned char>(at[i]); };
    return static_cast<std::uint64_t>(byte(-1) >= 0xC0) | static_cast<std::uint64_t>(byte(-2) >= 0xE0) |
           static_cast<std::uint64_t>(byte(-3) >= 0xF0);
}

/// The beginning and the end, which a whole block, or what is read before it, would exceed: with zeros around them.
DSACHECK_AVX512 void scan_piece(std::string_view bytes, std::size_t at, std::size_t size, utf8_errors& errors,
                                scanned_bytes& result) noexcept {
    std::array<char, longest_before + block> padded{};
    const std::size_t before = std::min(at, longest_before);
    std::memcpy(padded.data() + longest_before - before, bytes.data() + at - before, before + size);
    errors.look_at(padded.data() + longest_before);
    result.line_ends += static_cast<std::uint64_t>(std::count(bytes.data() + at, bytes.data() + at + size, '\n'));
}

/// One to 64 whole blocks, with another one before them. Which block is ASCII is hard to foresee, so it is found for many at
/// once, without a branch. Returns 1 if the last one ends within a character.
DSACHECK_AVX512 std::uint64_t scan_blocks(const char* at, std::size_t count, std::uint64_t is_open, utf8_errors& errors,
                                          scanned_bytes& result) noexcept {
    const __m512i line_end = _mm512_set1_epi8('\n');
    const std::uint64_t all = ~std::uint64_t{0} >> (stretch / block - count);
    std::uint64_t to_look_at = is_open;
    for (std::size_t i = 0; i < count; ++i) {
        const __m512i bytes = _mm512_loadu_si512(at + i * block);
        to_look_at |= static_cast<std::uint64_t>(_mm512_movepi8_mask(bytes) != 0) << i;
        result.line_ends += static_cast<std::uint64_t>(__builtin_popcountll(_mm512_cmpeq_epi8_mask(bytes, line_end)));
    }
    is_open = 0;
    while (to_look_at != 0) {
        const unsigned i = lowest_bit(to_look_at);
        errors.look_at(at + i * block);
        to_look_at &= to_look_at - 1;
        const std::uint64_t goes_on = is_open_before(at + (i + 1) * block);
        to_look_at |= goes_on << i << 1U & all;
        is_open = i + 1 == count ? goes_on : 0;
    }
    return is_open;
}

DSACHECK_AVX512 __attribute__((flatten)) scanned_bytes scan_by_avx512(std::string_view bytes) noexcept {
    scanned_bytes result;
    if (bytes.empty())
        return result;
    utf8_errors errors;
    const std::size_t first = std::min(bytes.size(), block);
    scan_piece(bytes, 0, first, errors, result);
    std::uint64_t is_open = first == block ? is_open_before(bytes.data() + block) : 0;
    std::size_t at = first;
    while (at + block <= bytes.size()) {
        const std::size_t count = std::min((bytes.size() - at) / block, stretch / block);
        is_open = scan_blocks(bytes.data() + at, count, is_open, errors, result);
        at += count * block;
    }
    if (at < bytes.size()) {
        scan_piece(bytes, at, bytes.size() - at, errors, result);
        is_open = 0; // the zeros behind the end show it
    }
    result.valid_utf8 = !errors.found() && is_open == 0;
    return result;
}
#endif

} // namespace

scanned_bytes scan_bytes(std::string_view bytes) noexcept {
#if defined(DSACHECK_SCAN_AVX512)
    if (__builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("bmi") != 0 &&
        __builtin_cpu_supports("popcnt") != 0)
        return scan_by_avx512(bytes);
#endif
    return {simdjson::validate_utf8(bytes.data(), bytes.size()), count_line_ends(bytes)};
}

} // namespace dsacheck::dump
