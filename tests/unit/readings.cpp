// Where the Regulation can be read in two ways: each named reading changes what is told of some report.
#define BOOST_TEST_MODULE readings
#include <boost/test/unit_test.hpp>

#include "dsacheck/readings.hpp"
#include "support/judged_report.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <string_view>

namespace data = boost::unit_test::data;
using namespace dsacheck;

namespace dsacheck {
std::ostream& operator<<(std::ostream& out, const ambiguity_info& each) { return out << each.name; }
} // namespace dsacheck

namespace {

/// A report, the rule that the reading decides on, and its severity under either reading.
struct outcome {
    ambiguity which;
    std::string_view edits;
    unsigned rule;
    std::string_view standard;
    std::string_view other;
};

constexpr std::array<outcome, ambiguities.size()> outcomes{{
    {ambiguity::workbook, "remove 10\nadd 10_AMAR.xlsx PK\\x03\\x04xl/workbook.xml", 3003, "warning", "info"},
    {ambiguity::line_ends, "10 replace \"\\r\\n\" \"\\n\"", 1107, "info", "warning"},
    {ambiguity::absent_states, "", 3062, "none", "warning"},
    {ambiguity::blanks, "5 G@KEYWORD_DEFAMATION =", 3024, "warning", "error"},
    {ambiguity::median_of_nothing, "3 J@KEYWORD_ANIMAL_HARM/FR = 0\n3 I@KEYWORD_ANIMAL_HARM/FR = 0", 3059, "none", "warning"},
    {ambiguity::moderators, "9 G@internal/total = 64.5", 3205, "none", "warning"},
    {ambiguity::accuracy_systems, "8 repeat @accuracy/total\n8 H@142 = Listings: share of right decisions of a second system",
     3213, "none", "info"}, // the contextual information takes it one step down
    {ambiguity::automation, "8 G@measures_solely/own_initiative = 3420", 3122, "warning", "error"},
    {ambiguity::other_descriptions,
     "4 E@KEYWORD_OTHER@STATEMENT_CATEGORY_ANIMAL_WELFARE = Sale of counterfeit coins\n"
     "4 E@KEYWORD_OTHER@STATEMENT_CATEGORY_CONSUMER_INFORMATION = Sale of counterfeit coins",
     3048, "warning", "none"},
    {ambiguity::sub_category_sums, "4 F@KEYWORD_ANIMAL_HARM = 4", 3065, "error", "warning"},
    {ambiguity::category_sums, "4 F@TOTAL = 314", 3064, "error", "warning"},
    {ambiguity::previous_report, "rename 1 1_report_identification_version2.csv\n1 D@previous_published = 2027-01-20", 3220, "warning", "none"},
    {ambiguity::deepfake_row, "3 delete @KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE/FR", 3062, "none", "warning"},
    {ambiguity::recipients_sum, "10 G@monthly_active/total = 53891814", 3109, "info", "error"},
    {ambiguity::greece, "10 F@monthly_active/EL = GR", 3031, "warning", "none"},
    {ambiguity::items, "4 H@KEYWORD_ANIMAL_HARM = 2", 3066, "warning", "none"},
    {ambiguity::omission_reason, "remove 9\n11 E@methodology = Part 9 is left out, since moderation was bought from another company.",
     3001, "warning", "error"},
    {ambiguity::extra_rows,
     "8 append Only for VLOPs,Example,2026-07-01/2026-12-31,Use of automated means for content moderation,Number of measures "
     "solely taken by automated means,Measures by means of watermarks,7,",
     3014, "info", "warning"},
    {ambiguity::late_updates,
     "rename 1 1_report_identification_version2.csv\n1 D@previous_published = 2027-01-20\n1 D@published = 2027-05-05", 3038, "info", "error"},
    {ambiguity::staff_languages, "9 delete @linguistic/bg", 3103, "warning", "none"},
    {ambiguity::trusted_columns, "provider hosting\n4 G@* =\n4 I@* =\n4 M@* =\n4 O@* =", 3024, "none", "warning"},
    {ambiguity::complaint_systems, "provider hosting\n7 G@complaints/total =", 3024, "none", "warning"},
    {ambiguity::designation, "1 D@period_start = 2026-08-15\n1 D@previous_published =", 3034, "info", "error"},
    {ambiguity::unused_other,
     "4 E@KEYWORD_OTHER@STATEMENT_CATEGORY_ANIMAL_WELFARE = Text to detail the \"Other\" keyword.", 3011, "info", "error"},
}};

const outcome& outcome_of(ambiguity which) {
    return *std::find_if(outcomes.begin(), outcomes.end(), [which](const outcome& each) { return each.which == which; });
}

} // namespace

BOOST_DATA_TEST_CASE(a_reading_changes_what_is_told, data::make(ambiguities), which) {
    const outcome& expected = outcome_of(which.which);
    const auto standard = testing::judged(expected.edits);
    BOOST_TEST(testing::level_of(standard.found, expected.rule) == expected.standard, testing::told(standard.found));
    const auto other = testing::judged(expected.edits, [&](report_options& chosen) { chosen.readings.take_other(which.which); });
    BOOST_TEST(testing::level_of(other.found, expected.rule) == expected.other, testing::told(other.found));
}

BOOST_DATA_TEST_CASE(a_reading_is_taken_by_its_name, data::make(ambiguities), which) {
    reading_choices chosen;
    BOOST_TEST(!chosen.takes_other(which.which));
    BOOST_TEST(chosen.take(std::string(which.name) + "=" + std::string(which.other)));
    BOOST_TEST(chosen.takes_other(which.which));
    for (const ambiguity_info& each : ambiguities)
        BOOST_TEST(chosen.takes_other(each.which) == (each.which == which.which), each.name);
    BOOST_TEST(chosen.take(std::string(which.name) + "=default"));
    BOOST_TEST(!chosen.takes_other(which.which));
}

BOOST_AUTO_TEST_CASE(a_choice_that_is_none_is_refused) {
    reading_choices chosen;
    for (const char* choice : {"greece", "greece=", "greece=el", "hellas=gr", "", "=gr"})
        BOOST_TEST(!chosen.take(choice), choice);
}

BOOST_AUTO_TEST_CASE(accuracy_rows_of_several_systems_are_accepted_when_the_context_tells_them_apart) {
    const std::string_view edits = outcome_of(ambiguity::accuracy_systems).edits;
    BOOST_TEST(testing::judged(edits).found.total() == 0U, testing::told(testing::judged(edits).found));
}
