#define BOOST_TEST_MODULE date
#include <boost/test/unit_test.hpp>

#include "dsacheck/date.hpp"

#include <cstdint>
#include <cstdio>
#include <limits>
#include <string_view>

using namespace dsacheck;

namespace {

bool is_date(std::string_view text, int year, int month, int day) {
    const std::optional<date> read = parse_date(text);
    return read && read->year == year && read->month == month && read->day == day;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_date_is_four_two_and_two_digits) {
    BOOST_TEST(is_date("2023-08-09", 2023, 8, 9));
    BOOST_TEST(is_date("1987-12-31", 1987, 12, 31));
    BOOST_TEST(is_date("0000-01-02", 0, 1, 2));
    BOOST_TEST(is_date("9999-10-30", 9999, 10, 30));
}

BOOST_AUTO_TEST_CASE(a_day_that_does_not_exist_is_no_date) {
    for (const std::string_view text :
         {"2023-02-29", "2023-02-30", "2023-04-31", "2023-06-31", "2023-11-31", "2023-01-00", "2023-01-32",
          "2023-00-10", "2023-13-01", "1900-02-29", "2100-02-29", "0000-00-00", "2023-99-99"})
        BOOST_TEST(!parse_date(text), text);
}

BOOST_AUTO_TEST_CASE(a_leap_year_has_a_29_february) {
    BOOST_TEST(is_date("2024-02-29", 2024, 2, 29));
    BOOST_TEST(is_date("2000-02-29", 2000, 2, 29));
    BOOST_TEST(is_date("0000-02-29", 0, 2, 29));
}

BOOST_AUTO_TEST_CASE(any_other_spelling_is_no_date) {
    for (const std::string_view text : {"",
                                        "-",
                                        "2023",
                                        "2023-2-3",
                                        "20230203",
                                        "2023/02/03",
                                        "2023-02-03 ",
                                        " 2023-02-03",
                                        "02023-02-03",
                                        "+2023-02-03",
                                        "+023-02-03",
                                        "-023-02-03",
                                        "2023-02-03T00:00:00Z",
                                        "2023-02_03",
                                        "2023.02-03",
                                        "2O23-02-03",
                                        "2023-02-0x",
                                        "2023-02-:0",
                                        "2023-02-/0",
                                        "\xEF\xBC\x92"
                                        "023-02-",
                                        "2023-02-03x"})
        BOOST_TEST(!parse_date(text), text);
    BOOST_TEST(!parse_date(std::string_view("2023-02-0\0", 10)));
}

BOOST_AUTO_TEST_CASE(every_byte_that_is_no_digit_is_refused_everywhere) {
    for (std::size_t at = 0; at < 10; ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            char text[] = "2022-12-22";
            const bool is_separator = at == 4 || at == 7;
            const bool allowed = is_separator ? byte == '-' : byte >= '0' && byte <= '9';
            text[at] = static_cast<char>(byte);
            if (!allowed)
                BOOST_TEST(!parse_date(std::string_view(text, 10)));
        }
    }
}

BOOST_AUTO_TEST_CASE(two_bytes_that_are_no_digits_do_not_make_up_for_each_other) {
    for (std::size_t first = 0; first < 10; ++first)
        for (std::size_t second = first + 1; second < 10; ++second)
            for (int one = 0; one < 256; ++one)
                for (const int other : {0, 1, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x7F, 0x80, 0xB0, 0xFF}) {
                    char text[] = "2022-12-22";
                    const auto fits = [](std::size_t at, int byte) {
                        return at == 4 || at == 7 ? byte == '-' : byte >= '0' && byte <= '9';
                    };
                    text[first] = static_cast<char>(one);
                    text[second] = static_cast<char>(other);
                    if (!(fits(first, one) && fits(second, other)) && parse_date(std::string_view(text, 10)))
                        BOOST_TEST(!parse_date(std::string_view(text, 10)), text);
                }
}

BOOST_AUTO_TEST_CASE(exactly_the_days_of_the_calendar_are_read) {
    constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (int year = 0; year < 10'000; ++year) {
        const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        const bool every_month = year % 100 == 0 || (year > 1990 && year < 2045);
        for (int month = every_month ? 0 : 2; month <= (every_month ? 13 : 2); ++month)
            for (int day = every_month ? 0 : 28; day <= (every_month ? 33 : 30); ++day) {
                char text[40];
                std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
                const bool exists = month >= 1 && month <= 12 && day >= 1 &&
                                    day <= lengths[month - 1] + (month == 2 && leap ? 1 : 0);
                if (is_date(std::string_view(text, 10), year, month, day) != exists)
                    BOOST_TEST(is_date(std::string_view(text, 10), year, month, day) == exists, text);
            }
    }
    for (std::int64_t year = -1000; year <= 1000; ++year)
        BOOST_TEST(is_leap_year(year) == (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)));
}

BOOST_AUTO_TEST_CASE(dates_compare_by_year_then_month_then_day) {
    BOOST_TEST((date{2023, 8, 9} == date{2023, 8, 9}));
    BOOST_TEST((date{2023, 8, 9} != date{2023, 9, 8}));
    BOOST_TEST((date{2022, 12, 31} < date{2023, 1, 1}));
    BOOST_TEST((date{2023, 1, 31} < date{2023, 2, 1}));
    BOOST_TEST((date{-1, 12, 31} < date{0, 1, 1}));
    BOOST_TEST((date{2023, 8, 9} <= date{2023, 8, 9}));
    BOOST_TEST((date{2023, 8, 10} >= date{2023, 8, 9}));
    BOOST_TEST((date{2038, 1, 2} > date{2038, 1, 1}));
}

BOOST_AUTO_TEST_CASE(days_count_from_1970) {
    BOOST_TEST(days_from_civil({1970, 1, 1}) == 0);
    BOOST_TEST(days_from_civil({1969, 12, 31}) == -1);
    BOOST_TEST(days_from_civil({2000, 3, 1}) == 11017);
    BOOST_TEST(days_from_civil({2038, 1, 1}) == 24837);
    BOOST_TEST(days_from_civil(2023, 2, 31) == days_from_civil({2023, 3, 3}));
}

BOOST_AUTO_TEST_CASE(every_day_of_the_type_survives_the_round_trip) {
    date expected{-32768, 1, 1};
    std::int64_t days = days_from_civil(expected);
    for (;; ++days) {
        const date day = civil_from_days(days);
        if (day != expected || days_from_civil(day) != days)
            BOOST_FAIL("day " << days);
        if (day == date{32767, 12, 31})
            break;
        if (expected.day < days_in_month(expected.year, expected.month)) {
            ++expected.day;
        } else {
            expected.day = 1;
            expected.month = static_cast<std::uint8_t>(expected.month % 12 + 1);
            expected.year = static_cast<std::int16_t>(expected.year + (expected.month == 1 ? 1 : 0));
        }
    }
}

BOOST_AUTO_TEST_CASE(days_beyond_the_type_give_its_first_and_last_date) {
    BOOST_TEST((civil_from_days(std::numeric_limits<std::int64_t>::min()) == date{-32768, 1, 1}));
    BOOST_TEST((civil_from_days(std::numeric_limits<std::int64_t>::max()) == date{32767, 12, 31}));
}

BOOST_AUTO_TEST_CASE(weekdays_are_numbered_from_monday) {
    BOOST_TEST((weekday_of({1970, 1, 1}) == weekday::thursday));
    BOOST_TEST((weekday_of({2024, 2, 29}) == weekday::thursday));
    BOOST_TEST((weekday_of({2026, 6, 15}) == weekday::monday));
    BOOST_TEST((weekday_of({2026, 6, 21}) == weekday::sunday));
    BOOST_TEST((weekday_of({1582, 10, 15}) == weekday::friday));
    BOOST_TEST((weekday_of({0, 1, 1}) == weekday::saturday));
    BOOST_TEST(static_cast<int>(weekday::sunday) == 7);
}

BOOST_AUTO_TEST_CASE(the_date_of_a_time_is_that_of_utc) {
    BOOST_TEST((date_of(0) == date{1970, 1, 1}));
    BOOST_TEST((date_of(-1) == date{1969, 12, 31}));
    BOOST_TEST((date_of(1782345599) == date{2026, 6, 24}));
    BOOST_TEST((date_of(1782345600) == date{2026, 6, 25}));
}

BOOST_AUTO_TEST_CASE(months_have_their_days) {
    BOOST_TEST(days_in_month(2023, 2) == 28U);
    BOOST_TEST(days_in_month(2024, 2) == 29U);
    BOOST_TEST(days_in_month(2023, 9) == 30U);
    BOOST_TEST(days_in_month(2023, 12) == 31U);
    BOOST_TEST(days_in_month(2023, 0) == 0U);
    BOOST_TEST(days_in_month(2023, 13) == 0U);
}
