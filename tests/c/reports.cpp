#define BOOST_TEST_MODULE c_reports
#include <boost/test/unit_test.hpp>

#include "support/c_handles.hpp"

#include <dsacheck/dsacheck.hpp>
#include <dsacheck/render_report.hpp>
#include <dsacheck/render_template.hpp>
#include <dsacheck/validate_report.hpp>

#include <chrono>
#include <filesystem>
#include <fstream>

namespace {

/// A report without a defect, and then with the figure of one cell spoilt.
std::vector<dsacheck::report_source> demo(bool spoilt) {
    dsacheck::template_request wanted;
    wanted.provider = dsacheck::provider_type::platform;
    wanted.service = "Example";
    wanted.start = {2026, 1, 1};
    wanted.end = {2026, 12, 31};
    wanted.figures = dsacheck::template_figures::demo;
    std::vector<dsacheck::report_source> parts = dsacheck::render_template(wanted);
    if (spoilt) {
        std::string& bytes = parts[3].bytes;
        const std::size_t digit = bytes.find_last_of("0123456789");
        BOOST_REQUIRE(digit != std::string::npos);
        bytes.replace(digit, 1, "about 5");
    }
    return parts;
}

std::vector<dsacheck_part> parts_of(const std::vector<dsacheck::report_source>& sources) {
    std::vector<dsacheck_part> parts;
    for (const dsacheck::report_source& each : sources)
        parts.push_back({{each.name.data(), each.name.size()}, {each.bytes.data(), each.bytes.size()}});
    return parts;
}

dsacheck_options for_platforms() {
    dsacheck_options options{};
    options.size = sizeof options;
    options.provider = DSACHECK_PROVIDER_PLATFORM;
    return options;
}

} // namespace

BOOST_AUTO_TEST_CASE(parts_in_memory_give_the_library_s_findings_with_their_cells) {
    const std::vector<dsacheck::report_source> sources = demo(true);
    const dsacheck_options options = for_platforms();
    const c::validator validator = c::new_validator(&options);
    const c::findings found = c::new_findings(&options);
    const std::vector<dsacheck_part> parts = parts_of(sources);
    BOOST_TEST(dsacheck_validate_report_parts(validator.get(), parts.data(), parts.size(), found.get()) == DSACHECK_OK);

    dsacheck::report_options chosen;
    chosen.provider = dsacheck::provider_type::platform;
    dsacheck::findings expected(chosen);
    const dsacheck::report whole = dsacheck::validate_report(sources, chosen, expected);
    BOOST_REQUIRE(expected.stored() > 0U);
    std::string json;
    dsacheck::render_report_json(whole, expected, std::chrono::nanoseconds{0}, json);
    BOOST_TEST(c::rendered(found, DSACHECK_FORMAT_JSON) == json);
    std::size_t cells = 0;
    for (std::size_t i = 0; i < expected.stored(); ++i) {
        const dsacheck_finding ours = c::finding_at(found, i);
        BOOST_TEST(ours.cells == expected[i].cell_count);
        BOOST_TEST(ours.cells_found == expected[i].cells_found);
        for (std::size_t k = 0; k < expected[i].cell_count; ++k, ++cells) {
            const dsacheck::cell_place& theirs = expected[i].cells[k];
            dsacheck_cell cell{};
            cell.size = sizeof cell;
            BOOST_TEST(dsacheck_cell_at(found.get(), i, k, &cell) == DSACHECK_OK);
            BOOST_TEST(cell.row == theirs.row);
            BOOST_TEST(cell.part == theirs.part);
            BOOST_TEST(cell.column ==
                       (theirs.column == dsacheck::cell_place::no_column ? -1 : static_cast<std::int64_t>(theirs.column)));
            BOOST_TEST(c::view(cell.header) == theirs.header);
            BOOST_TEST(c::view(cell.value) == theirs.value);
            BOOST_TEST(c::view(cell.path) == expected.sources()[theirs.source]);
        }
        dsacheck_cell cell{};
        cell.size = sizeof cell;
        BOOST_TEST(dsacheck_cell_at(found.get(), i, ours.cells, &cell) == DSACHECK_NOT_FOUND);
    }
    BOOST_TEST(cells > 0U);
}

BOOST_AUTO_TEST_CASE(a_folder_and_memory_give_the_same_counts) {
    const std::vector<dsacheck::report_source> sources = demo(false);
    std::filesystem::create_directories("c_reports.d");
    for (const dsacheck::report_source& each : sources)
        std::ofstream("c_reports.d/" + each.name, std::ios::binary) << each.bytes;
    const dsacheck_options options = for_platforms();
    const c::validator validator = c::new_validator(&options);
    const c::findings from_folder = c::new_findings(&options);
    const c::findings from_memory = c::new_findings(&options);
    const char* const paths[] = {"c_reports.d"};
    BOOST_TEST(dsacheck_validate_report(validator.get(), paths, 1, from_folder.get()) == DSACHECK_OK);
    const std::vector<dsacheck_part> parts = parts_of(sources);
    BOOST_TEST(dsacheck_validate_report_parts(validator.get(), parts.data(), parts.size(), from_memory.get()) ==
               DSACHECK_OK);
    BOOST_TEST(c::summary_of(from_folder).errors == 0U);
    BOOST_TEST(c::summary_of(from_memory).errors == 0U);
    BOOST_TEST(c::summary_of(from_folder).warnings == c::summary_of(from_memory).warnings);
    BOOST_TEST(c::summary_of(from_folder).sources == 11U);
}

BOOST_AUTO_TEST_CASE(wrong_arguments_are_misuse_and_missing_files_a_failed_run) {
    const c::validator validator = c::new_validator();
    const c::findings found = c::new_findings();
    const char* const paths[] = {"no/such/folder", nullptr};
    BOOST_TEST(dsacheck_validate_report(validator.get(), paths, 1, found.get()) == DSACHECK_RUN_FAILED);
    BOOST_TEST(dsacheck_validate_report(validator.get(), paths, 2, found.get()) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_validate_report(validator.get(), nullptr, 1, found.get()) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_validate_report(nullptr, paths, 1, found.get()) == DSACHECK_MISUSE);
    const dsacheck_part part{{"1.csv", 5}, {nullptr, 7}};
    BOOST_TEST(dsacheck_validate_report_parts(validator.get(), &part, 1, found.get()) == DSACHECK_MISUSE);
    dsacheck_cell cell{};
    BOOST_TEST(dsacheck_cell_at(found.get(), 0, 0, &cell) == DSACHECK_MISUSE);
    dsacheck_options options{};
    options.size = sizeof options;
    options.provider = 6;
    dsacheck_validator* none = nullptr;
    BOOST_TEST(dsacheck_validator_new(&options, &none) == DSACHECK_MISUSE);
    options.provider = 0;
    options.tolerance = -1;
    BOOST_TEST(dsacheck_validator_new(&options, &none) == DSACHECK_MISUSE);
}

BOOST_AUTO_TEST_CASE(options_of_the_first_version_are_still_taken) {
    dsacheck_options options{};
    options.size = offsetof(dsacheck_options, tolerance);
    options.tolerance = -5; // beyond the end: not looked at
    dsacheck_validator* made = nullptr;
    BOOST_TEST(dsacheck_validator_new(&options, &made) == DSACHECK_OK);
    dsacheck_validator_free(made);
}
