// The pages that `explain` is made of.
#pragma once

#include "dsacheck/rule.hpp"
#include "dsacheck/statement_field.hpp"
#include "dsacheck/vocabulary.hpp"

#include <string>

namespace dsacheck {

void append_rule_page(const rule& which, std::string& out);

void append_field_page(const field_info& info, std::string& out);

/// `entry` is one of `allowed_values(of)`.
void append_value_page(enumeration of, const vocabulary_entry& entry, std::string& out);

} // namespace dsacheck
