#include "dsacheck/cell_value.hpp"

#include "cell_number.hpp"
#include "cell_text.hpp"
#include "dsacheck/bytes.hpp"

#include <array>

namespace dsacheck {

namespace {

using cell_text::skip_blanks;

// Two digits at `at`, or -1.
int two_digits(std::string_view text, std::size_t at) noexcept {
    if (at + 2 > text.size() || !cell_text::is_digit(text[at]) || !cell_text::is_digit(text[at + 1]))
        return -1;
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

enum class date_result : std::uint8_t { none, impossible, found };

// Reads a date at the beginning of `text` and cuts it off.
date_result take_date(std::string_view& text, date& out, repair_set& repairs) noexcept {
    std::array<int, 3> parts{};
    std::array<std::size_t, 3> digits{};
    std::array<char, 2> between{};
    std::size_t at = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        for (; at < text.size() && cell_text::is_digit(text[at]) && digits[i] < 4; ++at, ++digits[i])
            parts[i] = parts[i] * 10 + (text[at] - '0');
        if (digits[i] == 0)
            return date_result::none;
        if (i < 2) {
            if (at >= text.size() || (text[at] != '-' && text[at] != '/' && text[at] != '.'))
                return date_result::none;
            between[i] = text[at++];
        }
    }
    if (between[0] != between[1] || (at < text.size() && cell_text::is_digit(text[at])))
        return date_result::none;
    const bool year_first = digits[0] == 4;
    if (!year_first && digits[2] != 4)
        return date_result::none;
    if (digits[1] > 2 || (year_first ? digits[2] : digits[0]) > 2)
        return date_result::none;
    const int year = year_first ? parts[0] : parts[2];
    const int month = parts[1];
    const int day = year_first ? parts[2] : parts[0];
    if (!year_first || between[0] != '-' || digits[1] != 2 || digits[2] != 2)
        repairs.add(repair::date_format);
    text.remove_prefix(at);
    // " 00:00:00" or "T00:00:00Z", which spreadsheets add
    std::string_view rest = text;
    if (!rest.empty() && (rest[0] == 'T' || rest[0] == ' ')) {
        rest.remove_prefix(1);
        if (two_digits(rest, 0) >= 0 && rest.size() >= 5 && rest[2] == ':' && two_digits(rest, 3) >= 0) {
            rest.remove_prefix(5);
            while (!rest.empty() && (cell_text::is_digit(rest[0]) || rest[0] == ':' || rest[0] == '.' || rest[0] == 'Z'))
                rest.remove_prefix(1);
            repairs.add(repair::time_of_day);
            text = rest;
        }
    }
    if (month < 1 || day < 1 || static_cast<unsigned>(day) > days_in_month(year, static_cast<unsigned>(month)))
        return date_result::impossible;
    out = {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
    return date_result::found;
}

// "/", " - ", " to ": what may stand between the two days of a period.
bool take_period_separator(std::string_view& text, repair_set& repairs) noexcept {
    if (!text.empty() && text[0] == '/') {
        text.remove_prefix(1);
        return true;
    }
    skip_blanks(text);
    for (const std::string_view word : {"/", "-", "\xE2\x80\x93", "\xE2\x80\x94", "to", "until", "bis", "au", "al", "\xC3\xA0"})
        if (text.substr(0, word.size()) == word) {
            text.remove_prefix(word.size());
            skip_blanks(text);
            repairs.add(repair::period_separator);
            return true;
        }
    return false;
}

bool read_dates(std::string_view text, cell_value& out) noexcept {
    if (text.size() < 8 || !cell_text::is_digit(text[0]))
        return false;
    repair_set repairs = out.repairs;
    date first;
    date last;
    const date_result begin = take_date(text, first, repairs);
    if (begin == date_result::none)
        return false;
    if (text.empty()) {
        out.kind = begin == date_result::found ? value_kind::date : value_kind::text;
    } else {
        if (!take_period_separator(text, repairs))
            return false;
        const date_result end = take_date(text, last, repairs);
        if (end == date_result::none || !text.empty())
            return false;
        out.kind = begin == date_result::found && end == date_result::found ? value_kind::period : value_kind::text;
    }
    out.repairs = repairs;
    out.first = first;
    out.last = last;
    if (out.kind == value_kind::text)
        out.repairs.add(repair::impossible_date);
    return true;
}

} // namespace

std::string_view trim_blanks(std::string_view text) noexcept {
    return cell_text::trim(text);
}

cell_value read_cell_value(std::string_view text) noexcept {
    return read_cell_value(text, point_use::fraction);
}

cell_value read_cell_value(std::string_view text, point_use point) noexcept {
    cell_value out;
    const std::string_view trimmed = trim_blanks(text);
    if (trimmed.size() != text.size() && !trimmed.empty())
        out.repairs.add(repair::surrounding_blanks);
    if (trimmed.empty())
        return out;
    out.kind = value_kind::text;
    if (trimmed.size() > cell_text::longest_value)
        return out;
    if (cell_text::is_placeholder(trimmed))
        out.kind = value_kind::placeholder;
    else if (cell_text::is_not_available(trimmed))
        out.kind = value_kind::not_available;
    else if (!read_dates(trimmed, out))
        cell_number::read(trimmed, point, out);
    return out;
}

} // namespace dsacheck
