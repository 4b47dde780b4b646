// The reader has short roads for members and arrays that stand without white space and are right as they stand. They
// change nothing: the same statement comes out when a blank stands behind each string, which leads to the general road,
// and wherever the bytes lie.
#define BOOST_TEST_MODULE plain_roads
#include <boost/test/unit_test.hpp>

#include "dsacheck/read_statement.hpp"
#include "support/random_statement.hpp"
#include "support/statements.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using namespace dsacheck;
using namespace dsacheck::testing;

namespace {

/// `json` with `blank` before each comma, colon and closing bracket outside strings.
std::string spaced(std::string_view json, std::string_view blank) {
    std::string result;
    bool in_string = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (!in_string && std::string_view(",:]}").find(json[i]) != std::string_view::npos)
            result += blank;
        result += json[i];
        if (in_string && json[i] == '\\')
            result += json[++i];
        else if (json[i] == '"')
            in_string = !in_string;
    }
    return result;
}

std::string described(field_set set) {
    std::string names;
    while (!set.empty())
        names += std::string(name_of(set.take_first())) + " ";
    return names;
}

/// All that a statement says, with the bytes of each span, one line a field.
std::string described(const statement& s, std::string_view document) {
    const auto bytes_of = [&](span where) { return std::string(document.substr(where.offset, where.length)); };
    std::string all = "present " + described(s.present) + "\nnull " + described(s.nulls) + "\nplain " + described(s.plain) +
                      "\nrepeated " + described(s.repeated);
    for (field_set rest = s.present; !rest.empty();) {
        const statement_field field = rest.take_first();
        const field_value& value = s[field];
        all += "\n" + std::string(name_of(field)) + " " + std::to_string(static_cast<int>(value.type)) + " " +
               std::to_string(static_cast<int>(value.form)) + " " + std::to_string(value.code) + " " +
               std::to_string(value.day.year * 10000 + value.day.month * 100 + value.day.day) + " " +
               std::to_string(value.size) + (value.nested ? " nested " : " ") + std::string(value.text) + " " +
               bytes_of(value.where);
        for (std::uint32_t i = 0; i < value.element_count; ++i) {
            const element_value& element = s.elements[value.first_element + i];
            all += " | " + std::to_string(static_cast<int>(element.type)) + " " + std::to_string(element.code) + " " +
                   std::string(s.text_of(element, info_of(field).values)) + " " + bytes_of(element.where);
        }
    }
    for (const unknown_member& member : s.unknown)
        all += "\n? " + bytes_of(member.key) + " " + bytes_of(member.value);
    return all;
}

class comparison {
  public:
    void run(const std::string& document) {
        const std::vector<char> exact(document.begin(), document.end()); // a sanitizer sees a read behind it
        const std::string expected = read({exact.data(), exact.size()});
        plain_ += current_.plain.empty() ? 0 : 1;
        for (const std::string_view blank : {" ", "\t \r"})
            require_same(read(spaced(document, blank)), expected, document);
        require_same(read("  " + document + std::string(200, ' ')), expected, document);
        const std::string lines = std::string(minimal_statement) + "\n" + document + "\n" + std::string(minimal_statement);
        BOOST_TEST_REQUIRE(reader_.open_lines(lines));
        for (const std::string_view time : {"once", "and once more"}) {
            reader_.open_line(std::string_view(lines).substr(minimal_statement.size() + 1, document.size()));
            BOOST_TEST_REQUIRE((reader_.next(current_) == read_status::statement), time << ": " << document);
            require_same(described(current_, lines), expected, document);
        }
    }

    std::size_t plain_ = 0;

  private:
    std::string read(std::string_view document) {
        reader_.open(document, document_layout::statement);
        BOOST_TEST_REQUIRE((reader_.next(current_) == read_status::statement), std::string(document));
        return described(current_, document);
    }

    static void require_same(const std::string& found, const std::string& expected, const std::string& document) {
        if (found != expected) // the framework is slow to compare texts
            BOOST_TEST(found == expected, document << "\nis read as\n" << found << "\nrather than\n" << expected);
    }

    statement_reader reader_;
    statement current_;
};

} // namespace

BOOST_AUTO_TEST_CASE(random_statements_are_read_alike_with_and_without_blanks_between_their_tokens) {
    comparison all;
    random_source random(11);
    for (int i = 0; i < 3'000; ++i)
        all.run(random_statement(random));
    BOOST_TEST(all.plain_ > 2'000U);
}

BOOST_AUTO_TEST_CASE(good_statements_with_one_random_field_are_read_alike) {
    comparison all;
    random_source random(12);
    const std::string full = full_statement();
    for (int i = 0; i < 3'000; ++i) {
        const field_info& info = random.pick(statement_fields);
        if (info.field == statement_field::content_id_ean13)
            continue;
        std::string text = random.one_in(2) ? full : std::string(minimal_statement);
        text.pop_back();
        text += "," + testing::detail::quoted(info.name) + ":" + testing::detail::random_value(info, random) + "}";
        all.run(text);
    }
    BOOST_TEST(all.plain_ > 2'000U);
}

BOOST_AUTO_TEST_CASE(every_value_of_every_field_is_read_alike_in_every_list) {
    comparison all;
    for (const field_info& info : statement_fields) {
        std::string list;
        for (const vocabulary_entry& entry : allowed_values(info.values)) {
            list += (list.empty() ? "" : ",") + testing::detail::quoted(entry.value);
            const std::string value = info.kind == field_kind::many_of ? "[" + list + "]" : testing::detail::quoted(entry.value);
            all.run("{" + testing::detail::quoted(info.name) + ":" + value + "}");
        }
    }
    BOOST_TEST(all.plain_ > 100U);
}
