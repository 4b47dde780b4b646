// The date that somebody meant who wrote it in another way.
#pragma once

#include "dsacheck/statement_field.hpp"

#include <string>
#include <string_view>

namespace dsacheck {

/// The format and the bounds of a date field, with the date that `text` stands for where there is no doubt: a
/// date with a time behind it, without hyphens, with slashes or dots for hyphens, or without leading zeros.
[[nodiscard]] std::string expected_date(std::string_view text, const field_info& info);

} // namespace dsacheck
