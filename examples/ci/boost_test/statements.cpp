#define BOOST_TEST_MODULE statements_of_a_platform
#include <boost/test/unit_test.hpp>

#include "platform.hpp"

#include <dsacheck/dsacheck.hpp>

#include <string>

namespace {

/// Passes when no error is found; otherwise the failure shows each finding.
boost::test_tools::predicate_result is_valid(const std::string& json) {
    const dsacheck::findings found = dsacheck::validate_statements(json);
    boost::test_tools::predicate_result result(found.count(dsacheck::severity::error) == 0);
    for (const dsacheck::finding& each : found) {
        result.message() << "\n  " << each.pointer << ": " << dsacheck::message_of(each) << " [" << each.broken->id << "]";
        if (const std::string expected = dsacheck::expected_of(each); !expected.empty())
            result.message() << "\n      expected: " << expected;
    }
    return result;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_removal_is_a_valid_statement) {
    BOOST_TEST(is_valid(platform::statement_for({"case-1", "2026-03-02", "FR", "A reviewer saw the listing."})));
}

BOOST_AUTO_TEST_CASE(a_country_outside_of_the_eea_is_found) {
    const dsacheck::findings found =
        dsacheck::validate_statements(platform::statement_for({"case-2", "2026-03-02", "UK", "A reviewer saw the listing."}));
    const dsacheck::rule* const rule = dsacheck::find_rule("value-not-allowed");
    BOOST_REQUIRE(rule != nullptr);
    BOOST_TEST(found.count(*rule) == 1U);
    BOOST_TEST(found[0].pointer == "/territorial_scope/0");
}
