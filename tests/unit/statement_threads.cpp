// Statements on many threads: what is found does not depend on how many there are.
// label: threads
#define BOOST_TEST_MODULE statement_threads
#include <boost/test/unit_test.hpp>

#include "dsacheck/baseline.hpp"
#include "dsacheck/puid_ledger.hpp"
#include "dsacheck/render.hpp"
#include "dsacheck/rules/encoding.hpp"
#include "dsacheck/validate.hpp"
#include "support/random.hpp"
#include "support/random_statement.hpp"
#include "support/scratch_folder.hpp"
#include "support/statements.hpp"
#include "support/streams.hpp"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace dsacheck;

namespace {

/// Some MB of lines: valid and random statements, batches, blank lines, broken ones, and one that is far too long.
std::string many_lines(std::size_t count, std::uint64_t seed) {
    testing::random_source random(seed);
    const std::string valid = testing::statement_with("{}");
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        switch (random.below(12)) {
        case 0: text += testing::random_statement(random); break;
        case 1: text += "{\"statements\":[" + valid + "," + valid + "]}"; break;
        case 2: text += testing::mutated(valid, random); break;
        case 3: text += random.one_in(20) ? std::string(3000, ' ') : std::string(); break;
        case 4: text += testing::statement_with("{\"puid\":\"case-" + std::to_string(i) + "\",\"category\":\"NONE\"}"); break;
        default: text += testing::statement_with("{\"puid\":\"case-" + std::to_string(i) + "\"}"); break;
        }
        text += random.one_in(30) ? "\r\n" : "\n";
        if (i == count / 2)
            text += std::string(1'500'000, 'x') + "\n";
    }
    text += "{\"puid\":";
    return text;
}

options chosen_options(unsigned jobs) {
    options chosen;
    chosen.now = testing::request_time;
    chosen.as_of = {2026, 1, 1};
    chosen.jobs = jobs;
    chosen.limits.record_bytes = 700'000;
    chosen.storage.findings_per_rule = 50;
    return chosen;
}

std::string render(const findings& found) {
    std::string page;
    render_json(found, std::chrono::nanoseconds(0), page);
    return page;
}

std::string one_run(const std::vector<std::string>& paths, const options& chosen, std::string& failures) {
    findings found(chosen);
    for (const run_status& status : validate_files(paths, chosen, found))
        failures += status.message + "\n";
    return render(found);
}

} // namespace

BOOST_AUTO_TEST_CASE(lines_in_memory_give_the_same_findings_on_any_number_of_threads) {
    const std::string text = many_lines(3000, 1);
    options streamed = chosen_options(1);
    findings in_order(streamed);
    BOOST_REQUIRE(statement_validator(streamed).validate_stream(testing::in_pieces(text, 10'000), in_order).ok);
    const std::string expected = render(in_order);
    BOOST_REQUIRE(in_order.count(rules::record_too_large) == 1U);
    for (const unsigned jobs : {1U, 2U, 7U})
        BOOST_TEST((render(validate_statements(text, chosen_options(jobs))) == expected), jobs << " threads");
}

BOOST_AUTO_TEST_CASE(files_give_the_same_findings_on_any_number_of_threads) {
    const testing::scratch_folder scratch("statement_threads_scratch");
    std::string array = "[";
    std::string batch = "{\"statements\":[";
    for (unsigned i = 0; i < 1200; ++i) {
        array += (i == 0 ? "" : ",") + testing::statement_with("{\"puid\":\"a-" + std::to_string(i) + "\"}");
        if (i < 150)
            batch += (i == 0 ? "" : ",\n") + testing::statement_with("{\"puid\":\"b-" + std::to_string(i % 140) + "\"}");
    }
    const std::vector<std::string> paths{scratch.write("lines.ndjson", many_lines(2500, 2)),
                                         scratch.write("array.json", array + "]"),
                                         "no/such/file.json",
                                         scratch.write("empty.ndjson", ""),
                                         scratch.write("batch.json", batch + "]}"),
                                         scratch.write("broken.json", "{\"statements\":[{}, {\"a\" 1}]}"),
                                         scratch.write("more.jsonl", many_lines(1500, 3))};
    options by_one = chosen_options(1);
    findings one_by_one(by_one);
    std::string expected_failures;
    for (const std::string& path : paths)
        expected_failures += validate_file(path, by_one, one_by_one).message + "\n";
    for (const unsigned jobs : {1U, 2U, 7U}) {
        std::string failures;
        BOOST_TEST((one_run(paths, chosen_options(jobs), failures) == render(one_by_one)), jobs << " threads");
        BOOST_TEST(failures == expected_failures);
    }
    BOOST_TEST(one_by_one.sources().size() == 6U);
}

BOOST_AUTO_TEST_CASE(suppressions_and_baselines_do_not_depend_on_the_threads) {
    const testing::scratch_folder scratch("statement_threads_scratch");
    const std::vector<std::string> paths{scratch.write("lines.ndjson", many_lines(2500, 4))};
    options recording = chosen_options(1);
    recording.baselines = baseline_use::record;
    findings recorded(recording);
    BOOST_REQUIRE(validate_files(paths, recording, recorded).front().ok);
    std::string file;
    render_baseline(recorded, file);
    auto known = std::make_shared<baseline>();
    std::string problem;
    BOOST_REQUIRE(read_baseline(file.substr(0, file.rfind('\n', file.size() / 2) + 1), *known, problem));
    std::string expected;
    std::string failures;
    for (const unsigned jobs : {1U, 2U, 7U}) {
        options chosen = chosen_options(jobs);
        chosen.known = known;
        const std::string page = one_run(paths, chosen, failures);
        if (jobs == 1)
            expected = page;
        BOOST_TEST((page == expected), jobs << " threads");
    }
    BOOST_TEST(expected.find("\"known_findings\": 0") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_ledger_that_grows_is_kept_in_order) {
    const testing::scratch_folder scratch("statement_threads_scratch");
    const std::string lines = many_lines(3000, 5);
    const std::vector<std::string> paths{scratch.write("a.ndjson", lines), scratch.write("b.ndjson", lines)};
    std::string expected;
    for (const unsigned jobs : {1U, 7U}) {
        puid_ledger used;
        options chosen = chosen_options(jobs);
        chosen.remembered = &used;
        std::string failures;
        const std::string page = one_run(paths, chosen, failures) + std::string(used.lines());
        if (jobs == 1)
            expected = page;
        BOOST_TEST((page == expected), jobs << " threads");
    }
}

BOOST_AUTO_TEST_CASE(a_run_that_is_stopped_says_which_files_are_not_read) {
    const testing::scratch_folder scratch("statement_threads_scratch");
    const std::vector<std::string> paths{scratch.write("a.ndjson", many_lines(100, 6)), scratch.write("b.json", "{}")};
    const std::atomic<bool> stop{true};
    options chosen = chosen_options(2);
    chosen.stop = &stop;
    findings found(chosen);
    const std::vector<run_status> statuses = validate_files(paths, chosen, found);
    for (const run_status& status : statuses) {
        BOOST_TEST(!status.ok);
        BOOST_TEST(status.message.find("interrupted") != std::string::npos);
    }
    BOOST_TEST(found.records() == 0U);
}

BOOST_AUTO_TEST_CASE(validators_remember_texts_apart_from_each_other) {
    testing::random_source random(5);
    std::string input;
    for (int i = 0; i < 1000; ++i)
        input += testing::statement_with("{\"decision_facts\":\"The post was reported " + std::to_string(10'000'000 + random.below(90'000'000)) +
                                         " times, case 10.\",\"incompatible_content_explanation\":\"" +
                                         (i % 7 == 0 ? "Call jane@example.com" : "It was detected by a classifier.") + "\"}") +
                 "\n";
    options chosen;
    chosen.now = testing::request_time;
    chosen.as_of = {2026, 1, 1};
    chosen.form = input_form::ndjson;
    const auto told = [&] {
        std::string page;
        render_json(validate_statements(input, chosen), {}, page);
        return page;
    };
    const std::string alone = told();
    BOOST_TEST_REQUIRE(alone.find("email-address-in-text") != std::string::npos);
    std::vector<std::string> results(2);
    std::vector<std::thread> threads;
    for (std::string& result : results)
        threads.emplace_back([&] { result = told(); });
    for (std::thread& each : threads)
        each.join();
    BOOST_TEST((results[0] == alone && results[1] == alone));
}
