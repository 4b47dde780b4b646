// From what a check found to a finding: pointers, places, values.
#define BOOST_TEST_MODULE reporter
#include <boost/test/unit_test.hpp>

#include "dsacheck/reporter.hpp"
#include "dsacheck/rules/encoding.hpp"
#include "dsacheck/rules/statement_format.hpp"
#include "dsacheck/rules/statement_presence.hpp"

#include <string_view>

using namespace dsacheck;

namespace {

constexpr std::string_view document = "{\"é\":1,\n \"puid\":\"a b\",\"n\":17}";
constexpr span puid_token{17, 5};
constexpr span number_token{27, 2};

struct fixture {
    fixture() { site.document = document; }
    const finding& last() { return found[found.stored() - 1]; }

    findings found;
    locator where{document};
    reporter out{found, where};
    record_site site;
};

} // namespace

BOOST_FIXTURE_TEST_CASE(the_quotes_of_a_string_are_left_out, fixture) {
    out.begin_record(site);
    out.add(rules::puid_malformed, statement_field::puid, puid_token, "detail");
    BOOST_TEST(last().value == "a b");
    BOOST_TEST(last().where.offset == 18U);
    BOOST_TEST(last().where.length == 3U);
    BOOST_TEST(last().at.line == 2U);
    BOOST_TEST(last().at.column == 10U);
    BOOST_TEST(last().pointer == "/puid");
    BOOST_TEST(last().detail == "detail");
    BOOST_TEST(last().where.field == static_cast<std::uint16_t>(statement_field::puid));
    out.add(rules::puid_malformed, statement_field::puid, number_token);
    BOOST_TEST(last().value == "17");
}

BOOST_FIXTURE_TEST_CASE(pointers_lead_through_the_parent, fixture) {
    site.inside = record_site::parent::array;
    site.item = 12;
    out.begin_record(site);
    out.add_element(rules::value_not_allowed, statement_field::content_type, 3, puid_token);
    BOOST_TEST(last().pointer == "/12/content_type/3");
    site.inside = record_site::parent::statements;
    out.begin_record(site);
    out.add_missing(rules::required_field_missing, statement_field::content_id_ean13, 5);
    BOOST_TEST(last().pointer == "/statements/12/content_id/EAN-13");
    BOOST_TEST(last().where.length == 0U);
    site.key = "a/b~é";
    out.begin_record(site);
    out.add_at(rules::json_syntax, {0, 1}, "x", "/tail");
    BOOST_TEST(last().pointer == "/statements/a~1b~0é/tail");
    site.key = std::string_view("", 0);
    out.begin_record(site);
    out.add(rules::puid_malformed, statement_field::puid, puid_token);
    BOOST_TEST(last().pointer == "/statements//puid");
}

BOOST_FIXTURE_TEST_CASE(offsets_count_from_the_start_of_the_source, fixture) {
    where = locator(document, 5000, {40, 1});
    site.base = 5000;
    site.start = 5000;
    site.record = 77;
    site.source = 3;
    out.begin_record(site);
    out.add(rules::puid_malformed, statement_field::puid, puid_token);
    BOOST_TEST(last().where.offset == 5018U);
    BOOST_TEST(last().where.record == 77U);
    BOOST_TEST(last().where.source == 3U);
    BOOST_TEST(last().at.line == 41U);
}

BOOST_FIXTURE_TEST_CASE(errors_are_counted_by_record_and_warnings_are_not, fixture) {
    out.begin_record(site);
    out.add(rules::duplicate_key, statement_field::puid, puid_token);
    BOOST_TEST(out.errors() == 0U);
    out.add(rules::puid_malformed, statement_field::puid, puid_token);
    out.add_at(rules::json_syntax, {0, 1});
    BOOST_TEST(out.errors() == 2U);
    out.begin_record(site);
    BOOST_TEST(out.errors() == 0U);
}

BOOST_AUTO_TEST_CASE(a_pointer_token_escapes_as_rfc_6901_says) {
    BOOST_TEST(pointer_token("a/b~c~1") == "a~1b~0c~01");
    BOOST_TEST(pointer_token("") == "");
}
