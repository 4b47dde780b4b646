// Numbers and words of letters and digits: which checks apply where.
#include "characters.hpp"
#include "matchers.hpp"
#include "number_matchers.hpp"

namespace dsacheck::personal_data {

namespace {

constexpr std::size_t longest_code = 34;

/// Whether a number may begin behind `c`, so that it is not the tail of something else: an amount, a path, an
/// identifier.
bool may_precede_number(std::string_view text, std::size_t at) noexcept {
    const char32_t c = code_point_before(text, at);
    switch (c) {
    case '#':
    case '/':
    case '_':
    case '@':
    case '\\':
    case '%':
    case '$':
    case '&':
    case '=':
    case '^':
    case '~':
    case 0xA3:
    case 0x20AC:
    case 0xB0:
    case 0x2116:
    case 0xA7: return false;
    case '-':
    case '.':
    case ',': {
        const char32_t before = code_point_before(text, at - 1);
        return c == '.' ? !(before >= '0' && before <= '9') : !is_word_character(before);
    }
    default: return !is_word_character(c);
    }
}

/// Whether digits and a blank stand before `at`: then this is the rest of something that was not recognised.
bool continues_number(std::string_view text, std::size_t at) noexcept {
    return at >= 2 && (text[at - 1] == ' ' || text[at - 1] == '\xA0') &&
           is_digit(text[at - 1] == ' ' ? text[at - 2] : byte_before(text, at - 2));
}

} // namespace

match find_number(std::string_view text, std::size_t at, std::size_t from) noexcept {
    if (!may_precede_number(text, at)) {
        // The middle of a Spanish X-1234567-L
        if (at >= from + 2 && text[at - 1] == '-' && upper(text[at - 2]) >= 'X' &&
            upper(text[at - 2]) <= 'Z' && !continues_word(text, at - 2)) {
            lazy_context none(text, at);
            return match_national_code(text, at - 2, at - 1, none);
        }
        return {};
    }
    lazy_context words(text, at);
    std::size_t sign = at;
    if (at > from && text[at - 1] == '(')
        --sign;
    if (sign > from && text[sign - 1] == '+')
        return match_international_phone(text, sign - 1, words);
    if (byte_at(text, digits_end(text, at)) == '.') {
        const match address = match_ipv4(text, at, words);
        if (address.length > 0)
            return address;
    }
    const number_groups number = read_groups(text, at);
    if (number.digit_count < 6)
        return {};
    if (number.digits[0] == '0' && number.digits[1] == '0') {
        const match phone = match_international_phone(text, at, words);
        if (phone.length > 0)
            return phone;
    }
    const std::size_t run_end = digits_end(text, at);
    if (run_end - at == 6 || run_end - at == 8) {
        const match code = match_national_code(text, at, run_end, words);
        if (code.length > 0)
            return code;
    }
    if (number.digit_count < 7)
        return {};
    const match found = match_national_number(text, at, words);
    if (found.length > 0 || continues_number(text, at))
        return found;
    const match card = match_payment_card(text, number, words);
    return card.length > 0 ? card : match_national_phone(text, number, words);
}

match find_code(std::string_view text, std::size_t at, std::size_t end) noexcept {
    if (end - at > longest_code || !may_precede_number(text, at))
        return {};
    if (is_letter(text[at]) && is_letter(byte_at(text, at + 1)) && is_digit(byte_at(text, at + 2))) {
        const match account = match_iban(text, at);
        if (account.length > 0)
            return account;
    }
    lazy_context words(text, at);
    return match_national_code(text, at, end, words);
}

} // namespace dsacheck::personal_data
