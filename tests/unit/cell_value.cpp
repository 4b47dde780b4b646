#define BOOST_TEST_MODULE cell_value
#include <boost/test/unit_test.hpp>

#include "dsacheck/cell_value.hpp"

#include <cmath>
#include <utility>

using namespace dsacheck;

namespace {

cell_value number(std::string_view text, double expected) {
    const cell_value value = read_cell_value(text);
    BOOST_TEST(value.is_number(), text << " is a number");
    BOOST_TEST(value.number == expected, text << " is " << value.number);
    return value;
}

void is_text(std::string_view text) {
    BOOST_TEST((read_cell_value(text).kind == value_kind::text), text << " is text");
}

} // namespace

BOOST_AUTO_TEST_CASE(plain_numbers_need_no_repair) {
    BOOST_TEST(number("0", 0).repairs.empty());
    BOOST_TEST(number("6706", 6706).integer == 6706);
    BOOST_TEST(number("-4", -4).integer == -4);
    BOOST_TEST((number("68.81666667", 68.81666667).kind == value_kind::decimal));
    BOOST_TEST(number("9007199254740993", 9007199254740992.0).integer == 9007199254740993);
}

BOOST_AUTO_TEST_CASE(a_single_point_before_three_digits_is_what_the_caller_says) {
    BOOST_TEST(number("5.130", 5.13).repairs.empty());
    const cell_value count = read_cell_value("5.130", point_use::thousands);
    BOOST_TEST((count.kind == value_kind::integer));
    BOOST_TEST(count.integer == 5130);
    BOOST_TEST(count.repairs.has(repair::thousands_separator));
    BOOST_TEST(read_cell_value("12.000", point_use::thousands).integer == 12000);
    BOOST_TEST(read_cell_value("1.234.567", point_use::thousands).integer == 1234567);
    for (const auto& [text, expected] : {std::pair{"0.130", 0.13}, {"5.13", 5.13}, {"1234.567", 1234.567}, {"5.1300", 5.13}})
        BOOST_TEST(read_cell_value(text, point_use::thousands).number == expected, text);
}

BOOST_AUTO_TEST_CASE(thousands_separators_of_all_kinds_are_seen_through) {
    for (const std::string_view text : {"6,706,123", "6.706.123", "6 706 123", "6'706'123", "6\xC2\xA0" "706\xC2\xA0" "123",
                                        "6\xE2\x80\xAF" "706\xE2\x80\xAF" "123"}) {
        const cell_value value = number(text, 6706123);
        BOOST_TEST(value.repairs.has(repair::thousands_separator));
        BOOST_TEST((value.kind == value_kind::integer));
    }
    BOOST_TEST(number("6,706", 6706).repairs.has(repair::thousands_separator));
    BOOST_TEST(number("35.852.803", 35852803).repairs.has(repair::thousands_separator));
    BOOST_TEST(number("1,234.5", 1234.5).repairs.has(repair::thousands_separator));
    BOOST_TEST(number("1.234,5", 1234.5).repairs.has(repair::decimal_comma));
    is_text("1,23,456");
    is_text("12 34");
}

BOOST_AUTO_TEST_CASE(a_comma_before_other_than_three_digits_is_a_decimal_comma) {
    BOOST_TEST(number("0,5", 0.5).repairs.has(repair::decimal_comma));
    BOOST_TEST(number("0,973", 0.973).repairs.has(repair::decimal_comma));
    BOOST_TEST(number("12,75", 12.75).repairs.has(repair::decimal_comma));
    BOOST_TEST(number("1.234", 1.234).repairs.empty());
}

BOOST_AUTO_TEST_CASE(a_fraction_of_zeros_is_an_integer_written_as_a_float) {
    const cell_value value = number("65966014.0", 65966014);
    BOOST_TEST((value.kind == value_kind::integer));
    BOOST_TEST(value.repairs.has(repair::zero_fraction));
    BOOST_TEST(number("335,474.00", 335474).repairs.has(repair::zero_fraction));
    BOOST_TEST(number("0.0", 0).repairs.has(repair::zero_fraction));
    BOOST_TEST(!number("10", 10).repairs.has(repair::zero_fraction));
}

BOOST_AUTO_TEST_CASE(units_signs_and_scale_words_are_taken_off_and_told) {
    BOOST_TEST(number("98.80%", 98.8).repairs.has(repair::percent_sign));
    BOOST_TEST(std::abs(read_cell_value("98.80%").share() - 0.988) < 1e-12);
    BOOST_TEST(number("18.75hrs", 18.75).repairs.has(repair::unit_hours));
    BOOST_TEST(number("2 days", 2).hours() == 48);
    BOOST_TEST(number("90 min", 90).hours() == 1.5);
    BOOST_TEST(number("7200 s", 7200).hours() == 2);
    BOOST_TEST(number("18:45:00", 18.75).repairs.has(repair::clock_time));
    BOOST_TEST(number("2.1M", 2100000).repairs.has(repair::scale_word));
    BOOST_TEST(number("45 million", 45000000).integer == 45000000);
    BOOST_TEST(number("~45", 45).repairs.has(repair::approximation));
    BOOST_TEST(number("1.2E+06", 1200000).repairs.has(repair::exponent));
    BOOST_TEST(number("+7", 7).repairs.has(repair::plus_sign));
    BOOST_TEST(number("\xE2\x82\xAC 12", 12).repairs.has(repair::currency));
}

BOOST_AUTO_TEST_CASE(blanks_round_a_number_are_told) {
    BOOST_TEST(number(" 12", 12).repairs.has(repair::surrounding_blanks));
    BOOST_TEST(number("12\xC2\xA0", 12).repairs.has(repair::surrounding_blanks));
    BOOST_TEST(number("12\r\n", 12).repairs.has(repair::surrounding_blanks));
}

BOOST_AUTO_TEST_CASE(ranges_keep_both_ends) {
    const cell_value range = read_cell_value("2.1 - 2.6");
    BOOST_TEST((range.kind == value_kind::range));
    BOOST_TEST(range.number == 2.1);
    BOOST_TEST(range.upper == 2.6);
    const cell_value above = read_cell_value("> 45");
    BOOST_TEST((above.kind == value_kind::range));
    BOOST_TEST(above.number == 45);
    BOOST_TEST(std::isinf(above.upper));
    BOOST_TEST(above.repairs.has(repair::comparison));
    BOOST_TEST(std::isinf(read_cell_value("< 5").number));
    BOOST_TEST((read_cell_value("97% - 99%").kind == value_kind::range));
}

BOOST_AUTO_TEST_CASE(dates_are_read_in_the_forms_in_which_they_are_published) {
    const cell_value plain = read_cell_value("2026-08-31");
    BOOST_TEST((plain.kind == value_kind::date));
    BOOST_TEST((plain.first == date{2026, 8, 31}));
    BOOST_TEST(plain.repairs.empty());
    BOOST_TEST(read_cell_value("2026-04-01 00:00:00").repairs.has(repair::time_of_day));
    BOOST_TEST((read_cell_value("2026/8/31").first == date{2026, 8, 31}));
    BOOST_TEST(read_cell_value("2026/8/31").repairs.has(repair::date_format));
    BOOST_TEST((read_cell_value("17/04/2026").first == date{2026, 4, 17}));
    BOOST_TEST((read_cell_value("31.08.2026").first == date{2026, 8, 31}));
}

BOOST_AUTO_TEST_CASE(periods_are_two_days) {
    const cell_value plain = read_cell_value("2026-01-01/2026-06-30");
    BOOST_TEST((plain.kind == value_kind::period));
    BOOST_TEST((plain.last == date{2026, 6, 30}));
    BOOST_TEST(plain.repairs.empty());
    BOOST_TEST(read_cell_value("2026-01-01 - 2026-06-30").repairs.has(repair::period_separator));
}

BOOST_AUTO_TEST_CASE(a_day_that_does_not_exist_is_text_that_says_so) {
    for (const std::string_view text : {"2026-01-01/2026-06-57", "2025-12-32", "2026-02-29"}) {
        const cell_value value = read_cell_value(text);
        BOOST_TEST((value.kind == value_kind::text), text);
        BOOST_TEST(value.repairs.has(repair::impossible_date), text);
    }
    BOOST_TEST((read_cell_value("2026-01-01/2026-06-57").first == date{2026, 1, 1}));
}

BOOST_AUTO_TEST_CASE(what_the_template_left_is_a_placeholder) {
    for (const std::string_view text : {"YYYY-MM-DD", "YYYY-MM-DD/YYYY-MM-DD", "[...]", "AT, [\xE2\x80\xA6], SE", "Free text",
                                        "Text", "Text to detail the \"Other\" keyword.", "AAAA-MM-JJ", " [...] "})
        BOOST_TEST((read_cell_value(text).kind == value_kind::placeholder), text);
}

BOOST_AUTO_TEST_CASE(words_for_nothing_are_not_available) {
    for (const std::string_view text : {"N/A", "n/a", "-", "none", "\xE2\x80\x93", "Not applicable"})
        BOOST_TEST((read_cell_value(text).kind == value_kind::not_available), text);
}

BOOST_AUTO_TEST_CASE(blanks_alone_are_blank) {
    for (const std::string_view text : {"", " ", "\xC2\xA0", "\r\n", "\xE2\x80\x8B"})
        BOOST_TEST((read_cell_value(text).kind == value_kind::blank));
}

BOOST_AUTO_TEST_CASE(other_texts_are_text) {
    for (const std::string_view text : {"see above", "12 apples", "1e", "--5", "5-", "v2", "https://example.org/1", "1.2.3",
                                        "2026-01-01/", "about", ">", "12:60", "1,", "."})
        is_text(text);
    is_text(std::string(5000, '1'));
}
