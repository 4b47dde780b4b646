// The rules on free texts: which fields they look at, and where their findings lie.
#define BOOST_TEST_MODULE check_free_texts
#include <boost/test/unit_test.hpp>

#include "dsacheck/rules/statement_personal_data.hpp"
#include "dsacheck/rules/statement_texts.hpp"
#include "dsacheck/render.hpp"
#include "dsacheck/validate.hpp"
#include "support/statements.hpp"

#include <string>
#include <string_view>

using namespace dsacheck;
using namespace dsacheck::testing;

namespace {

findings judge(std::string_view input, options chosen = {}) {
    chosen.now = request_time;
    return validate_statements(input, chosen);
}

std::string facts(std::string_view text) { return complete_statement_with("{\"decision_facts\":\"" + std::string(text) + "\"}"); }

/// The finding of a rule, whose bytes must be its value.
std::string value_of_finding(const findings& found, const rule& which, std::string_view input) {
    for (const finding& each : found)
        if (*each.broken == which) {
            BOOST_TEST(input.substr(each.where.offset, each.where.length) == each.value);
            return std::string(each.value);
        }
    return "nothing";
}

} // namespace

BOOST_AUTO_TEST_CASE(a_finding_lies_where_the_personal_data_lie) {
    const std::string input = "  " + facts("The seller wrote from jane@example.com twice.");
    BOOST_TEST(value_of_finding(judge(input), rules::email_address_in_text, input) == "jane@example.com");
}

BOOST_AUTO_TEST_CASE(a_finding_in_escaped_text_has_the_bytes_of_the_source) {
    std::string input = facts("X");
    const std::string text = "Verk\\u00e4ufer j\\u00fcrgen\\u0040example.com, siehe https:\\/\\/x.com\\/jane_doe";
    input.replace(input.find("\"X\""), 3, "\"" + text + "\"");
    const findings found = judge(input);
    BOOST_TEST(value_of_finding(found, rules::email_address_in_text, input) == "j\\u00fcrgen\\u0040example.com");
    BOOST_TEST(value_of_finding(found, rules::profile_link_in_text, input) == "https:\\/\\/x.com\\/jane_doe");
}

BOOST_AUTO_TEST_CASE(each_match_of_a_text_is_a_finding) {
    const findings found = judge(facts("Mails came from jane@example.com, joe@example.com and jane@example.com."));
    BOOST_TEST(found.count(rules::email_address_in_text) == 3U);
}

BOOST_AUTO_TEST_CASE(every_free_text_and_the_puid_are_scanned) {
    for (const std::string_view field : {"decision_visibility_other", "decision_monetary_other", "content_type_other", "category_specification_other",
                                         "illegal_content_legal_ground", "illegal_content_explanation", "incompatible_content_ground",
                                         "incompatible_content_explanation", "decision_facts", "puid"}) {
        const findings found = judge(complete_statement_with("{\"" + std::string(field) + "\":\"jane@example.com\"}"));
        BOOST_TEST(found.count(rules::email_address_in_text) == 1U, field);
    }
}

BOOST_AUTO_TEST_CASE(a_puid_of_digits_is_no_personal_data) {
    for (const std::string_view puid : {"85073003328", "0612345678", "4111111111111111", "12345678Z"}) {
        const findings found = judge(complete_statement_with("{\"puid\":\"" + std::string(puid) + "\"}"));
        BOOST_TEST(found.total() == 0U, puid);
    }
}

BOOST_AUTO_TEST_CASE(the_profile_api_asks_nothing_of_texts) {
    options chosen;
    chosen.asked = profile::api;
    BOOST_TEST(judge(facts("n/a, jane@example.com"), chosen).total() == 0U);
}

BOOST_AUTO_TEST_CASE(a_placeholder_is_not_called_short_as_well) {
    const findings found = judge(facts("n/a"));
    BOOST_TEST(found.count(rules::placeholder_text) == 1U);
    BOOST_TEST(found.total() == 1U);
}

BOOST_AUTO_TEST_CASE(a_copy_is_told_of_once_even_when_both_texts_are_the_same) {
    const findings found = judge(complete_statement_with(R"({"decision_facts":"Article 7 of the Act forbids it.",
        "illegal_content_legal_ground":"Article 7 of the Act forbids it","illegal_content_explanation":"ARTICLE 7 of the act forbids it!"})"));
    BOOST_TEST(found.count(rules::explanation_copied) == 1U);
}

BOOST_AUTO_TEST_CASE(texts_that_the_api_drops_are_not_judged_but_are_scanned) {
    const findings found = judge(complete_statement_with(R"({"incompatible_content_ground":"AGB","incompatible_content_explanation":"joe@example.com"})"));
    BOOST_TEST(found.count(rules::contractual_ground_vague) == 0U);
    BOOST_TEST(found.count(rules::text_too_short) == 0U);
    BOOST_TEST(found.count(rules::email_address_in_text) == 1U);
}

BOOST_AUTO_TEST_CASE(control_characters_are_found_raw_and_escaped_but_not_line_ends) {
    for (const std::string_view text : {"A reviewer saw\\u0000 a dog fight.", "A reviewer saw\\b a dog fight.", "A reviewer saw\\u009f a dog fight.",
                                        "A reviewer saw\x7F a dog fight.", "A reviewer saw\xC2\x85 a dog fight."}) {
        std::string input = facts("X");
        input.replace(input.find("\"X\""), 3, "\"" + std::string(text) + "\"");
        BOOST_TEST(judge(input).count(rules::control_character_in_text) == 1U, text);
    }
    for (const std::string_view text : {"A reviewer saw\\n a dog fight.", "A reviewer saw\\t\\r\\n a dog fight: \\u00e9\\u0436 \xC2\xA7 7.", "A reviewer saw \\\\u0000 a dog fight."}) {
        std::string input = facts("X");
        input.replace(input.find("\"X\""), 3, "\"" + std::string(text) + "\"");
        BOOST_TEST(judge(input).count(rules::control_character_in_text) == 0U, text);
    }
}

BOOST_AUTO_TEST_CASE(a_contradiction_on_automation_is_told_only_on_request) {
    const std::string input = facts("Our systems detected the video of a dog fight.");
    BOOST_TEST(judge(input).total() == 0U);
    options chosen;
    chosen.rules.turn_on(rules::text_contradicts_automation);
    const findings found = judge(input, chosen);
    BOOST_TEST(value_of_finding(found, rules::text_contradicts_automation, input) == "Our systems");
}

BOOST_AUTO_TEST_CASE(an_address_as_the_source_of_a_notice_is_at_most_a_warning) {
    const auto source = [](std::string_view address) {
        return judge(complete_statement_with(R"({"source_type":"SOURCE_TRUSTED_FLAGGER","source_identity":")" + std::string(address) + "\"}"));
    };
    const findings person = source("jane@example.com");
    BOOST_TEST(person.count(rules::email_address_as_source) == 1U);
    BOOST_TEST(person.count(severity::error) == 0U);
    for (const std::string_view office : {"hotline@jugendschutz.net", "report@point-de-contact.net", "hateaid@hateaid.org", "tf@example.eu"}) {
        const findings found = source(office);
        BOOST_TEST(found.count(rules::role_mailbox_in_text) == 1U, office);
        BOOST_TEST(found.total() == 1U, office);
    }
}

BOOST_AUTO_TEST_CASE(words_that_name_content_are_no_placeholders_where_content_is_named) {
    for (const std::string_view word : {"Comment", "Description", "Sample", "Bar"}) {
        const findings other = judge(complete_statement_with(R"({"content_type":["CONTENT_TYPE_OTHER"],"content_type_other":")" + std::string(word) + "\"}"));
        BOOST_TEST(other.count(rules::placeholder_text) == 0U, word);
        BOOST_TEST(judge(facts(word)).count(rules::placeholder_text) == 1U, word);
    }
    const findings none = judge(complete_statement_with(R"({"content_type":["CONTENT_TYPE_OTHER"],"content_type_other":"none"})"));
    BOOST_TEST(none.count(rules::placeholder_text) == 1U);
}

BOOST_AUTO_TEST_CASE(a_message_quotes_the_words_of_a_text_once) {
    options chosen;
    chosen.rules.turn_on(rules::text_contradicts_automation);
    const findings found = judge(facts("Our systems found the video; it shows a dog fight."), chosen);
    BOOST_TEST_REQUIRE(found.count(rules::text_contradicts_automation) == 1U);
    for (const finding& each : found)
        if (*each.broken == rules::text_contradicts_automation)
            BOOST_TEST(message_of(each) == R"(decision_facts says "Our systems", but neither detection nor decision was automated)");
}
