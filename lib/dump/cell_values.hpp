// What reading a cell and glancing at it have in common.
#pragma once

#include "dsacheck/read_dump.hpp"

#include "field_format.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck::dump {

/// What stands around the elements of a list, as json_encode and fputcsv write it: "[""A"",""B""]".
inline constexpr std::string_view list_opening = "\"[\"\"";
inline constexpr std::string_view list_comma = "\"\",\"\"";
inline constexpr std::string_view list_closing = "\"\"]\"";

/// True when the API could trim nothing there; false when that takes a closer look.
[[nodiscard]] inline bool is_solid(char c) noexcept { return c > ' ' && c < '\x7f'; }

[[nodiscard]] inline std::string_view trimmed(std::string_view text) noexcept {
    return !text.empty() && is_solid(text.front()) && is_solid(text.back()) ? text : trim_as_api(text);
}

/// The day alone of one that the database gives with a time, which is always midnight.
[[nodiscard]] inline std::string_view without_midnight(std::string_view text) noexcept {
    constexpr std::string_view midnight = " 00:00:00";
    constexpr std::size_t day = 10;
    return text.size() == day + midnight.size() && text.substr(day) == midnight ? text.substr(0, day) : text;
}

/// The values of an enumeration that came with the schema of July 2025: a bit each, close together.
using value_bits = std::array<std::uint64_t, 4>;

constexpr std::array<value_bits, enumeration_count> find_newer_values() noexcept {
    std::array<value_bits, enumeration_count> newer{};
    for (std::size_t list = 0; list < enumeration_count; ++list) {
        const auto values = allowed_values(static_cast<enumeration>(list));
        for (std::size_t code = 0; code < values.size(); ++code)
            if (!values[code].schemas.has(schema_version::before_2025_07))
                newer[list][code / 64] |= std::uint64_t{1} << code % 64;
    }
    return newer;
}
inline constexpr auto newer_values = find_newer_values();

/// Whether the row's schema has a value. Those of the schema in force are taken in older rows too, and noted.
inline bool takes(enumeration list, std::uint8_t code, statement_field field, span where, dump_row& row) {
    const auto number = static_cast<std::size_t>(list);
    if (row.schema == schema_version::since_2025_07)
        return code < detail::current_rows[number];
    if ((newer_values[number][code / 64] >> code % 64 & 1U) != 0)
        row.newer.push_back({field, where});
    return true;
}

} // namespace dsacheck::dump
