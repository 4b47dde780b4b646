#define BOOST_TEST_MODULE render_text
#include <boost/test/unit_test.hpp>

#include "dsacheck/catalogue.hpp"
#include "dsacheck/render.hpp"
#include "dsacheck/rules/encoding.hpp"
#include "dsacheck/rules/statement_format.hpp"

#include <chrono>
#include <string>
#include <string_view>

using namespace dsacheck;
using namespace std::chrono_literals;

namespace {

std::string text_of(const findings& all, std::chrono::nanoseconds elapsed = 0ns,
                    color_use color = color_use::none) {
    std::string out;
    render_text(all, {color, elapsed}, out);
    return out;
}

finding wrong_language() {
    finding found;
    found.broken = &rules::value_not_allowed;
    found.where.offset = 77;
    found.where.length = 2;
    found.where.field = static_cast<std::uint16_t>(statement_field::content_language);
    found.at = {12, 34};
    found.pointer = "/content_language";
    found.value = "EM";
    return found;
}

finding repeated_key() {
    finding found;
    found.broken = &rules::duplicate_key;
    found.level = severity::warning;
    found.at = {56, 7};
    found.pointer = "/note";
    found.value = "second";
    return found;
}

std::string last_line(const std::string& text) {
    const std::size_t before = text.rfind('\n', text.size() - 2);
    return text.substr(before == std::string::npos ? 0 : before + 1);
}

} // namespace

BOOST_AUTO_TEST_CASE(a_finding_stands_with_its_place_expectation_and_source) {
    findings all;
    all.begin_source("dir/a.json");
    all.append(wrong_language());
    all.count_record(true);
    BOOST_TEST(
        text_of(all) ==
        R"(dir/a.json:12:34: error: "EM" is not a value that content_language allows [value-not-allowed]
    expected: one of 184 values; see: dsacheck explain content_language
    source:   Transparency Database API (in); Article 24(5) DSA

not valid: the statement has 1 error
)");
}

BOOST_AUTO_TEST_CASE(a_value_that_the_message_does_not_show_stands_below_it) {
    findings all;
    all.begin_source("b.json");
    all.append(repeated_key());
    all.count_record(false);
    BOOST_TEST(text_of(all) ==
               R"(b.json:56:7: warning: note stands more than once; the last one counts [duplicate-key]
    value:    "second"
    source:   RFC 8259, section 4; Transparency Database API (JSON decoding)

valid: 1 statement, 1 warning
)");
}

BOOST_AUTO_TEST_CASE(memory_and_standard_input_have_names) {
    findings memory;
    memory.begin_source("");
    memory.append(wrong_language());
    BOOST_TEST(text_of(memory).find("<memory>:12:34: ") == 0U);
    findings input;
    input.begin_source("-");
    input.append(wrong_language());
    BOOST_TEST(text_of(input).find("<stdin>:12:34: ") == 0U);
}

BOOST_AUTO_TEST_CASE(an_unknown_position_is_left_out) {
    findings all;
    all.begin_source("c.json");
    finding found = wrong_language();
    found.at = {0, 0};
    all.append(found);
    BOOST_TEST(text_of(all).find("c.json: error: ") == 0U);
}

BOOST_AUTO_TEST_CASE(in_ndjson_the_record_is_named_and_counted_from_one) {
    findings all;
    all.begin_source("d.ndjson");
    finding found = wrong_language();
    found.where.record = 1233;
    found.pointer = "/territorial_scope/1";
    all.append(found);
    for (int i = 0; i < 2000; ++i)
        all.count_record(i == 1233);
    BOOST_TEST(text_of(all).find("\n    at:       record 1,234, /territorial_scope/1\n") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(of_several_files_only_those_with_many_records_have_numbers) {
    findings all;
    all.begin_source("one.json");
    all.append(wrong_language());
    all.count_record(true);
    const std::uint16_t second = all.begin_source("many.ndjson");
    finding found = wrong_language();
    found.where.source = second;
    found.where.record = 8;
    all.append(found);
    for (int i = 0; i < 9; ++i)
        all.count_record(i == 8);
    const std::string text = text_of(all);
    BOOST_TEST(text.find("record 1,") == std::string::npos);
    BOOST_TEST(text.find("\n    at:       record 9, /content_language\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(in_a_batch_the_pointer_names_the_statement) {
    findings all;
    all.begin_source("e.json");
    finding found = wrong_language();
    found.where.record = 2;
    found.pointer = "/statements/2/content_language";
    all.append(found);
    for (int i = 0; i < 4; ++i)
        all.count_record(i == 2);
    BOOST_TEST(text_of(all).find("\n    at:       /statements/2/content_language\n") != std::string::npos);
    BOOST_TEST(last_line(text_of(all)) == "not valid: 1 of 4 statements has errors: 1 error\n");
}

BOOST_AUTO_TEST_CASE(findings_beyond_the_limit_are_counted) {
    storage_limits limits;
    limits.findings_per_rule = 3;
    findings all(limits);
    all.begin_source("f.ndjson");
    for (int i = 0; i < 52310; ++i) {
        all.append(wrong_language());
        all.count_record(true);
    }
    const std::string text = text_of(all);
    BOOST_TEST(text.find("\nvalue-not-allowed: 3 of 52,310 findings shown\n") != std::string::npos);
    BOOST_TEST(last_line(text) == "not valid: 52,310 of 52,310 statements have errors: 52,310 errors\n");
}

BOOST_AUTO_TEST_CASE(checks_that_could_not_run_are_named) {
    findings all;
    all.begin_source("g.json");
    all.count_record(false);
    all.note_not_run("the rest of\x1b h");
    BOOST_TEST(text_of(all) == "not checked: the rest of\\u001b h\nvalid: 1 statement, no findings\n");
}

BOOST_AUTO_TEST_CASE(the_summary_tells_counts_and_time) {
    findings good;
    good.begin_source("h.json");
    for (int i = 0; i < 3; ++i)
        good.count_record(false);
    BOOST_TEST(text_of(good, 200us) == "valid: 3 statements, no findings, 0.2 ms\n");
    BOOST_TEST(text_of(good, 2500ms) == "valid: 3 statements, no findings, 2.5 s\n");

    findings bad;
    bad.begin_source("i.json");
    for (int i = 0; i < 4; ++i)
        bad.append(wrong_language());
    bad.append(repeated_key());
    bad.count_record(true);
    bad.count_record(true);
    bad.count_record(false);
    BOOST_TEST(last_line(text_of(bad, 300us)) ==
               "not valid: 2 of 3 statements have errors: 4 errors, 1 warning, 0.3 ms\n");
}

BOOST_AUTO_TEST_CASE(many_statements_have_a_rate) {
    findings all;
    all.begin_source("j.ndjson");
    for (int i = 0; i < 3000; ++i)
        all.count_record(false);
    BOOST_TEST(text_of(all, 2ms) == "valid: 3,000 statements, no findings, 2.0 ms, 1,500,000 statements/s\n");
}

BOOST_AUTO_TEST_CASE(without_statements_the_summary_says_so) {
    findings nothing;
    BOOST_TEST(text_of(nothing) == "nothing to check: no statements\n");
    findings broken;
    broken.begin_source("k.json");
    broken.append(wrong_language());
    BOOST_TEST(last_line(text_of(broken)) == "not valid: no statement could be read: 1 error\n");
}

BOOST_AUTO_TEST_CASE(nothing_of_the_input_reaches_the_terminal_raw) {
    findings all;
    all.begin_source("l\x1b[2J\u202e.json");
    finding found = repeated_key();
    found.pointer = "/a\x1b[31m/b\u2066";
    found.value = "\x1b]0;title\x07\xff";
    found.detail = "\x9b";
    all.append(found);
    const std::string text = text_of(all);
    for (const char c : text)
        BOOST_TEST((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
    BOOST_TEST(text.find("\u202e") == std::string::npos);
    BOOST_TEST(text.find("\u2066") == std::string::npos);
    BOOST_TEST(text.find("\xff") == std::string::npos);
    BOOST_TEST(text.find(R"(l\u001b[2J\u202e.json:56:7: )") == 0U);
}

BOOST_AUTO_TEST_CASE(colour_is_for_places_severities_and_the_verdict) {
    findings all;
    all.begin_source("m.json");
    all.append(wrong_language());
    all.count_record(true);
    const std::string text = text_of(all, 0ns, color_use::ansi);
    BOOST_TEST(text.find("\x1b[1mm.json:12:34:\x1b[0m \x1b[1;31merror\x1b[0m: \"EM\"") == 0U);
    BOOST_TEST(last_line(text) == "\x1b[1;31mnot valid\x1b[0m: the statement has 1 error\n");
}
