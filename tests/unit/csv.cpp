#define BOOST_TEST_MODULE csv
#include <boost/test/unit_test.hpp>

#include "dsacheck/csv.hpp"

#include <string>
#include <vector>

using namespace dsacheck;

namespace {

using table = std::vector<std::vector<std::string>>;

struct scanned {
    table records;
    std::vector<csv_defect> defects;
    csv_line_ends ends;
};

scanned scan(std::string_view bytes, csv_options how = {}) {
    scanned result;
    csv_scanner scanner(bytes, how);
    while (scanner.next()) {
        result.records.emplace_back();
        for (const csv_field& field : scanner.fields())
            append_unescaped(field, result.records.back().emplace_back());
    }
    result.defects = scanner.defects();
    result.ends = scanner.line_ends();
    return result;
}

bool has(const scanned& what, csv_defect_kind kind) {
    for (const csv_defect& each : what.defects)
        if (each.kind == kind)
            return true;
    return false;
}

} // namespace

BOOST_AUTO_TEST_CASE(plain_records_are_fields_between_commas) {
    BOOST_TEST((scan("a,b\r\nc,,d\r\n").records == table{{"a", "b"}, {"c", "", "d"}}));
    BOOST_TEST(scan("a,b\r\nc,,d\r\n").defects.empty());
}

BOOST_AUTO_TEST_CASE(quoted_fields_hold_commas_line_ends_and_doubled_quotes) {
    const scanned result = scan("\"a,b\",\"c\r\nd\",\"e \"\"f\"\"\"\n");
    BOOST_TEST((result.records == table{{"a,b", "c\r\nd", "e \"f\""}}));
    BOOST_TEST(result.defects.empty());
    BOOST_TEST(result.ends.lf == 1U);
    BOOST_TEST(result.ends.crlf == 0U);
}

BOOST_AUTO_TEST_CASE(a_last_record_needs_no_line_end) {
    BOOST_TEST((scan("a\nb").records == table{{"a"}, {"b"}}));
    BOOST_TEST(!scan("a\nb").ends.last_record_ends);
    BOOST_TEST((scan("a,").records == table{{"a", ""}}));
    BOOST_TEST(scan("").records.empty());
}

BOOST_AUTO_TEST_CASE(an_empty_line_is_a_record_with_one_empty_field) {
    BOOST_TEST((scan("a\n\nb\n").records == table{{"a"}, {""}, {"b"}}));
}

BOOST_AUTO_TEST_CASE(a_quote_inside_a_plain_field_stands_for_itself_and_is_told) {
    const scanned result = scan("5\" pipe,b\n");
    BOOST_TEST((result.records == table{{"5\" pipe", "b"}}));
    BOOST_REQUIRE_EQUAL(result.defects.size(), 1U);
    BOOST_TEST(result.defects[0].where.offset == 1U);
    BOOST_TEST(has(result, csv_defect_kind::stray_quote));
}

BOOST_AUTO_TEST_CASE(undoubled_quotes_inside_a_quoted_field_keep_it_whole) {
    const scanned result = scan("\"He said \"hello, world\" today\",x\n");
    BOOST_TEST((result.records == table{{"He said \"hello, world\" today", "x"}}));
    BOOST_TEST(has(result, csv_defect_kind::text_after_quote));
}

BOOST_AUTO_TEST_CASE(blanks_behind_a_closing_quote_do_not_keep_it_open) {
    const scanned result = scan("\"a\" ,b\n\"c\",d\n");
    BOOST_TEST((result.records == table{{"a", "b"}, {"c", "d"}}));
    BOOST_TEST(has(result, csv_defect_kind::text_after_quote));
}

BOOST_AUTO_TEST_CASE(a_missing_closing_quote_costs_its_own_record_only) {
    const scanned result = scan("\"a,1\nb,\"2\"\n\"c\",3\n");
    BOOST_TEST((result.records == table{{"a", "1"}, {"b", "2"}, {"c", "3"}}));
    BOOST_TEST(has(result, csv_defect_kind::unclosed_quote));
}

BOOST_AUTO_TEST_CASE(a_quote_that_is_never_closed_does_not_swallow_the_file) {
    const scanned result = scan("a,\"b\nc,d\ne,f\n");
    BOOST_TEST((result.records == table{{"a", "b"}, {"c", "d"}, {"e", "f"}}));
    BOOST_TEST(has(result, csv_defect_kind::unclosed_quote));
}

BOOST_AUTO_TEST_CASE(a_multi_line_text_in_quotes_stays_one_field) {
    const scanned result = scan("\"one\ntwo \"\"three\"\"\nfour\",x\n");
    BOOST_TEST((result.records == table{{"one\ntwo \"three\"\nfour", "x"}}));
    BOOST_TEST(result.defects.empty());
}

BOOST_AUTO_TEST_CASE(a_bare_carriage_return_ends_a_record_and_is_told) {
    const scanned result = scan("a,b\rc,d\r");
    BOOST_TEST((result.records == table{{"a", "b"}, {"c", "d"}}));
    BOOST_TEST(result.ends.cr == 2U);
    BOOST_TEST(has(result, csv_defect_kind::bare_cr));
}

BOOST_AUTO_TEST_CASE(mixed_line_ends_are_counted_apart) {
    const scanned result = scan("a\r\nb\nc\r\n");
    BOOST_TEST(result.ends.crlf == 2U);
    BOOST_TEST(result.ends.lf == 1U);
    BOOST_TEST(result.ends.kinds() == 2);
}

BOOST_AUTO_TEST_CASE(nul_bytes_are_told_inside_and_outside_of_quotes) {
    using namespace std::string_view_literals;
    BOOST_TEST(has(scan("a\0b,c\n"sv), csv_defect_kind::nul_byte));
    BOOST_TEST(has(scan("\"a\0b\",c\n"sv), csv_defect_kind::nul_byte));
}

BOOST_AUTO_TEST_CASE(spans_cover_a_field_with_its_quotes) {
    csv_scanner scanner("ab,\"c\"\r\nd\r\n");
    BOOST_REQUIRE(scanner.next());
    BOOST_TEST(scanner.fields()[1].where.offset == 3U);
    BOOST_TEST(scanner.fields()[1].where.length == 3U);
    BOOST_TEST(scanner.where().length == 6U);
    BOOST_REQUIRE(scanner.next());
    BOOST_TEST(scanner.where().offset == 8U);
    BOOST_TEST(scanner.record() == 2U);
}

BOOST_AUTO_TEST_CASE(further_fields_than_are_kept_are_counted) {
    csv_options how;
    how.kept_fields = 3;
    csv_scanner scanner(",,,,,,,,,\n", how);
    BOOST_REQUIRE(scanner.next());
    BOOST_TEST(scanner.fields().size() == 3U);
    BOOST_TEST(scanner.field_count() == 10U);
}

BOOST_AUTO_TEST_CASE(defects_beyond_the_cap_are_counted) {
    csv_options how;
    how.kept_defects = 2;
    csv_scanner scanner("a\"\na\"\na\"\na\"\n", how);
    while (scanner.next()) {}
    BOOST_TEST(scanner.defects().size() == 2U);
    BOOST_TEST(scanner.count(csv_defect_kind::stray_quote) == 4U);
}

BOOST_AUTO_TEST_CASE(opening_quotes_without_end_cost_linear_time) {
    for (const std::string_view line : {"\"a\n", "\"a,\"\"\n", "x,\"\n", "\"\"\"a\n"}) {
        std::string bytes;
        for (int i = 0; i < 200'000; ++i)
            bytes += line;
        bytes += "\"z\"";
        csv_scanner scanner(bytes);
        std::size_t records = 0;
        while (scanner.next())
            ++records;
        BOOST_TEST(records > 1U);
    }
}

BOOST_AUTO_TEST_CASE(the_delimiter_is_told_from_the_first_records) {
    BOOST_TEST(guess_csv_delimiter("a,b,c,d\n1,2,3,4\n") == ',');
    BOOST_TEST(guess_csv_delimiter("a;b;c;d\n1;2;3;4\n") == ';');
    BOOST_TEST(guess_csv_delimiter("a\tb\tc\td\n1\t2\t3\t4\n") == '\t');
    BOOST_TEST(guess_csv_delimiter("a,b,c\n\"x;y;z;w;v;u\",2,3\n") == ',');
    BOOST_TEST(guess_csv_delimiter("") == ',');
    BOOST_TEST(guess_csv_delimiter("no delimiter\n") == ',');
    BOOST_TEST(guess_csv_delimiter("a;b;c\r\n1;2;We act, within hours, on notices, orders, and complaints\r\n") == ';');
    BOOST_TEST(guess_csv_delimiter("a,b,c\n1,2,x; y; z; w\n1,2,x; y\n") == ',');
    BOOST_TEST(guess_csv_delimiter("Report of Example, Inc., Dublin\n\na|b|c\n1|2|3\n") == '|');
    BOOST_TEST((scan("a;b\n", {';', 10, 10}).records == table{{"a", "b"}}));
}
