// Numbers and odd values as PHP, in which the API is written, reads, prints and stores them.
#define BOOST_TEST_MODULE php_values
#include <boost/test/unit_test.hpp>

#include "php/php_number.hpp"
#include "php/php_value.hpp"

#include <string>
#include <string_view>
#include <utility>

using namespace dsacheck::php;

namespace {

std::string stored(std::string_view json) {
    std::string out;
    read_value(json).append_json(out);
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_number_is_printed_with_14_digits) {
    for (const auto& [token, text] : {std::pair<std::string_view, std::string_view>{"0", "0"},
                                      {"-0", "-0"},
                                      {"-0.0", "-0"},
                                      {"-7", "-7"},
                                      {"3.0", "3"},
                                      {"1.5", "1.5"},
                                      {"-1.50", "-1.5"},
                                      {"0.1", "0.1"},
                                      {"12345678901234.0", "12345678901234"},
                                      {"123456789012345.0", "1.2345678901234E+14"}, // 5 to even
                                      {"1e14", "1.0E+14"},
                                      {"1e13", "10000000000000"},
                                      {"0.0001", "0.0001"},
                                      {"0.00001", "1.0E-5"},
                                      {"1e400", "INF"},
                                      {"-1e400", "-INF"},
                                      {"1e-400", "0"},
                                      {"-1e-400", "-0"},
                                      {"9223372036854775807", "9223372036854775807"},
                                      {"-9223372036854775808", "-9223372036854775808"},
                                      {"9223372036854775808", "9.2233720368548E+18"},
                                      {"123456789012345678901234567890", "1.2345678901235E+29"},
                                      {"2.5e-3", "0.0025"}})
        BOOST_TEST(number_text(token) == text, token);
}

BOOST_AUTO_TEST_CASE(an_integer_of_64_bits_stays_one) {
    BOOST_TEST(read_number("9223372036854775807").is_integer);
    BOOST_TEST(!read_number("9223372036854775808").is_integer);
    BOOST_TEST(!read_number("1.0").is_integer);
    BOOST_TEST(!read_number("1e2").is_integer);
    BOOST_TEST(!read_number("-0").is_integer);
}

BOOST_AUTO_TEST_CASE(strings_inside_are_trimmed_and_empty_ones_are_null) {
    BOOST_TEST(stored(R"(" a\u200b")") == R"("a")");
    BOOST_TEST(stored(R"([" ","b",""])") == R"([null,"b",null])");
    BOOST_TEST(stored(R"({" k ":" v "})") == R"({" k ":"v"})"); // keys are not trimmed
}

BOOST_AUTO_TEST_CASE(an_array_and_an_object_are_the_same_thing) {
    BOOST_TEST(stored(R"({"0":"a","1":"b"})") == R"(["a","b"])");
    BOOST_TEST(stored(R"({"1":"a","0":"b"})") == R"({"1":"a","0":"b"})");
    BOOST_TEST(stored(R"({"00":1})") == R"({"00":1})");
    BOOST_TEST(stored("{}") == "[]");
    BOOST_TEST(stored(R"([[],{"a":{}}])") == R"([[],{"a":[]}])");
}

BOOST_AUTO_TEST_CASE(a_repeated_key_keeps_its_first_place_and_its_last_value) {
    BOOST_TEST(stored(R"({"a":1,"b":2,"\u0061":3})") == R"({"a":3,"b":2})");
}

BOOST_AUTO_TEST_CASE(values_are_cast_to_text) {
    BOOST_TEST(read_value("true").as_text() == "1");
    BOOST_TEST(read_value("false").as_text() == "");
    BOOST_TEST(read_value("null").as_text() == "");
    BOOST_TEST(read_value("1e14").as_text() == "1.0E+14");
    BOOST_TEST(read_value(" \"x\" ").as_text() == "x");
    BOOST_TEST(read_value("[[1]]").has_array_inside());
    BOOST_TEST(read_value(R"([{}])").has_array_inside());
    BOOST_TEST(!read_value("[1]").has_array_inside());
}

BOOST_AUTO_TEST_CASE(a_value_nested_as_deep_as_a_body_may_be_is_read) {
    const std::string deep = std::string(510, '[') + std::string(510, ']');
    BOOST_TEST(stored(deep) == deep);
}
