// Which findings suppressions and a baseline take out of the counts.
#define BOOST_TEST_MODULE suppressions
#include <boost/test/unit_test.hpp>

#include "dsacheck/findings.hpp"
#include "dsacheck/glob.hpp"
#include "dsacheck/rules/configuration.hpp"
#include "dsacheck/rules/encoding.hpp"
#include "dsacheck/rules/statement_format.hpp"

#include <string>

using namespace dsacheck;

namespace {

constexpr date today{2026, 11, 24};

suppression of(const rule& which) {
    suppression made;
    made.which = &which;
    made.reason = "known";
    made.file = "dsacheck.toml";
    made.line = 12;
    return made;
}

finding at(std::string_view pointer, std::string_view puid = {}, const rule& which = rules::not_a_date) {
    finding found;
    found.broken = &which;
    found.level = which.level;
    found.pointer = pointer;
    found.puid = puid;
    found.value = "1.7.2025";
    return found;
}

finding_policy with(std::initializer_list<suppression> list) {
    finding_policy policy;
    policy.as_of = today;
    for (const suppression& each : list)
        policy.suppressions.add(each);
    return policy;
}

std::shared_ptr<const baseline> baseline_of(const findings& recorded) {
    std::string text;
    render_baseline(recorded, text);
    baseline read;
    std::string problem;
    BOOST_TEST_REQUIRE(read_baseline(text, read, problem), problem);
    return std::make_shared<const baseline>(read);
}

} // namespace

BOOST_AUTO_TEST_CASE(a_star_stands_for_a_part_of_a_path_and_two_for_any) {
    BOOST_TEST(matches_glob("/statements/*/category", "/statements/12/category"));
    BOOST_TEST(!matches_glob("/*/category", "/statements/12/category"));
    BOOST_TEST(matches_glob("/**/category", "/statements/12/category"));
    BOOST_TEST(matches_glob("**", ""));
    BOOST_TEST(!matches_glob("", "a"));
    BOOST_TEST(matches_glob("a*b*c", "aXbYbZc"));
    BOOST_TEST(matches_glob("**/a*c/d", "x/abc/abbc/d"));
    BOOST_TEST(!matches_glob("a*c", "ab/c"));
    BOOST_TEST(matches_glob("ca?e-[1]", "case-[1]"));
    BOOST_TEST(!matches_glob("a?b", "a/b"));
    BOOST_TEST(!matches_glob("**a**a**a**a**a**a**a**a**b", std::string(4000, 'a')));
}

BOOST_AUTO_TEST_CASE(a_suppressed_finding_is_counted_apart_and_kept_apart) {
    findings all(with({of(rules::not_a_date)}));
    all.begin_source("a.json");
    BOOST_TEST(!all.append(at("/content_date")).has_value());
    BOOST_TEST(all.append(at("/puid", {}, rules::puid_malformed)).has_value());
    BOOST_TEST(all.total() == 1U);
    BOOST_TEST(all.count(rules::not_a_date) == 0U);
    BOOST_TEST(all.suppressed() == 1U);
    BOOST_TEST(all.by_suppression().at(0) == 1U);
    BOOST_TEST_REQUIRE(all.withheld().size() == 1U);
    BOOST_TEST(all.withheld()[0].suppressed_by == 0U);
    BOOST_TEST(all.withheld()[0].pointer == "/content_date");
}

BOOST_AUTO_TEST_CASE(each_pattern_must_fit) {
    suppression narrow = of(rules::not_a_date);
    narrow.pointer = "/statements/*/content_date";
    narrow.puid = "case-1*";
    narrow.path = "*.json";
    findings all(with({narrow}));
    all.begin_source("exports/a.json");
    BOOST_TEST(!all.append(at("/statements/3/content_date", "case-17")).has_value());
    BOOST_TEST(all.append(at("/statements/3/content_date", "case-27")).has_value());
    BOOST_TEST(all.append(at("/statements/3/application_date", "case-17")).has_value());
    all.begin_source("exports/a.ndjson");
    finding elsewhere = at("/statements/3/content_date", "case-17");
    elsewhere.where.source = 1;
    BOOST_TEST(all.append(elsewhere).has_value());
    BOOST_TEST(all.suppressed() == 1U);
}

BOOST_AUTO_TEST_CASE(the_cells_of_a_report_have_pointers_too) {
    suppression one = of(rules::not_a_date);
    one.pointer = "/4/*/AB";
    findings all(with({one}));
    cell_place cell{17, 27, 0, 4, "Median time", "2 days", {}};
    finding found = at("");
    found.cells = &cell;
    found.cell_count = 1;
    BOOST_TEST(suppressible_pointer(found) == "/4/17/AB");
    BOOST_TEST(!all.append(found).has_value());
    cell.part = 5;
    BOOST_TEST(all.append(found).has_value());
}

BOOST_AUTO_TEST_CASE(an_expired_suppression_suppresses_nothing_and_is_a_finding) {
    suppression over = of(rules::not_a_date);
    over.expires = {2026, 11, 23};
    suppression last_day = of(rules::puid_malformed);
    last_day.expires = today;
    findings all(with({over, last_day}));
    all.begin_source("a.json");
    BOOST_TEST(all.append(at("/content_date")).has_value());
    BOOST_TEST(!all.append(at("/puid", {}, rules::puid_malformed)).has_value());
    check_suppressions(all, run_subject::statements);
    BOOST_TEST(all.count(rules::suppression_expired) == 1U);
    BOOST_TEST(all.count(rules::suppression_unused) == 0U);
    const finding& told = all[1];
    BOOST_TEST(told.at.line == 12U);
    BOOST_TEST(told.detail == "2026-11-23");
    BOOST_TEST(all.sources()[told.where.source] == "dsacheck.toml");
}

BOOST_AUTO_TEST_CASE(an_unused_suppression_is_a_finding_unless_the_run_could_not_use_it) {
    suppression elsewhere = of(rules::not_a_date);
    elsewhere.path = "other.json";
    finding_policy policy = with({of(rules::not_a_date), elsewhere, of(rules::puid_malformed)});
    policy.rules.turn_off(rules::puid_malformed);
    findings all(policy);
    all.begin_source("a.json");
    check_suppressions(all, run_subject::statements);
    BOOST_TEST(all.count(rules::suppression_unused) == 1U);
    findings report(policy);
    report.begin_source("part_4.csv");
    check_suppressions(report, run_subject::report);
    BOOST_TEST(report.total() == 0U);
}

BOOST_AUTO_TEST_CASE(merging_adds_up_what_each_suppression_took) {
    const finding_policy policy = with({of(rules::puid_malformed), of(rules::not_a_date)});
    findings first(policy);
    first.begin_source("a.json");
    first.append(at("/content_date"));
    findings second(policy);
    second.begin_source("b.json");
    second.append(at("/content_date"));
    second.append(at("/puid", {}, rules::puid_malformed));
    first.append(second);
    BOOST_TEST(first.suppressed() == 3U);
    BOOST_TEST(first.by_suppression().at(0) == 1U);
    BOOST_TEST(first.by_suppression().at(1) == 2U);
    BOOST_TEST_REQUIRE(first.withheld().size() == 3U);
    BOOST_TEST(first.withheld()[2].where.source == 1U);
}

BOOST_AUTO_TEST_CASE(a_baseline_leaves_only_what_is_new) {
    finding_policy recording;
    recording.baselines = baseline_use::record;
    findings before(recording);
    before.begin_source("a.ndjson");
    before.append(at("/content_date", "case-1"));
    before.append(at("/content_date", "case-2"));
    before.append(at("/content_date", "case-2"));
    BOOST_TEST(before.total() == 3U);

    finding_policy comparing;
    comparing.known = baseline_of(before);
    findings after(comparing);
    after.begin_source("./a.ndjson");
    finding moved = at("/content_date", "case-1");
    moved.at = {99, 7};
    moved.where.record = 98;
    BOOST_TEST(!after.append(moved).has_value());
    for (int i = 0; i < 3; ++i)
        after.append(at("/content_date", "case-2"));
    after.append(at("/content_date", "case-3"));
    BOOST_TEST(after.known() == 3U);
    BOOST_TEST(after.total() == 2U); // the third of case-2, and case-3
    BOOST_TEST((after[0].baselined == baseline_state::fresh));
    BOOST_TEST((after.withheld()[0].baselined == baseline_state::known));
}

BOOST_AUTO_TEST_CASE(the_place_in_a_batch_does_not_tell_findings_apart_but_rule_path_field_and_value_do) {
    const auto print = [](const finding& found, std::string_view path = "a.json") { return fingerprint_of(found, path); };
    BOOST_TEST(print(at("/statements/3/content_date")) == print(at("/statements/12/content_date")));
    BOOST_TEST(print(at("/3/content_date")) == print(at("/content_date")));
    BOOST_TEST(print(at("/content_date")) != print(at("/application_date")));
    BOOST_TEST(print(at("/content_date")) != print(at("/content_date", "x")));
    BOOST_TEST(print(at("/content_date")) != print(at("/content_date", {}, rules::date_too_late)));
    BOOST_TEST(print(at("/content_date")) != print(at("/content_date"), "b.json"));
    finding other_value = at("/content_date");
    other_value.value = "2.7.2025";
    BOOST_TEST(print(other_value) != print(at("/content_date")));
    BOOST_TEST(fingerprint_text(print(at("/content_date"))) == "d256415534e5f854"); // baselines outlive versions
}

BOOST_AUTO_TEST_CASE(merging_makes_new_what_the_baseline_has_less_often_than_both_together) {
    finding_policy recording;
    recording.baselines = baseline_use::record;
    findings before(recording);
    before.begin_source("a.ndjson");
    before.append(at("/content_date"));
    before.append(at("/content_date"));
    finding_policy comparing;
    comparing.known = baseline_of(before);
    findings first(comparing);
    first.begin_source("a.ndjson");
    first.append(at("/content_date"));
    first.append(at("/content_date"));
    findings second(comparing);
    second.begin_source("a.ndjson");
    second.append(at("/content_date"));
    BOOST_TEST(second.total() == 0U);
    first.append(second);
    BOOST_TEST(first.known() == 2U);
    BOOST_TEST(first.total() == 1U);
    BOOST_TEST(first.count(rules::not_a_date) == 1U);
    BOOST_TEST_REQUIRE(first.stored() == 1U);
    BOOST_TEST((first[0].baselined == baseline_state::fresh));
    BOOST_TEST(first.withheld().size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_is_no_baseline_is_refused_with_its_line) {
    baseline read;
    std::string problem;
    BOOST_TEST(!read_baseline("", read, problem));
    BOOST_TEST(!read_baseline("{\"findings\":[]}\n", read, problem));
    BOOST_TEST(problem.find("1: this is no baseline") == 0U);
    BOOST_TEST(!read_baseline("{\"dsacheck_baseline\":1}\n\n{\"fingerprint\":\"12\",\"count\":1}\n", read, problem));
    BOOST_TEST(problem.find("3: not a finding") == 0U);
    BOOST_TEST(read_baseline("{\"dsacheck_baseline\":1}\n{\"fingerprint\":\"00000000000000ff\",\"count\":7}", read, problem));
    BOOST_TEST(read.count_of(255) == 7U);
}

BOOST_AUTO_TEST_CASE(an_excerpt_is_the_line_or_what_lies_around_the_finding) {
    const std::string text = "first\n  \"second\": 2,\r\nthird";
    const source_excerpt line = excerpt_of(text, text.find("second"));
    BOOST_TEST(line.text == "  \"second\": 2,");
    BOOST_TEST(line.mark == 3U);
    BOOST_TEST((!line.cut_before && !line.cut_after));
    BOOST_TEST(excerpt_of(text, text.size()).text == "third");
    BOOST_TEST(excerpt_of("", 5).text.empty());
    const std::string accents = std::string(400, 'x') + "é" + std::string(58, 'y') + "HERE" + std::string(400, 'z');
    const source_excerpt part = excerpt_of(accents, accents.find("HERE"));
    BOOST_TEST((part.cut_before && part.cut_after));
    BOOST_TEST(part.text.substr(part.mark, 4) == "HERE");
    BOOST_TEST(part.text.size() <= source_excerpt::longest);
    BOOST_TEST(find_invalid_utf8(part.text) == npos);
}
