#include "cell_number.hpp"

#include "cell_text.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <limits>

namespace dsacheck::cell_number {

namespace {

using cell_text::is_digit;
using cell_text::skip_blanks;
using namespace std::string_view_literals;

struct quantity {
    double number = 0;
    std::int64_t integer = 0;
    bool whole = true;
};

struct suffix {
    std::string_view word;
    repair means;
    double times = 1;
};

// Longer words first where one begins like another; what follows a word must not be a letter.
constexpr std::array suffixes{
    suffix{"%", repair::percent_sign},
    suffix{"percent", repair::percent_sign},
    suffix{"hours", repair::unit_hours},
    suffix{"hour", repair::unit_hours},
    suffix{"hrs.", repair::unit_hours},
    suffix{"hrs", repair::unit_hours},
    suffix{"hr", repair::unit_hours},
    suffix{"h", repair::unit_hours},
    suffix{"stunden", repair::unit_hours},
    suffix{"stunde", repair::unit_hours},
    suffix{"std.", repair::unit_hours},
    suffix{"std", repair::unit_hours},
    suffix{"heures", repair::unit_hours},
    suffix{"heure", repair::unit_hours},
    suffix{"horas", repair::unit_hours},
    suffix{"hora", repair::unit_hours},
    suffix{"ore", repair::unit_hours},
    suffix{"minutes", repair::unit_minutes},
    suffix{"minute", repair::unit_minutes},
    suffix{"minuten", repair::unit_minutes},
    suffix{"minutos", repair::unit_minutes},
    suffix{"minuti", repair::unit_minutes},
    suffix{"mins", repair::unit_minutes},
    suffix{"min", repair::unit_minutes},
    suffix{"seconds", repair::unit_seconds},
    suffix{"second", repair::unit_seconds},
    suffix{"secs", repair::unit_seconds},
    suffix{"sec", repair::unit_seconds},
    suffix{"s", repair::unit_seconds},
    suffix{"days", repair::unit_days},
    suffix{"day", repair::unit_days},
    suffix{"d", repair::unit_days},
    suffix{"tage", repair::unit_days},
    suffix{"tag", repair::unit_days},
    suffix{"jours", repair::unit_days},
    suffix{"jour", repair::unit_days},
    suffix{"d\xC3\xAD" "as", repair::unit_days},
    suffix{"giorni", repair::unit_days},
    suffix{"thousand", repair::scale_word, 1e3},
    suffix{"tsd.", repair::scale_word, 1e3},
    suffix{"k", repair::scale_word, 1e3},
    suffix{"millions", repair::scale_word, 1e6},
    suffix{"million", repair::scale_word, 1e6},
    suffix{"millionen", repair::scale_word, 1e6},
    suffix{"millones", repair::scale_word, 1e6},
    suffix{"milioni", repair::scale_word, 1e6},
    suffix{"mio.", repair::scale_word, 1e6},
    suffix{"mio", repair::scale_word, 1e6},
    suffix{"mn", repair::scale_word, 1e6},
    suffix{"billion", repair::scale_word, 1e9},
    suffix{"bn", repair::scale_word, 1e9},
    suffix{"\xE2\x82\xAC", repair::currency},
    suffix{"eur", repair::currency},
    suffix{"$", repair::currency},
};

bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool take_word(std::string_view& text, std::string_view word) noexcept {
    if (!cell_text::same_letters(text.substr(0, word.size()), word))
        return false;
    if (is_letter(word.back()) && text.size() > word.size() && is_letter(text[word.size()]))
        return false;
    text.remove_prefix(word.size());
    return true;
}

template <std::size_t N>
bool take_one_of(std::string_view& text, const std::array<std::string_view, N>& words) noexcept {
    for (const std::string_view word : words)
        if (take_word(text, word)) {
            skip_blanks(text);
            return true;
        }
    return false;
}

// The length of a separator within a number, and which kind it is: '.', ',', or ' ' for all others.
std::size_t separator(std::string_view text, char& which) noexcept {
    if (text.empty())
        return 0;
    which = text[0];
    if (which == '.' || which == ',')
        return 1;
    which = ' ';
    if (text[0] == '\'' || text[0] == '_')
        return 1;
    if (text.substr(0, 3) == "\xE2\x80\x99") // right single quotation mark
        return 3;
    return text[0] == '\n' || text[0] == '\r' ? 0 : cell_text::leading_blank(text);
}

struct digit_groups {
    static constexpr std::size_t most = 16;
    std::array<std::string_view, most> text{};
    std::array<char, most> before{}; ///< the separator before each group but the first
    std::size_t count = 0;
};

bool take_groups(std::string_view& text, digit_groups& groups) noexcept {
    for (;;) {
        std::size_t digits = 0;
        while (digits < text.size() && is_digit(text[digits]))
            ++digits;
        if (digits == 0 && !(groups.count == 0 && text.size() > 1 && text[0] == '.' && is_digit(text[1])))
            return false;
        groups.text[groups.count++] = text.substr(0, digits);
        text.remove_prefix(digits);
        char which = 0;
        const std::size_t size = separator(text, which);
        if (size == 0 || groups.count == digit_groups::most)
            return true;
        std::size_t next = size;
        while (next < text.size() && is_digit(text[next]))
            ++next;
        // A blank groups digits by three only; a comma or point without digits behind it ends the sentence.
        if (next == size || (which == ' ' && next - size != 3))
            return true;
        groups.before[groups.count] = which;
        text.remove_prefix(size);
    }
}

// Whether groups [1, end) are thousands, that is three digits each behind the same separator.
bool are_thousands(const digit_groups& groups, std::size_t end) noexcept {
    if (groups.text[0].empty() || groups.text[0].size() > 3)
        return false;
    for (std::size_t i = 1; i < end; ++i)
        if (groups.text[i].size() != 3 || groups.before[i] != groups.before[1])
            return false;
    return true;
}

// Where the fraction begins: an index into the groups, or their number when there is none; false: no number.
bool find_fraction(const digit_groups& groups, point_use point, std::size_t& fraction, repair_set& repairs) noexcept {
    const std::size_t last = groups.count - 1;
    fraction = groups.count;
    if (last == 0)
        return true;
    const char decimal = groups.before[last];
    if (last == 1) {
        const bool thousands = (decimal != '.' || point == point_use::thousands) && are_thousands(groups, groups.count) && groups.text[0] != "0";
        if (!thousands && (decimal == '.' || decimal == ','))
            fraction = last;
        else if (!thousands)
            return false;
        if (thousands)
            repairs.add(repair::thousands_separator);
    } else if (groups.before[1] == decimal) {
        if (!are_thousands(groups, groups.count))
            return false;
        repairs.add(repair::thousands_separator);
    } else {
        if (decimal == ' ' || !are_thousands(groups, last))
            return false;
        repairs.add(repair::thousands_separator);
        fraction = last;
    }
    if (fraction == last && decimal == ',')
        repairs.add(repair::decimal_comma);
    return true;
}

void take_exponent(std::string_view& text, std::array<char, 160>& buffer, std::size_t& used, repair_set& repairs) noexcept {
    if (text.size() < 2 || (text[0] != 'e' && text[0] != 'E'))
        return;
    std::size_t at = text[1] == '+' || text[1] == '-' ? 2 : 1;
    const std::size_t first = at;
    while (at < text.size() && is_digit(text[at]) && at - first < 4)
        ++at;
    if (at == first || (at < text.size() && is_digit(text[at])))
        return;
    buffer[used++] = 'e';
    for (std::size_t i = text[1] == '+' ? 2 : 1; i < at; ++i)
        buffer[used++] = text[i];
    repairs.add(repair::exponent);
    text.remove_prefix(at);
}

bool take_number(std::string_view& text, point_use point, quantity& out, repair_set& repairs) noexcept {
    std::string_view rest = text;
    bool negative = false;
    for (const std::string_view minus : {"-"sv, "\xE2\x88\x92"sv})
        if (rest.substr(0, minus.size()) == minus) {
            negative = true;
            rest.remove_prefix(minus.size());
            break;
        }
    if (!negative && !rest.empty() && rest[0] == '+') {
        repairs.add(repair::plus_sign);
        rest.remove_prefix(1);
    }
    digit_groups groups;
    std::size_t fraction = 0;
    if (!take_groups(rest, groups) || !find_fraction(groups, point, fraction, repairs))
        return false;
    std::array<char, 160> buffer{};
    std::size_t used = 0;
    if (groups.text[0].empty())
        buffer[used++] = '0';
    bool fraction_is_zero = fraction < groups.count;
    for (std::size_t i = 0; i < groups.count; ++i) {
        if (i == fraction)
            buffer[used++] = '.';
        for (const char c : groups.text[i]) {
            buffer[used++] = c;
            if (i == fraction && c != '0')
                fraction_is_zero = false;
        }
    }
    take_exponent(rest, buffer, used, repairs);
    const auto read = std::from_chars(buffer.data(), buffer.data() + used, out.number);
    if (read.ec != std::errc{} || read.ptr != buffer.data() + used)
        return false;
    if (fraction_is_zero)
        repairs.add(repair::zero_fraction);
    constexpr double largest = 9.2e18;
    out.whole = out.number < largest && out.number == static_cast<double>(static_cast<std::int64_t>(out.number));
    if (out.whole)
        out.integer = static_cast<std::int64_t>(out.number);
    if (fraction == groups.count && !repairs.has(repair::exponent)) { // digits only: exact beyond 2^53 too
        std::int64_t exact = 0;
        if (std::from_chars(buffer.data(), buffer.data() + used, exact).ec == std::errc{})
            out.integer = exact;
        out.whole = true;
    }
    if (negative) {
        out.number = -out.number;
        out.integer = -out.integer;
    }
    text = rest;
    return true;
}

// "18:45" or "18:45:00", in hours.
bool take_clock(std::string_view& text, quantity& out, repair_set& repairs) noexcept {
    std::array<double, 3> parts{};
    std::size_t at = 0;
    std::size_t count = 0;
    for (;; ++at) {
        const std::size_t first = at;
        for (; at < text.size() && is_digit(text[at]) && at - first < 6; ++at)
            parts[count] = parts[count] * 10 + (text[at] - '0');
        if (at == first || (count > 0 && (at - first != 2 || parts[count] > 59)))
            return false;
        if (++count == parts.size() || at >= text.size() || text[at] != ':')
            break;
    }
    if (count < 2)
        return false;
    out.number = parts[0] + parts[1] / 60 + parts[2] / 3600;
    out.whole = false;
    repairs.add(repair::clock_time);
    text.remove_prefix(at);
    return true;
}

// A number with what stands round it.
bool take_quantity(std::string_view& text, point_use point, quantity& out, repair_set& repairs) noexcept {
    if (take_one_of(text, std::array{"\xE2\x82\xAC"sv, "EUR"sv, "$"sv, "\xC2\xA3"sv}))
        repairs.add(repair::currency);
    if (!take_clock(text, out, repairs) && !take_number(text, point, out, repairs))
        return false;
    std::string_view rest = text;
    skip_blanks(rest);
    double times = 1;
    if (!rest.empty() && rest[0] == 'M' && (rest.size() == 1 || !is_letter(rest[1]))) { // "m" may be minutes
        rest.remove_prefix(1);
        repairs.add(repair::scale_word);
        times = 1e6;
        text = rest;
    } else {
        for (const suffix& each : suffixes)
            if (take_word(rest, each.word)) {
                repairs.add(each.means);
                times = each.times;
                text = rest;
                break;
            }
    }
    if (times > 1) {
        out.number *= times;
        out.whole = out.number < 9e18 && out.number == static_cast<double>(static_cast<std::int64_t>(out.number));
        out.integer = out.whole ? static_cast<std::int64_t>(out.number) : 0;
    }
    return true;
}

} // namespace

void read(std::string_view trimmed, point_use point, cell_value& out) noexcept {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr std::array about{"~"sv, "\xE2\x89\x88"sv, "ca."sv, "circa"sv, "about"sv, "approximately"sv, "approx."sv, "around"sv};
    constexpr std::array above{">="sv, ">"sv, "\xE2\x89\xA5"sv, "more than"sv, "over"sv, "at least"sv, "above"sv};
    constexpr std::array below{"<="sv, "<"sv, "\xE2\x89\xA4"sv, "less than"sv, "fewer than"sv, "under"sv, "up to"sv, "below"sv};
    constexpr std::array dashes{"-"sv, "\xE2\x80\x93"sv, "\xE2\x80\x94"sv, "to"sv, "~"sv};
    std::string_view text = trimmed;
    repair_set repairs = out.repairs;
    if (take_one_of(text, about))
        repairs.add(repair::approximation);
    const bool at_least = take_one_of(text, above);
    const bool at_most = !at_least && take_one_of(text, below);
    quantity first;
    quantity second;
    if (!take_quantity(text, point, first, repairs))
        return;
    skip_blanks(text);
    bool range = false;
    if (!at_least && !at_most && !text.empty() && take_one_of(text, dashes)) {
        range = true;
        if (!take_quantity(text, point, second, repairs))
            return;
        skip_blanks(text);
    }
    if (!text.empty())
        return;
    out.repairs = repairs;
    out.number = first.number;
    if (at_least || at_most || range) {
        out.kind = value_kind::range;
        if (!range)
            out.repairs.add(repair::comparison);
        out.number = at_most ? -infinity : first.number;
        out.upper = at_least ? infinity : at_most ? first.number : second.number;
        return;
    }
    out.kind = first.whole ? value_kind::integer : value_kind::decimal;
    out.integer = first.whole ? first.integer : 0;
}

} // namespace dsacheck::cell_number
