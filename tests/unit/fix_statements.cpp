// What fixes change, and that they change nothing else.
#define BOOST_TEST_MODULE fix_statements
#include <boost/test/unit_test.hpp>

#include "dsacheck/fix_statements.hpp"
#include "dsacheck/rules/statement_format.hpp"
#include "dsacheck/validate.hpp"
#include "piece_table.hpp"
#include "support/random.hpp"
#include "support/statements.hpp"

#include <string>

using namespace dsacheck;

namespace {

options api() {
    options chosen;
    chosen.asked = profile::api;
    chosen.now = 1781524800;
    return chosen;
}

/// The original with the edits: what the outcome must be.
std::string edited(std::string_view original, const std::vector<text_edit>& edits) {
    std::string text;
    std::uint64_t at = 0;
    for (const text_edit& each : edits) {
        BOOST_TEST_REQUIRE(each.offset >= at);
        text += original.substr(at, each.offset - at);
        text += each.text;
        at = each.offset + each.length;
    }
    return text += original.substr(at);
}

finding replacing(std::uint64_t offset, std::uint32_t length, std::string_view with) {
    finding found;
    found.broken = &rules::value_not_allowed;
    found.repair = {offset, length, fix_safety::safe, with};
    return found;
}

std::string diff_of(std::string_view original, const std::vector<text_edit>& edits) {
    std::string diff;
    render_unified_diff("a", original, edits, diff);
    return diff;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_safe_fix_is_applied_and_a_guess_only_when_asked_for) {
    const std::string bad = "\xEF\xBB\xBF{\"category\":\"STATEMENT_CATEGORY_VIOLENSE\",\n \"territorial_scope\": [\"el\", \"EL\"] }";
    const fix_outcome safe = fix_statements(bad, api(), fix_choice::safe);
    BOOST_TEST(safe.bytes == "{\"category\":\"STATEMENT_CATEGORY_VIOLENSE\",\n \"territorial_scope\": [\"el\", \"GR\"] }");
    BOOST_TEST(edited(bad, safe.edits) == safe.bytes);
    BOOST_TEST_REQUIRE(safe.changes.size() == 2U);
    BOOST_TEST(safe.changes[1].before == "EL");
    BOOST_TEST(safe.changes[1].after == "GR");
    BOOST_TEST(safe.changes[1].pointer == "/territorial_scope/1");
    BOOST_TEST(safe.changes[1].line == 2U);
    const fix_outcome all = fix_statements(bad, api(), fix_choice::all);
    BOOST_TEST(all.bytes.find("\"STATEMENT_CATEGORY_VIOLENCE\"") != std::string::npos);
    BOOST_TEST(fix_statements(all.bytes, api(), fix_choice::all).changes.empty());
}

BOOST_AUTO_TEST_CASE(no_fix_changes_nothing) {
    for (const std::string_view text : {"", "{}", "not JSON", "{\"puid\":\"a b\"}\n{\"puid\":"}) {
        const fix_outcome outcome = fix_statements(text, api(), fix_choice::all);
        BOOST_TEST(outcome.bytes == text);
        BOOST_TEST(outcome.edits.empty());
        BOOST_TEST(outcome.settled);
    }
}

BOOST_AUTO_TEST_CASE(the_fixed_findings_are_gone_and_no_new_ones_came) {
    std::string lines;
    for (int i = 0; i < 5; ++i)
        lines += "{\"content_language\":\"de\",\"automated_detection\":\"YES\",\"decision_facts\":\" x \"}\r\n";
    findings before(api());
    statement_validator(api()).validate_all(lines, before);
    const fix_outcome outcome = fix_statements(lines, api(), fix_choice::safe);
    findings after(api());
    statement_validator(api()).validate_all(outcome.bytes, after);
    BOOST_TEST(outcome.changes.size() == 10U);
    BOOST_TEST(after.total() == before.total() - 10U);
    BOOST_TEST(outcome.changes[9].record == 4U);
    BOOST_TEST(edited(lines, outcome.edits) == outcome.bytes);
}

BOOST_AUTO_TEST_CASE(any_bytes_stay_as_they_are_but_for_the_fixes) {
    testing::random_source random(20261124);
    const std::string_view parts[] = {"{", "}", "[", "]", ",", ":", "\"", "\\u00e", "\"content_language\"", "\"de\"", "\n", "\"EL\"",
                                      "\"territorial_scope\"", "\xff", "\xEF\xBB\xBF", " ", "\"statements\"", "\"decision_facts\"", "null", "\"\\u0020a\\t\""};
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (std::size_t n = random.below(24); n > 0; --n)
            text += parts[random.below(std::size(parts))];
        for (const fix_choice choice : {fix_choice::safe, fix_choice::all}) {
            options chosen = api();
            chosen.asked = profile::full;
            const fix_outcome outcome = fix_statements(text, chosen, choice);
            BOOST_TEST(edited(text, outcome.edits) == outcome.bytes);
            BOOST_TEST(outcome.edits.empty() == outcome.changes.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(edits_of_several_rounds_become_edits_of_the_original) {
    const std::string original = "0123456789";
    piece_table pieces(original.size());
    const finding a = replacing(2, 2, "AB");
    const finding b = replacing(6, 0, "CD");
    pieces.replace({&a, &b}); // 01AB45CD6789
    const finding c = replacing(3, 4, "x"); // 01AxD6789
    const finding d = replacing(9, 3, "");  // 01AxD6
    pieces.replace({&c, &d});
    const std::vector<text_edit> edits = pieces.edits();
    BOOST_TEST(edited(original, edits) == "01AxD6");
    BOOST_TEST_REQUIRE(edits.size() == 2U);
    BOOST_TEST(edits[0].offset == 2U);
    BOOST_TEST(edits[0].length == 4U);
    BOOST_TEST(edits[0].text == "AxD");
    BOOST_TEST(edits[1].offset == 7U);
    BOOST_TEST(edits[1].length == 3U);
}

BOOST_AUTO_TEST_CASE(a_unified_diff_has_three_lines_of_context_and_joins_near_changes) {
    std::string text;
    for (int i = 1; i <= 30; ++i)
        text += "line " + std::to_string(i) + "\n";
    const std::uint64_t fifth = text.find("5\n");
    const std::uint64_t tenth = text.find("10");
    const std::uint64_t last = text.find("30");
    BOOST_TEST(diff_of(text, {{fifth, 1, "five"}, {tenth, 2, "X\nY"}, {last, 3, ""}}) == R"(--- a
+++ a
@@ -2,12 +2,13 @@
 line 2
 line 3
 line 4
-line 5
+line five
 line 6
 line 7
 line 8
 line 9
-line 10
+line X
+Y
 line 11
 line 12
 line 13
@@ -27,4 +28,4 @@
 line 27
 line 28
 line 29
-line 30
+line 
\ No newline at end of file
)");
    BOOST_TEST(diff_of("a", {}).empty());
    BOOST_TEST(diff_of("", {{0, 0, "x\n"}}) == "--- a\n+++ a\n@@ -0,0 +1,1 @@\n+x\n");
    BOOST_TEST(diff_of("a\nb\n", {{1, 1, ""}}) == "--- a\n+++ a\n@@ -1,2 +1,1 @@\n-a\n-b\n+ab\n");
}
