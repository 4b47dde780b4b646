// Rules on the format of each single field of a statement, as the API's validator has them.
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/reporter.hpp"
#include "dsacheck/rule.hpp"
#include "dsacheck/statement.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule not_an_array{
    number{2010},
    id{"not-an-array"},
    severity::error,
    {database_api("array"), dsa("Article 24(5)")},
    title{"The field must be an array"},
    message{"{field} must be an array, but is {detail}"},
    why{"The API refuses a single value where it expects a list, even a list of one."},
    remedy{"Put the value in brackets: [\"...\"]. Leave the field out instead of sending null."},
    api_message{"The {attribute} field must be an array."},
    example{bad{R"({"content_type": "CONTENT_TYPE_VIDEO"})"}, good{R"({"content_type": ["CONTENT_TYPE_VIDEO"]})"}}};

inline constexpr rule value_not_allowed{
    number{2011},
    id{"value-not-allowed"},
    severity::error,
    {database_api("in"), dsa("Article 24(5)")},
    title{"The value must be one of those that the field allows"},
    message{"{value} is not a value that {field} allows{detail}"},
    why{"The API refuses the statement. Values are compared letter by letter, in capitals."},
    remedy{"Use one of the allowed values; `dsacheck explain` lists them with their meaning."},
    api_message{"The selected {attribute} is invalid."},
    example{bad{R"({"category": "STATEMENT_CATEGORY_VIOLENT"})"}, good{R"({"category": "STATEMENT_CATEGORY_VIOLENCE"})"}}};

inline constexpr rule text_too_long{
    number{2012},
    id{"text-too-long"},
    severity::error,
    {database_api("max"), dsa("Article 24(5)")},
    title{"The field must not be greater than a number of characters"},
    message{"{field} has {detail}"},
    why{"The API refuses the statement. It counts Unicode characters after trimming, not bytes, and counts even where the "
        "text would be dropped because the field does not apply."},
    remedy{"Shorten the text."},
    api_message{"The {attribute} field must not be greater than {limit} characters."},
    example{bad{R"({"source_identity": "{501 characters}"})"}, good{R"({"source_identity": "{500 characters}"})"}}};

inline constexpr rule not_a_date{
    number{2013},
    id{"not-a-date"},
    severity::error,
    {database_api("date_format"), dsa("Article 17(3)(a) and (b)")},
    title{"The date must match the format YYYY-MM-DD"},
    message{"{value} in {field} is not a date: {detail}"},
    why{"The API takes real days of the form YYYY-MM-DD only: no time of day, no other order, no missing zeros."},
    remedy{"Write the day as in 2025-07-01."},
    api_message{"The {name} does not match the format YYYY-MM-DD."},
    example{bad{R"({"content_date": "2023-02-30"})"}, good{R"({"content_date": "2023-02-28"})"}}};

inline constexpr rule date_too_early{
    number{2014},
    id{"date-too-early"},
    severity::error,
    {database_api("after_or_equal"), dsa("Article 17(3)(a) and (b)")},
    title{"The field must be a date after or equal to the earliest date"},
    message{"{value} in {field} is before {detail}"},
    why{"The API refuses the statement. A date that it cannot read at all counts as too early and too late."},
    remedy{"Check the date; 1970-01-01 and 1900-01-01 are what missing dates turn into."},
    api_message{"The {attribute} field must be a date after or equal to {earliest}."},
    example{bad{R"({"application_date": "2019-12-31"})"}, good{R"({"application_date": "2020-01-01"})"}}};

inline constexpr rule date_too_late{
    number{2015},
    id{"date-too-late"},
    severity::error,
    {database_api("before_or_equal"), dsa("Article 17(3)(a) and (b)")},
    title{"The field must be a date before or equal to 2038-01-01"},
    message{"{value} in {field} is after {detail}"},
    why{"The API refuses the statement; the bound is not documented. A date that it cannot read at all counts as too early "
        "and too late."},
    remedy{"Leave an end date out when the restriction is indefinite."},
    api_message{"The {attribute} field must be a date before or equal to {latest}."},
    example{bad{R"({"end_date_account_restriction": "2038-01-02"})"},
            good{R"({"end_date_account_restriction": "2038-01-01"})"}}};

inline constexpr rule not_a_url{
    number{2016},
    id{"not-a-url"},
    severity::error,
    {database_api("url"), dsa("Article 17(3)(d) and (e)")},
    title{"The field must be a valid URL"},
    message{"{value} in {field} is not a URL that the API accepts{detail}"},
    why{"The API refuses the statement. It wants a known scheme and \"://\", and no blanks."},
    remedy{"Write the whole address, beginning with https://, and percent-encode blanks and brackets."},
    api_message{"The {attribute} field must be a valid URL."},
    example{bad{R"({"decision_ground_reference_url": "www.example.com/terms"})"},
            good{R"({"decision_ground_reference_url": "https://www.example.com/terms"})"}}};

inline constexpr rule puid_malformed{
    number{2017},
    id{"puid-malformed"},
    severity::error,
    {database_api("regex"), dsa("Article 24(5)")},
    title{"The platform unique identifier consists of letters, digits, hyphens and underscores"},
    message{"{value} in {field} is not an identifier: {detail}"},
    why{"The API refuses the statement."},
    remedy{"Use only A-Z, a-z, 0-9, \"-\" and \"_\". Do not put personal data into it."},
    api_message{"The {attribute} format is invalid."},
    example{bad{R"({"puid": "case 42/7"})"}, good{R"({"puid": "case-42_7"})"}}};

inline constexpr rule not_a_string{
    number{2018},
    id{"not-a-string"},
    severity::error,
    {database_api("string"), dsa("Article 24(5)")},
    title{"The field must be a string"},
    message{"{field} must be a string, but is {detail}"},
    why{"A number loses its leading zeros; the API refuses it."},
    remedy{"Put the digits in quotes. Leave the field out instead of sending null."},
    api_message{"The {attribute} field must be a string."},
    example{bad{R"({"content_id": {"EAN-13": 4006381333931}})"}, good{R"({"content_id": {"EAN-13": "4006381333931"}})"}}};

inline constexpr rule not_an_ean{
    number{2019},
    id{"not-an-ean"},
    severity::error,
    {database_api("regex"), dsa("Article 24(5)")},
    title{"An EAN-13 has 13 digits"},
    message{"{value} in {field} is not 13 digits"},
    why{"The API refuses the statement. It does not verify the check digit."},
    remedy{"Give the 13 digits below the bar code, without blanks. A UPC of 12 digits gets a leading 0."},
    api_message{"The {attribute} field format is invalid."},
    example{bad{R"({"content_id": {"EAN-13": "400638133393"}})"}, good{R"({"content_id": {"EAN-13": "4006381333931"}})"}}};

inline constexpr rule date_breaks_the_api{
    number{2020},
    id{"date-breaks-the-api"},
    severity::error,
    {database_api("after_or_equal, before_or_equal"), dsa("Article 17(3)(a) and (b)")},
    title{"The date must match the format YYYY-MM-DD"},
    message{"{value} in {field} makes the API fail: {detail}"},
    why{"The API answers 500 Server Error to the whole request, whatever else is in it."},
    remedy{"Write the day as in 2025-07-01, as a string."},
    example{bad{R"({"content_date": 123456789012345678})"}, good{R"({"content_date": "2025-07-01"})"}}};

inline constexpr rule nested_array_breaks_the_api{
    number{2021},
    id{"nested-array-breaks-the-api"},
    severity::error,
    {database_api("storing of batches"), dsa("Article 24(5)")},
    title{"A text is a string"},
    message{"{field} holds an array with another one inside, which makes the API fail"},
    why{"The validator lets arrays pass as texts; storing a batch then answers 500 Server Error to the whole request. "
        "The single endpoint stores such a value."},
    remedy{"Send a string."},
    example{bad{R"({"statements": [{"decision_account": "DECISION_ACCOUNT_SUSPENDED",
 "decision_ground": "DECISION_GROUND_ILLEGAL_CONTENT", "illegal_content_legal_ground": "Article 5",
 "illegal_content_explanation": "The video shows cruelty to animals.", "content_type": ["CONTENT_TYPE_VIDEO"],
 "category": "STATEMENT_CATEGORY_ANIMAL_WELFARE", "content_date": "2025-07-01", "application_date": "2025-07-02",
 "decision_facts": [["The video shows a dog fight."]], "source_type": "SOURCE_VOLUNTARY",
 "automated_detection": "No", "automated_decision": "AUTOMATED_DECISION_NOT_AUTOMATED", "puid": "nested-1"}]})"},
            good{R"({"statements": [{"decision_account": "DECISION_ACCOUNT_SUSPENDED",
 "decision_ground": "DECISION_GROUND_ILLEGAL_CONTENT", "illegal_content_legal_ground": "Article 5",
 "illegal_content_explanation": "The video shows cruelty to animals.", "content_type": ["CONTENT_TYPE_VIDEO"],
 "category": "STATEMENT_CATEGORY_ANIMAL_WELFARE", "content_date": "2025-07-01", "application_date": "2025-07-02",
 "decision_facts": "The video shows a dog fight.", "source_type": "SOURCE_VOLUNTARY",
 "automated_detection": "No", "automated_decision": "AUTOMATED_DECISION_NOT_AUTOMATED", "puid": "nested-1"}]})"},
            example_kind::body}};

/// The rules of this file.
inline constexpr const rule* format_rules[] = {&not_an_array, &value_not_allowed, &text_too_long, &not_a_date, &date_too_early, &date_too_late, &not_a_url, &puid_malformed, &not_a_string, &not_an_ean, &date_breaks_the_api, &nested_array_breaks_the_api};

/// Raises every rule of this file that the value of `field` breaks, in the API's order. The field is present.
DSACHECK_EXPORT void check_format(const statement& s, statement_field field, reporter& out);

} // namespace dsacheck::rules
