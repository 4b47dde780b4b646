// SARIF, JUnit, GitHub and CSV, with input that wants to break out of them.
#define BOOST_TEST_MODULE render_formats
#include <boost/test/unit_test.hpp>

#include "dsacheck/render.hpp"
#include "dsacheck/rules/encoding.hpp"
#include "dsacheck/rules/statement_format.hpp"

#include <simdjson.h>

#include <string>
#include <string_view>

using namespace dsacheck;

namespace {

constexpr std::string_view hostile_path = "=a\n::error ::b,c%0A:\x1b[31m\xff\u202e.json";
constexpr std::string_view hostile_value = "]]> --> <b> & \" ' \x01 \xff \u202e \uFFFE ](x)";

finding hostile() {
    finding found;
    found.broken = &rules::value_not_allowed;
    found.where = {77, 41, static_cast<std::uint32_t>(hostile_value.size()), 0,
                   static_cast<std::uint16_t>(statement_field::content_language)};
    found.at = {12, 34};
    found.pointer = "/content_language/\n";
    found.puid = "-2+3";
    found.value = hostile_value;
    found.repair = {76, 4, fix_safety::unsafe, "\"EN\""};
    return found;
}

findings with_hostile() {
    findings all;
    all.begin_source(hostile_path);
    all.append(hostile());
    for (int i = 0; i < 3; ++i)
        all.count_record(i == 2);
    return all;
}

std::string rendered(const findings& all, output_format format, const render_style& style = {}) {
    std::string out;
    render(all, format, style, out);
    return out;
}

/// Commas, quotes and line ends of CSV are obeyed.
std::vector<std::vector<std::string>> csv_rows(std::string_view text) {
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string& cell = rows.back().back();
        if (text[i] == '"') {
            if (quoted && i + 1 < text.size() && text[i + 1] == '"')
                cell += text[++i];
            else
                quoted = !quoted;
        } else if (!quoted && text[i] == ',') {
            rows.back().emplace_back();
        } else if (!quoted && text.substr(i, 2) == "\r\n") {
            rows.emplace_back(1);
            ++i;
        } else {
            cell += text[i];
        }
    }
    rows.pop_back();
    return rows;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_workflow_command_is_one_line_with_the_runners_escapes) {
    const std::string text = rendered(with_hostile(), output_format::github);
    const std::string first = text.substr(0, text.find('\n'));
    BOOST_TEST(first.find("::error file==a%0A%3A%3Aerror %3A%3Ab%2Cc%250A%3A\x1b[31m\xff\u202e.json,line=12,col=34,"
                          "title=value-not-allowed::\"]]> --> ") == 0U);
    BOOST_TEST(first.find("%0Aexpected: ") != std::string::npos);
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; ++at)
        BOOST_TEST(text.substr(at + 1, 2) != "::");
    BOOST_TEST(text.substr(text.find('\n') + 1) == "not valid: 1 of 3 statements has errors: 1 error\n");
}

BOOST_AUTO_TEST_CASE(standard_input_has_no_annotated_file_and_an_info_is_a_notice) {
    finding_policy policy;
    policy.rules.set_severity(rules::value_not_allowed, severity::info);
    findings all(policy);
    all.begin_source("-");
    all.append(hostile());
    BOOST_TEST(rendered(all, output_format::github).find("::notice title=value-not-allowed::") == 0U);
}

BOOST_AUTO_TEST_CASE(a_csv_row_has_a_cell_for_each_column_and_no_formula) {
    const auto rows = csv_rows(rendered(with_hostile(), output_format::csv));
    BOOST_TEST_REQUIRE(rows.size() == 2U);
    BOOST_TEST_REQUIRE(rows[1].size() == rows[0].size());
    const auto cell = [&rows](std::string_view name) {
        for (std::size_t i = 0; i < rows[0].size(); ++i)
            if (rows[0][i] == name)
                return rows[1][i];
        return std::string("no such column");
    };
    BOOST_TEST(cell("path") == R"('=a\n::error ::b,c%0A:\u001b[31m\xff\u202e.json)");
    BOOST_TEST(cell("puid") == "'-2+3");
    BOOST_TEST(cell("record") == "42");
    BOOST_TEST(cell("line") == "12");
    BOOST_TEST(cell("column") == "34");
    BOOST_TEST(cell("pointer") == R"(/content_language/\n)");
    BOOST_TEST(cell("value") == "]]> --> <b> & \" ' \\u0001 \\xff \\u202e \uFFFE ](x)");
    BOOST_TEST(cell("fix") == "replace it with \"EN\"");
    BOOST_TEST(cell("fix_safety") == "unsafe");
    BOOST_TEST(cell("part").empty());
}

BOOST_AUTO_TEST_CASE(the_csv_of_a_report_names_the_cell) {
    findings all;
    all.begin_source("4.csv");
    finding found = hostile();
    const cell_place cells[] = {{17, 27, 0, 4, "=Median", "@2 days", {}}, {18, 27, 0, 4, "=Median", "3 days", {}}};
    found.cells = cells;
    found.cell_count = 2;
    all.append(found);
    const auto rows = csv_rows(rendered(all, output_format::csv));
    BOOST_TEST(rows[1][6] == "4");
    BOOST_TEST(rows[1][7] == "17");
    BOOST_TEST(rows[1][8] == "AB");
    BOOST_TEST(rows[1][9] == "'=Median");
    BOOST_TEST(rows[0].back() == "cells");
    BOOST_TEST(rows[1].back() == "4!AB17 4!AB18");
}

BOOST_AUTO_TEST_CASE(junit_has_a_case_for_each_record_and_holds_no_markup_of_the_input) {
    findings all;
    all.begin_source("a&b.ndjson");
    finding found = hostile();
    found.where.record = 1;
    all.append(found);
    for (int i = 0; i < 3; ++i)
        all.count_record(i == 1);
    BOOST_TEST(rendered(all, output_format::junit) == R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="dsacheck">
  <testsuite name="a&amp;b.ndjson" tests="3" failures="1" errors="0" skipped="0">
    <testcase classname="a&amp;b.ndjson" name="record 1"/>
    <testcase classname="a&amp;b.ndjson" name="record 2">
      <failure message="&quot;]]&gt; --&gt; &lt;b&gt; &amp; &quot; &apos; \u0001 \xff \u202e \ufffe ](x)&quot; is not a value that content_language allows" type="error">a&amp;b.ndjson:12:34: error: &quot;]]&gt; --&gt; &lt;b&gt; &amp; &quot; &apos; \u0001 \xff \u202e \ufffe ](x)&quot; is not a value that content_language allows (puid -2+3) [value-not-allowed]
</failure>
    </testcase>
    <testcase classname="a&amp;b.ndjson" name="record 3"/>
  </testsuite>
</testsuites>
)");
}

BOOST_AUTO_TEST_CASE(junit_counts_what_was_suppressed) {
    finding_policy policy;
    suppression accepted;
    accepted.which = &rules::value_not_allowed;
    accepted.reason = "agreed";
    policy.suppressions.add(accepted);
    findings all(policy);
    all.begin_source("a.json");
    all.append(hostile());
    all.count_record(false);
    const std::string text = rendered(all, output_format::junit);
    BOOST_TEST(text.find("<property name=\"suppressed findings\" value=\"1\"/>") != std::string::npos, text);
    BOOST_TEST(text.find("<failure") == std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(below_the_threshold_a_case_passes_and_tells) {
    finding_policy policy;
    policy.rules.set_severity(rules::value_not_allowed, severity::warning);
    findings all(policy);
    all.begin_source("a.json");
    all.append(hostile());
    BOOST_TEST(rendered(all, output_format::junit).find("<system-out>") != std::string::npos);
    render_style strict;
    strict.fail_on = severity::warning;
    BOOST_TEST(rendered(all, output_format::junit, strict).find("<failure ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(where_findings_were_not_kept_no_record_is_called_passed) {
    storage_limits limits;
    limits.findings_per_rule = 1;
    findings all(limits);
    all.begin_source("a.ndjson");
    for (int i = 0; i < 5; ++i) {
        all.append(hostile());
        all.count_record(true);
    }
    const std::string text = rendered(all, output_format::junit);
    BOOST_TEST(text.find("tests=\"2\" failures=\"2\"") != std::string::npos);
    BOOST_TEST(text.find("<failure message=\"4 findings more\"/>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(by_rule_each_rule_that_is_asked_is_a_case) {
    render_style style;
    style.cases = junit_case::rule;
    finding_policy policy;
    policy.asked = profile::api;
    policy.rules.turn_off(rules::not_a_date);
    findings all(policy);
    all.begin_source("a.json");
    all.append(hostile());
    const std::string text = rendered(all, output_format::junit, style);
    BOOST_TEST(text.find("<testcase classname=\"dsacheck\" name=\"value-not-allowed\">") != std::string::npos);
    BOOST_TEST(text.find("<testcase classname=\"dsacheck\" name=\"puid-malformed\"/>") != std::string::npos);
    BOOST_TEST(text.find("not-a-date") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(sarif_holds_place_fix_fingerprint_and_rule) {
    simdjson::dom::parser parser;
    const std::string text = rendered(with_hostile(), output_format::sarif);
    const simdjson::dom::element run = parser.parse(text).at_pointer("/runs/0").value();
    const auto string_at = [&run](std::string_view pointer) {
        return std::string(run.at_pointer(pointer).get_string().value());
    };
    const auto number_at = [&run](std::string_view pointer) { return run.at_pointer(pointer).get_uint64().value(); };
    BOOST_TEST(string_at("/tool/driver/rules/0/id") == "value-not-allowed");
    BOOST_TEST(string_at("/tool/driver/rules/0/name") == "ValueNotAllowed");
    BOOST_TEST(number_at("/tool/driver/rules/0/properties/number") == 2011U);
    BOOST_TEST(string_at("/artifacts/0/location/uri") ==
               "%3Da%0A%3A%3Aerror%20%3A%3Ab%2Cc%250A%3A%1B%5B31m%FF%E2%80%AE.json");
    BOOST_TEST(string_at("/results/0/level") == "error");
    BOOST_TEST(string_at("/results/0/message/text").find("\\](x)") != std::string::npos);
    BOOST_TEST(number_at("/results/0/locations/0/physicalLocation/region/byteOffset") == 77U);
    BOOST_TEST(number_at("/results/0/locations/0/physicalLocation/region/byteLength") == hostile_value.size());
    BOOST_TEST(number_at("/results/0/locations/0/physicalLocation/region/startLine") == 12U);
    BOOST_TEST(number_at("/results/0/locations/0/physicalLocation/region/startColumn") == 34U);
    BOOST_TEST(string_at("/results/0/locations/0/logicalLocations/0/fullyQualifiedName") == "/content_language/\n");
    BOOST_TEST(number_at("/results/0/properties/record") == 41U);
    BOOST_TEST(string_at("/results/0/properties/puid") == "-2+3");
    BOOST_TEST(string_at("/results/0/partialFingerprints/dsacheck~1v1").size() == 16U);
    BOOST_TEST(number_at("/results/0/fixes/0/artifactChanges/0/replacements/0/deletedRegion/byteOffset") == 76U);
    BOOST_TEST(string_at("/results/0/fixes/0/artifactChanges/0/replacements/0/insertedContent/text") == "\"EN\"");
    BOOST_TEST(run.at_pointer("/results/0/suppressions").error() == simdjson::NO_SUCH_FIELD);
}

BOOST_AUTO_TEST_CASE(sarif_tells_what_is_capped_suppressed_and_known) {
    finding_policy policy;
    policy.storage.findings_per_rule = 1;
    suppression known;
    known.which = &rules::not_a_date;
    known.reason = "the archive is closed";
    known.author = "Ada";
    known.expires = {2125, 1, 2};
    policy.suppressions.add(known);
    findings all(policy);
    all.begin_source("/a b.json");
    all.append(hostile());
    all.append(hostile());
    finding suppressed = hostile();
    suppressed.broken = &rules::not_a_date;
    all.append(suppressed);
    all.note_not_run("what stands behind it");
    simdjson::dom::parser parser;
    const std::string text = rendered(all, output_format::sarif);
    const simdjson::dom::element run = parser.parse(text).at_pointer("/runs/0").value();
    const auto string_at = [&run](std::string_view pointer) {
        return std::string(run.at_pointer(pointer).get_string().value());
    };
    BOOST_TEST(string_at("/artifacts/0/location/uri") == "file:///a%20b.json");
    BOOST_TEST(string_at("/invocations/0/toolExecutionNotifications/0/message/text") ==
               "1 of 2 findings of value-not-allowed are listed");
    BOOST_TEST(string_at("/invocations/0/toolExecutionNotifications/1/message/text") == "not checked: what stands behind it");
    BOOST_TEST(run.at_pointer("/results/0/suppressions").get_array().value().size() == 0U);
    BOOST_TEST(string_at("/results/1/suppressions/0/justification") == "the archive is closed");
    BOOST_TEST(string_at("/results/1/suppressions/0/properties/author") == "Ada");
    BOOST_TEST(string_at("/results/1/suppressions/0/properties/expires") == "2125-01-02");
}

BOOST_AUTO_TEST_CASE(text_marks_the_place_in_the_line) {
    findings all;
    all.begin_source("a.json");
    finding found = hostile();
    const std::string document = "{\n\t\"é\": \"\x1b[2J\", \"content_language\": \"EM\"}";
    found.value = "EM";
    found.where.length = 2;
    found.excerpt = excerpt_of(document, document.find("EM"));
    all.append(found);
    const std::string text = rendered(all, output_format::text);
    BOOST_TEST(text.find("\n    | \"é\": \"\\u001b[2J\", \"content_language\": \"EM\"}\n"
                         "    |                                        ^~\n") != std::string::npos,
               text);
}

BOOST_AUTO_TEST_CASE(many_findings_are_grouped_by_rule_with_exact_totals) {
    findings all;
    all.begin_source("a.ndjson");
    for (int i = 0; i < 1500; ++i) {
        all.append(hostile());
        all.count_record(true);
    }
    const std::string text = rendered(all, output_format::text);
    BOOST_TEST(text.find("error: The value must be one of those that the field allows [value-not-allowed]: 1,500 findings\n") == 0U);
    BOOST_TEST(text.find("\n  and 1,480 more\n") != std::string::npos);
    BOOST_TEST(text.find("value-not-allowed: 1,000 of 1,500 findings shown") == std::string::npos);
    render_style by_file;
    by_file.grouping = text_grouping::by_file;
    BOOST_TEST(rendered(all, output_format::text, by_file).find("  12:34: error: ") != std::string::npos);
}
