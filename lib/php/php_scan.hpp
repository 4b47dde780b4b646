// Words of PHP's free-form date grammar: cuts a text into tokens as strtotime() does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck::php {

/// What a token means. Several spellings of one meaning share a kind.
enum class php_token_kind : std::uint8_t {
    error, ///< no rule fits: PHP answers "Unexpected character"
    end,   ///< end of the text
    skip,  ///< blanks, commas, full stops, line feeds
    yesterday,
    now,
    noon,
    today,
    tomorrow,
    timestamp, ///< @seconds, @seconds.fraction
    first_day_of,
    last_day_of,
    back_of,          ///< a quarter past an hour
    front_of,         ///< a quarter to an hour
    weekday_of,       ///< "first monday of"
    clock,            ///< a time of day
    clock_or_year,    ///< four digits: hour and minute, or the year once a time is known
    calendar,         ///< a day; the year may be missing
    calendar_month,   ///< year and month, meaning the first day
    calendar_textual, ///< as calendar, but a missing year forgets an earlier one
    calendar_clock,   ///< day and time in one token, perhaps with a zone
    day_of_year,
    iso_week,
    year,
    ago,
    weekday,
    relative_week, ///< "next week"
    relative_text, ///< "third day"
    relative,      ///< "+3 days"
    month,
    zone
};

/// Units of relative texts; `weekdays` are working days.
enum class php_unit : std::uint8_t { microsecond, second, minute, hour, day, month, year, weekday, weekdays };

struct php_unit_word {
    std::string_view word;
    php_unit unit = php_unit::day;
    std::int32_t multiplier = 1; ///< for a weekday its number, Sunday is 0
};

/// Marks a part of a date that the text does not give.
inline constexpr std::int64_t php_unset = INT64_MIN;

struct php_token {
    php_token_kind kind = php_token_kind::error;
    std::size_t end = 0; ///< offset behind the token
    std::int64_t year = php_unset;
    int year_digits = 0;
    std::int64_t month = php_unset, day = php_unset;
    std::int64_t hour = php_unset, minute = 0, second = 0, microsecond = 0;
    std::int64_t day_of_year = 0, week = 0, week_day = 1;
    std::int64_t amount = 0;   ///< of relative words and timestamps
    bool out_of_range = false; ///< a number cannot be read, or not in 64 bits
    bool this_counts = false;  ///< "this monday" may be today
    php_unit_word unit;
    std::string_view zone; ///< empty when the token has none
};

/// Reads the longest token at `begin` (at most text.size()); of equally long ones, the first rule wins,
/// as in the scanner that PHP generates from timelib's parse_date.re.
php_token next_php_token(std::string_view text, std::size_t begin) noexcept;

} // namespace dsacheck::php
