// Fixes for values that the API refuses. Texts that are put together live in `memory`, until the finding is reported.
#pragma once

#include "dsacheck/finding.hpp"
#include "dsacheck/statement.hpp"

#include <string>
#include <string_view>

namespace dsacheck {

/// The allowed value that is nearest. Safe where only the spelling differs (capitals, blanks, hyphens), where one value took the
/// place of another on 1 July 2025, and for Eurostat's EL; otherwise unsafe. `text` is what the API compares; `token` stands in the
/// document, and is a string, true or false.
[[nodiscard]] fix nearest_value_fix(enumeration which, std::string_view text, std::string_view token, span where,
                                    std::string& memory);

/// The same for an element of a list: takes the element out where the list has the nearest value already.
[[nodiscard]] fix nearest_element_fix(const statement& s, statement_field f, std::size_t index, std::string_view document,
                                      std::string& memory);

/// Brackets around a string that is an allowed value.
[[nodiscard]] fix bracket_fix(enumeration which, const field_value& value, std::string_view document, std::string& memory);

/// The day alone, for a date with a time behind it or without zeros. Safe where there is no time, or it is midnight.
[[nodiscard]] fix day_fix(const field_info& info, const field_value& value, std::string& memory);

/// Quotes around 13 digits, or 13 digits without blanks and hyphens.
[[nodiscard]] fix ean_fix(const field_value& value, std::string& memory);

/// "https://" before an address that lacks it.
[[nodiscard]] fix scheme_fix(const field_value& value);

} // namespace dsacheck
