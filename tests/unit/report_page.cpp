// A report's findings as a page for people, and as an object for programs.
#define BOOST_TEST_MODULE report_page
#include <boost/test/unit_test.hpp>

#include "dsacheck/render_report.hpp"
#include "dsacheck/rules/report_notices.hpp"
#include "support/judged_report.hpp"

#include <simdjson.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

using namespace dsacheck;

namespace {

std::string page_of(const testing::judged_report& judged, report_page which = report_page::full,
                    color_use color = color_use::none) {
    text_style style;
    style.color = color;
    std::string page;
    render_report_text(judged.whole, judged.found, style, which, page);
    return page;
}

bool has(std::string_view text, std::string_view what) { return text.find(what) != std::string_view::npos; }

/// The object for programs, looked at by JSON Pointers.
class object {
  public:
    explicit object(const testing::judged_report& judged) {
        std::string text;
        render_report_json(judged.whole, judged.found, std::chrono::nanoseconds(0), text);
        root_ = parser_.parse(text);
    }
    [[nodiscard]] std::string text(const std::string& pointer) const {
        return std::string(std::string_view(root_.at_pointer(pointer)));
    }
    [[nodiscard]] std::uint64_t number(const std::string& pointer) const { return root_.at_pointer(pointer); }
    [[nodiscard]] std::size_t size(const std::string& pointer) const {
        return simdjson::dom::array(root_.at_pointer(pointer)).size();
    }

  private:
    simdjson::dom::parser parser_;
    simdjson::dom::element root_;
};

} // namespace

BOOST_AUTO_TEST_CASE(a_report_without_findings_is_in_order) {
    const std::string page = page_of(testing::judged(""));
    BOOST_TEST(page.find("IN ORDER: 0 errors, 0 warnings and 0 notes\n") == 0U, page);
    BOOST_TEST(has(page, "  provider    Example Provider Ltd\n"));
    BOOST_TEST(has(page, "  service     Example\n"));
    BOOST_TEST(has(page, "  period      2026-07-01 to 2026-12-31\n"));
    BOOST_TEST(has(page, "  published   2027-02-14; the report before: 2026-08-14\n"));
    BOOST_TEST(has(page, "  type        very large online platform\n"));
    BOOST_TEST(has(page, "  complete    11 of the 11 parts that apply are there; "));
    BOOST_TEST(!has(page, "Likely causes"));
    BOOST_TEST(!has(page, "Errors at a glance"));
}

BOOST_AUTO_TEST_CASE(the_verdict_follows_the_worst_finding) {
    BOOST_TEST(page_of(testing::judged("4 F@TOTAL = 314")).find("NOT IN ORDER: 1 error, ") == 0U);
    BOOST_TEST(page_of(testing::judged("4 H@KEYWORD_ANIMAL_HARM = 2\n4 H@STATEMENT_CATEGORY_ANIMAL_WELFARE = 5\n4 H@TOTAL = 372"))
                   .find("TO BE LOOKED AT: 0 errors, ") == 0U);
    BOOST_TEST(page_of(testing::judged("10 replace \"\\r\\n\" \"\\n\"")).find("IN ORDER: 0 errors, 0 warnings and 1 note\n") == 0U);
}

BOOST_AUTO_TEST_CASE(what_a_baseline_or_suppressions_hide_is_not_in_order_but_nothing_new) {
    const auto with = [](const std::function<void(report_options&)>& choose) { return page_of(testing::judged("4 F@TOTAL = 314", choose)); };
    suppression accepted;
    accepted.which = &rules::notices_categories_sum;
    const std::string suppressed = with([&](report_options& chosen) { chosen.suppressions.add(accepted); });
    BOOST_TEST(suppressed.find("NOTHING NEW: 1 suppressed finding\n") == 0U, suppressed);
    std::string recorded;
    const auto before = testing::judged("4 F@TOTAL = 314", [](report_options& chosen) { chosen.baselines = baseline_use::record; });
    render_baseline(before.found, recorded);
    auto known = std::make_shared<baseline>();
    std::string problem;
    BOOST_TEST_REQUIRE(read_baseline(recorded, *known, problem), problem);
    const std::string again = with([&](report_options& chosen) { chosen.known = known; });
    BOOST_TEST(again.find("NOTHING NEW: 1 known finding\n") == 0U, again);
}

BOOST_AUTO_TEST_CASE(what_was_only_read_is_not_said_to_be_in_order) {
    const std::string page = page_of(testing::judged("4 F@TOTAL = 314", [](report_options& chosen) { chosen.asked = profile::api; }));
    BOOST_TEST(page.find("READABLE: only whether it can be read was asked; 0 errors, 0 warnings and 0 notes\n") == 0U, page);
}

BOOST_AUTO_TEST_CASE(of_a_file_that_is_no_part_the_page_guesses_nothing) {
    report_options chosen;
    for (const std::string_view bytes : {"%PDF-1.4 text", "<!DOCTYPE html><html></html>", ""}) {
        testing::judged_report judged{{}, findings(chosen)};
        judged.whole = validate_report(std::vector<report_source>{{"4_notices.pdf", std::string(bytes)}}, chosen, judged.found);
        const std::string page = page_of(judged);
        BOOST_TEST(page.find("NOT IN ORDER") == 0U, page);
        BOOST_TEST(!has(page, "as it seems"), page);
        BOOST_TEST(!has(page, "not given"), page);
    }
}

BOOST_AUTO_TEST_CASE(errors_at_a_glance_are_words_and_not_ids) {
    const std::string page = page_of(testing::judged("4 replace \",\" \";\"\n7 replace \"Example\" \"Ex\\xE4mple\""));
    const std::string_view glance = std::string_view(page).substr(page.find("Errors at a glance"));
    BOOST_TEST(!has(glance.substr(0, glance.find("\n\n")), "- csv "), page);
    BOOST_TEST(has(glance, "  - Fields must be separated by commas (part 4)\n"), page);
    BOOST_TEST(has(glance, "  - the file is not UTF-8 (part 7)\n"), page);
}

BOOST_AUTO_TEST_CASE(numbers_with_fractions_have_separators_as_others_have) {
    const std::string text = testing::told(testing::judged("4 F@TOTAL = 57844.25\n6 H@TOTAL = 999.5").found);
    BOOST_TEST(has(text, "F2 is 57,844.25"), text);
    BOOST_TEST(has(text, "H2 is 999.5"), text);
}

BOOST_AUTO_TEST_CASE(no_line_of_what_was_not_checked_is_longer_than_the_page) {
    auto judged = testing::judged("");
    std::string what;
    for (unsigned i = 0; i < 40; ++i)
        what += "words that go on ";
    judged.found.note_not_run(what);
    const std::string page = page_of(judged);
    for (std::size_t at = page.find("Not checked"); at < page.size(); at = page.find('\n', at) + 1)
        BOOST_TEST(page.find('\n', at) - at <= 100U, page.substr(at, 200));
    BOOST_TEST(has(page, "  - words that"));
}

BOOST_AUTO_TEST_CASE(a_finding_is_told_by_part_row_column_law_and_remedy) {
    const std::string page = page_of(testing::judged("4 F@STATEMENT_CATEGORY_ANIMAL_WELFARE = 7\n4 F@TOTAL = 314"));
    BOOST_TEST(has(page, "Errors at a glance\n"));
    BOOST_TEST(has(page, "\nPart 4: Notices submitted under Article 16, 4_notices.csv\n"));
    BOOST_TEST(has(page, "Category 1, Animal welfare, column"));
    BOOST_TEST(has(page, "(Number of notices received)"));
    BOOST_TEST(has(page, "F3 is 7, but its 3 sub-category rows add up to 6; the"), page);
    BOOST_TEST(has(page, "Asked for: The number reported for all sub-categories shall be equal to"));
    BOOST_TEST(has(page, "(Annex II IR 2024/2835, Part I, 7)"));
    BOOST_TEST(has(page, "To do: "));
    BOOST_TEST(has(page, "[notices-sub-categories-sum, rule 3065]"));
}

BOOST_AUTO_TEST_CASE(several_sums_of_a_part_are_told_together_and_named_each) {
    const auto judged = testing::judged("4 F@STATEMENT_CATEGORY_ANIMAL_WELFARE = 7\n4 H@STATEMENT_CATEGORY_ANIMAL_WELFARE = 8\n"
                                        "4 F@TOTAL = 314\n4 H@TOTAL = 375");
    BOOST_TEST(judged.found.total() == 1U, testing::told(judged.found));
    const std::string text = testing::told(judged.found);
    BOOST_TEST(has(text, "2 sums differ: F3 is 7, its 3 sub-category rows add up to 6, a difference of 1 (Category 1, Animal welfare); "
                         "H3 is 8, its 3 sub-category rows add up to 7, a difference of 1 (Category 1, Animal welfare)"),
               text);
    BOOST_TEST(judged.found[0].cell_count == 6U); // two wholes, and twice the two parts that are not 0
    BOOST_TEST(judged.found[0].cells[1].row == 3U);
}

BOOST_AUTO_TEST_CASE(contextual_information_lowers_a_finding_and_is_quoted) {
    const auto judged = testing::judged("7 G@complaints/upheld = 100000\n7 H@complaints/upheld = Some cases were carried over from last year");
    BOOST_TEST(has(page_of(judged), "The report itself says: \"Some cases were carried over from last year\""), page_of(judged));
}

BOOST_AUTO_TEST_CASE(what_concerns_most_of_the_report_is_told_of_the_report_as_a_whole) {
    const std::string page = page_of(testing::judged("9 B@* = EXAMPLE"));
    const std::size_t whole = page.find("\nThe report as a whole\n");
    BOOST_TEST_REQUIRE(whole != std::string::npos, page);
    BOOST_TEST(page.find("[service-name, rule 3029]") > whole);
    BOOST_TEST(!has(page, "\nPart 1: "));
}

BOOST_AUTO_TEST_CASE(the_summary_has_the_table_instead_of_the_findings) {
    const std::string page = page_of(testing::judged("4 F@TOTAL = 314"), report_page::summary);
    BOOST_TEST(page.find("NOT IN ORDER: 1 error") == 0U);
    BOOST_TEST(has(page, "\nHow complete it is\n"));
    BOOST_TEST(has(page, " 4  Notices submitted under Article 16"));
    BOOST_TEST(!has(page, "notices-categories-sum"));
}

BOOST_AUTO_TEST_CASE(what_comes_from_a_report_is_printed_without_control_characters) {
    const auto judged = testing::judged("1 D@provider_name = Ev\\x1B[31mil\n4 F@TOTAL = 3\\x1B[2J");
    BOOST_TEST(!has(page_of(judged), "\x1b"));
    BOOST_TEST(has(page_of(judged), "Ev\\u001b[31mil"));
    BOOST_TEST(has(page_of(judged, report_page::full, color_use::ansi), "\x1b[1;31mNOT IN ORDER\x1b[0m"));
}

BOOST_AUTO_TEST_CASE(of_a_workbook_alone_nothing_is_checked_and_one_finding_says_so) {
    report_options chosen;
    findings found(chosen);
    testing::judged_report judged{{}, findings(chosen)};
    judged.whole = validate_report(std::vector<report_source>{{"report.xlsx", "PK\x03\x04xl/workbook.xml"}}, chosen, judged.found);
    BOOST_TEST_REQUIRE(only_in_workbooks(judged.whole));
    BOOST_TEST(judged.found.total() == 1U, testing::told(judged.found));
    BOOST_TEST(judged.found.records() == 0U);
    const std::string page = page_of(judged);
    BOOST_TEST(page.find("NOT CHECKED: 0 errors, 1 warning and 0 notes\n") == 0U, page);
    BOOST_TEST(has(page, "save each sheet as CSV"));
    BOOST_TEST(!has(page, "  complete "));
}

BOOST_AUTO_TEST_CASE(a_workbook_beside_the_tables_is_fine) {
    BOOST_TEST(testing::judged("add report.xlsx PK\\x03\\x04xl/workbook.xml").found.total() == 0U);
    BOOST_TEST(testing::judged("add 4_notices.xlsx PK\\x03\\x04xl/workbook.xml").found.total() == 0U);
}

BOOST_AUTO_TEST_CASE(parts_that_are_missing_are_told_together_but_for_those_with_a_reason) {
    const auto judged = testing::judged("remove 8\nremove 9\nremove 10\n"
                                        "add notes.txt Template 10 is left out, as the figures are published on another page.");
    const std::string text = testing::told(judged.found);
    BOOST_TEST(has(text, "error part-missing: a part is missing: 2 parts: part 8, Use of automated means (8_automated_means) and part 9, "),
               text);
    BOOST_TEST(has(text, "warning part-missing: a part is missing: part 10, "), text);
}

BOOST_AUTO_TEST_CASE(programs_learn_who_reports_how_completely_and_what_may_be_the_cause) {
    const object about(testing::judged("8 G@accuracy/* = 97\nremove 9"));
    BOOST_TEST(about.text("/report/provider") == "Example Provider Ltd");
    BOOST_TEST(about.text("/report/period_end") == "2026-12-31");
    BOOST_TEST(about.text("/report/type") == "vlop");
    BOOST_TEST(about.text("/report/type_source") == "declared");
    BOOST_TEST(about.size("/report/completeness") == 11U);
    for (unsigned i = 0; i < 11; ++i) {
        const std::string part = "/report/completeness/" + std::to_string(i);
        BOOST_TEST(about.number(part + "/part") == i + 1);
        BOOST_TEST(about.text(part + "/state") == (i == 8 ? "absent" : "present"));
        BOOST_TEST(about.number(part + "/rows_found") == (i == 8 ? 0U : about.number(part + "/rows_due")));
    }
    BOOST_TEST_REQUIRE(about.size("/report/likely_causes") == 1U);
    const std::string cause = "/report/likely_causes/0";
    BOOST_TEST(about.text(cause + "/what") == "shares were written in per cent: they are 100 times too large");
    BOOST_TEST(has(about.text(cause + "/arithmetic"), "divided by 100, between 0.97 and 0.97"), about.text(cause + "/arithmetic"));
    BOOST_TEST_REQUIRE(about.size(cause + "/explains") == 1U);
    const std::string explained = "/findings/" + std::to_string(about.number(cause + "/explains/0"));
    BOOST_TEST(about.text(explained + "/rule") == "percentage-not-in-0-1");
}

BOOST_AUTO_TEST_CASE(programs_learn_part_row_column_header_and_all_cells_of_a_finding) {
    const object about(testing::judged("4 F@TOTAL = 314"));
    BOOST_TEST(about.number("/findings/0/part") == 4U);
    BOOST_TEST(about.number("/findings/0/row") == 2U);
    BOOST_TEST(about.text("/findings/0/cell_column") == "F");
    BOOST_TEST(about.text("/findings/0/header") == "Number of notices received");
    BOOST_TEST(about.size("/findings/0/cells") > 10U); // TOTAL and the categories that are not 0
    BOOST_TEST(about.number("/summary/records") == 1U);
    BOOST_TEST(about.number("/summary/invalid_records") == 1U);
}
