// Rules on what the API accepts and then stores otherwise than it was sent, or does not store at all.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule illegal_content_text_dropped{
    number{2101},
    id{"illegal-content-text-dropped"},
    severity::warning,
    {database_api("exclude_unless"), dsa("Article 17(3)(d)")},
    title{"The field is excluded unless decision_ground is DECISION_GROUND_ILLEGAL_CONTENT"},
    message{"{field} is dropped: the decision rests on the terms and conditions"},
    why{"The API takes the statement and throws this text away without a word. If the content is also illegal, the database "
        "will not say on what ground."},
    remedy{"Leave the field out; or, if the decision rests on the law, choose DECISION_GROUND_ILLEGAL_CONTENT. That the content "
           "is illegal as well goes into incompatible_content_illegal."},
    example{bad{R"({"decision_ground": "DECISION_GROUND_INCOMPATIBLE_CONTENT",
 "incompatible_content_ground": "Community rules, section 3",
 "incompatible_content_explanation": "Section 3 forbids cruelty to animals.",
 "illegal_content_legal_ground": "Article 7 of the Animal Welfare Act",
 "illegal_content_explanation": null})"},
            good{R"({"decision_ground": "DECISION_GROUND_INCOMPATIBLE_CONTENT",
 "incompatible_content_ground": "Community rules, section 3",
 "incompatible_content_explanation": "Section 3 forbids cruelty to animals.",
 "illegal_content_legal_ground": null,
 "illegal_content_explanation": null})"}}};

inline constexpr rule incompatible_content_text_dropped{
    number{2102},
    id{"incompatible-content-text-dropped"},
    severity::warning,
    {database_api("exclude_unless"), dsa("Article 17(3)(e)")},
    title{"The field is excluded unless decision_ground is DECISION_GROUND_INCOMPATIBLE_CONTENT"},
    message{"{field} is dropped: the decision rests on the law"},
    why{"The API takes the statement and throws this value away without a word, incompatible_content_illegal included."},
    remedy{"Leave the field out; or, if the decision rests on the terms and conditions, choose "
           "DECISION_GROUND_INCOMPATIBLE_CONTENT."},
    example{bad{R"({"incompatible_content_illegal": "Yes"})"}, good{R"({"incompatible_content_illegal": null})"}}};

inline constexpr rule other_text_dropped{
    number{2103},
    id{"other-text-dropped"},
    severity::warning,
    {database_api("exclude"), database_doc("sections 2.2, 3.2"), dsa("Article 17(3)(a) and (b)")},
    title{"The description is taken into account only when OTHER is chosen"},
    message{"{field} is dropped: {detail} is not among the values that it describes"},
    why{"The API takes the statement and throws the description away without a word."},
    remedy{"Choose the value OTHER as well, if no other value says it; otherwise leave the description out."},
    example{bad{R"({"content_type_other": "Live stream"})"},
            good{R"({"content_type_other": "Live stream", "content_type": ["CONTENT_TYPE_VIDEO", "CONTENT_TYPE_OTHER"]})"}}};

inline constexpr rule keyword_other_undescribed{
    number{2104},
    id{"keyword-other-undescribed"},
    severity::warning,
    {database_doc("section 16.4"), annex_ii("Part I, section 7"), dsa("Article 24(5)")},
    title{"Any data reported under a keyword_other row must be accompanied by a description of the content included"},
    message{"{value} is not described: category_specification_other is missing"},
    why{"The API does not ask for the description, but the transparency report must give one for each of these rows, and "
        "without it nobody can tell what the statement is about."},
    remedy{"Describe the content in category_specification_other, with the words that the report will use; or choose a keyword "
           "that fits."},
    example{bad{R"({"category_specification": ["KEYWORD_OTHER"]})"},
            good{R"({"category_specification": ["KEYWORD_OTHER"], "category_specification_other": "Staged rescues"})"}}};

inline constexpr rule keyword_text_without_keyword_other{
    number{2105},
    id{"keyword-text-without-keyword-other"},
    severity::warning,
    {database_doc("section 16.4"), database_api("category_specification_other")},
    title{"category_specification_other is limited to the case that KEYWORD_OTHER is part of category_specification"},
    message{"{field} describes KEYWORD_OTHER, which is not among the keywords: {detail}"},
    why{"The two endpoints differ: the one for single statements stores the text, the one for batches sets it to null."},
    remedy{"Add KEYWORD_OTHER to category_specification, or leave the text out."},
    example{bad{R"({"category_specification_other": "Staged rescues"})"},
            good{R"({"category_specification": ["KEYWORD_OTHER"], "category_specification_other": "Staged rescues"})"}}};

inline constexpr rule source_identity_dropped{
    number{2106},
    id{"source-identity-dropped"},
    severity::warning,
    {database_api("exclude_if"), dsa("Article 17(3)(b)")},
    title{"source_identity is excluded if source_type is SOURCE_VOLUNTARY"},
    message{"{field} is dropped: an investigation on the provider's own initiative has no notifier"},
    why{"The API throws the value away without a word. If there was a notifier, then source_type is what is wrong."},
    remedy{"Leave source_identity out, or choose the source_type of the notice."},
    example{bad{R"({"source_identity": "Animal Watch"})"},
            good{R"({"source_identity": "Animal Watch", "source_type": "SOURCE_TRUSTED_FLAGGER"})"}}};

inline constexpr rule category_repeated_in_addition{
    number{2107},
    id{"category-repeated-in-addition"},
    severity::warning,
    {annex_ii("Part I, section 7"), database_api("category_addition"), dsa("Article 24(5)")},
    title{"Double counts should be omitted"},
    message{"{value} is the category already: {detail}"},
    why{"Whoever counts statements by category counts this one twice. The two endpoints differ: the one for single statements "
        "removes the value, the one for batches keeps it."},
    remedy{"Take the value out of category_addition; it holds further categories only."},
    example{bad{R"({"category_addition": ["STATEMENT_CATEGORY_ANIMAL_WELFARE", "STATEMENT_CATEGORY_VIOLENCE"]})"},
            good{R"({"category_addition": ["STATEMENT_CATEGORY_VIOLENCE"]})"}}};

inline constexpr rule value_repeated_in_array{
    number{2108},
    id{"value-repeated-in-array"},
    severity::warning,
    {annex_ii("Part I, section 7"), database_api("array"), dsa("Article 24(5)")},
    title{"Double counts should be omitted"},
    message{"{value} stands in {field} already: {detail}"},
    why{"The API takes the same value any number of times. Where it stores the copies, the column may become too long for the "
        "database, which then fails with a server error, and whoever counts the values counts them twice."},
    remedy{"Give each value once."},
    example{bad{R"({"territorial_scope": ["PT", "ES", "PT"]})"}, good{R"({"territorial_scope": ["PT", "ES"]})"}}};

inline constexpr rule territorial_scope_missing{
    number{2109},
    id{"territorial-scope-missing"},
    severity::warning,
    {dsa("Article 17(3)(a)"), database_doc("territorial_scope"), database_api("nullable")},
    title{"Where relevant, the territorial scope of the decision"},
    message{"territorial_scope does not say where the decision applies: {detail}"},
    why{"The database stores an empty list, which says neither everywhere nor nowhere."},
    remedy{"List the countries in which the decision applies; for all of the European Union, its 27 members."},
    conflict{"The documentation calls territorial_scope a required attribute; the API's validator takes statements without it. "
             "Article 17(3)(a) asks for it where relevant. It is a warning by default: --severity "
             "territorial-scope-missing=error follows the documentation, --disable territorial-scope-missing the validator."},
    example{bad{R"({"territorial_scope": []})"}, good{R"({"territorial_scope": ["PT", "ES"]})"}}};

inline constexpr rule unknown_field{
    number{2110},
    id{"unknown-field"},
    severity::warning,
    {database_api("validated attributes"), dsa("Article 24(5)")},
    title{"Fields that are not among those of a statement are ignored"},
    message{"{field} is no field of a statement, and is ignored{detail}"},
    why{"The API says nothing about members that it does not know: a misspelt optional field is lost without a trace. Names are "
        "compared letter by letter, capitals included."},
    remedy{"Correct the name, or leave the member out."},
    example{bad{R"({"content_languages": "EN"})"}, good{R"({"content_language": "EN"})"}}};

inline constexpr rule content_id_key_unknown{
    number{2111},
    id{"content-id-key-unknown"},
    severity::warning,
    {database_doc("section 2.6"), database_api("content_id.EAN-13")},
    title{"The only foreseen key is EAN-13"},
    message{"content_id holds {detail} that the API ignores"},
    why{"The API takes any keys in content_id, a list even, and stores the value of \"EAN-13\" alone."},
    remedy{"Give {\"EAN-13\": \"...\"}, with the key in this spelling, or leave content_id out."},
    example{bad{R"({"content_id": {"EAN": "4006381333931"}})"}, good{R"({"content_id": {"EAN-13": "4006381333931"}})"}}};

inline constexpr rule keyword_outside_annex_i{
    number{2112},
    id{"keyword-outside-annex-i"},
    severity::info,
    {annex_i("part 2"), database_doc("section 16")},
    title{"The list of categories and sub-categories of Annex I, part 2"},
    message{"{value} is a keyword of the database that the templates of the transparency reports do not have"},
    why{"Of the 69 keywords of the API, this one alone has no row in the reports, so that the statement cannot be counted there."},
    remedy{"Choose KEYWORD_CYBER_STALKING or KEYWORD_CYBER_STALKING_AGAINST_WOMEN where they fit."},
    example{bad{R"({"category": "STATEMENT_CATEGORY_CYBER_VIOLENCE", "category_specification": ["KEYWORD_STALKING"]})"},
            good{R"({"category": "STATEMENT_CATEGORY_CYBER_VIOLENCE", "category_specification": ["KEYWORD_CYBER_STALKING"]})"}}};

inline constexpr rule null_as_text{
    number{2113},
    id{"null-as-text"},
    severity::warning,
    {database_api("in:null"), dsa("Article 17(3)(a)")},
    title{"The value must be one of those that the field allows"},
    message{"{field} holds the word \"null\", not null"},
    why{"The API's list of allowed values has the word \"null\" in it, so that a statement whose only decision is \"null\" "
        "passes, though it names no decision at all."},
    remedy{"Write null without quotes, or leave the field out."},
    example{bad{R"({"decision_monetary": "null"})"}, good{R"({"decision_monetary": null})"}}};

inline constexpr rule surrounding_space{
    number{2114},
    id{"surrounding-space"},
    severity::info,
    {database_api("TrimStrings"), database_api("ConvertEmptyStringsToNull")},
    title{"Strings are trimmed at both ends"},
    message{"{field} begins or ends with white space or invisible characters, which the API removes"},
    why{"The database stores the value without them, so that what was sent and what was stored differ, byte by byte. Two puids "
        "that differ in them alone clash."},
    remedy{"Trim values before sending them."},
    example{bad{R"({"content_language": " EN"})"}, good{R"({"content_language": "EN"})"}}};

/// The rules of this file.
inline constexpr const rule* silent_loss_rules[] = {
    &illegal_content_text_dropped, &incompatible_content_text_dropped, &other_text_dropped,
    &keyword_other_undescribed,    &keyword_text_without_keyword_other, &source_identity_dropped,
    &category_repeated_in_addition, &value_repeated_in_array,           &territorial_scope_missing,
    &unknown_field,                &content_id_key_unknown,             &keyword_outside_annex_i,
    &null_as_text,                 &surrounding_space};

} // namespace dsacheck::rules
