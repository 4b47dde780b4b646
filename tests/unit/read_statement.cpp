// The reader: what it takes out of a document, where, and how often; that odd documents do not disturb the next one.
#define BOOST_TEST_MODULE read_statement
#include <boost/test/unit_test.hpp>

#include "dsacheck/read_statement.hpp"
#include "support/random_statement.hpp"
#include "support/statements.hpp"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

using namespace dsacheck;
using namespace dsacheck::testing;
using field = statement_field;

namespace {

/// The 65 code points of the API's trimming.
std::vector<char32_t> trimmed_code_points() {
    std::vector<char32_t> all{0x0000, 0x0020, 0x0085, 0x00A0, 0x00AD, 0x034F, 0x061C, 0x1680, 0x180E, 0x202F, 0x2800, 0x3000,
                              0x3164, 0xFEFF, 0xFFA0, 0x1D159, 0xE0020};
    const auto add = [&all](char32_t first, char32_t last) {
        for (char32_t c = first; c <= last; ++c)
            all.push_back(c);
    };
    add(0x0009, 0x000D);
    add(0x115F, 0x1160);
    add(0x17B4, 0x17B5);
    add(0x2000, 0x200F);
    add(0x2028, 0x2029);
    add(0x205F, 0x2065);
    add(0x206A, 0x206F);
    add(0x1D173, 0x1D17A);
    return all;
}

std::string utf8(char32_t c) {
    char bytes[4];
    return {bytes, encode_utf8(c, bytes)};
}

std::string escape_unit(char32_t unit) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "\\u";
    for (const unsigned shift : {12U, 8U, 4U, 0U})
        text += digits[unit >> shift & 0xFU];
    return text;
}

std::string escaped(char32_t c) {
    if (c < 0x10000)
        return escape_unit(c);
    return escape_unit(0xD800 + ((c - 0x10000) >> 10U)) + escape_unit(0xDC00 + ((c - 0x10000) & 0x3FFU));
}

/// Reads one statement that lies at the very end of its memory.
struct single {
    explicit single(std::string_view text) : bytes(text.begin(), text.end()) {
        reader.open({bytes.data(), bytes.size()}, document_layout::statement);
        status = reader.next(s);
    }
    [[nodiscard]] std::string_view at(span where) const {
        return reader.document().substr(where.offset, where.length);
    }
    [[nodiscard]] std::string text(field f) const {
        std::string result;
        if (s[f].form == text_form::json_escaped)
            unescape_json(s[f].text, result);
        else
            result = s[f].text;
        return result;
    }

    std::vector<char> bytes;
    statement_reader reader;
    statement s;
    read_status status;
};

std::vector<read_status> statuses(statement_reader& reader, std::string_view text, document_layout layout) {
    statement s;
    std::vector<read_status> list;
    reader.open(text, layout);
    do
        list.push_back(reader.next(s));
    while (list.back() != read_status::end && list.back() != read_status::malformed);
    return list;
}

/// All that a reader tells of a document, as text.
std::string described(statement_reader& reader, statement& s, std::string_view text, document_layout layout) {
    std::string all;
    reader.open(text, layout);
    for (;;) {
        const read_status status = reader.next(s);
        all += std::to_string(static_cast<int>(status)) + "#" + std::to_string(reader.item()) + std::string(reader.key());
        if (status == read_status::end || status == read_status::malformed) {
            const batch_shape& shape = reader.batch();
            return all + " " + std::to_string(shape.present) + std::to_string(static_cast<int>(shape.type)) +
                   std::to_string(shape.size);
        }
        if (status == read_status::not_an_object)
            all += std::string(reader.value().text);
        if (status != read_status::statement)
            continue;
        all += "@" + std::to_string(s.offset) + (s.is_object ? "{" : "[");
        for (field_set rest = s.present; !rest.empty();) {
            const field f = rest.take_first();
            const field_value& v = s[f];
            all += std::string(name_of(f)) + "=" + std::string(v.text) + "," + std::to_string(v.where.offset) + "+" +
                   std::to_string(v.where.length) + "," + std::to_string(v.size) + "," + std::to_string(v.code) + "," +
                   std::to_string(static_cast<int>(v.type)) + (v.nested ? "n" : "") + (s.plain.has(f) ? "p" : "") +
                   (s.nulls.has(f) ? "0" : "") + (s.repeated.has(f) ? "r" : "") + ";";
            for (std::uint32_t i = 0; i < v.element_count; ++i) {
                const element_value& e = s.elements[v.first_element + i];
                all += std::string(s.text_of(e, info_of(f).values)) + "/" + std::to_string(e.where.offset) + "/" + std::to_string(e.code) + " ";
            }
        }
        all += std::to_string(s.unknown.size());
    }
}

} // namespace

// ---- values and their places ----------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(every_field_and_element_is_found_at_its_bytes) {
    const single read(" \n" + full_statement() + "\n");
    BOOST_TEST_REQUIRE((read.status == read_status::statement));
    BOOST_TEST(read.s.offset == 2U);
    std::size_t fields = 0;
    for (field_set rest = read.s.present; !rest.empty(); ++fields) {
        const field f = rest.take_first();
        const field_value& value = read.s[f];
        const std::string_view token = read.at(value.where);
        BOOST_TEST_CONTEXT(name_of(f)) {
            BOOST_TEST(read.s.plain.has(f));
            BOOST_TEST(!read.s.nulls.has(f));
            if (value.type == value_type::string) {
                std::string characters;
                unescape_json(token.substr(1, token.size() - 2), characters);
                BOOST_TEST(read.text(f) == characters);
            } else {
                BOOST_TEST(token == (value.type == value_type::array ? "[" : "{"));
            }
            for (std::uint32_t i = 0; i < value.element_count; ++i) {
                const element_value& element = read.s.elements[value.first_element + i];
                const enumeration list = info_of(f).values;
                const std::string_view code = allowed_values(list)[element.code].value;
                BOOST_TEST(read.at(element.where) == "\"" + std::string(code) + "\"");
                BOOST_TEST(read.s.text_of(element, list) == code);
            }
        }
    }
    BOOST_TEST(fields == 33U); // all but content_id_ean and the texts on the terms and conditions, which do not apply
    BOOST_TEST(read.s[field::territorial_scope].size == 3U);
    BOOST_TEST((read.s[field::content_date].day == date{2025, 3, 4}));
    BOOST_TEST(read.s.unknown.empty());
}

BOOST_AUTO_TEST_CASE(numbers_and_literals_keep_their_tokens) {
    const single read(R"({"puid": -0.50e+1 ,"decision_facts":true,"source_identity" : null,"category":12345678901234567890})");
    BOOST_TEST(read.s[field::puid].text == "-0.50e+1");
    BOOST_TEST((read.s[field::puid].type == value_type::number));
    BOOST_TEST((read.s[field::decision_facts].type == value_type::boolean));
    BOOST_TEST(read.at(read.s[field::source_identity].where) == "null");
    BOOST_TEST(read.s.nulls.has(field::source_identity));
    BOOST_TEST(read.s[field::category].text == "12345678901234567890");
    BOOST_TEST(read.s.plain.empty());
}

BOOST_AUTO_TEST_CASE(unknown_members_are_noted_and_their_syntax_is_checked) {
    const single read(R"({"a\/b":{"c":[1,{"d":"\u00e9"}]},"Puid":"x","puid ":1,"content_id.EAN-13":"y"})");
    BOOST_TEST_REQUIRE(read.s.unknown.size() == 4U);
    BOOST_TEST(read.at(read.s.unknown[0].key) == "a\\/b");
    BOOST_TEST(read.at(read.s.unknown[0].value) == "{");
    BOOST_TEST(read.at(read.s.unknown[3].value) == "\"y\"");
    BOOST_TEST(read.s.present.empty());
    for (const std::string_view bad : {R"({"x":[1,{"d":"\u00g9"}]})", R"({"x":{"\d":1}})", R"({"\x":1})", R"({"x":[tru]})", R"({"x":{"y" 1}})"})
        BOOST_TEST((single(bad).status == read_status::malformed), bad);
}

// ---- repeated members -------------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(the_last_of_repeated_members_counts) {
    const single read(R"({"puid":"first-1","content_type":["CONTENT_TYPE_TEXT"],"\u0070uid":"second-2","content_type":null,)"
                      R"("category":null,"category":"STATEMENT_CATEGORY_VIOLENCE"})");
    BOOST_TEST(read.s[field::puid].text == "second-2");
    BOOST_TEST(read.at(read.s[field::puid].where) == "\"second-2\"");
    BOOST_TEST((read.s.repeated == field_set{field::puid, field::content_type, field::category}));
    BOOST_TEST((read.s.nulls == field_set{field::content_type}));
    BOOST_TEST(read.s[field::content_type].element_count == 0U);
    BOOST_TEST((read.s.plain == field_set{field::puid, field::category}));
}

BOOST_AUTO_TEST_CASE(a_repeated_content_id_takes_its_ean_along) {
    const single gone(R"({"content_id":{"EAN-13":"4006381333931"},"content_id":{"x":1}})");
    BOOST_TEST(!gone.s.present.has(field::content_id_ean13));
    BOOST_TEST(gone.s[field::content_id].size == 1U);
    const single other(R"({"content_id":{"EAN-13":"4006381333931"},"content_id":{"\u0045AN-13":"1234567890123","y":0,"y":1}})");
    BOOST_TEST(other.s[field::content_id_ean13].text == "1234567890123");
    BOOST_TEST(other.s[field::content_id].size == 2U);
    const single within(R"({"content_id":{"EAN-13":"x","EAN-13":"4006381333931"}})");
    BOOST_TEST(within.s[field::content_id_ean13].text == "4006381333931");
    BOOST_TEST(within.s.repeated.has(field::content_id_ean13));
    BOOST_TEST(within.s[field::content_id].size == 1U);
}

BOOST_AUTO_TEST_CASE(an_object_counts_as_an_array_of_its_values) {
    const single read(R"({"territorial_scope":{"b":"DE","a":" FR","b":"PT"},"content_type":{"0":"CONTENT_TYPE_TEXT","0":"x"},)"
                      R"("puid":{"a":1,"\u0061":2,"b":[]},"category_addition":{}})");
    const field_value& scope = read.s[field::territorial_scope];
    BOOST_TEST((scope.type == value_type::object));
    BOOST_TEST(scope.size == 2U);
    BOOST_TEST(read.s.text_of(read.s.elements[scope.first_element], enumeration::country) == "PT");
    BOOST_TEST(read.s.text_of(read.s.elements[scope.first_element + 1], enumeration::country) == "FR");
    BOOST_TEST(read.s.plain.has(field::territorial_scope));
    BOOST_TEST(read.s[field::content_type].size == 1U);
    BOOST_TEST(!read.s.plain.has(field::content_type));
    BOOST_TEST(read.s[field::puid].size == 2U);
    BOOST_TEST(read.s[field::puid].nested);
    BOOST_TEST(read.s[field::category_addition].size == 0U);
    BOOST_TEST(!read.s.is_filled(field::category_addition));
    // A value that is overwritten does not make the object nested.
    BOOST_TEST(!single(R"({"puid":{"a":[],"a":1}})").s[field::puid].nested);
}

// ---- trimming -----------------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(there_are_65_code_points_to_trim) {
    const std::vector<char32_t> all = trimmed_code_points();
    BOOST_TEST(all.size() == 65U);
    for (char32_t c = 0; c < 0x110000; ++c)
        if (is_trimmed_by_api(c) != (std::find(all.begin(), all.end(), c) != all.end()))
            BOOST_ERROR("U+" << std::hex << static_cast<unsigned>(c));
}

BOOST_AUTO_TEST_CASE(each_of_them_is_trimmed_at_both_ends_in_each_spelling) {
    for (const char32_t c : trimmed_code_points()) {
        std::vector<std::string> spellings{escaped(c)};
        if (c >= 0x20)
            spellings.push_back(utf8(c));
        for (const std::string& s : spellings)
            for (const auto& [before, after] : {std::pair{s, std::string()}, {std::string(), s}, {s, s}, {s + s, " " + s}}) {
                const std::string spaced = before + "x" + s + "y" + after;
                const single text("{\"decision_facts\":\"" + spaced + "\"}");
                BOOST_TEST(text.text(field::decision_facts) == "x" + utf8(c) + "y", spaced);
                const single code("{\"puid\":\"" + before + "case-7" + after + "\",\"automated_detection\":\"" + before +
                                  "Yes" + after + "\",\"territorial_scope\":[\"" + before + "DE" + after +
                                  "\"],\"content_date\":\"" + before + "2025-01-31" + after + "\"}");
                BOOST_TEST((code.s.plain == code.s.present), spaced);
                const single empty("{\"decision_facts\":\"" + before + after + "\",\"territorial_scope\":[\"" + before +
                                   "\"]}");
                BOOST_TEST(empty.s.nulls.has(field::decision_facts), spaced);
                BOOST_TEST((empty.s.elements[0].type == value_type::null), spaced);
            }
    }
}

BOOST_AUTO_TEST_CASE(what_is_next_to_them_stays) {
    for (const char32_t c : {0x01, 0x08, 0x0E, 0x1F, 0x7F, 0x84, 0x86, 0x9F, 0xA1, 0x180B, 0x180F, 0x1FFF, 0x2010, 0x2027, 0x202A,
                             0x205E, 0x2066, 0x2069, 0x2070, 0x27FF, 0x2801, 0xFFF9, 0xFFFD, 0x1D158, 0x1D172, 0x1D17B, 0xE0001,
                             0xE001F, 0xE0021}) {
        const auto code = static_cast<char32_t>(c);
        const single text("{\"decision_facts\":\"" + escaped(code) + "x" + escaped(code) + "\"}");
        BOOST_TEST(text.text(field::decision_facts) == utf8(code) + "x" + utf8(code));
    }
}

BOOST_AUTO_TEST_CASE(a_backslash_in_front_of_what_looks_like_an_escape_is_a_character) {
    for (const auto& [raw, characters] : {std::pair<std::string, std::string>{R"(a\\u200b)", "a\\u200b"},
                                          {R"(\\u0020a)", "\\u0020a"},
                                          {R"(a\\\u200b)", "a\\"},
                                          {R"(\u200b\\n)", "\\n"},
                                          {R"(\\)", "\\"},
                                          {R"( \\\\ )", "\\\\"},
                                          {R"(\n\\\n)", "\\"},
                                          {R"(a\ud834\udd73)", "a"},
                                          {R"(\ud834\udd73a\ud834\udd72)", "a\xF0\x9D\x85\xB2"},
                                          {R"(\"\u00a0\")", "\"\u00A0\""},
                                          {R"(\/ \t)", "/"}}) {
        const single text("{\"decision_facts\":\"" + raw + "\"}");
        BOOST_TEST(text.text(field::decision_facts) == characters, raw);
        const single code("{\"puid\":\"" + raw + "\"}");
        BOOST_TEST(code.text(field::puid) == characters, raw);
    }
}

BOOST_AUTO_TEST_CASE(an_empty_string_is_null) {
    const single read(R"({"puid":"","source_identity":"","territorial_scope":[""],"content_type":""})");
    BOOST_TEST((read.s.nulls == field_set{field::puid, field::source_identity, field::content_type}));
    BOOST_TEST((read.s.elements[0].type == value_type::null));
    BOOST_TEST(!read.s.is_filled(field::puid));
    BOOST_TEST(read.at(read.s[field::puid].where) == "\"\"");
}

// ---- documents ------------------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(nesting_is_counted_over_the_whole_body) {
    const auto nested = [](std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); };
    for (const std::string_view key : {"x", "puid", "content_type", "content_id"}) {
        const auto with = [&](std::size_t levels) { return "{\"" + std::string(key) + "\":" + nested(levels) + "}"; };
        BOOST_TEST((single(with(510)).status == read_status::statement), key);
        BOOST_TEST((single(with(511)).status == read_status::malformed), key);
        statement_reader reader;
        statement s;
        for (const std::size_t around : {1, 2, 100}) {
            const std::string deepest = with(510 - around);
            reader.open(deepest, document_layout::statement, around);
            BOOST_TEST((reader.next(s) == read_status::statement));
            const std::string deeper = with(511 - around);
            reader.open(deeper, document_layout::statement, around);
            BOOST_TEST((reader.next(s) == read_status::malformed));
        }
        const auto in_batch = [&](std::size_t levels) { return "{\"statements\":[" + with(levels) + "]}"; };
        BOOST_TEST((statuses(reader, in_batch(508), document_layout::batch).back() == read_status::end));
        BOOST_TEST((statuses(reader, in_batch(509), document_layout::batch).back() == read_status::malformed));
        BOOST_TEST((statuses(reader, "[" + with(509) + "]", document_layout::array).back() == read_status::end));
        BOOST_TEST((statuses(reader, "[" + with(510) + "]", document_layout::array).back() == read_status::malformed));
    }
}

BOOST_AUTO_TEST_CASE(a_second_list_of_statements_starts_anew) {
    statement_reader reader;
    statement s;
    reader.open(R"({"a":1,"statements":[{"puid":"old-1"},{"puid":"old-2"}],"b":[],"\u0073tatements":[{"puid":"new-3"}]})",
                document_layout::batch);
    BOOST_TEST((reader.next(s) == read_status::statement));
    BOOST_TEST((reader.next(s) == read_status::statement));
    BOOST_TEST(reader.item() == 1U);
    BOOST_TEST((reader.next(s) == read_status::restart));
    BOOST_TEST((reader.next(s) == read_status::statement));
    BOOST_TEST(reader.item() == 0U);
    BOOST_TEST(s[field::puid].text == "new-3");
    BOOST_TEST((reader.next(s) == read_status::end));
    BOOST_TEST((reader.next(s) == read_status::end));
    BOOST_TEST(reader.batch().size == 1U);
}

BOOST_AUTO_TEST_CASE(statements_may_be_an_object_with_repeated_keys) {
    statement_reader reader;
    statement s;
    reader.open(R"({"statements":{"a":{"puid":"a-1"},"b\u0063":{"puid":"b-2"},"\u0061":{"puid":"a-3"}}})", document_layout::batch);
    std::string seen;
    while (reader.next(s) == read_status::statement)
        seen += std::to_string(reader.item()) + std::string(reader.key()) + "=" + std::string(s[field::puid].text) + " ";
    BOOST_TEST(seen == "0a=a-1 1bc=b-2 0a=a-3 ");
    BOOST_TEST((reader.batch().type == value_type::object));
    BOOST_TEST(reader.batch().size == 2U);
}

BOOST_AUTO_TEST_CASE(what_stands_in_the_place_of_a_statement_is_given) {
    statement_reader reader;
    statement s;
    const std::vector<std::pair<std::string, value_type>> kinds{
        {"null", value_type::null}, {"true", value_type::boolean}, {"-1.5", value_type::number}, {R"("x\u0079")", value_type::string}};
    for (const auto& [token, type] : kinds) {
        reader.open(token, document_layout::statement);
        BOOST_TEST((reader.next(s) == read_status::not_an_object), token);
        BOOST_TEST((reader.value().type == type));
        BOOST_TEST((reader.next(s) == read_status::end));
        const std::string batch = "{\"statements\":[{}, " + token + " ,[1]]}";
        reader.open(batch, document_layout::batch);
        BOOST_TEST((reader.next(s) == read_status::statement));
        BOOST_TEST((reader.next(s) == read_status::not_an_object));
        BOOST_TEST(reader.value().where.offset == 19U);
        BOOST_TEST(reader.value().where.length == token.size());
        BOOST_TEST((reader.next(s) == read_status::statement));
        BOOST_TEST(!s.is_object);
        BOOST_TEST((reader.next(s) == read_status::end));
        BOOST_TEST(reader.batch().size == 3U);
    }
}

BOOST_AUTO_TEST_CASE(a_batch_tells_what_its_statements_are) {
    statement_reader reader;
    const auto shape_of = [&reader](std::string_view text) {
        BOOST_TEST((statuses(reader, text, document_layout::batch).back() == read_status::end), text);
        return reader.batch();
    };
    BOOST_TEST(!shape_of("{}").present);
    BOOST_TEST(!shape_of("[]").present);
    BOOST_TEST(!shape_of("5").present);
    BOOST_TEST(!shape_of("[{\"statements\":[{}]}]").present);
    BOOST_TEST((shape_of(R"({"statements":null})").type == value_type::null));
    BOOST_TEST((shape_of(R"({"statements":" \u00a0"})").type == value_type::null));
    BOOST_TEST((shape_of(R"({"statements":"x"})").type == value_type::string));
    BOOST_TEST((shape_of(R"({"statements":0})").type == value_type::number));
    BOOST_TEST(shape_of(R"({"statements":true})").truth);
    BOOST_TEST(!shape_of(R"({"statements":false})").truth);
    BOOST_TEST(shape_of(R"({"statements":[]})").size == 0U);
    BOOST_TEST(shape_of(R"({"x":{"statements":[1]},"statements":{}})").size == 0U);
    BOOST_TEST(shape_of(R"({"statements":[1],"statements":5})").size == 0U);
}

BOOST_AUTO_TEST_CASE(bytes_behind_the_document_make_it_malformed) {
    statement_reader reader;
    for (const std::string_view behind : {"x", "{}", ",", "]", "}", "\"", "\f", "0"}) {
        const std::string text = std::string(minimal_statement) + " " + std::string(behind);
        BOOST_TEST((single(text).status == read_status::malformed), behind);
        BOOST_TEST((statuses(reader, batch_of({"{}"}) + std::string(behind), document_layout::batch).back() ==
                    read_status::malformed));
        BOOST_TEST((statuses(reader, "[{}]" + std::string(behind), document_layout::array).back() == read_status::malformed));
    }
    for (const std::string_view empty : {"", " ", "\n\t\r"})
        for (const document_layout layout : {document_layout::statement, document_layout::batch, document_layout::array})
            BOOST_TEST((statuses(reader, empty, layout) == std::vector<read_status>{read_status::malformed}));
}

BOOST_AUTO_TEST_CASE(what_stands_before_a_defect_is_read) {
    statement_reader reader;
    BOOST_TEST((statuses(reader, R"({"statements":[{},{},{"a" 1}]})", document_layout::batch) ==
                std::vector<read_status>{read_status::statement, read_status::statement, read_status::malformed}));
    BOOST_TEST((statuses(reader, R"([{},5,tru])", document_layout::array) ==
                std::vector<read_status>{read_status::statement, read_status::not_an_object, read_status::malformed}));
}

BOOST_AUTO_TEST_CASE(a_used_reader_reads_like_a_fresh_one) {
    random_source random(99);
    statement_reader used;
    statement used_statement;
    constexpr document_layout layouts[] = {document_layout::statement, document_layout::batch, document_layout::array};
    for (int i = 0; i < 6'000; ++i) {
        std::string text = random_statement(random);
        const document_layout layout = layouts[random.below(3)];
        if (layout == document_layout::batch)
            text = batch_of({text, random_statement(random)});
        else if (layout == document_layout::array)
            text = "[" + text + ",null," + random_statement(random) + "]";
        if (random.one_in(3))
            text = mutated(text, random);
        if (random.one_in(100))
            text += std::string(200'000, ' ');
        statement_reader fresh;
        statement s;
        const std::string expected = described(fresh, s, text, layout);
        BOOST_TEST(described(used, used_statement, text, layout) == expected, text);
    }
}

BOOST_AUTO_TEST_CASE(a_moved_reader_goes_on) {
    const std::string text = batch_of({statement_named("a-1"), statement_named("b-2")});
    statement_reader first;
    statement s;
    first.open(text, document_layout::batch);
    BOOST_TEST((first.next(s) == read_status::statement));
    statement_reader second = std::move(first);
    BOOST_TEST((second.next(s) == read_status::statement));
    BOOST_TEST(s[field::puid].text == "b-2");
    BOOST_TEST((second.next(s) == read_status::end));
}

BOOST_AUTO_TEST_CASE(a_list_that_was_read_before_has_its_own_places) {
    const std::string compact = R"(["AT","BE","BG","CY","CZ","DE","DK","EE","ES"])";
    const std::string spaced = R"([ "AT", "BE" ,"BG","CY","CZ","DE","DK","EE", "FI" ])";
    const std::string wrong = R"(["AT","BE","BG","CY","CZ","DE","DK","EE","EL"])";
    const std::string cut = R"(["AT","BE","BG","CY","CZ","DE","DK","EE","ES")";
    // On the heap, and not in a string, so that a sanitizer sees a read behind it.
    const std::string begun = "{\"territorial_scope\":" + compact;
    const std::vector<char> cut_behind(begun.begin(), begun.end());
    statement_reader reader;
    statement s;
    for (const std::string& list : {compact, spaced, compact, wrong, compact, spaced, cut, compact}) {
        const std::string text = statement_and("\"note\":\"" + std::string(list.size() % 7, 'n') + "\",\"territorial_scope\":" + list);
        reader.open(text, document_layout::statement);
        const bool closed = list.back() == ']';
        BOOST_TEST((reader.next(s) == (closed ? read_status::statement : read_status::malformed)), list);
        if (!closed)
            continue;
        const field_value& scope = s[field::territorial_scope];
        BOOST_TEST_REQUIRE(scope.element_count == 9U);
        BOOST_TEST(s.plain.has(field::territorial_scope) == (list != wrong));
        std::size_t at = text.find(list);
        for (std::uint32_t i = 0; i < scope.element_count; ++i) {
            const element_value& element = s.elements[scope.first_element + i];
            at = text.find('"', at);
            BOOST_TEST(element.where.offset == at);
            BOOST_TEST(element.where.length == 4U);
            BOOST_TEST(s.text_of(element, enumeration::country) == text.substr(at + 1, 2));
            at += 4;
        }
    }
    reader.open({cut_behind.data(), cut_behind.size()}, document_layout::statement);
    BOOST_TEST((reader.next(s) == read_status::malformed));
}
