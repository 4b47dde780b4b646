// Rules on reports: the bad example raises exactly its rule, the good one nothing.
#define BOOST_TEST_MODULE report_examples
#include <boost/test/unit_test.hpp>

#include "dsacheck/catalogue.hpp"
#include "rules/report_companions.hpp"
#include "support/judged_report.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace data = boost::unit_test::data;
using namespace dsacheck;

namespace dsacheck {
std::ostream& operator<<(std::ostream& out, const rule& r) { return out << r.id; }
} // namespace dsacheck

namespace {

std::vector<const rule*> rules_on_reports() {
    std::vector<const rule*> list;
    for (const rule* each : all_rules())
        if (each->examples.kind == form::example_kind::report)
            list.push_back(each);
    return list;
}

findings judge(const rule& which, std::string_view example) {
    return testing::judged(example, [&which](report_options& chosen) {
               if (which.use == rule_use::on_request)
                   chosen.rules.turn_on(which);
           }).found;
}

std::string told(const findings& found) {
    std::string text = testing::told(found);
    for (const std::string& each : found.not_run())
        text += "not run: " + each + '\n';
    return text;
}

/// The ids of the other rules that were broken, in the order of the alphabet.
std::string others(const findings& found, const rule& which) {
    std::set<std::string> ids;
    for (const findings::rule_count& each : found.by_rule())
        if (*each.which != which)
            ids.insert(std::string(each.which->id));
    std::string text;
    for (const std::string& id : ids)
        text += (text.empty() ? "" : " ") + id;
    return text;
}

} // namespace

BOOST_DATA_TEST_CASE(the_bad_example_raises_its_rule_and_what_goes_with_it, data::make(rules_on_reports()), which) {
    const findings found = judge(*which, which->examples.bad);
    BOOST_TEST(found.count(*which) >= 1U, which->id << " is raised\n" << told(found));
    BOOST_TEST(others(found, *which) == testing::companions_of(which->id), which->id << '\n' << told(found));
}

BOOST_DATA_TEST_CASE(the_good_example_raises_nothing, data::make(rules_on_reports()), which) {
    const findings found = judge(*which, which->examples.good);
    BOOST_TEST(found.total() == 0U, which->id << ":\n" << told(found));
}

BOOST_AUTO_TEST_CASE(the_report_that_examples_edit_raises_nothing_for_any_provider) {
    for (const char* provider : {"intermediary", "hosting", "platform", "vlop", "vlose"}) {
        const testing::edited_report made = testing::edited("provider " + std::string(provider));
        findings found(made.chosen);
        const report read = validate_report(made.files, made.chosen, found);
        BOOST_TEST(found.total() == 0U, provider << ":\n" << told(found));
    }
}
