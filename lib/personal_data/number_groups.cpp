#include "number_groups.hpp"

namespace dsacheck::personal_data {

namespace {

separator kind_of(char32_t c) noexcept {
    switch (c) {
    case ' ':
    case 0xA0:
    case 0x202F:
    case 0x2009:
    case 0x2007: return separator::blank;
    case '.':
    case 0xB7: return separator::point;
    case '-':
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013: return separator::hyphen;
    case '/': return separator::slash;
    case '(':
    case ')': return separator::bracket;
    default: return separator::none;
    }
}

/// What separates two groups: one sign, with blanks around it, or brackets.
struct gap {
    separator kind = separator::none;
    std::size_t end = 0; ///< of the gap; a digit follows
};

gap read_gap(std::string_view text, std::size_t at) noexcept {
    gap result;
    for (std::size_t signs = 0; signs < 3; ++signs) {
        const code_point c = code_point_at(text, at);
        const separator kind = kind_of(c.value);
        if (kind == separator::none)
            return {};
        if (kind != separator::blank && result.kind != separator::none && result.kind != separator::blank &&
            kind != result.kind && kind != separator::bracket && result.kind != separator::bracket)
            return {};
        if (result.kind == separator::none || kind != separator::blank)
            result.kind = kind;
        at += c.size;
        if (is_digit(byte_at(text, at))) {
            // "1. 2" and "12 - 34 000" are two numbers, not one
            const bool wide = signs == 2 && result.kind != separator::bracket &&
                              result.kind != separator::slash && result.kind != separator::hyphen;
            result.end = at;
            return wide || (signs > 0 && result.kind == separator::point) ? gap{} : result;
        }
    }
    return {};
}

} // namespace

number_groups read_groups(std::string_view text, std::size_t at) noexcept {
    number_groups result;
    separator before = separator::none;
    while (result.count < number_groups::max_groups) {
        const std::size_t end = digits_end(text, at);
        const std::size_t size = end - at;
        if (result.digit_count + size > number_groups::max_digits || word_goes_on(text, end))
            break;
        digit_group& group = result.groups[result.count++];
        group.offset = at;
        group.first = static_cast<std::uint8_t>(result.digit_count);
        group.size = static_cast<std::uint8_t>(size);
        group.before = before;
        for (std::size_t i = 0; i < size; ++i)
            result.digits[result.digit_count++] = text[at + i];
        const gap next = read_gap(text, end);
        if (next.kind == separator::none)
            break;
        before = next.kind;
        at = next.end;
    }
    return result;
}

} // namespace dsacheck::personal_data
