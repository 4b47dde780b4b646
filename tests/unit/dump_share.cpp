// Runs over dumps that are shared between processes, and findings that travel: nothing gets lost, and bad bytes are refused.
#define BOOST_TEST_MODULE dump_share
#include <boost/test/unit_test.hpp>

#include "dsacheck/catalogue.hpp"
#include "dsacheck/dump_share.hpp"
#include "dsacheck/render_dump.hpp"
#include "dsacheck/save_findings.hpp"
#include "dsacheck/validate.hpp"
#include "support/dump_rows.hpp"
#include "support/statements.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace dsacheck;

namespace {

/// Rows of two platforms: some puids stand in several files, one text in most rows, and every ninth row is wrong.
std::string rows_of(unsigned file, unsigned count) {
    std::string csv = testing::dump_header_line();
    for (unsigned i = 0; i < count; ++i) {
        char uuid[37];
        std::snprintf(uuid, sizeof uuid, "8d387973-0c88-4463-%04x-%012x", file, i);
        testing::cells changes{{"uuid", uuid},
                               {"platform_uid", "p-" + std::to_string(i % 100 == 0 ? i : file * 100000 + i)},
                               {"platform_name", i % 3 == 0 ? "Alpha" : "Beta"},
                               {"created_at", "\"2025-09-0" + std::to_string(1 + (file + i) % 7) + " 10:00:00\""},
                               {"decision_facts", i % 5 != 0 ? "Same text" : "Text " + std::to_string(i)}};
        if (i % 9 == 0)
            changes.emplace_back("category", "NO_CATEGORY_" + std::to_string(i));
        if (i % 4 == 0)
            changes.emplace_back("category", "STATEMENT_CATEGORY_ANIMAL_WELFARE");
        csv += testing::dump_row_with(changes) + "\n";
    }
    return csv;
}

std::string printed(const dump_report& report) {
    std::string page;
    for (const dump_format format : {dump_format::table, dump_format::json, dump_format::csv})
        render_dump(report, format, {}, {}, page);
    render_profile(report.profile, page);
    return page;
}

struct some_files {
    std::string folder = "dump_share_scratch";
    std::vector<std::string> paths;

    some_files() {
        std::filesystem::create_directories(folder);
        for (unsigned file = 0; file < 4; ++file) {
            paths.push_back(folder + "/part-" + std::to_string(file) + ".csv");
            std::string bytes = rows_of(file, 700 + file * 13);
            if (file == 2)
                bytes.resize(bytes.size() - 200); // a row that is cut off
            std::ofstream(paths.back(), std::ios::binary) << bytes;
        }
        paths.push_back(folder + "/missing.csv");
    }
    ~some_files() { std::filesystem::remove_all(folder); }
    some_files(const some_files&) = delete;
    some_files& operator=(const some_files&) = delete;
};

dump_options chosen() {
    dump_options made;
    made.now = testing::request_time;
    made.as_of = {2026, 3, 2};
    made.jobs = 2;
    made.storage.findings_per_rule = 3;
    made.bulk.least_rows = 100;
    suppression accepted;
    accepted.which = find_rule("value-not-allowed");
    accepted.puid = "p-9*";
    made.suppressions.add(accepted);
    return made;
}

} // namespace

BOOST_AUTO_TEST_CASE(joined_shares_are_one_run_over_all_files) {
    const some_files files;
    const dump_report whole = check_dump(files.paths, chosen());
    dump_joiner joiner(chosen());
    BOOST_TEST(joiner.add(check_dump_share({files.paths[0], files.paths[1]}, chosen()).bytes));
    BOOST_TEST(joiner.add(check_dump_share({}, chosen()).bytes));
    for (std::size_t i = 2; i < files.paths.size(); ++i) {
        const dump_share share = check_dump_share({files.paths[i]}, chosen());
        BOOST_TEST(share.failures.size() == (i == 4 ? 1U : 0U));
        BOOST_TEST(!share.stopped);
        BOOST_TEST(joiner.add(share.bytes));
    }
    const dump_report joined = joiner.finish();
    BOOST_TEST(printed(joined) == printed(whole));
    BOOST_TEST(joined.found.suppressed() == whole.found.suppressed());
    BOOST_TEST(whole.found.suppressed() > 0U);
    BOOST_TEST(joined.bytes == whole.bytes);
    BOOST_TEST(joined.failures.size() == 1U);
    // What only shows over several files is there.
    BOOST_TEST(whole.found.count(*find_rule("puid-repeated")) > 0U);
    BOOST_TEST(whole.found.count(*find_rule("boilerplate-across-categories")) > 0U);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_share_are_refused) {
    const some_files files;
    const std::string share = check_dump_share({files.paths[0]}, chosen()).bytes;
    BOOST_TEST(!dump_joiner(chosen()).add(""));
    BOOST_TEST(!dump_joiner(chosen()).add("a share"));
    BOOST_TEST(!dump_joiner(chosen()).add(share + "x"));
    for (std::size_t size = 0; size < share.size(); size += 1 + share.size() / 97)
        BOOST_TEST(!dump_joiner(chosen()).add(share.substr(0, size)));
    for (std::size_t at = 0; at < share.size(); at += 1 + share.size() / 997) {
        std::string damaged = share;
        damaged[at] = static_cast<char>(damaged[at] ^ 0xFF);
        dump_joiner joiner(chosen());
        static_cast<void>(joiner.add(damaged)); // a text may be another; nothing else goes wrong
    }
}

BOOST_AUTO_TEST_CASE(findings_that_were_saved_are_the_same) {
    options wanted;
    wanted.now = testing::request_time;
    wanted.as_of = {2026, 3, 2};
    wanted.storage.findings_per_rule = 5;
    wanted.baselines = baseline_use::record;
    suppression accepted;
    accepted.which = find_rule("puid-malformed");
    accepted.puid = "a 1*";
    wanted.suppressions.add(accepted);
    std::string lines;
    for (int i = 0; i < 30; ++i)
        lines += testing::statement_with("{\"territorial_scope\":[\"DE\",\"EL\"],\"puid\":\"a " + std::to_string(i) + "\"}") + "\n";
    findings first(wanted);
    statement_validator(wanted).validate_all(lines, first, "a.ndjson");
    std::string bytes = "x";
    save_findings(first, bytes);
    bytes.erase(0, 1);

    findings second(wanted);
    second.begin_source("forgotten");
    BOOST_TEST(load_findings(bytes, second));
    const auto shown = [](const findings& all) {
        std::string page;
        for (const std::string_view name : output_format_names)
            render(all, *output_format_named(name), {}, page);
        render_baseline(all, page);
        return page;
    };
    BOOST_TEST(shown(second) == shown(first));
    BOOST_TEST(second.suppressed() > 0U);
    BOOST_TEST(second.by_suppression() == first.by_suppression());
    BOOST_TEST(!load_findings(bytes.substr(1), second));
    BOOST_TEST(second.total() == 0U);
    BOOST_TEST(!load_findings(bytes + "x", second));
    for (std::size_t size = 0; size < bytes.size(); size += 1 + bytes.size() / 197)
        BOOST_TEST(!load_findings(bytes.substr(0, size), second));
}
