// Rules on the restriction, on the account and on the content that it concerns.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule removed_and_restricted{
    number{2401},
    id{"removed-and-restricted"},
    severity::info,
    {dsa("Article 17(3)(a)"), annex_ii("Part I, section 7"), database_doc("section 3.1")},
    title{"Whether the decision entails the removal, the disabling of access, the demotion or the restriction of the visibility"},
    message{"{value} adds nothing to content that is {detail}: which of the two applies?"},
    why{"Content that nobody can see cannot be labelled, demoted or limited as well; the reports count the statement once for each. It "
        "is only a note, since one measure may have followed the other, or apply to other items or countries."},
    remedy{"Give the restriction that is in force."},
    example{bad{R"({"decision_visibility": ["DECISION_VISIBILITY_CONTENT_REMOVED", "DECISION_VISIBILITY_CONTENT_LABELLED"]})"},
            good{R"({"decision_visibility": ["DECISION_VISIBILITY_CONTENT_REMOVED"]})"}}};

inline constexpr rule account_type_missing{
    number{2402},
    id{"account-type-missing"},
    severity::info,
    {database_doc("section 8"), dsa("Article 24(5)")},
    title{"Whether the account is a business or a private one"},
    message{"account_type does not say whose account is restricted, though {detail} is"},
    why{"The field is optional. Where the account or the whole service is restricted, it is what the statement is about."},
    remedy{"Give ACCOUNT_TYPE_BUSINESS or ACCOUNT_TYPE_PRIVATE, if it is known."},
    example{bad{R"({"account_type": null})"}, good{R"({"account_type": "ACCOUNT_TYPE_BUSINESS"})"}}};

inline constexpr rule account_keyword_without_measure{
    number{2403},
    id{"account-keyword-without-measure"},
    severity::info,
    {annex_i("part 2, Categories 11a and 11b"), dsa("Article 17(1)")},
    title{"Impersonation or account hijacking; inauthentic accounts"},
    message{"{value} is about an account, but neither the account nor its content or service is restricted"},
    why{"Only payments are restricted, and the account that deceives others goes on. That may be all that was decided; often the "
        "restriction of the account was forgotten."},
    remedy{"Give decision_account or decision_visibility, if one of them was taken."},
    example{bad{R"({"decision_visibility": null, "decision_account": null, "end_date_account_restriction": null,
 "decision_monetary": "DECISION_MONETARY_TERMINATION", "category": "STATEMENT_CATEGORY_SCAMS_AND_FRAUD",
 "category_specification": ["KEYWORD_INAUTHENTIC_ACCOUNTS"]})"},
            good{R"({"decision_visibility": null, "decision_account": "DECISION_ACCOUNT_TERMINATED", "end_date_account_restriction": null,
 "decision_monetary": "DECISION_MONETARY_TERMINATION", "category": "STATEMENT_CATEGORY_SCAMS_AND_FRAUD",
 "category_specification": ["KEYWORD_INAUTHENTIC_ACCOUNTS"]})"}}};

inline constexpr rule ean_check_digit_wrong{
    number{2404},
    id{"ean-check-digit-wrong"},
    severity::warning,
    {database_doc("section 2.6"), database_api("content_id.EAN-13")},
    title{"The European Article Number of the product, 13 digits"},
    message{"{value} is no European Article Number: {detail}"},
    why{"The API counts the digits and does not add them up. A number with a wrong check digit was mistyped, made up, or is an identifier "
        "of another kind, and leads to no product. It is a warning, since the number may stand on the offer just so: forged products "
        "bear forged numbers."},
    remedy{"Copy the number again; leave content_id out when the product has none."},
    example{bad{R"({"content_id": {"EAN-13": "4006381333932"}})"}, good{R"({"content_id": {"EAN-13": "4006381333931"}})"}}};

inline constexpr rule product_without_ean{
    number{2405},
    id{"product-without-ean"},
    severity::info,
    {database_doc("section 2.6"), dsa("Article 24(5)")},
    title{"Identifiers of the content: the European Article Number of a product"},
    message{"content_id does not say which product is unsafe or prohibited"},
    why{"With its number, authorities and other marketplaces can find the same product. Many products have none."},
    remedy{"Give {\"EAN-13\": \"...\"} in content_id, if the offer shows one."},
    example{bad{R"({"content_type": ["CONTENT_TYPE_PRODUCT"], "category": "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS",
 "category_specification": ["KEYWORD_UNSAFE_PRODUCTS"]})"},
            good{R"({"content_type": ["CONTENT_TYPE_PRODUCT"], "category": "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS",
 "category_specification": ["KEYWORD_UNSAFE_PRODUCTS"], "content_id": {"EAN-13": "4006381333931"}})"}}};

inline constexpr rule language_missing{
    number{2406},
    id{"language-missing"},
    severity::info,
    {database_doc("content_language"), annex_ii("Part II, section 1.6"), dsa("Article 24(5)")},
    title{"The language of the content"},
    message{"content_language does not say in which language {detail} is"},
    why{"The reports count moderation by language, and the database is searched by it. It is asked only for text, audio and video, and "
        "is a note: the field is optional, and some content has no language."},
    remedy{"Give the ISO 639-1 code in capitals, for instance \"EN\"."},
    example{bad{R"({"content_language": null})"}, good{R"({"content_language": null, "content_type": ["CONTENT_TYPE_IMAGE"]})"}}};

inline constexpr rule scope_nearly_complete{
    number{2407},
    id{"scope-nearly-complete"},
    severity::info,
    {dsa("Article 17(3)(a)"), database_doc("territorial_scope")},
    title{"Where relevant, the territorial scope of the decision"},
    message{"territorial_scope lists {detail}"},
    why{"One missing country is more often a slip, such as a list from before a change, than a decision about that country."},
    remedy{"Add the country, unless the decision does not apply there."},
    example{bad{R"({"territorial_scope": ["AT","BE","BG","CY","CZ","DE","DK","EE","ES","FI","FR","GR","HU","IE","IT","LT","LU","LV","MT","NL","PL","PT","RO","SE","SI","SK"]})"},
            good{R"({"territorial_scope": ["AT","BE","BG","CY","CZ","DE","DK","EE","ES","FI","FR","GR","HR","HU","IE","IT","LT","LU","LV","MT","NL","PL","PT","RO","SE","SI","SK"]})"}}};

/// The rules of this file.
inline constexpr const rule* restriction_rules[] = {
    &removed_and_restricted, &account_type_missing, &account_keyword_without_measure, &ean_check_digit_wrong,
    &product_without_ean,    &language_missing,     &scope_nearly_complete};

} // namespace dsacheck::rules
