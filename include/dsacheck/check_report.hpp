// Where the rules of reports hook in.
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/report.hpp"
#include "dsacheck/report_options.hpp"
#include "dsacheck/report_reporter.hpp"

namespace dsacheck {

/// Checks the files and the shape of their text: makes findings of the reader's notes, by the rules of
/// rules/csv_shape.hpp and rules/files.hpp. Which parts, columns and rows there are is left to the others.
DSACHECK_EXPORT void check_notes(const report& whole, const report_options& chosen, report_reporter& out);

/// Checks what one part can tell alone: lib/report/check_part.cpp calls the checks of rules/report_*.hpp.
DSACHECK_EXPORT void check_part(const part& which, const report& whole, const report_options& chosen,
                                report_reporter& out);

/// Checks what needs the whole report: which parts are there, and what they say about each other. Does not call
/// `check_part`.
DSACHECK_EXPORT void check_report(const report& whole, const report_options& chosen, report_reporter& out);

} // namespace dsacheck
