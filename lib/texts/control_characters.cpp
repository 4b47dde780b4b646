#include "control_characters.hpp"

#include "dsacheck/bytes.hpp"
#include "json_text.hpp"

#if defined(__SSE2__) && defined(__GNUC__)
#include <emmintrin.h>
#endif

namespace dsacheck::texts {

namespace {

constexpr bool is_control(char32_t c) noexcept {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c <= 0x9F);
}

/// Bytes that a control character may begin with: itself, U+0080 to U+009F in UTF-8, a backslash.
constexpr bool may_begin_control(unsigned char c) noexcept {
    return c < 0x20 || c == 0x7F || c == 0xC2 || c == '\\';
}

/// The first such byte from `at` on, or the end.
std::size_t next_candidate(std::string_view text, std::size_t at) noexcept {
#if defined(__SSE2__) && defined(__GNUC__)
    for (; at + 16 <= text.size(); at += 16) {
        const __m128i c = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
        const __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(c, _mm_set1_epi8(0x1F)), c);
        const __m128i others = _mm_or_si128(
            _mm_cmpeq_epi8(c, _mm_set1_epi8('\\')),
            _mm_or_si128(_mm_cmpeq_epi8(c, _mm_set1_epi8(0x7F)), _mm_cmpeq_epi8(c, _mm_set1_epi8('\xC2'))));
        const int found = _mm_movemask_epi8(_mm_or_si128(low, others));
        if (found != 0)
            return at + static_cast<std::size_t>(__builtin_ctz(static_cast<unsigned>(found)));
    }
#endif
    while (at < text.size() && !may_begin_control(static_cast<unsigned char>(text[at])))
        ++at;
    return at;
}

} // namespace

stretch find_control_character(std::string_view text, text_form form) noexcept {
    for (std::size_t at = next_candidate(text, 0); at < text.size(); at = next_candidate(text, at)) {
        const std::string_view rest = text.substr(at);
        const bool is_escape = rest.front() == '\\' && form == text_form::json_escaped;
        if (is_escape && rest.size() > 5 && rest[1] == 'u' &&
            rest[2] != '0') { // the usual ones: letters beyond Latin-1
            at += 6;
            continue;
        }
        const code_point c = is_escape ? json::decode_escape(rest) : first_code_point(rest);
        if (c.size > 0 && is_control(c.value))
            return {at, c.size};
        at += c.size == 0 ? 1 : c.size;
    }
    return {};
}

} // namespace dsacheck::texts
