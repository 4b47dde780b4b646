#include "dsacheck/check_report.hpp"

namespace dsacheck {

// The checks of rules/report_*.hpp that need the whole report are called here, one line each.
void check_report(const report&, const report_options&, report_reporter&) {}

} // namespace dsacheck
