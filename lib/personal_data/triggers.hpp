// Where in a text something may begin that is worth a closer look. Ordinary prose has few such places, and 64
// bytes without one are passed at once.
#pragma once

#include "bits.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__) && defined(__GNUC__)
#include <emmintrin.h>
#endif

namespace dsacheck::personal_data {

/// Digits, "/" and ":" (which stand next to each other in ASCII), "@", "(" and "[".
[[nodiscard]] constexpr bool is_trigger(char c) noexcept {
    return (c >= '/' && c <= ':') || c == '@' || c == '(' || c == '[';
}

inline constexpr std::size_t trigger_block = 64;

/// One bit for each of 64 bytes, the lowest for the first. `extra` counts too.
[[nodiscard]] inline std::uint64_t find_triggers(const char* bytes, char extra) noexcept {
#if defined(__SSE2__) && defined(__GNUC__)
    std::uint64_t result = 0;
    for (int part = 0; part < 4; ++part) {
        const __m128i c = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * part));
        const __m128i from_slash = _mm_sub_epi8(c, _mm_set1_epi8('/'));
        const __m128i to_colon =
            _mm_cmpeq_epi8(_mm_min_epu8(from_slash, _mm_set1_epi8(':' - '/')), from_slash);
        const __m128i signs = _mm_or_si128(
            _mm_or_si128(_mm_cmpeq_epi8(c, _mm_set1_epi8('@')), _mm_cmpeq_epi8(c, _mm_set1_epi8(extra))),
            _mm_or_si128(_mm_cmpeq_epi8(c, _mm_set1_epi8('(')), _mm_cmpeq_epi8(c, _mm_set1_epi8('['))));
        const auto bits = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(to_colon, signs)));
        result |= std::uint64_t{bits} << (16 * part);
    }
    return result;
#else
    std::uint64_t result = 0;
    for (std::size_t i = 0; i < trigger_block; ++i)
        result |= std::uint64_t{is_trigger(bytes[i]) || bytes[i] == extra ? 1U : 0U} << i;
    return result;
#endif
}

/// The triggers of a text, in order.
class trigger_walk {
  public:
    /// `extra` is one more character to stop at.
    explicit trigger_walk(std::string_view text, char extra = '@') noexcept : text_(text), extra_(extra) {
        load(0);
    }

    /// The first trigger at or behind `from`, which never goes back; `npos` at the end.
    [[nodiscard]] std::size_t next(std::size_t from) noexcept {
        if (from >= block_ + trigger_block) {
            if (from >= text_.size())
                return std::string_view::npos;
            load(from);
        } else if (from > block_) {
            bits_ &= ~std::uint64_t{0} << (from - block_);
        }
        while (bits_ == 0) {
            if (text_.size() - block_ <= trigger_block)
                return std::string_view::npos;
            load(block_ + trigger_block);
        }
        return block_ + lowest_bit(bits_);
    }

  private:
    void load(std::size_t at) noexcept {
        block_ = at;
        const std::size_t rest = text_.size() - at;
        if (rest >= trigger_block) {
            bits_ = find_triggers(text_.data() + at, extra_);
        } else if (at >= trigger_block - rest) { // the last 64 bytes, without those that were seen
            const std::size_t seen = trigger_block - rest;
            bits_ = rest == 0 ? 0 : find_triggers(text_.data() + at - seen, extra_) >> seen;
        } else {
            char copy[trigger_block] = {};
            if (rest > 0)
                std::memcpy(copy, text_.data() + at, rest);
            bits_ = find_triggers(copy, extra_);
        }
    }

    std::string_view text_;
    char extra_;
    std::size_t block_ = 0;
    std::uint64_t bits_ = 0;
};

} // namespace dsacheck::personal_data
