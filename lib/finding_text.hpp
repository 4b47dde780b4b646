// What the renderers need to know about a finding.
#pragma once

#include "dsacheck/finding.hpp"
#include "dsacheck/statement_field.hpp"

#include <string>

namespace dsacheck {

/// The field that the finding is about, or null.
[[nodiscard]] const field_info* field_of(const finding& found) noexcept;

/// The value as a person reads it: in quotes unless it is a number or a literal; arrays and objects as […]
/// and {…}; "…" where cut.
[[nodiscard]] std::string shown_value(const finding& found);

} // namespace dsacheck
