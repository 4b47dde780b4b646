// The reporting period and the day by which a report is due.
#define BOOST_TEST_MODULE deadlines
#include <boost/test/unit_test.hpp>

#include "support/judged_report.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <ostream>
#include <string>
#include <string_view>

namespace data = boost::unit_test::data;
using namespace dsacheck;

namespace {

constexpr unsigned published_late = 3038;

struct publication {
    std::string_view provider;
    std::string_view published; ///< the period ends on 2026-12-31, of other providers than very large ones on 2027-12-31
    std::string_view working_day;
    std::string_view strict;

    friend std::ostream& operator<<(std::ostream& out, const publication& p) { return out << p.provider << ' ' << p.published; }
};

// 28 February 2027 is a Sunday, 29 February 2028 a Tuesday.
constexpr publication publications[] = {
    {"vlop", "2027-02-26", "none", "none"},     {"vlop", "2027-02-28", "none", "none"},
    {"vlop", "2027-03-01", "info", "error"},    {"vlop", "2027-03-02", "error", "error"},
    {"vlose", "2027-03-02", "error", "error"},  {"platform", "2028-02-29", "none", "none"},
    {"platform", "2028-03-01", "error", "error"}, {"hosting", "2028-03-01", "error", "error"},
};

testing::judged_report report_of(const publication& each, deadline_rule rule) {
    const std::string edits = "provider " + std::string(each.provider) + "\n1 D@published = " + std::string(each.published);
    return testing::judged(edits, [rule](report_options& chosen) { chosen.deadline = rule; });
}

} // namespace

BOOST_DATA_TEST_CASE(a_report_is_due_two_months_after_its_period, data::make(publications), each) {
    const auto moved = report_of(each, deadline_rule::working_day);
    BOOST_TEST(testing::level_of(moved.found, published_late) == each.working_day, testing::told(moved.found));
    const auto strict = report_of(each, deadline_rule::strict);
    BOOST_TEST(testing::level_of(strict.found, published_late) == each.strict, testing::told(strict.found));
}

BOOST_AUTO_TEST_CASE(a_late_report_is_told_with_the_day_on_which_it_was_due) {
    const std::string strict = testing::told(report_of(publications[2], deadline_rule::strict).found);
    BOOST_TEST(strict.find("the report is dated 2027-03-01; it was due by 2027-02-28") != std::string::npos, strict);
    const std::string moved = testing::told(report_of(publications[3], deadline_rule::working_day).found);
    BOOST_TEST(moved.find("the report is dated 2027-03-02; it was due by 2027-03-01") != std::string::npos, moved);
}

BOOST_AUTO_TEST_CASE(of_an_updated_version_being_late_is_a_note) {
    const auto judged = testing::judged("rename 1 1_report_identification_v2.csv\n1 D@previous_published = 2027-01-20\n"
                                        "1 D@published = 2027-05-05");
    BOOST_TEST(testing::level_of(judged.found, published_late) == "info", testing::told(judged.found));
}

BOOST_AUTO_TEST_CASE(a_publication_after_the_day_of_judgement_is_told) {
    BOOST_TEST(testing::level_of(testing::judged("as-of 2027-02-13").found, 3039) == "error");
    BOOST_TEST(testing::level_of(testing::judged("as-of 2027-02-14").found, 3039) == "none");
}

BOOST_AUTO_TEST_CASE(very_large_services_report_on_half_years_and_others_on_calendar_years) {
    constexpr unsigned half_year = 3034, calendar_year = 3035;
    const auto vlop = testing::judged("1 D@period_start = 2026-06-30");
    BOOST_TEST(testing::level_of(vlop.found, half_year) == "error", testing::told(vlop.found));
    const auto designated = testing::judged("1 D@period_start = 2026-08-15\n1 D@previous_published =");
    BOOST_TEST(testing::level_of(designated.found, half_year) == "info", testing::told(designated.found));
    const auto platform = testing::judged("provider platform\n1 D@period_end = 2027-06-30");
    BOOST_TEST(testing::level_of(platform.found, calendar_year) == "error", testing::told(platform.found));
    BOOST_TEST(testing::level_of(platform.found, half_year) == "none");
}

BOOST_AUTO_TEST_CASE(dates_of_a_period_that_are_swapped_are_told_once_and_nothing_is_concluded_from_them) {
    const auto swapped = testing::judged("provider platform\n1 D@period_start = 2026-12-31\n1 D@period_end = 2026-01-01");
    const std::string told = testing::told(swapped.found);
    BOOST_TEST(testing::level_of(swapped.found, 3037) == "error", told);
    for (const unsigned concluded : {3034U, 3035U, 3036U, 3038U, 3041U, 3042U})
        BOOST_TEST(testing::level_of(swapped.found, concluded) == "none", told);
}

BOOST_AUTO_TEST_CASE(another_period_in_part_1_is_told_once_for_all_parts) {
    const auto later = testing::judged("1 D@period_start = 2026-06-30");
    const std::string told = testing::told(later.found);
    const std::size_t first = told.find("period-differs-from-part-1");
    BOOST_REQUIRE(first != std::string::npos);
    BOOST_TEST(told.find("period-differs-from-part-1", first + 1) == std::string::npos, told);
    BOOST_TEST(told.find("parts 3, 4, 5, 6, 7, 8, 9, 10 and 11 report on 2026-07-01/2026-12-31, part 1 on 2026-06-30/2026-12-31") !=
                   std::string::npos, told);
    const std::string one = testing::told(testing::judged("5 C@* = 2026-01-01/2026-06-30").found);
    BOOST_TEST(one.find("part 5 reports on 2026-01-01/2026-06-30, part 1 on 2026-07-01/2026-12-31") != std::string::npos, one);
}
