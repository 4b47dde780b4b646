// Whether a report says that it is an updated version of an earlier one (Annex II, Part I.5).
#pragma once

#include "dsacheck/report.hpp"

namespace dsacheck {

/// Looks at file names ("_v2", "version2", "updated") and at the texts of part 11 and of contextual information.
[[nodiscard]] bool says_that_it_is_a_version(const report& whole);

} // namespace dsacheck
