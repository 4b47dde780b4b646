// Calendar dates: the strict YYYY-MM-DD text form and plain day arithmetic.
#pragma once

#include "dsacheck/load_bytes.hpp"

#include <cstddef>
#include <cstdint>
#include <ctime>
#include <optional>
#include <string_view>

namespace dsacheck {

/// A day of the proleptic Gregorian calendar, without time or zone.
/// A default-constructed date is 0000-00-00, which is not a real day and sorts before every date
/// that parse_date returns.
struct date {
    std::int16_t year = 0;  ///< 0 to 9999 when read from text; the arithmetic accepts the whole type
    std::uint8_t month = 0; ///< 1 to 12
    std::uint8_t day = 0;   ///< 1 to 31
};

/// Days of the week, numbered as in ISO 8601.
enum class weekday : std::uint8_t { monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday };

namespace detail {

/// Orders dates like their calendar order. Months and days fit in a byte each.
constexpr std::int32_t order_of(date d) noexcept {
    return std::int32_t{d.year} * 65536 + std::int32_t{d.month} * 256 + std::int32_t{d.day};
}

constexpr std::int64_t divide_down(std::int64_t a, std::int64_t b) noexcept {
    return a / b - (a % b < 0 ? 1 : 0);
}

} // namespace detail

constexpr bool operator==(date a, date b) noexcept {
    return detail::order_of(a) == detail::order_of(b);
}
constexpr bool operator!=(date a, date b) noexcept {
    return detail::order_of(a) != detail::order_of(b);
}
constexpr bool operator<(date a, date b) noexcept {
    return detail::order_of(a) < detail::order_of(b);
}
constexpr bool operator<=(date a, date b) noexcept {
    return detail::order_of(a) <= detail::order_of(b);
}
constexpr bool operator>(date a, date b) noexcept {
    return detail::order_of(a) > detail::order_of(b);
}
constexpr bool operator>=(date a, date b) noexcept {
    return detail::order_of(a) >= detail::order_of(b);
}

/// Whether a Gregorian year has a 29 February. Year 0 is one, as in ISO 8601.
constexpr bool is_leap_year(std::int64_t year) noexcept {
    // A multiple of 100 is one of 400 when it is one of 16.
    return (year & (year % 100 == 0 ? 15 : 3)) == 0;
}

namespace detail {
/// Of usual years and of leap years.
inline constexpr unsigned char month_lengths[2][13] = {{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31},
                                                       {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}};
} // namespace detail

/// Number of days of a month (1 to 12). Any other month has none.
constexpr unsigned days_in_month(std::int64_t year, unsigned month) noexcept {
    if (month > 12)
        return 0;
    return detail::month_lengths[is_leap_year(year) ? 1 : 0][month];
}

/// Days from 1970-01-01 to the given day; negative before it.
/// The month must be 1 to 12; the day may be any number and simply counts on, so that 31 February is
/// 3 March. Years and days up to 10^16 either way cannot overflow.
/// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
constexpr std::int64_t days_from_civil(std::int64_t year, unsigned month, std::int64_t day) noexcept {
    const std::int64_t y = year - (month <= 2 ? 1 : 0); // years begin in March: the leap day comes last
    const std::int64_t era = detail::divide_down(y, 400);
    const std::int64_t year_of_era = y - era * 400;
    const std::int64_t months_since_march = month > 2 ? std::int64_t{month} - 3 : std::int64_t{month} + 9;
    const std::int64_t day_of_year = (153 * months_since_march + 2) / 5 + day - 1;
    return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

constexpr std::int64_t days_from_civil(date d) noexcept {
    return days_from_civil(d.year, d.month, d.day);
}

namespace detail {

/// A day of any year, for arithmetic that must not stop at the years which `date` can hold.
struct civil_day {
    std::int64_t year = 0;
    std::int64_t month = 0;
    std::int64_t day = 0;
};

/// The day that lies `days` after 1970-01-01. Cannot overflow for days below 9 * 10^18 either way.
/// Source: as for days_from_civil.
constexpr civil_day civil_day_of(std::int64_t days) noexcept {
    const std::int64_t z = days + 719468;
    const std::int64_t era = divide_down(z, 146097);
    const std::int64_t day_of_era = z - era * 146097;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t months_since_march = (5 * day_of_year + 2) / 153;
    const std::int64_t month = months_since_march < 10 ? months_since_march + 3 : months_since_march - 9;
    return {era * 400 + year_of_era + (month <= 2 ? 1 : 0), month,
            day_of_year - (153 * months_since_march + 2) / 5 + 1};
}

} // namespace detail

/// The day that lies `days` after 1970-01-01. Days beyond the years -32768 to 32767 give the nearest
/// date that the type can hold.
constexpr date civil_from_days(std::int64_t days) noexcept {
    constexpr std::int64_t first = days_from_civil(-32768, 1, 1);
    constexpr std::int64_t last = days_from_civil(32767, 12, 31);
    const detail::civil_day civil = detail::civil_day_of(days < first ? first : days > last ? last : days);
    return {static_cast<std::int16_t>(civil.year), static_cast<std::uint8_t>(civil.month),
            static_cast<std::uint8_t>(civil.day)};
}

/// The day of the week on which a date falls.
constexpr weekday weekday_of(date d) noexcept {
    const std::int64_t since_monday = days_from_civil(d) + 3; // 1970-01-01 was a Thursday
    return static_cast<weekday>(since_monday - detail::divide_down(since_monday, 7) * 7 + 1);
}

/// The date in UTC at a point in time (seconds since 1970-01-01T00:00:00Z). Reads neither the clock nor
/// the local time zone: the caller says when "today" is.
constexpr date date_of(std::time_t time) noexcept {
    return civil_from_days(detail::divide_down(static_cast<std::int64_t>(time), 86400));
}

namespace detail {

/// Whether each byte of `numbers` is at most 9, or 0 where `most` has a 0 instead of a 9.
constexpr bool are_at_most(std::uint64_t numbers, std::uint64_t most) noexcept {
    constexpr std::uint64_t top_bits = 0x8080808080808080;
    const std::uint64_t room = 0x7F7F7F7F7F7F7F7F - most; // what a byte takes before its top bit is set
    return (((numbers + room) | numbers) & top_bits) == 0;
}

} // namespace detail

/// Reads a date written exactly as YYYY-MM-DD: ten characters, ASCII digits, a day that exists
/// (0000-01-01 to 9999-12-31). Everything else gives nothing; nothing is trimmed.
/// This is what the Transparency Database API accepts (Laravel's rule date_format:Y-m-d).
constexpr std::optional<date> parse_date(std::string_view text) noexcept {
    if (text.size() != 10)
        return std::nullopt;
    // Eight characters at a time, each the number in its byte: a digit is 0 to 9, and a hyphen where one belongs is 0.
    const std::uint64_t front = detail::load_8_bytes(text.data()) ^ detail::load_8_bytes("0000-00-");
    const std::uint64_t back = detail::load_8_bytes(text.data() + 2) ^ detail::load_8_bytes("00-00-00");
    constexpr std::uint64_t nines_in_front = 0x0009090009090909; // the first character is the lowest byte
    constexpr std::uint64_t nines_at_back = 0x0909000909000909;
    if (!detail::are_at_most(front, nines_in_front) || !detail::are_at_most(back, nines_at_back))
        return std::nullopt;
    const auto pairs = [](std::uint64_t digits) { return digits * 10 + (digits >> 8U); }; // each byte with the next one
    const auto byte = [](std::uint64_t bytes, unsigned i) { return static_cast<unsigned>(bytes >> 8U * i & 0xFFU); };
    const unsigned century = byte(pairs(front), 0);
    const std::uint64_t year_month_day = pairs(back);
    const unsigned of_century = byte(year_month_day, 0);
    const unsigned year = century * 100 + of_century;
    const unsigned month = byte(year_month_day, 3);
    const unsigned day = byte(year_month_day, 6);
    const bool is_leap = (of_century != 0 ? of_century : century) % 4 == 0; // without a division, unlike is_leap_year
    if (month > 12 || day == 0 || day > detail::month_lengths[is_leap ? 1 : 0][month])
        return std::nullopt;
    return date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

} // namespace dsacheck
