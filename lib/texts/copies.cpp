// Texts that say the same.
#include "last_word.hpp"
#include "text_reader.hpp"
#include "texts.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dsacheck::texts {

namespace {

/// The next letter, folded, or digit; 0 at the end.
char32_t next_word_character(character_reader& reader) noexcept {
    while (!reader.at_end()) {
        const char32_t c = reader.next();
        if (is_word_letter(c) || is_digit(c))
            return fold_letter(c);
    }
    return 0;
}

/// The folded letter or digit of ASCII that stands at `at`; 0 for anything else.
char ascii_word_character(std::string_view text, std::size_t at) noexcept {
    const auto c = at < text.size() ? static_cast<unsigned char>(text[at]) : 0xFFU;
    return c < 0x80 ? detail::ascii_words[c] : '\0';
}

constexpr bool is_closing(char c) noexcept { return c == '.' || c == ')' || c == '!' || c == '"' || c == ' '; }

/// The letter or digit that the text ends in, before a point and the like; 0 when that is none of ASCII, or may be the end of an
/// escape.
char last_word_character(std::string_view text, text_form form) noexcept {
    constexpr std::size_t longest_escape = 6;
    while (!text.empty() && is_closing(text.back()))
        text.remove_suffix(1);
    if (form == text_form::json_escaped &&
        text.substr(text.size() - std::min(text.size(), longest_escape)).find('\\') != std::string_view::npos)
        return 0;
    return ascii_word_character(text, text.size() - 1);
}

constexpr bool are_different(char a, char b) noexcept { return a != 0 && b != 0 && a != b; }

/// How many bytes two texts begin with in common, back to a blank: no character and no escape is cut there.
std::size_t common_beginning(std::string_view a, std::string_view b) noexcept {
    const std::size_t shorter = a.size() < b.size() ? a.size() : b.size();
    std::size_t at = 0;
    while (at + 8 <= shorter && std::memcmp(a.data() + at, b.data() + at, 8) == 0)
        at += 8;
    while (at < shorter && a[at] == b[at])
        ++at;
    while (at > 0 && a[at - 1] != ' ')
        --at;
    return at;
}

} // namespace

bool say_the_same(std::string_view a, text_form form_a, std::string_view b, text_form form_b) noexcept {
    if (are_different(ascii_word_character(a, 0), ascii_word_character(b, 0)) ||
        are_different(last_word_character(a, form_a), last_word_character(b, form_b)))
        return false; // nearly all
    const std::size_t common = form_a == form_b ? common_beginning(a, b) : 0;
    character_reader first(a.substr(common), form_a);
    character_reader second(b.substr(common), form_b);
    bool any = false;
    for (;;) {
        const char32_t c = next_word_character(first);
        if (c != next_word_character(second))
            return false;
        if (c == 0)
            break;
        any = true;
    }
    character_reader beginning(a.substr(0, common), form_a);
    return any || next_word_character(beginning) != 0;
}

std::uint32_t hash_of_letters(std::string_view text, text_form form) noexcept {
    std::uint64_t hash = 0xCBF29CE484222325U; // FNV-1a, by letters
    for (character_reader reader(text, form); !reader.at_end();)
        if (const char32_t c = reader.next(); is_word_letter(c))
            hash = (hash ^ fold_letter(c)) * 0x100000001B3U;
    return static_cast<std::uint32_t>(hash ^ hash >> 32U);
}

} // namespace dsacheck::texts
