// The fields that PHP collects from a date text, and the point in time that they add up to.
#pragma once

#include "php/php_scan.hpp"
#include "php/php_strtotime.hpp"

#include <cstdint>

namespace dsacheck::php {

/// Sums as PHP's integers do on 64-bit machines: around the corner, without undefined behaviour.
constexpr std::int64_t wrapping_add(std::int64_t a, std::int64_t b) noexcept {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}
constexpr std::int64_t wrapping_multiply(std::int64_t a, std::int64_t b) noexcept {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) * static_cast<std::uint64_t>(b));
}

enum class php_month_edge : std::uint8_t { none, first_day, last_day };
enum class php_weekday_in_month : std::uint8_t { none, from_start, from_end };

struct php_relative {
    std::int64_t year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, microsecond = 0;
    bool has_weekday = false;
    std::int64_t weekday = 0;
    int weekday_behavior = 0; ///< 0: strictly after, 1: today counts, 2: within the week of the date
    php_month_edge month_edge = php_month_edge::none;
    php_weekday_in_month weekday_in_month = php_weekday_in_month::none;
    bool has_working_days = false;
    std::int64_t working_days = 0;
};

struct php_fields {
    std::int64_t year = php_unset, month = php_unset, day = php_unset;
    std::int64_t hour = php_unset, minute = php_unset, second = php_unset, microsecond = php_unset;
    php_relative relative;
    std::int64_t offset = 0; ///< of the zone, seconds east
    bool zone_has_rules = false;
};

/// Days from 1 January to a day of an ISO 8601 week; negative before the year.
std::int64_t php_day_of_iso_week(std::int64_t year, std::int64_t week, std::int64_t week_day) noexcept;

/// Completes what a text leaves open from the present time.
void fill_php_gaps(php_fields& fields, const php_fields& now) noexcept;

/// A point in time as calendar fields, UTC.
php_fields php_fields_of(php_instant instant) noexcept;

/// The point in time of complete fields; applies the relative parts in timelib's order.
php_instant php_instant_of(php_fields fields) noexcept;

} // namespace dsacheck::php
