#include "php/php_fields.hpp"

#include "dsacheck/date.hpp"

#include <algorithm>

namespace dsacheck::php {
namespace {

// Carries what does not fit below `limit` into the next larger unit.
void carry(std::int64_t& value, std::int64_t limit, std::int64_t& larger) noexcept {
    const std::int64_t whole = detail::divide_down(value, limit);
    value -= whole * limit;
    larger = wrapping_add(larger, whole);
}

// Brings every field into its range, 31 February becoming 3 March.
void normalise(php_fields& fields) noexcept {
    carry(fields.microsecond, 1000000, fields.second);
    carry(fields.second, 60, fields.minute);
    carry(fields.minute, 60, fields.hour);
    carry(fields.hour, 24, fields.day);
    fields.month = wrapping_add(fields.month, -1);
    carry(fields.month, 12, fields.year);
    ++fields.month;
    constexpr std::int64_t furthest = 10000000000000000; // keeps the arithmetic below away from overflow
    fields.year = std::clamp(fields.year, -furthest, furthest);
    fields.day = std::clamp(fields.day, -furthest * 365, furthest * 365);
    const detail::civil_day day =
        detail::civil_day_of(days_from_civil(fields.year, static_cast<unsigned>(fields.month), fields.day));
    fields.year = day.year;
    fields.month = day.month;
    fields.day = day.day;
}

std::int64_t days_of(const php_fields& fields) noexcept {
    return days_from_civil(fields.year, static_cast<unsigned>(fields.month), fields.day);
}

// 0 is Sunday. Needs normalised months.
std::int64_t weekday_number(const php_fields& fields) noexcept {
    php_fields only_day = fields; // the time of day must not carry over midnight here
    only_day.hour = only_day.minute = only_day.second = only_day.microsecond = 0;
    normalise(only_day);
    const std::int64_t since_sunday = days_of(only_day) + 4;
    return since_sunday - detail::divide_down(since_sunday, 7) * 7;
}

void move_to_month_edge(php_fields& fields) noexcept {
    if (fields.relative.month_edge == php_month_edge::first_day) {
        fields.day = 1;
    } else if (fields.relative.month_edge == php_month_edge::last_day) {
        fields.day = 0;
        fields.month = wrapping_add(fields.month, 1);
    }
}

// "first monday of": count from the first day of the month, or from that of the next.
void move_to_counted_month(php_fields& fields) noexcept {
    php_relative& relative = fields.relative;
    if (relative.weekday_in_month == php_weekday_in_month::none)
        return;
    fields.day = 1;
    fields.month = wrapping_add(fields.month, relative.month);
    if (relative.weekday_in_month == php_weekday_in_month::from_end)
        fields.month = wrapping_add(fields.month, 1);
    relative.month = 0;
}

void move_to_weekday(php_fields& fields) noexcept {
    const php_relative& relative = fields.relative;
    const std::int64_t current = weekday_number(fields);
    std::int64_t wanted = relative.weekday;
    if (relative.weekday_behavior == 2) { // weeks begin on Monday: Sunday is their last day
        if (current == 0 && wanted != 0)
            wanted -= 7;
        if (wanted == 0 && current != 0)
            wanted = 7;
        fields.day += wanted - current;
        return;
    }
    std::int64_t difference = wanted - current;
    const bool backwards = relative.day < 0;
    if ((backwards && difference < 0) || (!backwards && difference <= -relative.weekday_behavior))
        difference += 7;
    fields.day += wanted >= 0 ? difference : -(7 - (-wanted - current));
}

// Skips Saturdays and Sundays, five working days being a week.
void move_by_working_days(php_fields& fields) noexcept {
    const std::int64_t count = fields.relative.working_days;
    const std::int64_t current = weekday_number(fields);
    const std::int64_t rest = count % 5;
    std::int64_t days = count / 5 * 7 + rest;
    if (count > 0) {
        if (rest == 0)
            days -= current == 0 ? 2 : current == 6 ? 1 : 0;
        else if (current == 6)
            days += 1;
        else if (current + rest > 5)
            days += 2;
    } else {
        if (rest == 0)
            days += current == 6 ? 2 : current == 0 ? 1 : 0;
        else if (current == 0)
            days -= 1;
        else if (current + rest < 1)
            days -= 2;
    }
    fields.day += days;
}

} // namespace

std::int64_t php_day_of_iso_week(std::int64_t year, std::int64_t week, std::int64_t week_day) noexcept {
    const std::int64_t since_sunday = days_from_civil(year, 1, 1) + 4;
    const std::int64_t new_year = since_sunday - detail::divide_down(since_sunday, 7) * 7;
    const std::int64_t start = new_year > 4 ? 7 - new_year : -new_year;
    return start + (week - 1) * 7 + week_day;
}

void fill_php_gaps(php_fields& fields, const php_fields& now) noexcept {
    for (std::int64_t php_fields::*field :
         {&php_fields::year, &php_fields::month, &php_fields::day, &php_fields::hour, &php_fields::minute,
          &php_fields::second, &php_fields::microsecond})
        if (fields.*field == php_unset)
            fields.*field = now.*field;
}

php_fields php_fields_of(php_instant instant) noexcept {
    const std::int64_t days = detail::divide_down(instant.seconds, 86400);
    const std::int64_t second = instant.seconds - days * 86400;
    const detail::civil_day day = detail::civil_day_of(days);
    php_fields fields;
    fields.year = day.year;
    fields.month = day.month;
    fields.day = day.day;
    fields.hour = second / 3600;
    fields.minute = second / 60 % 60;
    fields.second = second % 60;
    fields.microsecond = instant.microsecond;
    return fields;
}

php_instant php_instant_of(php_fields fields) noexcept {
    move_to_counted_month(fields);
    move_to_month_edge(fields);
    normalise(fields);
    if (fields.relative.has_weekday)
        move_to_weekday(fields);
    normalise(fields);

    const php_relative relative = fields.relative;
    const auto add = [](std::int64_t& field, std::int64_t amount) { field = wrapping_add(field, amount); };
    add(fields.year, relative.year);
    add(fields.month, relative.month);
    add(fields.day, relative.day);
    add(fields.hour, relative.hour);
    add(fields.minute, relative.minute);
    add(fields.second, relative.second);
    add(fields.microsecond, relative.microsecond);
    move_to_month_edge(fields);
    normalise(fields);
    if (relative.has_working_days) {
        move_by_working_days(fields);
        normalise(fields);
    }
    const std::int64_t midnight = wrapping_multiply(days_of(fields), 86400);
    const std::int64_t time_of_day = fields.hour * 3600 + fields.minute * 60 + fields.second;
    return {wrapping_add(midnight, time_of_day - fields.offset), fields.microsecond};
}

} // namespace dsacheck::php
