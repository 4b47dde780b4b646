// Escapes, numbers, and the length of texts in both of their forms.
#define BOOST_TEST_MODULE json_text
#include <boost/test/unit_test.hpp>

#include "dsacheck/text.hpp"
#include "json_text.hpp"
#include "support/random.hpp"

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

BOOST_AUTO_TEST_CASE(escapes_are_found_alike_in_blocks_and_one_by_one) {
    constexpr std::string_view pieces[] = {"a", "\xC3\xA9", "\\n", "\\\\", "\\\"", "\\/", "\\u00e4", "\\ud83d\\ude00", "\\nd", "\\u200B"};
    constexpr std::string_view wrong[] = {"\\x", "\\u12g4", "\\ud83d", "\\udc00", "\\uD83D\\n", "\\U0041", "\\"};
    dsacheck::testing::random_source random(3);
    std::size_t invalid = 0;
    for (int i = 0; i < 50'000; ++i) {
        std::string text;
        const std::size_t rare = random.below(12) + 1;
        for (std::size_t left = random.below(160); left > 0; --left)
            text += random.one_in(400) ? random.pick(wrong) : random.one_in(rare) ? random.pick(pieces) : "b";
        json::escape_scan slow;
        for (std::size_t at = 0; at < text.size() && slow.invalid_at == npos;) {
            const std::size_t length = text[at] == '\\' ? json::decode_escape(std::string_view(text).substr(at)).size : 1;
            slow.invalid_at = length == 0 ? at : npos;
            slow.end = text[at] == '\\' && length > 0 ? at + length : slow.end;
            at += length;
        }
        const json::escape_scan quick = json::scan_escapes(text);
        if (quick.invalid_at != slow.invalid_at || (slow.invalid_at == npos && quick.end != slow.end))
            BOOST_TEST(quick.invalid_at == slow.invalid_at, text << " ends " << quick.end << ", " << slow.end);
        invalid += slow.invalid_at == npos ? 0 : 1;
    }
    BOOST_TEST(invalid > 5'000U);
    BOOST_TEST(invalid < 45'000U);
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
