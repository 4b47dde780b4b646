#define BOOST_TEST_MODULE c_dumps
#include <boost/test/unit_test.hpp>

#include "support/c_handles.hpp"
#include "support/dump_rows.hpp"

#include <dsacheck/check_dump.hpp>
#include <dsacheck/render_dump.hpp>

#include <filesystem>
#include <fstream>
#include <thread>

namespace {

constexpr std::int64_t now = 1781524800;

std::string rows_of(unsigned file, unsigned count) {
    std::string csv = dsacheck::testing::dump_header_line();
    for (unsigned i = 0; i < count; ++i) {
        dsacheck::testing::cells changes{{"platform_uid", "p-" + std::to_string(i % 10 == 0 ? i : file * 100000 + i)},
                                         {"platform_name", i % 3 == 0 ? "Alpha" : "Beta"}};
        if (i % 9 == 0)
            changes.emplace_back("category", "NO_CATEGORY_" + std::to_string(i));
        csv += dsacheck::testing::dump_row_with(changes) + "\n";
    }
    return csv;
}

struct two_files {
    std::string folder = "c_dumps.d";
    std::vector<std::string> names;
    std::vector<const char*> paths;

    explicit two_files(unsigned rows = 60) {
        std::filesystem::create_directories(folder);
        for (unsigned file = 0; file < 2; ++file) {
            names.push_back(folder + "/part-" + std::to_string(file) + ".csv");
            std::ofstream(names.back(), std::ios::binary) << rows_of(file, rows + file);
        }
        for (const std::string& each : names)
            paths.push_back(each.c_str());
    }
    ~two_files() { std::filesystem::remove_all(folder); }
    two_files(const two_files&) = delete;
    two_files& operator=(const two_files&) = delete;
};

dsacheck_options options() {
    dsacheck_options made{};
    made.size = sizeof made;
    made.now = now;
    made.as_of = 20260302;
    return made;
}

std::string rendered(const c::dump& from, std::int32_t format = DSACHECK_DUMP_JSON) {
    return c::printed([&](char* buffer, std::size_t capacity, std::size_t* needed) {
        return dsacheck_dump_render(from.get(), format, buffer, capacity, needed);
    });
}

std::string profile_of(const c::dump& from) {
    return c::printed([&](char* buffer, std::size_t capacity, std::size_t* needed) {
        return dsacheck_dump_profile(from.get(), buffer, capacity, needed);
    });
}

struct watcher {
    int calls = 0;
    int stop_at = 0; ///< the number of the call that stops the run; 0: none
    std::uint64_t rows = 0;
    std::uint64_t packed = 0;
    std::thread::id by{};

    static std::int32_t watch(void* context, const dsacheck_dump_progress* so_far) {
        auto& self = *static_cast<watcher*>(context);
        ++self.calls;
        self.rows = so_far->rows;
        self.packed = so_far->packed_bytes;
        self.by = std::this_thread::get_id();
        return self.calls == self.stop_at ? 1 : 0;
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(what_is_found_is_what_the_library_finds) {
    const two_files files;
    dsacheck_threshold lower{{"least-rows", 10}, 10};
    dsacheck_dump_options more{};
    more.size = sizeof more;
    more.jobs = 2;
    more.sample = 5;
    more.late_days = 2;
    more.thresholds = &lower;
    more.threshold_count = 1;
    const dsacheck_options shared = options();
    const c::dump ours = c::new_dump(&shared, &more);
    BOOST_TEST(dsacheck_dump_check(ours.get(), files.paths.data(), 2, nullptr, nullptr) == DSACHECK_OK);

    dsacheck::dump_options chosen;
    chosen.now = now;
    chosen.as_of = {2026, 3, 2};
    chosen.storage.findings_per_rule = 5;
    chosen.bulk.late_days = 2;
    chosen.bulk.least_rows = 10;
    const dsacheck::dump_report theirs = dsacheck::check_dump(files.names, chosen);
    const dsacheck::dump_format formats[] = {dsacheck::dump_format::table, dsacheck::dump_format::json,
                                             dsacheck::dump_format::ndjson, dsacheck::dump_format::csv};
    for (std::int32_t format = DSACHECK_DUMP_TABLE; format <= DSACHECK_DUMP_CSV; ++format) {
        std::string page;
        dsacheck::render_dump(theirs, formats[format], {}, {}, page);
        BOOST_TEST(rendered(ours, format) == page);
    }
    std::string profile;
    dsacheck::render_profile(theirs.profile, profile);
    BOOST_TEST(profile_of(ours) == profile);

    dsacheck_dump_summary summary{};
    summary.size = sizeof summary;
    BOOST_TEST(dsacheck_dump_summarize(ours.get(), &summary) == DSACHECK_OK);
    BOOST_TEST(summary.rows == 121U);
    BOOST_TEST(summary.invalid_rows == theirs.found.invalid_records());
    BOOST_TEST(summary.errors == theirs.found.count(dsacheck::severity::error));
    BOOST_TEST(summary.warnings == theirs.found.count(dsacheck::severity::warning));
    BOOST_TEST(summary.infos == theirs.found.count(dsacheck::severity::info));
    BOOST_TEST(summary.files == 2U);
    BOOST_TEST(summary.bytes == theirs.bytes);
    BOOST_TEST(summary.failures == 0U);
    BOOST_TEST(summary.stopped == 0);
    BOOST_REQUIRE(summary.platforms == theirs.platforms.size());
    for (std::size_t i = 0; i < theirs.platforms.size(); ++i) {
        dsacheck_dump_platform platform{};
        platform.size = sizeof platform;
        BOOST_TEST(dsacheck_dump_platform_at(ours.get(), i, &platform) == DSACHECK_OK);
        BOOST_TEST(c::view(platform.name) == theirs.platforms[i].name);
        BOOST_TEST(platform.rows == theirs.platforms[i].rows);
        BOOST_TEST(platform.invalid_rows == theirs.platforms[i].invalid_rows);
        BOOST_REQUIRE(platform.tallies == theirs.platforms[i].tallies.size());
        for (std::size_t k = 0; k < platform.tallies; ++k) {
            const dsacheck::dump_tally& expected = theirs.platforms[i].tallies[k];
            dsacheck_dump_tally tally{};
            tally.size = sizeof tally;
            BOOST_TEST(dsacheck_dump_tally_at(ours.get(), i, k, &tally) == DSACHECK_OK);
            BOOST_TEST(tally.rule == expected.which->number);
            BOOST_TEST(c::view(tally.id) == expected.which->id);
            BOOST_TEST(tally.severity - DSACHECK_INFO == static_cast<int>(expected.level));
            BOOST_TEST(tally.count == expected.count);
            BOOST_TEST(tally.row == expected.first.row);
            BOOST_TEST(tally.offset == expected.first.offset);
            BOOST_TEST(c::view(tally.uuid) == expected.first.uuid);
            BOOST_TEST(c::view(tally.file) == (tally.row == 0 ? "" : theirs.found.sources()[expected.first.source]));
        }
    }
    const c::findings found = c::new_findings(&shared);
    BOOST_TEST(dsacheck_dump_findings(ours.get(), found.get()) == DSACHECK_OK);
    BOOST_TEST(c::summary_of(found).stored == theirs.found.stored());
    BOOST_TEST(c::summary_of(found).errors == summary.errors);
}

BOOST_AUTO_TEST_CASE(memory_gives_what_a_file_gives) {
    const two_files files;
    const dsacheck_options shared = options();
    const c::dump from_file = c::new_dump(&shared);
    const c::dump from_memory = c::new_dump(&shared);
    const std::string bytes = rows_of(0, 60);
    BOOST_TEST(dsacheck_dump_check(from_file.get(), files.paths.data(), 1, nullptr, nullptr) == DSACHECK_OK);
    BOOST_TEST(dsacheck_dump_check_bytes(from_memory.get(), bytes.data(), bytes.size(), files.names[0].data(),
                                         files.names[0].size()) == DSACHECK_OK);
    BOOST_TEST(rendered(from_memory) == rendered(from_file));
}

BOOST_AUTO_TEST_CASE(the_calling_thread_is_told_how_far_the_run_is) {
    const two_files files;
    const c::dump ours = c::new_dump();
    watcher seen;
    BOOST_TEST(dsacheck_dump_check(ours.get(), files.paths.data(), 2, &watcher::watch, &seen) == DSACHECK_OK);
    BOOST_TEST(seen.calls > 0);
    BOOST_TEST(seen.rows == 121U); // the last call has the whole numbers
    BOOST_TEST(seen.packed > 0U);
    BOOST_TEST(seen.packed <= std::filesystem::file_size(files.names[0]) + std::filesystem::file_size(files.names[1]));
    BOOST_TEST((seen.by == std::this_thread::get_id()));
}

BOOST_AUTO_TEST_CASE(a_watch_stops_the_run_and_what_was_found_stays) {
    const two_files files(60'000); // some 50 MB: longer than until the first call
    dsacheck_dump_options more{};
    more.size = sizeof more;
    more.jobs = 1;
    const c::dump ours = c::new_dump(nullptr, &more);
    watcher seen;
    seen.stop_at = 1;
    BOOST_TEST(dsacheck_dump_check(ours.get(), files.paths.data(), 2, &watcher::watch, &seen) == DSACHECK_CANCELLED);
    BOOST_TEST(seen.calls == 1);
    dsacheck_dump_summary summary{};
    summary.size = sizeof summary;
    BOOST_TEST(dsacheck_dump_summarize(ours.get(), &summary) == DSACHECK_OK);
    BOOST_TEST(summary.stopped == 1);
    BOOST_TEST(summary.rows < 120'000U);
    const two_files smaller;
    BOOST_TEST(dsacheck_dump_check(ours.get(), smaller.paths.data(), 2, nullptr, nullptr) == DSACHECK_OK); // of use again
    BOOST_TEST(dsacheck_dump_summarize(ours.get(), &summary) == DSACHECK_OK);
    BOOST_TEST(summary.stopped == 0);
    BOOST_TEST(summary.rows == 121U);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_missing_fails_the_run_and_the_others_are_checked) {
    const two_files files;
    const char* const paths[] = {files.paths[0], "no/such/dump.csv"};
    const c::dump ours = c::new_dump();
    BOOST_TEST(dsacheck_dump_check(ours.get(), paths, 2, nullptr, nullptr) == DSACHECK_RUN_FAILED);
    dsacheck_text text{};
    BOOST_TEST(dsacheck_dump_message(ours.get(), &text) == DSACHECK_OK);
    BOOST_TEST(c::view(text).find("no/such/dump.csv") != std::string_view::npos);
    BOOST_TEST(dsacheck_dump_failure_at(ours.get(), 0, &text) == DSACHECK_OK);
    BOOST_TEST(dsacheck_dump_failure_at(ours.get(), 1, &text) == DSACHECK_NOT_FOUND);
    dsacheck_dump_summary summary{};
    summary.size = sizeof summary;
    BOOST_TEST(dsacheck_dump_summarize(ours.get(), &summary) == DSACHECK_OK);
    BOOST_TEST(summary.rows == 60U);
}

BOOST_AUTO_TEST_CASE(shares_of_several_runs_are_joined_to_one) {
    const two_files files;
    const dsacheck_options shared = options();
    const c::dump whole = c::new_dump(&shared);
    BOOST_TEST(dsacheck_dump_check(whole.get(), files.paths.data(), 2, nullptr, nullptr) == DSACHECK_OK);
    const c::dump joined = c::new_dump(&shared);
    for (const char* const& path : files.paths) {
        const c::dump one = c::new_dump(&shared);
        BOOST_TEST(dsacheck_dump_share(one.get(), &path, 1, nullptr, nullptr) == DSACHECK_OK);
        dsacheck_text share{};
        BOOST_TEST(dsacheck_dump_share_bytes(one.get(), &share) == DSACHECK_OK);
        BOOST_TEST(dsacheck_dump_join(joined.get(), share.data, share.size) == DSACHECK_OK);
    }
    BOOST_TEST(dsacheck_dump_finish(joined.get()) == DSACHECK_OK);
    BOOST_TEST(rendered(joined) == rendered(whole));
    BOOST_TEST(profile_of(joined) == profile_of(whole));
    BOOST_TEST(dsacheck_dump_join(joined.get(), "no share", 8) == DSACHECK_RUN_FAILED);
    dsacheck_text message{};
    BOOST_TEST(dsacheck_dump_message(joined.get(), &message) == DSACHECK_OK);
    BOOST_TEST(message.size > 0U);
}

BOOST_AUTO_TEST_CASE(a_profile_is_compared_with_an_earlier_one) {
    const two_files files;
    dsacheck_threshold lower{{"least-rows", 10}, 10};
    dsacheck_dump_options more{};
    more.size = sizeof more;
    more.thresholds = &lower;
    more.threshold_count = 1;
    const c::dump ours = c::new_dump(nullptr, &more);
    BOOST_TEST(dsacheck_dump_check(ours.get(), files.paths.data(), 1, nullptr, nullptr) == DSACHECK_OK);
    std::string earlier = profile_of(ours); // and then automation was detected everywhere
    for (std::size_t at = 0; (at = earlier.find("automated_detection=No", at)) != std::string::npos; ++at)
        earlier.replace(at, 22, "automated_detection=Yes");
    const std::string none = rendered(ours);
    BOOST_TEST(dsacheck_dump_compare(ours.get(), "no profile", 10) == DSACHECK_RUN_FAILED);
    BOOST_TEST(none.find("\"changes\"") == std::string::npos);
    BOOST_TEST(dsacheck_dump_compare(ours.get(), earlier.data(), earlier.size()) == DSACHECK_OK);
    BOOST_TEST(rendered(ours).find("\"changes\"") != std::string::npos);
}
