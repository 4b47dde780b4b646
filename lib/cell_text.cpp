#include "cell_text.hpp"

#include <array>

namespace dsacheck::cell_text {

namespace {

using namespace std::string_view_literals;

// In lower case where that matters; English, German, French, Spanish, Italian.
constexpr std::array placeholders{
    "yyyy-mm-dd"sv,
    "yyyy-mm-dd/yyyy-mm-dd"sv,
    "jjjj-mm-tt"sv,
    "jjjj-mm-tt/jjjj-mm-tt"sv,
    "aaaa-mm-jj"sv,
    "aaaa-mm-jj/aaaa-mm-jj"sv,
    "aaaa-mm-dd"sv,
    "aaaa-mm-dd/aaaa-mm-dd"sv,
    "aaaa-mm-gg"sv,
    "aaaa-mm-gg/aaaa-mm-gg"sv,
    "[...]"sv,
    "[\xE2\x80\xA6]"sv,
    "at, [\xE2\x80\xA6], se"sv,
    "at, [...], se"sv,
    "at [..] se"sv,
    "text"sv,
    "texte"sv,
    "texto"sv,
    "testo"sv,
    "free text"sv,
    "freitext"sv,
    "texte libre"sv,
    "texto libre"sv,
    "testo libero"sv,
    "text to detail the \"other\" keyword."sv,
    "text to detail the \xE2\x80\x9Cother\xE2\x80\x9D keyword."sv,
    "texte pour pr\xC3\xA9" "ciser le mot-cl\xC3\xA9 \xC2\xAB" "autre\xC2\xBB."sv,
    "texto para detallar la palabra clave \xC2\xABotra\xC2\xBB."sv,
    "testo per specificare la parola chiave \"altro\"."sv,
};

constexpr std::array nothings{
    "n/a"sv,  "n.a."sv, "n.a"sv,           "n/a."sv,         "na"sv,   "#n/a"sv, "-"sv,
    "--"sv,   "\xE2\x80\x93"sv, "\xE2\x80\x94"sv, "none"sv,  "nil"sv,  "null"sv, "not available"sv,
    "not applicable"sv, "k.a."sv, "k. a."sv, "entf\xC3\xA4llt"sv, "s.o."sv, "s/o"sv, "n.d."sv, "nd"sv, "n/d"sv,
    "sans objet"sv, "non applicable"sv, "no aplicable"sv, "no procede"sv, "non applicabile"sv, "nicht zutreffend"sv,
};

char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::size_t trailing_blank(std::string_view text) noexcept {
    for (const std::size_t size : {std::size_t{1}, std::size_t{2}, std::size_t{3}})
        if (text.size() >= size && leading_blank(text.substr(text.size() - size)) == size)
            return size;
    return 0;
}

template <std::size_t N>
bool has(const std::array<std::string_view, N>& words, std::string_view text) noexcept {
    for (const std::string_view word : words)
        if (same_letters(word, text))
            return true;
    return false;
}

} // namespace

std::size_t leading_blank(std::string_view text) noexcept {
    if (text.empty())
        return 0;
    const char c = text[0];
    if (c == ' ' || (c >= '\t' && c <= '\r'))
        return 1;
    if (text.substr(0, 2) == "\xC2\xA0") // no-break space
        return 2;
    if (text.size() < 3)
        return 0;
    if (text.substr(0, 2) == "\xE2\x80") { // U+2000 to U+200B spaces, U+2028, U+2029, U+202F
        const auto third = static_cast<unsigned char>(text[2]);
        return (third >= 0x80 && third <= 0x8B) || third == 0xA8 || third == 0xA9 || third == 0xAF ? 3 : 0;
    }
    const std::string_view three = text.substr(0, 3);
    return three == "\xE2\x81\xA0" || three == "\xE3\x80\x80" || three == "\xEF\xBB\xBF" ? 3 : 0;
}

void skip_blanks(std::string_view& text) noexcept {
    while (const std::size_t size = leading_blank(text))
        text.remove_prefix(size);
}

std::string_view trim(std::string_view text) noexcept {
    skip_blanks(text);
    while (const std::size_t size = trailing_blank(text))
        text.remove_suffix(size);
    return text;
}

bool same_letters(std::string_view a, std::string_view b) noexcept {
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i]))
            return false;
    return true;
}

bool is_placeholder(std::string_view trimmed) noexcept {
    return has(placeholders, trimmed);
}

bool is_not_available(std::string_view trimmed) noexcept {
    return has(nothings, trimmed);
}

} // namespace dsacheck::cell_text
