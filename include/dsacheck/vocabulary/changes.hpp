// What changed in the vocabulary between the schema until 30 June 2025 and the one since.
#pragma once

#include "dsacheck/vocabulary/lookup.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace dsacheck {

/// A value that came, went, was replaced, or (former and current are the same) was only labelled anew.
struct vocabulary_change {
    enumeration of;
    std::string_view former;  ///< empty for a value that is new
    std::string_view current; ///< empty for a value that was withdrawn without a replacement
};

// clang-format off
inline constexpr std::array<vocabulary_change, 47> vocabulary_changes{{
    {enumeration::category, "", "STATEMENT_CATEGORY_CONSUMER_INFORMATION"},
    {enumeration::category, "", "STATEMENT_CATEGORY_CYBER_VIOLENCE"},
    {enumeration::category, "", "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN"},
    {enumeration::category, "STATEMENT_CATEGORY_UNSAFE_AND_ILLEGAL_PRODUCTS", "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS"},
    {enumeration::category, "STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE", "STATEMENT_CATEGORY_OTHER_VIOLATION_TC"},
    {enumeration::category, "STATEMENT_CATEGORY_NON_CONSENSUAL_BEHAVIOUR", ""},
    {enumeration::category, "STATEMENT_CATEGORY_PORNOGRAPHY_OR_SEXUALIZED_CONTENT", ""},
    {enumeration::category, "", "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE"},
    {enumeration::keyword, "", "KEYWORD_BULLYING_AGAINST_GIRLS"},
    {enumeration::keyword, "", "KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE"},
    {enumeration::keyword, "KEYWORD_ONLINE_BULLYING_INTIMIDATION", "KEYWORD_CYBER_BULLYING_INTIMIDATION"},
    {enumeration::keyword, "", "KEYWORD_CYBER_HARASSMENT"},
    {enumeration::keyword, "", "KEYWORD_CYBER_HARASSMENT_AGAINST_WOMEN"},
    {enumeration::keyword, "", "KEYWORD_CYBER_INCITEMENT"},
    {enumeration::keyword, "", "KEYWORD_CYBER_STALKING"},
    {enumeration::keyword, "", "KEYWORD_CYBER_STALKING_AGAINST_WOMEN"},
    {enumeration::keyword, "", "KEYWORD_FEMALE_GENDERED_DISINFORMATION"},
    {enumeration::keyword, "", "KEYWORD_HIDDEN_ADVERTISEMENT"},
    {enumeration::keyword, "", "KEYWORD_INCITEMENT_AGAINST_WOMEN"},
    {enumeration::keyword, "KEYWORD_INSUFFICIENT_INFORMATION_TRADERS", "KEYWORD_INSUFFICIENT_INFORMATION_ON_TRADERS"},
    {enumeration::keyword, "KEYWORD_DISINFORMATION", "KEYWORD_MISINFORMATION_DISINFORMATION"},
    {enumeration::keyword, "", "KEYWORD_MISLEADING_INFO_CONSUMER_RIGHTS"},
    {enumeration::keyword, "", "KEYWORD_MISLEADING_INFO_GOODS_SERVICES"},
    {enumeration::keyword, "KEYWORD_NON_CONSENSUAL_IMAGE_SHARING", "KEYWORD_NON_CONSENSUAL_IMAGE_SHARING"},
    {enumeration::keyword, "", "KEYWORD_NON_CONSENSUAL_IMAGE_SHARING_AGAINST_WOMEN"},
    {enumeration::keyword, "KEYWORD_NON_CONSENSUAL_ITEMS_DEEPFAKE", "KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE"},
    {enumeration::keyword, "", "KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE_AGAINST_WOMEN"},
    {enumeration::keyword, "", "KEYWORD_NONCOMPLIANCE_PRICING"},
    {enumeration::keyword, "", "KEYWORD_PROHIBITED_PRODUCTS"},
    {enumeration::keyword, "", "KEYWORD_TRAFFICKING_WOMEN_GIRLS"},
    {enumeration::keyword, "", "KEYWORD_UNSAFE_PRODUCTS"},
    {enumeration::keyword, "", "KEYWORD_VIOLATION_EU_LAW"},
    {enumeration::keyword, "", "KEYWORD_VIOLATION_NATIONAL_LAW"},
    {enumeration::keyword, "KEYWORD_OTHER", "KEYWORD_OTHER"},
    {enumeration::keyword, "KEYWORD_HATE_SPEECH", "KEYWORD_HATE_SPEECH"},
    {enumeration::keyword, "KEYWORD_COPYRIGHT_INFRINGEMENT", "KEYWORD_COPYRIGHT_INFRINGEMENT"},
    {enumeration::keyword, "KEYWORD_DESIGN_INFRINGEMENT", "KEYWORD_DESIGN_INFRINGEMENT"},
    {enumeration::keyword, "KEYWORD_PATENT_INFRINGEMENT", "KEYWORD_PATENT_INFRINGEMENT"},
    {enumeration::keyword, "KEYWORD_TRADE_SECRET_INFRINGEMENT", "KEYWORD_TRADE_SECRET_INFRINGEMENT"},
    {enumeration::keyword, "KEYWORD_TRADEMARK_INFRINGEMENT", "KEYWORD_TRADEMARK_INFRINGEMENT"},
    {enumeration::keyword, "KEYWORD_INCITEMENT_VIOLENCE_HATRED", "KEYWORD_INCITEMENT_VIOLENCE_HATRED"},
    {enumeration::keyword, "KEYWORD_MISINFORMATION", ""},
    {enumeration::keyword, "KEYWORD_FOREIGN_INFORMATION_MANIPULATION", ""},
    {enumeration::keyword, "KEYWORD_REGULATED_GOODS_SERVICES", ""},
    {enumeration::keyword, "KEYWORD_DANGEROUS_TOYS", ""},
    {enumeration::keyword, "KEYWORD_GENDER_BASED_VIOLENCE", ""},
    {enumeration::keyword, "KEYWORD_IMAGE_BASED_SEXUAL_ABUSE", ""},
}};
// clang-format on

namespace detail {

constexpr bool is_valid(enumeration which, std::string_view value, schema_version schema) noexcept {
    const std::uint8_t index = find(which, value);
    return index != not_found && allowed_values(which)[index].schemas.has(schema);
}

constexpr bool changes_name_values_of_their_schema() noexcept {
    for (const vocabulary_change& change : vocabulary_changes) {
        if (!change.former.empty() && !is_valid(change.of, change.former, schema_version::before_2025_07))
            return false;
        if (!change.current.empty() && !is_valid(change.of, change.current, schema_version::since_2025_07))
            return false;
    }
    return true;
}
static_assert(changes_name_values_of_their_schema());

constexpr bool no_value_changes_twice() noexcept {
    for (std::size_t i = 0; i < vocabulary_changes.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (!vocabulary_changes[i].former.empty() &&
                vocabulary_changes[i].of == vocabulary_changes[j].of &&
                vocabulary_changes[i].former == vocabulary_changes[j].former)
                return false;
    return true;
}
static_assert(no_value_changes_twice(), "a successor must be unambiguous");

} // namespace detail

/// The one value that replaces a withdrawn value since 1 July 2025. Nothing for a value that is still valid,
/// was withdrawn without a replacement, or never was a value.
[[nodiscard]] constexpr std::optional<std::string_view> successor(enumeration which,
                                                                  std::string_view former) noexcept {
    for (const vocabulary_change& change : vocabulary_changes)
        if (change.of == which && change.former == former && !former.empty() && !change.current.empty() &&
            change.current != former)
            return change.current;
    return std::nullopt;
}

template <class Enum>
[[nodiscard]] constexpr std::optional<Enum> successor(Enum former) noexcept {
    const std::optional<std::string_view> current = successor(enumeration_of<Enum>, value_of(former));
    return current ? find<Enum>(*current) : std::nullopt;
}

} // namespace dsacheck
