#define BOOST_TEST_MODULE message
#include <boost/test/unit_test.hpp>

#include "dsacheck/catalogue.hpp"
#include "dsacheck/render.hpp"
#include "dsacheck/rules/encoding.hpp"
#include "dsacheck/rules/statement_format.hpp"
#include "dsacheck/rules/statement_presence.hpp"

#include <string>
#include <string_view>

using namespace dsacheck;

namespace {

finding broken(const rule& which, statement_field field, std::string_view value,
               std::string_view detail = {}) {
    finding found;
    found.broken = &which;
    found.level = which.level;
    found.where.field = static_cast<std::uint16_t>(field);
    found.value = value;
    found.detail = detail;
    return found;
}

finding in_document(const rule& which, std::string_view pointer, std::string_view value,
                    std::string_view detail = {}) {
    finding found = broken(which, statement_field{}, value, detail);
    found.where.field = place::no_field;
    found.pointer = pointer;
    return found;
}

std::string printed(std::string_view text) {
    std::string out;
    append_printable(out, text);
    return out;
}

std::string expected_value(statement_field field, std::string_view value) {
    return expected_of(broken(rules::value_not_allowed, field, value));
}

std::string expected_array(statement_field field, std::string_view value) {
    return expected_of(broken(rules::not_an_array, field, value));
}

std::string expected_date(statement_field field, std::string_view value) {
    return expected_of(broken(rules::not_a_date, field, value));
}

} // namespace

BOOST_AUTO_TEST_SUITE(messages)

BOOST_AUTO_TEST_CASE(field_and_value_and_detail_are_filled_in) {
    BOOST_TEST(message_of(broken(rules::not_a_date, statement_field::content_date, "1.7.2025",
                                 "write YYYY-MM-DD")) ==
               R"("1.7.2025" in content_date is not a date: write YYYY-MM-DD)");
    BOOST_TEST(message_of(broken(rules::not_an_ean, statement_field::content_id_ean13, "12")) ==
               "12 in content_id.EAN-13 is not 13 digits");
}

BOOST_AUTO_TEST_CASE(without_a_field_the_last_token_of_the_pointer_is_named) {
    BOOST_TEST(message_of(in_document(rules::duplicate_key, "/statements/3/a~1b~0c", "x")) ==
               "a/b~c stands more than once; the last one counts");
    BOOST_TEST(message_of(in_document(rules::duplicate_key, "/~01", "x")) ==
               "~1 stands more than once; the last one counts");
    BOOST_TEST(message_of(in_document(rules::duplicate_key, "", "x")) ==
               "the document stands more than once; the last one counts");
    BOOST_TEST(message_of(in_document(rules::duplicate_key, "/", "x")) ==
               "\"\" stands more than once; the last one counts");
}

BOOST_AUTO_TEST_CASE(numbers_literals_and_containers_are_not_quoted) {
    const auto value_in = [](std::string_view value) {
        const std::string text =
            message_of(broken(rules::value_not_allowed, statement_field::category, value));
        return text.substr(0, text.find(" is not"));
    };
    BOOST_TEST(value_in("17") == "17");
    BOOST_TEST(value_in("-1.5e3") == "-1.5e3");
    BOOST_TEST(value_in("null") == "null");
    BOOST_TEST(value_in("[") == "[…]");
    BOOST_TEST(value_in("{") == "{…}");
    BOOST_TEST(value_in("[A]") == R"("[A]")");
    BOOST_TEST(value_in("") == R"("")");
    BOOST_TEST(value_in("nul") == R"("nul")");
    BOOST_TEST(value_in("1 2") == R"("1 2")");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_value_are_not_quoted) {
    BOOST_TEST(message_of(in_document(rules::invalid_escape, "", "\\x", "why")) ==
               "\\x is not a valid escape: why");
}

BOOST_AUTO_TEST_CASE(a_value_that_was_cut_says_so) {
    finding found = broken(rules::puid_malformed, statement_field::puid, "a b", "why");
    found.value_cut = true;
    BOOST_TEST(message_of(found) == "\"a b…\" in puid is not an identifier: why");
}

BOOST_AUTO_TEST_CASE(escapes_are_read_and_invisible_characters_stay_escaped) {
    const auto value_in = [](std::string_view value) {
        const std::string text =
            message_of(broken(rules::value_not_allowed, statement_field::category, value));
        return text.substr(0, text.find(" is not"));
    };
    BOOST_TEST(value_in(R"(caf\u00e9 \ud83d\ude00 a\/b)") == "\"café 😀 a/b\"");
    BOOST_TEST(value_in(R"(a\nb \"c\" \\ \u0022 \u005c)") == R"("a\nb \"c\" \\ \u0022 \u005c")");
    BOOST_TEST(value_in(R"(\u001b[31m \u202e \ud83d \q)") == R"("\u001b[31m \u202e \ud83d \q")");
    BOOST_TEST(value_in("\x1b[31m\u202e\xff\u00a0\xC2\x9B") == R"("\u001b[31m\u202e\xff\u00a0\u009b")");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE(printable_text)

BOOST_AUTO_TEST_CASE(ordinary_text_stays_as_it_is) {
    BOOST_TEST(printed("plain, ünïcödé, 日本, 😀 and \\ \"") == "plain, ünïcödé, 日本, 😀 and \\ \"");
    BOOST_TEST(printed("") == "");
}

BOOST_AUTO_TEST_CASE(controls_are_escaped) {
    BOOST_TEST(printed(std::string_view("a\0b\x07\x1b\x7f", 6)) == R"(a\u0000b\u0007\u001b\u007f)");
    BOOST_TEST(printed("a\r\n\tb") == R"(a\r\n\tb)");
    BOOST_TEST(printed("\u0085\u009b") == R"(\u0085\u009b)");
}

BOOST_AUTO_TEST_CASE(bidirectional_and_invisible_characters_are_escaped) {
    BOOST_TEST(printed("\u202a\u202e\u2066\u2069\u200f\u061c") == R"(\u202a\u202e\u2066\u2069\u200f\u061c)");
    BOOST_TEST(printed("\u200b\u00ad\ufeff\u2060\u2028") == R"(\u200b\u00ad\ufeff\u2060\u2028)");
    BOOST_TEST(printed("\U000E0041") == R"(\u{e0041})");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8_are_shown_as_bytes) {
    BOOST_TEST(printed("caf\xe9!") == R"(caf\xe9!)");
    BOOST_TEST(printed("\xed\xa0\x80") == R"(\xed\xa0\x80)");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE(expectations)

BOOST_AUTO_TEST_CASE(a_misspelt_value_gets_the_nearest_with_its_label) {
    BOOST_TEST(expected_value(statement_field::category, "STATEMENT_CATEGORY_VIOLENSE") ==
               R"(did you mean "STATEMENT_CATEGORY_VIOLENCE" (Violence)?)");
    BOOST_TEST(expected_value(statement_field::territorial_scope, "Germany") ==
               R"(did you mean "DE" (Germany)?)");
    BOOST_TEST(expected_value(statement_field::automated_detection, "true") == R"(did you mean "Yes"?)");
    BOOST_TEST(expected_value(statement_field::category, R"(Self\u002dharm\n)") ==
               R"(did you mean "STATEMENT_CATEGORY_SELF_HARM" (Self-harm)?)");
}

BOOST_AUTO_TEST_CASE(far_values_get_the_list_or_its_length) {
    BOOST_TEST(expected_value(statement_field::automated_detection, "maybe") == R"(one of "Yes", "No")");
    BOOST_TEST(expected_value(statement_field::category, "zzz") ==
               "one of 16 values; see: dsacheck explain category");
}

BOOST_AUTO_TEST_CASE(a_withdrawn_value_gets_its_successor) {
    BOOST_TEST(
        expected_value(statement_field::category_specification, "KEYWORD_DISINFORMATION") ==
        R"("KEYWORD_MISINFORMATION_DISINFORMATION" (Misinformation, disinformation, foreign information )"
        R"(manipulation and interference), which took its place on 1 July 2025)");
    BOOST_TEST(expected_value(statement_field::category_specification, "KEYWORD_DANGEROUS_TOYS") ==
               "another value: this one was allowed until 30 June 2025, and withdrawn without a successor");
    BOOST_TEST(expected_value(statement_field::category, "STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER") ==
               "another value: this one exists in transparency reports only, not in statements");
}

BOOST_AUTO_TEST_CASE(null_should_be_left_out_of_optional_fields) {
    BOOST_TEST(expected_value(statement_field::incompatible_content_illegal, "null") ==
               "leave the field out instead of sending null");
    BOOST_TEST(expected_array(statement_field::category_addition, "null") ==
               "leave the field out instead of sending null");
}

BOOST_AUTO_TEST_CASE(null_in_an_array_is_no_element) {
    finding found = broken(rules::value_not_allowed, statement_field::decision_visibility, "null");
    found.pointer = "/decision_visibility/4";
    BOOST_TEST(expected_of(found).find(
                   "no null among the elements, but one of \"DECISION_VISIBILITY_CONTENT_REMOVED\"") == 0U);
}

BOOST_AUTO_TEST_CASE(a_value_in_place_of_an_array_is_shown_in_brackets) {
    BOOST_TEST(expected_array(statement_field::content_type, "CONTENT_TYPE_AUDIO") ==
               R"(["CONTENT_TYPE_AUDIO"])");
    BOOST_TEST(expected_array(statement_field::territorial_scope, "at, France;IT") ==
               R"(["AT", "FR", "IT"])");
    BOOST_TEST(expected_array(statement_field::territorial_scope, "AT, Atlantis") ==
               "an array of one or more of 30 values; see: dsacheck explain territorial_scope");
    BOOST_TEST(expected_array(statement_field::content_id, "4006381333931") ==
               R"(an object, such as {"EAN-13": "4006381333931"})");
}

BOOST_AUTO_TEST_CASE(a_date_gets_its_format_and_bounds) {
    BOOST_TEST(expected_date(statement_field::content_date, "yesterday") ==
               "a date YYYY-MM-DD from 2000-01-01 to 2038-01-01");
    BOOST_TEST(expected_date(statement_field::application_date, "13/01/2025") ==
               "a date YYYY-MM-DD from 2020-01-01 to 2038-01-01");
    BOOST_TEST(expected_date(statement_field::end_date_service_restriction, "31.12.2031") ==
               "a date YYYY-MM-DD, 2038-01-01 at the latest");
}

BOOST_AUTO_TEST_CASE(a_date_in_another_form_is_recognised) {
    for (const char* text :
         {"20240309", "2024-3-9", "2024/03/09", "2024-03-09T10:11:12Z", "2024.3.09", "2024-03-09 01:02"})
        BOOST_TEST(expected_date(statement_field::end_date_account_restriction, text) ==
                       R"(a date YYYY-MM-DD, 2038-01-01 at the latest; did you mean "2024-03-09"?)",
                   text);
    for (const char* text :
         {"2024-02-30", "2024-3", "24-03-09", "2024-0309", "2039-01-01", "2024-03-09x", "2024-13-01"})
        BOOST_TEST(expected_date(statement_field::end_date_account_restriction, text) ==
                       "a date YYYY-MM-DD, 2038-01-01 at the latest",
                   text);
}

BOOST_AUTO_TEST_CASE(an_address_without_a_scheme_gets_one) {
    const auto expected = [](std::string_view value) {
        return expected_of(broken(rules::not_a_url, statement_field::decision_ground_reference_url, value));
    };
    BOOST_TEST(expected("www.example.com/a") == R"(did you mean "https://www.example.com/a"?)");
    const std::string format =
        R"(a whole address such as "https://www.example.com/terms", of at most 500 characters)";
    for (const char* value :
         {"", "section 4", "mailto:a@example.com", "/terms.html", "see example.com", "17"})
        BOOST_TEST(expected(value) == format, value);
}

BOOST_AUTO_TEST_CASE(an_ean_is_cleaned) {
    const auto expected = [](std::string_view value) {
        return expected_of(broken(rules::not_an_ean, statement_field::content_id_ean13, value));
    };
    const std::string format = R"(a string of 13 digits, such as "4006381333931")";
    BOOST_TEST(expected("0 012345-678905") == format + R"(; did you mean "0012345678905"?)");
    BOOST_TEST(expected("012345678905") == format + R"(; did you mean "0012345678905"?)");
    BOOST_TEST(expected("ISBN 12") == format);
    BOOST_TEST(expected("null") == "leave the field out instead of sending null, or " + format);
}

BOOST_AUTO_TEST_CASE(missing_fields_get_their_format) {
    const auto expected = [](statement_field field) {
        return expected_of(broken(rules::required_field_missing, field, ""));
    };
    BOOST_TEST(expected(statement_field::decision_facts) == "a text of at most 5,000 characters");
    BOOST_TEST(expected(statement_field::automated_detection) == R"(one of "Yes", "No")");
    BOOST_TEST(expected(statement_field::puid) ==
               R"(1 to 500 characters out of A to Z, a to z, 0 to 9, "-" and "_")");
}

BOOST_AUTO_TEST_CASE(no_rule_and_no_value_breaks_the_texts) {
    const std::string_view values[] = {"",      "null",     "{",   "[",        "\"", "\\",
                                       "\\u12", "\xff\xfe", "[\"", "[\"\\\"]", "1e9"};
    for (const rule* each : all_rules())
        for (const field_info& info : statement_fields)
            for (const std::string_view value : values) {
                const finding found = broken(*each, info.field, value, value);
                BOOST_TEST((!message_of(found).empty() || each->message == "{detail}"));
                BOOST_TEST(!source_of(found).empty());
                BOOST_TEST(printed(expected_of(found)) == expected_of(found));
            }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE(sources)

BOOST_AUTO_TEST_CASE(the_law_on_the_field_joins_the_sources_of_the_rule) {
    BOOST_TEST(source_of(broken(rules::value_not_allowed, statement_field::content_type, "x")) ==
               "Transparency Database API (in); Article 24(5) DSA; Article 17(3)(b) DSA");
}

BOOST_AUTO_TEST_CASE(the_narrower_provision_stands_for_the_wider) {
    BOOST_TEST(source_of(broken(rules::required_field_missing, statement_field::decision_facts, "")) ==
               "Article 17(3)(b) DSA; Transparency Database API (required)");
    BOOST_TEST(source_of(broken(rules::not_a_date, statement_field::content_date, "x")) ==
               "Transparency Database API (date_format); Article 17(3)(b) DSA");
}

BOOST_AUTO_TEST_CASE(no_source_stands_twice) {
    BOOST_TEST(source_of(broken(rules::puid_malformed, statement_field::puid, "x")) ==
               "Transparency Database API (regex); Article 24(5) DSA");
    BOOST_TEST(source_of(broken(rules::no_restriction_given, statement_field::decision_visibility, "")) ==
               "Article 17(1)(a) to (d) and (3)(a) DSA; Transparency Database API (required_without_all)");
}

BOOST_AUTO_TEST_CASE(standards_are_cited_by_section) {
    BOOST_TEST(source_of(in_document(rules::not_text, "", "x")) == "RFC 8259, section 8.1");
    BOOST_TEST(source_of(broken(rules::duplicate_key, statement_field::content_date, "x")) ==
               "RFC 8259, section 4; Transparency Database API (JSON decoding)");
}

BOOST_AUTO_TEST_SUITE_END()
