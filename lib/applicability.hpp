// Which fields the API drops because another field makes them not apply.
#pragma once

#include "dsacheck/options.hpp"
#include "dsacheck/statement.hpp"

namespace dsacheck {

/// True for a field that is present and that the API accepts but does not store: the texts of the ground that was not
/// chosen, "other" texts without the value OTHER, and the like.
[[nodiscard]] bool is_dropped(const statement& s, statement_field field, endpoint to) noexcept;

/// Those of `some` fields, which are present, for which that is true.
[[nodiscard]] field_set dropped_among(const statement& s, field_set some, endpoint to) noexcept;

} // namespace dsacheck
