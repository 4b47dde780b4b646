// Where a document stops being JSON, and why.
#define BOOST_TEST_MODULE json_syntax
#include <boost/test/unit_test.hpp>

#include "json_syntax.hpp"

#include <string>
#include <string_view>

using dsacheck::json::defect;
using dsacheck::json::enclosed_value;
using dsacheck::json::find_syntax_error;

namespace {

constexpr std::size_t deepest = 511;

void require_defect(std::string_view text, defect kind, std::size_t offset, std::size_t length) {
    const auto error = find_syntax_error(text, deepest);
    BOOST_TEST_CONTEXT(text << (error ? std::string(": ") + std::string(error->reason) : std::string())) {
        BOOST_TEST_REQUIRE(error.has_value());
        BOOST_TEST((error->kind == kind), "kind " << static_cast<int>(error->kind));
        BOOST_TEST(error->offset == offset);
        BOOST_TEST(error->length == length);
        BOOST_TEST(!error->reason.empty());
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(well_formed_documents_have_no_defect) {
    for (const std::string_view text : {"{}", "[]", " [ ] ", "0", "\"\"", "null", R"({"a":[1,{"b":[]},"c"],"":{}})", "\t\r\n[1\n,\r2\t]",
                                        "\"\x7F\"", R"(["\u0000"])", "[1e999,123456789012345678901234567890]"})
        BOOST_TEST(!find_syntax_error(text, deepest), text);
}

BOOST_AUTO_TEST_CASE(each_defect_is_found_where_it_is) {
    require_defect("", defect::empty, 0, 0);
    require_defect(" \n", defect::empty, 2, 0);
    require_defect("[1,]", defect::syntax, 3, 1);
    require_defect("[,1]", defect::syntax, 1, 1);
    require_defect(R"({"é":1,})", defect::syntax, 8, 1);
    require_defect("{a:1}", defect::syntax, 1, 1);
    require_defect("{'a':1}", defect::syntax, 1, 1);
    require_defect(R"({"a" 12})", defect::syntax, 5, 2);
    require_defect(R"({"a":})", defect::syntax, 5, 1);
    require_defect("[1 22]", defect::syntax, 3, 2);
    require_defect("[1}", defect::syntax, 2, 1);
    require_defect("[True]", defect::syntax, 1, 4);
    require_defect("[-Infinity]", defect::syntax, 1, 9);
    require_defect("[007]", defect::syntax, 1, 3);
    require_defect("[1.]", defect::syntax, 1, 2);
    require_defect("[1] // one", defect::trailing, 4, 1);
    require_defect("{}{}", defect::trailing, 2, 1);
    require_defect("[1\f]", defect::syntax, 2, 1);
    require_defect("[1", defect::truncated, 2, 0);
    require_defect("[1,", defect::truncated, 3, 0);
    require_defect("{\"a\"", defect::truncated, 4, 0);
    require_defect("{\"a\": ", defect::truncated, 6, 0);
    require_defect("{\"a\":1 ", defect::truncated, 7, 0);
    require_defect("{\"a", defect::truncated, 3, 0);
    require_defect("[\"a\\", defect::truncated, 4, 0);
    require_defect(R"(["\x"])", defect::escape, 2, 2);
    require_defect(R"(["a\ud83d"])", defect::escape, 3, 6);
    require_defect(R"(["\u12"])", defect::escape, 2, 2);
    require_defect("[\"a\nb\"]", defect::control, 3, 1);
    require_defect("{\"\x1F\":1}", defect::control, 2, 1);
    require_defect("[\"caf\xE9\"]", defect::invalid_utf8, 5, 1);
    require_defect("\xEF\xBB\xBF{}", defect::byte_order_mark, 0, 3);
    require_defect("PK\x03\x04...", defect::binary, 0, 4);
    require_defect("\x1F\x8B\x08", defect::binary, 0, 2);
    require_defect(std::string_view("x\0y", 3), defect::binary, 1, 1);
}

BOOST_AUTO_TEST_CASE(the_first_of_two_defects_is_told) {
    require_defect("[1,] \xFF", defect::syntax, 3, 1);
    require_defect("[\"\xFF\",]", defect::invalid_utf8, 2, 1);
}

BOOST_AUTO_TEST_CASE(depth_is_bounded_exactly) {
    const std::string deep = std::string(deepest, '[') + std::string(deepest, ']');
    BOOST_TEST(!find_syntax_error(deep, deepest));
    require_defect("[" + deep + "]", defect::too_deep, deepest, 1);
    BOOST_TEST(find_syntax_error("[[]]", 1)->offset == 1U);
    BOOST_TEST(!find_syntax_error("1", 0));
    BOOST_TEST(find_syntax_error("{}", 0)->offset == 0U);
    require_defect(std::string(1'000'000, '['), defect::too_deep, deepest, 1);
}

BOOST_AUTO_TEST_CASE(a_whole_value_is_told_by_brackets_and_quotes) {
    BOOST_TEST(enclosed_value(R"({"a":"}\"]","b":[{}]},{})") == R"({"a":"}\"]","b":[{}]})");
    BOOST_TEST(enclosed_value(R"([{"a" 1}] x)") == R"([{"a" 1}])");
    BOOST_TEST(enclosed_value("12 ,3") == "12 ");
    BOOST_TEST(enclosed_value("\"a,b\",c") == "\"a,b\"");
    BOOST_TEST(enclosed_value("5]") == "5");
    BOOST_TEST(enclosed_value("{\"a\":[1}").empty());
    BOOST_TEST(enclosed_value("\"open").empty());
    BOOST_TEST(enclosed_value("").empty());
}
