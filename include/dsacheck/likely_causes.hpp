// Simple hypotheses that explain several findings of a report at once.
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/findings.hpp"
#include "dsacheck/report.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace dsacheck {

/// A likely cause. It is a guess: the arithmetic supports it, and only the provider knows.
struct likely_cause {
    std::string what;                  ///< "part 3: category rows were left blank although their sub-categories are filled in"
    std::string support;               ///< the arithmetic: "543 + 525 + 121 = 1,189"
    std::vector<std::size_t> explains; ///< indices of stored findings; never empty
};

/// What may have caused the findings of `whole`, which were validated into `found`. The one that explains most comes first.
[[nodiscard]] DSACHECK_EXPORT std::vector<likely_cause> likely_causes_of(const report& whole, const findings& found);

} // namespace dsacheck
