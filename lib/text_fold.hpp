// Letters without case, for comparing words of the languages of the Union: Latin, Greek and Cyrillic script.
#pragma once

namespace dsacheck {

/// The small letter of `c`, and for Greek the letter without its accent; other code points are their own. Not
/// full case folding: what the 24 official languages write, independent of any locale.
[[nodiscard]] constexpr char32_t fold_letter(char32_t c) noexcept {
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7)
        return c + 0x20;
    if (c >= 0x100 &&
        c <= 0x17F) { // pairs of a capital and a small letter; which of them is even changes twice
        const bool odd_capitals = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
        if (c == 0x15E || c == 0x15F) // Romanian written with cedillas instead of commas
            return 0x219;
        if (c == 0x162 || c == 0x163)
            return 0x21B;
        if (c == 0x130)
            return 'i';
        if (c == 0x178)
            return 0xFF;
        if (c == 0x131 || c == 0x138 || c == 0x149 || c == 0x17F)
            return c;
        return (c % 2 == 1) == odd_capitals ? c + 1 : c;
    }
    if (c >= 0x218 && c <= 0x21B) // Romanian letters with a comma below
        return c | 1U;
    switch (c) {
    case 0x386:
    case 0x3AC: return 0x3B1;
    case 0x388:
    case 0x3AD: return 0x3B5;
    case 0x389:
    case 0x3AE: return 0x3B7;
    case 0x38A:
    case 0x3AF:
    case 0x390:
    case 0x3CA:
    case 0x3AA: return 0x3B9;
    case 0x38C:
    case 0x3CC: return 0x3BF;
    case 0x38E:
    case 0x3CD:
    case 0x3B0:
    case 0x3CB:
    case 0x3AB: return 0x3C5;
    case 0x38F:
    case 0x3CE: return 0x3C9;
    case 0x3C2: return 0x3C3; // final sigma
    default: break;
    }
    if (c >= 0x391 && c <= 0x3A9 && c != 0x3A2)
        return c + 0x20;
    if (c >= 0x410 && c <= 0x42F)
        return c + 0x20;
    if (c >= 0x400 && c <= 0x40F)
        return c + 0x50;
    return c;
}

/// Whether folding changes `c` because it is a capital, and not for an accent or a form at the end of a word.
[[nodiscard]] constexpr bool is_capital(char32_t c) noexcept {
    const bool small = c == 0x15F || c == 0x163 || c == 0x17F || c == 0x390 || (c >= 0x3AC && c <= 0x3CE);
    return !small && fold_letter(c) != c;
}

/// Whether `c` is a letter of the scripts above, or of another script beyond them: enough to tell words from
/// what stands between them. Digits are not letters.
[[nodiscard]] constexpr bool is_word_letter(char32_t c) noexcept {
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c < 0xC0)
        return c == 0xAA || c == 0xB5 || c == 0xBA;
    if (c == 0xD7 || c == 0xF7 || c == 0x37E || c == 0x387)
        return false;
    if (c < 0x2000)
        return true;
    return c >= 0x2C00 && !(c >= 0x2E00 && c <= 0x2E7F) && !(c >= 0x3000 && c <= 0x303F) &&
           !(c >= 0xFF00 && c <= 0xFF20) && !(c >= 0xFE00 && c <= 0xFE6F) && c != 0xFEFF && c != 0xFFFD &&
           !(c >= 0x1F000 && c <= 0x1FAFF);
}

} // namespace dsacheck
