// Rows that are only glanced at: what is in order, and that nothing else is taken for it.
#define BOOST_TEST_MODULE row_glance
#include <boost/test/unit_test.hpp>

#include "dsacheck/check_dump.hpp"
#include "dsacheck/read_dump.hpp"
#include "dsacheck/render_dump.hpp"
#include "dump/dialect.hpp"
#include "support/dump_rows.hpp"
#include "support/random.hpp"

#include <string>
#include <vector>

using namespace dsacheck;
using testing::cells;
using testing::dump_row_with;

namespace {

struct glanced {
    dump_row_status status;
    dump_row row;
    statement values;
};

/// At the first of the rows; views of what is told point into them.
glanced glance_at(const std::string& rows, const dump_header& header) {
    dump_reader reader;
    reader.open(rows, header, dump_reader::ending::final);
    glanced seen{};
    seen.status = reader.next_to_judge(seen.values);
    seen.row = reader.row();
    return seen;
}

const dump_header& full_header() {
    static const dump_header header = *read_dump_header(testing::dump_header_line());
    return header;
}

bool is_in_order(const cells& changes) {
    const std::string rows = dump_row_with(changes) + "\n" + dump_row_with({}) + "\n";
    return glance_at(rows, full_header()).status == dump_row_status::in_order;
}

/// What a run by the API's rules finds, where rows may be glanced at or where all are read.
std::string findings_in(const std::string& csv, dump_counters counters) {
    dump_options chosen;
    chosen.asked = profile::api;
    chosen.jobs = 1;
    chosen.now = 1'781'524'800;
    chosen.counters = counters;
    dump_report report = check_dump_bytes(csv, chosen, "rows.csv");
    report.profile = {};
    std::string page;
    render_dump(report, dump_format::json, {}, {}, page);
    return page;
}

/// Cells as they are, nearly are, and should not be.
const std::vector<std::string>& some_cells() {
    static const std::vector<std::string> values{
        "", R"("")", "[]", R"("[]")", R"("[""A""]")", R"("[""DE""]")", R"("[""DE"",""AT"",""XX""]")", R"("[""DE"" ,""AT""]")",
        R"("[""DE""")", R"("[""DE""]x")", R"("[""DECISION_VISIBILITY_OTHER""]")", R"("[""CONTENT_TYPE_OTHER"",""CONTENT_TYPE_TEXT""]")",
        R"("[""AT"",""BE"",""BG"",""CY"",""CZ"",""DE"",""DK"",""EE"",""ES"",""FI"",""FR"",""GR"",""HR"",""HU"",""IE""]")",
        R"("[""AT"",""BE"",""BG"",""CY"",""CZ"",""DE"",""DK"",""EE"",""ES"",""FI"",""FR"",""EL"",""HR"",""HU"",""IE""]")",
        R"("[""STATEMENT_CATEGORY_CYBER_VIOLENCE"",""STATEMENT_CATEGORY_ANIMAL_WELFARE""]")", R"("[""KEYWORD_OTHER""]")",
        R"("[""KEYWORD_PHISHING"",""keyword_phishing""]")", R"("[null]")", "null", "Yes", "No", "\"Yes\"", "yes", "EN", "en", "XX",
        "2025-01-01", "\"2025-01-01 00:00:00\"", "\"2025-01-01 00:00:01\"", "2025-02-30", "1999-12-31", "2019-12-31", "2038-01-02",
        "2025-06-30", "\"2025-06-30 23:59:59\"", "\"2025-07-01 00:00:00\"", "\"2025-06-31 10:00:00\"", "a", "\"a b\"", "\" \"",
        "\"\xC2\xA0\"", "\"\xC2\xA0" "a\xC2\xA0\"", "\"a \"\"b\"\" c\"", "\"a \\\"b\"", "\"\"\"\"", "\"a\"b\"", "\"a", "a\"b", "4006381333931", "400638133393",
        "https://example.eu/a", "\"https://example.eu/a b\"", "\" https://example.eu/a\"", "http://example.eu", "example.eu",
        "DECISION_GROUND_ILLEGAL_CONTENT", "DECISION_GROUND_INCOMPATIBLE_CONTENT", "DECISION_MONETARY_OTHER", "DECISION_MONETARY_SUSPENSION",
        "STATEMENT_CATEGORY_CYBER_VIOLENCE", "STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE", "STATEMENT_CATEGORY_OTHER",
        "AUTOMATED_DECISION_FULLY", "SOURCE_ARTICLE_16", "SOURCE_TYPE_OTHER_NOTIFICATION", "ACCOUNT_TYPE_BUSINESS",
        "DECISION_PROVISION_TOTAL_SUSPENSION", "DECISION_ACCOUNT_TERMINATED", std::string(501, 'x'), "\"" + std::string(2001, 'x') + "\"",
        "\"" + std::string(300, ' ') + std::string(400, 'x') + "\"", "\xC3\xA9t\xC3\xA9", "\xFF"};
    return values;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_row_that_the_api_would_take_is_told_without_being_read) {
    const std::string row = dump_row_with({{"platform_name", "\"Market of Examples\""}, {"platform_uid", "moe-7"}});
    const std::string rows = row + "\n" + dump_row_with({}) + "\n";
    const glanced seen = glance_at(rows, full_header());
    BOOST_TEST_REQUIRE((seen.status == dump_row_status::in_order));
    BOOST_TEST(seen.row.where.offset == 0U);
    BOOST_TEST(seen.row.where.length == row.size());
    BOOST_TEST(seen.row.columns == dump_column_count);
    BOOST_TEST(seen.row.uuid == "8d387973-0c88-4463-94db-3c4f1348448d");
    BOOST_TEST(seen.row.platform == "Market of Examples");
    BOOST_TEST((seen.row.created == date{2025, 9, 1}));
    BOOST_TEST(seen.row.created_second == 10 * 3600 + 20 * 60 + 30);
    BOOST_TEST(seen.row.newer.empty());
    BOOST_TEST((seen.values.present == field_set{statement_field::puid}));
    BOOST_TEST(seen.values[statement_field::puid].text == "moe-7");
}

BOOST_AUTO_TEST_CASE(values_that_are_newer_than_their_row_are_told_in_its_order) {
    const std::string rows =
        dump_row_with({{"created_at", "\"2025-06-30 23:59:59\""},
                       {"category", "STATEMENT_CATEGORY_CYBER_VIOLENCE"},
                       {"category_addition", R"("[""STATEMENT_CATEGORY_ANIMAL_WELFARE"",""STATEMENT_CATEGORY_CYBER_VIOLENCE""]")"}}) +
        "\n" + dump_row_with({}) + "\n";
    const glanced seen = glance_at(rows, full_header());
    BOOST_TEST_REQUIRE((seen.status == dump_row_status::in_order));
    BOOST_TEST_REQUIRE(seen.row.newer.size() >= 2U);
    BOOST_TEST((seen.row.newer.front().field == statement_field::category));
    BOOST_TEST((seen.row.newer.back().field == statement_field::category_addition));
    BOOST_TEST(seen.row.newer.front().where.offset < seen.row.newer.back().where.offset);
}

BOOST_AUTO_TEST_CASE(usual_ways_of_writing_a_value_are_in_order) {
    BOOST_TEST(is_in_order({{"decision_facts", R"("He said ""no"", then \"yes\".")"}}));
    BOOST_TEST(is_in_order({{"content_date", "\"2025-08-20 00:00:00\""}}));
    BOOST_TEST(is_in_order({{"content_id_ean", "4006381333931"}}));
    BOOST_TEST(is_in_order({{"territorial_scope", "[]"}}));
    BOOST_TEST(is_in_order({{"created_at", "2025-06-30"}}));
    BOOST_TEST(is_in_order({{"decision_facts", "\"\xD0\x9E\xD0\xB1\xD1\x8F\xD0\xB2\xD0\xB0\""}}));
}

BOOST_AUTO_TEST_CASE(what_another_value_calls_for_must_be_there) {
    BOOST_TEST(!is_in_order({{"decision_visibility", ""}}));
    BOOST_TEST(is_in_order({{"decision_visibility", ""}, {"decision_account", "DECISION_ACCOUNT_SUSPENDED"}}));
    BOOST_TEST(!is_in_order({{"decision_visibility", R"("[""DECISION_VISIBILITY_OTHER""]")"}}));
    BOOST_TEST(is_in_order({{"decision_visibility", R"("[""DECISION_VISIBILITY_OTHER""]")"}, {"decision_visibility_other", "muted"}}));
    BOOST_TEST(!is_in_order({{"decision_monetary", "DECISION_MONETARY_OTHER"}}));
    BOOST_TEST(!is_in_order({{"content_type", R"("[""CONTENT_TYPE_TEXT"",""CONTENT_TYPE_OTHER""]")"}}));
    BOOST_TEST(!is_in_order({{"decision_ground", "DECISION_GROUND_ILLEGAL_CONTENT"}}));
    BOOST_TEST(!is_in_order({{"incompatible_content_ground", ""}}));
    BOOST_TEST(!is_in_order({{"category", ""}}));
}

BOOST_AUTO_TEST_CASE(a_column_that_the_header_lacks_is_not_missed) {
    const dump_header header = *read_dump_header(testing::dump_header_line("decision_facts"));
    const std::string row = dump_row_with({}, "decision_facts") + "\n";
    const std::string rows = row + row;
    BOOST_TEST((glance_at(rows, header).status == dump_row_status::in_order));
}

BOOST_AUTO_TEST_CASE(a_row_whose_line_end_has_two_bytes_is_read) {
    const std::string rows = dump_row_with({}) + "\r\n" + dump_row_with({}) + "\r\n";
    BOOST_TEST((glance_at(rows, full_header()).status == dump_row_status::statement));
}

BOOST_AUTO_TEST_CASE(the_last_row_of_a_document_is_read) {
    BOOST_TEST((glance_at(dump_row_with({}) + "\n", full_header()).status == dump_row_status::statement));
}

BOOST_AUTO_TEST_CASE(a_quote_within_a_cell_is_doubled_or_stands_behind_a_backslash) {
    BOOST_TEST(dump::can_be_unquoted(R"(a ""b"" c)"));
    BOOST_TEST(dump::can_be_unquoted(R"(a \"b)"));
    BOOST_TEST(dump::can_be_unquoted(""));
    BOOST_TEST(!dump::can_be_unquoted(R"(a "b" c)"));
    BOOST_TEST(!dump::can_be_unquoted(R"(a")"));
}

BOOST_AUTO_TEST_CASE(each_value_in_each_column_is_found_to_break_the_same_rules_at_a_glance) {
    for (const dump_column_info& column : dump_columns)
        for (const std::string& value : some_cells())
            for (const char* created : {"\"2025-09-01 10:20:30\"", "\"2025-02-04 00:00:00\""}) {
                cells changes{{std::string(column.name), value}};
                if (column.name != "created_at")
                    changes.emplace_back("created_at", created);
                const std::string csv = testing::dump_header_line() + dump_row_with(changes) + "\n" + dump_row_with({}) + "\n";
                BOOST_TEST(findings_in(csv, dump_counters::if_asked) == findings_in(csv, dump_counters::kept),
                           column.name << "=" << value << " received " << created);
            }
}

namespace {

/// The row, or header, with this column at its end.
std::string with_last(std::string_view column, const cells& changes, bool is_header) {
    std::string row;
    std::string last;
    for (const dump_column_info& each : dump_columns) {
        std::string cell = is_header ? std::string(each.name) : testing::valid_cell(each.name);
        for (const auto& [name, value] : changes)
            if (!is_header && name == each.name)
                cell = value;
        (each.name == column ? last : row) += cell + (each.name == column ? "" : ",");
    }
    return row + last;
}

} // namespace

BOOST_AUTO_TEST_CASE(each_value_in_each_column_that_stands_last_breaks_the_same_rules_at_a_glance) {
    for (const dump_column_info& column : dump_columns)
        for (const std::string& value : some_cells())
            for (const char* line_end : {"\n", "\r\n"}) {
                const cells changes{{std::string(column.name), value}};
                const std::string csv = with_last(column.name, {}, true) + line_end + with_last(column.name, changes, false) + line_end +
                                        with_last(column.name, {}, false) + line_end;
                BOOST_TEST(findings_in(csv, dump_counters::if_asked) == findings_in(csv, dump_counters::kept), csv);
            }
}

BOOST_AUTO_TEST_CASE(a_quote_that_is_not_doubled_is_told_in_the_last_cell_before_a_line_end_of_two_bytes) {
    const cells changes{{"decision_facts", "\"abc\"broken\"text without doubling is here\""}};
    const std::string csv = with_last("decision_facts", {}, true) + "\r\n" + with_last("decision_facts", changes, false) + "\r\n" +
                            with_last("decision_facts", {}, false) + "\r\n";
    BOOST_TEST(findings_in(csv, dump_counters::if_asked).find("row-quoting") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(rows_of_several_such_values_are_judged_alike_at_a_glance) {
    testing::random_source random(23);
    for (int round = 0; round < 300; ++round) {
        std::string csv = testing::dump_header_line();
        for (int row = 0; row < 8; ++row) {
            cells changes;
            for (std::size_t count = random.below(5); count > 0; --count)
                changes.emplace_back(std::string(dump_columns[random.below(dump_column_count)].name),
                                     some_cells()[random.below(some_cells().size())]);
            csv += dump_row_with(changes) + (random.below(9) == 0 ? "\r\n" : "\n");
        }
        BOOST_TEST(findings_in(csv, dump_counters::if_asked) == findings_in(csv, dump_counters::kept), csv);
    }
}
