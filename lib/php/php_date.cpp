#include "php/php_date.hpp"

#include "php/php_strtotime.hpp"
#include "php/php_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <optional>

namespace dsacheck::php {
namespace {

php_date to_date(const std::optional<php_instant>& instant) noexcept {
    if (!instant)
        return {};
    return {php_outcome::instant, instant->seconds, static_cast<std::int32_t>(instant->microsecond)};
}

std::size_t count_digits(std::string_view text, std::size_t at, std::size_t most) noexcept {
    std::size_t count = 0;
    while (count < most && is_digit(byte_at(text, at + count)))
        ++count;
    return count;
}

std::int64_t value_of(std::string_view digits) noexcept {
    std::int64_t value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

// DateTime::createFromFormat('!Y-m-d'): up to four digits, then one or two and one or two; any values,
// which overflow into the next month or year (2023-00-00 is 2022-11-30). "23" is the year 23.
std::optional<php_instant> read_format(std::string_view text) noexcept {
    const std::size_t year_digits = count_digits(text, 0, 4);
    const std::size_t month_begin = year_digits + 1;
    const std::size_t month_digits = count_digits(text, month_begin, 2);
    const std::size_t day_begin = month_begin + month_digits + 1;
    const std::size_t day_digits = count_digits(text, day_begin, 2);
    if (year_digits == 0 || month_digits == 0 || day_digits == 0 || text[month_begin - 1] != '-' ||
        text[day_begin - 1] != '-' || text.size() != day_begin + day_digits)
        return std::nullopt;
    const std::int64_t months =
        value_of(text.substr(0, year_digits)) * 12 + value_of(text.substr(month_begin, month_digits)) - 1;
    const std::int64_t year = detail::divide_down(months, 12);
    const std::int64_t day = value_of(text.substr(day_begin, day_digits));
    return php_instant{days_from_civil(year, static_cast<unsigned>(months - year * 12 + 1), day) * 86400, 0};
}

// A number as Carbon takes it apart: seconds and microseconds, both with the sign.
struct timestamp {
    double seconds = 0;
    double microseconds = 0;
};

// Carbon's getIntegerAndDecimalParts: every run of digits and dots counts, and all are added up. So
// "1e3" is 4 seconds, and "@foo" is 0.
timestamp read_chunks(std::string_view text) noexcept {
    const bool negative = !text.empty() && text.front() == '-';
    timestamp sum;
    for (std::size_t i = 0; i < text.size();) {
        double whole = 0;
        for (; i < text.size() && is_digit(text[i]); ++i)
            whole = std::min(whole * 10 + (text[i] - '0'), 9.3e18);
        sum.seconds += whole;
        if (byte_at(text, i) == '.') {
            double scale = 1e6;
            for (++i; i < text.size() && is_digit(text[i]); ++i)
                sum.microseconds += (text[i] - '0') * (scale /= 10);
        }
        // What follows a second dot of the chunk is lost.
        while (i < text.size() && (is_digit(text[i]) || text[i] == '.'))
            ++i;
        while (i < text.size() && !is_digit(text[i]) && text[i] != '.')
            ++i;
    }
    sum.microseconds = std::round(sum.microseconds);
    if (negative) {
        sum.seconds = -sum.seconds;
        sum.microseconds = -sum.microseconds;
    }
    return sum;
}

void append_digits(std::string_view sign, std::int64_t value, std::size_t width, char*& out) noexcept {
    std::array<char, 20> digits{};
    std::size_t count = 0;
    for (; value > 0 || count < width; value /= 10)
        digits[count++] = static_cast<char>('0' + value % 10);
    out = std::copy(sign.begin(), sign.end(), out);
    while (count > 0)
        *out++ = digits[--count];
}

// Carbon prints a timestamp as a date and lets PHP read that. Years of more than four digits come back
// as something else, or not at all. Nothing: Carbon gives up.
std::optional<php_instant> read_timestamp(timestamp stamp, std::int64_t now) noexcept {
    const double carried = std::floor(stamp.microseconds / 1e6);
    const double seconds = stamp.seconds + carried;
    constexpr double most = 99999999999999; // more than 14 digits are printed with an exponent
    if (!(std::fabs(seconds) <= most))
        return std::nullopt;
    const auto whole = static_cast<std::int64_t>(seconds);
    const std::int64_t days = detail::divide_down(whole, 86400);
    const std::int64_t second = whole - days * 86400;
    const detail::civil_day day = detail::civil_day_of(days);

    std::array<char, 64> text{};
    char* out = text.data();
    append_digits(day.year < 0 ? "-" : "", day.year < 0 ? -day.year : day.year, 4, out);
    append_digits("-", day.month, 2, out);
    append_digits("-", day.day, 2, out);
    append_digits("T", second / 3600, 2, out);
    append_digits(":", second / 60 % 60, 2, out);
    append_digits(":", second % 60, 2, out);
    append_digits(".", static_cast<std::int64_t>(stamp.microseconds - carried * 1e6), 6, out);
    constexpr std::string_view zone = "+00:00";
    out = std::copy(zone.begin(), zone.end(), out);
    const auto length = static_cast<std::size_t>(out - text.data());
    return read_php_time(std::string_view(text.data(), length), now, php_reader::construct);
}

// PHP's is_numeric for a trimmed text.
bool is_numeric(std::string_view text) noexcept {
    std::size_t at = !text.empty() && (text.front() == '+' || text.front() == '-') ? 1 : 0;
    const std::size_t whole = count_digits(text, at, text.size());
    at += whole;
    std::size_t fraction = 0;
    if (byte_at(text, at) == '.') {
        fraction = count_digits(text, at + 1, text.size());
        at += 1 + fraction;
    }
    if (whole + fraction == 0)
        return false;
    if (lower_ascii(byte_at(text, at)) == 'e') {
        const char sign = byte_at(text, at + 1);
        at += sign == '+' || sign == '-' ? 2 : 1;
        const std::size_t exponent = count_digits(text, at, text.size());
        if (exponent == 0)
            return false;
        at += exponent;
    }
    return at == text.size();
}

// new Carbon($text)
std::optional<php_instant> construct_carbon(std::string_view text, std::int64_t now) noexcept {
    if (text.front() == '@')
        return read_timestamp(read_chunks(text.substr(1)), now);
    const bool short_digits = text.size() <= 14 && count_digits(text, 0, 14) == text.size();
    if (!short_digits && is_numeric(text))
        return read_timestamp(read_chunks(text), now);
    return read_php_time(text, now, php_reader::construct);
}

// Carbon::now()->change("next 3pm"): the next time that it is three o'clock.
std::optional<php_instant> change_to_next_time(std::string_view text, std::int64_t now) noexcept {
    constexpr std::string_view words[] = {"next", "previous", "last"};
    const auto* const word = std::find_if(std::begin(words), std::end(words),
                                          [text](std::string_view w) { return word_at(text, 0, w); });
    if (word == std::end(words))
        return std::nullopt;
    std::size_t at = word->size();
    const auto is_space = [](char c) { return is_blank(c) || (c >= '\n' && c <= '\r'); };
    const std::size_t spaces = at;
    while (is_space(byte_at(text, at)))
        ++at;
    const std::string_view time = text.substr(at);
    const std::size_t hour_digits = count_digits(time, 0, 2);
    if (at == spaces || hour_digits == 0)
        return std::nullopt;

    std::array<char, 8> clock{};
    char* out = std::copy_n(time.begin(), hour_digits, clock.data());
    const std::string_view rest = time.substr(hour_digits);
    if (rest.size() == 1 && lower_ascii(rest[0]) == 'h') {
        if (rest[0] == 'H')
            return std::nullopt; // only a small h is translated
        constexpr std::string_view full_hour = ":00";
        out = std::copy(full_hour.begin(), full_hour.end(), out);
    } else if (rest.size() == 2 && (word_at(rest, 0, "am") || word_at(rest, 0, "pm"))) {
        out = std::copy(rest.begin(), rest.end(), out);
    } else {
        std::size_t end = 0;
        for (int part = 0; part < 2 && end < rest.size(); ++part) {
            const std::size_t digits = count_digits(rest, end + 1, 2);
            if (byte_at(rest, end) != ':' || digits == 0)
                return std::nullopt;
            end += 1 + digits;
        }
        if (end == 0 || end != rest.size())
            return std::nullopt;
        out = std::copy(rest.begin(), rest.end(), out);
    }
    const std::string_view clock_text(clock.data(), static_cast<std::size_t>(out - clock.data()));
    std::optional<php_instant> found = read_php_time(clock_text, now, php_reader::modify);
    if (!found)
        return std::nullopt;
    const bool is_next = text.substr(0, 4) == "next"; // compared with case: "Next" counts backwards
    if (is_next && found->seconds < now)
        found->seconds += 86400;
    else if (!is_next && found->seconds > now)
        found->seconds -= word_at(text, 0, "next") ? -86400 : 86400;
    return found;
}

// What Carbon tries when PHP cannot read a text: Carbon::now()->change($text), which translates a few
// phrases first. Texts beyond the buffer are not worth the trouble: they count as unparseable.
std::optional<php_instant> change_carbon(std::string_view text, std::int64_t now) noexcept {
    struct phrase {
        std::string_view from, to;
    };
    constexpr phrase phrases[] = {{"before yesterday", "yesterday -1 day"},
                                  {"after tomorrow", "tomorrow +1 day"},
                                  {"just now", "now"},
                                  {" at ", " "}};
    std::array<char, 512> buffer{};
    if (text.size() > buffer.size() / 2) // no phrase doubles in length
        return std::nullopt;
    char* out = buffer.data();
    for (std::size_t i = 0; i < text.size();) {
        const auto* const found =
            std::find_if(std::begin(phrases), std::end(phrases),
                         [text, i](const phrase& p) { return text.substr(i, p.from.size()) == p.from; });
        if (found == std::end(phrases)) {
            *out++ = text[i++];
        } else {
            out = std::copy(found->to.begin(), found->to.end(), out);
            i += found->from.size();
        }
    }
    const std::string_view changed(buffer.data(), static_cast<std::size_t>(out - buffer.data()));
    if (const std::optional<php_instant> next = change_to_next_time(changed, now))
        return next;
    return read_php_time(changed, now, php_reader::modify);
}

} // namespace
} // namespace dsacheck::php

namespace dsacheck {

php_date read_php_date(std::string_view text, std::int64_t now) noexcept {
    if (text.find('\0') != std::string_view::npos)
        return {php_outcome::raises, 0, 0};
    if (text.empty())
        return {};
    if (const std::optional<php::php_instant> formatted = php::read_format(text))
        return php::to_date(formatted);
    if (const std::optional<php::php_instant> constructed = php::construct_carbon(text, now))
        return php::to_date(constructed);
    return php::to_date(php::change_carbon(text, now));
}

php_date read_php_date_number(std::string_view token, std::int64_t now) noexcept {
    double number = 0;
    const std::from_chars_result parsed = std::from_chars(token.data(), token.data() + token.size(), number);
    if (parsed.ec == std::errc::result_out_of_range)
        number = 0; // INF has no digits and counts as 0 in Carbon; far too small a number is 0 anyway
    php::timestamp stamp;
    stamp.microseconds = std::round(std::modf(number, &stamp.seconds) * 1e6);
    const std::optional<php::php_instant> instant = php::read_timestamp(stamp, now);
    return instant ? php::to_date(instant) : php_date{php_outcome::raises, 0, 0};
}

bool is_at_or_after(const php_date& value, date bound) noexcept {
    return value.outcome == php_outcome::instant && value.seconds >= days_from_civil(bound) * 86400;
}

bool is_at_or_before(const php_date& value, date bound) noexcept {
    const std::int64_t midnight = days_from_civil(bound) * 86400;
    return value.outcome == php_outcome::instant &&
           (value.seconds < midnight || (value.seconds == midnight && value.microsecond == 0));
}

} // namespace dsacheck
