// The date that somebody meant who wrote it in another way.
#pragma once

#include "dsacheck/date.hpp"
#include "dsacheck/statement_field.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace dsacheck {

/// The day at the front of `text`, the year first, whatever follows behind a blank or a T. Other orders are ambiguous.
[[nodiscard]] std::optional<date> day_meant(std::string_view text) noexcept;

/// The format and the bounds of a date field, with the date that `text` stands for where there is no doubt: a
/// date with a time behind it, without hyphens, with slashes or dots for hyphens, or without leading zeros.
[[nodiscard]] std::string expected_date(std::string_view text, const field_info& info);

} // namespace dsacheck
