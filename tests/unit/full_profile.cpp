// The edges of the rules beyond the API's verdict: what breaks them, and what only nearly does.
#define BOOST_TEST_MODULE full_profile
#include <boost/test/unit_test.hpp>

#include "bench/statement_generator.hpp"
#include "dsacheck/validate.hpp"
#include "support/statements.hpp"

#include <set>
#include <string>
#include <string_view>

using namespace dsacheck;
using namespace dsacheck::testing;

namespace {

options asking(options::endpoint_choice to = options::endpoint_choice::as_input) {
    options chosen;
    chosen.now = request_time; // 15 June 2026
    chosen.judged_as = to;
    return chosen;
}

/// The rules that the complete statement with these changes breaks, in alphabetical order.
std::string broken_by(std::string_view patch, const options& chosen = asking()) {
    std::set<std::string> ids;
    const findings found = validate_statements(complete_statement_with(patch), chosen);
    for (const finding& each : found)
        ids.insert(std::string(each.broken->id));
    std::string text;
    for (const std::string& id : ids)
        text += (text.empty() ? "" : " ") + id;
    return text;
}

/// The patch that makes the decision rest on the terms and conditions, with more members.
std::string on_terms(std::string_view members = {}) {
    return R"({"decision_ground":"DECISION_GROUND_INCOMPATIBLE_CONTENT","incompatible_content_ground":"Rules, section 3",)"
           R"("incompatible_content_explanation":"Section 3 forbids cruelty.","illegal_content_legal_ground":null,)"
           R"("illegal_content_explanation":null)" +
           (members.empty() ? "" : "," + std::string(members)) + "}";
}

} // namespace

BOOST_AUTO_TEST_CASE(what_the_api_refuses_is_not_told_twice) {
    BOOST_TEST(broken_by(R"({"territorial_scope":["EL"]})") == "value-not-allowed");
    BOOST_TEST(broken_by(R"({"category":"STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE"})") == "value-not-allowed");
    BOOST_TEST(broken_by(R"({"content_language":"en"})") == "value-not-allowed");
    BOOST_TEST(broken_by(R"({"application_date":"2019-12-31"})") == "date-too-early");
    BOOST_TEST(broken_by(R"({"content_id":{"EAN-13":"123"}})") == "not-an-ean");
    BOOST_TEST(broken_by(R"({"content_type":["CONTENT_TYPE_OTHR"],"content_type_other":"Live stream"})") == "value-not-allowed");
}

BOOST_AUTO_TEST_CASE(null_and_empty_are_as_good_as_absent) {
    BOOST_TEST(broken_by(R"({"source_identity":"  ","decision_visibility_other":"","content_language":"EN"})") == "");
    BOOST_TEST(broken_by(R"({"incompatible_content_ground":""})") == "");
    BOOST_TEST(broken_by(R"({"territorial_scope":""})") == "territorial-scope-missing");
    BOOST_TEST(broken_by(R"({"content_language":""})") == "language-missing");
}

BOOST_AUTO_TEST_CASE(dropped_texts_are_told_by_the_ground_that_was_chosen) {
    BOOST_TEST(broken_by(on_terms()) == "");
    BOOST_TEST(broken_by(on_terms(R"("incompatible_content_illegal":"Yes")")) == "");
    BOOST_TEST(broken_by(R"({"incompatible_content_ground":"Rules, section 3"})") == "incompatible-content-text-dropped");
    BOOST_TEST(broken_by(R"({"decision_monetary_other":"No advertisements"})") == "other-text-dropped");
    BOOST_TEST(broken_by(R"({"decision_visibility_other":"Hidden at night"})") == "other-text-dropped");
    BOOST_TEST(broken_by(R"({"decision_visibility":["DECISION_VISIBILITY_OTHER"],"decision_visibility_other":"Hidden at night"})") == "");
}

BOOST_AUTO_TEST_CASE(fields_that_nobody_knows_are_told_with_what_was_meant) {
    BOOST_TEST(broken_by(R"({"note":"internal"})") == "unknown-field");
    BOOST_TEST(broken_by(R"({"Category":"STATEMENT_CATEGORY_VIOLENCE"})") == "unknown-field");
    const findings found = validate_statements(complete_statement_with(R"({"contents_date":1,"start_date":2,"zzzz":3})"), asking());
    BOOST_TEST_REQUIRE(found.stored() == 3U);
    BOOST_TEST(found[0].detail == "; did you mean content_date?");
    BOOST_TEST(found[0].pointer == "/contents_date");
    BOOST_TEST(found[1].detail == ": the field is application_date now");
    BOOST_TEST(found[2].detail == "");
}

BOOST_AUTO_TEST_CASE(one_day_between_the_dates_is_less_than_two) {
    BOOST_TEST(broken_by(R"({"content_date":"2025-05-06"})") == "");
    BOOST_TEST(broken_by(R"({"content_date":"2025-05-07"})") == "applied-the-day-before-created");
    BOOST_TEST(broken_by(R"({"content_date":"2025-05-08"})") == "applied-before-created");
    BOOST_TEST(broken_by(R"({"content_date":"2025-03-01","application_date":"2025-02-28"})") == "applied-the-day-before-created");
}

BOOST_AUTO_TEST_CASE(today_is_what_the_options_say_and_tomorrow_is_allowed) {
    const std::string_view today = R"({"content_date":"2026-06-16","application_date":"2026-06-16","end_date_account_restriction":"2026-07-01"})";
    const std::string_view later = R"({"content_date":"2026-06-17","application_date":"2026-06-16","end_date_account_restriction":"2026-07-01"})";
    BOOST_TEST(broken_by(today) == "");
    BOOST_TEST(broken_by(later) == "content-date-in-future");
    BOOST_TEST(broken_by(R"({"application_date":"2026-06-17","end_date_account_restriction":"2026-07-01"})") == "application-date-in-future");
    options chosen = asking();
    chosen.as_of = {2026, 6, 14};
    BOOST_TEST(broken_by(today, chosen) == "application-date-in-future content-date-in-future");
    chosen.as_of = {2026, 12, 31};
    BOOST_TEST(broken_by(later, chosen) == "applied-the-day-before-created");
}

BOOST_AUTO_TEST_CASE(an_end_date_belongs_to_a_restriction_that_ends) {
    BOOST_TEST(broken_by(R"({"end_date_account_restriction":"2025-05-06"})") == "");
    BOOST_TEST(broken_by(R"({"end_date_account_restriction":"2035-05-06"})") == "");
    BOOST_TEST(broken_by(R"({"end_date_account_restriction":"2038-01-01"})") == "end-date-implausible");
    BOOST_TEST(broken_by(R"({"end_date_service_restriction":"2025-08-07"})") == "end-date-without-restriction");
    BOOST_TEST(broken_by(R"({"end_date_service_restriction":"2025-08-07","decision_provision":"DECISION_PROVISION_PARTIAL_TERMINATION"})") ==
               "termination-with-end-date");
    BOOST_TEST(broken_by(R"({"decision_provision":"DECISION_PROVISION_TOTAL_TERMINATION"})") == "");
    BOOST_TEST(broken_by(R"({"decision_monetary":"DECISION_MONETARY_SUSPENSION"})") == "suspension-without-end-date");
    BOOST_TEST(broken_by(R"({"decision_monetary":"DECISION_MONETARY_OTHER","decision_monetary_other":"No advertisements"})") == "");
    BOOST_TEST(broken_by(R"({"decision_visibility":["DECISION_VISIBILITY_CONTENT_REMOVED","DECISION_VISIBILITY_CONTENT_DISABLED"],
                             "end_date_visibility_restriction":"2025-08-07"})") == "");
}

BOOST_AUTO_TEST_CASE(a_keyword_belongs_to_the_category_or_to_a_further_one) {
    BOOST_TEST(broken_by(R"({"category_specification":["KEYWORD_PHISHING"],"category_addition":["STATEMENT_CATEGORY_SCAMS_AND_FRAUD"]})") == "");
    BOOST_TEST(broken_by(R"({"category_specification":["KEYWORD_STALKING"]})") == "keyword-outside-annex-i");
    BOOST_TEST(broken_by(R"({"category_specification":["KEYWORD_OTHER"],"category_specification_other":"Staged rescues"})") == "");
    BOOST_TEST(broken_by(R"({"category":"STATEMENT_CATEGORY_VIOLENCE","category_specification":["KEYWORD_TRAFFICKING_WOMEN_GIRLS"]})") == "");
    // The specific category stands second: it should be the first.
    BOOST_TEST(broken_by(R"({"category":"STATEMENT_CATEGORY_CYBER_VIOLENCE","category_specification":["KEYWORD_BULLYING_AGAINST_GIRLS"],
                             "category_addition":["STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN"]})") == "less-specific-category");
    BOOST_TEST(broken_by(R"({"category":"STATEMENT_CATEGORY_VIOLENCE","category_specification":["KEYWORD_BULLYING_AGAINST_GIRLS"]})") ==
               "keyword-of-another-category");
    BOOST_TEST(broken_by(on_terms(R"("category":"STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
        "category_specification":["KEYWORD_AGE_SPECIFIC_RESTRICTIONS_MINORS"])")) == "age-keywords-confused");
}

BOOST_AUTO_TEST_CASE(category_17_goes_with_the_notices_of_article_16) {
    const auto with_source = [](std::string_view source) {
        return broken_by(R"({"category":"STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE","category_specification":null,"source_type":")" +
                         std::string(source) + R"(","source_identity":)" + (source == "SOURCE_VOLUNTARY" ? "null" : R"("Animal Watch")") + "}");
    };
    BOOST_TEST(with_source("SOURCE_ARTICLE_16") == "");
    BOOST_TEST(with_source("SOURCE_TRUSTED_FLAGGER") == "");
    BOOST_TEST(with_source("SOURCE_TYPE_OTHER_NOTIFICATION") == "not-specified-without-notice");
    BOOST_TEST(with_source("SOURCE_VOLUNTARY") == "not-specified-without-notice");
}

BOOST_AUTO_TEST_CASE(addresses_are_judged_by_scheme_and_path) {
    const auto at = [](std::string_view url) { return broken_by(R"({"decision_ground_reference_url":")" + std::string(url) + "\"}"); };
    BOOST_TEST(at("https://www.example.com") == "ground-url-is-homepage");
    BOOST_TEST(at("http://www.example.com/") == "ground-url-is-homepage ground-url-not-https");
    BOOST_TEST(at("HTTPS://www.example.com/a") == "");
    BOOST_TEST(at("https://www.example.com/?law=7") == "");
    BOOST_TEST(at("https://www.example.com/determinations/7") == "");
    BOOST_TEST(at("https://www.example.com/en/terms") == "ground-url-of-terms");
    BOOST_TEST(at("https://www.example.com/law?see=/terms") == "");
    BOOST_TEST(broken_by(on_terms(R"("decision_ground_reference_url":"https://www.example.com/en/terms")")) == "");
}

BOOST_AUTO_TEST_CASE(a_law_of_one_country_is_told_where_the_scope_is_the_whole_union) {
    const std::string all = R"("territorial_scope":["AT","BE","BG","CY","CZ","DE","DK","EE","ES","FI","FR","GR","HR","HU","IE","IT","LT","LU",
        "LV","MT","NL","PL","PT","RO","SE","SI","SK"],)";
    const auto with_ground = [&all](std::string_view ground) {
        return broken_by("{" + all + R"("illegal_content_legal_ground":")" + std::string(ground) + "\"}");
    };
    BOOST_TEST(with_ground("§ 130 StGB (Volksverhetzung)") == "national-law-applied-everywhere");
    BOOST_TEST(with_ground("C\\u00f3digo Penal, art\\u00edculo 510") == "national-law-applied-everywhere");
    BOOST_TEST(with_ground("Loi n° 2004-575 du 21 juin 2004") == "national-law-applied-everywhere");
    BOOST_TEST(with_ground("Art. 18 Code pénal / artikel 137d Sr") == "");
    BOOST_TEST(with_ground("§ 130 StGB; Directive 2011/93/EU") == "");
    BOOST_TEST(with_ground("Regulation (EU) 2021/784") == "");
    BOOST_TEST(with_ground("Article 7 of the Animal Welfare Act") == "");
    BOOST_TEST(broken_by(R"({"illegal_content_legal_ground":"§ 130 StGB"})") == "");
}

BOOST_AUTO_TEST_CASE(check_digits_are_those_of_gs1) {
    const auto number = [](std::string_view digits) { return broken_by(R"({"content_id":{"EAN-13":")" + std::string(digits) + "\"}}"); };
    BOOST_TEST(number("4006381333931") == "");
    BOOST_TEST(number("5901234123457") == "");
    BOOST_TEST(number("9780201379624") == "");
    BOOST_TEST(number("4006381333913") == "ean-check-digit-wrong"); // two digits swapped
    BOOST_TEST(number("0000000000000") == "ean-check-digit-wrong");
    BOOST_TEST(number("1111111111116") == "");
}

BOOST_AUTO_TEST_CASE(one_missing_country_is_told_by_its_name) {
    const std::string members = R"("AT","BE","BG","CY","CZ","DE","DK","EE","ES","FI","FR","GR","HR","HU","IE","IT","LT","LU","LV","MT",)"
                                R"("NL","PL","PT","RO","SE","SI")"; // all but Slovakia
    const auto scope = [](const std::string& list) { return R"({"territorial_scope":[)" + list + "]}"; };
    const findings found = validate_statements(complete_statement_with(scope(members)), asking());
    BOOST_TEST_REQUIRE(found.stored() == 1U);
    BOOST_TEST(found[0].detail == "all members of the European Union but Slovakia (SK)");
    BOOST_TEST(broken_by(scope(members + R"(,"SK")")) == "");
    BOOST_TEST(broken_by(scope(members + R"(,"SK","IS","NO")")) == "scope-nearly-complete");
    BOOST_TEST(broken_by(scope(members + R"(,"SK","IS")")) == "");
    BOOST_TEST(broken_by(scope(members + R"(,"SK","IS","NO","LI")")) == "");
}

BOOST_AUTO_TEST_CASE(who_found_the_content_is_asked_of_the_three_fields_together) {
    BOOST_TEST(broken_by(R"({"automated_decision":"AUTOMATED_DECISION_PARTIALLY"})") == "");
    BOOST_TEST(broken_by(R"({"automated_decision":"AUTOMATED_DECISION_FULLY"})") == "nobody-found-it");
    BOOST_TEST(broken_by(R"({"automated_decision":"AUTOMATED_DECISION_FULLY","source_type":"SOURCE_ARTICLE_16"})") == "");
    BOOST_TEST(broken_by(R"({"source_type":"SOURCE_TYPE_OTHER_NOTIFICATION","automated_detection":"Yes"})") == "");
    BOOST_TEST(broken_by(R"({"source_type":"SOURCE_TRUSTED_FLAGGER","automated_detection":"Yes"})") ==
               "notified-and-detected trusted-flagger-unnamed");
}

BOOST_AUTO_TEST_CASE(the_endpoints_differ_in_what_they_do_and_so_does_the_finding) {
    const auto detail = [](std::string_view patch, options::endpoint_choice to) {
        const findings found = validate_statements(complete_statement_with(patch), asking(to));
        return found.stored() == 1 ? std::string(found[0].detail) : "not one finding";
    };
    constexpr std::string_view copies = R"({"content_type":["CONTENT_TYPE_VIDEO","CONTENT_TYPE_VIDEO"]})";
    BOOST_TEST(detail(copies, options::endpoint_choice::single) == "the API removes the copy");
    BOOST_TEST(detail(copies, options::endpoint_choice::batch) == "the API stores both");
    constexpr std::string_view twice = R"({"category_addition":["STATEMENT_CATEGORY_ANIMAL_WELFARE"]})";
    BOOST_TEST(detail(twice, options::endpoint_choice::single) == "the endpoint for single statements removes it");
    BOOST_TEST(detail(twice, options::endpoint_choice::batch) == "the endpoint for batches counts it twice");
}

BOOST_AUTO_TEST_CASE(the_example_of_the_apis_documentation_has_no_error_and_what_it_breaks_is_true) {
    constexpr std::string_view example =
    R"({"decision_visibility":["DECISION_VISIBILITY_CONTENT_DISABLED"],)"
    R"("decision_monetary":"DECISION_MONETARY_TERMINATION","end_date_monetary_restriction":"2023-08-08",)"
    R"("decision_provision":"DECISION_PROVISION_TOTAL_SUSPENSION","decision_account":"DECISION_ACCOUNT_SUSPENDED",)"
    R"("account_type":"ACCOUNT_TYPE_BUSINESS","decision_ground":"DECISION_GROUND_INCOMPATIBLE_CONTENT",)"
    R"("decision_ground_reference_url":"https://www.anurl.com",)"
    R"("content_type":["CONTENT_TYPE_VIDEO","CONTENT_TYPE_AUDIO","CONTENT_TYPE_SYNTHETIC_MEDIA"],)"
    R"("category":"STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN",)"
    R"("illegal_content_legal_ground":"illegal content legal grounds",)"
    R"("illegal_content_explanation":"illegal content explanation",)"
    R"("incompatible_content_ground":"incompatible content grounds",)"
    R"("incompatible_content_explanation":"incompatible content explanation","incompatible_content_illegal":"Yes",)"
    R"("territorial_scope":["PT","ES","DE"],"content_language":"EN","content_date":"2023-08-08",)"
    R"("content_id":{"EAN-13":"0123456789123"},"application_date":"2023-08-08",)"
    R"("decision_facts":"facts about the decision","source_type":"SOURCE_TRUSTED_FLAGGER",)"
    R"("automated_detection":"No","automated_decision":"AUTOMATED_DECISION_PARTIALLY","puid":"TK421"})";
    const findings found = validate_statements(example, asking());
    BOOST_TEST(found.count(severity::error) == 0U);
    std::multiset<std::string> ids;
    for (const finding& each : found)
        ids.insert(std::string(each.broken->id));
    const std::multiset<std::string> expected{
        "illegal-content-text-dropped", "illegal-content-text-dropped", // texts of the other ground
        "applied-before-duty",                                          // in August 2023
        "termination-with-end-date",                                    // of the payments
        "suspension-without-end-date", "suspension-without-end-date",   // of the service and of the account
        "ground-url-is-homepage",                                       // https://www.anurl.com
        "ean-check-digit-wrong",                                        // 0123456789123
        "trusted-flagger-unnamed"};
    BOOST_TEST(ids == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_rule_beyond_the_apis_verdict_finds_an_error_in_what_the_generator_makes) {
    bench::statement_generator generator(20261124);
    std::string line;
    std::size_t warned = 0;
    for (int i = 0; i < 3000; ++i) {
        line.clear();
        generator.append(line);
        const findings found = validate_statements(line, asking());
        for (const finding& each : found)
            BOOST_TEST((each.level != severity::error || each.broken->number < first_number_beyond_api), each.broken->id << " in " << line);
        warned += found.count(severity::warning) > 0 ? 1U : 0U;
    }
    BOOST_TEST(warned > 0U);
}

BOOST_AUTO_TEST_CASE(addresses_of_terms_are_told_by_words_in_any_case_and_those_of_laws_never) {
    const auto asked = [](std::string_view url) { return broken_by("{\"decision_ground_reference_url\":\"" + std::string(url) + "\"}"); };
    for (const std::string_view url : {"https://example.com/terms_of_service", "https://example.com/Terms", "https://example.com/legal/termsofservice",
                                       "https://example.com/condiciones", "https://example.com/legal/Terms-Of-Use.html"})
        BOOST_TEST(asked(url) == "ground-url-of-terms", url);
    for (const std::string_view url : {"https://www.gesetze-im-internet.de/agb/__1.html", "https://www.legifrance.gouv.fr/cgu/1", "https://eur-lex.europa.eu/terms",
                                       "https://www.boe.es/condiciones/1", "https://WETTEN.overheid.nl/terms/1", "https://example.com/laws/determined"})
        BOOST_TEST(asked(url) == "", url);
    BOOST_TEST(asked("https://notboe.es/terms") == "ground-url-of-terms");
}

BOOST_AUTO_TEST_CASE(the_profile_api_asks_nothing_of_this) {
    options chosen = asking();
    chosen.asked = profile::api;
    BOOST_TEST(broken_by(R"({"content_date":"2031-01-01","note":1,"territorial_scope":null})", chosen) == "");
    BOOST_TEST(validate_statements(minimal_statement, chosen).total() == 0U);
}
