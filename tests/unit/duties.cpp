// The duties of Implementing Regulation (EU) 2024/2835 and the rules that check them.
#define BOOST_TEST_MODULE duties
#include <boost/test/unit_test.hpp>

#include "dsacheck/catalogue.hpp"
#include "dsacheck/duties.hpp"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

using namespace dsacheck;

namespace {

std::size_t count(duty_check check) {
    const auto all = all_duties();
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [check](const duty& each) { return each.check == check; }));
}

} // namespace

BOOST_AUTO_TEST_CASE(there_are_451_duties_of_which_375_can_be_checked) {
    BOOST_TEST(all_duties().size() == 451U);
    BOOST_TEST(count(duty_check::one_report) == 343U);
    BOOST_TEST(count(duty_check::several_documents) == 32U);
    BOOST_TEST(count(duty_check::outside) == 43U);
    BOOST_TEST(count(duty_check::permission) == 33U);
    const auto all = all_duties();
    BOOST_TEST(std::count_if(all.begin(), all.end(), [](const duty& each) { return each.is_mandatory(); }) == 397);
}

BOOST_AUTO_TEST_CASE(each_duty_has_an_id_of_its_own_a_place_and_words) {
    std::set<std::string_view> ids;
    for (const duty& each : all_duties()) {
        BOOST_TEST(ids.insert(each.id).second, each.id);
        BOOST_TEST(each.id.substr(0, 2) == "D-");
        BOOST_TEST(!each.place.empty(), each.id);
        BOOST_TEST(!each.text.empty(), each.id);
        BOOST_TEST(find_duty(each.id) == &each);
    }
    BOOST_TEST(find_duty("D-II.1.3-F-99") == nullptr);
    BOOST_TEST(find_duty("") == nullptr);
}

BOOST_AUTO_TEST_CASE(rules_name_no_duty_that_does_not_exist) {
    for (const rule* each : all_rules()) {
        std::istringstream list{std::string(each->duties)};
        std::size_t named = 0;
        for (std::string id; list >> id; ++named)
            BOOST_TEST(find_duty(id) != nullptr, each->id << " names " << id);
        BOOST_TEST(duties_of(*each).size() == named);
    }
}

// That each rule can fire is shown by the test of its example (rules.examples, rules.report_examples).
BOOST_AUTO_TEST_CASE(every_duty_that_can_be_checked_has_a_rule) {
    for (const duty& each : all_duties())
        if (each.is_checkable())
            BOOST_TEST(!rules_that_check(each).empty(), each.id << ": " << each.text);
}

BOOST_AUTO_TEST_CASE(no_rule_objects_to_what_is_permitted) {
    for (const duty& each : all_duties())
        if (each.check == duty_check::permission)
            BOOST_TEST(rules_that_check(each).empty(), each.id << ": " << each.text);
}

BOOST_AUTO_TEST_CASE(what_lies_outside_of_the_files_is_claimed_by_no_rule) {
    for (const duty& each : all_duties())
        if (each.check == duty_check::outside)
            BOOST_TEST(rules_that_check(each).empty(), each.id << ": " << each.text);
}

BOOST_AUTO_TEST_CASE(the_table_has_every_duty_once) {
    std::string text;
    std::string json;
    std::string markdown;
    render_duties_text(text);
    render_duties_json(json);
    render_duties_markdown(markdown);
    for (const duty& each : all_duties()) {
        BOOST_TEST(('\n' + text).find('\n' + std::string(each.id) + "  ") != std::string::npos, each.id);
        BOOST_TEST(json.find('"' + std::string(each.id) + '"') != std::string::npos, each.id);
        BOOST_TEST(markdown.find("| " + std::string(each.id) + " |") != std::string::npos, each.id);
    }
}
