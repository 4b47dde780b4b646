#include "dsacheck/bytes.hpp"
#include "dsacheck/read_report.hpp"

#include <array>

namespace dsacheck {

namespace {

// The common letters of the Union's languages; other letters stay as they are.
char32_t lower(char32_t c) noexcept {
    if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7))
        return c + 0x20;
    if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177))
        return c | 1U;
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E))
        return c % 2 == 1 ? c + 1 : c;
    if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F))
        return c + 0x20;
    switch (c) {
    case 0x178: return 0xFF;  // y with diaeresis
    case 0x218:
    case 0x21A: return c + 1; // Romanian letters with a comma below
    case 0x386: return 0x3AC; // Greek vowels with tonos
    case 0x388:
    case 0x389:
    case 0x38A: return c + 0x25;
    case 0x38C: return 0x3CC;
    case 0x38E:
    case 0x38F: return c + 0x3F;
    default: return c;
    }
}

// What separates words: everything but letters and digits.
bool separates(char32_t c) noexcept {
    if (c < 0x80)
        return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    return c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x206F) || c == 0x3000 || c == 0xFEFF;
}

} // namespace

std::string fold_label(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool blank = false;
    while (!text.empty()) {
        code_point next = first_code_point(text);
        if (next.size == 0)
            next = {0xFFFD, 1};
        text.remove_prefix(next.size);
        if (separates(next.value)) {
            blank = true;
            continue;
        }
        if (blank && !out.empty())
            out += ' ';
        blank = false;
        std::array<char, 4> bytes{};
        out.append(bytes.data(), encode_utf8(lower(next.value), bytes.data()));
    }
    return out;
}

} // namespace dsacheck
