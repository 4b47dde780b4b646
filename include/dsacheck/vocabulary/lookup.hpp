// Values by name and names by value, for every enumeration: typed, or chosen at run time.
#pragma once

#include "dsacheck/vocabulary/array_view.hpp"
#include "dsacheck/vocabulary/countries.hpp"
#include "dsacheck/vocabulary/enumerations.hpp"
#include "dsacheck/vocabulary/keywords.hpp"
#include "dsacheck/vocabulary/languages.hpp"
#include "dsacheck/vocabulary/perfect_hash.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dsacheck {

/// The enumerations as run-time values, for code that treats all fields alike.
enum class enumeration : std::uint8_t {
    none, ///< for fields without one; it has no values
    account_type,
    source_type,
    content_type,
    yes_no,
    automated_decision,
    decision_ground,
    decision_visibility,
    decision_monetary,
    decision_provision,
    decision_account,
    category,
    keyword,
    country,
    language
};

inline constexpr std::size_t enumeration_count = 15;

namespace detail {

/// Countries and languages as table rows: the code is the value, the name is the label.
template <class Row, std::size_t N>
constexpr std::array<vocabulary_entry, N> entries_of_codes(const std::array<Row, N>& rows) noexcept {
    std::array<vocabulary_entry, N> result{};
    for (std::size_t i = 0; i < N; ++i)
        result[i] = {rows[i].code, rows[i].name, in_both};
    return result;
}
inline constexpr auto country_entries = entries_of_codes(countries);
inline constexpr auto language_entries = entries_of_codes(languages);

inline constexpr auto account_type_values = index_values(account_type_entries);
inline constexpr auto source_type_values = index_values(source_type_entries);
inline constexpr auto content_type_values = index_values(content_type_entries);
inline constexpr auto automated_decision_values = index_values(automated_decision_entries);
inline constexpr auto decision_ground_values = index_values(decision_ground_entries);
inline constexpr auto decision_visibility_values = index_values(decision_visibility_entries);
inline constexpr auto decision_monetary_values = index_values(decision_monetary_entries);
inline constexpr auto decision_provision_values = index_values(decision_provision_entries);
inline constexpr auto decision_account_values = index_values(decision_account_entries);
inline constexpr auto category_values = index_values(category_entries);
inline constexpr auto keyword_values = index_values(keyword_entries);

struct vocabulary_table {
    array_view<vocabulary_entry> entries;
    std::string_view prefix; ///< of all values
    perfect_hash hash;
    const std::uint8_t* slots = nullptr; ///< null for the tables that are looked up without a hash
};

template <std::size_t Slots>
constexpr vocabulary_table hashed(array_view<vocabulary_entry> entries,
                                  const value_index<Slots>& index) noexcept {
    return {entries, common_prefix(entries), index.hash, index.slots.data()};
}

constexpr vocabulary_table not_hashed(array_view<vocabulary_entry> entries) noexcept {
    return {entries, {}, {}, nullptr};
}

/// In the order of `enumeration`.
inline constexpr std::array<vocabulary_table, enumeration_count> vocabulary_tables{{
    not_hashed({}),
    hashed(account_type_entries, account_type_values),
    hashed(source_type_entries, source_type_values),
    hashed(content_type_entries, content_type_values),
    not_hashed(yes_no_entries),
    hashed(automated_decision_entries, automated_decision_values),
    hashed(decision_ground_entries, decision_ground_values),
    hashed(decision_visibility_entries, decision_visibility_values),
    hashed(decision_monetary_entries, decision_monetary_values),
    hashed(decision_provision_entries, decision_provision_values),
    hashed(decision_account_entries, decision_account_values),
    hashed(category_entries, category_values),
    hashed(keyword_entries, keyword_values),
    not_hashed(country_entries),
    not_hashed(language_entries),
}};

static_assert(account_type_values.collision_free && source_type_values.collision_free &&
                  content_type_values.collision_free && automated_decision_values.collision_free &&
                  decision_ground_values.collision_free && decision_visibility_values.collision_free &&
                  decision_monetary_values.collision_free && decision_provision_values.collision_free &&
                  decision_account_values.collision_free && category_values.collision_free &&
                  keyword_values.collision_free,
              "a value stands twice, or two values agree in all that the hash reads");

constexpr const vocabulary_table& table_at(enumeration which) noexcept {
    return vocabulary_tables[static_cast<std::size_t>(which)];
}

constexpr std::uint8_t find_hashed(const vocabulary_table& table, std::string_view text) noexcept {
    if (text.size() < table.hash.shortest)
        return not_found;
    const std::uint8_t row = table.slots[table.hash(text)];
    return row != not_found && table.entries[row].value == text ? row : not_found;
}

constexpr std::uint8_t find_yes_no(std::string_view text) noexcept {
    for (std::uint8_t row = 0; row < yes_no_entries.size(); ++row)
        if (yes_no_entries[row].value == text)
            return row;
    return not_found;
}

} // namespace detail

/// The row of exactly this value in `allowed_values(which)`, or `not_found`. Values of every schema are
/// found.
[[nodiscard]] constexpr std::uint8_t find(enumeration which, std::string_view text) noexcept {
    switch (which) {
    case enumeration::none: return not_found;
    case enumeration::yes_no: return detail::find_yes_no(text);
    case enumeration::country: return find_country(text);
    case enumeration::language: return find_language(text);
    default: return detail::find_hashed(detail::table_at(which), text);
    }
}

/// All values that any schema has, current ones first; ask `schemas` which of them a schema allows.
/// For countries and languages, the value is the code and the label is the name.
[[nodiscard]] constexpr array_view<vocabulary_entry> allowed_values(enumeration which) noexcept {
    return detail::table_at(which).entries;
}

/// What all values of an enumeration begin with, such as "KEYWORD_"; empty where they have nothing in common.
[[nodiscard]] constexpr std::string_view value_prefix(enumeration which) noexcept {
    return detail::table_at(which).prefix;
}

/// The enumeration that a type stands for.
template <class Enum>
inline constexpr enumeration enumeration_of = enumeration::none;
template <>
inline constexpr enumeration enumeration_of<account_type> = enumeration::account_type;
template <>
inline constexpr enumeration enumeration_of<source_type> = enumeration::source_type;
template <>
inline constexpr enumeration enumeration_of<content_type> = enumeration::content_type;
template <>
inline constexpr enumeration enumeration_of<yes_no> = enumeration::yes_no;
template <>
inline constexpr enumeration enumeration_of<automated_decision> = enumeration::automated_decision;
template <>
inline constexpr enumeration enumeration_of<decision_ground> = enumeration::decision_ground;
template <>
inline constexpr enumeration enumeration_of<decision_visibility> = enumeration::decision_visibility;
template <>
inline constexpr enumeration enumeration_of<decision_monetary> = enumeration::decision_monetary;
template <>
inline constexpr enumeration enumeration_of<decision_provision> = enumeration::decision_provision;
template <>
inline constexpr enumeration enumeration_of<decision_account> = enumeration::decision_account;
template <>
inline constexpr enumeration enumeration_of<category> = enumeration::category;
template <>
inline constexpr enumeration enumeration_of<keyword> = enumeration::keyword;

/// The values of a type, in the order of its enumerators.
template <class Enum>
[[nodiscard]] constexpr array_view<vocabulary_entry> table_of() noexcept {
    static_assert(enumeration_of<Enum> != enumeration::none, "not an enumeration of the vocabulary");
    return allowed_values(enumeration_of<Enum>);
}

template <class Enum>
[[nodiscard]] constexpr const vocabulary_entry& entry_of(Enum which) noexcept {
    return table_of<Enum>()[static_cast<std::size_t>(which)];
}

/// The value as it is transmitted.
template <class Enum>
[[nodiscard]] constexpr std::string_view value_of(Enum which) noexcept {
    return entry_of(which).value;
}

template <class Enum>
[[nodiscard]] constexpr std::string_view label_of(Enum which) noexcept {
    return entry_of(which).label;
}

template <class Enum>
[[nodiscard]] constexpr bool is_valid_in(Enum which, schema_version schema) noexcept {
    return entry_of(which).schemas.has(schema);
}

/// The enumerator of exactly this value, or nothing. Values of every schema are found.
template <class Enum>
[[nodiscard]] constexpr std::optional<Enum> find(std::string_view text) noexcept {
    static_assert(enumeration_of<Enum> != enumeration::none, "not an enumeration of the vocabulary");
    const std::uint8_t row = find(enumeration_of<Enum>, text);
    return row == not_found ? std::nullopt : std::optional<Enum>(static_cast<Enum>(row));
}

} // namespace dsacheck
