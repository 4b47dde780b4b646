// Templates that nobody has filled in, the Commission's and our own: only that they are not filled in is told, in groups.
#define BOOST_TEST_MODULE blank_templates
#include <boost/test/unit_test.hpp>

#include "dsacheck/catalogue.hpp"
#include "dsacheck/render_template.hpp"
#include "support/judged_report.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <filesystem>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace data = boost::unit_test::data;
using namespace dsacheck;

namespace {

constexpr std::string_view providers[] = {"intermediary", "hosting", "platform", "vlop", "vlose"};

/// Placeholders, blanks, and what is missing because of them.
const std::set<unsigned> not_filled_in{3011, 3024, 3026, 3029, 3042, 3092, 3115, 3201};

void check_that_only_gaps_are_told(const std::vector<report_source>& files, provider_type provider) {
    report_options chosen;
    chosen.provider = provider;
    findings found(chosen);
    const report whole = validate_report(files, chosen, found);
    std::map<std::pair<unsigned, unsigned>, unsigned> counts; // by part and rule
    for (const finding& each : found) {
        BOOST_TEST(not_filled_in.count(each.broken->number) == 1U, each.broken->id << ": " << message_of(each));
        ++counts[{each.cell()->part, each.broken->number}];
    }
    BOOST_TEST(found.count(*find_rule("placeholder-left")) > 0U);
    for (const auto& [key, count] : counts) // periods and texts, in rows that apply and in others, are told apart
        BOOST_TEST(count <= 4U, "rule " << key.second << " is told " << count << " times in part " << key.first);
}

} // namespace

BOOST_DATA_TEST_CASE(of_our_own_template_only_gaps_are_told, data::make(providers), provider) {
    template_request wanted;
    wanted.provider = testing::provider_named(provider);
    wanted.service = "Example";
    wanted.start = {2026, 1, 1};
    if (wanted.provider == provider_type::vlop || wanted.provider == provider_type::vlose)
        wanted.start = {2026, 7, 1};
    wanted.end = {2026, 12, 31};
    check_that_only_gaps_are_told(render_template(wanted), wanted.provider);
}

BOOST_DATA_TEST_CASE(of_the_commissions_templates_only_gaps_are_told, data::make(providers), provider) {
    const std::filesystem::path folder = std::filesystem::path(DSACHECK_SOURCE_DIR) / ".." / "shared" / "dsa" / "annex-i";
    if (!std::filesystem::exists(folder)) {
        std::cout << "skipped: no folder with the Commission's templates beside the project\n";
        return;
    }
    report_options chosen;
    report read;
    BOOST_TEST_REQUIRE(read_report_files({folder.string()}, chosen, read).ok);
    BOOST_TEST(read.parts().size() == 11U);
    std::vector<report_source> files;
    for (const report_file& each : read.files())
        files.push_back({each.name, each.bytes});
    check_that_only_gaps_are_told(files, testing::provider_named(provider));
}
