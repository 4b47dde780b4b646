// Rules on free texts: whether they say anything. They know words of the 24 official languages.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule control_character_in_text{
    number{2350},
    id{"control-character-in-text"},
    severity::warning,
    {dsa("Article 17(4)"), database_doc("dumps")},
    title{"The information provided in accordance with this Article shall be clear and easily comprehensible"},
    message{"{field} holds a control character"},
    why{"The API stores it as it is. Nobody sees it, and it breaks programs that read the published dumps. Tabulators and line ends "
        "are allowed."},
    remedy{"Take the character out; most often it came along when the text was copied."},
    example{bad{R"({"decision_facts": "A reviewer watched the video\u0007 and saw a dog fight with bets on it."})"},
            good{R"({"decision_facts": "A reviewer watched the video\nand saw a dog fight with bets on it."})"}}};

inline constexpr rule legal_ground_vague{
    number{2351},
    id{"legal-ground-vague"},
    severity::warning,
    {dsa("Article 17(3)(d)"), database_doc("illegal_content_legal_ground")},
    title{"A reference to the legal ground relied on"},
    message{"{field} refers to no law: {detail}"},
    why{"The recipient has to be able to look the law up. A text with a number, a section sign, an abbreviation such as StGB, or a word "
        "such as \"Article\", \"Directive\", \"Act\" or \"Code\" passes; the words are known in the 24 official languages. It is a "
        "warning since a law may have a name without any of these."},
    remedy{"Name the law and the article: \"Article 510 of the Criminal Code\"."},
    example{bad{R"({"illegal_content_legal_ground": "cruelty to animals"})"},
            good{R"({"illegal_content_legal_ground": "Article 337 of the Criminal Code: cruelty to animals"})"}}};

inline constexpr rule contractual_ground_vague{
    number{2352},
    id{"contractual-ground-vague"},
    severity::info,
    {dsa("Article 17(3)(e)"), database_doc("incompatible_content_ground")},
    title{"A reference to the contractual ground relied on"},
    message{"{field} names the contract and nothing in it: {value}"},
    why{"\"Terms of service\" alone does not tell the recipient which of the terms. The documentation asks for the relevant section. The "
        "names of such contracts are known in the 24 official languages; anything further in the text passes."},
    remedy{"Name the section or the rule: \"Terms of Service, section 4.2: prohibited goods\"."},
    example{bad{R"({"decision_ground": "DECISION_GROUND_INCOMPATIBLE_CONTENT", "illegal_content_legal_ground": null,
 "illegal_content_explanation": null, "incompatible_content_ground": "Our Terms of Service",
 "incompatible_content_explanation": "The section forbids fights between animals, and the video advertises one."})"},
            good{R"({"decision_ground": "DECISION_GROUND_INCOMPATIBLE_CONTENT", "illegal_content_legal_ground": null,
 "illegal_content_explanation": null, "incompatible_content_ground": "Our Terms of Service, section 4.2",
 "incompatible_content_explanation": "The section forbids fights between animals, and the video advertises one."})"}}};

inline constexpr rule explanation_copied{
    number{2353},
    id{"explanation-copied"},
    severity::info,
    {dsa("Article 17(3)(d) and (e)"), dsa("Article 17(4)"), database_doc("illegal_content_explanation")},
    title{"Explanations as to why the information is considered to be illegal content or incompatible on that ground"},
    message{"{field} repeats {detail}"},
    why{"The facts, the ground and the explanation are three things, and the law asks for each. The words are compared without case, "
        "punctuation and white space, in any language. It is no more than a hint: the documentation allows an explanation to "
        "refer to the facts."},
    remedy{"Say why the facts fall under the ground, or refer to the field that says so."},
    example{bad{R"({"decision_facts": "The provision forbids fights between animals; and the video advertises one"})"},
            good{R"({"decision_facts": "The video advertises a fight between animals."})"}}};

inline constexpr rule placeholder_text{
    number{2354},
    id{"placeholder-text"},
    severity::warning,
    {dsa("Article 17(4)"), dsa("Article 17(3)"), database_doc("decision_facts")},
    title{"As precise and specific as reasonably possible under the given circumstances"},
    message{"{field} is a placeholder: {detail}"},
    why{"The API takes any text for an answer, \"n/a\", \"test\" and \"see above\" included. Such phrases are known in the 24 official "
        "languages; a single character again and again, a row of keys and a text without letters count as well. Only whole texts are "
        "compared."},
    remedy{"Say what happened. Leave a field out that does not apply."},
    example{bad{R"({"decision_facts": "n/a"})"},
            good{R"({"decision_facts": "A reviewer watched the video: it shows a dog fight."})"}}};

inline constexpr rule text_too_short{
    number{2355},
    id{"text-too-short"},
    severity::warning,
    {dsa("Article 17(4)"), database_doc("decision_facts")},
    title{"As precise and specific as reasonably possible under the given circumstances"},
    message{"{field} has fewer than 15 characters: {value}"},
    why{"One or two words do not tell facts and circumstances, nor why they fall under a ground. Characters are counted after trimming, "
        "whatever the script; a Chinese, Japanese or Korean sign counts as three. It is a warning since a short text may be enough "
        "where the decision is plain."},
    remedy{"Write a sentence that the recipient understands."},
    example{bad{R"({"decision_facts": "A dog fight."})"},
            good{R"({"decision_facts": "The video shows a dog fight."})"}}};

inline constexpr rule other_text_restates_value{
    number{2356},
    id{"other-text-restates-value"},
    severity::warning,
    {database_doc("decision_visibility_other"), dsa("Article 17(3)(a) and (b)")},
    title{"\"Other\" is for what is not among the listed values"},
    message{"{field} says {value}, which is the listed value {detail}"},
    why{"Whoever counts decisions by their values will miss this one. Words for the listed values are known in the 24 official languages "
        "in the forms that decisions use most, those for demotion and labelling not in Irish and Maltese. Only whole texts are compared."},
    remedy{"Use the listed value instead of \"other\" and leave the text out."},
    example{bad{R"({"content_type": ["CONTENT_TYPE_OTHER"], "content_type_other": "Video"})"},
            good{R"({"content_type": ["CONTENT_TYPE_OTHER"], "content_type_other": "Live stream"})"}}};

inline constexpr rule text_contradicts_automation{
    number{2357},
    id{"text-contradicts-automation"},
    severity::info,
    {dsa("Article 17(3)(c)"), database_doc("automated_detection")},
    title{"Information on the use made of automated means in taking the decision"},
    message{"{field} says {value}, but neither detection nor decision was automated"},
    why{"The text and the two fields should tell the same story; researchers found that a remarkable part do not. The rule knows words such "
        "as \"automatically\", \"algorithm\" and \"our systems\" in the 24 official languages, and a denial within three words "
        "before them. It understands no sentences and may err, so it has to be turned on by name."},
    remedy{"Correct automated_detection or automated_decision, or the text."},
    rule_use::on_request,
    example{bad{R"({"decision_facts": "The video was automatically detected: it shows a dog fight."})"},
            good{R"({"decision_facts": "A user told us of the video: it shows a dog fight."})"}}};

inline constexpr const rule* text_rules[] = {
    &control_character_in_text, &legal_ground_vague, &contractual_ground_vague,  &explanation_copied,
    &placeholder_text,          &text_too_short,     &other_text_restates_value, &text_contradicts_automation,
};

} // namespace dsacheck::rules
