#define BOOST_TEST_MODULE annex_i
#include <boost/test/unit_test.hpp>

#include "dsacheck/annex_i.hpp"
#include "dsacheck/read_report.hpp"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

using namespace dsacheck;

namespace {

std::size_t lines_of(unsigned part) {
    std::size_t count = 0;
    for (std::uint8_t line = 0; line < category_lines.size(); ++line)
        count += part_has_line(part, line) ? 1U : 0U;
    return count;
}

} // namespace

BOOST_AUTO_TEST_CASE(the_parts_have_as_many_columns_as_annex_i) {
    constexpr std::array<std::size_t, part_count> columns{4, 4, 20, 25, 37, 37, 8, 8, 8, 7, 5};
    for (const annex_part& part : annex_parts)
        BOOST_TEST(part.columns.size() == columns[part.number - 1U]);
}

BOOST_AUTO_TEST_CASE(the_parts_have_as_many_rows_as_annex_i) {
    BOOST_TEST(lines_of(2) == 100U);
    BOOST_TEST(lines_of(3) == 91U);
    BOOST_TEST(lines_of(4) == 91U);
    BOOST_TEST(lines_of(5) == 90U);
    BOOST_TEST(lines_of(6) == 98U);
    BOOST_TEST(annex_part_of(1).rows.size() == 5U);
    BOOST_TEST(annex_part_of(7).rows.size() == 47U);
    BOOST_TEST(annex_part_of(8).rows.size() == 25U); // 20 fixed rows, and 5 for each language
    BOOST_TEST(annex_part_of(9).rows.size() == 4U);
    BOOST_TEST(annex_part_of(10).rows.size() == 2U);
    BOOST_TEST(annex_part_of(11).rows.size() == 11U);
}

BOOST_AUTO_TEST_CASE(columns_are_named_by_their_letters) {
    BOOST_TEST(template_column("A").index == 0);
    BOOST_TEST(template_column("Z").index == 25);
    BOOST_TEST(template_column("AK").index == 36);
    BOOST_TEST(template_column("a1").index == template_column::none);
    for (const std::uint64_t index : {0U, 25U, 26U, 36U, 701U, 702U})
        BOOST_TEST((index > 700 || template_column(column_letters(index).c_str()).index == index));
    BOOST_TEST(column_letters(702) == "AAA");
}

BOOST_AUTO_TEST_CASE(each_contextual_column_explains_the_column_of_its_name) {
    for (unsigned number = 3; number <= 6; ++number) {
        const annex_part& part = annex_part_of(number);
        for (std::size_t i = 0; i < part.columns.size(); ++i)
            if (part.columns[i].kind == column_kind::contextual)
                BOOST_TEST(fold_label(part.columns[i].header) ==
                           "contextual information on " + fold_label(part.columns[part.columns[i].about].header));
    }
    BOOST_TEST((contextual_column_of(4, "F") == template_column("P")));
    BOOST_TEST((contextual_column_of(7, "G") == template_column("H")));
    BOOST_TEST((contextual_column_of(10, "G").index == template_column::none));
}

BOOST_AUTO_TEST_CASE(categories_15_16_and_17_stand_in_one_part_each) {
    for (unsigned part = 3; part <= 6; ++part) {
        BOOST_TEST(part_has_line(part, line_of(category::other_violation_tc)) == (part == 6));
        BOOST_TEST(part_has_line(part, line_of(category::not_specified_order)) == (part == 3));
        BOOST_TEST(part_has_line(part, line_of(category::not_specified_notice)) == (part == 4));
    }
    BOOST_TEST(int{line_of(category::non_consensual_behaviour)} == int{no_line});
}

BOOST_AUTO_TEST_CASE(rows_bind_the_providers_that_column_a_says) {
    BOOST_TEST(binds(applicability::hosting, provider_type::vlop));
    BOOST_TEST(!binds(applicability::hosting, provider_type::vlose));
    BOOST_TEST(!binds(applicability::platforms, provider_type::hosting));
    BOOST_TEST(binds(applicability::vlops_and_vloses, provider_type::vlose));
    BOOST_TEST(!binds(applicability::vlops, provider_type::vlose));
    BOOST_TEST((applicability_of(7, row_key(appeal::complaints, scope::total)) == applicability::all));
    BOOST_TEST((applicability_of(7, row_key(appeal::complaints, scope::upheld)) == applicability::platforms));
    BOOST_TEST((applicability_of(8, row_key(automation::recall, find_language_scope("mt"))) == applicability::vlops));
}

BOOST_AUTO_TEST_CASE(values_of_rows_are_what_annex_ii_asks_for) {
    BOOST_TEST((cell_kind_of(7, row_key(appeal::disputes, scope::implemented), "G") == cell_kind::share));
    BOOST_TEST((cell_kind_of(7, row_key(appeal::on_account, scope::median_time), "G") == cell_kind::hours));
    BOOST_TEST((cell_kind_of(4, row_key(total_line), "J") == cell_kind::hours));
    BOOST_TEST((cell_kind_of(4, row_key(total_line), "L") == cell_kind::count));
    BOOST_TEST((cell_kind_of(1, row_key(identification::published), "D") == cell_kind::date));
    BOOST_TEST(!is_in_template(7, row_key(appeal::on_account, scope::omitted)));
    BOOST_TEST(is_in_template(3, row_key(total_line, find_state("EL"))));
    BOOST_TEST(!is_in_template(4, row_key(total_line, find_state("EL"))));
}

// The Commission's own files, when they are at hand.
BOOST_AUTO_TEST_CASE(the_official_files_have_these_columns_and_rows_and_no_others) {
    const std::filesystem::path folder = std::filesystem::path(DSACHECK_SOURCE_DIR) / ".." / "shared" / "dsa" / "annex-i";
    if (!std::filesystem::is_directory(folder)) {
        BOOST_TEST_MESSAGE("skipped: the official templates are not there");
        return;
    }
    report whole;
    BOOST_REQUIRE(read_report_files({folder.string()}, {}, whole));
    BOOST_REQUIRE_EQUAL(whole.parts().size(), 11U);
    for (const part& each : whole.parts()) {
        for (std::size_t i = 0; i < each.columns().size(); ++i) {
            BOOST_TEST(each.columns()[i].of.index == i);
            BOOST_TEST((each.columns()[i].match == label_match::exact || each.columns()[i].match == label_match::folded));
        }
        std::vector<row_key> expected;
        if (has_category_rows(each.number())) {
            for (std::uint8_t line = 0; line < category_lines.size(); ++line)
                if (part_has_line(each.number(), line))
                    expected.emplace_back(line, each.number() == 3 ? scope::total : scope::none);
        } else if (each.number() != 8 && each.number() != 9 && each.number() != 10) {
            for (const annex_row& row : each.form().rows)
                expected.emplace_back(row.subject, row.where);
        }
        std::size_t next = 0;
        for (const part_row& row : each.rows())
            if (row.kind == row_kind::data && next < expected.size())
                BOOST_TEST(row.key.packed() == expected[next++].packed(), "part " << each.number() << " row " << row.number);
        BOOST_TEST(next == expected.size());
    }
    for (const reader_note& note : whole.notes())
        BOOST_TEST((note.kind == note_kind::line_ends_lf));
}
