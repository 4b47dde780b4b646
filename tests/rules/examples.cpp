// Every rule's bad example raises exactly that rule, once; its good example raises nothing.
#define BOOST_TEST_MODULE examples
#include <boost/test/unit_test.hpp>

#include "dsacheck/catalogue.hpp"
#include "dsacheck/render.hpp"
#include "dsacheck/validate.hpp"
#include "rules/example_inputs.hpp"
#include "support/seen.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <vector>

namespace data = boost::unit_test::data;
using namespace dsacheck;

namespace dsacheck {
std::ostream& operator<<(std::ostream& out, const rule& r) { return out << r.id; }
} // namespace dsacheck

namespace {

/// Those whose example is a statement or a body.
std::vector<const rule*> rules_on_statements() {
    std::vector<const rule*> list;
    for (const rule* each : all_rules())
        if (each->examples.kind < form::example_kind::report)
            list.push_back(each);
    return list;
}

std::string shortened(std::string text) {
    if (text.size() > 2000)
        text.replace(1000, text.size() - 2000, " ... ");
    return text;
}

findings judge(const rule& which, std::string_view example) {
    return validate_statements(testing::example_input(which, example), testing::example_options(which));
}

} // namespace

BOOST_DATA_TEST_CASE(the_bad_example_raises_exactly_its_rule, data::make(rules_on_statements()), which) {
    const findings found = judge(*which, which->examples.bad);
    BOOST_TEST_CONTEXT(shortened(testing::example_input(*which, which->examples.bad)) << '\n'
                                                                                      << testing::summary_of(found)) {
        BOOST_TEST(found.count(*which) == 1U, which->id << " is raised once");
        BOOST_TEST(found.total() == 1U, "nothing but " << which->id << " is raised");
    }
}

BOOST_DATA_TEST_CASE(the_good_example_raises_nothing, data::make(rules_on_statements()), which) {
    const findings found = judge(*which, which->examples.good);
    BOOST_TEST(found.total() == 0U, which->id << ": " << testing::summary_of(found));
    BOOST_TEST(found.records() > 0U);
    BOOST_TEST(found.not_run().empty());
}

BOOST_AUTO_TEST_CASE(the_minimal_statement_is_minimal) {
    simdjson::dom::parser parser;
    const simdjson::padded_string text(testing::minimal_statement);
    for (const auto member : simdjson::dom::object(parser.parse(text).value())) {
        const std::string without = testing::statement_with("{\"" + std::string(member.key) + "\":null}");
        options chosen;
        chosen.now = testing::request_time;
        chosen.asked = profile::api;
        BOOST_TEST(validate_statements(without, chosen).count(severity::error) == 1U, member.key);
    }
}

BOOST_AUTO_TEST_CASE(nothing_is_found_in_the_complete_statement) {
    options chosen;
    chosen.now = testing::request_time;
    const findings found = validate_statements(testing::complete_statement, chosen);
    BOOST_TEST(found.total() == 0U, testing::summary_of(found));
}

BOOST_AUTO_TEST_CASE(every_finding_of_an_example_can_be_told_in_words) {
    for (const rule* which : rules_on_statements()) {
        const findings found = judge(*which, which->examples.bad);
        for (const finding& each : found) {
            const std::string message = message_of(each);
            BOOST_TEST(!message.empty());
            BOOST_TEST(message.find('{' + std::string("value}")) == std::string::npos, message);
            BOOST_TEST(!source_of(each).empty(), which->id);
        }
    }
}
