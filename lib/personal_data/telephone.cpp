// Telephone numbers: with a country calling code, or as they are dialled within a country.
#include "calling_codes.hpp"
#include "check_digits.hpp"
#include "number_matchers.hpp"

namespace dsacheck::personal_data {

namespace {

/// The row whose code `digits` begins with. No code is the beginning of another one.
const calling_code* code_of(std::string_view digits) noexcept {
    for (const calling_code& row : calling_codes) {
        const std::size_t size = row.code < 10 ? 1 : row.code < 100 ? 2 : 3;
        if (digits.size() > size && number_value(digits.substr(0, size)) == row.code)
            return &row;
    }
    return nullptr;
}

constexpr std::size_t digits_in(unsigned code) noexcept {
    return code < 10 ? 1 : code < 100 ? 2 : 3;
}

bool is_year(std::string_view digits) noexcept {
    return digits.size() == 4 && (two_digits(digits, 0) == 19 || two_digits(digits, 0) == 20);
}

/// Dates, ranges of years and case numbers: a year between points, hyphens or slashes.
bool has_year(const number_groups& number, std::size_t last) noexcept {
    for (std::size_t i = 0; i <= last; ++i) {
        const separator before = number.groups[i].before;
        const separator after = i < last ? number.groups[i + 1].before : separator::none;
        const bool joined = (before != separator::none && before != separator::blank) ||
                            (after != separator::none && after != separator::blank);
        if (joined && is_year(number.digits_of(i, i)))
            return true;
    }
    return last >= 2 && is_year(number.digits_of(2, 2)) && number.groups[0].size == 2 &&
           number.groups[1].size == 2;
}

/// The same digit again and again, or groups of a single digit: tables and lists, not numbers that one dials.
bool is_list(const number_groups& number, std::size_t last) noexcept {
    std::size_t single = 0;
    for (std::size_t i = 0; i <= last; ++i)
        single += number.groups[i].size == 1 ? 1 : 0;
    const std::string_view digits = number.digits_of(0, last);
    return single > 2 || digits.find_first_not_of(digits.back()) == std::string_view::npos;
}

bool is_mobile_by_itself(std::string_view digits) noexcept {
    const unsigned start = two_digits(digits, 0);
    return (digits.size() == 10 && (start == 6 || start == 7)) || // 06, 07: France, Netherlands, Romania
           ((digits.size() == 11 || digits.size() == 12) && start == 1 && digits[2] >= '5' &&
            digits[2] <= '7') ||                // 015, 016, 017: Germany
           (digits.size() == 11 && start == 7); // 07: United Kingdom
}

/// "008234567-0001": nine digits and four are the number of a design of the Union.
bool is_design_number(const number_groups& number) noexcept {
    return number.count == 2 && number.groups[0].size == 9 && number.groups[1].size == 4 && number.groups[1].before == separator::hyphen;
}

} // namespace

match match_international_phone(std::string_view text, std::size_t at, lazy_context& words) noexcept {
    const bool plus = text[at] == '+';
    std::size_t first = plus ? at + 1 : at;
    if (byte_at(text, first) == '(')
        ++first;
    if (!is_digit(byte_at(text, first)))
        return {};
    const number_groups number = read_groups(text, first);
    if (number.count == 0)
        return {};
    const std::size_t prefix = plus ? 0 : 2;
    if (!plus && (is_design_number(number) || number.digit_count < 10 || number.digits[0] != '0' || number.digits[1] != '0' ||
                  number.digits[2] == '0'))
        return {};
    const std::string_view all = number.digits_of(0, number.count - 1);
    const calling_code* code = code_of(all.substr(prefix));
    if (code == nullptr)
        return {};
    const std::size_t code_size = digits_in(code->code);
    match best;
    std::size_t national = 0;
    char first_national = '0';
    for (std::size_t i = 0; i < number.count; ++i) {
        const digit_group& group = number.groups[i];
        const bool trunk_zero = i > 0 && group.size == 1 && group.before == separator::bracket &&
                                number.digits[group.first] == '0';
        if (!trunk_zero) {
            for (std::size_t d = group.first; d < std::size_t{group.first} + group.size; ++d) {
                if (d < prefix + code_size)
                    continue;
                if (national == 0)
                    first_national = number.digits[d];
                ++national;
            }
        }
        if (national >= code->shortest && national <= code->longest &&
            !number_goes_on(text, number.end_of(i)))
            best = {kind::telephone_number, "a telephone number in international format", at,
                    number.end_of(i) - at};
    }
    const bool trunk_zero_kept = first_national == '0' && code->code != 39;
    if (best.length == 0 || trunk_zero_kept || (code->code == 1 && first_national < '2'))
        return {};
    if (!plus && words.get().is_label_of_something_else())
        return {};
    return best;
}

match match_national_phone(std::string_view text, const number_groups& number, lazy_context& words) noexcept {
    const bool trunk_zero = number.digits[0] == '0' && number.groups[0].size > 1 && number.digits[1] != '0';
    const std::size_t fewest = trunk_zero ? 9 : 7;
    constexpr std::size_t most = 12;
    std::size_t last = number.count;
    for (std::size_t i = 0; i < number.count; ++i) {
        const std::size_t size = number.digits_of(0, i).size();
        if (size > most || (size > fewest && i > 0 && number.groups[i].size == 1))
            break;
        if (size >= fewest && !number_goes_on(text, number.end_of(i)))
            last = i;
    }
    if (last == number.count || has_year(number, last) || is_list(number, last))
        return {};
    const context& before = words.get();
    const bool called_phone = before.has(says_phone);
    if (!called_phone) {
        const bool plain = last == 0;
        if (!trunk_zero || before.is_label_of_something_else() || before.has(says_ean | says_any_identity))
            return {};
        if (plain && !is_mobile_by_itself(number.digits_of(0, 0)))
            return {};
        if (number.groups[0].size > 6 && !plain)
            return {};
    }
    std::size_t start = number.groups[0].offset;
    const std::size_t behind_area = number.end_of(0);
    if (start > 0 && text[start - 1] == '(' && last > 0 && byte_at(text, behind_area) == ')')
        --start; // (089) 1234567
    return {kind::telephone_number, "a telephone number", start, number.end_of(last) - start};
}

} // namespace dsacheck::personal_data
