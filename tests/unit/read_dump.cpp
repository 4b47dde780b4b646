// Rows of dumps: where they end, and what they say.
#define BOOST_TEST_MODULE read_dump
#include <boost/test/unit_test.hpp>

#include "dsacheck/read_dump.hpp"
#include "dump/row_index.hpp"
#include "support/dump_rows.hpp"
#include "support/random.hpp"

#include <string>
#include <vector>

using namespace dsacheck;
using testing::cells;
using testing::dump_row_with;

namespace {

/// PHP's fputcsv, for one value.
std::string fputcsv(const std::string& value) {
    if (value.find_first_of(",\"\\ \t\r\n") == std::string::npos)
        return value;
    std::string out = "\"";
    bool escaped = false;
    for (const char c : value) {
        if (c == '\\')
            escaped = true;
        else if (!escaped && c == '"')
            out += '"';
        else
            escaped = false;
        out += c;
    }
    return out + "\"";
}

const dump_header& full_header() {
    static const dump_header header = *read_dump_header(testing::dump_header_line());
    return header;
}

struct outcome {
    std::vector<dump_row_status> statuses;
    std::vector<std::string> facts;
    std::vector<std::string> uuids;
};

outcome read_all(const std::string& rows, dump_reader::ending how = dump_reader::ending::final) {
    dump_reader reader;
    reader.open(rows, full_header(), how);
    statement s;
    outcome result;
    for (;;) {
        const dump_row_status status = reader.next(s);
        if (status == dump_row_status::end)
            return result;
        result.statuses.push_back(status);
        if (status == dump_row_status::unfinished)
            return result;
        result.uuids.emplace_back(reader.row().uuid);
        if (status == dump_row_status::statement)
            result.facts.emplace_back(s[statement_field::decision_facts].text);
    }
}

std::string uuid_number(unsigned n) {
    char text[37];
    std::snprintf(text, sizeof text, "8d387973-0c88-4463-94db-%012x", n);
    return text;
}

constexpr auto good = dump_row_status::statement;

} // namespace

BOOST_AUTO_TEST_CASE(cells_end_where_a_slow_reader_finds_them) {
    testing::random_source random(7);
    constexpr char letters[] = {'a', ',', '"', '\n', '\\', ' '};
    dump::row_index index;
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::size_t size = random.below(200); text.size() < size;)
            text += letters[random.below(sizeof letters)];
        index.build(text);
        std::vector<std::uint32_t> ends;
        std::vector<std::uint32_t> lasts;
        std::size_t doubt = text.size();
        bool inside = false;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const bool separator = text[i] == ',' || text[i] == '\n';
            if (separator && i >= 2 && text[i - 1] == '"' && text[i - 2] == '\\')
                doubt = std::min(doubt, i);
            if (text[i] == '"' && (i == 0 || text[i - 1] != '\\'))
                inside = !inside;
            if (separator && !inside) {
                if (text[i] == '\n')
                    lasts.push_back(static_cast<std::uint32_t>(ends.size()));
                ends.push_back(static_cast<std::uint32_t>(i));
            }
        }
        BOOST_TEST(index.first_doubt() == doubt);
        BOOST_TEST(std::vector<std::uint32_t>(index.last_cells(), index.last_cells() + index.row_count()) == lasts,
                   boost::test_tools::per_element());
        BOOST_TEST(std::vector<std::uint32_t>(index.cell_ends(), index.cell_ends() + ends.size()) == ends,
                   boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(no_cell_that_holds_a_quote_is_taken_for_one_that_does_not) {
    testing::random_source random(11);
    constexpr std::string_view pieces[] = {"\"\"", "word", ",\"", "\",", "\n", "\"", " ", ",", "a longer text without any"};
    dump::row_index index;
    std::size_t without = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::size_t size = random.below(400); text.size() < size;)
            text += pieces[random.below(sizeof pieces / sizeof pieces[0])];
        text += '\n';
        index.build(text);
        const std::size_t count = index.row_count() == 0 ? 0 : index.last_cells()[index.row_count() - 1] + std::size_t{1};
        std::size_t begin = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t end = index.cell_ends()[i];
            const bool holds = end > begin + 2 && text.substr(begin + 1, end - begin - 2).find('"') != std::string::npos;
            BOOST_TEST((!holds || index.may_hold_quote(end)));
            without += index.may_hold_quote(end) ? 0U : 1U;
            begin = end + 1;
        }
    }
    BOOST_TEST(without > 1000U); // it tells something
}

BOOST_AUTO_TEST_CASE(a_full_header_shows_all_fields) {
    BOOST_TEST(full_header().column_count == 38U);
    BOOST_TEST(full_header().unseen.has(statement_field::content_id_ean));
    BOOST_TEST(!full_header().unseen.has(statement_field::decision_facts));
    BOOST_TEST(full_header().strangers.empty());
}

BOOST_AUTO_TEST_CASE(a_light_header_tells_what_it_does_not_show) {
    std::string line;
    for (const dump_column_info& each : dump_columns)
        if (each.in_light)
            line.append(line.empty() ? "" : ",").append(each.name);
    const auto header = read_dump_header(line + "\r\n");
    BOOST_TEST_REQUIRE(header.has_value());
    BOOST_TEST(header->column_count == 34U);
    BOOST_TEST(header->unseen.has(statement_field::territorial_scope));
    BOOST_TEST(header->unseen.has(statement_field::decision_facts));
    BOOST_TEST(!header->unseen.has(statement_field::category));
}

BOOST_AUTO_TEST_CASE(other_files_have_no_header_of_a_dump) {
    BOOST_TEST(!read_dump_header("name,age\n").has_value());
    BOOST_TEST(!read_dump_header("").has_value());
    BOOST_TEST(!read_dump_header(std::string(5000, ',')).has_value());
}

BOOST_AUTO_TEST_CASE(a_header_may_have_a_byte_order_mark_quotes_and_unknown_names) {
    const auto header = read_dump_header("\xEF\xBB\xBF\"uuid\"," + testing::dump_header_line("uuid", "novelty,uuid"));
    BOOST_TEST_REQUIRE(header.has_value());
    BOOST_TEST(header->has(dump_column::uuid));
    BOOST_TEST(header->strangers == (std::vector<std::string>{"novelty", "uuid"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_value_that_fputcsv_writes_is_read_back) {
    const std::vector<std::string> values{
        "plain", "two words", "a \"quoted\" word", "say \\\"hi\\\"", "ends in a backslash \\", "C:\\", "\\\"", "\\\\", "\\\"\"",
        "line\nbreak", "\"", "\"\"", "a,b", "say \\\"hi\\\", he said", "\\\",\\\",\\\"", "tab\there", "\"\\", "x\\\",\"y\\",
        "\\\",DECISION,\\\"\n8d387973-0c88-4463-94db-3c4f1348448d,x"};
    std::string rows;
    for (std::size_t i = 0; i < values.size(); ++i)
        rows += dump_row_with({{"uuid", uuid_number(static_cast<unsigned>(i))}, {"decision_facts", fputcsv(values[i])}}) + "\n";
    const outcome read = read_all(rows);
    BOOST_TEST(read.facts == values, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(random_values_are_read_back_or_told_to_be_unclear) {
    testing::random_source random(11);
    constexpr char letters[] = {'a', ',', '"', '\n', '\\', ' ', 'b'};
    std::vector<std::string> values;
    std::string rows;
    for (unsigned i = 0; i < 3000; ++i) {
        std::string value = "v";
        for (std::size_t size = random.below(12); value.size() < size;)
            value += letters[random.below(sizeof letters)];
        while (value.back() == ' ' || value.back() == '\n') // the API trims
            value.pop_back();
        values.push_back(value);
        rows += dump_row_with({{"uuid", uuid_number(i)},
                               {"decision_facts", fputcsv(value)},
                               {"incompatible_content_ground", fputcsv(value)}}) + "\n";
    }
    const outcome read = read_all(rows);
    BOOST_TEST_REQUIRE(read.statuses.size() == values.size());
    std::size_t next = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        BOOST_TEST(read.uuids[i] == uuid_number(static_cast<unsigned>(i)));
        if (read.statuses[i] == good)
            BOOST_TEST(read.facts[next++] == values[i]);
        else
            BOOST_TEST((read.statuses[i] == dump_row_status::ambiguous), values[i]);
    }
}

BOOST_AUTO_TEST_CASE(a_damaged_row_costs_only_itself) {
    const std::string before = dump_row_with({{"uuid", uuid_number(1)}}) + "\n";
    const std::string behind = dump_row_with({{"uuid", uuid_number(3)}}) + "\n";
    for (const std::string facts : {"\"a \"b\" c\"", "\"never closed", "with \"a quote", "x,y", "\"a\nb\" c", "\"\"\""}) {
        const std::string row = dump_row_with({{"uuid", uuid_number(2)}, {"decision_facts", facts}}) + "\n";
        const outcome read = read_all(before + row + behind);
        BOOST_TEST_CONTEXT(facts) {
            BOOST_TEST_REQUIRE(read.statuses.size() >= 3U);
            BOOST_TEST((read.statuses.front() == good));
            BOOST_TEST((read.statuses.back() == good));
            BOOST_TEST(read.uuids.back() == uuid_number(3));
            BOOST_TEST(read.facts.size() == 2U);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_last_row_needs_no_line_end) {
    const std::string row = dump_row_with({});
    BOOST_TEST((read_all(row).statuses == std::vector<dump_row_status>{good}));
    BOOST_TEST((read_all(row, dump_reader::ending::open).statuses ==
                std::vector<dump_row_status>{dump_row_status::unfinished}));
}

BOOST_AUTO_TEST_CASE(every_cut_of_a_row_is_told) {
    const std::string row = dump_row_with({{"decision_facts", "\"say \\\"hi\\\", \"\"you\"\"\nC:\\\""}});
    for (std::size_t size = 1; size < row.size(); ++size) {
        const outcome read = read_all(row.substr(0, size));
        BOOST_TEST_REQUIRE(!read.statuses.empty());
        if (row.substr(0, size).find("created_at") == std::string::npos && size + 30 < row.size())
            BOOST_TEST((read.statuses.front() != good), size);
    }
}

BOOST_AUTO_TEST_CASE(the_end_of_a_row_is_certain_behind_its_time_and_before_a_uuid) {
    const std::string row = dump_row_with({}) + "\n";
    BOOST_TEST(last_certain_row_end(row + row) == row.size());
    BOOST_TEST(last_certain_row_end(row) == 0U);
    const std::string tricky = dump_row_with({{"decision_facts", fputcsv(",\"2025-01-01 00:00:00\"\n" + dump_row_with({}))}});
    BOOST_TEST(last_certain_row_end(tricky + "\n") == 0U);
}

BOOST_AUTO_TEST_CASE(the_schema_follows_created_at) {
    const auto schema_of = [](const std::string& created, const std::string& category, bool& taken) {
        const std::string row = dump_row_with({{"created_at", created}, {"category", category}});
        dump_reader reader;
        reader.open(row, full_header(), dump_reader::ending::final);
        statement s;
        BOOST_TEST_REQUIRE((reader.next(s) == good));
        taken = s.plain.has(statement_field::category);
        return reader.row().newer.size();
    };
    bool taken = false;
    BOOST_TEST(schema_of("\"2025-06-30 23:59:59\"", "STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE", taken) == 0U);
    BOOST_TEST(taken);
    BOOST_TEST(schema_of("\"2025-07-01 00:00:00\"", "STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE", taken) == 0U);
    BOOST_TEST(!taken);
    BOOST_TEST(schema_of("\"2025-06-30 23:59:59\"", "STATEMENT_CATEGORY_CYBER_VIOLENCE", taken) == 1U);
    BOOST_TEST(taken);
    BOOST_TEST(schema_of("\"2025-07-01 00:00:00\"", "STATEMENT_CATEGORY_CYBER_VIOLENCE", taken) == 0U);
    BOOST_TEST(taken);
}

BOOST_AUTO_TEST_CASE(values_newer_than_the_row_stand_in_its_order) {
    std::string line;
    for (const dump_column_info& each : dump_columns)
        line.append(line.empty() ? "" : ",").append(each.name == "category" ? "category_addition"
                                                   : each.name == "category_addition" ? "category" : each.name);
    const auto header = read_dump_header(line);
    BOOST_TEST_REQUIRE(header.has_value());
    const std::string row = dump_row_with({{"created_at", "\"2025-06-30 23:59:59\""},
                                           {"category", R"("[""STATEMENT_CATEGORY_CONSUMER_INFORMATION""]")"},
                                           {"category_addition", "STATEMENT_CATEGORY_CYBER_VIOLENCE"}});
    dump_reader reader;
    reader.open(row, *header, dump_reader::ending::final);
    statement s;
    BOOST_TEST_REQUIRE((reader.next(s) == good));
    const std::vector<newer_value>& newer = reader.row().newer;
    BOOST_TEST_REQUIRE(newer.size() == 2U);
    BOOST_TEST((newer[0].field == statement_field::category_addition));
    BOOST_TEST((newer[1].field == statement_field::category));
}

BOOST_AUTO_TEST_CASE(lists_are_read_whatever_stands_in_them) {
    const auto read_types = [](const std::string& cell, statement& s) {
        static std::string row;
        row = dump_row_with({{"content_type", cell}});
        static dump_reader reader;
        reader.open(row, full_header(), dump_reader::ending::final);
        BOOST_TEST_REQUIRE((reader.next(s) == good));
        return s[statement_field::content_type];
    };
    statement s;
    BOOST_TEST(read_types("[]", s).size == 0U);
    BOOST_TEST(!s.is_filled(statement_field::content_type));
    BOOST_TEST(read_types(R"("[""CONTENT_TYPE_APP"",""CONTENT_TYPE_NONE""]")", s).element_count == 2U);
    BOOST_TEST(!s.plain.has(statement_field::content_type));
    BOOST_TEST(s.text_of(s.elements[s[statement_field::content_type].first_element + 1], enumeration::content_type) ==
               "CONTENT_TYPE_NONE");
    BOOST_TEST(read_types(R"("[ ""CONTENT_TYPE_APP"" , 7, null]")", s).element_count == 3U);
    BOOST_TEST((read_types("CONTENT_TYPE_APP", s).type == value_type::string));
    BOOST_TEST((read_types(R"("{""a"":""CONTENT_TYPE_APP""}")", s).type == value_type::object));
    BOOST_TEST((read_types(R"("[""CONTENT_TYPE_APP""")", s).type == value_type::string));
    BOOST_TEST((read_types("null", s).type == value_type::null));
}

BOOST_AUTO_TEST_CASE(a_list_may_stand_without_quotes) {
    // It is the row's only one, so that the statement has no memory for elements or texts yet.
    const std::string row = dump_row_with({{"decision_visibility", ""},
                                           {"category_specification", ""},
                                           {"territorial_scope", ""},
                                           {"content_type", R"(["CONTENT_TYPE_OF_AN_UNKNOWN_KIND"])"}}) + "\n";
    dump_reader reader;
    reader.open(row, full_header(), dump_reader::ending::final);
    statement s;
    BOOST_TEST_REQUIRE((reader.next(s) == good));
    BOOST_TEST(s[statement_field::content_type].element_count == 1U);
    BOOST_TEST(!s.plain.has(statement_field::content_type));
    BOOST_TEST_REQUIRE(s.elements.size() == 1U);
    BOOST_TEST(s.text_of(s.elements[0], enumeration::content_type) == "CONTENT_TYPE_OF_AN_UNKNOWN_KIND");
}

BOOST_AUTO_TEST_CASE(texts_do_not_move_while_their_row_is_read) {
    // The texts of the second row take more memory than its bytes, and find what the first one asked for.
    const auto row = [](std::size_t facts, std::size_t element) {
        return dump_row_with({{"decision_facts", "\"\"\"" + std::string(facts, 'f') + "\""},
                              {"content_type", "\"[ \"\"" + std::string(element, 'e') + "\"\"]\""},
                              {"platform_uid", "\"\"\"" + std::string(500, 'p') + "\""}}) + "\n";
    };
    for (std::size_t facts = 100; facts < 4000; facts += 100) {
        const std::string rows = row(2000, 0) + row(facts, 1500);
        dump_reader reader;
        reader.open(rows, full_header(), dump_reader::ending::final);
        statement s;
        BOOST_TEST_REQUIRE((reader.next(s) == good));
        BOOST_TEST_REQUIRE((reader.next(s) == good));
        const field_value& types = s[statement_field::content_type];
        BOOST_TEST_REQUIRE(types.first_element + types.element_count <= s.elements.size());
        BOOST_TEST(s.text_of(s.elements[types.first_element], enumeration::content_type) == std::string(1500, 'e'));
        BOOST_TEST(s[statement_field::decision_facts].text == '"' + std::string(facts, 'f'));
        BOOST_TEST(s[statement_field::puid].text == '"' + std::string(500, 'p'));
    }
}

BOOST_AUTO_TEST_CASE(columns_are_read_however_many_stand_before_them) {
    std::string line = testing::dump_header_line();
    std::string row = dump_row_with({});
    for (std::size_t before = 0; before + dump_column_count <= dump_header::max_columns; ++before) {
        const auto header = read_dump_header(line);
        BOOST_TEST_REQUIRE(header.has_value());
        for (const std::string_view end : {"\n", "\r\n"}) {
            const std::string rows = row + std::string(end);
            dump_reader reader;
            reader.open(rows, *header, dump_reader::ending::final);
            statement s;
            BOOST_TEST_REQUIRE((reader.next(s) == good));
            BOOST_TEST(reader.row().uuid == "8d387973-0c88-4463-94db-3c4f1348448d");
            BOOST_TEST(reader.row().platform == "Market of Examples");
            BOOST_TEST((reader.row().created == date{2025, 9, 1}));
            BOOST_TEST(reader.row().created_second == (10 * 60 + 20) * 60 + 30);
            BOOST_TEST(s[statement_field::territorial_scope].element_count == 2U);
            BOOST_TEST(s[statement_field::puid].text == "moe-000417");
        }
        line.insert(0, "novelty" + std::to_string(before) + ",");
        row.insert(0, before % 2 == 0 ? "," : "\"some, \"\"thing\"\"\",");
    }
}

BOOST_AUTO_TEST_CASE(a_date_may_have_midnight_behind_it) {
    const std::string row = dump_row_with({{"content_date", "\"2025-08-20 00:00:00\""}}) + "\n" +
                            dump_row_with({{"content_date", "\"2025-08-20 10:00:00\""}});
    dump_reader reader;
    reader.open(row, full_header(), dump_reader::ending::final);
    statement s;
    BOOST_TEST_REQUIRE((reader.next(s) == good));
    BOOST_TEST((s[statement_field::content_date].day == date{2025, 8, 20}));
    BOOST_TEST(s.plain.has(statement_field::content_date));
    BOOST_TEST_REQUIRE((reader.next(s) == good));
    BOOST_TEST(!s.plain.has(statement_field::content_date));
}
