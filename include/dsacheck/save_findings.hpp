// Findings as bytes: for another process that goes on with them, such as the one that merges what several have found.
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/findings.hpp"

#include <string>
#include <string_view>

namespace dsacheck {

/// Appends everything that `all` holds, but not its policy.
DSACHECK_EXPORT void save_findings(const findings& all, std::string& out);

/// Restores what `save_findings` of the same version of dsacheck wrote. `out` is to be made from the policy of the saved
/// findings, and loses what it held. False, with `out` empty, when the bytes are something else. Total: any bytes are fine.
[[nodiscard]] DSACHECK_EXPORT bool load_findings(std::string_view bytes, findings& out);

} // namespace dsacheck
