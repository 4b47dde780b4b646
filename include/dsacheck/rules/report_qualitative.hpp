// Rules on transparency reports: part 11: the texts.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule qualitative_text_too_long{
    number{3114},
    id{"qualitative-text-too-long"},
    severity::warning,
    {annex_ii("Part II, 2, column E")},
    title{"Values should be limited to maximum 5000 characters"},
    message{"a text is too long: {detail}"},
    why{"Longer texts are cut off by programs that rely on the limit."},
    remedy{"Shorten the text, or move details to a document beside the report."},
    duties{"D-II.2-E-02"},
    conflict{"A-38: neither the unit nor line ends are defined. Characters are counted as code points, a line end "
             "as one."},
    example{bad{R"(11 replace "Samples are" "~~~~~~~~~~"
11 replace "~" "^^^^^^^^^^^^^^^^^^^^^^^^^"
11 replace "^" "########################")"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule text_missing{
    number{3115},
    id{"text-missing"},
    severity::error,
    {annex_ii("Part II, 2"), annex_ii("Part I, 1(2)"), dsa("Article 15(1)")},
    title{"The Qualitative Template is to be used to provide qualitative meaningful information on content "
          "moderation"},
    message{"a text is missing: {detail}"},
    why{"The report is incomplete without it."},
    remedy{"Write the text that the indicator asks for."},
    duties{"D-I.1-03 D-I.1-05 D-II.1.4-01 D-II.1.6-01 D-II.1.6-02 D-II.1.6-04 D-II.2-01 D-II.2-02 D-II.2-03 "
           "D-II.2-04 D-II.2-05 D-II.2-06 D-II.2-07 D-II.2-E-01 D-II.2-R01-01 D-II.2-R02-01 D-II.2-R02-02 "
           "D-II.2-R03-01 D-II.2-R04-01 D-II.2-R05-01 D-II.2-R06-01 D-II.2-R07-01 D-II.2-R08-01 D-II.2-R09-01 "
           "D-II.2-R09-03 D-II.2-R10-01 D-II.2-R11-01 D-T.11-02"},
    example{bad{"11 E@safeguards ="}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule automation_denied_but_reported{
    number{3116},
    id{"automation-denied-but-reported"},
    severity::error,
    {annex_ii("Part II, 2"), dsa("Article 15(1)(e)")},
    title{"This field must provide a qualitative description of the automated means used for the purpose of "
          "content moderation"},
    message{"a text denies what the figures report: {detail}"},
    why{"Other parts report measures by automated means, so that the text on them is due."},
    remedy{"Describe the automated means, or correct the figures."},
    duties{"D-II.1.6-01 D-II.1.6-04 D-II.2-02 D-II.2-R03-01"},
    example{bad{"11 E@automated_means = Not applicable"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule required_content_not_found{
    number{3117},
    id{"required-content-not-found"},
    severity::info,
    {annex_ii("Part II, 2")},
    title{"This summary must, as a minimum, include a description of the types of restrictions applied by the "
          "provider; the field must set out a measure of exposure to illegal or incompatible content on the service"},
    message{"required content was not found: {detail}"},
    why{"A list of words in the 24 official languages was looked for in the text; it may say the same in other "
        "words."},
    remedy{"Check that the text names the types of restriction, and a measure of exposure such as a share of views."},
    duties{"D-II.1.4-01 D-II.2-R01-02 D-II.2-R02-03"},
    example{bad{"11 E@summary = During the period we looked at the postings and the accounts of the service; warnings were shown to authors."}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule texts_repeated{
    number{3118},
    id{"texts-repeated"},
    severity::info,
    {annex_ii("Part II, 2, signal for copied texts")},
    title{"It follows from the list of indicators that each of them asks for information of its own"},
    message{"texts are repeated: {detail}"},
    why{"The same text stands under several indicators. No provision of the Regulation forbids it."},
    remedy{"Check that each text answers its own indicator."},
    example{bad{R"(11 E@purposes = Every automated decision can be complained about, and people decide on the complaint within a few days.
11 E@safeguards = Every automated decision can be complained about, and people decide on the complaint within a few days.)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule element_not_found{
    number{3214},
    id{"element-not-found"},
    severity::info,
    {annex_ii("Part II, 2")},
    title{"This field must provide information on the type, frequency and content of the training; a description "
          "of the input criteria and the methodology; the parameters set for such automated means"},
    message{"elements of a text were not found: {detail}"},
    why{"A list of words was looked for in the text; it may say the same in other words. Texts in other languages than "
        "English, German, French, Spanish and Italian are not looked at."},
    remedy{"Check that the text covers what the instructions name."},
    duties{"D-II.2-R02-01 D-II.2-R02-02 D-II.2-R02-04 D-II.2-R03-02 D-II.2-R04-01 D-II.2-R04-02 D-II.2-R04-03 "
           "D-II.2-R04-04 D-II.2-R07-02 D-II.2-R07-03 D-II.2-R09-01 D-II.2-R09-02 D-II.2-R09-03 D-II.2-R10-02"},
    example{bad{"11 E@training = Training is given to the staff of the company and to all of its teams."}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule soft_restrictions_not_outlined{
    number{3215},
    id{"soft-restrictions-not-outlined"},
    severity::warning,
    {annex_ii("Part II, 2")},
    title{"In case the provider makes use of soft moderation restrictions, such as the attachment of labels or "
          "warnings to certain information, an outline of these policies must also be included"},
    message{"soft restrictions are not outlined: {detail}"},
    why{"The figures report labels or demotions, and the summary has no word on them, in any of the 24 official "
        "languages."},
    remedy{"Outline these policies in the summary."},
    duties{"D-II.2-R01-03"},
    example{bad{"11 E@summary = We remove content and suspend accounts; the rules of the service and of the law are applied."}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule qualifications_framework_level_absent{
    number{3216},
    id{"qualifications-framework-level-absent"},
    severity::warning,
    {annex_ii("Part II, 2")},
    title{"Information on the qualifications of the staff dedicated to content moderation, including the level as "
          "defined by the European Qualifications Framework"},
    message{"no level of the European Qualifications Framework: {detail}"},
    why{"The instructions ask for a level from 1 to 8; the name of the framework or a level was looked for in the 24 "
        "official languages."},
    remedy{"Name the level of the European Qualifications Framework."},
    duties{"D-II.2-R08-02"},
    example{bad{"11 E@qualifications = Reviewers hold university degrees, and the team leaders have the experience of many years."}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

/// The rules of this file.
inline constexpr const rule* report_qualitative_rules[] = {&qualitative_text_too_long, &text_missing,
    &automation_denied_but_reported, &required_content_not_found, &texts_repeated, &element_not_found,
    &soft_restrictions_not_outlined, &qualifications_framework_level_absent};

} // namespace dsacheck::rules
