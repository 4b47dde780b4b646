// Settings, baselines, findings that travel, mended statements and the page of a report.
#define BOOST_TEST_MODULE c_keeping
#include <boost/test/unit_test.hpp>

#include "support/c_handles.hpp"
#include "support/statements.hpp"

#include <dsacheck/dsacheck.hpp>
#include <dsacheck/fix_statements.hpp>
#include <dsacheck/render_report.hpp>
#include <dsacheck/render_template.hpp>

#include <filesystem>
#include <fstream>

namespace {

using dsacheck::testing::minimal_statement;
using dsacheck::testing::statement_with;

const std::string bad = statement_with(R"({"territorial_scope":["DE","EL"],"puid":"a b"})");

dsacheck_options options_with(const c::settings& settings) {
    dsacheck_options made{};
    made.size = sizeof made;
    made.as_of = 20260302;
    made.settings = settings.get();
    return made;
}

c::findings findings_of(std::string_view lines, const dsacheck_options& options) {
    const c::validator validator = c::new_validator(&options);
    c::findings found = c::new_findings(&options);
    c::must(dsacheck_validate_all(validator.get(), lines.data(), lines.size(), "a.json", 6, found.get()));
    return found;
}

std::int32_t read(const c::settings& to, std::string_view text) {
    return dsacheck_settings_read_text(to.get(), text.data(), text.size(), "dsacheck.toml", 13);
}

std::string message_of(const c::settings& from) {
    dsacheck_text message{};
    c::must(dsacheck_settings_message(from.get(), &message));
    return std::string(c::view(message));
}

std::string baseline_of(const c::findings& found) {
    return c::printed([&](char* buffer, std::size_t capacity, std::size_t* needed) {
        return dsacheck_render_baseline(found.get(), buffer, capacity, needed);
    });
}

} // namespace

BOOST_AUTO_TEST_CASE(a_configuration_decides_what_the_options_leave_open) {
    const c::settings settings = c::new_settings();
    BOOST_TEST(read(settings, "profile = \"api\"\nfail-on = \"warning\"\n[rules]\nvalue-not-allowed = \"info\"\n"
                              "[statements]\nendpoint = \"batch\"\n[report]\nprovider = \"vlop\"\ntolerance = 2\n") ==
               DSACHECK_OK);
    BOOST_TEST(message_of(settings).empty());
    dsacheck_options options = options_with(settings);
    const dsacheck_summary summary = c::summary_of(findings_of(bad, options));
    BOOST_TEST(summary.errors == 1U); // the puid
    BOOST_TEST(summary.infos == 1U);
    std::int32_t fail_on = 0;
    BOOST_TEST(dsacheck_settings_fail_on(settings.get(), &fail_on) == DSACHECK_OK);
    BOOST_TEST(fail_on == DSACHECK_WARNING);

    options.profile = DSACHECK_PROFILE_FULL_ALWAYS;
    const dsacheck_rule_choice choice{{"value-not-allowed", 17}, DSACHECK_USE_DEFAULT, DSACHECK_WARNING};
    options.rule_choices = &choice;
    options.rule_choice_count = 1;
    const dsacheck_summary stricter = c::summary_of(findings_of(bad, options));
    BOOST_TEST(stricter.infos + stricter.warnings > 1U);
    BOOST_TEST(stricter.errors == 1U);
}

BOOST_AUTO_TEST_CASE(a_configuration_that_makes_no_sense_tells_the_line_and_changes_nothing) {
    const c::settings settings = c::new_settings();
    BOOST_TEST(read(settings, "fail-on = \"info\"\n") == DSACHECK_OK);
    BOOST_TEST(read(settings, "profile = \"api\"\n[rules]\nno-such-rule = \"off\"\n") == DSACHECK_RUN_FAILED);
    BOOST_TEST(message_of(settings).substr(0, 16) == "dsacheck.toml:3:");
    std::int32_t fail_on = 0;
    BOOST_TEST(dsacheck_settings_fail_on(settings.get(), &fail_on) == DSACHECK_OK);
    BOOST_TEST(fail_on == DSACHECK_INFO);
    BOOST_TEST(dsacheck_settings_read(settings.get(), "no/such.toml") == DSACHECK_RUN_FAILED);
    BOOST_TEST(message_of(settings).find("no/such.toml") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_suppression_that_fits_nothing_is_told_in_the_conclusion) {
    const c::settings settings = c::new_settings();
    BOOST_TEST(read(settings, "profile = \"api\"\n[[suppressions]]\nrule = \"puid-malformed\"\nreason = \"known\"\n"
                              "[[suppressions]]\nrule = \"not-a-date\"\nreason = \"known\"\n") == DSACHECK_OK);
    const c::findings found = findings_of(bad, options_with(settings));
    BOOST_TEST(c::summary_of(found).suppressed == 1U);
    BOOST_TEST(c::summary_of(found).infos == 0U);
    BOOST_TEST(dsacheck_findings_conclude(found.get(), DSACHECK_SUBJECT_STATEMENTS) == DSACHECK_OK);
    const dsacheck_summary summary = c::summary_of(found);
    BOOST_TEST(summary.infos == 1U);
    const dsacheck_finding unused = c::finding_at(found, summary.stored - 1);
    BOOST_TEST(c::view(unused.id) == "suppression-unused");
    BOOST_TEST(c::view(unused.path) == "dsacheck.toml");
    BOOST_TEST(unused.line == 5U);
}

BOOST_AUTO_TEST_CASE(what_a_baseline_has_is_counted_apart) {
    const c::settings settings = c::new_settings();
    dsacheck_options options = options_with(settings);
    options.profile = DSACHECK_PROFILE_API;
    options.form = DSACHECK_FORM_NDJSON;
    options.baseline = DSACHECK_BASELINE_RECORD;
    const std::string recorded = baseline_of(findings_of(bad, options));
    BOOST_TEST(recorded.find("puid-malformed") != std::string::npos);
    options.baseline = DSACHECK_BASELINE_COMPARE;
    BOOST_TEST(dsacheck_settings_read_baseline(settings.get(), recorded.data(), recorded.size()) == DSACHECK_OK);
    const std::string worse = bad + "\n" + statement_with(R"({"puid":"c d"})");
    const dsacheck_summary summary = c::summary_of(findings_of(worse, options));
    BOOST_TEST(summary.known == 2U);
    BOOST_TEST(summary.errors == 1U);
    BOOST_TEST(dsacheck_settings_read_baseline(settings.get(), "nonsense", 8) == DSACHECK_RUN_FAILED);
    BOOST_TEST(message_of(settings).substr(0, 13) == "the baseline:");
}

BOOST_AUTO_TEST_CASE(a_configuration_brings_its_baseline) {
    const std::filesystem::path folder = "c_keeping.d";
    std::filesystem::create_directories(folder / "exports");
    const c::settings none = c::new_settings();
    dsacheck_options options = options_with(none);
    options.baseline = DSACHECK_BASELINE_RECORD;
    std::ofstream(folder / "known.ndjson", std::ios::binary) << baseline_of(findings_of(bad, options));
    std::ofstream(folder / "dsacheck.toml") << "baseline = \"known.ndjson\"\n";
    const std::string found = c::printed([&](char* buffer, std::size_t capacity, std::size_t* needed) {
        return dsacheck_settings_find("c_keeping.d/exports/a.json", buffer, capacity, needed);
    });
    const c::settings settings = c::new_settings();
    BOOST_TEST(dsacheck_settings_read(settings.get(), found.c_str()) == DSACHECK_OK);
    dsacheck_text path{};
    BOOST_TEST(dsacheck_settings_baseline(settings.get(), &path) == DSACHECK_OK);
    BOOST_TEST(std::filesystem::equivalent(std::string(c::view(path)), folder / "known.ndjson"));
    const dsacheck_summary summary = c::summary_of(findings_of(bad, options_with(settings)));
    BOOST_TEST(summary.errors == 0U);
    BOOST_TEST(summary.known > 0U);
    std::filesystem::remove_all(folder);
}

BOOST_AUTO_TEST_CASE(findings_that_were_saved_come_back_as_they_were) {
    const c::settings settings = c::new_settings();
    const dsacheck_options options = options_with(settings);
    const c::findings found = findings_of(bad + "\n{\n" + bad, options);
    const std::string bytes = c::printed([&](char* buffer, std::size_t capacity, std::size_t* needed) {
        return dsacheck_findings_save(found.get(), buffer, capacity, needed);
    });
    dsacheck_findings* made = nullptr;
    BOOST_TEST(dsacheck_findings_load(&options, bytes.data(), bytes.size(), &made) == DSACHECK_OK);
    const c::findings back(made);
    for (std::int32_t format = DSACHECK_FORMAT_TEXT; format <= DSACHECK_FORMAT_CSV; ++format)
        BOOST_TEST(c::rendered(back, format) == c::rendered(found, format));
    dsacheck_findings* none = nullptr;
    BOOST_TEST(dsacheck_findings_load(&options, bytes.data(), bytes.size() - 1, &none) == DSACHECK_RUN_FAILED);
    BOOST_TEST((none == nullptr));
}

BOOST_AUTO_TEST_CASE(mended_statements_are_those_of_the_library) {
    const std::string input = statement_with(R"({"territorial_scope":["de","EL"]})") + "\n" + bad + "\n";
    for (const std::int32_t which : {DSACHECK_FIX_CHOICE_SAFE, DSACHECK_FIX_CHOICE_ALL}) {
        const c::mended ours = c::new_mended(input, "a.ndjson", which);
        const dsacheck::fix_outcome theirs =
            dsacheck::fix_statements(input, {}, which == 0 ? dsacheck::fix_choice::safe : dsacheck::fix_choice::all);
        dsacheck_text bytes{};
        std::uint64_t count = 0;
        std::int32_t settled = -1;
        BOOST_TEST(dsacheck_mended_bytes(ours.get(), &bytes) == DSACHECK_OK);
        BOOST_TEST(c::view(bytes) == theirs.bytes);
        BOOST_TEST(dsacheck_mended_count(ours.get(), &count, &settled) == DSACHECK_OK);
        BOOST_TEST(settled == (theirs.settled ? 1 : 0));
        BOOST_REQUIRE(count == theirs.changes.size());
        BOOST_TEST(count > 0U);
        for (std::size_t i = 0; i < count; ++i) {
            dsacheck_change change{};
            change.size = sizeof change;
            BOOST_TEST(dsacheck_mended_change(ours.get(), i, &change) == DSACHECK_OK);
            BOOST_TEST(change.rule == theirs.changes[i].broken->number);
            BOOST_TEST(c::view(change.id) == theirs.changes[i].broken->id);
            BOOST_TEST(change.safety == static_cast<int>(theirs.changes[i].safety));
            BOOST_TEST(change.record == theirs.changes[i].record);
            BOOST_TEST(change.line == theirs.changes[i].line);
            BOOST_TEST(c::view(change.pointer) == theirs.changes[i].pointer);
            BOOST_TEST(c::view(change.puid) == theirs.changes[i].puid);
            BOOST_TEST(c::view(change.before) == theirs.changes[i].before);
            BOOST_TEST(c::view(change.after) == theirs.changes[i].after);
        }
        const auto printed = [&](std::int32_t format) {
            return c::printed([&](char* buffer, std::size_t capacity, std::size_t* needed) {
                return dsacheck_mended_render(ours.get(), format, buffer, capacity, needed);
            });
        };
        std::string page;
        dsacheck::render_changes_text("a.ndjson", theirs.changes, page);
        BOOST_TEST(printed(DSACHECK_CHANGES_TEXT) == page);
        page.clear();
        dsacheck::render_changes_json("a.ndjson", theirs.changes, page);
        BOOST_TEST(printed(DSACHECK_CHANGES_JSON) == page);
        page.clear();
        dsacheck::render_unified_diff("a.ndjson", input, theirs.edits, page);
        BOOST_TEST(printed(DSACHECK_CHANGES_DIFF) == page);
    }
}

BOOST_AUTO_TEST_CASE(the_page_of_a_report_is_the_library_s_until_something_else_is_added) {
    dsacheck::template_request wanted;
    wanted.provider = dsacheck::provider_type::platform;
    const std::vector<dsacheck::report_source> sources = dsacheck::render_template(wanted);
    std::vector<dsacheck_part> parts;
    for (const dsacheck::report_source& each : sources)
        parts.push_back({{each.name.data(), each.name.size()}, {each.bytes.data(), each.bytes.size()}});
    const c::validator validator = c::new_validator();
    const c::findings found = c::new_findings();
    std::size_t needed = 0;
    BOOST_TEST(dsacheck_render_report(found.get(), DSACHECK_PAGE_FULL, nullptr, 0, &needed) == DSACHECK_NOT_FOUND);
    BOOST_TEST(dsacheck_validate_report_parts(validator.get(), parts.data(), parts.size(), found.get()) == DSACHECK_OK);
    dsacheck::report_options chosen;
    dsacheck::findings expected(chosen);
    const dsacheck::report whole = dsacheck::validate_report(sources, chosen, expected);
    const dsacheck::report_page pages[] = {dsacheck::report_page::full, dsacheck::report_page::summary};
    for (std::int32_t page = DSACHECK_PAGE_FULL; page <= DSACHECK_PAGE_SUMMARY; ++page) {
        std::string theirs;
        dsacheck::render_report_text(whole, expected, {}, pages[page], theirs);
        BOOST_TEST(c::printed([&](char* buffer, std::size_t capacity, std::size_t* size) {
                       return dsacheck_render_report(found.get(), page, buffer, capacity, size);
                   }) == theirs);
    }
    BOOST_TEST(dsacheck_validate(validator.get(), "{}", 2, found.get(), nullptr) == DSACHECK_OK);
    BOOST_TEST(dsacheck_render_report(found.get(), DSACHECK_PAGE_FULL, nullptr, 0, &needed) == DSACHECK_NOT_FOUND);
}
