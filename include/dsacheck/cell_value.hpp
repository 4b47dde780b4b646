// What a cell of a report means, as well as it can be told, and what had to be put right for it.
#pragma once

#include "dsacheck/date.hpp"
#include "dsacheck/export.hpp"

#include <cstdint>
#include <string_view>

namespace dsacheck {

enum class value_kind : std::uint8_t {
    blank,         ///< nothing, or blanks only
    integer,       ///< a whole number; "0.0" too, see repair::zero_fraction
    decimal,       ///< another number
    range,         ///< "2.1 - 2.6", "> 45"
    date,          ///< a day
    period,        ///< two days
    placeholder,   ///< what the empty template has there, such as YYYY-MM-DD
    not_available, ///< "N/A", "-", "none"
    text           ///< anything else
};

/// How a cell departs from the plain form of what it holds.
enum class repair : std::uint32_t {
    surrounding_blanks = 1U << 0,  ///< also no-break spaces and line ends
    thousands_separator = 1U << 1, ///< "6,706", "35.852.803", "1 234"
    decimal_comma = 1U << 2,       ///< "0,5"
    percent_sign = 1U << 3,        ///< "98.80%"; `number` is 98.8
    unit_seconds = 1U << 4,
    unit_minutes = 1U << 5,
    unit_hours = 1U << 6, ///< "18.75hrs"
    unit_days = 1U << 7,  ///< "2 days"; `number` is 2
    clock_time = 1U << 8, ///< "18:45:00"; `number` is in hours
    comparison = 1U << 9, ///< "> 45", "< 5"
    approximation = 1U << 10, ///< "~45", "about 45"
    scale_word = 1U << 11,    ///< "2.1M", "45 million"; `number` is 2,100,000
    currency = 1U << 12,
    exponent = 1U << 13,      ///< "1.2E+06"
    zero_fraction = 1U << 14, ///< "0.0", "335474.00"
    plus_sign = 1U << 15,
    time_of_day = 1U << 16,     ///< "2026-04-01 00:00:00"
    date_format = 1U << 17,     ///< "2026/8/31", "31.08.2026"
    impossible_date = 1U << 18, ///< has the form of a date or period, but there is no such day; the kind is text
    period_separator = 1U << 19 ///< "2026-01-01 - 2026-06-30"
};

class repair_set {
  public:
    constexpr repair_set() noexcept = default;
    constexpr void add(repair r) noexcept { bits_ |= static_cast<std::uint32_t>(r); }
    [[nodiscard]] constexpr bool has(repair r) const noexcept { return (bits_ & static_cast<std::uint32_t>(r)) != 0; }
    [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
    /// Whether there is nothing but what is in `allowed`; true of an empty set.
    [[nodiscard]] constexpr bool only(repair_set allowed) const noexcept { return (bits_ & ~allowed.bits_) == 0; }

  private:
    std::uint32_t bits_ = 0;
};

struct cell_value {
    value_kind kind = value_kind::blank;
    repair_set repairs;
    date first;              ///< date, period
    date last;               ///< period
    double number = 0;       ///< integer, decimal; the lower end of a range, minus infinity for "< 5"
    double upper = 0;        ///< the upper end of a range, infinity for "> 45"
    std::int64_t integer = 0; ///< of an integer, when it fits (then it equals `number` exactly or nearly)

    [[nodiscard]] constexpr bool is_number() const noexcept {
        return kind == value_kind::integer || kind == value_kind::decimal;
    }
    [[nodiscard]] constexpr bool is_blank() const noexcept { return kind == value_kind::blank; }
    /// The number in hours, as its unit says; without a unit the number itself.
    [[nodiscard]] constexpr double hours() const noexcept {
        return repairs.has(repair::unit_days)      ? number * 24
               : repairs.has(repair::unit_minutes) ? number / 60
               : repairs.has(repair::unit_seconds) ? number / 3600
                                                   : number;
    }
    /// The number as a share: divided by 100 when it has a percent sign.
    [[nodiscard]] constexpr double share() const noexcept {
        return repairs.has(repair::percent_sign) ? number / 100 : number;
    }
};

/// What a single point before exactly three digits is, as in "5.130".
enum class point_use : std::uint8_t {
    fraction, ///< 5.13
    thousands ///< 5130, for what can only be a whole number; "0.130" and "5.13" are fractions all the same
};

/// Reads any text; total, allocates nothing, does not depend on the locale. A single separator before exactly three
/// digits is read as a thousands separator when it is a comma, as a decimal point when it is a point.
[[nodiscard]] DSACHECK_EXPORT cell_value read_cell_value(std::string_view text) noexcept;
/// The same, with such a point as `point` says.
[[nodiscard]] DSACHECK_EXPORT cell_value read_cell_value(std::string_view text, point_use point) noexcept;

/// `text` without blanks, no-break spaces, zero-width characters and line ends at both ends.
[[nodiscard]] DSACHECK_EXPORT std::string_view trim_blanks(std::string_view text) noexcept;

} // namespace dsacheck
