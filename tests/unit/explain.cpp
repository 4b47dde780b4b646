#define BOOST_TEST_MODULE explain
#include <boost/test/unit_test.hpp>

#include "dsacheck/catalogue.hpp"
#include "dsacheck/render.hpp"
#include "dsacheck/vocabulary.hpp"

#include <string>
#include <string_view>

using namespace dsacheck;

namespace {

std::string page(std::string_view name) {
    std::string out;
    BOOST_TEST(explain(name, out), name);
    return out;
}

std::string refusal(std::string_view name) {
    std::string out;
    BOOST_TEST(!explain(name, out), name);
    return out;
}

bool says(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_CASE(every_rule_has_a_page_by_id_and_number) {
    for (const rule* each : all_rules()) {
        const std::string text = page(each->id);
        BOOST_TEST(text == page(std::to_string(each->number)));
        BOOST_TEST(text.find(std::string(each->id) + ": rule " + std::to_string(each->number)) == 0U);
        BOOST_TEST(says(text, "Breaks the rule"));
    }
}

BOOST_AUTO_TEST_CASE(a_page_on_a_rule_tells_its_subject_the_duties_it_checks_when_it_is_asked_and_how_to_read_its_example) {
    const std::string text = page("trusted-flagger-notices-exceed-all");
    BOOST_TEST(says(text, "Part 4: notices (Transparency reports)"));
    BOOST_TEST(says(text, "D-II.1.3-G-01, Part II, 1.3, column G: "));
    BOOST_TEST(says(text, "Asked       in the profile full"));
    BOOST_TEST(says(text, "Reading the example"));
    BOOST_TEST(says(page("value-not-allowed"), "Asked       always"));
    BOOST_TEST(!says(page("value-not-allowed"), "Reading the example"));
}

BOOST_AUTO_TEST_CASE(every_field_has_a_page) {
    for (const field_info& info : statement_fields) {
        const std::string text = page(info.name);
        BOOST_TEST(text.find(std::string(info.name) + ": field of a statement of reasons") == 0U);
        BOOST_TEST(says(text, "Rules that can fire on it"));
    }
}

BOOST_AUTO_TEST_CASE(every_value_has_a_page) {
    for (std::uint8_t i = 1; i < enumeration_count; ++i)
        for (const vocabulary_entry& entry : allowed_values(static_cast<enumeration>(i)))
            BOOST_TEST(says(page(entry.value), std::string(entry.value) + ": "), entry.value);
}

BOOST_AUTO_TEST_CASE(a_page_has_no_long_lines_but_for_urls_and_examples) {
    for (const field_info& info : statement_fields) {
        const std::string text = page(info.name);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = text.find('\n', at);
            BOOST_TEST(count_code_points(text.substr(at, end - at)) <= 100U, text.substr(at, end - at));
            at = end + 1;
        }
    }
}

BOOST_AUTO_TEST_CASE(a_field_page_lists_all_allowed_values_with_labels) {
    const std::string text = page("category_specification");
    BOOST_TEST(says(text, "Allowed values (69)"));
    for (const vocabulary_entry& entry : allowed_values(enumeration::keyword))
        BOOST_TEST(says(text, entry.value), entry.value);
}

BOOST_AUTO_TEST_CASE(a_field_page_names_presence_limits_and_law) {
    const std::string other = page("decision_monetary_other");
    BOOST_TEST(says(other, "a text of at most 500 characters"));
    BOOST_TEST(says(other, "required when decision_monetary is DECISION_MONETARY_OTHER"));
    BOOST_TEST(says(other, "Article 17(3)(a), Regulation (EU) 2022/2065"));
    BOOST_TEST(says(page("application_date"), "a date YYYY-MM-DD from 2020-01-01 to 2038-01-01"));
    BOOST_TEST(says(page("category_addition"), "null is refused"));
    BOOST_TEST(says(page("territorial_scope"), "null is the same as leaving it out"));
    BOOST_TEST(says(page("content_id.EAN-13"), "content id. e a n-13"));
}

BOOST_AUTO_TEST_CASE(a_keyword_page_has_its_place_in_annex_i) {
    const std::string text = page("KEYWORD_UNSAFE_CHALLENGES");
    BOOST_TEST(says(text, "“Unsafe challenges”"));
    BOOST_TEST(says(text, "category_specification"));
    BOOST_TEST(says(text, "Category 9e"));
    BOOST_TEST(says(text, "STATEMENT_CATEGORY_PROTECTION_OF_MINORS"));
    BOOST_TEST(says(page("KEYWORD_STALKING"), "no sub-category of Annex I"));
    BOOST_TEST(says(page("KEYWORD_OTHER"), "Category 15g"));
}

BOOST_AUTO_TEST_CASE(a_category_page_lists_its_keywords) {
    const std::string text = page("STATEMENT_CATEGORY_ANIMAL_WELFARE");
    BOOST_TEST(says(text, "Category 1, “Animal welfare”"));
    BOOST_TEST(says(text, "KEYWORD_UNLAWFUL_SALE_ANIMALS"));
    BOOST_TEST(!says(text, "KEYWORD_NUDITY"));
}

BOOST_AUTO_TEST_CASE(withdrawn_values_name_their_successor_and_the_reverse) {
    BOOST_TEST(says(page("STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE"),
                    "use STATEMENT_CATEGORY_OTHER_VIOLATION_TC"));
    BOOST_TEST(says(page("STATEMENT_CATEGORY_OTHER_VIOLATION_TC"),
                    "in place of STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE"));
    BOOST_TEST(says(page("KEYWORD_DANGEROUS_TOYS"), "withdrawn without a successor"));
    BOOST_TEST(says(page("KEYWORD_HATE_SPEECH"), "“Hate speech” until 30 June 2025"));
}

BOOST_AUTO_TEST_CASE(countries_and_languages_with_one_code_are_both_explained) {
    const std::string text = page("BE");
    BOOST_TEST(says(text, "BE: country"));
    BOOST_TEST(says(text, "Belgium"));
    BOOST_TEST(says(text, "BE: language"));
    BOOST_TEST(says(text, "Belarusian"));
    BOOST_TEST(says(page("IS"), "not the European Union"));
    BOOST_TEST(says(page("MT"), "one of the 24 official languages"));
    BOOST_TEST(says(page("EL"), "statements write GR"));
    BOOST_TEST(says(page("GR"), "reports write EL"));
}

BOOST_AUTO_TEST_CASE(case_and_blanks_do_not_matter_and_are_noted) {
    BOOST_TEST(says(page("keyword_nudity"), "(\"keyword_nudity\" read as KEYWORD_NUDITY)"));
    BOOST_TEST(says(page("Content_Date"), "(\"Content_Date\" read as content_date)"));
    BOOST_TEST(says(page(" VALUE-NOT-ALLOWED "), "rule 2011"));
    BOOST_TEST(says(page("ean-13"), "read as content_id.EAN-13"));
    BOOST_TEST(says(page("protection of minors"), "read as STATEMENT_CATEGORY_PROTECTION_OF_MINORS"));
    BOOST_TEST(!says(page("KEYWORD_NUDITY"), "read as"));
}

BOOST_AUTO_TEST_CASE(a_value_and_a_field_that_differ_in_case_only_keep_their_pages) {
    BOOST_TEST(page("CONTENT_TYPE_OTHER").find("CONTENT_TYPE_OTHER: type of content") == 0U);
    BOOST_TEST(page("content_type_other").find("content_type_other: field") == 0U);
}

BOOST_AUTO_TEST_CASE(an_unknown_name_gets_what_is_near) {
    BOOST_TEST(refusal("KEYWORD_NUDITTY") ==
               "nothing is called \"KEYWORD_NUDITTY\"; did you mean \"KEYWORD_NUDITY\"?\n");
    BOOST_TEST(refusal("valu-not-alowed") ==
               "nothing is called \"valu-not-alowed\"; did you mean \"value-not-allowed\"?\n");
    BOOST_TEST(refusal("catgory") == "nothing is called \"catgory\"; did you mean \"category\"?\n");
    BOOST_TEST(refusal("qqqqqqqqqq") ==
               "nothing is called \"qqqqqqqqqq\"; rules are listed by: dsacheck rules\n");
    BOOST_TEST(says(refusal("\x1b]0;x\x07"), R"("\u001b]0;x\u0007")"));
    refusal("");
    refusal(std::string(100000, 'A'));
}
