// Which findings count, and how severely.
#define BOOST_TEST_MODULE finding_policy
#include <boost/test/unit_test.hpp>

#include "dsacheck/findings.hpp"
#include "dsacheck/rules/encoding.hpp"
#include "dsacheck/rules/statement_format.hpp"

using namespace dsacheck;

namespace {

constexpr rule asked_in_full{form::number{2101},
                             form::id{"asked-in-full"},
                             severity::warning,
                             {dsa("Article 1")},
                             form::title{"t"},
                             form::message{"m"},
                             form::why{"w"},
                             form::remedy{"r"}};
constexpr rule asked_on_request{form::number{2102},
                                form::id{"asked-on-request"},
                                severity::info,
                                {dsa("Article 1")},
                                form::title{"t"},
                                form::message{"m"},
                                form::why{"w"},
                                form::remedy{"r"},
                                rule_use::on_request};

finding breaking(const rule& which) {
    finding found;
    found.broken = &which;
    found.level = which.level;
    return found;
}

} // namespace

BOOST_AUTO_TEST_CASE(the_profile_api_asks_only_what_the_api_refuses) {
    finding_policy policy;
    policy.asked = profile::api;
    BOOST_TEST(policy.asks(rules::not_a_date));
    BOOST_TEST(!policy.asks(asked_in_full));
    BOOST_TEST(!policy.asks(asked_on_request));
    policy.asked = profile::full;
    BOOST_TEST(policy.asks(asked_in_full));
    BOOST_TEST(!policy.asks(asked_on_request));
}

BOOST_AUTO_TEST_CASE(a_rule_turned_on_or_off_is_so_in_every_profile) {
    finding_policy policy;
    policy.asked = profile::api;
    policy.rules.turn_on(asked_on_request);
    policy.rules.turn_off(rules::not_a_date);
    BOOST_TEST(policy.asks(asked_on_request));
    BOOST_TEST(!policy.asks(rules::not_a_date));
    policy.rules.turn_on(rules::not_a_date); // the last choice counts
    BOOST_TEST(policy.asks(rules::not_a_date));
}

BOOST_AUTO_TEST_CASE(one_rule_turned_on_makes_the_profile_api_look_beyond_the_api) {
    finding_policy policy;
    policy.asked = profile::api;
    BOOST_TEST(!policy.asks_beyond_api());
    policy.rules.turn_on(rules::not_a_date); // asked anyway
    policy.rules.turn_off(asked_in_full);
    BOOST_TEST(!policy.asks_beyond_api());
    policy.rules.turn_on(asked_in_full);
    BOOST_TEST(policy.asks_beyond_api());
}

BOOST_AUTO_TEST_CASE(findings_of_rules_that_are_not_asked_leave_no_trace) {
    finding_policy policy;
    policy.rules.turn_off(rules::not_a_date);
    findings all(policy);
    BOOST_TEST(!all.would_store(rules::not_a_date));
    BOOST_TEST(!all.append(breaking(rules::not_a_date)).has_value());
    BOOST_TEST(all.total() == 0U);
    BOOST_TEST(all.by_rule().empty());
}

BOOST_AUTO_TEST_CASE(the_chosen_severity_is_counted_stored_and_told) {
    finding_policy policy;
    policy.rules.set_severity(rules::not_a_date, severity::info);
    findings all(policy);
    const auto level = all.append(breaking(rules::not_a_date));
    BOOST_TEST_REQUIRE(level.has_value());
    BOOST_TEST((*level == severity::info));
    BOOST_TEST(all.count(severity::error) == 0U);
    BOOST_TEST(all.count(severity::info) == 1U);
    BOOST_TEST((all[0].level == severity::info));
}

BOOST_AUTO_TEST_CASE(a_rule_found_with_two_severities_is_counted_under_each) {
    findings all;
    finding lowered = breaking(rules::not_a_date);
    lowered.level = severity::warning;
    all.append(lowered);
    all.append(breaking(rules::not_a_date));
    all.append(breaking(rules::not_a_date));
    BOOST_TEST(all.count(rules::not_a_date) == 3U);
    BOOST_TEST_REQUIRE(all.by_rule().size() == 2U);
    BOOST_TEST(all.by_rule()[0].count == 1U); // less serious first
    BOOST_TEST(all.by_rule()[1].count == 2U);
}

BOOST_AUTO_TEST_CASE(cells_are_kept_up_to_the_limit_and_counted_beyond) {
    finding_policy policy;
    policy.storage.cells_per_finding = 2;
    findings all(policy);
    const cell_place cells[] = {{2, 5, 0, 4, "F", "10", ""}, {3, 5, 0, 4, "F", "11", ""}, {4, 5, 0, 4, "F", "12", ""}};
    finding found = breaking(rules::not_a_date);
    found.cells = cells;
    found.cell_count = 3;
    all.append(found);
    BOOST_TEST_REQUIRE(all[0].cell_count == 2U);
    BOOST_TEST(all[0].cells_found == 3U);
    BOOST_TEST(all[0].cells != cells);
    BOOST_TEST(all[0].cell()->value == "10");
    BOOST_TEST(all[0].cells[1].row == 3U);
}

BOOST_AUTO_TEST_CASE(merging_moves_the_sources_of_cells) {
    findings first;
    first.begin_source("a.csv");
    findings second;
    second.begin_source("b.csv");
    const cell_place cells[] = {{2, 5, 0, 4, "F", "10", ""}};
    finding found = breaking(rules::not_a_date);
    found.cells = cells;
    found.cell_count = 1;
    second.append(found);
    first.append(second);
    BOOST_TEST_REQUIRE(first.stored() == 1U);
    BOOST_TEST(first[0].cells[0].source == 1U);
}
