#define BOOST_TEST_MODULE c_validating
#include <boost/test/unit_test.hpp>

#include "support/c_handles.hpp"
#include "support/statements.hpp"

#include <dsacheck/dsacheck.hpp>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <fstream>

namespace {

using dsacheck::testing::minimal_statement;
using dsacheck::testing::statement_with;

const std::string bad = statement_with(R"({"territorial_scope":["DE","EL"],"puid":"a b"})");

/// What the C++ interface prints for the same input.
std::string json_of(const dsacheck::findings& all) {
    std::string text;
    dsacheck::render_json(all, std::chrono::nanoseconds{0}, text);
    return text;
}

std::string lines() { return std::string(minimal_statement) + "\n" + bad + "\n{\n"; }

/// A source of bytes in pieces, which stops after some.
struct pieces {
    std::string_view rest;
    std::size_t piece = 100;
    int calls_until_stop = 1 << 30;

    static std::int64_t read(void* context, char* buffer, std::size_t size) {
        auto& self = *static_cast<pieces*>(context);
        if (self.calls_until_stop-- == 0)
            return -1;
        const std::size_t count = std::min({size, self.piece, self.rest.size()});
        std::memcpy(buffer, self.rest.data(), count);
        self.rest.remove_prefix(count);
        return static_cast<std::int64_t>(count);
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(a_statement_gets_the_verdict_and_the_findings_of_the_library) {
    const c::validator validator = c::new_validator();
    const c::findings found = c::new_findings();
    std::int32_t valid = -1;
    BOOST_TEST(dsacheck_validate(validator.get(), minimal_statement.data(), minimal_statement.size(), found.get(),
                                 &valid) == DSACHECK_OK);
    BOOST_TEST(valid == 1);
    BOOST_TEST(dsacheck_validate(validator.get(), bad.data(), bad.size(), found.get(), &valid) == DSACHECK_OK);
    BOOST_TEST(valid == 0);

    dsacheck::findings expected;
    dsacheck::statement_validator same;
    same.validate(minimal_statement, expected);
    same.validate(bad, expected);
    BOOST_TEST(c::rendered(found, DSACHECK_FORMAT_JSON) == json_of(expected));
    const dsacheck_summary summary = c::summary_of(found);
    BOOST_TEST(summary.records == 2U);
    BOOST_TEST(summary.invalid_records == 1U);
    BOOST_TEST(summary.errors == expected.count(dsacheck::severity::error));
    BOOST_TEST(summary.warnings == expected.count(dsacheck::severity::warning));
    BOOST_TEST(summary.infos == expected.count(dsacheck::severity::info));
    BOOST_TEST(summary.stored == expected.stored());
    BOOST_TEST(summary.rules == expected.by_rule().size());
    BOOST_TEST(summary.sources == 1U);
}

BOOST_AUTO_TEST_CASE(every_member_of_a_finding_is_the_library_s) {
    const c::validator validator = c::new_validator();
    const c::findings found = c::new_findings();
    const std::string input = lines();
    const std::string_view name = "lines of three";
    BOOST_TEST(dsacheck_validate_all(validator.get(), input.data(), input.size(), name.data(), name.size(),
                                     found.get()) == DSACHECK_OK);
    dsacheck::findings expected;
    dsacheck::statement_validator().validate_all(input, expected, name);
    BOOST_REQUIRE(c::summary_of(found).stored == expected.stored());
    BOOST_REQUIRE(expected.stored() >= 3U);
    for (std::size_t i = 0; i < expected.stored(); ++i) {
        const dsacheck::finding& theirs = expected[i];
        const dsacheck_finding ours = c::finding_at(found, i);
        BOOST_TEST(ours.rule == theirs.broken->number);
        BOOST_TEST(ours.severity - DSACHECK_INFO == static_cast<int>(theirs.level));
        BOOST_TEST(ours.record == theirs.where.record);
        BOOST_TEST(ours.offset == theirs.where.offset);
        BOOST_TEST(ours.length == theirs.where.length);
        BOOST_TEST(ours.line == theirs.at.line);
        BOOST_TEST(ours.column == theirs.at.column);
        BOOST_TEST(ours.value_cut == (theirs.value_cut ? 1 : 0));
        BOOST_TEST(ours.value_is_text == (theirs.value_is_text ? 1 : 0));
        BOOST_TEST(c::view(ours.id) == theirs.broken->id);
        BOOST_TEST(c::view(ours.path) == name);
        BOOST_TEST(c::view(ours.pointer) == theirs.pointer);
        BOOST_TEST(c::view(ours.value) == theirs.value);
        BOOST_TEST(c::view(ours.detail) == theirs.detail);
        BOOST_TEST(c::view(ours.puid) == theirs.puid);
        BOOST_TEST(c::view(ours.context) == theirs.context);
        BOOST_TEST(ours.fix_safety == static_cast<int>(theirs.repair.safety));
        BOOST_TEST(c::view(ours.fix_replacement) == theirs.repair.replacement);
        const auto part = [&](std::int32_t which) {
            return c::printed([&](char* buffer, std::size_t capacity, std::size_t* needed) {
                return dsacheck_finding_text(found.get(), i, which, buffer, capacity, needed);
            });
        };
        BOOST_TEST(part(DSACHECK_PART_MESSAGE) == dsacheck::message_of(theirs));
        BOOST_TEST(part(DSACHECK_PART_EXPECTED) == dsacheck::expected_of(theirs));
        BOOST_TEST(part(DSACHECK_PART_SOURCE) == dsacheck::source_of(theirs));
    }
    for (std::size_t i = 0; i < expected.by_rule().size(); ++i) {
        dsacheck_tally tally{};
        tally.size = sizeof tally;
        BOOST_TEST(dsacheck_tally_at(found.get(), i, &tally) == DSACHECK_OK);
        BOOST_TEST(tally.rule == expected.by_rule()[i].which->number);
        BOOST_TEST(tally.count == expected.by_rule()[i].count);
        BOOST_TEST(tally.stored == expected.by_rule()[i].stored);
    }
}

BOOST_AUTO_TEST_CASE(a_file_a_stream_and_memory_give_the_same_findings) {
    const std::string input = lines();
    const std::string path = "c_validating.ndjson";
    std::ofstream(path, std::ios::binary) << input;
    const c::validator validator = c::new_validator();

    const c::findings from_file = c::new_findings();
    BOOST_TEST(dsacheck_validate_file(validator.get(), path.c_str(), from_file.get()) == DSACHECK_OK);
    const c::findings from_memory = c::new_findings();
    BOOST_TEST(dsacheck_validate_all(validator.get(), input.data(), input.size(), path.data(), path.size(),
                                     from_memory.get()) == DSACHECK_OK);
    const c::findings from_stream = c::new_findings();
    pieces source{input};
    BOOST_TEST(dsacheck_validate_stream(validator.get(), &pieces::read, &source, path.data(), path.size(),
                                        from_stream.get()) == DSACHECK_OK);
    const std::string expected = c::rendered(from_file, DSACHECK_FORMAT_JSON);
    BOOST_TEST(c::rendered(from_memory, DSACHECK_FORMAT_JSON) == expected);
    BOOST_TEST(c::rendered(from_stream, DSACHECK_FORMAT_JSON) == expected);
}

BOOST_AUTO_TEST_CASE(a_callback_stops_the_run_and_what_was_found_stays) {
    const c::validator validator = c::new_validator();
    const c::findings found = c::new_findings();
    std::string input;
    for (int i = 0; i < 2000; ++i)
        input += bad + "\n";
    pieces source{input, 100'000, 5};
    BOOST_TEST(dsacheck_validate_stream(validator.get(), &pieces::read, &source, nullptr, 0, found.get()) ==
               DSACHECK_CANCELLED);
    BOOST_TEST(c::summary_of(found).records > 0U);
    BOOST_TEST(c::summary_of(found).records < 2000U);
    std::int32_t valid = -1;
    BOOST_TEST(dsacheck_validate(validator.get(), "{}", 2, found.get(), &valid) == DSACHECK_OK); // still of use
    BOOST_TEST(valid == 0);
}

BOOST_AUTO_TEST_CASE(a_run_that_fails_tells_the_path_and_the_reason) {
    const c::validator validator = c::new_validator();
    const c::findings found = c::new_findings();
    BOOST_TEST(dsacheck_validate_file(validator.get(), "no/such/file.json", found.get()) == DSACHECK_RUN_FAILED);
    dsacheck_text message{};
    BOOST_TEST(dsacheck_validator_message(validator.get(), &message) == DSACHECK_OK);
    BOOST_TEST(c::view(message).substr(0, 19) == "no/such/file.json: ");
    BOOST_TEST(message.size > 19U);
    BOOST_TEST(dsacheck_validate(validator.get(), "{}", 2, found.get(), nullptr) == DSACHECK_OK);
    BOOST_TEST(dsacheck_validator_message(validator.get(), &message) == DSACHECK_OK);
    BOOST_TEST(message.size == 0U);
}

BOOST_AUTO_TEST_CASE(merged_findings_are_those_of_both) {
    const c::validator validator = c::new_validator();
    const c::findings first = c::new_findings();
    const c::findings second = c::new_findings();
    const c::findings both = c::new_findings();
    const std::string_view names[] = {"one", "two"};
    for (const auto* to : {&first, &both})
        BOOST_TEST(dsacheck_validate_all(validator.get(), bad.data(), bad.size(), names[0].data(), 3, to->get()) ==
                   DSACHECK_OK);
    for (const auto* to : {&second, &both})
        BOOST_TEST(dsacheck_validate_all(validator.get(), "{}", 2, names[1].data(), 3, to->get()) == DSACHECK_OK);
    BOOST_TEST(dsacheck_findings_merge(first.get(), second.get()) == DSACHECK_OK);
    BOOST_TEST(c::rendered(first, DSACHECK_FORMAT_JSON) == c::rendered(both, DSACHECK_FORMAT_JSON));
    dsacheck_text name{};
    BOOST_TEST(dsacheck_source_at(first.get(), 1, &name) == DSACHECK_OK);
    BOOST_TEST(c::view(name) == "two");
    BOOST_TEST(dsacheck_findings_clear(first.get()) == DSACHECK_OK);
    BOOST_TEST(c::summary_of(first).errors == 0U);
    BOOST_TEST(c::summary_of(first).sources == 0U);
}

BOOST_AUTO_TEST_CASE(options_reach_the_library) {
    dsacheck_rule_choice choices[2]{};
    choices[0].rule = {"value-not-allowed", 17};
    choices[0].severity = DSACHECK_WARNING;
    choices[1].rule = {"bad-puid", 8};
    choices[1].use = DSACHECK_USE_OFF;
    dsacheck_options options{};
    options.size = sizeof options;
    options.profile = DSACHECK_PROFILE_API;
    options.form = DSACHECK_FORM_NDJSON;
    options.endpoint = DSACHECK_ENDPOINT_BATCH;
    options.findings_per_rule = 1;
    options.as_of = 20260302;
    options.rule_choices = choices;
    options.rule_choice_count = 1;
    const c::validator validator = c::new_validator(&options);
    const c::findings found = c::new_findings(&options);
    std::string input;
    for (int i = 0; i < 3; ++i)
        input += statement_with(R"({"territorial_scope":["DE","EL"],"puid":"p)" + std::to_string(i) + "\"}") + "\n";
    BOOST_TEST(dsacheck_validate_all(validator.get(), input.data(), input.size(), nullptr, 0, found.get()) ==
               DSACHECK_OK);
    const dsacheck_summary summary = c::summary_of(found);
    BOOST_TEST(summary.records == 3U);
    BOOST_TEST(summary.errors == 0U);
    BOOST_TEST(summary.warnings == 3U);
    BOOST_TEST(summary.stored == 1U);
    options.rule_choice_count = 2;
    dsacheck_validator* none = nullptr;
    BOOST_TEST(dsacheck_validator_new(&options, &none) == DSACHECK_NOT_FOUND); // there is no rule bad-puid
    BOOST_TEST((none == nullptr));
}

BOOST_AUTO_TEST_CASE(every_format_is_the_library_s) {
    const c::validator validator = c::new_validator();
    const c::findings found = c::new_findings();
    BOOST_TEST(dsacheck_validate_all(validator.get(), bad.data(), bad.size(), "a.json", 6, found.get()) == DSACHECK_OK);
    dsacheck::findings expected;
    dsacheck::statement_validator().validate_all(bad, expected, "a.json");
    int number = DSACHECK_FORMAT_TEXT;
    for (const std::string_view name : dsacheck::output_format_names) {
        std::string text;
        dsacheck::render(expected, *dsacheck::output_format_named(name), {}, text);
        BOOST_TEST(c::rendered(found, number) == text, name);
        ++number;
    }
    BOOST_TEST(number - 1 == DSACHECK_FORMAT_CSV);
}

BOOST_AUTO_TEST_CASE(suppressions_take_findings_out_of_the_counts) {
    dsacheck_suppression accepted{};
    accepted.rule = {"value-not-allowed", 17};
    accepted.pointer = {"/territorial_scope/*", 20};
    accepted.reason = {"being mended", 12};
    dsacheck_options options{};
    options.size = sizeof options;
    options.profile = DSACHECK_PROFILE_API;
    options.as_of = 20260302;
    options.suppressions = &accepted;
    options.suppression_count = 1;
    const auto count = [&] {
        const c::validator validator = c::new_validator(&options);
        const c::findings found = c::new_findings(&options);
        BOOST_TEST(dsacheck_validate(validator.get(), bad.data(), bad.size(), found.get(), nullptr) == DSACHECK_OK);
        return c::summary_of(found);
    };
    BOOST_TEST(count().suppressed == 1U);
    BOOST_TEST(count().errors == 1U); // the puid
    accepted.expires = 20260301;
    BOOST_TEST(count().suppressed == 0U);
    BOOST_TEST(count().errors == 2U);
    accepted.rule = {"no-such-rule", 12};
    dsacheck_validator* none = nullptr;
    BOOST_TEST(dsacheck_validator_new(&options, &none) == DSACHECK_NOT_FOUND);
    accepted.rule = {nullptr, 12};
    BOOST_TEST(dsacheck_validator_new(&options, &none) == DSACHECK_MISUSE);
}

BOOST_AUTO_TEST_CASE(the_api_s_answer_is_the_library_s) {
    const std::int64_t now = dsacheck::testing::request_time;
    const std::string batch = "{\"statements\":[" + std::string(minimal_statement) + "," + bad + "]}";
    const auto same = [&](std::string_view body, std::int32_t endpoint, dsacheck::endpoint to) {
        const c::answer ours = c::new_answer(body, endpoint, now);
        const dsacheck::api_answer theirs =
            dsacheck::render_api_answer(body, to, now, dsacheck::show_dropped::yes);
        std::int32_t status = 0;
        std::int32_t valid = -1;
        dsacheck_text text{};
        BOOST_TEST(dsacheck_answer_status(ours.get(), &status) == DSACHECK_OK);
        BOOST_TEST(status == theirs.status);
        BOOST_TEST(dsacheck_answer_valid(ours.get(), &valid) == DSACHECK_OK);
        BOOST_TEST(valid == (theirs.valid ? 1 : 0));
        BOOST_TEST(dsacheck_answer_body(ours.get(), &text) == DSACHECK_OK);
        BOOST_TEST(c::view(text) == theirs.body);
        BOOST_TEST(dsacheck_answer_dropped(ours.get(), &text) == DSACHECK_OK);
        BOOST_TEST(c::view(text) == (theirs.dropped.empty() ? "[]" : theirs.dropped));
    };
    same(minimal_statement, DSACHECK_ENDPOINT_SINGLE, dsacheck::endpoint::single);
    same(bad, DSACHECK_ENDPOINT_SINGLE, dsacheck::endpoint::single);
    same(batch, DSACHECK_ENDPOINT_BATCH, dsacheck::endpoint::batch);
    same(minimal_statement, DSACHECK_ENDPOINT_BATCH, dsacheck::endpoint::batch);
}

BOOST_AUTO_TEST_CASE(rules_are_listed_with_all_their_texts) {
    std::uint64_t count = 0;
    BOOST_TEST(dsacheck_rule_count(&count) == DSACHECK_OK);
    const dsacheck::rule_list rules = dsacheck::all_rules();
    BOOST_REQUIRE(count == rules.size());
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const dsacheck::rule& theirs = *rules[i];
        dsacheck_rule ours{};
        ours.size = sizeof ours;
        BOOST_TEST(dsacheck_rule_at(i, &ours) == DSACHECK_OK);
        BOOST_TEST(ours.number == theirs.number);
        BOOST_TEST(c::view(ours.id) == theirs.id);
        BOOST_TEST(c::view(ours.title) == theirs.title);
        BOOST_TEST(c::view(ours.message) == theirs.message);
        BOOST_TEST(c::view(ours.why) == theirs.why);
        BOOST_TEST(c::view(ours.remedy) == theirs.remedy);
        BOOST_TEST(c::view(ours.api_message) == theirs.api_message);
        BOOST_TEST(c::view(ours.bad) == theirs.examples.bad);
        BOOST_TEST(c::view(ours.good) == theirs.examples.good);
        BOOST_REQUIRE(ours.citations == theirs.sources.size());
        for (std::size_t k = 0; k < theirs.sources.size(); ++k) {
            dsacheck_citation source{};
            source.size = sizeof source;
            BOOST_TEST(dsacheck_rule_citation(i, k, &source) == DSACHECK_OK);
            BOOST_TEST(c::view(source.point) == theirs.sources.list[k].point);
            BOOST_TEST(c::view(source.short_name) == dsacheck::name_of(theirs.sources.list[k].in).short_name);
        }
        std::uint64_t index = 0;
        BOOST_TEST(dsacheck_rule_find(theirs.id.data(), theirs.id.size(), &index) == DSACHECK_OK);
        BOOST_TEST(index == i);
    }
}

BOOST_AUTO_TEST_CASE(pages_are_the_library_s_and_an_unknown_name_tells_what_is_near) {
    std::string expected;
    BOOST_TEST(dsacheck::explain("not-a-date", expected));
    BOOST_TEST(c::printed([](char* buffer, std::size_t capacity, std::size_t* needed) {
                   return dsacheck_explain("not-a-date", 10, buffer, capacity, needed);
               }) == expected);
    char buffer[4000];
    std::size_t needed = 0;
    BOOST_TEST(dsacheck_explain("not-a-dote", 10, buffer, sizeof buffer, &needed) == DSACHECK_NOT_FOUND);
    BOOST_TEST(std::string(buffer, needed).find("not-a-date") != std::string::npos);
    expected.clear();
    dsacheck::render_rules_json(expected);
    BOOST_TEST(c::printed([](char* to, std::size_t capacity, std::size_t* size) {
                   return dsacheck_render_rules(DSACHECK_FORMAT_JSON, to, capacity, size);
               }) == expected);
}

BOOST_AUTO_TEST_CASE(a_text_that_does_not_fit_is_not_written) {
    const c::findings found = c::new_findings();
    std::size_t needed = 0;
    BOOST_TEST(dsacheck_render(found.get(), DSACHECK_FORMAT_TEXT, nullptr, 0, &needed) == DSACHECK_TOO_SMALL);
    std::string buffer(needed, '#');
    BOOST_TEST(dsacheck_render(found.get(), DSACHECK_FORMAT_TEXT, buffer.data(), needed - 1, &needed) ==
               DSACHECK_TOO_SMALL);
    BOOST_TEST(buffer == std::string(needed, '#'));
    BOOST_TEST(dsacheck_render(found.get(), DSACHECK_FORMAT_TEXT, buffer.data(), needed, &needed) == DSACHECK_OK);
    BOOST_TEST(buffer.find('#') == std::string::npos);
}
