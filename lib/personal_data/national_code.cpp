// National identification numbers with letters, and the dispatch of words of letters and digits.
#include "check_digits.hpp"
#include "matchers.hpp"
#include "national_checks.hpp"
#include "number_matchers.hpp"

#include <array>

namespace dsacheck::personal_data {

namespace {

constexpr char dni_letters[] = "TRWAGMYFPDXBNJZSQVHLCKE";

bool all_digits(std::string_view text) noexcept {
    for (const char c : text)
        if (!is_digit(c))
            return false;
    return !text.empty();
}

bool is_spanish_dni(std::string_view digits, char letter) noexcept {
    return all_digits(digits) && digits.size() == 8 && number_value(digits) != 0 &&
           upper(letter) == dni_letters[number_value(digits) % 23];
}

bool is_spanish_nie(char first, std::string_view digits, char letter) noexcept {
    const char x = upper(first);
    if (x < 'X' || x > 'Z' || digits.size() != 7 || !all_digits(digits))
        return false;
    return upper(letter) ==
           dni_letters[(static_cast<unsigned long long>(x - 'X') * 10'000'000 + number_value(digits)) % 23];
}

/// 7 digits, the check letter, and since 2013 a second letter.
bool is_irish_pps(std::string_view code) noexcept {
    if (code.size() < 8 || code.size() > 9 || !all_digits(code.substr(0, 7)) || is_digit(code[7]))
        return false;
    unsigned sum = weighted_sum<7>(code, {8, 7, 6, 5, 4, 3, 2});
    if (code.size() == 9) {
        const char second = upper(code[8]);
        if (second < 'A' || second > 'W')
            return false;
        sum += second == 'W' ? 0 : static_cast<unsigned>(second - 'A' + 1) * 9;
    }
    return "WABCDEFGHIJKLMNOPQRSTUV"[sum % 23] == upper(code[7]);
}

/// The NIR of somebody born in Corsica: 2A and 2B count as 19 and 18.
bool is_corsican_nir(std::string_view code) noexcept {
    if (code.size() != 15 || code[5] != '2' || (upper(code[6]) != 'A' && upper(code[6]) != 'B'))
        return false;
    std::array<char, 15> digits{};
    for (std::size_t i = 0; i < code.size(); ++i)
        digits[i] = code[i];
    digits[5] = '1';
    digits[6] = upper(code[6]) == 'A' ? '9' : '8';
    return all_digits({digits.data(), digits.size()}) && is_french_nir({digits.data(), digits.size()});
}

match national(std::string_view detail, std::size_t at, std::size_t end) noexcept {
    return {kind::national_number, detail, at, end - at};
}

/// The check letter behind a hyphen or a blank: 12345678-Z.
match match_separated_dni(std::string_view text, std::size_t at, std::size_t end,
                          lazy_context& words) noexcept {
    const char gap = byte_at(text, end);
    if (end - at != 8 || (gap != '-' && gap != ' ') || !is_letter(byte_at(text, end + 1)) ||
        word_goes_on(text, end + 2))
        return {};
    if (!is_spanish_dni(text.substr(at, 8), text[end + 1]))
        return {};
    const context& before = words.get();
    if (gap == ' ' ? !before.has(says_es) : before.is_label_of_something_else())
        return {};
    return national("a Spanish DNI", at, end + 2);
}

} // namespace

bool is_italian_tax_code(std::string_view code) noexcept {
    constexpr std::string_view shape = "LLLLLLDDLDDLDDDL";
    constexpr std::string_view months = "ABCDEHLMPRST";
    constexpr std::array<unsigned, 36> odd = {1,  0, 5, 7,  9,  13, 15, 17, 19, 21, 1,  0,
                                              5,  7, 9, 13, 15, 17, 19, 21, 2,  4,  18, 20,
                                              11, 3, 6, 8,  12, 14, 16, 10, 22, 25, 24, 23};
    if (code.size() != shape.size())
        return false;
    unsigned sum = 0;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = upper(code[i]);
        // Digits become letters where two persons would have the same code.
        const bool stands_for_digit =
            is_digit(c) || std::string_view("LMNPQRSTUV").find(c) != std::string_view::npos;
        if (shape[i] == 'L' ? !is_letter(c) : !stands_for_digit)
            return false;
        const unsigned value = is_digit(c) ? digit_value(c) : static_cast<unsigned>(c - 'A');
        if (i + 1 < code.size())
            sum += i % 2 == 0 ? odd[is_digit(c) ? value : value + 10] : value;
    }
    return months.find(upper(code[8])) != std::string_view::npos &&
           upper(code[15]) == static_cast<char>('A' + sum % 26);
}

bool is_finnish_code(std::string_view code) noexcept {
    if (code.size() != 11 || !all_digits(code.substr(0, 6)) || !all_digits(code.substr(7, 3)))
        return false;
    if (std::string_view("+-ABCDEFUVWXY").find(upper(code[6])) == std::string_view::npos ||
        !is_birthday(two_digits(code, 2), two_digits(code, 0)))
        return false;
    const unsigned long long value = number_value(code.substr(0, 6)) * 1000 + number_value(code.substr(7, 3));
    return number_value(code.substr(7, 3)) >= 2 &&
           upper(code[10]) == "0123456789ABCDEFHJKLMNPRSTUVWXY"[value % 31];
}

match match_national_code(std::string_view text, std::size_t at, std::size_t end,
                          lazy_context& words) noexcept {
    const std::string_view code = text.substr(at, end - at);
    // 131052-308T: the hyphen cuts the number, and its end may be a digit or a letter
    if (code.size() == 6 && (byte_at(text, end) == '-' || byte_at(text, end) == '+') &&
        is_finnish_code(text.substr(at, 11)) && !number_goes_on(text, at + 11))
        return national("a Finnish personal identity code", at, at + 11);
    if (all_digits(code))
        return match_separated_dni(text, at, end, words);
    if (number_goes_on(text, end) && byte_at(text, end) != '-')
        return {};
    const auto unlabelled = [&words] { return !words.get().is_label_of_something_else(); };
    switch (code.size()) {
    case 1: // X-1234567-L
        if (byte_at(text, end) == '-' && text.size() >= at + 11 && text[at + 9] == '-' &&
            is_spanish_nie(code[0], text.substr(at + 2, 7), text[at + 10]) && !word_goes_on(text, at + 11))
            return national("a Spanish NIE", at, at + 11);
        break;
    case 8:
        if (is_irish_pps(code) && words.get().has(says_ie))
            return national("an Irish PPS number", at, end);
        break;
    case 9:
        if (is_spanish_dni(code.substr(0, 8), code[8]) && unlabelled())
            return national("a Spanish DNI", at, end);
        if (is_spanish_nie(code[0], code.substr(1, 7), code[8]) && unlabelled())
            return national("a Spanish NIE", at, end);
        if (is_irish_pps(code) && words.get().has(says_ie))
            return national("an Irish PPS number", at, end);
        break;
    case 11:
        if (is_finnish_code(code) && unlabelled())
            return national("a Finnish personal identity code", at, end);
        break;
    case 15:
        if (is_corsican_nir(code))
            return national("a French social security number", at, end);
        break;
    case 16:
        if (is_italian_tax_code(code))
            return national("an Italian codice fiscale", at, end);
        break;
    default: break;
    }
    return {};
}

} // namespace dsacheck::personal_data
