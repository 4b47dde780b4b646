// Every rule on dumps: its bad example raises exactly that rule, its good example nothing.
#define BOOST_TEST_MODULE dump_examples
#include <boost/test/unit_test.hpp>

#include "dsacheck/catalogue.hpp"
#include "dsacheck/check_dump.hpp"
#include "dsacheck/render.hpp"
#include "support/dump_rows.hpp"
#include "support/seen.hpp"
#include "support/zip_file.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <cstdio>
#include <fstream>
#include <vector>

namespace data = boost::unit_test::data;
using namespace dsacheck;

namespace dsacheck {
std::ostream& operator<<(std::ostream& out, const rule& r) { return out << r.id; }
} // namespace dsacheck

namespace {

std::vector<const rule*> rules_on_dumps() {
    std::vector<const rule*> list;
    for (const rule* each : all_rules())
        if (each->examples.kind == form::example_kind::dump)
            list.push_back(each);
    return list;
}

/// "{zip WHAT}" before the rows puts them into an archive.
dump_report check_example(std::string_view example, const dump_options& chosen) {
    if (example.substr(0, 4) != "{zip")
        return check_dump_bytes(testing::dump_example(example), chosen, "example.csv");
    const std::size_t end = example.find('}');
    const std::string_view what = example.substr(4, end - 4);
    std::vector<testing::zip_entry> entries{{"part.csv", testing::dump_example(example.substr(end + 1))}};
    entries[0].wrong_checksum = what == " wrong";
    entries[0].locked = what == " locked";
    if (what == " stranger")
        entries.push_back({"readme.txt", "hello"});
    std::string file = testing::zip_of(entries);
    if (what == " cut")
        file.resize(file.size() - 10);
    const std::string path = "dump_examples_" + std::string(what.substr(what.empty() ? 0 : 1)) + ".zip";
    std::ofstream(path, std::ios::binary) << file;
    dump_report report = check_dump({path}, chosen);
    std::remove(path.c_str());
    return report;
}

dump_report judge(const rule& which, std::string_view example) {
    dump_options chosen;
    chosen.asked = profile::api; // what else the rows of an example break is not its subject
    chosen.rules.turn_on(which);
    chosen.jobs = 1;
    return check_example(example, chosen);
}

} // namespace

BOOST_DATA_TEST_CASE(the_bad_example_raises_exactly_its_rule, data::make(rules_on_dumps()), which) {
    const dump_report report = judge(*which, which->examples.bad);
    BOOST_TEST(report.found.count(*which) == 1U, which->id << ": " << testing::summary_of(report.found));
    BOOST_TEST(report.found.total() == 1U, testing::summary_of(report.found));
    for (const finding& each : report.found) {
        BOOST_TEST(!message_of(each).empty());
        BOOST_TEST(!source_of(each).empty());
    }
}

BOOST_DATA_TEST_CASE(the_good_example_raises_nothing, data::make(rules_on_dumps()), which) {
    const dump_report report = judge(*which, which->examples.good);
    BOOST_TEST(report.found.total() == 0U, which->id << ": " << testing::summary_of(report.found));
    BOOST_TEST(report.found.records() > 0U);
    BOOST_TEST(report.failures.empty());
}
