// Rules on how the content was found, and on the use of automated means.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule nobody_found_it{
    number{2501},
    id{"nobody-found-it"},
    severity::warning,
    {dsa("Article 17(3)(b) and (c)"), database_doc("automated_detection")},
    title{"Whether the decision was taken in respect of content detected or identified using automated means"},
    message{"{value}: no notice, no automated detection, and a fully automated decision; who found the content?"},
    why{"Without a notice and without a machine, a person found the content; that person then took part in the decision. It is a "
        "warning, since a machine may act on what a person has found."},
    remedy{"Check source_type, automated_detection and automated_decision: one of them says too little."},
    example{bad{R"({"automated_decision": "AUTOMATED_DECISION_FULLY"})"},
            good{R"({"automated_decision": "AUTOMATED_DECISION_FULLY", "automated_detection": "Yes"})"}}};

inline constexpr rule notified_and_detected{
    number{2502},
    id{"notified-and-detected"},
    severity::info,
    {dsa("Article 17(3)(b) and (c)"), database_doc("automated_detection")},
    title{"Whether the decision was taken in respect of content detected or identified using automated means"},
    message{"the content was found by a notice ({detail}) and by automated means"},
    why{"Both may be true, for instance when a machine had marked what was then notified. Often the field tells that a machine sorted the "
        "notices, which is not detection."},
    remedy{"Write \"No\" where the notice is what led to the content."},
    example{bad{R"({"source_type": "SOURCE_ARTICLE_16", "automated_detection": "Yes"})"},
            good{R"({"source_type": "SOURCE_ARTICLE_16", "automated_detection": "No"})"}}};

inline constexpr rule trusted_flagger_unnamed{
    number{2503},
    id{"trusted-flagger-unnamed"},
    severity::info,
    {dsa("Article 17(3)(b)"), dsa("Article 22"), database_doc("source_identity")},
    title{"Where strictly necessary, the identity of the notifier"},
    message{"source_identity does not say which trusted flagger it was"},
    why{"Trusted flaggers are organisations whose names are published, and whose work is measured. It is a note: the law asks for the "
        "identity only where it is strictly necessary."},
    remedy{"Name the organisation, never a person."},
    example{bad{R"({"source_type": "SOURCE_TRUSTED_FLAGGER"})"},
            good{R"({"source_type": "SOURCE_TRUSTED_FLAGGER", "source_identity": "Animal Watch"})"}}};

/// The rules of this file.
inline constexpr const rule* automation_rules[] = {&nobody_found_it, &notified_and_detected, &trusted_flagger_unnamed};

} // namespace dsacheck::rules
