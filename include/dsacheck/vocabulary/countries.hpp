// The countries that territorial_scope accepts: the European Economic Area.
#pragma once

#include "dsacheck/vocabulary/two_letters.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck {

enum class membership : std::uint8_t {
    eu,      ///< Member State of the European Union, and thereby of the EEA
    eea_only ///< Iceland, Liechtenstein, Norway
};

struct country {
    std::string_view code; ///< ISO 3166-1 alpha-2
    std::string_view name; ///< English short name
    membership member_of;
};

// clang-format off
inline constexpr std::array<country, 30> countries{{
    {"AT", "Austria", membership::eu},
    {"BE", "Belgium", membership::eu},
    {"BG", "Bulgaria", membership::eu},
    {"CY", "Cyprus", membership::eu},
    {"CZ", "Czechia", membership::eu},
    {"DE", "Germany", membership::eu},
    {"DK", "Denmark", membership::eu},
    {"EE", "Estonia", membership::eu},
    {"ES", "Spain", membership::eu},
    {"FI", "Finland", membership::eu},
    {"FR", "France", membership::eu},
    {"GR", "Greece", membership::eu},
    {"HR", "Croatia", membership::eu},
    {"HU", "Hungary", membership::eu},
    {"IE", "Ireland", membership::eu},
    {"IS", "Iceland", membership::eea_only},
    {"IT", "Italy", membership::eu},
    {"LI", "Liechtenstein", membership::eea_only},
    {"LT", "Lithuania", membership::eu},
    {"LU", "Luxembourg", membership::eu},
    {"LV", "Latvia", membership::eu},
    {"MT", "Malta", membership::eu},
    {"NL", "Netherlands", membership::eu},
    {"NO", "Norway", membership::eea_only},
    {"PL", "Poland", membership::eu},
    {"PT", "Portugal", membership::eu},
    {"RO", "Romania", membership::eu},
    {"SE", "Sweden", membership::eu},
    {"SI", "Slovenia", membership::eu},
    {"SK", "Slovakia", membership::eu},
}};
// clang-format on

namespace detail {
inline constexpr two_letter_index country_index = index_codes(countries);
} // namespace detail

/// The row of a code in `countries`, or `not_found`. Capitals only, as the database does.
[[nodiscard]] constexpr std::uint8_t find_country(std::string_view code) noexcept {
    return detail::country_index.find(code);
}

[[nodiscard]] constexpr bool is_eu_member(const country& c) noexcept {
    return c.member_of == membership::eu;
}

/// Eurostat's code for Greece, which the reports use. The database knows the ISO code GR alone; all other
/// countries of the EEA have the same code in both.
inline constexpr std::string_view eurostat_code_of_greece = "EL";

[[nodiscard]] constexpr std::string_view eurostat_code(const country& c) noexcept {
    return c.code == "GR" ? eurostat_code_of_greece : c.code;
}

/// The row of a Eurostat code in `countries`, or `not_found`: EL is Greece and GR is nothing.
[[nodiscard]] constexpr std::uint8_t find_eurostat_country(std::string_view code) noexcept {
    if (code == eurostat_code_of_greece)
        return find_country("GR");
    return code == "GR" ? not_found : find_country(code);
}

} // namespace dsacheck
