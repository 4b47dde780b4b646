// What would have been right in the place of a finding.
#include "dsacheck/render.hpp"

#include "dsacheck/bytes.hpp"
#include "dsacheck/text.hpp"
#include "dsacheck/url.hpp"
#include "dsacheck/rules/encoding.hpp"
#include "dsacheck/rules/statement_batch.hpp"
#include "dsacheck/rules/statement_format.hpp"
#include "dsacheck/rules/statement_presence.hpp"
#include "expected_date.hpp"
#include "field_facts.hpp"
#include "field_format.hpp"
#include "finding_text.hpp"
#include "json_text.hpp"
#include "printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

namespace {

constexpr std::string_view leave_out = "leave the field out instead of sending null";

/// The characters of a string value as the API sees them; of other values the token.
std::string characters_of(const finding& found) {
    std::string text;
    unescape_json(found.value, text);
    return std::string(trim_as_api(text));
}

std::string did_you_mean(std::string_view value) {
    std::string shown;
    append_printable(shown, value);
    return fmt::format("did you mean \"{}\"?", shown);
}

std::string labelled(const vocabulary_entry& entry) {
    return entry.label == entry.value ? fmt::format("\"{}\"", entry.value)
                                      : fmt::format("\"{}\" ({})", entry.value, entry.label);
}

const vocabulary_entry* entry_named(enumeration which, std::string_view value) noexcept {
    const std::uint8_t row = find(which, value);
    return row == not_found ? nullptr : &allowed_values(which)[row];
}

// ---- values of enumerations
// ---------------------------------------------------------------------------------

/// What became of a value that the schema in force does not have.
std::string fate_of(enumeration which, const vocabulary_entry& entry) {
    if (entry.schemas.empty())
        return "another value: this one exists in transparency reports only, not in statements";
    if (const auto current = successor(which, entry.value))
        return fmt::format("{}, which took its place on 1 July 2025",
                           labelled(*entry_named(which, *current)));
    return "another value: this one was allowed until 30 June 2025, and withdrawn without a successor";
}

/// Whether the pointer goes on behind the field's name: to an element.
bool is_below(std::string_view pointer, std::string_view field) noexcept {
    const std::size_t at = pointer.rfind(field);
    return at != npos && at + field.size() < pointer.size();
}

std::string expected_value(const finding& found, const field_info& info) {
    const std::string text = characters_of(found);
    const bool is_element = info.kind == field_kind::many_of && is_below(found.pointer, info.name);
    if (found.value == "null" && is_element)
        return fmt::format("no null among the elements, but {}", allowed_by(info));
    if (found.value == "null" && info.needed == presence::optional)
        return std::string(leave_out);
    if (const vocabulary_entry* entry = entry_named(info.values, text);
        entry != nullptr && !entry->schemas.has(schema_version::since_2025_07))
        return fate_of(info.values, *entry);
    if (!found.value_cut)
        if (const auto near = nearest(info.values, text))
            return fmt::format("did you mean {}?", labelled(*entry_named(info.values, *near)));
    return allowed_by(info);
}

/// The allowed values in a text that lists one or more of them; empty when there is anything else in it.
std::vector<std::string_view> allowed_values_in(std::string_view text, enumeration which) {
    std::vector<std::string_view> values;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(",;|"), text.size());
        const std::string_view piece = trim_as_api(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (const auto meant = nearest(which, piece))
            values.push_back(*meant);
        else
            return {};
    }
    return values;
}

std::string expected_array(const finding& found, const field_info& info) {
    const std::string text = characters_of(found);
    if (text == "null" && info.needed != presence::required)
        return std::string(leave_out);
    if (info.kind == field_kind::object)
        return format_of(info);
    const std::vector<std::string_view> values = allowed_values_in(text, info.values);
    return values.empty() ? format_of(info) : fmt::format("[\"{}\"]", fmt::join(values, "\", \""));
}

// ---- other formats
// --------------------------------------------------------------------------------------------

std::string expected_url(const finding& found, const field_info& info) {
    constexpr std::string_view scheme = "https://";
    const std::string text = characters_of(found);
    const bool looks_like_address = text.find('.') != npos && text.find(':') == npos && text.front() != '/';
    if (looks_like_address && !found.value_cut && is_api_url(std::string(scheme) + text))
        return did_you_mean(std::string(scheme) + text);
    return format_of(info);
}

std::string expected_ean(const finding& found, const field_info& info) {
    const std::string text = characters_of(found);
    if (text == "null")
        return fmt::format("{}, or {}", leave_out, format_of(info));
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c != ' ' && c != '-')
            return format_of(info);
    }
    constexpr std::size_t upc_size = 12;
    if (digits.size() == upc_size)
        digits.insert(0, 1, '0');
    return has_ean_digits(digits) ? fmt::format("{}; {}", format_of(info), did_you_mean(digits))
                                  : format_of(info);
}

// ---- documents
// --------------------------------------------------------------------------------------------------

constexpr std::string_view one_statement = "one statement: { ... }, or a batch: {\"statements\": [ ... ]}";
constexpr std::string_view batch = "{\"statements\": [ ... ]} with 1 to 100 statements";

std::string_view expected_document(const rule& broken) noexcept {
    switch (broken.number) {
    case rules::empty_input.number:
    case rules::not_text.number: return one_statement;
    case rules::invalid_utf8.number: return "UTF-8 in the whole document";
    case rules::byte_order_mark.number: return "UTF-8 without a byte order mark";
    case rules::nesting_too_deep.number: return "at most 511 levels; a statement needs 2";
    case rules::trailing_bytes.number: return "one JSON value, or one on each line of an NDJSON file";
    case rules::invalid_escape.number:
        return R"(one of \" \\ \/ \b \f \n \r \t or \u and four hexadecimal digits)";
    case rules::control_character.number: return R"(an escape, such as \n for a line break and \t for a tab)";
    case rules::statements_missing.number:
    case rules::statements_not_an_array.number:
    case rules::batch_size.number: return batch;
    case rules::statement_not_an_object.number: return "an object with the fields of a statement: { ... }";
    case rules::puid_repeated_in_batch.number: return "a puid that no other statement of the platform has";
    default: return {};
    }
}

} // namespace

std::string expected_of(const finding& found) {
    const rule& broken = *found.broken;
    const field_info* info = field_of(found);
    if (const std::string_view text = expected_document(broken); !text.empty() || info == nullptr)
        return std::string(text);
    if (broken.number >= first_number_beyond_api) // the value has the form of its field
        return {};
    switch (broken.number) {
    case rules::duplicate_key.number: return {};
    case rules::no_restriction_given.number:
        return R"(a value in one of the four, such as "decision_account": "DECISION_ACCOUNT_SUSPENDED")";
    case rules::value_not_allowed.number: return expected_value(found, *info);
    case rules::not_an_array.number: return expected_array(found, *info);
    case rules::not_a_date.number:
    case rules::date_too_early.number:
    case rules::date_too_late.number:
    case rules::date_breaks_the_api.number: return expected_date(characters_of(found), *info);
    case rules::not_a_url.number: return expected_url(found, *info);
    case rules::not_a_string.number:
    case rules::not_an_ean.number: return expected_ean(found, *info);
    case rules::text_too_long.number: return fmt::format("at most {} characters", info->max_length);
    default: return format_of(*info);
    }
}

} // namespace dsacheck
