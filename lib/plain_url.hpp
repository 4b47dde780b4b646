// The addresses that nearly all URLs are: `https://name.name/path?query#fragment` of ASCII without escapes and brackets, the
// last name without hyphens. Judged without a branch on any character, since nearly all characters are fine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__) && defined(__GNUC__)
#include <emmintrin.h>
#endif

namespace dsacheck {

#if defined(__SSE2__) && defined(__GNUC__)

namespace detail {

inline constexpr std::size_t url_block = 16;
inline constexpr std::size_t url_places_count = 64;

/// Where the characters of each kind stand in the beginning of a URL: a bit each, the first character lowest.
struct url_places {
    std::uint64_t in_host = 0; ///< letters, digits, "-" and "."
    std::uint64_t in_tail = 0; ///< all that may stand behind the host, "?" and "#" included
    std::uint64_t dots = 0;
    std::uint64_t hyphens = 0;
    std::uint64_t slashes = 0;
    std::uint64_t hashes = 0;

    /// Adds the block of characters that begins at `at`. They may have been added before.
    void add(const char* url, std::size_t at) noexcept {
        const __m128i c = _mm_loadu_si128(reinterpret_cast<const __m128i*>(url + at));
        const auto is = [c](char wanted) { return _mm_cmpeq_epi8(c, _mm_set1_epi8(wanted)); };
        const auto between = [](__m128i value, char first, char last) {
            return _mm_and_si128(_mm_cmpgt_epi8(value, _mm_set1_epi8(static_cast<char>(first - 1))),
                                 _mm_cmpgt_epi8(_mm_set1_epi8(static_cast<char>(last + 1)), value));
        };
        const auto any = [](auto first, auto... others) {
            ((first = _mm_or_si128(first, others)), ...);
            return first;
        };
        const auto add_to = [at](std::uint64_t& places, __m128i set) {
            places |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(set))} << at;
        };
        const __m128i letter = between(_mm_or_si128(c, _mm_set1_epi8(0x20)), 'a', 'z');
        add_to(in_host, any(letter, between(c, '0', '9'), is('-'), is('.')));
        add_to(in_tail, any(letter, between(c, '&', ';'), between(c, '#', '$'), between(c, '?', '@'), is('!'), is('='),
                            is('_'), is('~')));
        add_to(dots, is('.'));
        add_to(hyphens, is('-'));
        add_to(slashes, is('/'));
        add_to(hashes, is('#'));
    }
};

constexpr std::uint64_t places_before(std::size_t end) noexcept {
    return end >= url_places_count ? ~std::uint64_t{0} : (std::uint64_t{1} << end) - 1;
}

/// Whether the host between two places consists of names with dots between them, the last without a hyphen.
inline bool is_plain_host(const url_places& places, std::size_t begin, std::size_t end) noexcept {
    const std::uint64_t host = places_before(end) & ~places_before(begin);
    const std::uint64_t dots = places.dots & host;
    const std::uint64_t name_beginnings = std::uint64_t{1} << begin | dots << 1U;
    const int last_dot = 63 - __builtin_clzll(dots | 1U);
    const std::uint64_t hyphens_in_last_name = places.hyphens & host & ~places_before(static_cast<std::size_t>(last_dot));
    return ((host & ~places.in_host) | (name_beginnings & ~(host & ~dots)) | hyphens_in_last_name) == 0;
}

/// Whether the characters behind the first 64 may stand there; a "#" is left to a closer look.
inline bool is_plain_rest(std::string_view url) noexcept {
    std::uint64_t other = 0;
    const std::size_t last = url.size() - url_block;
    for (std::size_t at = url_places_count; at < url.size(); at += url_block) {
        url_places block;
        block.add(url.data() + (at < last ? at : last), 0);
        other |= ~block.in_tail | block.hashes;
    }
    return (other & places_before(url_block)) == 0;
}

} // namespace detail

/// What is refused may well be a URL, except that it is none of these.
[[nodiscard]] inline bool is_plain_web_address(std::string_view url) noexcept {
    using namespace detail;
    if (url.size() < url_block)
        return false;
    const std::size_t begin = url.substr(0, 8) == "https://" ? 8 : 7;
    if (begin == 7 && url.substr(0, 7) != "http://")
        return false;
    url_places places;
    const std::size_t size = url.size() < url_places_count ? url.size() : url_places_count;
    const std::size_t last = size - url_block;
    for (std::size_t at = 0; at < url_places_count; at += url_block) // always four times, which is easy to foresee
        places.add(url.data(), at < last ? at : last);
    const std::uint64_t ends = (places.slashes & ~places_before(begin)) | ~places_before(size);
    if (ends == 0)
        return false; // the host is longer than what was looked at
    const auto end = static_cast<std::size_t>(__builtin_ctzll(ends));
    const std::uint64_t tail = places_before(size) & ~places_before(end);
    const std::uint64_t hashes = places.hashes & tail;
    return is_plain_host(places, begin, end) && (tail & ~places.in_tail) == 0 && (hashes & (hashes - 1)) == 0 &&
           (url.size() <= url_places_count || is_plain_rest(url));
}

#else

/// Left to the closer look.
[[nodiscard]] inline bool is_plain_web_address(std::string_view) noexcept { return false; }

#endif

} // namespace dsacheck
