// Whole inputs in each form, from memory and from streams: what is found, where, and how reading goes on.
#define BOOST_TEST_MODULE validate
#include <boost/test/unit_test.hpp>

#include "dsacheck/rules/encoding.hpp"
#include "dsacheck/rules/statement_batch.hpp"
#include "dsacheck/rules/statement_format.hpp"
#include "dsacheck/rules/statement_presence.hpp"
#include "dsacheck/validate.hpp"
#include "support/naive_position.hpp"
#include "support/seen.hpp"
#include "support/statements.hpp"
#include "support/streams.hpp"

#include <cerrno>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace dsacheck;
using namespace dsacheck::testing;

namespace {

const std::string good(minimal_statement);
const std::string wrong_category = statement_with(R"({"category":"STATEMENT_CATEGORY_DOGS","puid":"wrong-2"})");
const std::string wrong_date = statement_with(R"({"content_date":"2025-02-29","puid":"wrong-3"})");
/// Characters of one to four bytes stand before the value that is wrong.
const std::string beyond_ascii = statement_with(
    R"({"decision_facts":"Äpfel, 8 €, 犬 🐕 — \u00e9","source_type":"SOURCE_ÄTHER","puid":"wrong-4"})");

options with_form(input_form form) {
    options chosen;
    chosen.asked = profile::api; // so that the statements may be as short as the API allows
    chosen.now = request_time;
    chosen.form = form;
    return chosen;
}

findings judged(std::string_view input, const options& chosen = with_form(input_form::automatic)) {
    return validate_statements(input, chosen);
}

struct expected {
    const rule& broken;
    std::string_view found; ///< the bytes at the place; their last occurrence in the input
    std::string_view pointer;
    std::uint64_t record;
};

/// The findings are exactly these, with the position that a slow count gives.
void require_findings(const findings& all, std::string_view input, const std::vector<expected>& list) {
    BOOST_TEST_CONTEXT(summary_of(all)) {
        BOOST_TEST_REQUIRE(all.stored() == list.size());
        BOOST_TEST(all.total() == list.size());
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::size_t offset = input.rfind(list[i].found);
            BOOST_TEST_REQUIRE(offset != npos);
            const position at = naive_position(input, offset);
            BOOST_TEST(all[i].broken->id == list[i].broken.id);
            BOOST_TEST(all[i].where.offset == offset);
            BOOST_TEST(all[i].where.length == list[i].found.size());
            BOOST_TEST(all[i].at.line == at.line);
            BOOST_TEST(all[i].at.column == at.column);
            BOOST_TEST(all[i].pointer == list[i].pointer);
            BOOST_TEST(all[i].value == list[i].found);
            BOOST_TEST(all[i].where.record == list[i].record);
        }
    }
}

void require_clean(const findings& all, std::uint64_t records) {
    BOOST_TEST(all.total() == 0U, summary_of(all));
    BOOST_TEST(all.records() == records);
    BOOST_TEST(all.invalid_records() == 0U);
    BOOST_TEST(all.not_run().empty());
}

/// The same findings whatever the size of the pieces in which the bytes arrive.
void require_same_from_streams(std::string_view input, options chosen = with_form(input_form::automatic)) {
    statement_validator validator(chosen);
    findings memory(chosen.storage);
    validator.validate_all(input, memory);
    for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{64} * 1024}) {
        findings stream(chosen.storage);
        const run_status status = validator.validate_stream(in_pieces(input, piece), stream);
        BOOST_TEST(status.ok, status.message);
        BOOST_TEST_CONTEXT("pieces of " << piece << " bytes of " << input.substr(0, 300)) {
            const std::vector<seen> from_memory = all_seen(memory);
            const std::vector<seen> from_stream = all_seen(stream);
            BOOST_TEST(from_stream == from_memory, boost::test_tools::per_element());
            BOOST_TEST(same_counts(stream, memory));
        }
    }
}

std::string pretty(std::string_view one_line) {
    std::string text;
    bool in_string = false;
    for (std::size_t i = 0; i < one_line.size(); ++i) {
        const char c = one_line[i];
        if (c == '"' && (i == 0 || one_line[i - 1] != '\\'))
            in_string = !in_string;
        if (!in_string && c == '}')
            text += '\n';
        text += c;
        if (!in_string && (c == '{' || c == ','))
            text += "\n  ";
        if (!in_string && c == ':')
            text += ' ';
    }
    return text + "\n";
}

} // namespace

// ---- forms --------------------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(a_statement_on_one_line_is_one_record) {
    require_clean(judged(good), 1);
    require_clean(judged(good + "\n"), 1);
    require_clean(judged("\n \t" + good + " \r\n\n"), 1);
    require_clean(judged(full_statement()), 1);
    require_findings(judged(wrong_category), wrong_category,
                     {{rules::value_not_allowed, "STATEMENT_CATEGORY_DOGS", "/category", 0}});
}

BOOST_AUTO_TEST_CASE(a_statement_on_many_lines_is_one_record) {
    const std::string text = pretty(beyond_ascii);
    require_clean(judged(pretty(full_statement())), 1);
    require_findings(judged(text), text, {{rules::value_not_allowed, "SOURCE_ÄTHER", "/source_type", 0}});
}

BOOST_AUTO_TEST_CASE(a_batch_is_told_by_its_member_statements) {
    const std::string one_line = batch_of({good, wrong_category, wrong_date});
    const std::vector<expected> both{
        {rules::value_not_allowed, "STATEMENT_CATEGORY_DOGS", "/statements/1/category", 1},
        {rules::not_a_date, "2025-02-29", "/statements/2/content_date", 2}};
    require_findings(judged(one_line), one_line, both);
    const std::string lines = batch_of({"\n" + good, "\n" + wrong_category, "\n" + wrong_date + "\n"}) + "\n";
    require_findings(judged(lines), lines, both);
    const std::string pretty_lines = pretty(one_line);
    require_findings(judged(pretty_lines), pretty_lines, both);
    const std::string last = R"({"sent":[{"at":"noon"}],"statements":[)" + good + "]}";
    require_clean(judged(last), 1);
    require_clean(judged(pretty(last)), 1);
}

BOOST_AUTO_TEST_CASE(an_array_of_statements_is_read_item_by_item) {
    const std::string text = "[" + good + ",\n" + wrong_category + ",\n" + beyond_ascii + "]";
    require_findings(judged(text), text, {{rules::value_not_allowed, "STATEMENT_CATEGORY_DOGS", "/1/category", 1},
                                          {rules::value_not_allowed, "SOURCE_ÄTHER", "/2/source_type", 2}});
}

BOOST_AUTO_TEST_CASE(lines_of_statements_are_records) {
    const std::vector<expected> both{{rules::value_not_allowed, "SOURCE_ÄTHER", "/source_type", 1},
                                     {rules::not_a_date, "2025-02-29", "/content_date", 3}};
    const std::vector<std::string> records{good, beyond_ascii, full_statement(), wrong_date};
    for (const std::string_view line_end : {"\n", "\r\n", "\n\n \t\n", "\r\n\r\n"}) {
        const std::string text = join(records, line_end);
        require_findings(judged(text), text, both);
        const std::string ended = text + std::string(line_end);
        require_findings(judged(ended), ended, both);
        BOOST_TEST(judged(ended).records() == 4U);
    }
    const std::string blank_first = "\n\n" + join(records, "\n");
    require_findings(judged(blank_first), blank_first, both);
}

BOOST_AUTO_TEST_CASE(a_line_may_be_a_batch) {
    const std::string text = batch_of({good, wrong_category}) + "\n" + batch_of({wrong_date}) + "\n";
    require_findings(judged(text), text,
                     {{rules::value_not_allowed, "STATEMENT_CATEGORY_DOGS", "/statements/1/category", 1},
                      {rules::not_a_date, "2025-02-29", "/statements/0/content_date", 2}});
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_told_and_passed_over) {
    const std::string mark = "\xEF\xBB\xBF";
    for (const std::string& text :
         {mark + wrong_category, mark + pretty(wrong_category), mark + wrong_category + "\n" + good + "\n"}) {
        const findings found = judged(text);
        require_findings(found, text, {{rules::byte_order_mark, mark, "", 0},
                                       {rules::value_not_allowed, "STATEMENT_CATEGORY_DOGS", "/category", 0}});
        BOOST_TEST(found.invalid_records() == 1U);
    }
    const std::string batches = mark + batch_of({good, wrong_date}) + "\n" + batch_of({good}) + "\n";
    require_findings(judged(batches), batches,
                     {{rules::byte_order_mark, mark, "", 0},
                      {rules::not_a_date, "2025-02-29", "/statements/1/content_date", 1}});
}

BOOST_AUTO_TEST_CASE(a_record_behind_a_byte_order_mark_is_invalid) {
    const findings found = judged("\xEF\xBB\xBF" + good);
    BOOST_TEST(found.total() == 1U);
    BOOST_TEST(found.records() == 1U);
    BOOST_TEST(found.invalid_records() == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_no_object_is_told) {
    for (const std::string_view text : {"5", "\"a text\"", "null", "true"}) {
        const findings found = judged(text);
        BOOST_TEST(found.count(rules::statement_not_an_object) == 1U, text);
        BOOST_TEST(found.total() == 1U, text << ": " << summary_of(found));
        BOOST_TEST(found.records() == 1U);
    }
    const std::string lines = good + "\nnull\n[1]\n" + good + "\n";
    BOOST_TEST(summary_of(judged(lines)) == "statement-not-an-object@2:1\nstatement-not-an-object@3:1");
    const std::string batch = batch_of({good, "5", "[]", "\"x\""});
    BOOST_TEST(judged(batch).count(rules::statement_not_an_object) == 3U);
    BOOST_TEST(judged(batch).invalid_records() == 3U);
}

BOOST_AUTO_TEST_CASE(the_form_may_be_given) {
    const std::string lines = good + "\n";
    require_clean(judged(lines, with_form(input_form::ndjson)), 1);
    require_clean(judged("[" + good + "]", with_form(input_form::array)), 1);
    require_clean(judged(batch_of({good}), with_form(input_form::batch)), 1);
    BOOST_TEST(judged(batch_of({good}), with_form(input_form::single)).count(rules::required_field_missing) == 10U);
    const findings no_batch = judged(good, with_form(input_form::batch));
    BOOST_TEST(no_batch.count(rules::statements_missing) == 1U);
    BOOST_TEST(no_batch.records() == 0U);
    const std::string two = good + "\n" + good + "\n";
    BOOST_TEST(judged(two, with_form(input_form::single)).count(rules::trailing_bytes) == 1U);
}

// ---- broken records -----------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(a_broken_line_does_not_hide_the_others) {
    const std::string broken_first = "{\"puid\":\"a,}\n" + good + "\n" + wrong_date + "\n";
    const findings first = judged(broken_first);
    BOOST_TEST(summary_of(first).substr(0, 20) == "json-truncated@1:13\n");
    BOOST_TEST(first.count(rules::not_a_date) == 1U);
    BOOST_TEST(first.records() == 3U);
    BOOST_TEST(first.invalid_records() == 2U);

    const std::string middle = beyond_ascii + "\n{\"a\": tru, \"b\": ü}\n" + wrong_date;
    const findings found = judged(middle);
    require_findings(found, middle, {{rules::value_not_allowed, "SOURCE_ÄTHER", "/source_type", 0},
                                     {rules::json_syntax, "tru", "", 1},
                                     {rules::not_a_date, "2025-02-29", "/content_date", 2}});
    BOOST_TEST(found.records() == 3U);
    BOOST_TEST(found.invalid_records() == 3U);
}

BOOST_AUTO_TEST_CASE(a_broken_item_does_not_hide_the_others) {
    const std::vector<std::string> items{good, R"({"é":1, "b" 22})", wrong_date, "{\"c\":[1,]}", wrong_category};
    const std::string array = "[" + join(items, ",\n") + "]";
    const findings in_array = judged(array);
    BOOST_TEST(in_array.records() == 5U);
    BOOST_TEST(in_array.invalid_records() == 4U);
    BOOST_TEST(in_array.not_run().empty());
    BOOST_TEST_REQUIRE(in_array.stored() == 4U, summary_of(in_array));
    BOOST_TEST(in_array[0].where.offset == array.find("22"));
    BOOST_TEST(in_array[1].pointer == "/2/content_date");
    BOOST_TEST(in_array[2].where.offset == array.find(",]") + 1);
    BOOST_TEST(in_array[3].pointer == "/4/category");

    const std::string batch = batch_of(items, ",\n");
    const findings in_batch = judged(batch);
    BOOST_TEST(in_batch.records() == 5U);
    BOOST_TEST(in_batch.invalid_records() == 4U);
    BOOST_TEST_REQUIRE(in_batch.stored() == 4U, summary_of(in_batch));
    BOOST_TEST(in_batch[1].pointer == "/statements/2/content_date");
    BOOST_TEST(in_batch[3].pointer == "/statements/4/category");
    const position at = naive_position(batch, batch.find("STATEMENT_CATEGORY_DOGS"));
    BOOST_TEST(in_batch[3].at.line == at.line);
    BOOST_TEST(in_batch[3].at.column == at.column);
}

BOOST_AUTO_TEST_CASE(a_byte_that_is_not_utf_8_spoils_its_own_record_alone) {
    const std::string latin1 = statement_and("\"note\":\"caf\xE9\"");
    const std::string text = batch_of({wrong_category, latin1, wrong_date}, ",\n");
    const findings found = judged(text);
    BOOST_TEST(found.total() == 3U, summary_of(found));
    BOOST_TEST(found.count(rules::invalid_utf8) == 1U);
    BOOST_TEST(found.count(rules::value_not_allowed) == 1U);
    BOOST_TEST(found.count(rules::not_a_date) == 1U);
    BOOST_TEST(found.records() == 3U);
    BOOST_TEST(found.invalid_records() == 3U);
}

BOOST_AUTO_TEST_CASE(behind_two_broken_items_in_a_row_nothing_is_read) {
    const std::string text = "[" + join({wrong_category, "{\"a\" 1}", "{\"b\" 2}", wrong_date}, ",") + "]";
    const findings found = judged(text);
    BOOST_TEST(found.count(rules::json_syntax) == 2U, summary_of(found));
    BOOST_TEST(found.count(rules::not_a_date) == 0U);
    BOOST_TEST(found.records() == 3U);
    BOOST_TEST(found.not_run().size() == 1U);
}

BOOST_AUTO_TEST_CASE(where_the_items_begin_cannot_be_told_nothing_is_read) {
    const findings found = judged(R"({"statements":[)" + good + "]", with_form(input_form::array));
    BOOST_TEST(found.count(rules::json_truncated) == 1U);
    BOOST_TEST(found.not_run().size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_stands_before_the_cut_of_a_batch_is_checked) {
    const std::string text = batch_of({wrong_category, good, wrong_date});
    const std::size_t second_end = text.find(wrong_date) + 40;
    const findings found = judged(text.substr(0, second_end));
    BOOST_TEST(found.count(rules::json_truncated) == 1U, summary_of(found));
    BOOST_TEST(found.count(rules::value_not_allowed) == 1U);
    BOOST_TEST(found.total() == 2U);
    BOOST_TEST(found.records() == 3U); // the one that is cut off counts, as invalid
    BOOST_TEST(found.invalid_records() == 2U);
    const finding& cut = found[found[0].broken->id == rules::json_truncated.id ? 0 : 1];
    BOOST_TEST(cut.where.offset == second_end);
    BOOST_TEST(cut.where.length == 0U);

    const findings between = judged(text.substr(0, text.find(wrong_date)));
    BOOST_TEST(between.count(rules::json_truncated) == 1U);
    BOOST_TEST(between.records() == 2U);
}

BOOST_AUTO_TEST_CASE(a_statement_before_trailing_bytes_is_checked) {
    const std::string text = wrong_category + " x";
    const findings found = judged(text);
    require_findings(found, text, {{rules::trailing_bytes, "x", "", 0},
                                   {rules::value_not_allowed, "STATEMENT_CATEGORY_DOGS", "/category", 0}});
    BOOST_TEST(found.records() == 1U);
    BOOST_TEST(found.invalid_records() == 1U);
}

BOOST_AUTO_TEST_CASE(a_large_line_is_not_read_and_the_next_one_is) {
    options chosen = with_form(input_form::ndjson);
    chosen.limits.record_bytes = 3000;
    const std::string large = statement_and("\"note\":\"" + std::string(9000, 'n') + "\"");
    const std::string text = wrong_date + "\n" + large + "\n" + wrong_category + "\n" + large;
    const findings found = judged(text, chosen);
    BOOST_TEST(summary_of(found).find("record-too-large@2:1\n") != npos, summary_of(found));
    BOOST_TEST(found.count(rules::record_too_large) == 2U);
    BOOST_TEST(found.count(rules::value_not_allowed) == 1U);
    BOOST_TEST(found.total() == 4U);
    BOOST_TEST(found.records() == 4U);
    BOOST_TEST(found.invalid_records() == 4U);
    BOOST_TEST(found[2].at.line == 3U);
    BOOST_TEST(found[3].where.offset == text.rfind(large));
    require_same_from_streams(text, chosen);
    require_same_from_streams(text + "\n", chosen);
}

BOOST_AUTO_TEST_CASE(a_document_over_the_limit_is_a_run_that_failed) {
    options chosen = with_form(input_form::batch);
    chosen.limits.document_bytes = 1000;
    const std::string text = batch_of({good, good});
    findings found;
    const run_status status =
        statement_validator(chosen).validate_stream(in_pieces(text, 128), found, "large.json");
    BOOST_TEST(!status.ok);
    BOOST_TEST(status.message.find("large.json") != npos);
    BOOST_TEST(found.records() == 0U);
}

BOOST_AUTO_TEST_CASE(a_source_that_fails_is_a_run_that_failed) {
    for (const input_form form : {input_form::automatic, input_form::ndjson, input_form::single}) {
        findings found;
        bool first = true;
        const run_status status = statement_validator(with_form(form)).validate_stream(
            [&first](char* buffer, std::size_t) -> std::size_t {
                if (!first) {
                    errno = EIO;
                    return read_failed;
                }
                first = false;
                buffer[0] = '{';
                return 1;
            },
            found, "pipe");
        BOOST_TEST(!status.ok);
        BOOST_TEST(status.message.find("pipe: ") == 0U, status.message);
    }
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_text_are_one_finding) {
    std::string binary = "\x7F" "ELF";
    for (int i = 0; i < 6000; ++i)
        binary += static_cast<char>(i * 37 % 251);
    const std::string zip = std::string("PK\x03\x04\x14\0\0\0", 8) + binary;
    for (const std::string& text : {binary, zip, std::string(5000, '\0'), std::string("\xFF\xFE{\0}\0", 6)}) {
        const findings found = judged(text);
        BOOST_TEST(found.total() == 1U, summary_of(found));
        BOOST_TEST(found.count(rules::not_text) == 1U, summary_of(found));
        BOOST_TEST(found.invalid_records() == 1U);
    }
}

BOOST_AUTO_TEST_CASE(an_empty_input_is_told) {
    for (const std::string_view text : {"", " ", "\n\n\t\r\n"}) {
        const findings found = judged(text);
        BOOST_TEST(found.count(rules::empty_input) == 1U, summary_of(found));
        BOOST_TEST(found.total() == 1U);
    }
}

BOOST_AUTO_TEST_CASE(ten_thousand_levels_of_nesting_are_one_finding) {
    const std::string nested = std::string(10'000, '[') + std::string(10'000, ']');
    const std::string single = statement_and("\"x\":" + nested);
    const findings found = judged(single);
    BOOST_TEST(summary_of(found).substr(0, 18) == "nesting-too-deep@1");
    BOOST_TEST(found.total() == 1U);
    BOOST_TEST(found[0].where.offset == single.find("[[[") + 510); // with the object around: the 512th

    const std::string objects = [] {
        std::string text;
        for (int i = 0; i < 10'000; ++i)
            text += "{\"a\":";
        return text;
    }();
    BOOST_TEST(judged(objects).count(rules::nesting_too_deep) == 1U);
    BOOST_TEST(judged(std::string(10'000, '[')).count(rules::nesting_too_deep) == 1U);

    const std::string batch = batch_of({wrong_category, single, wrong_date});
    const findings in_batch = judged(batch);
    BOOST_TEST(in_batch.count(rules::nesting_too_deep) == 1U, summary_of(in_batch));
    BOOST_TEST(in_batch.count(rules::value_not_allowed) == 1U);
    BOOST_TEST(in_batch.count(rules::not_a_date) == 1U);
    BOOST_TEST(in_batch.records() == 3U);
}

// ---- batches ------------------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(a_puid_is_unique_within_its_batch) {
    const std::string text = batch_of({statement_named("a-1"), statement_named("b-2"), statement_named("a-1"),
                                       statement_with(R"({"puid":" b-2\u00a0"})"), statement_with(R"({"puid":17})"),
                                       statement_named("17"), statement_named("A-1")});
    const findings found = judged(text);
    BOOST_TEST(found.count(rules::puid_repeated_in_batch) == 3U, summary_of(found));
    BOOST_TEST(found.total() == 3U);
    BOOST_TEST(found[0].pointer == "/statements/2/puid");
    BOOST_TEST(found[1].pointer == "/statements/3/puid");
    BOOST_TEST(found[2].pointer == "/statements/5/puid");
    BOOST_TEST(found.invalid_records() == 3U);
    // Behind a broken statement, too.
    const findings broken = judged(batch_of({statement_named("a-1"), "{\"a\" 1}", statement_named("a-1")}));
    BOOST_TEST(broken.count(rules::puid_repeated_in_batch) == 1U, summary_of(broken));
    BOOST_TEST(broken.invalid_records() == 2U);
    // Another batch is another call.
    require_clean(judged(batch_of({good}) + "\n" + batch_of({good}) + "\n"), 2);
    require_clean(judged(good + "\n" + good + "\n"), 2);
}

BOOST_AUTO_TEST_CASE(a_batch_holds_a_hundred_statements_at_most) {
    require_clean(judged(batch_of(different_statements(100))), 100);
    const findings found = judged(batch_of(different_statements(101)));
    BOOST_TEST(found.count(rules::batch_size) == 1U);
    BOOST_TEST(found.total() == 1U);
    BOOST_TEST(found.records() == 101U);
    require_clean(judged("[" + join(different_statements(101), ",") + "]"), 101);
}

BOOST_AUTO_TEST_CASE(the_last_of_two_lists_of_statements_counts) {
    const std::string text = R"({"statements":[)" + good + R"(],"statements":[)" + statement_named("case-1") + "]}";
    const findings found = judged(text);
    BOOST_TEST(summary_of(found).find("duplicate-key@1:") == 0U);
    BOOST_TEST(found.total() == 1U, "the same puid in the two lists is no repetition");
}

BOOST_AUTO_TEST_CASE(statements_in_an_object_are_named_by_their_keys) {
    const std::string text = R"({"statements":{"a/b~c":)" + wrong_date + R"(,"\u00e9":)" + wrong_category + "}}";
    require_findings(judged(text), text,
                     {{rules::not_a_date, "2025-02-29", "/statements/a~1b~0c/content_date", 0},
                      {rules::value_not_allowed, "STATEMENT_CATEGORY_DOGS", "/statements/é/category", 1}});
}

BOOST_AUTO_TEST_CASE(the_endpoint_decides_the_odd_cases) {
    // Without an array around it, only the single endpoint sees the value.
    const std::string scalar = statement_with(R"({"content_type":"CONTENT_TYPE_OTHER"})");
    BOOST_TEST(judged(scalar).count(rules::content_type_unspecified) == 1U);
    BOOST_TEST(judged(batch_of({scalar})).count(rules::content_type_unspecified) == 0U);
    options chosen = with_form(input_form::automatic);
    chosen.judged_as = options::endpoint_choice::batch;
    BOOST_TEST(judged(scalar, chosen).count(rules::content_type_unspecified) == 0U);
    chosen.judged_as = options::endpoint_choice::single;
    BOOST_TEST(judged(batch_of({scalar}), chosen).count(rules::content_type_unspecified) == 1U);
}

// ---- counting and storing -----------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(counts_are_exact_whatever_is_stored) {
    std::string text;
    for (int i = 0; i < 40; ++i)
        text += (i % 4 == 0 ? wrong_date : i % 4 == 1 ? wrong_category : good) + "\n";
    options chosen = with_form(input_form::ndjson);
    chosen.storage.findings_per_rule = 3;
    const findings found = judged(text, chosen);
    BOOST_TEST(found.count(rules::not_a_date) == 10U);
    BOOST_TEST(found.count(rules::value_not_allowed) == 10U);
    BOOST_TEST(found.count(severity::error) == 20U);
    BOOST_TEST(found.stored() == 6U);
    BOOST_TEST(found.records() == 40U);
    BOOST_TEST(found.invalid_records() == 20U);
    BOOST_TEST(found[5].at.line == 10U);
    require_same_from_streams(text, chosen);
    chosen.storage.findings_per_rule = 0;
    BOOST_TEST(judged(text, chosen).stored() == 0U);
    BOOST_TEST(judged(text, chosen).total() == 20U);
}

BOOST_AUTO_TEST_CASE(a_long_value_is_cut_at_a_code_point) {
    std::string long_value = "SOURCE_";
    for (int i = 0; i < 300; ++i)
        long_value += "é";
    options chosen = with_form(input_form::single);
    chosen.storage.value_bytes = 100;
    const findings found = judged(statement_with("{\"source_type\":\"" + long_value + "\"}"), chosen);
    BOOST_TEST_REQUIRE(found.stored() == 1U);
    BOOST_TEST(found[0].value_cut);
    BOOST_TEST(found[0].value == long_value.substr(0, 99));
    BOOST_TEST(found[0].where.length == long_value.size());
}

BOOST_AUTO_TEST_CASE(validate_tells_good_from_bad_and_goes_on_counting) {
    statement_validator validator(with_form(input_form::single));
    findings found;
    BOOST_TEST(validator.validate(good, found));
    BOOST_TEST(!validator.validate(wrong_date, found));
    BOOST_TEST(!validator.validate("{", found));
    BOOST_TEST(validator.validate(full_statement(), found));
    BOOST_TEST(validator.validate(statement_and(R"("category":"STATEMENT_CATEGORY_VIOLENCE")"), found)); // a warning
    BOOST_TEST(found.records() == 5U);
    BOOST_TEST(found.invalid_records() == 2U);
    BOOST_TEST(found.count(severity::warning) == 1U);
    BOOST_TEST_REQUIRE(found.stored() == 3U);
    BOOST_TEST(found[0].where.record == 1U);
    BOOST_TEST(found[1].where.record == 2U);
    BOOST_TEST(found[2].where.record == 4U);
    BOOST_TEST(found.sources().size() == 1U);

    statement_validator batches(with_form(input_form::batch));
    BOOST_TEST(batches.validate(batch_of({good, full_statement()}), found));
    BOOST_TEST(!batches.validate(good, found));
}

BOOST_AUTO_TEST_CASE(sources_are_kept_apart) {
    statement_validator validator(with_form(input_form::automatic));
    findings found;
    validator.validate_all(wrong_date, found, "first.json");
    validator.validate_all(good + "\n" + wrong_category + "\n", found, "second.ndjson");
    BOOST_TEST_REQUIRE(found.stored() == 2U);
    BOOST_TEST(found.sources()[found[0].where.source] == "first.json");
    BOOST_TEST(found.sources()[found[1].where.source] == "second.ndjson");
    BOOST_TEST(found[1].where.record == 1U);
    BOOST_TEST(found.records() == 3U);
}

BOOST_AUTO_TEST_CASE(a_repeated_member_is_a_warning_at_its_last_value) {
    const std::string text = statement_and(R"("puid":"second","puid":"third")");
    const findings found = judged(text);
    require_findings(found, text, {{rules::duplicate_key, "third", "/puid", 0}});
    BOOST_TEST(found.count(severity::error) == 0U);
    BOOST_TEST(found.invalid_records() == 0U);
}

BOOST_AUTO_TEST_CASE(a_line_never_borrows_from_the_next_one) {
    const std::string cut = good.substr(0, good.size() - 1);
    const std::string text = good + "\n" + cut + "\n}\n" + "{\"puid\":\n" + wrong_date + "\n";
    findings found;
    statement_validator(with_form(input_form::ndjson)).validate_all(text, found);
    BOOST_TEST(found.records() == 5U);
    BOOST_TEST(found.invalid_records() == 4U);
    BOOST_TEST_REQUIRE(found.stored() == 4U);
    BOOST_TEST(found[0].broken->id == rules::json_truncated.id);
    BOOST_TEST(found[0].where.record == 1U);
    BOOST_TEST(found[1].broken->id == rules::json_syntax.id);
    BOOST_TEST(found[1].at.line == 3U);
    BOOST_TEST(found[2].broken->id == rules::json_truncated.id);
    BOOST_TEST(found[3].broken->id == rules::not_a_date.id);
    BOOST_TEST(found[3].where.record == 4U);
}

BOOST_AUTO_TEST_CASE(a_line_may_be_a_batch_that_begins_with_another_member) {
    const std::string batch = "{\"sent\":7,\"statements\":[" + good + "," + wrong_date + "]}";
    const std::string text = batch + "\n" + wrong_category + "\n";
    const findings found = judged(text);
    BOOST_TEST(found.records() == 3U);
    BOOST_TEST_REQUIRE(found.stored() == 2U);
    BOOST_TEST(found[0].pointer == "/statements/1/content_date");
    BOOST_TEST(found[1].pointer == "/category");
}

BOOST_AUTO_TEST_CASE(behind_a_repeated_list_that_is_broken_the_rest_is_said_to_be_unread) {
    const std::string text =
        "{\"statements\":[" + good + "],\"statements\":[" + good + ",{\"a\" 1}," + wrong_date + "]}";
    const findings found = judged(text);
    BOOST_TEST(found.count(rules::json_syntax) == 1U);
    BOOST_TEST(found.not_run().size() == 1U);
}

// ---- streams ------------------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(a_stream_in_pieces_of_any_size_gives_the_same_findings) {
    const std::string mark = "\xEF\xBB\xBF";
    const std::vector<std::string> records{good, beyond_ascii, full_statement(), wrong_date, wrong_category};
    const std::string late_batch = "{\n  \"sent\": \"today\",\n  \"statements\": [" + join(records, ",\n") + "]\n}";
    for (const std::string& text : {
             std::string(), std::string("\n \n"), std::string("5"), mark, mark + "\n\n" + good + "\n" + good, good, pretty(full_statement()),
             pretty(wrong_date), batch_of(records), batch_of(records, ",\n") + "\n", pretty(batch_of(records)), late_batch,
             "[" + join(records, ",") + "]", "[\n" + join(records, ",\n") + "\n]\n", join(records, "\n"),
             join(records, "\r\n") + "\r\n", "\n\n" + join(records, "\n\n") + "\n", mark + join(records, "\n"),
             batch_of(records) + "\n" + batch_of({wrong_date}) + "\n", "{\"a\":1\n" + join(records, "\n"),
             good + "\n{\"puid\":\n" + wrong_date, good.substr(0, 100), batch_of(records).substr(0, 1500),
             batch_of({good, "{\"a\" 1}", wrong_date}, ",\n"), "{\"a\":\"caf\xE9\"}\n" + good + "\n",
             std::string("PK\x03\x04") + std::string(3000, '\x01'), statement_and("\"x\":" + std::string(600, '['))})
        require_same_from_streams(text);
}

BOOST_AUTO_TEST_CASE(a_stream_larger_than_its_buffer_keeps_positions) {
    std::string text;
    while (text.size() < 3'000'000)
        text += full_statement() + "\r\n";
    text += beyond_ascii + "\n";
    const std::size_t large_at = text.size();
    text += statement_and("\"note\":\"" + std::string(2'500'000, 'n') + "\"") + "\n" + wrong_date;
    options chosen = with_form(input_form::automatic);
    findings found;
    BOOST_TEST(statement_validator(chosen).validate_stream(in_pieces(text, 64 * 1024), found).ok);
    require_findings(found, text, {{rules::value_not_allowed, "SOURCE_ÄTHER", "/source_type", found.records() - 3},
                                   {rules::not_a_date, "2025-02-29", "/content_date", found.records() - 1}});
    chosen.limits.record_bytes = 100'000;
    findings limited;
    BOOST_TEST(statement_validator(chosen).validate_stream(in_pieces(text, 64 * 1024), limited).ok);
    BOOST_TEST_REQUIRE(limited.stored() == 3U);
    BOOST_TEST(limited[1].broken->id == rules::record_too_large.id);
    BOOST_TEST(limited[1].where.offset == large_at);
    BOOST_TEST(limited[2].at.line == limited.records());
}
