// What there is to say about a statement's field: what it takes, and which rules it can break.
#pragma once

#include "dsacheck/catalogue.hpp"
#include "dsacheck/citation.hpp"
#include "dsacheck/date.hpp"
#include "dsacheck/statement_field.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace dsacheck {

/// Lists up to this length are printed instead of counted.
inline constexpr std::size_t short_list = 8;

[[nodiscard]] std::string iso(date day);

/// "Article 17(3)(b) DSA", "RFC 8259, section 7", "Transparency Database API (max)".
[[nodiscard]] std::string text_of(const citation& source);

/// How many values the schema in force has.
[[nodiscard]] std::size_t count_current(enumeration which) noexcept;

/// The values of the schema in force as JSON strings: `"Yes", "No"`.
[[nodiscard]] std::string list_current(enumeration which);

/// `one of "Yes", "No"` for a short list, otherwise `one of 16 values; see: dsacheck explain category`.
[[nodiscard]] std::string allowed_by(const field_info& info);

/// What a field takes: "a text of at most 500 characters", "a date YYYY-MM-DD from 2020-01-01 to 2038-01-01".
[[nodiscard]] std::string format_of(const field_info& info);

/// The field's name as the API writes it in messages.
[[nodiscard]] std::string api_attribute(statement_field field);

/// The rules that a field can break, by their numbers.
[[nodiscard]] std::vector<const rule*> rules_on(statement_field field);

/// The fields on which a rule can be broken, in field order; none for rules on documents.
[[nodiscard]] std::vector<statement_field> fields_under(const rule& which);

} // namespace dsacheck
