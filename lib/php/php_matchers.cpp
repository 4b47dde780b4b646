#include "php/php_matchers.hpp"

#include "php/php_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace dsacheck::php {
namespace {

// A field takes as many digits as give a number in its range. Taking the most is right because no
// pattern lets digits follow a field of varying width (but see 'j').
constexpr digit_field digit_fields[] = {
    {'Y', 4, 4, 0, 9999, &php_token::year}, {'y', 1, 4, 0, 9999, &php_token::year},
    {'x', 1, 4, 0, 9999, &php_token::week}, // a year without effect
    {'e', 2, 2, 0, 99, &php_token::year},   {'M', 2, 2, 0, 12, &php_token::month},
    {'m', 1, 2, 0, 12, &php_token::month},  {'D', 2, 2, 0, 31, &php_token::day},
    {'d', 1, 2, 0, 31, &php_token::day}, // with an optional st, nd, rd, th
    {'g', 1, 2, 0, 31, &php_token::day},    {'H', 2, 2, 0, 24, &php_token::hour},
    {'h', 1, 2, 0, 24, &php_token::hour},   {'j', 1, 1, 0, 9, &php_token::hour},
    {'k', 1, 2, 1, 12, &php_token::hour},   {'I', 2, 2, 0, 59, &php_token::minute},
    {'i', 1, 2, 0, 59, &php_token::minute}, {'S', 2, 2, 0, 60, &php_token::second},
    {'s', 1, 2, 0, 60, &php_token::second}, {'J', 3, 3, 1, 366, &php_token::day_of_year},
    {'v', 2, 2, 1, 53, &php_token::week},   {'w', 1, 1, 0, 7, &php_token::week_day},
};

constexpr std::uint8_t no_field = 0xFF;

constexpr std::array<std::uint8_t, 256> make_field_numbers() noexcept {
    std::array<std::uint8_t, 256> numbers{};
    for (std::uint8_t& number : numbers)
        number = no_field;
    for (std::size_t i = 0; i < std::size(digit_fields); ++i)
        numbers[static_cast<unsigned char>(digit_fields[i].letter)] = static_cast<std::uint8_t>(i);
    return numbers;
}
constexpr auto field_numbers = make_field_numbers();

// An abbreviation of up to six letters, perhaps in brackets, or an identifier such as Europe/Brussels.
std::size_t match_zone_name(std::string_view text, std::size_t at, php_token& token) noexcept {
    const std::size_t first = at + (byte_at(text, at) == '(' ? 1 : 0);
    const std::size_t letters = run_end(text, first, is_letter) - first;
    std::size_t end = no_match;
    if (letters > 0) {
        end = first + std::min<std::size_t>(letters, 6);
        end += byte_at(text, end) == ')' ? 1U : 0U;
    }
    const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
    if (is_letter(byte_at(text, at)) && !is_lower(text[at])) {
        std::size_t part = run_end(text, at + 1, is_lower);
        while (part > at + 1 && one_of(byte_at(text, part), "_/-") && is_letter(byte_at(text, part + 1))) {
            part = run_end(text, part + 1, is_letter);
            end = end == no_match ? part : std::max(end, part);
        }
    }
    if (end != no_match)
        token.zone = text.substr(at, end - at);
    return end;
}

} // namespace

std::size_t match_integer(std::string_view text, std::size_t at, std::int64_t& value,
                          bool& out_of_range) noexcept {
    value = 0;
    for (; is_digit(byte_at(text, at)); ++at) {
        const int digit = text[at] - '0';
        if (value > (INT64_MAX - digit) / 10)
            out_of_range = true;
        else
            value = value * 10 + digit;
    }
    return at;
}

const digit_field* find_digit_field(char letter) noexcept {
    const std::uint8_t number = field_numbers[static_cast<unsigned char>(letter)];
    return number == no_field ? nullptr : &digit_fields[number];
}

std::size_t match_digits(const digit_field& field, std::string_view text, std::size_t at,
                         php_token& token) noexcept {
    for (std::size_t digits = field.max_digits; digits >= field.min_digits; --digits) {
        std::int64_t value = 0;
        std::size_t i = 0;
        for (; i < digits && is_digit(byte_at(text, at + i)); ++i)
            value = value * 10 + (text[at + i] - '0');
        if (i != digits || value < field.lowest || value > field.highest)
            continue;
        token.*field.target = value;
        if (field.target == &php_token::year)
            token.year_digits = static_cast<int>(digits);
        return at + digits;
    }
    return no_match;
}

std::size_t match_fraction(std::string_view text, std::size_t at, php_token& token) noexcept {
    const std::size_t end = run_end(text, at, is_digit);
    token.microsecond = 0;
    for (std::size_t i = 0; i < 6; ++i)
        token.microsecond = token.microsecond * 10 + (at + i < end ? text[at + i] - '0' : 0);
    return end;
}

std::size_t match_signed_year(char letter, std::string_view text, std::size_t at, php_token& token) noexcept {
    const char sign = byte_at(text, at);
    const bool has_sign = sign == '+' || sign == '-';
    const std::size_t first = at + (has_sign ? 1 : 0);
    const std::size_t digits = run_end(text, first, is_digit) - first;
    const bool fits = letter == 'Z' ? digits == 4 : has_sign && digits >= 5 && digits <= 19;
    if (!fits)
        return no_match;
    const std::size_t end = match_integer(text, first, token.year, token.out_of_range);
    token.year_digits = static_cast<int>(digits);
    if (sign == '-')
        token.year = -token.year;
    return end;
}

// am or pm, with dots or without; a blank or the end of the text must follow and belongs to it.
std::size_t match_meridian(std::string_view text, std::size_t at, php_token& token) noexcept {
    const char half = lower_ascii(byte_at(text, at));
    if (half != 'a' && half != 'p')
        return no_match;
    at += byte_at(text, at + 1) == '.' ? 2U : 1U;
    if (lower_ascii(byte_at(text, at)) != 'm')
        return no_match;
    at += byte_at(text, at + 1) == '.' ? 2U : 1U;
    if (at < text.size() && !is_blank(text[at]))
        return no_match;
    if (half == 'a' && token.hour == 12)
        token.hour = 0;
    else if (half == 'p' && token.hour != 12)
        token.hour += 12;
    return at + 1;
}

std::size_t match_month_name(char letter, std::string_view text, std::size_t at, php_token& token) noexcept {
    const char first = byte_at(text, at);
    if (!is_letter(first))
        return no_match;
    std::size_t length = 0;
    for (std::size_t i = 0; i < std::size(php_months); ++i) {
        const php_number_word& month = php_months[i];
        if (month.word.front() != lower_ascii(first))
            continue;
        const bool allowed = letter == 'N' || i >= php_first_short_month || month.word == "may";
        if (allowed && month.word.size() > length && word_at(text, at, month.word)) {
            length = month.word.size();
            token.month = month.number;
        }
    }
    for (std::size_t i = 0; letter == 'N' && i < std::size(php_roman_months); ++i) {
        const std::string_view roman = php_roman_months[i];
        if (roman.size() > length && text.substr(std::min(at, text.size()), roman.size()) == roman) {
            length = roman.size();
            token.month = static_cast<std::int64_t>(i) + 1;
        }
    }
    return length == 0 ? no_match : at + length;
}

// [+-] and an offset: one to four digits with or without a colon, six digits, or hh:mm:ss.
std::size_t match_offset(std::string_view text, std::size_t at, php_token& token) noexcept {
    const std::size_t begin = at;
    if (at < text.size() && text.substr(at, 3) == "GMT")
        at += 3;
    if (byte_at(text, at) != '+' && byte_at(text, at) != '-')
        return no_match;
    ++at;
    constexpr std::string_view shapes[] = {"h", "h:i", "H:I:S", "j", "j:i", "ji", "hi", "HIS"};
    std::size_t best = no_match;
    php_token scratch;
    for (const std::string_view shape : shapes) {
        std::size_t end = at;
        for (const char letter : shape) {
            if (letter == ':') {
                end = byte_at(text, end) == ':' ? end + 1 : no_match;
            } else {
                end = match_digits(*find_digit_field(letter), text, end, scratch);
            }
            if (end == no_match)
                break;
        }
        if (end != no_match && (best == no_match || end > best))
            best = end;
    }
    if (best != no_match)
        token.zone = text.substr(begin, best - begin);
    return best;
}

std::size_t match_zone(std::string_view text, std::size_t at, php_token& token) noexcept {
    php_token as_offset, as_name;
    const std::size_t offset_end = match_offset(text, at, as_offset);
    const std::size_t name_end = match_zone_name(text, at, as_name);
    const bool is_offset = offset_end != no_match && (name_end == no_match || offset_end >= name_end);
    token.zone = is_offset ? as_offset.zone : as_name.zone;
    return is_offset ? offset_end : name_end;
}

} // namespace dsacheck::php
