// Names for the rows of a report, for tests and examples: "TOTAL", "KEYWORD_DEFAMATION/FR", "complaints/upheld".
#pragma once

#include "dsacheck/annex_i.hpp"

#include <array>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace dsacheck::testing {

namespace detail {

template <std::size_t N>
std::optional<std::uint8_t> index_of(const std::array<std::string_view, N>& names, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == name)
            return static_cast<std::uint8_t>(i);
    return std::nullopt;
}

// In the order of the enumerations of annex_i/rows.hpp.
inline constexpr std::array<std::string_view, 5> identification_names{"provider_name", "published", "previous_published",
                                                                      "period_start", "period_end"};
inline constexpr std::array<std::string_view, 12> appeal_names{
    "complaints",      "newly_imposed", "on_visibility",        "on_service", "on_account",          "on_monetisation",
    "on_no_action",    "on_no_action_trusted", "disputes",      "suspensions_content", "suspensions_notices", "suspensions_complaints"};
inline constexpr std::array<std::string_view, 7> automation_names{"measures_solely", "measures_not", "notices_solely", "notices_not",
                                                                  "accuracy",        "precision",    "recall"};
inline constexpr std::array<std::string_view, 3> staff_names{"internal", "external", "linguistic"};
inline constexpr std::array<std::string_view, 1> recipients_names{"monthly_active"};
inline constexpr std::array<std::string_view, 11> qualitative_names{
    "summary",  "meaningful_information", "automated_means", "accuracy", "purposes",   "safeguards",
    "governance", "qualifications",       "training",        "support",  "methodology"};

inline std::optional<scope> scope_named(std::string_view name) {
    constexpr std::pair<std::string_view, scope> named[] = {{"total", scope::total},
                                                            {"upheld", scope::upheld},
                                                            {"partially_reversed", scope::partially_reversed},
                                                            {"reversed", scope::reversed},
                                                            {"median_time", scope::median_time},
                                                            {"omitted", scope::omitted},
                                                            {"implemented", scope::implemented},
                                                            {"own_initiative", scope::own_initiative},
                                                            {"notices", scope::notices},
                                                            {"trusted_flaggers", scope::trusted_flaggers}};
    for (const auto& [text, where] : named)
        if (text == name)
            return where;
    if (const scope state = find_state(name); state != scope::unknown)
        return state;
    if (const scope language = find_language_scope(name); language != scope::unknown)
        return language;
    return std::nullopt;
}

inline std::optional<std::uint8_t> subject_named(unsigned part, std::string_view name) {
    switch (part) {
    case 1: return index_of(identification_names, name);
    case 7: return index_of(appeal_names, name);
    case 8: return index_of(automation_names, name);
    case 9: return index_of(staff_names, name);
    case 10: return index_of(recipients_names, name);
    case 11: return index_of(qualitative_names, name);
    default: break;
    }
    // A keyword that stands under several categories is named with its category: KEYWORD_OTHER@STATEMENT_CATEGORY_VIOLENCE.
    const std::string_view code = name.substr(0, name.find('@'));
    const std::string_view under = name.size() > code.size() ? name.substr(code.size() + 1) : std::string_view();
    for (std::size_t i = 0; i < category_lines.size(); ++i)
        if (category_lines[i].code == code && part_has_line(part, static_cast<std::uint8_t>(i)) &&
            (under.empty() || category_lines[category_lines[i].parent_line].code == under))
            return static_cast<std::uint8_t>(i);
    return std::nullopt;
}

} // namespace detail

/// The key of a row by its name, or nothing.
inline std::optional<row_key> row_key_named(unsigned part, std::string_view name) {
    const std::size_t slash = name.find('/');
    const std::optional<std::uint8_t> subject = detail::subject_named(part, name.substr(0, slash));
    if (!subject)
        return std::nullopt;
    if (slash != std::string_view::npos) {
        const std::optional<scope> where = detail::scope_named(name.substr(slash + 1));
        return where ? std::optional(row_key(*subject, *where)) : std::nullopt;
    }
    const bool has_scopes = part == 3 || (part >= 7 && part <= 10);
    return row_key(*subject, has_scopes ? scope::total : scope::none);
}

/// "intermediary", "hosting", "platform", "vlop", "vlose".
inline provider_type provider_named(std::string_view name) {
    constexpr std::array<std::string_view, provider_type_count> names{"intermediary", "hosting", "platform", "vlop", "vlose"};
    const auto index = detail::index_of(names, name);
    if (!index)
        throw std::invalid_argument("no such provider: " + std::string(name));
    return static_cast<provider_type>(*index);
}

} // namespace dsacheck::testing
