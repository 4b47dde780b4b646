#include "explain_pages.hpp"

#include "field_facts.hpp"
#include "text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dsacheck {

namespace {

constexpr std::array<std::string_view, enumeration_count> kinds{
    "value",
    "type of account",
    "source of a decision",
    "type of content",
    "answer",
    "degree of automation",
    "ground of a decision",
    "restriction of visibility",
    "restriction of monetary payments",
    "restriction of the service",
    "restriction of the account",
    "category of infringements",
    "keyword (sub-category)",
    "country",
    "language",
};

std::string fields_with(enumeration values) {
    std::string names;
    for (const field_info& info : statement_fields)
        if (info.values == values)
            names += fmt::format("{}{}", names.empty() ? "" : ", ", info.name);
    return names;
}

/// The withdrawn value that this one replaced, or empty.
std::string_view predecessor(enumeration of, std::string_view value) noexcept {
    for (const vocabulary_change& change : vocabulary_changes)
        if (change.of == of && change.current == value && change.former != value)
            return change.former;
    return {};
}

std::string schemas_of(enumeration of, const vocabulary_entry& entry) {
    if (entry.schemas == in_both)
        return "allowed, before and since 1 July 2025";
    if (entry.schemas == in_reports_only)
        return "not allowed in statements; transparency reports alone have it";
    if (entry.schemas == only_since_2025_07) {
        const std::string_view former = predecessor(of, entry.value);
        return former.empty() ? "allowed since 1 July 2025"
                              : fmt::format("allowed since 1 July 2025, in place of {}", former);
    }
    const auto current = successor(of, entry.value);
    return current ? fmt::format("not allowed since 1 July 2025; use {}", *current)
                   : "not allowed since 1 July 2025, and withdrawn without a successor";
}

constexpr std::string_view annex = "Annex I to Implementing Regulation (EU) 2024/2835";

void append_category(category which, std::string& out) {
    const annex_category* row = annex_category_of(which);
    if (row == nullptr)
        return append_entry(out, "Reports",
                            fmt::format("no category of {}: reports have no row for it", annex));
    append_entry(out, "Reports", fmt::format("{}, “{}”, in {}", row->label, row->description, annex));
    if (row->keywords.empty())
        return;
    out += fmt::format("\nIts keywords, for category_specification ({})\n",
                       row->keywords.size());
    std::size_t width = 0;
    for (const annex_keyword& each : row->keywords)
        width = std::max(width, value_of(each.which).size() + 2);
    for (const annex_keyword& each : row->keywords)
        append_entry(out, value_of(each.which), fmt::format("{}: {}", each.label, each.description), width);
}

void append_keyword(keyword which, std::string& out) {
    const std::size_t parents = parent_categories(which).size();
    if (parents == 0)
        return append_entry(out, "Reports",
                            fmt::format("no sub-category of {}: reports have no row for it", annex));
    append_entry(out, "Reports", annex);
    for (const annex_category& parent : annex_categories)
        for (const annex_keyword& each : parent.keywords) {
            if (each.which != which)
                continue;
            if (parents > 1) {
                append_entry(out, "",
                             fmt::format("{}, in {}, {}", each.label, parent.label, parent.description));
                continue;
            }
            append_entry(out, "", fmt::format("{}, “{}”,", each.label, each.description));
            append_entry(
                out, "",
                fmt::format("in {}, “{}” ({})", parent.label, parent.description, value_of(parent.which)));
        }
}

void append_country(const country& which, std::string& out) {
    append_entry(out, "Member of",
                 is_eu_member(which) ? "the European Union, and thereby the European Economic Area"
                                     : "the European Economic Area, not the European Union");
    if (eurostat_code(which) != which.code)
        append_entry(out, "Note",
                     fmt::format("transparency reports write {}, the code of Eurostat; statements, {}",
                                 eurostat_code(which), which.code));
}

void append_language(const language& which, std::string& out) {
    append_entry(out, "Status",
                 is_official_eu_language(which)
                     ? "one of the 24 official languages of the institutions of the European Union"
                     : "not an official language of the institutions of the European Union");
}

} // namespace

void append_value_page(enumeration of, const vocabulary_entry& entry, std::string& out) {
    const std::string_view label = entry.label == entry.value ? std::string_view() : entry.label;
    out += fmt::format("{}: {}\n\n", entry.value, kinds[static_cast<std::size_t>(of)]);
    if (!label.empty())
        append_entry(out, "Label", fmt::format("“{}”", label));
    if (!entry.former_label.empty())
        append_entry(out, "", fmt::format("“{}” until 30 June 2025", entry.former_label));
    append_entry(out, "Field", fields_with(of));
    append_entry(out, "Schema", schemas_of(of, entry));
    const auto row = static_cast<std::size_t>(find(of, entry.value));
    switch (of) {
    case enumeration::category: append_category(static_cast<category>(row), out); break;
    case enumeration::keyword: append_keyword(static_cast<keyword>(row), out); break;
    case enumeration::country: append_country(countries[row], out); break;
    case enumeration::language: append_language(languages[row], out); break;
    default: break;
    }
}

} // namespace dsacheck
