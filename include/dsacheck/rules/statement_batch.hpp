// Rules on a request to the batch endpoint as a whole.
#pragma once

#include "dsacheck/reporter.hpp"
#include "dsacheck/rule.hpp"

#include <string_view>

namespace dsacheck::rules {

using namespace form;

inline constexpr rule statements_missing{
    number{2030},
    id{"statements-missing"},
    severity::error,
    {database_api("required"), dsa("Article 24(5)")},
    title{"The statements field is required"},
    message{"the member \"statements\" is missing or empty"},
    why{"A batch without statements is refused."},
    remedy{"Send {\"statements\": [ ... ]} with 1 to 100 statements."},
    api_message{"The statements field is required."},
    example{bad{R"({"statements": []})"}, good{R"({"statements": [{statement}]})"}, example_kind::body}};

inline constexpr rule statements_not_an_array{
    number{2031},
    id{"statements-not-an-array"},
    severity::error,
    {database_api("array"), dsa("Article 24(5)")},
    title{"The statements field must be an array"},
    message{"the member \"statements\" must be an array, but is {detail}"},
    why{"The batch is refused."},
    remedy{"Send {\"statements\": [ ... ]} with 1 to 100 statements."},
    api_message{"The statements field must be an array."},
    example{bad{R"({"statements": "all of them"})"}, good{R"({"statements": [{statement}]})"}, example_kind::body}};

inline constexpr rule batch_size{
    number{2032},
    id{"batch-size"},
    severity::error,
    {database_api("between"), database_doc("multiple statements")},
    title{"The statements field must have between 1 and 100 items"},
    message{"{detail}"},
    why{"The API refuses the batch before it looks at any statement."},
    remedy{"Split it into batches of at most 100."},
    api_message{"The statements field must have between 1 and 100 items."},
    example{bad{R"({"statements": [{101 statements}]})"}, good{R"({"statements": [{100 statements}]})"}, example_kind::body}};

inline constexpr rule statement_not_an_object{
    number{2033},
    id{"statement-not-an-object"},
    severity::error,
    {database_api("Validator::make"), dsa("Article 24(5)")},
    title{"A statement is an object"},
    message{"{detail} stands where a statement should"},
    why{"In a batch, the API answers 500 Server Error to the whole request; an array, or anything alone, it takes for a "
        "statement without fields."},
    remedy{"Send objects with the fields of a statement."},
    example{bad{R"({"statements": [{statement}, null]})"}, good{R"({"statements": [{statement}]})"}, example_kind::body}};

inline constexpr rule puid_repeated_in_batch{
    number{2034},
    id{"puid-repeated-in-batch"},
    severity::error,
    {database_api("checkDuplicatesInRequest"), dsa("Article 24(5)")},
    title{"The platform identifiers must all be unique within the call"},
    message{"{value} is the puid of an earlier statement of this batch{detail}"},
    why{"The API refuses the whole batch, and with a message that does not say which statements clash."},
    remedy{"Give each statement its own puid; drop the copy if a statement was queued twice."},
    api_message{"The platform identifier(s) are not all unique within this call."},
    example{bad{R"({"statements": [{statement}, {statement}]})"}, good{R"({"statements": [{statement}]})"},
            example_kind::body}};

/// The rules of this file.
inline constexpr const rule* batch_rules[] = {&statements_missing, &statements_not_an_array, &batch_size, &statement_not_an_object, &puid_repeated_in_batch};

} // namespace dsacheck::rules
