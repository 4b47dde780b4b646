#define BOOST_TEST_MODULE php_date
#include <boost/test/unit_test.hpp>

#include "php/php_date.hpp"

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

using namespace dsacheck;

// The expectations agree with PHP 8.4.27 (timelib 2022.17) and with the recorded API.
namespace {

constexpr std::int64_t now = 1781526896; // Monday, 2026-06-15T12:34:56Z

std::string padded(std::int64_t value, std::size_t width) {
    std::string digits = std::to_string(value);
    return std::string(digits.size() < width ? width - digits.size() : 0, '0') + digits;
}

std::string shown(const php_date& value) {
    if (value.outcome != php_outcome::instant)
        return value.outcome == php_outcome::raises ? "raises" : "unparseable";
    const date day = date_of(value.seconds);
    const std::int64_t second = value.seconds - days_from_civil(day) * 86400;
    std::string text = padded(day.year, 4) + '-' + padded(day.month, 2) + '-' + padded(day.day, 2) + ' ' +
                       padded(second / 3600, 2) + ':' + padded(second / 60 % 60, 2) + ':' +
                       padded(second % 60, 2);
    return value.microsecond == 0 ? text : text + '.' + padded(value.microsecond, 6);
}

std::string read(std::string_view text) {
    return shown(read_php_date(text, now));
}
std::string read_number(std::string_view token) {
    return shown(read_php_date_number(token, now));
}

// The bounds that fail, as the API counts them: A for after 2000-01-01, B for before 2038-01-01.
std::string failures(const php_date& value) {
    return std::string(is_at_or_after(value, {2000, 1, 1}) ? "" : "A") +
           (is_at_or_before(value, {2038, 1, 1}) ? "" : "B");
}
std::string failures(std::string_view text) {
    return failures(read_php_date(text, now));
}

} // namespace

BOOST_AUTO_TEST_CASE(the_format_comes_first_and_overflows) {
    BOOST_TEST(read("2038-01-32") == "2038-02-01 00:00:00");
    BOOST_TEST(read("2023-02-30") == "2023-03-02 00:00:00");
    BOOST_TEST(read("2023-2-3") == "2023-02-03 00:00:00");
    BOOST_TEST(read("2023-99-98") == "2031-06-06 00:00:00");
    BOOST_TEST(read("2023-00-10") == "2022-12-10 00:00:00");
    BOOST_TEST(read("0000-00-00") == "00-1-11-30 00:00:00"); // year -1
    BOOST_TEST(read("23-01-05") == "0023-01-05 00:00:00");   // not 2023, which strtotime would say
    BOOST_TEST(read("3-01-07") == "0003-01-07 00:00:00");
}

BOOST_AUTO_TEST_CASE(what_the_format_refuses_is_read_freely) {
    BOOST_TEST(read("2023-01-05x") == "2023-01-05 11:00:00"); // x is a military time zone
    BOOST_TEST(read("+2023-01-05") == "2023-01-05 00:00:00");
    BOOST_TEST(failures("-2023-01-05") == "A");
    BOOST_TEST(read("02023-01-05") == "2003-01-05 02:02:00"); // 02:02 and 3-01-05
    BOOST_TEST(read("2023-001-01") == "2023-01-01 01:00:00"); // day 001 and zone -01
    BOOST_TEST(read("2023-01-001") == "unparseable");
}

BOOST_AUTO_TEST_CASE(iso_dates_and_times) {
    BOOST_TEST(read("2023-01-02T03:04:05Z") == "2023-01-02 03:04:05");
    BOOST_TEST(read("2023-01-02T03:04:05+02:00") == "2023-01-02 01:04:05");
    BOOST_TEST(read("2023-01-02T03:04:05.678Z") == "2023-01-02 03:04:05.678000");
    BOOST_TEST(read("2023-01-02 03:04:05") == "2023-01-02 03:04:05");
    BOOST_TEST(read("20230304") == "2023-03-04 00:00:00");
    BOOST_TEST(read("20230304T050607") == "2023-03-04 05:06:07");
    BOOST_TEST(read("20230304T12345") == "2023-03-04 12:34:05");
    BOOST_TEST(read("20230304050607") == "2023-03-04 05:06:07");
    BOOST_TEST(read("2023045") == "2023-02-14 00:00:00");
    BOOST_TEST(read("2023-W02") == "2023-01-09 00:00:00");
    BOOST_TEST(read("2023W023") == "2023-01-11 00:00:00");
    BOOST_TEST(read("2023-02") == "2023-02-01 00:00:00");
    BOOST_TEST(read("2023:03:04 05:06:07") == "2023-03-04 05:06:07");
}

BOOST_AUTO_TEST_CASE(slashes_are_american_and_dots_may_be_times) {
    BOOST_TEST(read("2023/03/04") == "2023-03-04 00:00:00");
    BOOST_TEST(read("03/04/2023") == "2023-03-04 00:00:00");
    BOOST_TEST(read("13/01/2023") == "unparseable");
    BOOST_TEST(read("04.03.2023") == "2023-03-04 00:00:00");
    BOOST_TEST(read("04.03.59") == "2026-06-15 04:03:59");
    BOOST_TEST(read("04-03-2023") == "2023-03-04 00:00:00");
    BOOST_TEST(read("2023.01.01") == "unparseable"); // 20:23 and 01:01: two times
    BOOST_TEST(read("1/2nd/2003") == "2026-01-02 00:00:00");
}

BOOST_AUTO_TEST_CASE(months_in_letters) {
    BOOST_TEST(read("4 March 2023") == "2023-03-04 00:00:00");
    BOOST_TEST(read("March 4th, 2023") == "2023-03-04 00:00:00");
    BOOST_TEST(read("4 mar 23") == "2023-03-04 00:00:00");
    BOOST_TEST(read("5 VI 2020") == "2020-06-05 00:00:00");
    BOOST_TEST(read("Sept 2023") == "2023-09-01 00:00:00");
    BOOST_TEST(read("2023-Mar-04") == "2023-03-04 00:00:00");
    BOOST_TEST(read("may 5") == "2026-05-05 00:00:00");
    BOOST_TEST(read("10/Oct/2000:13:55:36 -0700") == "2000-10-10 20:55:36");
}

BOOST_AUTO_TEST_CASE(times_belong_to_the_present_day) {
    BOOST_TEST(read("10:30") == "2026-06-15 10:30:00");
    BOOST_TEST(read("7.15 pm") == "2026-06-15 19:15:00");
    BOOST_TEST(read("12am") == "2026-06-15 00:00:00");
    BOOST_TEST(read("24:00") == "2026-06-16 00:00:00");
    BOOST_TEST(read("00:00:60") == "2026-06-15 00:01:00");
    BOOST_TEST(read("10:60") == "unparseable");
    BOOST_TEST(read("back of 7pm") == "2026-06-15 19:15:00");
    BOOST_TEST(read("front of 12am") == "2026-06-15 11:45:00");
    BOOST_TEST(read("4:08:37:81412am") == "2026-06-15 04:08:37.814120");
}

BOOST_AUTO_TEST_CASE(four_digits_are_a_time_before_they_are_a_year) {
    BOOST_TEST(read("2039") == "2026-06-15 20:39:00");
    BOOST_TEST(read("1999") == "1999-06-15 12:34:56"); // 19:99 is no time
    BOOST_TEST(read("1010 1010") == "1010-06-15 10:10:00");
    BOOST_TEST(read("1010 1010 1010") == "unparseable");
}

BOOST_AUTO_TEST_CASE(words_count_from_now) {
    BOOST_TEST(read("now") == "2026-06-15 12:34:56");
    BOOST_TEST(read("today") == "2026-06-15 00:00:00");
    BOOST_TEST(read("noon") == "2026-06-15 12:00:00");
    BOOST_TEST(read("tomorrow") == "2026-06-16 00:00:00");
    BOOST_TEST(read("yesterday noon") == "2026-06-14 12:00:00");
    BOOST_TEST(read("+1 week 2 days") == "2026-06-24 12:34:56");
    BOOST_TEST(read("3 months ago") == "2026-03-15 12:34:56");
    BOOST_TEST(read("monday") == "2026-06-15 00:00:00");
    BOOST_TEST(read("next monday") == "2026-06-22 00:00:00");
    BOOST_TEST(read("eighth day") == "2026-06-23 12:34:56");
    BOOST_TEST(read("next month") == "2026-07-15 12:34:56");
    BOOST_TEST(failures("-50 years") == "A");
    BOOST_TEST(failures("+50 years") == "B");
}

BOOST_AUTO_TEST_CASE(words_change_a_date) {
    BOOST_TEST(read("2023-01-05 next week") == "2023-01-09 00:00:00");
    BOOST_TEST(read("2023-01-08 this week") == "2023-01-02 00:00:00");
    BOOST_TEST(read("2023-01-06 +3 weekdays") == "2023-01-11 00:00:00");
    BOOST_TEST(read("2023-01-05 sunday ago") == "2023-01-01 00:00:00");
    BOOST_TEST(read("last day of february 2024") == "2024-02-29 00:00:00");
    BOOST_TEST(read("first monday of january 2023") == "2023-01-02 00:00:00");
    BOOST_TEST(read("last friday of 2023-05") == "2023-05-26 00:00:00");
    BOOST_TEST(read("2023-01-31 23:00 +2 hours +1 weekday") == "2023-02-02 01:00:00");
    BOOST_TEST(read("2023-01-01 5 sec 5 ms ago") == "2022-12-31 23:59:55.005000");
}

BOOST_AUTO_TEST_CASE(zones_shift_and_unknown_words_are_taken_for_zones) {
    BOOST_TEST(read("2023-01-02 CET") == "2023-01-01 23:00:00");
    BOOST_TEST(read("2023-01-02 (EST)") == "2023-01-02 05:00:00");
    BOOST_TEST(read("2023-01-02 Europe/Brussels") == "2023-01-01 23:00:00");
    BOOST_TEST(read("2023-01-02 GMT-5") == "2023-01-02 05:00:00");
    BOOST_TEST(read("2023-01-02 US/Pacific") == "unparseable"); // the grammar cannot spell it
    BOOST_TEST(read("a") == "2026-06-15 11:34:56");
    BOOST_TEST(read("j") == "unparseable"); // the one letter that is no zone
    BOOST_TEST(read("a,b") == "2026-06-15 11:34:56");
    BOOST_TEST(read("a b c") == "unparseable"); // the third zone is an error, the second a warning
    BOOST_TEST(read("bad") == "unparseable");
}

BOOST_AUTO_TEST_CASE(carbon_takes_numeric_texts_for_timestamps) {
    BOOST_TEST(read("@1672531207") == "2023-01-01 00:00:07");
    BOOST_TEST(read("@foo") == "1970-01-01 00:00:00");
    BOOST_TEST(read("1.5") == "1970-01-01 00:00:01.500000"); // else it would be five past one
    BOOST_TEST(read("1e3") == "1970-01-01 00:00:04");        // 1 and 3
    BOOST_TEST(read("-1.5") == "1969-12-31 23:59:58.500000");
    BOOST_TEST(read("1672531200") == "unparseable"); // up to 14 digits are left to PHP
    BOOST_TEST(read("123456789012345") == "unparseable");
}

BOOST_AUTO_TEST_CASE(carbon_translates_phrases_that_php_refuses) {
    BOOST_TEST(read("after tomorrow") == "2026-06-17 00:00:00");
    BOOST_TEST(read("before yesterday") == "2026-06-13 00:00:00");
    BOOST_TEST(read("just now") == "2026-06-15 12:34:56");
    BOOST_TEST(read("2023-01-02 at 10:00") == "2023-01-02 10:00:00");
    BOOST_TEST(read("next 3pm") == "2026-06-15 15:00:00");
    BOOST_TEST(read("next 10h") == "2026-06-16 10:00:00");
    BOOST_TEST(read("last 10:30") == "2026-06-15 10:30:00");
    BOOST_TEST(read("next 99:99") == "unparseable");
}

BOOST_AUTO_TEST_CASE(numbers_are_timestamps) {
    BOOST_TEST(read_number("1672531207") == "2023-01-01 00:00:07");
    BOOST_TEST(read_number("20230101") == "1970-08-23 03:28:21");
    BOOST_TEST(read_number("-1") == "1969-12-31 23:59:59");
    BOOST_TEST(read_number("-0.0") == "1970-01-01 00:00:00");
    BOOST_TEST(read_number("1.25") == "1970-01-01 00:00:01.250000");
    BOOST_TEST(read_number("1e-7") == "1970-01-01 00:00:00");
    BOOST_TEST(read_number("1E400") == "1970-01-01 00:00:00"); // infinity has no digits
    BOOST_TEST(read_number("253402300799") == "9999-12-31 23:59:59");
}

BOOST_AUTO_TEST_CASE(numbers_far_out_of_range_raise) {
    BOOST_TEST(read_number("123456789012345678") == "raises");
    BOOST_TEST(read_number("9223372036854775808") == "raises");
    BOOST_TEST(read_number("1e25") == "raises");
    BOOST_TEST(read_number("253402300800") == "raises"); // year 10000 does not come back from its text
}

BOOST_AUTO_TEST_CASE(a_nul_inside_raises) {
    BOOST_TEST(read(std::string_view("a\0b", 3)) == "raises");
    BOOST_TEST(read(std::string_view("2023-01-01\0", 11)) == "raises");
}

BOOST_AUTO_TEST_CASE(bounds_are_midnight_and_inclusive) {
    BOOST_TEST(failures("1999-12-31T23:59:59Z") == "A");
    BOOST_TEST(failures("2000-01-01T00:00:00Z").empty());
    BOOST_TEST(failures("1999-12-31T23:00:00-02:00").empty());
    BOOST_TEST(failures("2038-01-01 00:00:00").empty());
    BOOST_TEST(failures("2038-01-01 00:00:00.5") == "B");
    BOOST_TEST(failures("2038-01-01T00:00:00-01:00") == "B");
    BOOST_TEST(failures("2038-1-2") == "B");
    BOOST_TEST(failures("bad") == "AB");
    BOOST_TEST(failures(php_date{}) == "AB"); // booleans, arrays, objects
}

BOOST_AUTO_TEST_CASE(hostile_texts_end) {
    std::string every_byte;
    for (int byte = 1; byte < 256; ++byte)
        every_byte += static_cast<char>(byte);
    BOOST_TEST(read(every_byte) == "unparseable");
    BOOST_TEST(read("") == "unparseable");
    BOOST_TEST(read(std::string(1000000, ' ') + "now") == "2026-06-15 12:34:56");
    BOOST_TEST(read(std::string(1000000, '+')) == "unparseable");
    BOOST_TEST(read("may" + std::string(1000000, '-')) == "unparseable");
    BOOST_TEST(read("@" + std::string(1000000, '9')) == "unparseable");
    std::string sum;
    for (int i = 0; i < 10000; ++i)
        sum += "9999999999999 years 9999999999999 weekdays 9999999999999 sec ago ";
    BOOST_TEST(read(sum) != "raises");
}
