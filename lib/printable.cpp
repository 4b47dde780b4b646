#include "printable.hpp"

#include "dsacheck/bytes.hpp"
#include "dsacheck/render.hpp"
#include "json_text.hpp"

#include <fmt/format.h>

namespace dsacheck {

namespace {

struct code_point_range {
    char32_t first;
    char32_t last;
};

constexpr code_point_range invisible_ranges[] = {
    {0x0000, 0x001F},   // C0 controls, ESC among them
    {0x007F, 0x00A0},   // DEL, C1 controls, no-break space
    {0x00AD, 0x00AD},   // soft hyphen
    {0x034F, 0x034F},   // combining grapheme joiner
    {0x061C, 0x061C},   // Arabic letter mark
    {0x115F, 0x1160},   // Hangul fillers
    {0x1680, 0x1680},   // Ogham space mark
    {0x17B4, 0x17B5},   // Khmer inherent vowels
    {0x180B, 0x180F},   // Mongolian selectors and vowel separator
    {0x2000, 0x200F},   // spaces, zero width characters, directional marks
    {0x2028, 0x202F},   // line separators, directional embeddings and overrides
    {0x205F, 0x206F},   // invisible operators, directional isolates
    {0x2800, 0x2800},   // blank Braille pattern
    {0x3000, 0x3000},   // ideographic space
    {0x3164, 0x3164},   // Hangul filler
    {0xFE00, 0xFE0F},   // variation selectors
    {0xFEFF, 0xFEFF},   // byte order mark
    {0xFFA0, 0xFFA0},   // Hangul filler
    {0xFFF9, 0xFFFB},   // interlinear annotation
    {0x1BCA0, 0x1BCA3}, // shorthand format controls
    {0x1D159, 0x1D159}, // musical null notehead
    {0x1D173, 0x1D17A}, // musical format controls
    {0xE0000, 0xE0FFF}, // tags, more variation selectors
};

void append_escape(std::string& out, char32_t c) {
    switch (c) {
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
    }
    const auto number = static_cast<std::uint32_t>(c);
    if (number <= 0xFFFF)
        out += fmt::format("\\u{:04x}", number);
    else
        out += fmt::format("\\u{{{:x}}}", number);
}

/// Appends the first character of `text`; returns how many bytes it took.
std::size_t append_first(std::string& out, std::string_view text) {
    const code_point next = first_code_point(text);
    if (next.size == 0) {
        out += fmt::format("\\x{:02x}", static_cast<unsigned char>(text.front()));
        return 1;
    }
    if (is_invisible(next.value))
        append_escape(out, next.value);
    else
        out += text.substr(0, next.size);
    return next.size;
}

/// Whether a JSON escape is shown as the character that it means.
bool is_shown_decoded(std::string_view escaped, code_point meaning) noexcept {
    return meaning.size > 1 && (escaped[1] == 'u' || escaped[1] == '/') && !is_invisible(meaning.value) &&
           meaning.value != U'"' && meaning.value != U'\\';
}

} // namespace

bool is_invisible(char32_t c) noexcept {
    for (const code_point_range& range : invisible_ranges)
        if (c >= range.first && c <= range.last)
            return true;
    return false;
}

void append_printable(std::string& out, std::string_view text) {
    while (!text.empty())
        text.remove_prefix(append_first(out, text));
}

void append_printable_json(std::string& out, std::string_view escaped) {
    while (!escaped.empty()) {
        if (escaped.front() != '\\') {
            escaped.remove_prefix(append_first(out, escaped));
            continue;
        }
        const code_point meaning = json::decode_escape(escaped);
        const std::size_t size = meaning.size == 0 ? 1 : meaning.size;
        if (is_shown_decoded(escaped, meaning)) {
            char bytes[4];
            out.append(bytes, encode_utf8(meaning.value, bytes));
        } else {
            out += escaped.substr(0, size);
        }
        escaped.remove_prefix(size);
    }
}

} // namespace dsacheck
