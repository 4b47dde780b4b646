#include "dsacheck/check_report.hpp"

#include "report/checks.hpp"

namespace dsacheck {

void check_report(const report& whole, const report_options& chosen, report_reporter& out) {
    check_run to(whole, chosen, out);
    checks::files(to);
    checks::identity(to);
    checks::deadlines(to);
    checks::services(to);
    checks::across(to);
}

} // namespace dsacheck
