// check_statement passes over fields that the reader found to be plain. That shortcut changes nothing: the same
// findings come out when no field is plain and so each is judged in full.
#define BOOST_TEST_MODULE fast_path
#include <boost/test/unit_test.hpp>

#include "dsacheck/check_statement.hpp"
#include "dsacheck/read_statement.hpp"
#include "support/random_statement.hpp"
#include "support/seen.hpp"
#include "support/statements.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace dsacheck;
using namespace dsacheck::testing;

namespace {

std::vector<seen> judge(const statement& s, std::string_view document, endpoint to) {
    findings found;
    locator where(document);
    reporter out(found, where);
    record_site site;
    site.document = document;
    site.judged_as = to;
    site.now = request_time;
    out.begin_record(site);
    check_statement(s, out);
    return all_seen(found);
}

class comparison {
  public:
    void run(const std::string& document) {
        reader_.open(document, document_layout::statement);
        BOOST_TEST_REQUIRE((reader_.next(current_) == read_status::statement), document);
        for (const endpoint to : {endpoint::single, endpoint::batch}) {
            const std::vector<seen> quick = judge(current_, document, to);
            statement suspect = current_;
            suspect.plain = {};
            const std::vector<seen> full = judge(suspect, document, to);
            if (quick != full) // the framework is slow to compare lists
                BOOST_TEST_CONTEXT((to == endpoint::single ? "single " : "batch ") << document)
                BOOST_TEST(quick == full, boost::test_tools::per_element());
            findings_ += quick.size();
            quick.empty() ? ++clean_ : ++faulty_;
            passed_over_ += suspicious_fields(current_, to) == suspicious_fields(suspect, to) ? 0 : 1;
        }
    }

    std::size_t findings_ = 0;
    std::size_t clean_ = 0;
    std::size_t faulty_ = 0;
    std::size_t passed_over_ = 0;

  private:
    statement_reader reader_;
    statement current_;
};

} // namespace

BOOST_AUTO_TEST_CASE(random_statements_are_judged_alike_with_and_without_the_shortcut) {
    comparison all;
    random_source random(7);
    for (int i = 0; i < 6'000; ++i)
        all.run(random_statement(random));
    BOOST_TEST(all.findings_ > 15'000U);
    BOOST_TEST(all.passed_over_ > 9'000U);
}

BOOST_AUTO_TEST_CASE(good_statements_with_one_random_field_are_judged_alike) {
    comparison all;
    random_source random(8);
    const std::string full = full_statement();
    for (int i = 0; i < 6'000; ++i) {
        const field_info& info = random.pick(statement_fields);
        if (info.field == statement_field::content_id_ean13)
            continue;
        // The member stands behind the good one of the same name, and so replaces it.
        std::string text = random.one_in(2) ? full : std::string(minimal_statement);
        text.pop_back();
        text += "," + testing::detail::quoted(info.name) + ":" + testing::detail::random_value(info, random) + "}";
        all.run(text);
    }
    BOOST_TEST(all.clean_ > 1'000U);
    BOOST_TEST(all.faulty_ > 1'000U);
}

BOOST_AUTO_TEST_CASE(each_field_that_is_left_out_of_a_good_statement_is_judged_alike) {
    comparison all;
    for (const std::string& base : {full_statement(), std::string(minimal_statement)})
        for (const field_info& info : statement_fields)
            if (info.field != statement_field::content_id_ean13) {
                simdjson::dom::parser target;
                simdjson::dom::parser patch;
                all.run(merge_patch(target.parse(simdjson::padded_string(base)).value(),
                                    patch.parse(simdjson::padded_string("{\"" + std::string(info.name) + "\":null}"))
                                        .value()));
            }
    BOOST_TEST(all.clean_ > 20U);
    BOOST_TEST(all.faulty_ > 20U);
}
