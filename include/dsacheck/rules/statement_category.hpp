// Rules on what the infringement is: category, keywords, and the ground of the decision.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule keyword_of_another_category{
    number{2301},
    id{"keyword-of-another-category"},
    severity::warning,
    {annex_i("part 2"), database_doc("section 16"), annex_ii("Part I, section 7")},
    title{"The sub-categories function as specifications of the high-level category"},
    message{"{value} is a keyword of {detail}, which is not a category of this statement"},
    why{"In the reports each keyword is a row below its category. The API checks nothing, but a statement with the keyword of "
        "another category has no row there, and one of the two is wrong."},
    remedy{"Choose the category of the keyword, or name it in category_addition; or choose a keyword of the category."},
    example{bad{R"({"category_specification": ["KEYWORD_PHISHING"]})"},
            good{R"({"category_specification": ["KEYWORD_PHISHING"], "category": "STATEMENT_CATEGORY_SCAMS_AND_FRAUD"})"}}};

inline constexpr rule terms_category_with_illegal_ground{
    number{2302},
    id{"terms-category-with-illegal-ground"},
    severity::warning,
    {annex_ii("Part I, section 7, and Part II, section 1"), dsa("Article 17(3)(d)")},
    title{"Category 15 shall only include content that is incompatible with a platform's terms and conditions"},
    message{"{value} is for violations of the terms and conditions alone, but the decision rests on the law"},
    why{"Annex II keeps Category 15 for content that breaks the terms and conditions and falls within none of the Categories 1 to "
        "14. A statement that names a law has one of those."},
    remedy{"Choose the category of the law that was broken; or the ground DECISION_GROUND_INCOMPATIBLE_CONTENT."},
    conflict{"Annex II says \"shall\", but of the reports; the documentation of the database does not repeat it, and its API takes "
             "both together. It is a warning by default: --severity terms-category-with-illegal-ground=error takes the words of "
             "Annex II for statements too."},
    example{bad{R"({"category": "STATEMENT_CATEGORY_OTHER_VIOLATION_TC", "category_specification": ["KEYWORD_NUDITY"]})"},
            good{R"({"category": "STATEMENT_CATEGORY_OTHER_VIOLATION_TC", "category_specification": ["KEYWORD_NUDITY"],
 "decision_ground": "DECISION_GROUND_INCOMPATIBLE_CONTENT",
 "incompatible_content_ground": "Community rules, section 4",
 "incompatible_content_explanation": "Section 4 excludes nudity.",
 "illegal_content_legal_ground": null, "illegal_content_explanation": null})"}}};

inline constexpr rule not_specified_without_notice{
    number{2303},
    id{"not-specified-without-notice"},
    severity::warning,
    {annex_ii("Part II, section 1"), dsa("Article 16"), database_doc("section 16")},
    title{"Category 17 applies only to notices submitted through a notice and action mechanism as referred to in Article 16"},
    message{"{value} means that the notifier gave no type, but {detail}"},
    why{"Only the person who submits a notice under Article 16 can have left the type open. Whoever decides without such a notice "
        "knows the ground of the decision, and with it the category."},
    remedy{"Choose the category of the infringement; or SOURCE_ARTICLE_16 or SOURCE_TRUSTED_FLAGGER, if there was a notice."},
    conflict{"Annex II says \"applies only\", but of the reports; the API takes the category with any source. It is a warning by "
             "default: --severity not-specified-without-notice=error takes the words of Annex II for statements too."},
    example{bad{R"({"category": "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE", "category_specification": null})"},
            good{R"({"category": "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE", "category_specification": null,
 "source_type": "SOURCE_ARTICLE_16"})"}}};

inline constexpr rule less_specific_category{
    number{2304},
    id{"less-specific-category"},
    severity::warning,
    {annex_ii("Part I, section 7"), annex_i("part 2")},
    title{"More specific categories take precedence over more generic categories"},
    message{"{value} is a keyword of the more specific STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN, but category is {detail}"},
    why{"Annex II gives this very case as its example: incitement against women belongs to Category 4e, and not to the general "
        "category of hate speech."},
    remedy{"Make STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN the category; the general one may go into category_addition."},
    example{bad{R"({"category": "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
 "category_specification": ["KEYWORD_INCITEMENT_AGAINST_WOMEN"]})"},
            good{R"({"category": "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN",
 "category_specification": ["KEYWORD_INCITEMENT_AGAINST_WOMEN"]})"}}};

inline constexpr rule age_keywords_confused{
    number{2305},
    id{"age-keywords-confused"},
    severity::warning,
    {annex_i("part 2, Categories 9a and 15b"), database_doc("section 16")},
    title{"Age-specific restrictions concerning minors (9a), and age-specific restrictions (15b)"},
    message{"{value} belongs to {detail}"},
    why{"The two keywords have almost the same name and stand in two rows of the reports: one below the protection of minors, one "
        "below the violations of terms and conditions."},
    remedy{"Use KEYWORD_AGE_SPECIFIC_RESTRICTIONS_MINORS with STATEMENT_CATEGORY_PROTECTION_OF_MINORS, and "
           "KEYWORD_AGE_SPECIFIC_RESTRICTIONS with STATEMENT_CATEGORY_OTHER_VIOLATION_TC."},
    example{bad{R"({"category": "STATEMENT_CATEGORY_PROTECTION_OF_MINORS",
 "category_specification": ["KEYWORD_AGE_SPECIFIC_RESTRICTIONS"]})"},
            good{R"({"category": "STATEMENT_CATEGORY_PROTECTION_OF_MINORS",
 "category_specification": ["KEYWORD_AGE_SPECIFIC_RESTRICTIONS_MINORS"]})"}}};

inline constexpr rule keyword_missing{
    number{2306},
    id{"keyword-missing"},
    severity::info,
    {annex_ii("Part I, section 7"), database_doc("section 16")},
    title{"Every high-level category consists of sub-categories"},
    message{"category_specification gives no keyword"},
    why{"The reports count by keyword, so that a statement without one cannot be counted in them. It is asked on request only: the "
        "field is optional, and researchers found it in fewer than one of twenty statements."},
    remedy{"Give the keyword that says best what was wrong; KEYWORD_OTHER with a description, if none does."},
    rule_use::on_request,
    example{bad{R"({"category_specification": null})"}, good{R"({"category_specification": ["KEYWORD_ANIMAL_HARM"]})"}}};

inline constexpr rule child_abuse_material_not_illegal{
    number{2307},
    id{"child-abuse-material-not-illegal"},
    severity::warning,
    {dsa("Article 3(h)"), dsa("Article 17(3)(e)"), annex_i("part 2, Categories 9b and 9c")},
    title{"'illegal content' means any information that [...] is not in compliance with Union law or the law of any Member State which "
          "is in compliance with Union law"},
    message{"incompatible_content_illegal is \"No\", but {detail} is illegal in every Member State"},
    why{"Directive 2011/93/EU has all Member States punish child sexual abuse material. A statement that calls it legal is wrong in "
        "one of the two fields."},
    remedy{"Write \"Yes\", or leave the field out; or choose the keyword that fits."},
    example{bad{R"({"decision_ground": "DECISION_GROUND_INCOMPATIBLE_CONTENT",
 "incompatible_content_ground": "Community rules, section 1",
 "incompatible_content_explanation": "Section 1 excludes sexual content with minors.",
 "illegal_content_legal_ground": null, "illegal_content_explanation": null,
 "category": "STATEMENT_CATEGORY_PROTECTION_OF_MINORS",
 "category_specification": ["KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL"],
 "incompatible_content_illegal": "No"})"},
            good{R"({"decision_ground": "DECISION_GROUND_INCOMPATIBLE_CONTENT",
 "incompatible_content_ground": "Community rules, section 1",
 "incompatible_content_explanation": "Section 1 excludes sexual content with minors.",
 "illegal_content_legal_ground": null, "illegal_content_explanation": null,
 "category": "STATEMENT_CATEGORY_PROTECTION_OF_MINORS",
 "category_specification": ["KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL"],
 "incompatible_content_illegal": "Yes"})"}}};

inline constexpr rule terrorist_content_not_illegal{
    number{2308},
    id{"terrorist-content-not-illegal"},
    severity::warning,
    {dsa("Article 3(h)"), dsa("Article 17(3)(e)"), annex_i("part 2, Category 10d")},
    title{"'illegal content' means any information that [...] is not in compliance with Union law or the law of any Member State which "
          "is in compliance with Union law"},
    message{"incompatible_content_illegal is \"No\", but {detail} is illegal under Regulation (EU) 2021/784"},
    why{"Terrorist content is defined by Union law, and by offences that all Member States punish. A statement that calls it legal is "
        "wrong in one of the two fields."},
    remedy{"Write \"Yes\", or leave the field out; or choose the keyword that fits, for instance KEYWORD_ILLEGAL_ORGANIZATIONS."},
    example{bad{R"({"decision_ground": "DECISION_GROUND_INCOMPATIBLE_CONTENT",
 "incompatible_content_ground": "Community rules, section 2",
 "incompatible_content_explanation": "Section 2 excludes the praise of attacks.",
 "illegal_content_legal_ground": null, "illegal_content_explanation": null,
 "category": "STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY",
 "category_specification": ["KEYWORD_TERRORIST_CONTENT"], "incompatible_content_illegal": "No"})"},
            good{R"({"decision_ground": "DECISION_GROUND_INCOMPATIBLE_CONTENT",
 "incompatible_content_ground": "Community rules, section 2",
 "incompatible_content_explanation": "Section 2 excludes the praise of attacks.",
 "illegal_content_legal_ground": null, "illegal_content_explanation": null,
 "category": "STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY",
 "category_specification": ["KEYWORD_TERRORIST_CONTENT"], "incompatible_content_illegal": "Yes"})"}}};

inline constexpr rule child_abuse_material_still_visible{
    number{2309},
    id{"child-abuse-material-still-visible"},
    severity::warning,
    {dsa("Article 17(3)(a)"), annex_i("part 2, Categories 9b and 9c")},
    title{"The removal of, the disabling of access to, the demotion of or the restriction of the visibility of the information"},
    message{"{value} is all that was done, though a keyword says {detail}: the content can still be seen"},
    why{"A label, a lower rank or an age limit leaves the material in sight. Most likely the keyword or the restriction is wrong."},
    remedy{"Check both; if the content was removed, say DECISION_VISIBILITY_CONTENT_REMOVED."},
    example{bad{R"({"category": "STATEMENT_CATEGORY_PROTECTION_OF_MINORS",
 "category_specification": ["KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL"],
 "decision_account": null, "end_date_account_restriction": null,
 "decision_visibility": ["DECISION_VISIBILITY_CONTENT_LABELLED"]})"},
            good{R"({"category": "STATEMENT_CATEGORY_PROTECTION_OF_MINORS",
 "category_specification": ["KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL"],
 "decision_account": null, "end_date_account_restriction": null,
 "decision_visibility": ["DECISION_VISIBILITY_CONTENT_REMOVED"]})"}}};

inline constexpr rule deepfake_without_synthetic_media{
    number{2310},
    id{"deepfake-without-synthetic-media"},
    severity::info,
    {database_doc("section 2.1"), annex_i("part 2, Categories 3f, 4g and 9c")},
    title{"Synthetic media is content that was made or altered by machine"},
    message{"{value} speaks of a deepfake, but CONTENT_TYPE_SYNTHETIC_MEDIA is not among the types of content"},
    why{"Whoever looks for synthetic media by the type of content does not find this statement. Nothing is wrong where the statement "
        "is about a text or an account that only points to the deepfake."},
    remedy{"Add CONTENT_TYPE_SYNTHETIC_MEDIA to content_type where the content itself was made or altered by machine."},
    example{bad{R"({"category": "STATEMENT_CATEGORY_CYBER_VIOLENCE",
 "category_specification": ["KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE"]})"},
            good{R"({"category": "STATEMENT_CATEGORY_CYBER_VIOLENCE",
 "category_specification": ["KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE"],
 "content_type": ["CONTENT_TYPE_VIDEO", "CONTENT_TYPE_SYNTHETIC_MEDIA"]})"}}};

/// The rules of this file.
inline constexpr const rule* category_rules[] = {
    &keyword_of_another_category,      &terms_category_with_illegal_ground, &not_specified_without_notice,
    &less_specific_category,           &age_keywords_confused,              &keyword_missing,
    &child_abuse_material_not_illegal, &terrorist_content_not_illegal,      &child_abuse_material_still_visible,
    &deepfake_without_synthetic_media};

} // namespace dsacheck::rules
