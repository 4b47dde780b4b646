// A fix does what it says: with it applied, its finding is gone. Fixes of rules beyond the API's verdict bring no other finding at
// all. A value that the API can read again brings none on its field; but it may make other fields apply, and lets the rules beyond
// the API's verdict see what they could not judge before.
#define BOOST_TEST_MODULE fixes
#include <boost/test/unit_test.hpp>

#include "dsacheck/validate.hpp"
#include "support/random_statement.hpp"
#include "support/seen.hpp"
#include "support/statements.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

using namespace dsacheck;
using namespace dsacheck::testing;

namespace {

findings judged(std::string_view text, options::endpoint_choice to) {
    options chosen;
    chosen.now = request_time;
    chosen.form = input_form::single;
    chosen.judged_as = to;
    return validate_statements(text, chosen);
}

std::string with_fix(std::string_view text, const fix& repair) {
    std::string fixed(text);
    return fixed.replace(repair.offset, repair.length, repair.replacement);
}

/// How often a rule is broken by one field.
std::uint64_t count_on(std::uint16_t field, const rule& which, const findings& all) {
    std::uint64_t count = 0;
    for (const finding& each : all)
        count += each.where.field == field && *each.broken == which ? 1U : 0U;
    return count;
}

class workshop {
  public:
    /// Tries each fix of a statement alone.
    void try_fixes_of(const std::string& text) {
        for (const auto to : {options::endpoint_choice::single, options::endpoint_choice::batch}) {
            const findings before = judged(text, to);
            for (const finding& each : before)
                if (each.repair.exists())
                    try_fix(text, each, before, to);
        }
    }

    std::map<std::string, std::size_t> tried_; ///< by the rule's id

  private:
    void try_fix(const std::string& text, const finding& mended, const findings& before, options::endpoint_choice to) {
        ++tried_[std::string(mended.broken->id)];
        BOOST_TEST_REQUIRE(mended.repair.offset + mended.repair.length <= text.size());
        const std::string fixed = with_fix(text, mended.repair);
        const findings after = judged(fixed, to);
        bool sound = count_on(mended.where.field, *mended.broken, after) < count_on(mended.where.field, *mended.broken, before);
        for (const findings::rule_count& each : after.by_rule()) {
            const bool is_beyond = mended.broken->number >= first_number_beyond_api;
            const std::uint64_t now = is_beyond ? each.count : count_on(mended.where.field, *each.which, after);
            const std::uint64_t then = is_beyond ? before.count(*each.which) : count_on(mended.where.field, *each.which, before);
            const bool comes_to_light = !is_beyond && each.which->number >= first_number_beyond_api;
            sound = sound && (now <= then || comes_to_light);
        }
        if (!sound)
            BOOST_ERROR(mended.broken->id << " at " << mended.pointer << " in " << text << "\nbecomes " << fixed << "\nwith "
                                          << summary_of(after) << "\ninstead of " << summary_of(before));
    }
};

std::string with_member(std::string text, std::string_view name, std::string_view value) {
    text.pop_back();
    return text + ",\"" + std::string(name) + "\":" + std::string(value) + "}";
}

} // namespace

BOOST_AUTO_TEST_CASE(each_fix_of_random_statements_mends_its_finding) {
    workshop all;
    random_source random(21);
    for (int i = 0; i < 2'500; ++i)
        all.try_fixes_of(random_statement(random));
    BOOST_TEST(all.tried_["value-not-allowed"] > 500U);
    BOOST_TEST(all.tried_["surrounding-space"] > 100U);
}

BOOST_AUTO_TEST_CASE(each_fix_of_a_good_statement_with_one_odd_field_mends_its_finding) {
    workshop all;
    random_source random(22);
    for (int i = 0; i < 2'500; ++i) {
        const field_info& info = random.pick(statement_fields);
        if (info.field != statement_field::content_id_ean13)
            all.try_fixes_of(with_member(complete_statement_with("{\"" + std::string(info.name) + "\":null}"), info.name,
                                         testing::detail::random_value(info, random)));
    }
    BOOST_TEST(all.tried_["value-not-allowed"] > 100U);
}

BOOST_AUTO_TEST_CASE(lists_with_copies_and_the_main_category_are_mended) {
    workshop all;
    random_source random(23);
    for (int i = 0; i < 1'500; ++i) {
        std::string list;
        const bool categories = random.one_in(2);
        for (std::size_t n = random.below(5) + 1; n > 0; --n) {
            constexpr std::string_view some_categories[] = {"STATEMENT_CATEGORY_ANIMAL_WELFARE", "STATEMENT_CATEGORY_VIOLENCE",
                                                            "statement_category_violence", "STATEMENT_CATEGORY_SELF_HARM"};
            constexpr std::string_view some_countries[] = {"PT", "ES", "EL", "GR", "pt"};
            list += list.empty() ? "" : random.one_in(2) ? "," : " ,\n ";
            list += "\"" + std::string(categories ? random.pick(some_categories) : random.pick(some_countries)) + "\"";
        }
        all.try_fixes_of(complete_statement_with(std::string("{\"") + (categories ? "category_addition" : "territorial_scope") +
                                                 "\":[" + list + "]}"));
    }
    BOOST_TEST(all.tried_["category-repeated-in-addition"] > 300U);
    BOOST_TEST(all.tried_["value-repeated-in-array"] > 300U);
    BOOST_TEST(all.tried_["value-not-allowed"] > 300U);
}

BOOST_AUTO_TEST_CASE(fixes_say_what_they_would_do) {
    const auto fixed = [](std::string_view patch) {
        const std::string text = complete_statement_with(patch);
        const findings found = judged(text, options::endpoint_choice::single);
        for (const finding& each : found)
            if (each.repair.exists())
                return std::string(each.repair.safety == fix_safety::safe ? "safe: " : "unsafe: ") +
                       text.substr(each.repair.offset, each.repair.length) + " -> " + std::string(each.repair.replacement);
        return std::string("none");
    };
    BOOST_TEST(fixed(R"({"territorial_scope":["EL"]})") == "safe: EL -> GR");
    BOOST_TEST(fixed(R"({"territorial_scope":["pt","ES"]})") == "safe: pt -> PT");
    BOOST_TEST(fixed(R"({"territorial_scope":["GR","EL"]})") == R"(safe: ,"EL" -> )");
    BOOST_TEST(fixed(R"({"content_language":"en"})") == "safe: en -> EN");
    BOOST_TEST(fixed(R"({"category":"STATEMENT_CATEGORY_SELF_HARN","category_specification":null})") ==
               "unsafe: STATEMENT_CATEGORY_SELF_HARN -> STATEMENT_CATEGORY_SELF_HARM");
    BOOST_TEST(fixed(R"({"category":"STATEMENT_CATEGORY_UNSAFE_AND_ILLEGAL_PRODUCTS","category_specification":null})") ==
               "safe: STATEMENT_CATEGORY_UNSAFE_AND_ILLEGAL_PRODUCTS -> STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS");
    BOOST_TEST(fixed(R"({"category":"STATEMENT_CATEGORY_NON_CONSENSUAL_BEHAVIOUR","category_specification":null})") == "none");
    BOOST_TEST(fixed(R"({"automated_detection":true})") == R"(safe: true -> "Yes")");
    BOOST_TEST(fixed(R"({"content_type":"CONTENT_TYPE_VIDEO"})") == R"(safe: "CONTENT_TYPE_VIDEO" -> ["CONTENT_TYPE_VIDEO"])");
    BOOST_TEST(fixed(R"({"content_date":"2025-3-4"})") == "safe: 2025-3-4 -> 2025-03-04");
    BOOST_TEST(fixed(R"({"content_date":"2025-03-04T00:00:00Z"})") == "safe: 2025-03-04T00:00:00Z -> 2025-03-04");
    BOOST_TEST(fixed(R"({"content_date":"2025-03-04 23:10:00"})") == "unsafe: 2025-03-04 23:10:00 -> 2025-03-04");
    BOOST_TEST(fixed(R"({"content_id":{"EAN-13":4006381333931}})") == R"(safe: 4006381333931 -> "4006381333931")");
    BOOST_TEST(fixed(R"({"decision_ground_reference_url":"www.example.com/laws/7"})") == "unsafe:  -> https://");
    BOOST_TEST(fixed(R"({"category_addition":["STATEMENT_CATEGORY_ANIMAL_WELFARE","STATEMENT_CATEGORY_VIOLENCE"]})") ==
               R"(safe: "STATEMENT_CATEGORY_ANIMAL_WELFARE", -> )");
    BOOST_TEST(fixed(R"({"decision_facts":" The video shows a dog fight. "})") ==
               "safe:  The video shows a dog fight.  -> The video shows a dog fight.");
    BOOST_TEST(fixed(R"({"decision_monetary":"null"})") == R"(safe: "null" -> null)");
    BOOST_TEST(fixed(R"({"decision_account":"null","decision_visibility":null,"end_date_account_restriction":null})") == "none");
}
