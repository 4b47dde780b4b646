#define BOOST_TEST_MODULE check_notes
#include <boost/test/unit_test.hpp>

#include "dsacheck/rules/csv_shape.hpp"
#include "dsacheck/rules/files.hpp"
#include "dsacheck/validate_report.hpp"
#include "report/archive/unpack.hpp"

#include <string>
#include <vector>

using namespace dsacheck;

namespace {

constexpr const char* header = "Applicability,Service,Indicator,Value\r\n";

/// The findings on the shape of one file.
findings judge(std::string bytes, std::string name = "1_report_identification.csv") {
    findings found;
    std::vector<report_source> files;
    files.push_back({std::move(name), std::move(bytes)});
    const report whole = read_report(std::move(files));
    for (const report_file& file : whole.files())
        found.begin_source(file.name);
    report_reporter to(whole, found);
    check_notes(whole, {}, to);
    return found;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_stray_quote_is_an_error_at_its_cell) {
    const findings found = judge(std::string(header) + "All,Exa\"mple,Name of the service provider,Ltd\r\n");
    BOOST_REQUIRE_EQUAL(found.count(rules::csv_stray_quote), 1U);
    const finding& first = found[0];
    BOOST_TEST(first.at.line == 2U);
    BOOST_TEST(first.at.column == 8U);
    BOOST_REQUIRE(first.cell() != nullptr);
    BOOST_TEST(first.cell()->row == 2U);
    BOOST_TEST(first.cell()->column == 1U);
    BOOST_TEST(first.cell()->header == "Service");
    BOOST_TEST(first.cell()->part == 1);
}

BOOST_AUTO_TEST_CASE(many_places_of_one_kind_are_one_finding) {
    std::string bytes = header;
    for (int i = 0; i < 20; ++i)
        bytes += "All,a\"b,Name of the service provider,Ltd\r\n";
    const findings found = judge(bytes);
    BOOST_TEST(found.count(rules::csv_stray_quote) == 1U);
    BOOST_TEST(found[0].cell_count == 20U);
    BOOST_TEST(found[0].detail == ", in row 2, and in 19 other places");
}

BOOST_AUTO_TEST_CASE(records_of_another_width_are_errors_only_when_values_are_out_of_place) {
    const findings wide = judge(std::string(header) + "All,Example,Name of the service provider,Ltd,more\r\n");
    BOOST_REQUIRE_EQUAL(wide.count(rules::csv_ragged_record), 1U);
    BOOST_TEST((wide[0].level == severity::error));
    const findings narrow = judge(std::string(header) + "All,Example,Name of the service provider\r\n");
    BOOST_REQUIRE_EQUAL(narrow.count(rules::csv_ragged_record), 1U);
    BOOST_TEST((narrow[0].level == severity::warning));
}

BOOST_AUTO_TEST_CASE(records_of_another_width_are_named_by_their_rows) {
    const std::string right = "All,Example,Name of the service provider,Ltd\r\n";
    const std::string wide = "All,Example,Name of the service provider,Ltd,more\r\n";
    const auto detail = [](const std::string& records) { return std::string(judge(header + records)[0].detail); };
    BOOST_TEST(detail(right + wide) == "row 3 has 5 fields instead of 4");
    BOOST_TEST(detail(wide + right + wide) ==
               "rows 2 and 4 have another number of fields than the header; the first has 5 fields instead of 4");
    BOOST_TEST(detail(wide + right + wide + wide + wide + wide).find("rows 2, 4, 5 and 2 more have") == 0U);
}

BOOST_AUTO_TEST_CASE(other_delimiters_line_ends_and_marks_are_told) {
    BOOST_TEST(judge("Applicability;Service;Indicator;Value\r\nAll;E;Name of the service provider;L\r\n").count(rules::csv_wrong_delimiter) == 1U);
    BOOST_TEST(judge("Applicability,Service,Indicator,Value\nAll,E,Name of the service provider,L\n").count(rules::csv_lf_line_ends) == 1U);
    BOOST_TEST(judge(std::string(header) + "All,E,Name of the service provider,L\n").count(rules::csv_mixed_line_ends) == 1U);
    BOOST_TEST(judge("Applicability,Service,Indicator,Value\rAll,E,Name of the service provider,L\r").count(rules::csv_bare_cr) == 1U);
    BOOST_TEST(judge("\xEF\xBB\xBF" + std::string(header)).count(rules::csv_byte_order_mark) == 1U);
    BOOST_TEST(judge(std::string(header) + "All,\xE9,Name of the service provider,L\r\n").count(rules::csv_not_utf_8) == 1U);
    BOOST_TEST(judge(std::string(header) + std::string("All,a\0b,Name of the service provider,L\r\n", 39)).count(rules::csv_nul_byte) == 1U);
    BOOST_TEST(judge("Applicability,Service,Indicator,Value,,\r\nAll,E,Name of the service provider,L,,\r\n").count(rules::csv_empty_columns) == 1U);
}

BOOST_AUTO_TEST_CASE(a_clean_file_has_no_findings_on_its_shape) {
    BOOST_TEST(judge(std::string(header) + "All,E,Name of the service provider,L\r\n").total() == 0U);
}

BOOST_AUTO_TEST_CASE(names_that_lead_out_of_the_folder_are_seen) {
    for (const char* name : {"../x.csv", "a/../../x", "/etc/passwd", "C:\\x", "..\\x", "a/.."})
        BOOST_TEST(detail::leads_outside(name), name);
    for (const char* name : {"x.csv", "a/b/x.csv", "a..b/x", "..."})
        BOOST_TEST(!detail::leads_outside(name), name);
}

BOOST_AUTO_TEST_CASE(the_offset_counts_the_byte_order_mark) {
    const std::string bytes = "\xEF\xBB\xBF" + std::string(header) + "All,Exa\"mple,Name of the service provider,Ltd\r\n";
    const findings found = judge(bytes);
    for (const finding& each : found)
        if (*each.broken == rules::csv_stray_quote)
            BOOST_TEST(bytes.substr(each.where.offset, each.where.length) == "\"");
}
