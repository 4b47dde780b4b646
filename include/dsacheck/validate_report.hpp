// Validates transparency reports: the reader's notes, each part, and the report as a whole.
#pragma once

#include "dsacheck/check_report.hpp"
#include "dsacheck/export.hpp"
#include "dsacheck/findings.hpp"
#include "dsacheck/read_report.hpp"

#include <string>
#include <vector>

namespace dsacheck {

/// All findings of a report that was read: syntax and files first, then part by part, then across the parts.
/// The sources of `out` are the report's files, in their order.
DSACHECK_EXPORT void validate_report(const report& whole, const report_options& chosen, findings& out);

/// Reads files in memory, and validates them.
DSACHECK_EXPORT report validate_report(std::vector<report_source> sources, const report_options& chosen, findings& out);

/// Reads folders, archives and files from disk, and validates them as one report.
[[nodiscard]] DSACHECK_EXPORT run_status validate_report(const std::vector<std::string>& paths,
                                                         const report_options& chosen, findings& out);

} // namespace dsacheck
