// Judges a statement as the Transparency Database API does.
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/reporter.hpp"
#include "dsacheck/statement.hpp"

namespace dsacheck {

/// Raises every rule that the statement breaks, field by field in the order of `statement_field`, and within a
/// field in the API's order. `out` knows the record's site. Costs next to nothing for a good statement.
DSACHECK_EXPORT void check_statement(const statement& s, reporter& out);

/// Raises the rules of the profile `full` that one statement can break by itself, subject by subject: what the API stores
/// otherwise than it was sent, and what the law and the documentation ask for beyond the API's verdict. Values that the API
/// refuses are passed over, since `check_statement` tells of them. Rules that compare with today need `record_site::as_of`.
/// Allocates nothing for a good statement. For statements of any origin: requests, and rows of the dumps.
DSACHECK_EXPORT void check_statement_fully(const statement& s, reporter& out);

/// The fields that `check_statement` looks at closely: those that are not fine at first sight. Exposed for the
/// test that compares both.
[[nodiscard]] DSACHECK_EXPORT field_set suspicious_fields(const statement& s, endpoint to) noexcept;

} // namespace dsacheck
