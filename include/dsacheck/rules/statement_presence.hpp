// Rules on which fields a statement needs, alone and because of other fields.
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/reporter.hpp"
#include "dsacheck/rule.hpp"
#include "dsacheck/statement.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule required_field_missing{
    number{2001},
    id{"required-field-missing"},
    severity::error,
    {dsa("Article 17(3)"), database_api("required")},
    title{"The statement of reasons shall at least contain the following information"},
    message{"{field} is required: {detail}"},
    why{"The API refuses the statement, and with it every statement of the same batch."},
    remedy{"Give the field a value."},
    api_message{"The {attribute} field is required."},
    example{bad{R"({"decision_facts": "  "})"}, good{R"({"decision_facts": "The video shows a dog fight."})"}}};

inline constexpr rule no_restriction_given{
    number{2002},
    id{"no-restriction-given"},
    severity::error,
    {dsa("Article 17(1)(a) to (d) and (3)(a)"), database_api("required_without_all")},
    title{"A statement of reasons explains one or more of four kinds of restrictions"},
    message{"none of decision_visibility, decision_monetary, decision_provision and decision_account is given"},
    why{"Without a restriction there is nothing to give reasons for."},
    remedy{"Name the restriction that was imposed in at least one of the four fields."},
    api_message{"The {attribute} field is required when none of {others} are present."},
    example{bad{R"({"decision_account": null})"}, good{R"({"decision_account": "DECISION_ACCOUNT_TERMINATED"})"}}};

inline constexpr rule visibility_restriction_unspecified{
    number{2003},
    id{"visibility-restriction-unspecified"},
    severity::error,
    {dsa("Article 17(3)(a)"), database_api("required")},
    title{"DECISION_VISIBILITY_OTHER must be specified"},
    message{"{field} is required when decision_visibility contains DECISION_VISIBILITY_OTHER: {detail}"},
    why{"\"Other\" alone does not tell the recipient what was restricted."},
    remedy{"Describe the restriction in at most 500 characters, or choose one of the listed restrictions."},
    api_message{"The {attribute} field is required."},
    example{bad{R"({"decision_visibility": ["DECISION_VISIBILITY_OTHER"]})"},
            good{R"({"decision_visibility": ["DECISION_VISIBILITY_OTHER"],
 "decision_visibility_other": "Shown to signed-in adults only"})"}}};

inline constexpr rule monetary_restriction_unspecified{
    number{2004},
    id{"monetary-restriction-unspecified"},
    severity::error,
    {dsa("Article 17(3)(a)"), database_api("required_if")},
    title{"DECISION_MONETARY_OTHER must be specified"},
    message{"{field} is required when decision_monetary is DECISION_MONETARY_OTHER: {detail}"},
    why{"\"Other\" alone does not tell the recipient what was restricted."},
    remedy{"Describe the restriction in at most 500 characters, or choose one of the listed restrictions."},
    api_message{"The {attribute} field is required when decision monetary is other."},
    example{bad{R"({"decision_monetary": "DECISION_MONETARY_OTHER"})"},
            good{R"({"decision_monetary": "DECISION_MONETARY_OTHER",
 "decision_monetary_other": "No advertising on this item"})"}}};

inline constexpr rule content_type_unspecified{
    number{2005},
    id{"content-type-unspecified"},
    severity::error,
    {dsa("Article 17(3)(b)"), database_api("required")},
    title{"CONTENT_TYPE_OTHER must be specified"},
    message{"{field} is required when content_type contains CONTENT_TYPE_OTHER: {detail}"},
    why{"\"Other\" alone does not tell what content the decision concerns."},
    remedy{"Describe the kind of content in at most 500 characters, or choose one of the listed kinds."},
    api_message{"The {attribute} field is required."},
    example{bad{R"({"content_type": ["CONTENT_TYPE_OTHER"]})"},
            good{R"({"content_type": ["CONTENT_TYPE_OTHER"], "content_type_other": "Live stream"})"}}};

inline constexpr rule illegal_content_unexplained{
    number{2006},
    id{"illegal-content-unexplained"},
    severity::error,
    {dsa("Article 17(3)(d)"), database_api("required_if")},
    title{"Where the decision concerns allegedly illegal content, a reference to the legal ground relied on and "
          "explanations as to why the information is considered to be illegal content on that ground"},
    message{"{field} is required when decision_ground is DECISION_GROUND_ILLEGAL_CONTENT: {detail}"},
    why{"The recipient must be able to see which law was applied and why."},
    remedy{"Name the legal provision, and explain how the content breaks it."},
    api_message{"The {attribute} field is required when decision ground is illegal content."},
    example{bad{R"({"illegal_content_explanation": ""})"},
            good{R"({"illegal_content_explanation": "The video shows acts that the provision forbids."})"}}};

inline constexpr rule incompatible_content_unexplained{
    number{2007},
    id{"incompatible-content-unexplained"},
    severity::error,
    {dsa("Article 17(3)(e)"), database_api("required_if")},
    title{"Where the decision is based on the alleged incompatibility of the information with the terms and conditions, "
          "a reference to the contractual ground relied on and explanations as to why the information is considered to "
          "be incompatible with that ground"},
    message{"{field} is required when decision_ground is DECISION_GROUND_INCOMPATIBLE_CONTENT: {detail}"},
    why{"The recipient must be able to see which term was applied and why."},
    remedy{"Name the section of the terms and conditions, and explain how the content breaks it."},
    api_message{"The {attribute} field is required when decision ground is incompatible content."},
    example{bad{R"({"decision_ground": "DECISION_GROUND_INCOMPATIBLE_CONTENT",
 "incompatible_content_ground": "Terms of use, section 4.2"})"},
            good{R"({"decision_ground": "DECISION_GROUND_INCOMPATIBLE_CONTENT",
 "incompatible_content_ground": "Terms of use, section 4.2",
 "incompatible_content_explanation": "The listing offers a medicine; section 4.2 allows none."})"}}};

/// The rules of this file.
inline constexpr const rule* presence_rules[] = {&required_field_missing, &no_restriction_given, &visibility_restriction_unspecified, &monetary_restriction_unspecified, &content_type_unspecified, &illegal_content_unexplained, &incompatible_content_unexplained};

/// The fields that must be filled, given the values of the others.
[[nodiscard]] DSACHECK_EXPORT field_set required_fields(const statement& s, endpoint to) noexcept;

/// Raises the rule of this file that `field` breaks by not being filled, if it must be; true when it was raised.
DSACHECK_EXPORT bool check_presence(const statement& s, statement_field field, reporter& out);

} // namespace dsacheck::rules
