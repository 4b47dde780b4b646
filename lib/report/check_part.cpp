#include "dsacheck/check_report.hpp"

namespace dsacheck {

// The checks of rules/report_*.hpp that look at one part are called here, one line each.
void check_part(const part&, const report&, const report_options&, report_reporter&) {}

} // namespace dsacheck
