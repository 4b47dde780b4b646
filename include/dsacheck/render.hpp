// Findings, rules and verdicts as text and JSON. Renderers append to a string and never fail.
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/findings.hpp"
#include "dsacheck/options.hpp"
#include "dsacheck/rule.hpp"
#include "dsacheck/statement_field.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dsacheck {

// ---- findings -------------------------------------------------------------------------------------------------

enum class color_use : std::uint8_t { none, ansi };

/// What the records of a run are called.
struct record_name {
    std::string_view singular = "statement";
    std::string_view plural = "statements";
};

/// How findings are put together.
enum class text_grouping : std::uint8_t {
    automatic, ///< by rule when there are more than 100, else none
    none,      ///< each finding with all that there is to say about it, in the order of the input
    by_rule,   ///< under each rule its findings, a line each, at most 20
    by_file    ///< under each source its findings, a line each, at most 20 of a rule
};

struct text_style {
    color_use color = color_use::none;
    std::chrono::nanoseconds elapsed{0}; ///< printed in the summary when not 0
    record_name record{};
    text_grouping grouping = text_grouping::automatic;
};

/// For people: `path:line:col: severity: message [rule-id]`, the line with the place marked, what was expected, the source;
/// then a summary line. Control characters of the input are escaped.
DSACHECK_EXPORT void render_text(const findings& all, const text_style& style, std::string& out);

/// For programs: one object, see tests/schemas/findings.schema.json. `elapsed` 0 leaves the duration out.
DSACHECK_EXPORT void render_json(const findings& all, std::chrono::nanoseconds elapsed, std::string& out);

/// SARIF 2.1.0 (OASIS): results with regions by byte, line and column, rule metadata, fixes, fingerprints, suppressions;
/// paths as percent-encoded URI references.
DSACHECK_EXPORT void render_sarif(const findings& all, std::string& out);

/// What a test case of `render_junit` is.
enum class junit_case : std::uint8_t {
    record, ///< a statement, row or part; those without a finding are passed cases, of each source the first 10,000
    rule    ///< each rule that is asked
};

/// JUnit's XML: a test suite a source, or one for the rules. Findings of at least the severity `fail_on` are failures,
/// others stand in the output of their case. Valid XML 1.0 whatever the input holds.
DSACHECK_EXPORT void render_junit(const findings& all, junit_case cases, severity fail_on, std::string& out);

/// Workflow commands of GitHub Actions, which become annotations: `::error file=...,line=...,col=...,title=...::...`.
DSACHECK_EXPORT void render_github(const findings& all, const record_name& record, std::string& out);

/// A finding a row, RFC 4180 with CR LF, UTF-8. The first row names the columns. The last, `cells`, has the cells of a report
/// that are concerned, as "4!F2 4!F7 3!93:93 9!": part, then a cell, a whole row, or nothing for the whole part. A cell that a spreadsheet would take for
/// a formula (it begins with = + - @, a tab or a carriage return) begins with an apostrophe instead.
DSACHECK_EXPORT void render_csv(const findings& all, std::string& out);

enum class output_format : std::uint8_t {
    text,   ///< render_text
    json,   ///< render_json
    sarif,  ///< render_sarif
    junit,  ///< render_junit
    github, ///< render_github
    csv     ///< render_csv
};

/// The names that `output_format_named` knows, in the order of the enumeration.
inline constexpr std::string_view output_format_names[] = {"text", "json", "sarif", "junit", "github", "csv"};

[[nodiscard]] DSACHECK_EXPORT std::optional<output_format> output_format_named(std::string_view name) noexcept;

/// What the renderers of findings take; each looks at what concerns it.
struct render_style : text_style {
    junit_case cases = junit_case::record;
    severity fail_on = severity::error; ///< the least severity of a failure in JUnit's XML
};

/// The findings in one of the formats.
DSACHECK_EXPORT void render(const findings& all, output_format format, const render_style& style, std::string& out);

/// Text of unknown origin (a path, a value) made safe to print: control characters, bidirectional and other invisible
/// characters appear as \u202e, bytes that are not UTF-8 as \x9b.
DSACHECK_EXPORT void append_printable(std::string& out, std::string_view text);

/// The rule's message with its placeholders filled. Safe to print, like the two below.
[[nodiscard]] DSACHECK_EXPORT std::string message_of(const finding& found);

/// What would have been right: an allowed value that is near, a format, a bound; empty when the message says it all.
[[nodiscard]] DSACHECK_EXPORT std::string expected_of(const finding& found);

/// Where the rule comes from, and the provision that asks for the field: "Article 17(3)(b) DSA; ...".
[[nodiscard]] DSACHECK_EXPORT std::string source_of(const finding& found);

// ---- rules and vocabulary ---------------------------------------------------------------------------------------

/// All rules as a table.
DSACHECK_EXPORT void render_rules_text(std::string& out);
/// All rules with all their texts, as a JSON array.
DSACHECK_EXPORT void render_rules_json(std::string& out);
/// RULES.md.
DSACHECK_EXPORT void render_rules_markdown(std::string& out);

/// What is known about a rule (id or number), a field ("content_date") or a value ("KEYWORD_UNSAFE_CHALLENGES", "DE").
/// False when nothing has that name; `out` then names what is near, if anything is.
DSACHECK_EXPORT bool explain(std::string_view name, std::string& out);

// ---- the API's answer -------------------------------------------------------------------------------------------

struct api_answer {
    int status = 0;        ///< 201, 422 or 500
    bool valid = false;    ///< what the validator says; true also where only storing fails (500) or puids clash (422)
    std::string body;      ///< JSON; as the API sends it, without what only the server knows
    std::string dropped;   ///< JSON array: what the API would silently discard; only if asked for
};

enum class show_dropped : std::uint8_t { no, yes };

/// What the API answers to a request body. `now` is the time of the request, in seconds since 1970 UTC.
[[nodiscard]] DSACHECK_EXPORT api_answer render_api_answer(std::string_view body, endpoint to, std::int64_t now,
                                           show_dropped dropped = show_dropped::no);

} // namespace dsacheck
