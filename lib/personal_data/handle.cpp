// @handles of social networks.
#include "characters.hpp"
#include "matchers.hpp"

namespace dsacheck::personal_data {

namespace {

constexpr std::size_t max_handle = 40;

/// Words behind an at sign that name nobody: style sheets, program code, calls to all, mail services.
constexpr std::string_view not_handles[] = {
    "media",      "import",     "font-face", "font",       "keyframes", "charset", "supports", "page",
    "layer",      "namespace",  "container", "property",   "override",  "param",   "return",   "returns",
    "deprecated", "author",     "interface", "everyone",   "here",      "channel", "all",      "home",
    "work",       "username",   "gmail",     "googlemail", "outlook",   "hotmail", "yahoo",    "icloud",
    "proton",     "protonmail", "gmx",       "live",       "aol",       "example",
};

bool is_name_of_nobody(std::string_view name) noexcept {
    const std::string_view first = name.substr(0, name.find('.'));
    for (const std::string_view word : not_handles)
        if (equals_small(first, word))
            return true;
    return false;
}

std::size_t name_end(std::string_view text, std::size_t at) noexcept {
    const std::size_t start = at;
    while (at - start < max_handle) {
        const code_point c = code_point_at(text, at);
        const bool belongs = c.value < 0x80 ? is_alnum(static_cast<char>(c.value)) || c.value == '_' ||
                                                  c.value == '.' || c.value == '-'
                                            : is_word_letter(c.value);
        if (!belongs)
            break;
        at += c.size;
    }
    while (at > start && (text[at - 1] == '.' || text[at - 1] == '-'))
        --at;
    return at;
}

/// "5€@piece" is a price.
constexpr bool is_currency_sign(char32_t c) noexcept {
    return c == '$' || c == 0xA3 || c == 0xA5 || (c >= 0x20A0 && c <= 0x20CF);
}

} // namespace

match find_handle(std::string_view text, std::size_t at) noexcept {
    const char32_t before = code_point_before(text, at);
    if (is_word_character(before) || before == '@' || before == '/' || before == '.' || before == '-' ||
        before == '_' || before == '=' || before == '&' || is_currency_sign(before))
        return {};
    if (!is_word_letter(code_point_at(text, at + 1).value) && byte_at(text, at + 1) != '_')
        return {};
    std::size_t end = name_end(text, at + 1);
    if (end - at < 3 || is_name_of_nobody(text.substr(at + 1, end - at - 1)))
        return {};
    const char next = byte_at(text, end);
    if (next == '(' || next == '{') // program code
        return {};
    if (next == '@' && is_alnum(byte_at(text, end + 1))) // of a federated network: @name@server
        end = name_end(text, end + 1);
    return {kind::handle, "an account's name", at, end - at};
}

} // namespace dsacheck::personal_data
