#include "dsacheck/text.hpp"

#include "dsacheck/bytes.hpp"
#include "json_text.hpp"

namespace dsacheck {

void unescape_json(std::string_view escaped, std::string& out) {
    while (!escaped.empty()) {
        const std::size_t plain = escaped.find('\\');
        out.append(escaped.substr(0, plain));
        if (plain == npos)
            return;
        escaped.remove_prefix(plain);
        const code_point escape = json::decode_escape(escaped);
        if (escape.size == 0) { // the caller broke the contract: keep the bytes rather than lose them
            out.append(escaped);
            return;
        }
        char bytes[4];
        out.append(bytes, encode_utf8(escape.value, bytes));
        escaped.remove_prefix(escape.size);
    }
}

std::size_t count_characters(std::string_view text, text_form form) noexcept {
    if (form == text_form::plain)
        return count_code_points(text);
    std::size_t count = 0;
    while (!text.empty()) {
        const std::size_t plain = text.find('\\');
        count += count_code_points(text.substr(0, plain));
        if (plain == npos)
            break;
        text.remove_prefix(plain);
        const code_point escape = json::decode_escape(text);
        text.remove_prefix(escape.size == 0 ? 1 : escape.size);
        ++count;
    }
    return count;
}

bool is_trimmed_by_api(char32_t c) noexcept {
    if (c < 0x80)
        return c == 0 || (c >= 0x09 && c <= 0x0D) || c == 0x20;
    switch (c) {
    case 0x0085:
    case 0x00A0:
    case 0x00AD: // soft hyphen
    case 0x034F: // combining grapheme joiner
    case 0x061C: // Arabic letter mark
    case 0x115F: // Hangul fillers
    case 0x1160:
    case 0x1680: // Ogham space mark
    case 0x17B4: // Khmer inherent vowels
    case 0x17B5:
    case 0x180E: // Mongolian vowel separator
    case 0x2028: // line and paragraph separators
    case 0x2029:
    case 0x202F:
    case 0x2800:  // braille blank
    case 0x3000:  // ideographic space
    case 0x3164:  // Hangul filler
    case 0xFEFF:  // zero width no-break space
    case 0xFFA0:  // halfwidth Hangul filler
    case 0x1D159: // musical symbol null notehead
    case 0xE0020: // tag space
        return true;
    default: break;
    }
    return (c >= 0x2000 && c <= 0x200F) || (c >= 0x205F && c <= 0x2065) || (c >= 0x206A && c <= 0x206F) ||
           (c >= 0x1D173 && c <= 0x1D17A);
}

std::string_view trim_as_api(std::string_view text, text_form form) noexcept {
    const bool escaped = form == text_form::json_escaped;
    while (!text.empty()) {
        const code_point first =
            escaped && text.front() == '\\' ? json::decode_escape(text) : first_code_point(text);
        if (first.size == 0 || !is_trimmed_by_api(first.value))
            break;
        text.remove_prefix(first.size);
    }
    while (!text.empty()) {
        const code_point last = escaped ? json::last_character(text) : last_code_point(text);
        if (last.size == 0 || !is_trimmed_by_api(last.value))
            break;
        text.remove_suffix(last.size);
    }
    return text;
}

} // namespace dsacheck
