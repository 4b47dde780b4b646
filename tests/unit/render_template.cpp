#define BOOST_TEST_MODULE render_template
#include <boost/test/unit_test.hpp>

#include "dsacheck/csv.hpp"
#include "dsacheck/render_template.hpp"
#include "dsacheck/validate_report.hpp"

#include <algorithm>
#include <cstddef>

using namespace dsacheck;

namespace {

template_request demo_of(provider_type provider) {
    template_request wanted;
    wanted.provider = provider;
    wanted.service = "Example Market";
    wanted.start = {2026, 1, 1};
    const bool half_year = provider == provider_type::vlop || provider == provider_type::vlose;
    wanted.end = half_year ? date{2026, 6, 30} : date{2026, 12, 31};
    wanted.figures = template_figures::demo;
    return wanted;
}

constexpr provider_type every_type[] = {provider_type::intermediary, provider_type::hosting, provider_type::platform,
                                        provider_type::vlop, provider_type::vlose};

report demo_report(provider_type provider) { return read_report(render_template(demo_of(provider))); }

/// Sum of a column over the rows with the given keys.
double sum_of(const part& in, const std::vector<row_key>& keys, template_column column) {
    double sum = 0;
    for (const row_key key : keys)
        sum += in.value(key, column).number;
    return sum;
}

std::vector<row_key> categories_of(unsigned part, scope where) {
    std::vector<row_key> keys;
    for (std::uint8_t line = 1; line < category_lines.size(); ++line)
        if (part_has_line(part, line) && category_lines[line].level == line_level::category)
            keys.emplace_back(line, where);
    return keys;
}

} // namespace

BOOST_AUTO_TEST_CASE(there_are_eleven_files_under_their_official_names) {
    const auto files = render_template(demo_of(provider_type::platform));
    BOOST_REQUIRE_EQUAL(files.size(), 11U);
    BOOST_TEST(files[0].name == "1_report_identification.csv");
    BOOST_TEST(files[5].name == "6_own_initiative_TC.csv");
    BOOST_TEST(files[10].name == "11_qualitative.csv");
}

BOOST_AUTO_TEST_CASE(the_files_are_what_rfc_4180_asks_for) {
    for (const provider_type provider : every_type)
        for (const report_source& file : render_template(demo_of(provider))) {
            csv_scanner scanner(file.bytes);
            std::uint64_t width = 0;
            while (scanner.next()) {
                width = width == 0 ? scanner.field_count() : width;
                BOOST_TEST(scanner.field_count() == width, file.name << " record " << scanner.record());
            }
            BOOST_TEST(scanner.defects().empty());
            BOOST_TEST(scanner.line_ends().kinds() == 1);
            BOOST_TEST(scanner.line_ends().crlf == scanner.record());
            BOOST_TEST(find_invalid_utf8(file.bytes) == npos);
        }
}

BOOST_AUTO_TEST_CASE(the_reader_has_nothing_to_note_about_a_demo) {
    for (const provider_type provider : every_type) {
        const report whole = demo_report(provider);
        BOOST_TEST(whole.parts().size() == 11U);
        for (const reader_note& note : whole.notes())
            BOOST_ERROR("note " << static_cast<int>(note.kind) << " on part " << int{note.part} << ": " << note.detail);
    }
}

BOOST_AUTO_TEST_CASE(the_type_of_the_provider_can_be_told_from_a_demo) {
    for (const provider_type provider : every_type)
        BOOST_TEST(static_cast<int>(demo_report(provider).provider()) == static_cast<int>(provider));
}

BOOST_AUTO_TEST_CASE(every_row_of_a_demo_is_in_the_template_and_binds_the_provider) {
    for (const provider_type provider : every_type) {
        const report whole = demo_report(provider);
        for (const part& each : whole.parts())
            for (const part_row& row : each.rows()) {
                if (row.kind != row_kind::data)
                    continue;
                BOOST_TEST(is_in_template(each.number(), row.key));
                BOOST_TEST(binds(applicability_of(each.number(), row.key), provider));
                BOOST_TEST(row.occurrence == 0);
            }
    }
}

BOOST_AUTO_TEST_CASE(the_same_request_gives_the_same_bytes) {
    const auto first = render_template(demo_of(provider_type::vlop));
    const auto second = render_template(demo_of(provider_type::vlop));
    for (std::size_t i = 0; i < first.size(); ++i)
        BOOST_TEST(first[i].bytes == second[i].bytes);
}

BOOST_AUTO_TEST_CASE(counts_of_a_demo_add_up_over_sub_categories_categories_and_states) {
    for (const provider_type provider : every_type) {
        const report whole = demo_report(provider);
        for (unsigned number = 3; number <= 6; ++number) {
            const part& in = *whole.first(number);
            if (in.data_rows() == 0)
                continue;
            const scope all = number == 3 ? scope::total : scope::none;
            for (std::size_t c = 0; c < in.form().columns.size(); ++c) {
                if (in.form().columns[c].kind != column_kind::count)
                    continue;
                const template_column column(c);
                BOOST_TEST(in.value(row_key(total_line, all), column).number ==
                           sum_of(in, categories_of(number, all), column));
                for (const row_key category : categories_of(number, all)) {
                    if (end_of_category(category.subject) == category.subject + 1)
                        continue;
                    std::vector<row_key> subs;
                    for (std::uint8_t line = static_cast<std::uint8_t>(category.subject + 1);
                         line < end_of_category(category.subject); ++line)
                        subs.emplace_back(line, all);
                    BOOST_TEST(in.value(category, column).number == sum_of(in, subs, column));
                }
                if (number == 3) {
                    std::vector<row_key> states;
                    for (std::size_t s = 0; s < member_states.size(); ++s)
                        states.emplace_back(total_line, scope_of_state(s));
                    BOOST_TEST(in.value(row_key(total_line, all), column).number == sum_of(in, states, column));
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(measures_of_a_demo_are_each_restricted_in_one_way) {
    const report whole = demo_report(provider_type::hosting);
    for (const unsigned number : {5U, 6U}) {
        const part& in = *whole.first(number);
        for (const part_row& row : in.rows()) {
            if (row.kind != row_kind::data)
                continue;
            double restrictions = 0;
            for (std::size_t c = template_column("H").index; c <= template_column("U").index; ++c)
                restrictions += in.value(row, template_column(c)).number;
            BOOST_TEST(restrictions == in.value(row, "F").number);
            BOOST_TEST(in.value(row, "G").number <= in.value(row, "F").number);
        }
        BOOST_TEST(in.value(row_key(total_line), "O").number > 0);
    }
}

BOOST_AUTO_TEST_CASE(complaints_of_a_demo_add_up_over_grounds_and_outcomes) {
    const report whole = demo_report(provider_type::platform);
    const part& in = *whole.first(7);
    double grounds = 0;
    for (const appeal ground : {appeal::on_visibility, appeal::on_service, appeal::on_account, appeal::on_monetisation,
                                appeal::on_no_action, appeal::on_no_action_trusted})
        grounds += in.value(row_key(ground, scope::total), "G").number;
    const double total = in.value(row_key(appeal::complaints, scope::total), "G").number;
    BOOST_TEST(total == grounds);
    double outcomes = 0;
    for (const scope outcome : {scope::upheld, scope::partially_reversed, scope::reversed, scope::omitted})
        outcomes += in.value(row_key(appeal::complaints, outcome), "G").number;
    BOOST_TEST(total == outcomes);
}

BOOST_AUTO_TEST_CASE(automated_means_of_a_demo_agree_with_the_measures_and_notices) {
    for (const provider_type provider : every_type) {
        const report whole = demo_report(provider);
        const row_key all(total_line);
        const part& means = *whole.first(8);
        const double own = means.value(row_key(automation::measures_solely, scope::own_initiative), "G").number +
                           means.value(row_key(automation::measures_not, scope::own_initiative), "G").number;
        const double measures = whole.first(5)->value(all, "F").number + whole.first(6)->value(all, "F").number;
        BOOST_TEST(own == measures);
        const double total = means.value(row_key(automation::measures_solely, scope::total), "G").number +
                             means.value(row_key(automation::measures_not, scope::total), "G").number;
        BOOST_TEST(total == measures + whole.first(3)->value(row_key(total_line, scope::total), "H").number +
                                whole.first(4)->value(all, "L").number + whole.first(4)->value(all, "N").number);
        const double notices = means.value(row_key(automation::notices_solely, scope::notices), "G").number +
                               means.value(row_key(automation::notices_not, scope::notices), "G").number;
        BOOST_TEST(notices <= whole.first(4)->value(all, "F").number);
    }
}

BOOST_AUTO_TEST_CASE(a_blank_template_has_the_placeholders_of_the_official_one) {
    template_request wanted = demo_of(provider_type::vlop);
    wanted.figures = template_figures::blank;
    const auto files = render_template(wanted);
    BOOST_TEST(files[2].bytes.find("\"AT, [\xE2\x80\xA6], SE\"") != std::string::npos);
    BOOST_TEST(files[3].bytes.find("\"Text to detail the \"\"Other\"\" keyword.\"") != std::string::npos);
    BOOST_TEST(files[8].bytes.find("[...]") != std::string::npos);
    BOOST_TEST(files[0].bytes.find("Date of the publication of the report,YYYY-MM-DD") != std::string::npos);
    BOOST_TEST(files[0].bytes.find("Starting date of reporting period,2026-01-01") != std::string::npos);
    wanted.rows = template_rows::expanded;
    const auto expanded = render_template(wanted);
    BOOST_TEST(expanded[2].bytes.find("SE\"") == std::string::npos);
    BOOST_TEST(read_report(render_template(wanted)).first(3)->data_rows() == 28U * 91U);
    BOOST_TEST(read_report(render_template(wanted)).first(9)->data_rows() == 27U);
    BOOST_TEST(read_report(render_template(wanted)).first(10)->data_rows() == 28U);
}

BOOST_AUTO_TEST_CASE(a_part_that_binds_nobody_here_has_its_header_alone) {
    const report whole = demo_report(provider_type::hosting);
    BOOST_TEST(whole.first(9)->data_rows() == 0U);
    BOOST_TEST(whole.first(9)->header() != nullptr);
    BOOST_TEST(whole.first(7)->data_rows() == 1U);
    BOOST_TEST(demo_report(provider_type::vlose).first(4)->data_rows() == 0U);
}

BOOST_AUTO_TEST_CASE(fields_are_quoted_where_they_have_to_be) {
    std::string out;
    append_csv_field(out, "plain");
    out += '|';
    append_csv_field(out, "a,b");
    out += '|';
    append_csv_field(out, "say \"no\"");
    out += '|';
    append_csv_field(out, "two\nlines");
    BOOST_TEST(out == "plain|\"a,b\"|\"say \"\"no\"\"\"|\"two\nlines\"");
}
