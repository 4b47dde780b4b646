// The scopes of the templates' rows: totals, outcomes, Member States, languages.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck {

/// What part of the whole a row counts. Values from `first_state` on are Member States, those from
/// `first_language` on official languages, both in the order of the arrays below.
enum class scope : std::uint8_t {
    none,                 ///< the part has no scope column
    total,                ///< "TOTAL" in parts 3 and 10, "Total number" in parts 7 to 9
    upheld,               ///< part 7
    partially_reversed,   ///< part 7
    reversed,             ///< part 7
    median_time,          ///< part 7
    omitted,              ///< part 7
    implemented,          ///< part 7, "Percentage of outcomes implemented"
    own_initiative,       ///< part 8
    notices,              ///< part 8, "NAM Total": the notice and action mechanism
    trusted_flaggers,     ///< part 8, "NAM Trusted Flagger"
    placeholder,          ///< "[...]" or "AT, […], SE" was left in
    each_state,           ///< in the tables below only: one row for each Member State
    each_language,        ///< in the tables below only: one row for each official language
    first_state = 32,     ///< Austria
    first_language = 64,  ///< Bulgarian
    unknown = 255         ///< none of these
};

/// A Member State as the reports name it: Eurostat's code (Annex II, II.1.2.1 column F), hence EL for Greece.
struct member_state {
    std::string_view code;
    std::string_view name;
};

/// In the order of their English names, from AT to SE as the template has it.
inline constexpr std::array<member_state, 27> member_states{{
    {"AT", "Austria"}, {"BE", "Belgium"},    {"BG", "Bulgaria"}, {"HR", "Croatia"},     {"CY", "Cyprus"},
    {"CZ", "Czechia"}, {"DK", "Denmark"},    {"EE", "Estonia"},  {"FI", "Finland"},     {"FR", "France"},
    {"DE", "Germany"}, {"EL", "Greece"},     {"HU", "Hungary"},  {"IE", "Ireland"},     {"IT", "Italy"},
    {"LV", "Latvia"},  {"LT", "Lithuania"},  {"LU", "Luxembourg"}, {"MT", "Malta"},     {"NL", "Netherlands"},
    {"PL", "Poland"},  {"PT", "Portugal"},   {"RO", "Romania"},  {"SK", "Slovakia"},    {"SI", "Slovenia"},
    {"ES", "Spain"},   {"SE", "Sweden"},
}};

struct official_language {
    std::string_view code; ///< lower case, Annex II, II.1.6 and II.1.7
    std::string_view name;
};

/// The official languages in the Union's own order, from bg to sv as the template has it.
inline constexpr std::array<official_language, 24> official_languages{{
    {"bg", "Bulgarian"}, {"es", "Spanish"},    {"cs", "Czech"},   {"da", "Danish"},     {"de", "German"},
    {"et", "Estonian"},  {"el", "Greek"},      {"en", "English"}, {"fr", "French"},     {"ga", "Irish"},
    {"hr", "Croatian"},  {"it", "Italian"},    {"lv", "Latvian"}, {"lt", "Lithuanian"}, {"hu", "Hungarian"},
    {"mt", "Maltese"},   {"nl", "Dutch"},      {"pl", "Polish"},  {"pt", "Portuguese"}, {"ro", "Romanian"},
    {"sk", "Slovak"},    {"sl", "Slovenian"},  {"fi", "Finnish"}, {"sv", "Swedish"},
}};

[[nodiscard]] constexpr scope scope_of_state(std::size_t index) noexcept {
    return static_cast<scope>(static_cast<std::size_t>(scope::first_state) + index);
}
[[nodiscard]] constexpr scope scope_of_language(std::size_t index) noexcept {
    return static_cast<scope>(static_cast<std::size_t>(scope::first_language) + index);
}
[[nodiscard]] constexpr bool is_state(scope s) noexcept {
    return s >= scope::first_state && s < scope_of_state(member_states.size());
}
[[nodiscard]] constexpr bool is_language(scope s) noexcept {
    return s >= scope::first_language && s < scope_of_language(official_languages.size());
}
/// The Member State of a scope for which `is_state` holds.
[[nodiscard]] constexpr const member_state& state_of(scope s) noexcept {
    return member_states[static_cast<std::size_t>(s) - static_cast<std::size_t>(scope::first_state)];
}
/// The language of a scope for which `is_language` holds.
[[nodiscard]] constexpr const official_language& language_of(scope s) noexcept {
    return official_languages[static_cast<std::size_t>(s) - static_cast<std::size_t>(scope::first_language)];
}

/// A scope as the template of a part writes it: "Decisions upheld", "AT", "bg"; empty for what has no words.
[[nodiscard]] constexpr std::string_view scope_label(unsigned part, scope s) noexcept {
    if (is_state(s))
        return state_of(s).code;
    if (is_language(s))
        return language_of(s).code;
    switch (s) {
    case scope::total: return part == 3 || part == 10 ? "TOTAL" : "Total number";
    case scope::upheld: return "Decisions upheld";
    case scope::partially_reversed: return "Decisions partially reversed";
    case scope::reversed: return "Decisions reversed";
    case scope::median_time: return "Median time";
    case scope::omitted: return "Decision omitted";
    case scope::implemented: return "Percentage of outcomes implemented";
    case scope::own_initiative: return "Own-initiative";
    case scope::notices: return "NAM Total";
    case scope::trusted_flaggers: return "NAM Trusted Flagger";
    default: return {};
    }
}

/// The Member State with this code, exactly as written, or `scope::unknown`. EL is Greece, GR is unknown.
[[nodiscard]] constexpr scope find_state(std::string_view code) noexcept {
    for (std::size_t i = 0; i < member_states.size(); ++i)
        if (member_states[i].code == code)
            return scope_of_state(i);
    return scope::unknown;
}
/// The official language with this code, exactly as written (lower case), or `scope::unknown`.
[[nodiscard]] constexpr scope find_language_scope(std::string_view code) noexcept {
    for (std::size_t i = 0; i < official_languages.size(); ++i)
        if (official_languages[i].code == code)
            return scope_of_language(i);
    return scope::unknown;
}

} // namespace dsacheck
