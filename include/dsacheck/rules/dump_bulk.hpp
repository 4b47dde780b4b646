// Rules on many rows of the dumps: shares, shifts and repetitions that no single statement shows. Each finding is about one
// platform; each may have a good reason, which is why none of them is an error but the one on identifiers.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule sentinel_content_date{
    number{2700},
    id{"sentinel-content-date"},
    severity::warning,
    {dsa("Article 17(3)(b)"), database_doc("content_date")},
    title{"content_date is the date on which the content was uploaded or posted"},
    message{"many rows of {value} have a content_date that looks like a default: {detail}"},
    why{"2000-01-01 is the earliest date that the API takes, and one date for most content is hardly a date of content. How "
        "old the content was cannot be told from such rows."},
    remedy{"Send the date of the content itself. Thresholds: --threshold sentinel-share, same-date-share."},
    example{bad{"{rows 2000 content_date=2000-01-01}"}, good{"{rows 2000}"}, example_kind::dump}};

inline constexpr rule zero_delay_mass{
    number{2701},
    id{"zero-delay-mass"},
    severity::info,
    {dsa("Article 17(3)(b)"), database_doc("application_date")},
    title{"content_date and application_date are two different facts"},
    message{"nearly all rows of {value} have the same content_date and application_date: {detail}"},
    why{"Decisions on the day of the upload are common where uploads are screened. A share near 100 % also arises when one date "
        "is copied into both fields."},
    remedy{"Make sure that content_date is the date of the content. Threshold: --threshold zero-delay-share."},
    example{bad{"{rows 2000 content_date=2025-08-27|automated_decision=AUTOMATED_DECISION_FULLY}"}, good{"{rows 2000}"},
            example_kind::dump}};

inline constexpr rule zero_delay_manual{
    number{2702},
    id{"zero-delay-manual"},
    severity::warning,
    {dsa("Article 17(3)(c)"), dsa("Article 17(3)(b)")},
    title{"A decision that follows the content at once and was not automated"},
    message{"nearly all rows of {value} were decided on the day of the content, and nearly all of those without automated "
            "means: {detail}"},
    why{"Both together are hard to bring about for many rows: one of the fields may be filled with a constant."},
    remedy{"Check where automated_decision and content_date come from. Thresholds: --threshold zero-delay-share, manual-share."},
    example{bad{"{rows 2000 content_date=2025-08-27}"}, good{"{rows 2000}"}, example_kind::dump}};

inline constexpr rule keyword_other_excess{
    number{2703},
    id{"keyword-other-excess"},
    severity::info,
    {annex_ii("I.7"), database_doc("category_specification")},
    title{"KEYWORD_OTHER shall not be used as a catch-all"},
    message{"many of the rows of {value} that have keywords have KEYWORD_OTHER: {detail}"},
    why{"Each keyword is a row of the transparency report; what is \"other\" there has to be described."},
    remedy{"Use the keyword that fits. Threshold: --threshold keyword-other-share."},
    example{bad{"{rows 2000 category_specification=\"[\"\"KEYWORD_OTHER\"\"]\"|category_specification_other=Repeated}"},
            good{"{rows 2000}"}, example_kind::dump}};

inline constexpr rule boilerplate_across_categories{
    number{2704},
    id{"boilerplate-across-categories"},
    severity::info,
    {dsa("Article 17(4)"), dsa("Article 17(3)(b)")},
    title{"The information shall be clear, and as precise and specific as reasonably possible"},
    message{"one text in decision_facts stands in many rows of {value}, over several categories: {detail}"},
    why{"Standard language is allowed; the facts of a scam and those of a copyright infringement are hardly the same."},
    remedy{"Tell the facts of each kind of case. Threshold: --threshold boilerplate-share."},
    example{bad{"{rows 1000 decision_facts=Removed.}"
                "{rows 1000 decision_facts=Removed.|category=STATEMENT_CATEGORY_VIOLENCE}"},
            good{"{rows 2000}"},
            example_kind::dump}};

inline constexpr rule automation_shift{
    number{2705},
    id{"automation-shift"},
    severity::warning,
    {dsa("Article 17(3)(c)"), database_doc("announcement of 8 June 2026")},
    title{"Whether automated means were used is told as it was"},
    message{"the share of automated_detection \"Yes\" of {value} jumps: {detail}"},
    why{"Such a jump came from an inverted field before, over months. A new tool can explain it as well."},
    remedy{"Compare the field with the systems that detected the content. Thresholds: --threshold automation-shift, "
           "window-days."},
    example{bad{"{rows 2000}{rows 2000 automated_detection=Yes|created_at=\"2025-09-08 00:00:00\"}"}, good{"{rows 2000}"},
            example_kind::dump}};

inline constexpr rule trusted_flagger_vanished{
    number{2706},
    id{"trusted-flagger-vanished"},
    severity::warning,
    {dsa("Article 22"), dsa("Article 17(3)(b)"), database_doc("announcement of 19 November 2025")},
    title{"Decisions that follow the notice of a trusted flagger say so"},
    message{"rows with SOURCE_TRUSTED_FLAGGER of {value} cease: {detail}"},
    why{"A source that vanishes from one day to the next came from a lost mapping before. Trusted flaggers may also have sent "
        "nothing."},
    remedy{"Compare with the notices received. Thresholds: --threshold trusted-flagger-share, window-days."},
    example{bad{"{rows 2000 source_type=SOURCE_TRUSTED_FLAGGER}{rows 5000 created_at=\"2025-09-08 00:00:00\"}"},
            good{"{rows 2000}"}, example_kind::dump}};

inline constexpr rule near_duplicates{
    number{2707},
    id{"near-duplicates"},
    severity::info,
    {dsa("Article 24(5)"), database_doc("clean-up of May 2024")},
    title{"Each decision is submitted once"},
    message{"rows of {value} differ from a row beside them, received in the same second, in nothing but uuid and puid: "
            "{detail}"},
    why{"Statements that were submitted repeatedly or faultily look like this. So do equal decisions on equal content."},
    remedy{"Make sure that a repeated submission keeps its puid. Threshold: --threshold near-duplicate-share."},
    example{bad{"{rows 2000 same}"}, good{"{rows 2000}"}, example_kind::dump}};

inline constexpr rule volume_shift{
    number{2708},
    id{"volume-shift"},
    severity::info,
    {dsa("Article 24(5)"), database_doc("data download")},
    title{"Statements arrive day by day"},
    message{"the number of rows of {value} is out of the usual: {detail}"},
    why{"A day without statements, or with many times the usual number, often is a queue that stood still and ran on."},
    remedy{"Check the pipeline on these days. Threshold: --threshold volume-factor."},
    example{bad{"{rows 1000}{rows 1000 created_at=\"2025-09-02 00:00:00\"}{rows 1000 created_at=\"2025-09-04 00:00:00\"}"},
            good{"{rows 2000}"}, example_kind::dump}};

inline constexpr rule puid_repeated{
    number{2710},
    id{"puid-repeated"},
    severity::error,
    {database_doc("puid"), dsa("Article 24(5)")},
    title{"A puid is unique within its platform"},
    message{"the puid {value} stood before on the same platform: {detail}"},
    why{"The database refuses a puid that it has. Twice in the dumps means that an archive is there twice, or that rows were "
        "published twice; counts are too high then."},
    remedy{"Give each file once. Otherwise count the statement once."},
    example{bad{"{row}\n{row uuid=8d387973-0c88-4463-94db-3c4f1348448e}"},
            good{"{row}\n{row uuid=8d387973-0c88-4463-94db-3c4f1348448e|platform_uid=moe-000418}"}, example_kind::dump}};

/// The rules of this file.
inline constexpr const rule* dump_bulk_rules[] = {
    &sentinel_content_date, &zero_delay_mass,          &zero_delay_manual, &keyword_other_excess,
    &boilerplate_across_categories, &automation_shift, &trusted_flagger_vanished, &near_duplicates,
    &volume_shift,          &puid_repeated};

} // namespace dsacheck::rules
