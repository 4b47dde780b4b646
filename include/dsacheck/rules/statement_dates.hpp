// Rules on the dates of a statement: their order, their distance from today, and the duration of the restriction.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule applied_before_created{
    number{2201},
    id{"applied-before-created"},
    severity::error,
    {dsa("Article 17(3)(a) and (b)"), database_doc("application_date")},
    title{"The facts and circumstances relied on in taking the decision"},
    message{"the restriction applies from {value}, before the content was created on {detail}"},
    why{"A decision cannot take effect before there is content that it concerns. The API compares neither date with the other, "
        "and stores what is impossible."},
    remedy{"Correct the date that is wrong: often the two are swapped, or day and month are."},
    example{bad{R"({"content_date": "2025-05-06", "application_date": "2025-03-04"})"},
            good{R"({"content_date": "2025-03-04", "application_date": "2025-05-06"})"}}};

inline constexpr rule applied_the_day_before_created{
    number{2202},
    id{"applied-the-day-before-created"},
    severity::warning,
    {dsa("Article 17(3)(a) and (b)"), database_doc("application_date")},
    title{"The facts and circumstances relied on in taking the decision"},
    message{"the restriction applies from {value}, the day before the content was created on {detail}"},
    why{"Impossible, but for dates that were taken from two time zones: content that is restricted within hours may then bear the "
        "later date. That is why one day is a warning, and more is an error (applied-before-created)."},
    remedy{"Take both dates from the same time zone."},
    example{bad{R"({"content_date": "2025-05-06", "application_date": "2025-05-05"})"},
            good{R"({"content_date": "2025-05-06", "application_date": "2025-05-06"})"}}};

inline constexpr rule content_date_in_future{
    number{2203},
    id{"content-date-in-future"},
    severity::error,
    {dsa("Article 17(3)(b)"), database_doc("content_date")},
    title{"The facts and circumstances relied on in taking the decision"},
    message{"the content was created on {value}, which is still to come: today is {detail}"},
    why{"A decision cannot concern content that does not exist yet. The API takes dates up to 2038. One day is allowed for the "
        "time zones east of UTC."},
    remedy{"Correct the date. For documents of another time, say with --as-of which day counts as today."},
    example{bad{R"({"content_date": "2031-03-04"})"},
            good{R"({"content_date": "2025-03-04"})"}}};

inline constexpr rule application_date_in_future{
    number{2204},
    id{"application-date-in-future"},
    severity::warning,
    {dsa("Article 17(2)"), dsa("Article 17(3)(a)"), database_doc("application_date")},
    title{"The statement of reasons shall be provided at the latest from the date that the restriction is imposed"},
    message{"the restriction applies from {value}, which is still to come: today is {detail}"},
    why{"Most often the date is wrong. It is a warning since a provider may announce a restriction before it begins. One day is "
        "allowed for the time zones east of UTC."},
    remedy{"Correct the date, or send the statement when the restriction begins. For documents of another time, say with --as-of "
           "which day counts as today."},
    example{bad{R"({"application_date": "2031-05-06", "end_date_account_restriction": "2031-08-07"})"},
            good{R"({"application_date": "2025-05-06"})"}}};

inline constexpr rule applied_before_duty{
    number{2205},
    id{"applied-before-duty"},
    severity::info,
    {dsa("Article 92"), dsa("Article 93(2)"), dsa("Article 24(5)")},
    title{"The DSA applies from 17 February 2024, to very large online platforms from four months after they were designated"},
    message{"the restriction applies from {value}, before anybody had to send statements of reasons"},
    why{"The duty began on 25 August 2023 for the first very large online platforms, four months after they were designated, and "
        "on 17 February 2024 for the others. An older date may be right, for instance where an old restriction is sent late."},
    remedy{"Check the date."},
    example{bad{R"({"content_date": "2023-06-01", "application_date": "2023-08-24"})"},
            good{R"({"content_date": "2023-06-01", "application_date": "2023-08-25"})"}}};

inline constexpr rule end_before_application{
    number{2206},
    id{"end-before-application"},
    severity::warning,
    {database_doc("section 4"), dsa("Article 17(3)(a)"), database_api("date_format")},
    title{"The end date must be after or equal to the application date"},
    message{"{field} is {value}, before the restriction applies on {detail}"},
    why{"A restriction cannot end before it begins."},
    remedy{"Correct the date that is wrong; leave the end date out when the restriction is indefinite."},
    conflict{"The documentation says \"must\"; the API has no such rule, and stores the statement. It is a warning by default, since "
             "what is sent will be accepted: --severity end-before-application=error follows the documentation."},
    example{bad{R"({"end_date_account_restriction": "2025-05-05"})"}, good{R"({"end_date_account_restriction": "2025-05-06"})"}}};

inline constexpr rule end_date_without_restriction{
    number{2207},
    id{"end-date-without-restriction"},
    severity::warning,
    {database_doc("section 4"), dsa("Article 17(3)(a)")},
    title{"The end dates depend on the restrictions submitted"},
    message{"{field} is given, but {detail} is not: there is nothing that could end"},
    why{"The database stores a duration without a restriction; the restriction that was meant stays without one."},
    remedy{"Give the restriction, or move the date to the end date of the restriction that was imposed."},
    example{bad{R"({"end_date_monetary_restriction": "2025-08-07"})"},
            good{R"({"end_date_monetary_restriction": "2025-08-07", "decision_monetary": "DECISION_MONETARY_SUSPENSION"})"}}};

inline constexpr rule termination_with_end_date{
    number{2208},
    id{"termination-with-end-date"},
    severity::warning,
    {dsa("Article 17(1) and (3)(a)"), database_doc("section 4")},
    title{"Suspension or termination, and its duration where relevant"},
    message{"{field} is {value}, but {detail} is a termination, which does not end"},
    why{"What ends on a day is a suspension. One of the two values is wrong, and the reader cannot tell which."},
    remedy{"Choose the suspension, or leave the end date out."},
    example{bad{R"({"decision_account": "DECISION_ACCOUNT_TERMINATED"})"},
            good{R"({"decision_account": "DECISION_ACCOUNT_SUSPENDED"})"}}};

inline constexpr rule suspension_without_end_date{
    number{2209},
    id{"suspension-without-end-date"},
    severity::info,
    {dsa("Article 17(3)(a)"), database_doc("section 4")},
    title{"Where relevant, the duration of the decision"},
    message{"{value} has no end: {detail} is not given, which means indefinite"},
    why{"A suspension is usually for a time, and its duration is a part of the statement. Nothing is wrong where it is indefinite: "
        "the documentation has the end date left out then."},
    remedy{"Give the end date if the suspension has one."},
    example{bad{R"({"end_date_account_restriction": null})"}, good{R"({"end_date_account_restriction": "2025-08-07"})"}}};

inline constexpr rule removal_with_end_date{
    number{2210},
    id{"removal-with-end-date"},
    severity::info,
    {dsa("Article 17(3)(a)"), database_doc("section 4")},
    title{"Where relevant, the duration of the decision"},
    message{"the content is removed, yet the restriction of its visibility ends on {value}"},
    why{"What was removed seldom comes back on a day known before. Where access is only blocked for a time, "
        "DECISION_VISIBILITY_CONTENT_DISABLED says so."},
    remedy{"Check whether the content was removed or disabled, and whether it will come back."},
    example{bad{R"({"end_date_visibility_restriction": "2025-08-07"})"},
            good{R"({"end_date_visibility_restriction": "2025-08-07", "decision_visibility": ["DECISION_VISIBILITY_CONTENT_DISABLED"]})"}}};

inline constexpr rule end_date_implausible{
    number{2211},
    id{"end-date-implausible"},
    severity::info,
    {database_doc("section 4"), dsa("Article 17(3)(a)")},
    title{"The end date is left out when the restriction is indefinite"},
    message{"{field} is {value}, {detail}"},
    why{"Dates that are many years away, or the last one that the API takes (2038-01-01), mostly stand for \"never\"; whoever "
        "computes durations takes them at their word."},
    remedy{"Leave the end date out when the restriction is indefinite."},
    example{bad{R"({"end_date_account_restriction": "2035-05-07"})"}, good{R"({"end_date_account_restriction": "2035-05-06"})"}}};

/// The rules of this file.
inline constexpr const rule* date_rules[] = {
    &applied_before_created,      &applied_the_day_before_created, &content_date_in_future,   &application_date_in_future,
    &applied_before_duty,         &end_before_application,         &end_date_without_restriction,
    &termination_with_end_date,   &suspension_without_end_date,    &removal_with_end_date,    &end_date_implausible};

} // namespace dsacheck::rules
