// Wrong calls of what dsacheck.h includes: settings, mended statements, dumps, and findings that are kept.
#define BOOST_TEST_MODULE c_misuse_kept
#include <boost/test/unit_test.hpp>

#include "support/c_handles.hpp"

#include <cmath>
#include <cstdint>

using c::negative;
using c::sized;

namespace {

char buffer[64];
std::size_t needed = 0;
const char* const no_path[] = {nullptr};

/// Each call that takes a run over dumps, with arguments that are right apart from the run.
void refuses_as_dump(dsacheck_dump* wrong) {
    const char* const path[] = {"none.csv"};
    dsacheck_text text{};
    auto summary = sized<dsacheck_dump_summary>();
    auto platform = sized<dsacheck_dump_platform>();
    auto tally = sized<dsacheck_dump_tally>();
    const c::findings found = c::new_findings();
    BOOST_TEST(dsacheck_dump_message(wrong, &text) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_check(wrong, path, 1, nullptr, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_check_bytes(wrong, "a", 1, "b", 1) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_share(wrong, path, 1, nullptr, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_share_bytes(wrong, &text) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_join(wrong, "a", 1) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_finish(wrong) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_summarize(wrong, &summary) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_platform_at(wrong, 0, &platform) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_tally_at(wrong, 0, 0, &tally) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_failure_at(wrong, 0, &text) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_findings(wrong, found.get()) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_render(wrong, DSACHECK_DUMP_JSON, buffer, sizeof buffer, &needed) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_profile(wrong, buffer, sizeof buffer, &needed) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_compare(wrong, "a", 1) == DSACHECK_MISUSE);
    dsacheck_dump_free(wrong);
}

void refuses_as_settings(dsacheck_settings* wrong) {
    dsacheck_text text{};
    std::int32_t number = 0;
    BOOST_TEST(dsacheck_settings_read(wrong, "a.toml") == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_settings_read_text(wrong, "", 0, "a", 1) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_settings_read_baseline(wrong, "", 0) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_settings_message(wrong, &text) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_settings_fail_on(wrong, &number) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_settings_baseline(wrong, &text) == DSACHECK_MISUSE);
    dsacheck_settings_free(wrong);
}

void refuses_as_mended(dsacheck_mended* wrong) {
    dsacheck_text text{};
    std::uint64_t count = 0;
    auto change = sized<dsacheck_change>();
    BOOST_TEST(dsacheck_mended_bytes(wrong, &text) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_mended_count(wrong, &count, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_mended_change(wrong, 0, &change) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_mended_render(wrong, DSACHECK_CHANGES_TEXT, buffer, sizeof buffer, &needed) == DSACHECK_MISUSE);
    dsacheck_mended_free(wrong);
}

} // namespace

BOOST_AUTO_TEST_CASE(null_freed_foreign_and_stray_handles_are_misuse) {
    refuses_as_dump(nullptr);
    refuses_as_settings(nullptr);
    refuses_as_mended(nullptr);
    const c::validator other = c::new_validator();
    refuses_as_dump(reinterpret_cast<dsacheck_dump*>(other.get()));
    refuses_as_settings(reinterpret_cast<dsacheck_settings*>(other.get()));
    refuses_as_mended(reinterpret_cast<dsacheck_mended*>(other.get()));
    int anything = 0;
    refuses_as_dump(reinterpret_cast<dsacheck_dump*>(&anything));
    refuses_as_settings(reinterpret_cast<dsacheck_settings*>(&anything));
    refuses_as_mended(reinterpret_cast<dsacheck_mended*>(&anything));
    BOOST_TEST(dsacheck_validate(other.get(), "{}", 2, c::new_findings().get(), nullptr) == DSACHECK_OK);

    dsacheck_dump* const dump = c::new_dump().release();
    dsacheck_settings* const settings = c::new_settings().release();
    dsacheck_mended* const mended = c::new_mended("{}", "", DSACHECK_FIX_CHOICE_SAFE).release();
    dsacheck_dump_free(dump);
    dsacheck_settings_free(settings);
    dsacheck_mended_free(mended);
    refuses_as_dump(dump); // and frees once more
    refuses_as_settings(settings);
    refuses_as_mended(mended);
    auto options = sized<dsacheck_options>();
    options.settings = settings;
    dsacheck_validator* none = nullptr;
    BOOST_TEST(dsacheck_validator_new(&options, &none) == DSACHECK_MISUSE);
    BOOST_TEST((none == nullptr));
}

BOOST_AUTO_TEST_CASE(null_where_something_is_needed_is_misuse) {
    const c::dump dump = c::new_dump();
    const c::settings settings = c::new_settings();
    const c::mended mended = c::new_mended("{}", "", DSACHECK_FIX_CHOICE_SAFE);
    const c::findings found = c::new_findings();
    dsacheck_mended* no_mended = nullptr;
    dsacheck_findings* no_findings = nullptr;
    BOOST_TEST(dsacheck_dump_new(nullptr, nullptr, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_message(dump.get(), nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_check(dump.get(), nullptr, 1, nullptr, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_check(dump.get(), no_path, 1, nullptr, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_check_bytes(dump.get(), nullptr, 1, "b", 1) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_share(dump.get(), no_path, 1, nullptr, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_share_bytes(dump.get(), nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_join(dump.get(), nullptr, 1) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_summarize(dump.get(), nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_platform_at(dump.get(), 0, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_tally_at(dump.get(), 0, 0, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_failure_at(dump.get(), 0, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_findings(dump.get(), nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_render(dump.get(), DSACHECK_DUMP_JSON, nullptr, 10, &needed) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_profile(dump.get(), buffer, sizeof buffer, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_compare(dump.get(), nullptr, 3) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_settings_new(nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_settings_read(settings.get(), nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_settings_read_text(settings.get(), nullptr, 1, "a", 1) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_settings_read_baseline(settings.get(), nullptr, 1) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_settings_message(settings.get(), nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_settings_fail_on(settings.get(), nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_settings_baseline(settings.get(), nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_settings_find(nullptr, buffer, sizeof buffer, &needed) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_mended_new(nullptr, nullptr, 2, "", 0, 0, &no_mended) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_mended_new(nullptr, "{}", 2, "", 0, 0, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_mended_bytes(mended.get(), nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_mended_count(mended.get(), nullptr, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_mended_change(mended.get(), 0, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_mended_render(mended.get(), 0, buffer, sizeof buffer, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_findings_conclude(nullptr, DSACHECK_SUBJECT_REPORT) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_findings_save(nullptr, buffer, sizeof buffer, &needed) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_findings_save(found.get(), nullptr, 4, &needed) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_findings_load(nullptr, nullptr, 4, &no_findings) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_findings_load(nullptr, "abcd", 4, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_render_baseline(nullptr, buffer, sizeof buffer, &needed) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_render_baseline(found.get(), buffer, sizeof buffer, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_render_report(nullptr, 0, buffer, sizeof buffer, &needed) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_render_report(found.get(), 0, buffer, sizeof buffer, nullptr) == DSACHECK_MISUSE);
}

BOOST_AUTO_TEST_CASE(negative_sizes_and_counts_are_misuse) {
    const c::dump dump = c::new_dump();
    const c::settings settings = c::new_settings();
    const c::findings found = c::new_findings();
    const char* const path[] = {"none.csv"};
    dsacheck_mended* no_mended = nullptr;
    dsacheck_findings* no_findings = nullptr;
    BOOST_TEST(dsacheck_dump_check(dump.get(), path, negative, nullptr, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_share(dump.get(), path, negative, nullptr, nullptr) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_check_bytes(dump.get(), "a", negative, "b", 1) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_check_bytes(dump.get(), "a", 1, "b", negative) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_join(dump.get(), "a", negative) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_render(dump.get(), 0, buffer, negative, &needed) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_dump_compare(dump.get(), "a", negative) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_settings_read_text(settings.get(), "", negative, "a", 1) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_settings_read_text(settings.get(), "", 0, "a", negative) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_settings_read_baseline(settings.get(), "", negative) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_mended_new(nullptr, "{}", negative, "", 0, 0, &no_mended) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_mended_new(nullptr, "{}", 2, "a", negative, 0, &no_mended) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_findings_load(nullptr, "abcd", negative, &no_findings) == DSACHECK_MISUSE);
    BOOST_TEST(dsacheck_findings_save(found.get(), buffer, negative, &needed) == DSACHECK_MISUSE);
}

BOOST_AUTO_TEST_CASE(structs_of_a_wrong_size_are_misuse) {
    const c::dump dump = c::new_dump();
    const c::mended mended = c::new_mended("{}", "", DSACHECK_FIX_CHOICE_SAFE);
    for (const std::size_t wrong : {std::size_t{0}, sizeof(std::size_t), std::size_t{4096}, negative}) {
        const auto more = sized<dsacheck_dump_options>(wrong);
        dsacheck_dump* none = nullptr;
        BOOST_TEST(dsacheck_dump_new(nullptr, &more, &none) == DSACHECK_MISUSE);
        BOOST_TEST((none == nullptr));
        auto summary = sized<dsacheck_dump_summary>(wrong);
        BOOST_TEST(dsacheck_dump_summarize(dump.get(), &summary) == DSACHECK_MISUSE);
        auto platform = sized<dsacheck_dump_platform>(wrong);
        BOOST_TEST(dsacheck_dump_platform_at(dump.get(), 0, &platform) == DSACHECK_MISUSE);
        auto tally = sized<dsacheck_dump_tally>(wrong);
        BOOST_TEST(dsacheck_dump_tally_at(dump.get(), 0, 0, &tally) == DSACHECK_MISUSE);
        auto change = sized<dsacheck_change>(wrong);
        BOOST_TEST(dsacheck_mended_change(mended.get(), 0, &change) == DSACHECK_MISUSE);
    }
}

BOOST_AUTO_TEST_CASE(numbers_and_names_that_no_choice_has_are_misuse) {
    const auto refuses = [](auto spoil) {
        auto more = sized<dsacheck_dump_options>();
        spoil(more);
        dsacheck_dump* none = nullptr;
        return dsacheck_dump_new(nullptr, &more, &none) == DSACHECK_MISUSE && none == nullptr;
    };
    BOOST_TEST(refuses([](auto& o) { o.jobs = -1; }));
    BOOST_TEST(refuses([](auto& o) { o.jobs = 257; }));
    BOOST_TEST(refuses([](auto& o) { o.late_days = -1; }));
    BOOST_TEST(refuses([](auto& o) { o.sample = UINT64_MAX; }));
    BOOST_TEST(refuses([](auto& o) { o.threshold_count = 1; }));
    static dsacheck_threshold one{};
    for (const double value : {0.5, -1.0, std::nan(""), HUGE_VAL}) {
        one = {{"same-date-share", 15}, value};
        BOOST_TEST(refuses([](auto& o) { o.thresholds = &one, o.threshold_count = 1; }) == (value != 0.5));
    }
    one = {{"no-such-share", 13}, 0.5};
    BOOST_TEST(refuses([](auto& o) { o.thresholds = &one, o.threshold_count = 1; }));
    one = {{nullptr, 13}, 0.5};
    BOOST_TEST(refuses([](auto& o) { o.thresholds = &one, o.threshold_count = 1; }));

    const c::dump dump = c::new_dump();
    const c::findings found = c::new_findings();
    const c::mended mended = c::new_mended("{}", "", DSACHECK_FIX_CHOICE_SAFE);
    dsacheck_mended* no_mended = nullptr;
    for (const std::int32_t wrong : {-1, 9}) {
        BOOST_TEST(dsacheck_dump_render(dump.get(), wrong, buffer, sizeof buffer, &needed) == DSACHECK_MISUSE);
        BOOST_TEST(dsacheck_mended_new(nullptr, "{}", 2, "", 0, wrong, &no_mended) == DSACHECK_MISUSE);
        BOOST_TEST(dsacheck_mended_render(mended.get(), wrong, buffer, sizeof buffer, &needed) == DSACHECK_MISUSE);
        BOOST_TEST(dsacheck_findings_conclude(found.get(), wrong) == DSACHECK_MISUSE);
        BOOST_TEST(dsacheck_render_report(found.get(), wrong, buffer, sizeof buffer, &needed) == DSACHECK_MISUSE);
        auto options = sized<dsacheck_options>();
        options.baseline = wrong;
        dsacheck_validator* none = nullptr;
        BOOST_TEST(dsacheck_validator_new(&options, &none) == DSACHECK_MISUSE);
    }
    auto platform = sized<dsacheck_dump_platform>();
    auto tally = sized<dsacheck_dump_tally>();
    auto change = sized<dsacheck_change>();
    BOOST_TEST(dsacheck_dump_platform_at(dump.get(), 0, &platform) == DSACHECK_NOT_FOUND);
    BOOST_TEST(dsacheck_dump_tally_at(dump.get(), 0, 0, &tally) == DSACHECK_NOT_FOUND);
    BOOST_TEST(dsacheck_mended_change(mended.get(), UINT64_MAX, &change) == DSACHECK_NOT_FOUND);
}

namespace {

struct tangle {
    dsacheck_dump* dump;
    std::int32_t nested = -1;
    std::int32_t counted = -1;

    static std::int32_t watch(void* context, const dsacheck_dump_progress*) {
        auto& self = *static_cast<tangle*>(context);
        auto summary = sized<dsacheck_dump_summary>();
        self.nested = dsacheck_dump_check_bytes(self.dump, "a", 1, "b", 1);
        self.counted = dsacheck_dump_summarize(self.dump, &summary);
        dsacheck_dump_free(self.dump);
        return 0;
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(a_watch_can_read_its_run_but_neither_use_nor_free_it) {
    const c::dump dump = c::new_dump();
    tangle context{dump.get()};
    BOOST_TEST(dsacheck_dump_check(dump.get(), nullptr, 0, &tangle::watch, &context) == DSACHECK_OK);
    BOOST_TEST(context.nested == DSACHECK_MISUSE);
    BOOST_TEST(context.counted == DSACHECK_OK);
    BOOST_TEST(dsacheck_dump_check_bytes(dump.get(), "a", 1, "b", 1) == DSACHECK_OK);
}
