// Rules on where the ground of the decision can be read, and on the law that it names.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule ground_url_is_homepage{
    number{2321},
    id{"ground-url-is-homepage"},
    severity::info,
    {database_doc("section 15"), dsa("Article 17(3)(d) and (e)")},
    title{"The address of the legal or contractual ground relied on"},
    message{"{value} is the start page of a site, not the text of the ground"},
    why{"The field is to lead to the provision that the decision rests on. Few readers find it from a start page."},
    remedy{"Give the address of the provision itself, or leave the field out."},
    example{bad{R"({"decision_ground_reference_url": "https://www.example.com/"})"},
            good{R"({"decision_ground_reference_url": "https://www.example.com/laws/animal-welfare#7"})"}}};

inline constexpr rule ground_url_not_https{
    number{2322},
    id{"ground-url-not-https"},
    severity::info,
    {database_doc("section 15"), database_api("url")},
    title{"The address of the legal or contractual ground relied on"},
    message{"{value} does not begin with https://"},
    why{"The API takes some three hundred schemes, misspelt ones included, such as hxxp. Browsers open https without a warning; most "
        "of the others lead nowhere."},
    remedy{"Give the address with https://, if the page answers there."},
    example{bad{R"({"decision_ground_reference_url": "http://www.example.com/laws/7"})"},
            good{R"({"decision_ground_reference_url": "https://www.example.com/laws/7"})"}}};

inline constexpr rule ground_url_of_terms{
    number{2323},
    id{"ground-url-of-terms"},
    severity::info,
    {database_doc("section 15"), dsa("Article 17(3)(d)")},
    title{"Where the decision concerns allegedly illegal content, a reference to the legal ground relied on"},
    message{"{value} looks like terms and conditions, but the decision rests on the law"},
    why{"A reader who follows the address expects the law, and finds the provider's own rules. It is told by words in the address, such "
        "as \"terms\" or \"community-guidelines\", so look before changing it."},
    remedy{"Give the address of the law; or choose DECISION_GROUND_INCOMPATIBLE_CONTENT, if the decision rests on those rules."},
    example{bad{R"({"decision_ground_reference_url": "https://www.example.com/legal/terms#section-4"})"},
            good{R"({"decision_ground_reference_url": "https://eur-lex.europa.eu/eli/reg/2022/2065/oj"})"}}};

inline constexpr rule national_law_applied_everywhere{
    number{2324},
    id{"national-law-applied-everywhere"},
    severity::info,
    {dsa("Article 17(3)(a) and (d)"), dsa("Article 3(h)")},
    title{"Where relevant, the territorial scope of the decision"},
    message{"{value} names the law of one country, but territorial_scope lists all of the European Union"},
    why{"What is illegal under the law of one Member State need not be so in the others. Nothing is wrong where others have the same "
        "law, or where the decision rests on the terms and conditions as well. The country is told by the names of some well-known laws of "
        "Austria, Croatia, Czechia, Denmark, Finland, France, Germany, Hungary, Italy, the Netherlands, Poland, Romania, Spain and "
        "Sweden, and by \"German Criminal Code\" and the like for all Member States. Nothing is told where the ground also names "
        "several countries, a treaty or the law of the Union, as by \"(EU)\", \"2011/93/EU\", \"C-18/18\" or \"GDPR\"."},
    remedy{"List in territorial_scope the countries in which the law applies, or name the other laws too."},
    example{bad{R"({"illegal_content_legal_ground": "§ 17 TierSchG and § 131 StGB",
 "territorial_scope": ["AT","BE","BG","CY","CZ","DE","DK","EE","ES","FI","FR","GR","HR","HU","IE","IT","LT","LU","LV","MT","NL","PL","PT","RO","SE","SI","SK"]})"},
            good{R"({"illegal_content_legal_ground": "§ 17 TierSchG and § 131 StGB", "territorial_scope": ["DE"]})"}}};

/// The rules of this file.
inline constexpr const rule* ground_rules[] = {&ground_url_is_homepage, &ground_url_not_https, &ground_url_of_terms,
                                               &national_law_applied_everywhere};

} // namespace dsacheck::rules
