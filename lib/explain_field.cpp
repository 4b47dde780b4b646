#include "explain_pages.hpp"

#include "field_facts.hpp"
#include "text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace dsacheck {

namespace {

std::string takes(const field_info& info) {
    const std::size_t count = count_current(info.values);
    switch (info.kind) {
    case field_kind::one_of: return fmt::format("one of the {} values below", count);
    case field_kind::many_of: return fmt::format("an array of one or more of the {} values below", count);
    case field_kind::text: return format_of(info) + ", counted after trimming";
    default: return format_of(info);
    }
}

/// "when decision_monetary is DECISION_MONETARY_OTHER": the rule's message has the condition.
std::string condition_of(const field_info& info) {
    for (const rule* each : rules_on(info.field)) {
        constexpr std::string_view opening = "{field} is required ";
        constexpr std::string_view closing = ": {detail}";
        const std::string_view message = each->message;
        if (message.substr(0, opening.size()) == opening && message.size() > opening.size() + closing.size())
            return std::string(
                message.substr(opening.size(), message.size() - opening.size() - closing.size()));
    }
    return {};
}

std::string presence_of(const field_info& info) {
    switch (info.needed) {
    case presence::required: return "required";
    case presence::conditional: return "required " + condition_of(info) + "; otherwise the API drops it";
    case presence::one_of_four:
        return "required unless one of the other three is given: decision_visibility, decision_monetary, "
               "decision_provision, decision_account";
    case presence::nullable: return "optional; null is the same as leaving it out";
    case presence::optional: break;
    }
    return info.kind == field_kind::text ? "optional" : "optional; but null is refused: leave it out";
}

bool is_current(const vocabulary_entry& entry) noexcept {
    return entry.schemas.has(schema_version::since_2025_07);
}

void append_values(const field_info& info, std::string& out) {
    std::size_t width = 0;
    for (const vocabulary_entry& entry : allowed_values(info.values))
        width = std::max(width, entry.value.size() + 2);
    constexpr std::size_t widest_column = 60; // longer values get a line of their own
    width = std::min(width, widest_column);
    out += fmt::format("\nAllowed values ({})\n", count_current(info.values));
    for (const vocabulary_entry& entry : allowed_values(info.values))
        if (is_current(entry))
            append_entry(out, entry.value, entry.value == entry.label ? std::string_view() : entry.label,
                         width);
}

void append_withdrawn_values(const field_info& info, std::string& out) {
    bool any = false;
    for (const vocabulary_entry& entry : allowed_values(info.values)) {
        if (is_current(entry) || entry.schemas.empty())
            continue;
        if (!any)
            out += "\nNo longer allowed since 1 July 2025\n";
        any = true;
        const auto current = successor(info.values, entry.value);
        constexpr std::size_t below_the_value = 4;
        append_entry(out, entry.value,
                     current ? fmt::format("now {}", *current) : "withdrawn without a successor",
                     below_the_value);
    }
}

void append_rules(const field_info& info, std::string& out) {
    const std::vector<const rule*> rules = rules_on(info.field);
    std::size_t width = 0;
    for (const rule* each : rules)
        width = std::max(width, each->id.size() + 2);
    out += "\nRules that can fire on it\n";
    for (const rule* each : rules)
        append_entry(out, fmt::format("{}  {}", each->number, each->id), each->title, width + 6);
}

} // namespace

void append_field_page(const field_info& info, std::string& out) {
    out += fmt::format("{}: field of a statement of reasons\n\n  ", info.name);
    append_wrapped(out, fmt::format("{}.", info.meaning), 2, 2);
    out += '\n';
    append_entry(out, "Takes", takes(info));
    append_entry(out, "Presence", presence_of(info));
    append_entry(out, "Law", fmt::format("{}, {}", info.law.point, name_of(info.law.in).full_name));
    append_entry(out, "", name_of(info.law.in).url);
    append_entry(out, "API name", fmt::format("\"{}\", in the API's messages", api_attribute(info.field)));
    if (info.values != enumeration::none) {
        append_values(info, out);
        append_withdrawn_values(info, out);
    }
    append_rules(info, out);
}

} // namespace dsacheck
