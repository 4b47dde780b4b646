// Simple hypotheses that explain several findings: each is told with its arithmetic, and none without a reason.
#define BOOST_TEST_MODULE likely_causes
#include <boost/test/unit_test.hpp>

#include "dsacheck/likely_causes.hpp"
#include "dsacheck/render_report.hpp"
#include "dsacheck/render_template.hpp"
#include "support/judged_report.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace data = boost::unit_test::data;
using namespace dsacheck;

namespace {

/// What went wrong, and what is said about it.
struct mishap {
    std::string_view name;
    std::string_view edits;
    std::string_view what;
    std::string_view arithmetic;
    std::vector<unsigned> rules; ///< findings that are explained, at least

    friend std::ostream& operator<<(std::ostream& out, const mishap& m) { return out << m.name; }
};

const mishap mishaps[] = {
    {"trusted flaggers' notices kept outside the total",
     "4 F@STATEMENT_CATEGORY_ANIMAL_WELFARE = 0\n4 F@TOTAL = 371",
     "part 4: notices of trusted flaggers were counted beside all notices instead of among them",
     "307 in column F + 64 in column G of the categories = 371 in F of TOTAL", {3063, 3064}},
    {"a missing category row", "4 delete @STATEMENT_CATEGORY_CONSUMER_INFORMATION",
     "part 4: rows of the template are missing, and with them what the sums lack",
     "F: 313 in TOTAL - 282 in the categories that are there = 31 for Category 2", {3012, 3064}},
    {"categories left blank", "4 F@STATEMENT_CATEGORY_ANIMAL_WELFARE =",
     "part 4: the rows of Category 1 were left blank although their sub-categories are filled in",
     "F: 307 in category rows + 6 below blank ones = 313 in TOTAL", {3064, 3065}},
    {"shares in per cent", "8 G@accuracy/* = 97\n8 G@recall/* = 88.5",
     "shares were written in per cent: they are 100 times too large",
     "shares lie between 88.5 and 97; divided by 100, between 0.885 and 0.97", {3021}},
    {"median times in seconds", "4 J@* = 72000",
     "part 4: the median times of column J are in seconds, and so 3,600 times too large", "divided by 3,600, 20, while the other",
     {3022}},
    {"median times in minutes", "4 J@* = 4500",
     "part 4: the median times of column J are in minutes, and so 60 times too large", "divided by 60, 75, while the other", {3023}},
    {"a column shifted to the right",
     "4 replace \"KEYWORD_ANIMAL_HARM,,3,1,4,2,36.25,36.25,1,1,0,0,\" \"KEYWORD_ANIMAL_HARM,,,3,1,4,2,36.25,36.25,1,1,0,7\"\n"
     "4 replace \"KEYWORD_UNLAWFUL_SALE_ANIMALS,,3,0,3,0,10,,0,0,3,0,\" \"KEYWORD_UNLAWFUL_SALE_ANIMALS,,,3,0,3,0,10,,0,0,3,9\"",
     "part 4: the figures of some rows stand one column too far to the right",
     "in 2 rows, row 4 the first, column F is blank and column P, for texts, holds a number", {3065}},
    {"a spreadsheet that went on counting days",
     "8 C@22 = 2026-07-01/2026-12-32\n8 C@23 = 2026-07-01/2026-12-33\n8 C@24 = 2026-07-01/2026-12-34\n8 C@25 = 2026-07-01/2026-12-35",
     "part 8: a spreadsheet went on counting when the reporting period was copied downwards",
     "4 rows in turn are one day further, from \"2026-07-01/2026-12-32\" to \"2026-07-01/2026-12-35\"", {3027}},
    {"a surface that was not added", "copy 6 6_own_initiative_TC_Ads.csv",
     "part 8 counts the measures of \"6_own_initiative_TC.csv\" only, and not those of the other files of part 6",
     "5,130 + 577 of part 5 = 5,707 own-initiative measures in part 8", {3122}},
    {"automated measures beside the others",
     "6 F@KEYWORD_ANIMAL_HARM = 43\n6 F@KEYWORD_UNLAWFUL_SALE_ANIMALS = 10\n6 G@KEYWORD_UNLAWFUL_SALE_ANIMALS = 16\n"
     "6 G@KEYWORD_ANIMAL_HARM = 22",
     "part 6: column F leaves out the measures by automated means of column G", "row 4: 43 in F + 22 in G = 65 in H", {3077}},
    {"another sub-category in TOTAL than in the Member States",
     "3 G@KEYWORD_ANIMAL_HARM/total = 0\n3 G@KEYWORD_UNLAWFUL_SALE_ANIMALS/total = 2",
     "part 3: the same orders stand under one sub-category of Category 1, Animal welfare in TOTAL and under another in a Member State",
     "Category 1a 1 fewer than the Member States together and Category 1b 1 more", {3054}},
};

const likely_cause* find_cause(const std::vector<likely_cause>& all, std::string_view what) {
    const auto at = std::find_if(all.begin(), all.end(), [what](const likely_cause& each) { return each.what == what; });
    return at == all.end() ? nullptr : &*at;
}

std::string told(const std::vector<likely_cause>& all) {
    std::string text;
    for (const likely_cause& each : all)
        text += each.what + ": " + each.support + '\n';
    return text;
}

} // namespace

BOOST_DATA_TEST_CASE(a_mishap_is_told_with_its_arithmetic_and_what_it_explains, data::make(mishaps), expected) {
    const auto judged = testing::judged(expected.edits);
    const std::vector<likely_cause> all = likely_causes_of(judged.whole, judged.found);
    const likely_cause* const cause = find_cause(all, expected.what);
    BOOST_TEST_REQUIRE(cause != nullptr, told(all) << testing::told(judged.found));
    BOOST_TEST(cause->support.find(expected.arithmetic) != std::string::npos, cause->support);
    for (const unsigned rule : expected.rules)
        BOOST_TEST(std::any_of(cause->explains.begin(), cause->explains.end(),
                               [&](std::size_t i) { return judged.found[i].broken->number == rule; }),
                   "rule " << rule << " is not explained\n" << testing::told(judged.found));
}

BOOST_DATA_TEST_CASE(the_page_says_the_causes_first, data::make(mishaps), expected) {
    const auto judged = testing::judged(expected.edits);
    std::string page;
    render_report_text(judged.whole, judged.found, {}, report_page::full, page);
    const std::size_t causes = page.find("\nLikely causes\n");
    BOOST_TEST_REQUIRE(causes != std::string::npos);
    BOOST_TEST(causes < page.find("\nPart "));
    BOOST_TEST(page.find("See likely cause (1).") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_cause_that_explains_most_comes_first_and_explains_stored_findings) {
    const auto judged = testing::judged("4 F@STATEMENT_CATEGORY_ANIMAL_WELFARE = 0\n4 F@TOTAL = 371\n8 G@accuracy/* = 97");
    const std::vector<likely_cause> all = likely_causes_of(judged.whole, judged.found);
    BOOST_TEST_REQUIRE(all.size() == 2U, told(all));
    BOOST_TEST(all[0].explains.size() >= all[1].explains.size());
    for (const likely_cause& each : all)
        for (const std::size_t i : each.explains)
            BOOST_TEST(i < judged.found.stored());
}

BOOST_AUTO_TEST_CASE(a_part_that_is_the_empty_template_is_told_once) {
    testing::edited_report made = testing::edited("");
    template_request blank;
    blank.provider = provider_type::vlop;
    blank.service = "Example";
    blank.start = {2026, 7, 1};
    blank.end = {2026, 12, 31};
    made.files[10] = render_template(blank)[10];
    findings found(made.chosen);
    const report whole = validate_report(std::move(made.files), made.chosen, found);
    const std::vector<likely_cause> all = likely_causes_of(whole, found);
    BOOST_TEST(find_cause(all, "part 11 was published as the empty template") != nullptr, told(all) << testing::told(found));
}

BOOST_AUTO_TEST_CASE(several_parts_that_are_empty_templates_are_one_cause) {
    testing::edited_report made = testing::edited("");
    template_request blank;
    blank.provider = provider_type::vlop;
    blank.service = "Example";
    blank.start = {2026, 7, 1};
    blank.end = {2026, 12, 31};
    for (const std::size_t i : {3U, 4U, 10U})
        made.files[i] = render_template(blank)[i];
    findings found(made.chosen);
    const report whole = validate_report(std::move(made.files), made.chosen, found);
    const std::vector<likely_cause> all = likely_causes_of(whole, found);
    const likely_cause* const cause = find_cause(all, "parts 4, 5 and 11 were published as the empty template");
    BOOST_TEST_REQUIRE(cause != nullptr, told(all) << testing::told(found));
    BOOST_TEST(cause->explains.size() >= 3U);
    BOOST_TEST(find_cause(all, "part 11 was published as the empty template") == nullptr, told(all));
}

BOOST_AUTO_TEST_CASE(a_part_without_rows_is_not_the_empty_template) {
    std::string edits;
    for (unsigned i = 0; i < 11; ++i)
        edits += "11 delete @2\n";
    const auto judged = testing::judged(edits);
    BOOST_TEST(judged.whole.first(11)->data_rows() == 0U);
    const std::vector<likely_cause> all = likely_causes_of(judged.whole, judged.found);
    BOOST_TEST(find_cause(all, "part 11 was published as the empty template") == nullptr, told(all) << testing::told(judged.found));
}

BOOST_AUTO_TEST_CASE(automated_measures_beside_the_others_explain_only_rows_that_add_up) {
    // Row 8 has more restrictions than measures, and F + G is something else.
    const auto judged = testing::judged("6 F@KEYWORD_ANIMAL_HARM = 43\n6 F@KEYWORD_UNLAWFUL_SALE_ANIMALS = 10\n"
                                        "6 G@KEYWORD_UNLAWFUL_SALE_ANIMALS = 16\n6 G@KEYWORD_ANIMAL_HARM = 22\n"
                                        "6 H@8 = 100000\n6 V@8 = Some measures combine several restrictions of one item");
    const std::vector<likely_cause> all = likely_causes_of(judged.whole, judged.found);
    const likely_cause* const cause = find_cause(all, "part 6: column F leaves out the measures by automated means of column G");
    BOOST_TEST_REQUIRE(cause != nullptr, told(all) << testing::told(judged.found));
    BOOST_TEST(cause->support.find("; and so in 2 of the 2 rows that") != std::string::npos, cause->support);
    bool any_elsewhere = false;
    for (std::size_t i = 0; i < judged.found.stored(); ++i) {
        const finding& each = judged.found[i];
        if (each.cell() == nullptr || each.cell()->part != 6 || each.cell()->row != 8)
            continue;
        any_elsewhere = true;
        BOOST_TEST((std::find(cause->explains.begin(), cause->explains.end(), i) == cause->explains.end()), message_of(each));
    }
    BOOST_TEST(any_elsewhere, testing::told(judged.found));
}

BOOST_AUTO_TEST_CASE(shares_in_per_cent_do_not_explain_a_share_below_zero) {
    const auto judged = testing::judged("8 G@accuracy/mt = -5\n8 G@recall/mt = 97");
    for (const likely_cause& each : likely_causes_of(judged.whole, judged.found))
        for (const std::size_t i : each.explains)
            BOOST_TEST((judged.found[i].cell()->value != "-5"), each.what);
}

BOOST_AUTO_TEST_CASE(trusted_flaggers_with_more_than_all_are_no_cause_without_the_sum) {
    const auto judged = testing::judged("4 F@STATEMENT_CATEGORY_ANIMAL_WELFARE = 0");
    BOOST_TEST_REQUIRE(testing::level_of(judged.found, 3063) == "error", testing::told(judged.found));
    const std::vector<likely_cause> all = likely_causes_of(judged.whole, judged.found);
    BOOST_TEST(find_cause(all, "part 4: notices of trusted flaggers were counted beside all notices instead of among them") == nullptr, told(all));
}

BOOST_AUTO_TEST_CASE(a_shifted_column_explains_what_it_looks_like) {
    std::string edits; // every row of part 4 gets a blank column before the first figure
    edits = "4 replace \"KEYWORD_ANIMAL_HARM,,3,1,4,2,36.25,36.25,1,1,0,0,\" \"KEYWORD_ANIMAL_HARM,,,3,1,4,2,36.25,36.25,1,1,0,7\"\n"
            "4 replace \"KEYWORD_UNLAWFUL_SALE_ANIMALS,,3,0,3,0,10,,0,0,3,0,\" \"KEYWORD_UNLAWFUL_SALE_ANIMALS,,,3,0,3,0,10,,0,0,3,9\"";
    const auto judged = testing::judged(edits);
    const std::vector<likely_cause> all = likely_causes_of(judged.whole, judged.found);
    const likely_cause* const cause = find_cause(all, "part 4: the figures of some rows stand one column too far to the right");
    BOOST_TEST_REQUIRE(cause != nullptr, told(all));
    BOOST_TEST(std::any_of(cause->explains.begin(), cause->explains.end(), [&](std::size_t i) { return judged.found[i].broken->number == 3063; }),
               testing::told(judged.found));
}

BOOST_AUTO_TEST_CASE(countries_in_place_of_languages_are_told_once) {
    const auto judged = testing::judged("8 F@measures_solely/cs = CZ\n8 F@measures_solely/da = DK\n8 F@measures_solely/sv = SE\n"
                                        "8 F@measures_solely/et = EE");
    const std::vector<likely_cause> all = likely_causes_of(judged.whole, judged.found);
    const likely_cause* const cause = find_cause(all, "part 8: countries were written where languages belong");
    BOOST_TEST_REQUIRE(cause != nullptr, told(all) << testing::told(judged.found));
    BOOST_TEST(cause->support.find("4 rows are for CZ, DK, EE and SE, which are codes of Member States and of no official language, while "
                                   "cs, da, et and sv have no row") != std::string::npos, cause->support);
    for (const unsigned rule : {3032U, 3099U})
        BOOST_TEST(std::any_of(cause->explains.begin(), cause->explains.end(), [&](std::size_t i) { return judged.found[i].broken->number == rule; }),
                   testing::told(judged.found));
    BOOST_TEST(likely_causes_of(testing::judged("8 F@measures_solely/cs = CZ").whole, testing::judged("8 F@measures_solely/cs = CZ").found).empty());
}

BOOST_AUTO_TEST_CASE(errors_without_a_pattern_have_no_likely_cause) {
    for (const std::string_view edits : {"", "4 F@TOTAL = 314", "7 G@complaints/upheld = 100000", "6 H@KEYWORD_ANIMAL_HARM = 66",
                                         "10 G@monthly_active/total = 1", "4 J@TOTAL = 9000", "8 C@22 = 2026-07-01/2026-12-32"}) {
        const auto judged = testing::judged(edits);
        const std::vector<likely_cause> all = likely_causes_of(judged.whole, judged.found);
        BOOST_TEST(all.empty(), edits << '\n' << told(all));
    }
}
