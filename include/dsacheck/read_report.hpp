// Reads reports: from files in memory, or from folders, archives and files on disk.
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/report.hpp"
#include "dsacheck/report_options.hpp"
#include "dsacheck/validate.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// A file in memory that is to be read as one of a report's.
struct report_source {
    std::string name; ///< "4_notices.csv"; a path is fine
    std::string bytes;
};

/// Reads parts, archives of parts and what else may come along. Total: any bytes are fine.
[[nodiscard]] DSACHECK_EXPORT report read_report(std::vector<report_source> sources, const report_options& chosen = {});

/// Reads files and folders (their files, not their folders' folders) from disk. Fails when a path is not there or
/// cannot be read, or when there is nothing at all.
[[nodiscard]] DSACHECK_EXPORT run_status read_report_files(const std::vector<std::string>& paths,
                                                           const report_options& chosen, report& out);

/// How a report stands in an archive: its period, and the version that its file names tell. Nothing without a period.
[[nodiscard]] DSACHECK_EXPORT std::optional<archived_report> archived(const report& whole);

/// A label folded for comparison: lower case, one blank for whatever stands between letters and digits (blanks of all
/// kinds, quotation marks, dashes, colons), none at the ends. Knows the lower case of Latin, Greek and Cyrillic letters.
[[nodiscard]] DSACHECK_EXPORT std::string fold_label(std::string_view text);

} // namespace dsacheck
