// Finds what a name stands for: rules, fields, values, whatever the case.
#include "dsacheck/render.hpp"

#include "dsacheck/catalogue.hpp"
#include "dsacheck/text.hpp"
#include "edit_distance.hpp"
#include "explain_pages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace dsacheck {

namespace {

std::string in_lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return lower;
}

std::string printable(std::string_view text) {
    std::string shown;
    append_printable(shown, text);
    return shown;
}

void note_reading(std::string_view asked, std::string_view meant, std::string& out) {
    if (asked != meant)
        out += fmt::format("(\"{}\" read as {})\n\n", printable(asked), meant);
}

bool explain_rule(std::string_view name, std::string& out) {
    const rule* which = find_rule(in_lower_case(name));
    if (which == nullptr)
        return false;
    append_rule_page(*which, out);
    return true;
}

bool explain_field(std::string_view name, std::string& out) {
    const std::string wanted = in_lower_case(name);
    for (const field_info& info : statement_fields) {
        const std::string field = in_lower_case(info.name);
        const bool is_member = field.size() > wanted.size() &&
                               field[field.size() - wanted.size() - 1] == '.' &&
                               field.compare(field.size() - wanted.size(), wanted.size(), wanted) == 0;
        if (field != wanted && !is_member) // EAN-13 is the only member of a field
            continue;
        note_reading(name, info.name, out);
        append_field_page(info, out);
        return true;
    }
    return false;
}

struct known_value {
    enumeration of;
    const vocabulary_entry* entry;
};

template <class Matches>
std::vector<known_value> values_that(Matches matches) {
    std::vector<known_value> found;
    for (std::uint8_t i = 1; i < enumeration_count; ++i)
        for (const vocabulary_entry& entry : allowed_values(static_cast<enumeration>(i)))
            if (matches(entry))
                found.push_back({static_cast<enumeration>(i), &entry});
    return found;
}

/// The values of this name, else those that differ in case, else those with this label.
std::vector<known_value> values_called(std::string_view name) {
    const std::string lower = in_lower_case(name);
    auto found = values_that([&](const vocabulary_entry& entry) { return entry.value == name; });
    if (found.empty())
        found =
            values_that([&](const vocabulary_entry& entry) { return in_lower_case(entry.value) == lower; });
    if (found.empty())
        found =
            values_that([&](const vocabulary_entry& entry) { return in_lower_case(entry.label) == lower; });
    return found;
}

bool explain_values(std::string_view name, std::string& out) {
    const std::vector<known_value> values = values_called(name);
    if (values.empty())
        return false;
    note_reading(name, values.front().entry->value, out);
    for (const known_value& each : values) {
        if (&each != &values.front())
            out += '\n';
        append_value_page(each.of, *each.entry, out);
    }
    if (values.front().entry->value == eurostat_code_of_greece)
        out += "\nIn transparency reports EL is also Greece, as Eurostat has it; statements write GR.\n";
    return true;
}

/// What somebody may have meant who misspelt `name`.
std::vector<std::string_view> names_near(std::string_view name) {
    std::vector<std::string_view> near;
    const std::string wanted = in_lower_case(name);
    const std::size_t bound = std::max<std::size_t>(1, wanted.size() / 4);
    const auto add_if_near = [&](std::string_view candidate) {
        if (detail::distance_up_to(bound, wanted, in_lower_case(candidate)) <= bound)
            near.push_back(candidate);
    };
    for (const rule* each : all_rules())
        add_if_near(each->id);
    for (const field_info& info : statement_fields)
        add_if_near(info.name);
    for (std::uint8_t i = 1; i < enumeration_count; ++i)
        if (const auto value = nearest(static_cast<enumeration>(i), name))
            if (std::find(near.begin(), near.end(), *value) == near.end())
                near.push_back(*value);
    return near;
}

void append_unknown(std::string_view name, std::string& out) {
    constexpr std::size_t most = 5;
    std::vector<std::string_view> near = names_near(name);
    near.resize(std::min(near.size(), most));
    out += fmt::format("nothing is called \"{}\"", printable(name));
    if (near.empty())
        out += "; rules are listed by: dsacheck rules\n";
    else
        out += fmt::format("; did you mean \"{}\"?\n", fmt::join(near, "\" or \""));
}

} // namespace

bool explain(std::string_view name, std::string& out) {
    const std::string_view wanted = trim_as_api(name);
    const bool is_value =
        !values_that([&](const vocabulary_entry& entry) { return entry.value == wanted; }).empty();
    // Exactly a value, even where a field differs in case only: CONTENT_TYPE_OTHER and content_type_other.
    if (is_value ? explain_values(wanted, out)
                 : explain_rule(wanted, out) || explain_field(wanted, out) || explain_values(wanted, out))
        return true;
    append_unknown(name, out);
    return false;
}

} // namespace dsacheck
