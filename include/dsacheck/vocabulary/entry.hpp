// One allowed value as a table row, and the conversion of typed rows into tables.
#pragma once

#include "dsacheck/vocabulary/schema.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace dsacheck {

struct vocabulary_entry {
    std::string_view value;             ///< as it is transmitted
    std::string_view label;             ///< the current label, or the last one of a value that was withdrawn
    schema_set schemas;                 ///< where it is valid
    std::string_view former_label = {}; ///< the label until 30 June 2025, where it differs
};

namespace detail {

/// A table row that also names the enumerator it belongs to.
template <class Enum>
struct typed_entry {
    Enum which;
    std::string_view value;
    std::string_view label;
    schema_set schemas;
    std::string_view former_label = {};
};

template <class Enum, std::size_t N>
constexpr bool in_enum_order(const typed_entry<Enum> (&rows)[N]) noexcept {
    for (std::size_t i = 0; i < N; ++i)
        if (static_cast<std::size_t>(rows[i].which) != i)
            return false;
    return true;
}

template <class Enum, std::size_t N>
constexpr std::array<vocabulary_entry, N> table_from(const typed_entry<Enum> (&rows)[N]) noexcept {
    std::array<vocabulary_entry, N> result{};
    for (std::size_t i = 0; i < N; ++i)
        result[i] = {rows[i].value, rows[i].label, rows[i].schemas, rows[i].former_label};
    return result;
}

} // namespace detail
} // namespace dsacheck
