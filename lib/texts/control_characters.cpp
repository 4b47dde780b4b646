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

#if defined(__SSE2__) && defined(__GNUC__)
/// The bytes of a block that are such, as 0xFF.
inline __m128i candidates(const char* block) noexcept {
    const __m128i c = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block));
    const __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(c, _mm_set1_epi8(0x1F)), c);
    const __m128i ends =
        _mm_or_si128(_mm_cmpeq_epi8(c, _mm_set1_epi8(0x7F)), _mm_cmpeq_epi8(c, _mm_set1_epi8('\xC2')));
    return _mm_or_si128(low, _mm_or_si128(ends, _mm_cmpeq_epi8(c, _mm_set1_epi8('\\'))));
}
#endif

/// The first such byte from `at` on, or the end.
std::size_t next_candidate(std::string_view text, std::size_t at) noexcept {
#if defined(__SSE2__) && defined(__GNUC__)
    for (; at + 64 <= text.size(); at += 64) {
        const char* const block = text.data() + at;
        const __m128i any = _mm_or_si128(_mm_or_si128(candidates(block), candidates(block + 16)),
                                         _mm_or_si128(candidates(block + 32), candidates(block + 48)));
        if (_mm_movemask_epi8(any) != 0)
            break;
    }
    for (; at + 16 <= text.size(); at += 16) {
        const int found = _mm_movemask_epi8(candidates(text.data() + at));
        if (found != 0)
            return at + static_cast<std::size_t>(__builtin_ctz(static_cast<unsigned>(found)));
    }
#endif
    while (at < text.size() && !may_begin_control(static_cast<unsigned char>(text[at])))
        ++at;
    return at;
}

/// How many bytes to pass for an escape that is no control character; 0 when it has to be decoded.
std::size_t harmless_escape(std::string_view rest) noexcept {
    if (rest.size() < 2)
        return 1;
    if (rest[1] != 'u')
        return rest[1] == 'b' || rest[1] == 'f' ? 0 : 2;
    // Control characters are \u000x, \u001x, \u007f, \u008x and \u009x.
    if (rest.size() < 6 || rest[2] != '0' || rest[3] != '0' ||
        (rest[4] != '0' && rest[4] != '1' && (rest[4] < '7' || rest[4] > '9')))
        return rest.size() < 6 ? rest.size() : 6;
    return 0;
}

} // namespace

stretch find_control_character(std::string_view text, text_form form) noexcept {
    for (std::size_t at = next_candidate(text, 0); at < text.size(); at = next_candidate(text, at)) {
        const std::string_view rest = text.substr(at);
        const bool is_escape = rest.front() == '\\' && form == text_form::json_escaped;
        if (is_escape) {
            const std::size_t harmless = harmless_escape(rest);
            if (harmless > 0) {
                at += harmless;
                continue;
            }
        }
        const code_point c = is_escape ? json::decode_escape(rest) : first_code_point(rest);
        if (c.size > 0 && is_control(c.value))
            return {at, c.size};
        at += c.size == 0 ? 1 : c.size;
    }
    return {};
}

} // namespace dsacheck::texts
