// How complete a report is: parts, rows and cells that are due, and those that are there.
#define BOOST_TEST_MODULE completeness
#include <boost/test/unit_test.hpp>

#include "dsacheck/completeness.hpp"
#include "dsacheck/render_report.hpp"
#include "support/judged_report.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <set>
#include <string>
#include <string_view>

namespace data = boost::unit_test::data;
using namespace dsacheck;
using state = part_completeness::state;

namespace {

constexpr std::string_view providers[] = {"intermediary", "hosting", "platform", "vlop", "vlose"};

part_completeness part_of(std::string_view edits, unsigned number) {
    return completeness_of(testing::judged(edits).whole)[number - 1];
}

} // namespace

BOOST_DATA_TEST_CASE(a_demo_report_is_complete, data::make(providers), provider) {
    const auto all = completeness_of(testing::judged("provider " + std::string(provider)).whole);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const part_completeness& here = all[i];
        BOOST_TEST((here.is != state::absent), "part " << i + 1);
        BOOST_TEST(here.rows_found == here.rows_due, "part " << i + 1);
        BOOST_TEST(here.cells_filled == here.cells_due, "part " << i + 1 << ": " << here.cells_filled << " of " << here.cells_due);
        BOOST_TEST(here.placeholders == 0U, "part " << i + 1);
        BOOST_TEST(here.unavailable == 0U, "part " << i + 1);
    }
}

BOOST_AUTO_TEST_CASE(what_is_due_depends_on_the_type_of_provider) {
    const auto due = [](std::string_view provider) {
        std::set<unsigned> parts;
        const auto all = completeness_of(testing::judged("provider " + std::string(provider)).whole);
        for (unsigned i = 0; i < all.size(); ++i)
            if (all[i].is != state::not_due)
                parts.insert(i + 1);
        return parts;
    };
    BOOST_TEST((due("intermediary") == std::set<unsigned>{1, 2, 3, 5, 6, 7, 8, 11}));
    BOOST_TEST((due("hosting") == std::set<unsigned>{1, 2, 3, 4, 5, 6, 7, 8, 11}));
    BOOST_TEST((due("platform") == std::set<unsigned>{1, 2, 3, 4, 5, 6, 7, 8, 11}));
    BOOST_TEST((due("vlop") == std::set<unsigned>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
    BOOST_TEST((due("vlose") == std::set<unsigned>{1, 2, 3, 5, 6, 7, 8, 10, 11}));
    BOOST_TEST(part_of("provider platform", 11).rows_due == 6U);
    BOOST_TEST(part_of("provider vlop", 11).rows_due == 11U);
    BOOST_TEST(part_of("provider platform", 8).rows_due == 20U);
    BOOST_TEST(part_of("provider vlop", 8).rows_due == 140U); // and 24 languages for five indicators
}

BOOST_AUTO_TEST_CASE(a_part_without_a_file_is_absent_and_its_rows_are_due) {
    const part_completeness here = part_of("remove 9", 9);
    BOOST_TEST((here.is == state::absent));
    BOOST_TEST(here.rows_due == 27U);
    BOOST_TEST(here.rows_found == 0U);
}

BOOST_AUTO_TEST_CASE(a_part_with_a_header_only_is_empty_and_its_cells_are_due) {
    const part_completeness whole = part_of("", 9);
    std::string edits;
    for (unsigned i = 0; i < 27; ++i)
        edits += "9 delete @2\n";
    const part_completeness here = part_of(edits, 9);
    BOOST_TEST((here.is == state::empty));
    BOOST_TEST(here.rows_found == 0U);
    BOOST_TEST(here.rows_due == whole.rows_due);
    BOOST_TEST(here.cells_due == whole.cells_due);
    BOOST_TEST(here.cells_filled == 0U);
    BOOST_TEST(part_of("remove 9", 9).cells_due == whole.cells_due);
    std::string table;
    render_completeness(testing::judged(edits).whole, table);
    BOOST_TEST(table.find("EMPTY but for its header, 27 rows are due") != std::string::npos, table);
}

BOOST_AUTO_TEST_CASE(rows_of_a_member_state_are_due_when_it_has_one) {
    BOOST_TEST(part_of("", 3).rows_due == 4U * 91U);
    const part_completeness here = part_of("3 append All,Example,2026-07-01/2026-12-31,TOTAL,,IT,0,0,,,0,,", 3);
    BOOST_TEST(here.rows_due == 5U * 91U);
    BOOST_TEST(here.rows_found == 4U * 91U + 1U);
}

BOOST_AUTO_TEST_CASE(a_missing_row_a_blank_a_placeholder_and_a_word_for_nothing_are_counted_apart) {
    const part_completeness whole = part_of("", 7);
    const part_completeness without = part_of("7 delete @complaints/upheld", 7);
    BOOST_TEST(without.rows_found == whole.rows_found - 1);
    BOOST_TEST(without.cells_due == whole.cells_due); // the cell of the missing row is due as well
    BOOST_TEST(without.cells_filled == whole.cells_filled - 1);
    const part_completeness blank = part_of("7 G@complaints/upheld =", 7);
    BOOST_TEST(blank.cells_due == whole.cells_due);
    BOOST_TEST(blank.cells_filled == whole.cells_filled - 1);
    const part_completeness word = part_of("7 G@complaints/upheld = N/A", 7);
    BOOST_TEST(word.unavailable == 1U);
    BOOST_TEST(word.cells_filled == whole.cells_filled - 1);
    const part_completeness placeholder = part_of("7 C@complaints/upheld = YYYY-MM-DD/YYYY-MM-DD", 7);
    BOOST_TEST(placeholder.placeholders == 1U);
    BOOST_TEST(placeholder.cells_filled == whole.cells_filled);
}

BOOST_AUTO_TEST_CASE(a_restriction_that_is_blank_throughout_is_not_due) {
    const part_completeness whole = part_of("", 6);
    const part_completeness without = part_of("6 O@* =", 6);
    BOOST_TEST(without.cells_due == whole.cells_due - 98U);
    BOOST_TEST(without.cells_filled == without.cells_due);
}

BOOST_AUTO_TEST_CASE(a_column_of_a_restriction_that_is_not_there_is_due) {
    const part_completeness whole = part_of("", 6);
    const part_completeness without = part_of("6 delete O", 6);
    BOOST_TEST(without.cells_due == whole.cells_due);
    BOOST_TEST(without.cells_filled == whole.cells_filled - 98U);
}

BOOST_AUTO_TEST_CASE(the_table_names_each_part_with_its_counts) {
    std::string table;
    render_completeness(testing::judged("provider platform\nremove 4\n7 G@complaints/upheld =").whole, table);
    for (const annex_part& form : annex_parts)
        BOOST_TEST(table.find(form.title) != std::string::npos, form.title);
    BOOST_TEST(table.find("ABSENT, 91 rows are due") != std::string::npos, table);
    BOOST_TEST(table.find("Human resources                                        does not apply") != std::string::npos, table);
    BOOST_TEST(table.find("37 of 38") != std::string::npos, table);
}
