// What is not there is told once, and nothing false is concluded from it.
#define BOOST_TEST_MODULE incomplete_reports
#include <boost/test/unit_test.hpp>

#include "support/judged_report.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <string>

namespace data = boost::unit_test::data;
using namespace dsacheck;

BOOST_DATA_TEST_CASE(an_absent_part_is_not_taken_for_zero_beside_part_8, data::make({3, 4, 5, 6}), absent) {
    const auto judged = testing::judged("remove " + std::to_string(absent));
    BOOST_TEST(testing::level_of(judged.found, 3001) == "error");
    for (const unsigned across : {3119U, 3120U, 3121U, 3122U, 3123U, 3124U, 3125U})
        BOOST_TEST(testing::level_of(judged.found, across) == "none", testing::told(judged.found));
}

BOOST_AUTO_TEST_CASE(sub_categories_of_a_category_whose_row_is_absent_belong_to_no_other) {
    for (const std::string row : {"STATEMENT_CATEGORY_ANIMAL_WELFARE", "STATEMENT_CATEGORY_VIOLENCE", "STATEMENT_CATEGORY_SCAMS_AND_FRAUD"})
        for (const std::string part : {"4", "6"}) {
            const auto judged = testing::judged(part + " delete @" + row);
            const std::string told = testing::told(judged.found);
            BOOST_TEST(told.find("rows are missing: 1 of") != std::string::npos, told);
            for (const unsigned other : {3046U, 3013U, 3048U})
                BOOST_TEST(testing::level_of(judged.found, other) == "none", told);
        }
}

BOOST_AUTO_TEST_CASE(a_point_between_the_thousands_of_a_count_is_a_matter_of_form_alone) {
    const auto points = testing::judged("provider platform\n6 F@TOTAL = 5.130");
    const std::string told = testing::told(points.found);
    BOOST_TEST(testing::level_of(points.found, 3016) == "error", told);
    BOOST_TEST(points.found.stored() == 1U, told);
}

BOOST_AUTO_TEST_CASE(a_point_in_a_file_with_fractions_among_its_counts_is_one_before_a_fraction) {
    const auto fractions = testing::judged("provider platform\n6 F@TOTAL = 5.130\n6 G@TOTAL = 3058.0");
    BOOST_TEST(testing::level_of(fractions.found, 3019) == "error", testing::told(fractions.found));
}

BOOST_AUTO_TEST_CASE(a_column_of_a_restriction_that_is_absent_is_told_once_and_leaves_the_sum_open) {
    for (const std::string part : {"5", "6"}) {
        const auto judged = testing::judged("provider platform\n" + part + " delete H");
        const std::string told = testing::told(judged.found);
        BOOST_TEST(testing::level_of(judged.found, 3009) == "error", told);
        for (const unsigned other : {3075U, 3206U})
            BOOST_TEST(testing::level_of(judged.found, other) == "none", told);
        const auto& left = judged.found.not_run();
        BOOST_TEST(std::any_of(left.begin(), left.end(), [](const std::string& what) { return what.find("are fewer than its measures") != std::string::npos; }));
    }
}

BOOST_AUTO_TEST_CASE(restrictions_above_the_measures_are_told_though_a_column_is_absent) {
    const auto judged = testing::judged("6 delete H\n6 F@KEYWORD_ANIMAL_HARM = 1");
    BOOST_TEST(testing::told(judged.found).find("the restrictions in columns H to U are more than the measures in column F") != std::string::npos,
               testing::told(judged.found));
}

BOOST_AUTO_TEST_CASE(a_period_whose_dates_are_swapped_is_told_once) {
    const auto judged = testing::judged("provider platform\n1 D@period_start = 2026-12-31\n1 D@period_end = 2026-07-01");
    BOOST_TEST(testing::level_of(judged.found, 3037) == "error", testing::told(judged.found));
    BOOST_TEST(testing::level_of(judged.found, 3028) == "none", testing::told(judged.found));
}

BOOST_AUTO_TEST_CASE(a_row_with_several_cells_is_counted_once) {
    const auto trusted = testing::judged("4 F@5 = 3\n4 G@5 = 7\n4 H@5 = 3\n4 I@5 = 7");
    BOOST_TEST(testing::told(trusted.found).find("1 row has more from trusted flaggers") != std::string::npos, testing::told(trusted.found));
    const auto medians = testing::judged("4 L@5 = 0\n4 M@5 = 0\n4 N@5 = 0\n4 O@5 = 0\n4 J@5 = 5\n4 K@5 = 6");
    BOOST_TEST(testing::told(medians.found).find("1 row has a median time where no action") != std::string::npos, testing::told(medians.found));
}

BOOST_AUTO_TEST_CASE(a_category_with_several_figures_above_blanks_is_counted_once) {
    std::string edits = "4 F@STATEMENT_CATEGORY_ANIMAL_WELFARE = 5\n4 N@STATEMENT_CATEGORY_ANIMAL_WELFARE = 4\n";
    for (const std::string row : {"4", "5", "6"})
        for (const std::string column : {"F", "N"})
            edits += "4 " + column + "@" + row + " =\n";
    const auto judged = testing::judged(edits);
    BOOST_TEST(testing::told(judged.found).find("1 category has a figure, but its sub-categories are all blank") != std::string::npos,
               testing::told(judged.found));
}

BOOST_AUTO_TEST_CASE(an_absent_part_stands_in_the_report_as_a_whole) {
    const auto judged = testing::judged("remove 4");
    bool told = false;
    for (const finding& each : judged.found) {
        BOOST_TEST_REQUIRE(each.where.source < judged.found.sources().size());
        const std::string& source = judged.found.sources()[each.where.source];
        if (each.broken->number == 3001) {
            told = true;
            BOOST_TEST(source.empty()); // read from memory: the report has no name
            BOOST_TEST(each.cell_count == 1U);
            BOOST_TEST(each.cells[0].part == 4U);
            BOOST_TEST(each.cells[0].source == each.where.source);
        } else if (each.cell_count != 0 && each.cells[0].row != 0) {
            BOOST_TEST(!source.empty(), each.detail);
        }
    }
    BOOST_TEST(told);
}
