#include "dsacheck/rules/encoding.hpp"
#include "dsacheck/rules/statement_batch.hpp"
#include "dsacheck/rules/statement_format.hpp"
#include "dsacheck/rules/statement_presence.hpp"
#include "field_facts.hpp"

#include "text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dsacheck {

std::string iso(date day) {
    return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

std::string text_of(const citation& source) {
    const std::string_view name = name_of(source.in).short_name;
    switch (source.in) {
    case instrument::dsa: return fmt::format("{} {}", source.point, name);
    case instrument::database_api:
    case instrument::database_doc: return fmt::format("{} ({})", name, source.point);
    default: return fmt::format("{}, {}", name, source.point);
    }
}

std::size_t count_current(enumeration which) noexcept {
    const array_view<vocabulary_entry> all = allowed_values(which);
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const vocabulary_entry& entry) {
        return entry.schemas.has(schema_version::since_2025_07);
    }));
}

std::string list_current(enumeration which) {
    std::string list;
    for (const vocabulary_entry& entry : allowed_values(which))
        if (entry.schemas.has(schema_version::since_2025_07))
            list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", entry.value);
    return list;
}

std::string allowed_by(const field_info& info) {
    const std::size_t count = count_current(info.values);
    if (count <= short_list)
        return fmt::format("one of {}", list_current(info.values));
    return fmt::format("one of {} values; see: dsacheck explain {}", count, info.name);
}

namespace {

std::string date_format_of(const field_info& info) {
    if (info.earliest == date{})
        return fmt::format("a date YYYY-MM-DD, {} at the latest", iso(latest_date));
    return fmt::format("a date YYYY-MM-DD from {} to {}", iso(info.earliest), iso(latest_date));
}

std::string array_format_of(const field_info& info) {
    const std::size_t count = count_current(info.values);
    if (count <= short_list)
        return fmt::format("an array of one or more of {}", list_current(info.values));
    return fmt::format("an array of one or more of {} values; see: dsacheck explain {}", count, info.name);
}

} // namespace

std::string format_of(const field_info& info) {
    switch (info.kind) {
    case field_kind::object: return R"(an object, such as {"EAN-13": "4006381333931"})";
    case field_kind::ean: return R"(a string of 13 digits, such as "4006381333931")";
    case field_kind::one_of: return allowed_by(info);
    case field_kind::many_of: return array_format_of(info);
    case field_kind::text:
        return fmt::format("a text of at most {} characters", with_thousands(info.max_length));
    case field_kind::date: return date_format_of(info);
    case field_kind::url:
        return fmt::format(
            "a whole address such as \"https://www.example.com/terms\", of at most {} characters",
            info.max_length);
    case field_kind::puid:
        return fmt::format("1 to {} characters out of A to Z, a to z, 0 to 9, \"-\" and \"_\"",
                           info.max_length);
    }
    return {};
}

std::string api_attribute(statement_field field) {
    if (field == statement_field::content_id_ean13)
        return "content id. e a n-13"; // what its snake-case function makes of content_id.EAN-13
    std::string attribute(name_of(field));
    std::replace(attribute.begin(), attribute.end(), '_', ' ');
    return attribute;
}

namespace {

/// The rules on the format of a value; the same decisions as in check_format.
void add_format_rules(const field_info& info, std::vector<const rule*>& list) {
    switch (info.kind) {
    case field_kind::object: list.insert(list.end(), {&rules::not_an_array}); break;
    case field_kind::ean: list.insert(list.end(), {&rules::not_a_string, &rules::not_an_ean}); break;
    case field_kind::one_of: list.insert(list.end(), {&rules::value_not_allowed}); break;
    case field_kind::many_of:
        list.insert(list.end(), {&rules::not_an_array, &rules::value_not_allowed});
        break;
    case field_kind::text:
        list.insert(list.end(), {&rules::text_too_long, &rules::nested_array_breaks_the_api});
        break;
    case field_kind::date:
        list.insert(list.end(), {&rules::not_a_date, &rules::date_too_late, &rules::date_breaks_the_api});
        if (info.earliest != date{})
            list.push_back(&rules::date_too_early);
        break;
    case field_kind::url: list.insert(list.end(), {&rules::text_too_long, &rules::not_a_url}); break;
    case field_kind::puid:
        list.insert(list.end(),
                    {&rules::text_too_long, &rules::puid_malformed, &rules::puid_repeated_in_batch});
        break;
    }
}

/// The rule on the absence of a field, or null; the same decisions as in check_presence.
const rule* presence_rule_on(const field_info& info) {
    switch (info.field) {
    case statement_field::decision_visibility_other: return &rules::visibility_restriction_unspecified;
    case statement_field::decision_monetary_other: return &rules::monetary_restriction_unspecified;
    case statement_field::content_type_other: return &rules::content_type_unspecified;
    case statement_field::illegal_content_legal_ground:
    case statement_field::illegal_content_explanation: return &rules::illegal_content_unexplained;
    case statement_field::incompatible_content_ground:
    case statement_field::incompatible_content_explanation: return &rules::incompatible_content_unexplained;
    default: break;
    }
    if (info.needed == presence::required)
        return &rules::required_field_missing;
    return info.needed == presence::one_of_four ? &rules::no_restriction_given : nullptr;
}

} // namespace

std::vector<const rule*> rules_on(statement_field field) {
    const field_info& info = info_of(field);
    std::vector<const rule*> list{&rules::duplicate_key};
    if (const rule* missing = presence_rule_on(info))
        list.push_back(missing);
    add_format_rules(info, list);
    std::sort(list.begin(), list.end(), [](const rule* a, const rule* b) { return a->number < b->number; });
    return list;
}

std::vector<statement_field> fields_under(const rule& which) {
    std::vector<statement_field> fields;
    if (which == rules::duplicate_key) // any member can be repeated, those that nobody knows included
        return fields;
    for (const field_info& info : statement_fields)
        for (const rule* each : rules_on(info.field))
            if (*each == which)
                fields.push_back(info.field);
    return fields;
}

} // namespace dsacheck
