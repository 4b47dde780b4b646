// How the form of an input is told from its beginning.
#define BOOST_TEST_MODULE detect_form
#include <boost/test/unit_test.hpp>

#include "detect_form.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

using namespace dsacheck;

namespace {

void require_form(input_form form, std::initializer_list<std::string_view> texts) {
    for (const std::string_view text : texts)
        for (const std::string& space : {std::string(), std::string("\n \t"), std::string("\xEF\xBB\xBF")})
            BOOST_TEST((detect_form(space + std::string(text)) == form), space << text);
}

} // namespace

BOOST_AUTO_TEST_CASE(one_object_is_a_statement) {
    require_form(input_form::single,
                 {"", "{}", "{}\n\n", "{\"a\":1}\r\n", "{\n\"a\": 1,\n\"b\": {}\n}", "{ \"a\": [\n1]}", "{\"a\":{\"statements\":[]}}",
                  "{\"statements \":[]}", "{\"a\":\"statements\"}", "{\"a\": \"\\\"statements\\\":\"}", "{\"a\":", "5", "\"x\"", "null", "x"});
}

BOOST_AUTO_TEST_CASE(a_member_statements_makes_a_batch) {
    require_form(input_form::batch,
                 {"{\"statements\":[]}", "{\"statements\":[{},{}]}\n", "{\n  \"statements\" :\n [{}]}", "{\"statements\": [\n{},\n{}\n]}",
                  "{\"a\":[{\"b\":\"}\"}],\"statements\":[]}", "{\n\"a\":1,\n\"statements\":[\n", "{\"statements\":", "{\"statements\":null}"});
}

BOOST_AUTO_TEST_CASE(a_bracket_begins_an_array) {
    require_form(input_form::array, {"[]", "[{}]", "[\n{}\n]", "[", "[{},\n{}]"});
}

BOOST_AUTO_TEST_CASE(one_object_behind_the_other_is_ndjson) {
    require_form(input_form::ndjson, {"{}\n{}", "{\"a\":1}\r\n{\"a\":2}\r\n", "{\"a\":\"}\"} \n\n{}", "{\"statements\":[]}\n{\"statements\":[]}",
                                      "{}\nnot JSON", "{\"a\":1\n{\"a\":2}", "{\"a\":\"b\n{\"a\":2}", "{\"a\":1}}\n{\"a\":2}"});
}

BOOST_AUTO_TEST_CASE(a_first_line_that_goes_on_is_no_line_of_ndjson) {
    require_form(input_form::batch, {"{\"meta\": 1, \"statements\": [\n{},\n{}\n]}"});
    require_form(input_form::single, {"{ \"content_id\":\n {\"EAN-13\": \"4006381333931\"}}", "{ \"a\": [\n{}]}"});
}

BOOST_AUTO_TEST_CASE(a_line_is_a_batch_when_it_begins_like_one) {
    BOOST_TEST((detect_line_layout(" {\"statements\":[]}") == document_layout::batch));
    BOOST_TEST((detect_line_layout("{ \"statements\" : {}}") == document_layout::batch));
    BOOST_TEST((detect_line_layout("{\"puid\":\"statements\"}") == document_layout::statement));
    BOOST_TEST((detect_line_layout("[]") == document_layout::statement));
    BOOST_TEST((detect_line_layout("") == document_layout::statement));
}
