// Runs over dumps that are interrupted, that meet full disks, and that read older and smaller kinds of dumps.
// label: threads
#define BOOST_TEST_MODULE dump_runs
#include <boost/test/unit_test.hpp>

#include "dsacheck/baseline.hpp"
#include "dsacheck/catalogue.hpp"
#include "dsacheck/check_dump.hpp"
#include "dsacheck/render_dump.hpp"
#include "dsacheck/rules/archives.hpp"
#include "dsacheck/rules/dump_bulk.hpp"
#include "dsacheck/rules/dump_rows.hpp"
#include "dsacheck/suppression.hpp"
#include "dsacheck/vocabulary.hpp"
#include "dump/dump_job.hpp"
#include "dump/dump_parts.hpp"
#include "dump/dump_totals.hpp"
#include "dump/run_state.hpp"
#include "support/dump_rows.hpp"
#include "support/scratch_folder.hpp"
#include "support/statements.hpp"
#include "support/zip_file.hpp"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <sys/resource.h>

using namespace dsacheck;
using testing::dump_row_with;

namespace {

/// Rows with puids of their own, but for some; every ninth has an error.
std::string many_rows(unsigned first, unsigned count) {
    std::string file = testing::dump_header_line();
    for (unsigned i = first; i < first + count; ++i) {
        char uuid[37];
        std::snprintf(uuid, sizeof uuid, "8d387973-0c88-4463-94db-%012x", i);
        testing::cells changes{{"uuid", uuid}, {"platform_uid", "p-" + std::to_string(i % 1700)},
                               {"platform_name", i % 2 == 0 ? "Alpha" : "\"Beta, Inc.\""}};
        if (i % 9 == 0)
            changes.emplace_back("category", "STATEMENT_CATEGORY_UNHEARD_OF_" + std::to_string(i));
        file += dump_row_with(changes) + "\n";
    }
    return file;
}

dump_options resumable(const std::string& state) {
    dump_options chosen;
    chosen.jobs = 2;
    chosen.rules.turn_on(rules::puid_repeated);
    chosen.storage.findings_per_rule = 20;
    chosen.now = testing::request_time;
    chosen.state_file = state;
    return chosen;
}

std::string render(const dump_report& report) {
    std::string page;
    render_dump(report, dump_format::json, {}, {}, page);
    render_profile(report.profile, page);
    return page;
}

/// Runs again and again, each time stopped after `chunks` of them, until the run is complete.
std::string render_after_interruptions(const std::vector<std::string>& paths, const std::string& state, unsigned chunks,
                                       unsigned& runs) {
    for (runs = 1; runs < 200; ++runs) {
        std::atomic<bool> stop{false};
        unsigned left = chunks;
        dump_options chosen = resumable(state);
        chosen.jobs = 2 - runs % 2; // the first on one thread, which stops where it is told
        chosen.stop = &stop;
        chosen.progress = [&](const dump_progress&) {
            if (--left == 0)
                stop = true;
        };
        const dump_report report = check_dump(paths, chosen);
        if (!report.stopped)
            return render(report);
        // What an interruption may leave behind: half a frame.
        std::filesystem::resize_file(state, std::filesystem::file_size(state) - runs % 3 * 7);
    }
    return "no end";
}

/// While it lives, no file can grow beyond so many bytes, as on a disk that is full.
class full_disk {
  public:
    explicit full_disk(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit less{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &less);
    }
    ~full_disk() { setrlimit(RLIMIT_FSIZE, &before_); }

  private:
    rlimit before_{};
};

/// A file of some of the columns, with one row for each list of changes.
std::string file_with_columns(const std::vector<std::string>& left_out, const std::vector<testing::cells>& rows) {
    const auto is_out = [&left_out](std::string_view name) {
        return std::find(left_out.begin(), left_out.end(), name) != left_out.end();
    };
    std::string file;
    for (const dump_column_info& column : dump_columns)
        if (!is_out(column.name))
            file.append(file.empty() ? "" : ",").append(column.name);
    file += "\n";
    for (const testing::cells& changes : rows) {
        std::string row;
        for (const dump_column_info& column : dump_columns) {
            if (is_out(column.name))
                continue;
            std::string cell = testing::valid_cell(column.name);
            for (const auto& [name, value] : changes)
                if (name == column.name)
                    cell = value;
            row.append(&column == &dump_columns[0] ? "" : ",").append(cell);
        }
        file += row + "\n";
    }
    return file;
}

/// A category that is valid in one schema alone.
std::string category_of(schema_version in, schema_version not_in) {
    for (const vocabulary_entry& each : allowed_values(enumeration::category))
        if (each.schemas.has(in) && !each.schemas.has(not_in))
            return std::string(each.value);
    return {};
}

} // namespace

BOOST_AUTO_TEST_CASE(a_run_that_is_resumed_reports_what_one_without_interruption_does) {
    const testing::scratch_folder folder("dump_runs_scratch");
    const std::string archive = testing::zip_of(
        {{"a.csv", many_rows(0, 1500)}, {"note.txt", "no rows"}, {"b.csv", many_rows(1500, 1600)}, {"c.csv", "not,a,dump\n"}});
    const std::vector<std::string> paths{folder.write("day.zip", archive), folder.write("late.csv", many_rows(5000, 1400))};
    const std::string state = folder.path + "/state";
    const std::string whole = render(check_dump(paths, resumable({})));
    for (const unsigned chunks : {1U, 2U, 4U}) {
        unsigned runs = 0;
        BOOST_TEST((render_after_interruptions(paths, state, chunks, runs) == whole), chunks << " chunks at a time");
        BOOST_TEST(runs > 1U);
        BOOST_TEST(!std::filesystem::exists(state));
    }
}

BOOST_AUTO_TEST_CASE(what_follows_a_part_that_was_not_passed_over_to_its_end_is_left_to_the_next_run) {
    const testing::scratch_folder folder("dump_runs_scratch");
    const std::vector<std::string> paths{folder.write("long.csv", many_rows(0, 3000)), folder.write("late.csv", many_rows(9000, 200))};
    const std::string state_file = folder.path + "/state";
    std::atomic<bool> stop{false};
    dump_options chosen = resumable(state_file);
    chosen.jobs = 1;
    chosen.stop = &stop;
    chosen.progress = [&stop](const dump_progress&) { stop = true; }; // after one chunk
    BOOST_TEST_REQUIRE(check_dump(paths, chosen).stopped);
    chosen.progress = {};

    std::vector<std::string> failures;
    const std::vector<dump::input_part> parts = dump::plan_input(paths, failures);
    dump::run_state state;
    BOOST_TEST_REQUIRE(state.open(chosen, parts), state.problem());
    dump::dump_totals totals(chosen);
    state.replay([&totals](dump::chunk_result&& part) { totals.merge(std::move(part)); }, chosen);
    dump::dump_job<dump::dump_totals> job(chosen, parts, totals, &state);
    dump::chunk from;
    dump::chunk_result later = job.make_result();
    {
        const auto second = job.open(1); // other threads are ahead
        BOOST_TEST_REQUIRE(job.produce(*second, from));
        const auto worker = job.make_worker();
        job.work(*worker, from, later);
    }
    const auto first = job.open(0);
    BOOST_TEST(!job.produce(*first, from)); // stopped
    const auto size = std::filesystem::file_size(state_file);
    const std::uint64_t rows = totals.rows();
    job.close(0);
    job.merge(1, std::move(later));
    BOOST_TEST(std::filesystem::file_size(state_file) == size);
    BOOST_TEST(totals.rows() == rows);
    BOOST_TEST(!job.is_complete());
}

BOOST_AUTO_TEST_CASE(a_state_of_another_run_is_a_failure) {
    const testing::scratch_folder folder("dump_runs_scratch");
    const std::string path = folder.write("a.csv", many_rows(0, 1500));
    const std::string other = folder.write("b.csv", many_rows(0, 10));
    const std::string state = folder.path + "/state";
    const std::atomic<bool> stop{true};
    dump_options chosen = resumable(state);
    chosen.stop = &stop;
    BOOST_TEST(check_dump({path}, chosen).stopped);
    chosen.stop = nullptr;
    const auto failure_of = [](const dump_report& report) {
        return report.failures.empty() ? std::string() : report.failures.front();
    };
    BOOST_TEST(failure_of(check_dump({other}, chosen)).find("not the state of a run over the same files") != std::string::npos);
    dump_options asks_less = chosen;
    asks_less.asked = profile::api;
    BOOST_TEST(failure_of(check_dump({path}, asks_less)).find("not the state") != std::string::npos);
    dump_options later = chosen;
    later.now += 86400;
    BOOST_TEST(failure_of(check_dump({path}, later)).find("for another time") != std::string::npos);
    dump_options split = chosen;
    split.split_folder = folder.path + "/split";
    BOOST_TEST(failure_of(check_dump({path}, split)).find("cannot be resumed") != std::string::npos);
    const std::string text = folder.write("text", "this is no state");
    BOOST_TEST(failure_of(check_dump({path}, resumable(text))).find("not the state") != std::string::npos);
    BOOST_TEST(failure_of(check_dump({path}, resumable("/nowhere/state"))).find("/nowhere/state") != std::string::npos);
    BOOST_TEST(failure_of(check_dump({path}, chosen)).empty());
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_told_and_loses_no_rows) {
    const testing::scratch_folder folder("dump_runs_scratch");
    const std::string path = folder.write("a.csv", many_rows(0, 30000));
    const std::uint64_t invalid = check_dump({path}, resumable({})).found.invalid_records();
    const auto check = [&](const dump_options& chosen) {
        const full_disk full(50'000);
        return check_dump({path}, chosen);
    };
    dump_options spills = resumable({});
    spills.memory_bytes = 1;
    spills.spill_folder = folder.path;
    dump_options splits = resumable({});
    splits.split_folder = folder.path + "/split";
    for (const dump_options& chosen : {spills, splits, resumable(folder.path + "/state")}) {
        const dump_report report = check(chosen);
        BOOST_TEST_REQUIRE(report.failures.size() == 1U);
        BOOST_TEST(report.failures[0].find("too large") != std::string::npos, report.failures[0]);
        BOOST_TEST(report.found.records() == 30000U);
        BOOST_TEST(report.found.invalid_records() == invalid);
    }
}

BOOST_AUTO_TEST_CASE(a_light_dump_is_silent_on_columns_that_it_does_not_have) {
    const std::vector<std::string> left_out{"illegal_content_explanation", "incompatible_content_explanation",
                                            "territorial_scope", "decision_facts"};
    dump_options chosen;
    chosen.now = testing::request_time;
    const dump_report report = check_dump_bytes(file_with_columns(left_out, {{}, {{"category", "NONE"}}}), chosen, "light.csv");
    BOOST_TEST(report.found.records() == 2U);
    BOOST_TEST(report.found.invalid_records() == 1U);
    for (const finding& each : report.found)
        BOOST_TEST(each.where.record == 1U, each.broken->id); // the other row is silent
    BOOST_TEST(report.found.count(rules::column_missing) == 0U);
}

BOOST_AUTO_TEST_CASE(rows_from_before_july_2025_follow_the_vocabulary_of_their_time) {
    const std::string old_one = category_of(schema_version::before_2025_07, schema_version::since_2025_07);
    BOOST_REQUIRE(!old_one.empty());
    const testing::cells old_row{{"category", old_one}, {"category_specification", ""}, {"content_date", "2025-05-20"},
                                 {"application_date", "2025-06-01"}, {"created_at", "\"2025-06-30 23:59:59\""}};
    testing::cells new_row = old_row;
    new_row.back().second = "\"2025-07-01 00:00:00\"";
    dump_options chosen;
    chosen.asked = profile::api;
    const dump_report report = check_dump_bytes(file_with_columns({"content_id_ean"}, {old_row, new_row, old_row}), chosen, "v1.csv");
    BOOST_TEST(report.found.records() == 3U);
    BOOST_TEST(report.found.invalid_records() == 1U);
    BOOST_TEST_REQUIRE(report.found.stored() == 1U);
    BOOST_TEST(report.found[0].where.record == 1U);
}

BOOST_AUTO_TEST_CASE(members_that_cannot_be_read_are_told_by_their_names) {
    const testing::scratch_folder folder("dump_runs_scratch");
    testing::zip_entry damaged{"crc.csv", many_rows(0, 50), true, false, 0};
    testing::zip_entry locked{"locked.csv", many_rows(0, 50), false, true, 0};
    testing::zip_entry packed_otherwise{"bzip2.csv", many_rows(0, 50), false, false, 12};
    const std::string path = folder.write(
        "day.zip", testing::zip_of({damaged, locked, packed_otherwise, {"page.html", "<html>"}, {"good.csv", many_rows(0, 9)}}));
    const dump_report report = check_dump({path}, resumable({}));
    const auto source_of = [&report](const rule& which) {
        for (const finding& each : report.found)
            if (*each.broken == which)
                return report.found.sources()[each.where.source].substr(std::string("dump_runs_scratch/day.zip/").size());
        return std::string("nowhere");
    };
    BOOST_TEST(source_of(rules::archive_member_damaged) == "crc.csv");
    BOOST_TEST(source_of(rules::archive_member_locked) == "locked.csv");
    BOOST_TEST(report.found.count(rules::archive_member_passed_over) == 2U);
    BOOST_TEST(report.found.records() == 59U); // those of the damaged one came before its checksum
}

BOOST_AUTO_TEST_CASE(findings_of_rows_are_suppressed_by_file_and_known_by_baselines) {
    const testing::scratch_folder folder("dump_runs_scratch");
    const std::vector<std::string> paths{folder.write("a.csv", many_rows(0, 1000)), folder.write("b.csv", many_rows(0, 1000))};
    dump_options chosen = resumable({});
    chosen.asked = profile::api;
    chosen.rules = {};
    const std::uint64_t errors = check_dump(paths, chosen).found.count(severity::error);
    suppression one;
    one.which = find_rule("value-not-allowed");
    one.path = "a.csv";
    one.reason = "known";
    chosen.suppressions.add(one);
    const dump_report report = check_dump(paths, chosen);
    BOOST_TEST(report.found.suppressed() == errors / 2);
    BOOST_TEST(report.found.count(severity::error) == errors / 2);
    chosen.baselines = baseline_use::record;
    const dump_report recorded = check_dump(paths, chosen);
    std::string text;
    render_baseline(recorded.found, text);
    auto known = std::make_shared<baseline>();
    std::string problem;
    BOOST_REQUIRE(read_baseline(text, *known, problem));
    chosen.baselines = baseline_use::compare;
    chosen.known = known;
    const dump_report again = check_dump(paths, chosen);
    BOOST_TEST(again.found.known() == errors / 2);
    BOOST_TEST(again.found.total() == 0U);
}

BOOST_AUTO_TEST_CASE(platforms_that_are_counted_together_do_not_share_their_puids) {
    std::string file = testing::dump_header_line();
    const std::size_t platforms = most_dump_platforms + 50;
    for (std::size_t i = 0; i < platforms; ++i)
        file += dump_row_with({{"platform_name", "P" + std::to_string(i)}, {"platform_uid", "same"}}) + "\n";
    file += dump_row_with({{"platform_name", "P" + std::to_string(platforms - 1)}, {"platform_uid", "same"}}) + "\n";
    dump_options chosen = resumable({});
    chosen.asked = profile::api;
    const dump_report report = check_dump_bytes(file, chosen, "many.csv");
    BOOST_TEST(report.platforms.size() == most_dump_platforms);
    BOOST_TEST_REQUIRE(report.found.count(rules::puid_repeated) == 1U);
    for (const finding& each : report.found)
        if (*each.broken == rules::puid_repeated)
            BOOST_TEST(each.value == "same");
}

BOOST_AUTO_TEST_CASE(days_that_two_profiles_share_are_compared_one_by_one) {
    const auto profile_with = [](std::uint64_t automated_on_second) {
        platform_profile platform;
        platform.platform = "Alpha";
        for (std::uint8_t i = 1; i <= 2; ++i) {
            dump_day day;
            day.day = {2025, 9, i};
            day.counts.of[static_cast<std::size_t>(dump_measure::rows)] = 1000;
            day.counts.of[dump_counter::detection] = i == 2 ? automated_on_second : 100;
            platform.days.push_back(day);
        }
        return dump_profile{{platform}};
    };
    const auto changes = compare_profiles(profile_with(100), profile_with(400), 500, 0.1);
    BOOST_TEST_REQUIRE(changes.size() == 2U);
    BOOST_TEST(changes[0].day.month == 0U);
    BOOST_TEST(changes[0].now == 0.25);
    BOOST_TEST(changes[1].day.day == 2U);
    BOOST_TEST(changes[1].now == 0.4);
}
