// What is not there is told once, and nothing false is concluded from it.
#define BOOST_TEST_MODULE incomplete_reports
#include <boost/test/unit_test.hpp>

#include "support/judged_report.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

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
