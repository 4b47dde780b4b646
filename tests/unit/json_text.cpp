// Escapes, numbers, and the length of texts in both of their forms.
#define BOOST_TEST_MODULE json_text
#include <boost/test/unit_test.hpp>

#include "dsacheck/text.hpp"
#include "json_text.hpp"

#include <string>
#include <string_view>

using namespace dsacheck;

namespace {

std::string unescaped(std::string_view text) {
    std::string out = "before ";
    unescape_json(text, out);
    return out.substr(7);
}

} // namespace

BOOST_AUTO_TEST_CASE(escapes_become_characters) {
    BOOST_TEST(unescaped(R"(plain é)") == "plain é");
    BOOST_TEST(unescaped(R"(\"\\\/\b\f\n\r\t)") == "\"\\/\b\f\n\r\t");
    BOOST_TEST(unescaped(R"(\u0041\u00e9\u00C9\u20aC)") == "AéÉ€");
    BOOST_TEST(unescaped(R"(\ud83d\udc15\uD83D\uDC15x)") == "🐕🐕x");
    BOOST_TEST(unescaped(R"(\\u0041)") == "\\u0041");
    BOOST_TEST(unescaped(R"(a\u0000b)") == std::string_view("a\0b", 3));
    BOOST_TEST(unescaped("") == "");
}

BOOST_AUTO_TEST_CASE(the_first_invalid_escape_is_found) {
    for (const std::string_view good : {"", "a", R"(\\)", R"(\u12aF)", R"(\ud800\udc00)", R"(\udbff\udfff)", R"(\\u)"})
        BOOST_TEST(json::find_invalid_escape(good) == npos, good);
    for (const std::string_view bad : {R"(\)", R"(\x41)", R"(\U0041)", R"(\')", R"(\u)", R"(\u123)", R"(\u12g4)", R"(\u+123)", R"(\ud83d)",
                                       R"(\ud83dx)", R"(\ud83d\n)", R"(\ud83d\u0041)", R"(\ud83d\ud83d)", R"(\udc15)", R"(\udc15\ud83d)", R"(\ud83d\udc1)"})
        BOOST_TEST(json::find_invalid_escape("é\\n" + std::string(bad)) == 4U, bad);
}

BOOST_AUTO_TEST_CASE(numbers_are_those_of_rfc_8259) {
    for (const std::string_view good : {"0", "-0", "7", "10", "-123456789012345678901234567890", "0.0", "-0.10", "1e5", "1E+05", "12.5e-999"})
        BOOST_TEST(json::is_number(good), good);
    for (const std::string_view bad : {"", "-", "+1", "00", "01", "-01", ".5", "1.", "1.e5", "1e", "1e+", "0x1", "1_0", "1 ", "NaN", "--1", "1e5.0"})
        BOOST_TEST(!json::is_number(bad), bad);
    for (const std::string_view bad : {"True", "nul", "nulll", "TRUE", ""})
        BOOST_TEST(!json::is_number_or_literal(bad), bad);
}

BOOST_AUTO_TEST_CASE(characters_are_counted_alike_in_both_forms) {
    for (const std::string_view escaped : {"", "abc", "é€🐕", R"(\u00e9\n\\)", R"(\ud83d\udc15 🐕)", R"(\\u0041)", R"(\"\/)", R"(a\u0000)"})
        BOOST_TEST(count_characters(escaped, text_form::json_escaped) ==
                   count_characters(unescaped(escaped), text_form::plain), escaped);
    BOOST_TEST(count_characters("\\n", text_form::plain) == 2U);
    BOOST_TEST(count_characters("é€🐕", text_form::plain) == 3U);
}

BOOST_AUTO_TEST_CASE(trimming_stops_at_what_is_not_utf_8) {
    BOOST_TEST(trim_as_api(" \xFF ") == "\xFF");
    BOOST_TEST(trim_as_api("\xC2 x \xE2\x80") == "\xC2 x \xE2\x80");
    BOOST_TEST(trim_as_api("\xE3\x80\x80\xC2\xA0") == "");
    BOOST_TEST(trim_as_api("") == "");
}
