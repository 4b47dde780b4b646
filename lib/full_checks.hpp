// The checks of the profile full, subject by subject. Each takes what was worked out once a statement.
#pragma once

#include "dsacheck/reporter.hpp"
#include "dsacheck/statement.hpp"

#include "statement_codes.hpp"

namespace dsacheck::rules {

/// rules/statement_silent_loss.hpp
void check_silent_loss(const statement& s, const statement_codes& codes, reporter& out);
/// rules/statement_dates.hpp
void check_dates(const statement& s, const statement_codes& codes, reporter& out);

/// rules/statement_category.hpp
void check_category(const statement& s, const statement_codes& codes, reporter& out);
/// rules/statement_ground.hpp
void check_ground(const statement& s, const statement_codes& codes, reporter& out);
/// rules/statement_restrictions.hpp
void check_restrictions(const statement& s, const statement_codes& codes, reporter& out);
/// rules/statement_automation.hpp
void check_automation(const statement& s, const statement_codes& codes, reporter& out);

} // namespace dsacheck::rules
