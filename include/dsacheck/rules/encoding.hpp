// Rules on the bytes: is this a JSON document that can be read at all? Raised by the readers.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule empty_input{
    number{1001},
    id{"empty-input"},
    severity::error,
    {rfc_8259("section 2"), database_api("required")},
    title{"A JSON text is a serialized value"},
    message{"there is no statement to read"},
    why{"An empty request body has no statement in it; the API answers that every required field is missing."},
    remedy{"Send a statement. If a program wrote this file, it stopped before it wrote anything."},
    example{bad{"   \n"}, good{"{\"statements\":[{statement}]}"}, example_kind::body}};

inline constexpr rule json_syntax{
    number{1002},
    id{"json-syntax"},
    severity::error,
    {rfc_8259("sections 2 to 7"), database_api("required")},
    title{"A JSON value must be an object, array, number, or string, or one of the literal names false, null, true"},
    message{"not JSON here: {detail}"},
    why{"The API does not report a parse error: it treats a body that is not JSON as empty and answers that every "
        "required field is missing, or that the statements field is required. In a batch, one such statement loses all."},
    remedy{"Write JSON with a library rather than by joining strings."},
    example{bad{"{\"statements\":[{statement},]}"}, good{"{\"statements\":[{statement}]}"}, example_kind::body}};

inline constexpr rule json_truncated{
    number{1003},
    id{"json-truncated"},
    severity::error,
    {rfc_8259("section 2"), database_api("required")},
    title{"A JSON text is one complete value"},
    message{"the document is cut off: {detail}"},
    why{"The rest is missing, and the API treats a body that is not complete JSON as empty."},
    remedy{"Transfer or write the document again; what stands before the cut was checked as far as it goes."},
    example{bad{"{\"statements\":[{statement}"}, good{"{\"statements\":[{statement}]}"}, example_kind::body}};

inline constexpr rule invalid_utf8{
    number{1004},
    id{"invalid-utf-8"},
    severity::error,
    {rfc_8259("section 8.1"), database_api("required")},
    title{"JSON text exchanged between systems must be encoded using UTF-8"},
    message{"invalid UTF-8: {detail}"},
    why{"The API treats a body with a single wrong byte as empty, even when the byte stands in a field that it ignores."},
    remedy{"Write the file as UTF-8. Single bytes for accented letters point to Latin-1 or Windows-1252."},
    example{bad{"{\"statements\":[{statement}],\"note\":\"caf\xE9\"}"},
            good{"{\"statements\":[{statement}],\"note\":\"caf\xC3\xA9\"}"}, example_kind::body}};

inline constexpr rule byte_order_mark{
    number{1005},
    id{"byte-order-mark"},
    severity::error,
    {rfc_8259("section 8.1"), database_api("required")},
    title{"Implementations must not add a byte order mark to the beginning of a JSON text"},
    message{"the document begins with a byte order mark: {detail}"},
    why{"The API treats a body with a byte order mark as empty. The statements behind it were checked as if it were "
        "not there."},
    remedy{"Save the file as UTF-8 without a byte order mark (in Python: encoding='utf-8', not 'utf-8-sig')."},
    example{bad{"\xEF\xBB\xBF{\"statements\":[{statement}]}"}, good{"{\"statements\":[{statement}]}"},
            example_kind::body}};

inline constexpr rule nesting_too_deep{
    number{1006},
    id{"nesting-too-deep"},
    severity::error,
    {database_api("JSON decoding, depth 512"), rfc_8259("section 9")},
    title{"An implementation may set limits on the maximum depth of nesting"},
    message{"{detail}"},
    why{"The API's decoder gives up at 512 levels and treats the body as empty."},
    remedy{"No field of a statement needs more than one level; look for a loop in the program that wrote this."},
    example{bad{"{nested}"}, good{"{\"statements\":[{statement}]}"}, example_kind::body}};

inline constexpr rule trailing_bytes{
    number{1007},
    id{"trailing-bytes"},
    severity::error,
    {rfc_8259("section 2"), database_api("required")},
    title{"A JSON text is one value with white space around it"},
    message{"something follows the document: {detail}"},
    why{"The API treats a body with anything behind the JSON value as empty."},
    remedy{"Remove what follows. Several statements go into {\"statements\": [...]}, or one a line into an NDJSON file."},
    example{bad{"{\"statements\":[{statement}]}]"}, good{"{\"statements\":[{statement}]}\n"}, example_kind::body}};

inline constexpr rule duplicate_key{
    number{1008},
    id{"duplicate-key"},
    severity::warning,
    {rfc_8259("section 4"), database_api("JSON decoding")},
    title{"The names within an object should be unique"},
    message{"{field} stands more than once; the last one counts"},
    why{"The API keeps the last value and drops the others without a word. Which one was meant?"},
    remedy{"Keep one."},
    example{bad{"{\"statements\":[{statement+}]}"}, good{"{\"statements\":[{statement}]}"}, example_kind::body}};

inline constexpr rule record_too_large{
    number{1009},
    id{"record-too-large"},
    severity::error,
    {database_api("request size")},
    title{"A statement has at most some 12,000 characters of text"},
    message{"this record was not read: {detail}"},
    why{"A record far larger than any statement is a sign that line ends are missing or that the file is something else; "
        "reading it whole would use memory without a bound."},
    remedy{"Check that each statement stands on a line of its own, or raise the limit (--max-record)."},
    example{bad{"{large}"}, good{"{\"statements\":[{statement}]}"}, example_kind::body}};

inline constexpr rule invalid_escape{
    number{1010},
    id{"invalid-escape"},
    severity::error,
    {rfc_8259("section 7"), database_api("required")},
    title{"Characters may be escaped as \\uXXXX, pairs of surrogates, or the two-character forms"},
    message{"{value} is not a valid escape: {detail}"},
    why{"The API treats the whole body as empty."},
    remedy{"Write a backslash as \\\\, and a character beyond U+FFFF as a pair of surrogates or as it is."},
    example{bad{"{\"statements\":[{statement}],\"note\":\"\\ud83d\"}"},
            good{"{\"statements\":[{statement}],\"note\":\"\\ud83d\\ude00\"}"}, example_kind::body}};

inline constexpr rule control_character{
    number{1011},
    id{"control-character"},
    severity::error,
    {rfc_8259("section 7"), database_api("required")},
    title{"The control characters (U+0000 through U+001F) must be escaped"},
    message{"{detail}"},
    why{"The API treats the whole body as empty."},
    remedy{"Write line breaks as \\n and tabs as \\t; let a JSON library do it."},
    example{bad{"{\"statements\":[{statement}],\"note\":\"a\nb\"}"},
            good{"{\"statements\":[{statement}],\"note\":\"a\\nb\"}"}, example_kind::body}};

inline constexpr rule not_text{
    number{1012},
    id{"not-text"},
    severity::error,
    {rfc_8259("section 8.1")},
    title{"JSON text exchanged between systems must be encoded using UTF-8"},
    message{"{detail}"},
    why{"The file is not a JSON document at all."},
    remedy{"Give the JSON file itself."},
    example{bad{"PK\x03\x04"}, good{"{\"statements\":[{statement}]}"}, example_kind::body}};

/// The rules of this file.
inline constexpr const rule* encoding_rules[] = {&empty_input, &json_syntax, &json_truncated, &invalid_utf8, &byte_order_mark, &nesting_too_deep, &trailing_bytes, &duplicate_key, &record_too_large, &invalid_escape, &control_character, &not_text};

} // namespace dsacheck::rules
