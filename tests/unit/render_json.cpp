#define BOOST_TEST_MODULE render_json
#include <boost/test/unit_test.hpp>

#include "dsacheck/catalogue.hpp"
#include "dsacheck/render.hpp"
#include "dsacheck/version.hpp"
#include "dsacheck/rules/encoding.hpp"
#include "dsacheck/rules/statement_format.hpp"

#include <simdjson.h>

#include <chrono>
#include <string>
#include <string_view>

using namespace dsacheck;
using namespace std::chrono_literals;

namespace {

/// A document that owns its text.
class parsed {
  public:
    explicit parsed(const findings& all, std::chrono::nanoseconds elapsed = 0ns) {
        render_json(all, elapsed, text_);
        root_ = parser_.parse(text_);
    }
    simdjson::dom::element at(std::string_view pointer) const { return root_.at_pointer(pointer).value(); }
    bool has(std::string_view pointer) const {
        return root_.at_pointer(pointer).error() == simdjson::SUCCESS;
    }
    std::string_view text(std::string_view pointer) const { return at(pointer).get_string().value(); }
    std::uint64_t number(std::string_view pointer) const { return at(pointer).get_uint64().value(); }

  private:
    simdjson::dom::parser parser_;
    std::string text_;
    simdjson::dom::element root_;
};

finding missing_element() {
    finding found;
    found.broken = &rules::value_not_allowed;
    found.where.offset = 98765432109;
    found.where.record = 41;
    found.where.length = 3;
    found.where.field = static_cast<std::uint16_t>(statement_field::territorial_scope);
    found.at = {42, 17};
    found.pointer = "/territorial_scope/6";
    found.value = "X\"\xff";
    found.detail = ": why";
    return found;
}

} // namespace

BOOST_AUTO_TEST_CASE(every_member_of_a_finding_has_its_own_value) {
    findings all;
    all.begin_source("first.json");
    all.begin_source("second.ndjson");
    finding found = missing_element();
    found.where.source = 1;
    all.append(found);
    const parsed json(all);
    BOOST_TEST(json.text("/findings/0/rule") == "value-not-allowed");
    BOOST_TEST(json.number("/findings/0/number") == 2011U);
    BOOST_TEST(json.text("/findings/0/severity") == "error");
    BOOST_TEST(json.text("/findings/0/path") == "second.ndjson");
    BOOST_TEST(json.number("/findings/0/record") == 41U);
    BOOST_TEST(json.text("/findings/0/pointer") == "/territorial_scope/6");
    BOOST_TEST(json.number("/findings/0/line") == 42U);
    BOOST_TEST(json.number("/findings/0/column") == 17U);
    BOOST_TEST(json.number("/findings/0/offset") == 98765432109U);
    BOOST_TEST(json.number("/findings/0/length") == 3U);
    BOOST_TEST(json.text("/findings/0/value") == "X\"\uFFFD");
    BOOST_TEST(!json.at("/findings/0/value_cut").get_bool().value());
    BOOST_TEST(json.text("/findings/0/message") == message_of(found));
    BOOST_TEST(json.text("/findings/0/expected") == expected_of(found));
    BOOST_TEST(json.text("/findings/0/source") == source_of(found));
    BOOST_TEST(json.text("/findings/0/detail") == ": why");
}

BOOST_AUTO_TEST_CASE(empty_texts_are_left_out) {
    findings all;
    all.begin_source("");
    finding found = missing_element();
    found.broken = &rules::json_syntax;
    found.where.field = place::no_field;
    found.detail = {};
    all.append(found);
    const parsed json(all);
    BOOST_TEST(!json.has("/findings/0/expected"));
    BOOST_TEST(!json.has("/findings/0/detail"));
    BOOST_TEST(json.text("/findings/0/path") == "");
}

BOOST_AUTO_TEST_CASE(the_summary_counts_everything) {
    storage_limits limits;
    limits.findings_per_rule = 2;
    findings all(limits);
    all.begin_source("a.ndjson");
    for (int i = 0; i < 5; ++i)
        all.append(missing_element());
    finding warned = missing_element();
    warned.broken = &rules::duplicate_key;
    warned.level = severity::warning;
    all.append(warned);
    for (int i = 0; i < 7; ++i)
        all.count_record(i < 4);
    all.note_not_run("something");
    const parsed json(all, 1234ns);
    BOOST_TEST(json.text("/tool/name") == "dsacheck");
    BOOST_TEST(json.text("/tool/version") == version);
    BOOST_TEST(!json.at("/summary/valid").get_bool().value());
    BOOST_TEST(json.number("/summary/records") == 7U);
    BOOST_TEST(json.number("/summary/invalid_records") == 4U);
    BOOST_TEST(json.number("/summary/errors") == 5U);
    BOOST_TEST(json.number("/summary/warnings") == 1U);
    BOOST_TEST(json.number("/summary/infos") == 0U);
    BOOST_TEST(json.number("/summary/stored_findings") == 3U);
    BOOST_TEST(json.number("/summary/total_findings") == 6U);
    BOOST_TEST(json.text("/summary/rules/0/rule") == "duplicate-key");
    BOOST_TEST(json.text("/summary/rules/0/severity") == "warning");
    BOOST_TEST(json.number("/summary/rules/1/number") == 2011U);
    BOOST_TEST(json.number("/summary/rules/1/count") == 5U);
    BOOST_TEST(json.number("/summary/rules/1/stored") == 2U);
    BOOST_TEST(json.number("/summary/elapsed_ns") == 1234U);
    BOOST_TEST(json.text("/not_run/0") == "something");
}

BOOST_AUTO_TEST_CASE(without_findings_the_lists_are_empty) {
    const parsed json{findings{}};
    BOOST_TEST(json.at("/summary/valid").get_bool().value());
    BOOST_TEST(json.at("/findings").get_array().value().size() == 0U);
    BOOST_TEST(json.at("/not_run").get_array().value().size() == 0U);
    BOOST_TEST(json.at("/summary/rules").get_array().value().size() == 0U);
    BOOST_TEST(!json.has("/summary/elapsed_ns"));
}

BOOST_AUTO_TEST_CASE(rules_are_an_array_in_the_order_of_their_numbers) {
    std::string text;
    render_rules_json(text);
    simdjson::dom::parser parser;
    const simdjson::dom::array list = parser.parse(text).get_array().value();
    BOOST_TEST(list.size() == all_rules().size());
    std::size_t i = 0;
    for (const simdjson::dom::element each : list) {
        BOOST_TEST(each["number"].get_uint64().value() == all_rules()[i]->number);
        BOOST_TEST(each["id"].get_string().value() == all_rules()[i]->id);
        BOOST_TEST(each["title"].get_string().value() == all_rules()[i]->title);
        BOOST_TEST(each["sources"].get_array().value().size() == all_rules()[i]->sources.size());
        ++i;
    }
}
