// International bank account numbers: ISO 13616, with the lengths of the SWIFT registry and the check of
// ISO/IEC 7064, MOD 97-10.
#include "number_matchers.hpp"

#include <array>

namespace dsacheck::personal_data {

namespace {

struct iban_length {
    char country[3];
    unsigned char length;
};

// clang-format off
constexpr iban_length iban_lengths[] = {
    {"AD", 24}, {"AE", 23}, {"AL", 28}, {"AT", 20}, {"AZ", 28}, {"BA", 20}, {"BE", 16}, {"BG", 22}, {"BH", 22}, {"BI", 27}, {"BR", 29},
    {"BY", 28}, {"CH", 21}, {"CR", 22}, {"CY", 28}, {"CZ", 24}, {"DE", 22}, {"DJ", 27}, {"DK", 18}, {"DO", 28}, {"EE", 20}, {"EG", 29},
    {"ES", 24}, {"FI", 18}, {"FK", 18}, {"FO", 18}, {"FR", 27}, {"GB", 22}, {"GE", 22}, {"GI", 23}, {"GL", 18}, {"GR", 27}, {"GT", 28},
    {"HN", 28}, {"HR", 21}, {"HU", 28}, {"IE", 22}, {"IL", 23}, {"IQ", 23}, {"IS", 26}, {"IT", 27}, {"JO", 30}, {"KW", 30}, {"KZ", 20},
    {"LB", 28}, {"LC", 32}, {"LI", 21}, {"LT", 20}, {"LU", 20}, {"LV", 21}, {"LY", 25}, {"MC", 27}, {"MD", 24}, {"ME", 22}, {"MK", 19},
    {"MN", 20}, {"MR", 27}, {"MT", 31}, {"MU", 30}, {"NI", 28}, {"NL", 18}, {"NO", 15}, {"OM", 23}, {"PK", 24}, {"PL", 28}, {"PS", 29},
    {"PT", 25}, {"QA", 29}, {"RO", 24}, {"RS", 22}, {"RU", 33}, {"SA", 24}, {"SC", 31}, {"SD", 18}, {"SE", 24}, {"SI", 19}, {"SK", 24},
    {"SM", 27}, {"SO", 23}, {"ST", 25}, {"SV", 28}, {"TL", 23}, {"TN", 24}, {"TR", 26}, {"UA", 29}, {"VA", 22}, {"VG", 24}, {"XK", 20},
    {"YE", 30},
};

// clang-format on

constexpr std::size_t longest_iban = 33;

constexpr std::size_t letters = 26;

/// By both letters of the country; 0 where there is none.
constexpr std::array<unsigned char, letters * letters> make_lengths() noexcept {
    std::array<unsigned char, letters * letters> lengths{};
    for (const iban_length& row : iban_lengths)
        lengths[static_cast<std::size_t>(row.country[0] - 'A') * letters + static_cast<std::size_t>(row.country[1] - 'A')] =
            row.length;
    return lengths;
}
constexpr auto lengths = make_lengths();

std::size_t length_for(char first, char second) noexcept {
    if (!is_letter(first) || !is_letter(second))
        return 0;
    return lengths[static_cast<std::size_t>(upper(first) - 'A') * letters + static_cast<std::size_t>(upper(second) - 'A')];
}

constexpr unsigned value_of(char c) noexcept {
    return is_digit(c) ? digit_value(c) : static_cast<unsigned>(upper(c) - 'A' + 10);
}

unsigned remainder_97(std::string_view characters, unsigned so_far) noexcept {
    for (const char c : characters) {
        const unsigned value = value_of(c);
        so_far = (so_far * (value < 10 ? 10U : 100U) + value) % 97;
    }
    return so_far;
}

} // namespace

match match_iban(std::string_view text, std::size_t at) noexcept {
    const std::size_t length = length_for(byte_at(text, at), byte_at(text, at + 1));
    if (length == 0 || !is_digit(byte_at(text, at + 2)) || !is_digit(byte_at(text, at + 3)))
        return {};
    std::array<char, longest_iban> characters{};
    std::size_t size = 0;
    std::size_t end = at;
    while (size < length) {
        if (is_alnum(byte_at(text, end))) {
            characters[size++] = text[end++];
            continue;
        }
        const code_point gap = code_point_at(text, end); // one blank or hyphen between groups
        if (size < 4 || (gap.value != ' ' && gap.value != '-' && gap.value != 0xA0 && gap.value != 0x202F) ||
            !is_alnum(byte_at(text, end + gap.size)))
            return {};
        end += gap.size;
    }
    if (word_goes_on(text, end))
        return {};
    const std::string_view all(characters.data(), size);
    if (remainder_97(all.substr(0, 4), remainder_97(all.substr(4), 0)) != 1)
        return {};
    return {kind::bank_account, "an IBAN with the right check digits", at, end - at};
}

} // namespace dsacheck::personal_data
