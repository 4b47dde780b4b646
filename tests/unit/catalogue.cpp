#define BOOST_TEST_MODULE catalogue
#include <boost/test/unit_test.hpp>

#include "dsacheck/catalogue.hpp"
#include "dsacheck/rules/statement_format.hpp"
#include "dsacheck/rules/statement_presence.hpp"
#include "field_facts.hpp"
#include "rule_text.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

using namespace dsacheck;

BOOST_AUTO_TEST_CASE(numbers_ascend_and_no_id_is_used_twice) {
    std::set<std::string_view> ids;
    std::uint16_t last = 0;
    for (const rule* each : all_rules()) {
        BOOST_TEST(each->number > last, each->id);
        BOOST_TEST(ids.insert(each->id).second, each->id);
        last = each->number;
    }
}

BOOST_AUTO_TEST_CASE(every_rule_has_one_subject_and_stands_there_by_number) {
    std::size_t count = 0;
    for (const rule_subject& subject : all_subjects()) {
        BOOST_TEST(subject.rules.size() > 0U, subject.title);
        BOOST_TEST(std::is_sorted(subject.rules.begin(), subject.rules.end(),
                                  [](const rule* a, const rule* b) { return a->number < b->number; }),
                   subject.title);
        for (const rule* each : subject.rules)
            BOOST_TEST(subject_of(*each) == &subject, each->id);
        count += subject.rules.size();
    }
    BOOST_TEST(count == all_rules().size());
}

BOOST_AUTO_TEST_CASE(no_two_headings_of_the_rule_book_have_the_same_anchor) {
    std::set<std::string> anchors;
    for (const rule_subject& subject : all_subjects())
        BOOST_TEST(anchors.insert(anchor_of(subject.title)).second, subject.title);
    for (const rule* each : all_rules())
        BOOST_TEST(anchors.insert(anchor_of(each->id)).second, each->id);
    BOOST_TEST(anchor_of("Part 1: identification, and dates") == "part-1-identification-and-dates");
}

BOOST_AUTO_TEST_CASE(every_rule_is_found_by_its_id) {
    for (const rule* each : all_rules())
        BOOST_TEST(find_rule(each->id) == each, each->id);
}

BOOST_AUTO_TEST_CASE(a_misspelt_id_has_a_nearest_rule) {
    BOOST_TEST_REQUIRE(nearest_rule("not-a-dat") != nullptr);
    BOOST_TEST(nearest_rule("not-a-dat")->id == "not-a-date");
    BOOST_TEST(nearest_rule("puid-malfromed")->id == "puid-malformed");
    BOOST_TEST(nearest_rule("") == nullptr);
    BOOST_TEST(nearest_rule("completely-different-words") == nullptr);
}

BOOST_AUTO_TEST_CASE(every_rule_is_found_by_its_number) {
    for (const rule* each : all_rules())
        BOOST_TEST(find_rule(std::to_string(each->number)) == each, each->number);
}

BOOST_AUTO_TEST_CASE(other_names_are_not_found) {
    for (const char* name : {"", " ", "9999", "1", "+2011", "2011 ", "02011", "20110", "67547",
                             "Value-Not-Allowed", "value-not"})
        BOOST_TEST(find_rule(name) == nullptr, name);
    BOOST_TEST(find_rule({}) == nullptr);
}

BOOST_AUTO_TEST_CASE(every_rule_on_statements_is_on_a_field_or_on_the_batch) {
    for (const rule* each : rules::presence_rules)
        BOOST_TEST(!fields_under(*each).empty(), each->id);
    for (const rule* each : rules::format_rules)
        BOOST_TEST(!fields_under(*each).empty(), each->id);
}

BOOST_AUTO_TEST_CASE(every_field_has_a_rule_on_its_format) {
    for (const field_info& info : statement_fields) {
        const auto rules = rules_on(info.field);
        BOOST_TEST(
            std::any_of(rules.begin(), rules.end(), [](const rule* each) { return each->number >= 2010; }),
            info.name);
        BOOST_TEST(std::is_sorted(rules.begin(), rules.end(),
                                  [](const rule* a, const rule* b) { return a->number < b->number; }),
                   info.name);
    }
}
