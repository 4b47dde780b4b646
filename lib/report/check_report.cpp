#include "dsacheck/check_report.hpp"

#include "report/checks.hpp"

namespace dsacheck {

void check_report(const report& whole, const report_options& chosen, report_reporter& out) {
    check_run to(whole, chosen, out);
    checks::files(to);
    checks::identity(to);
    checks::deadlines(to);
    checks::periods_beside_part_1(to);
    checks::services(to);
    checks::across(to);
    checks::suspensions_for_illegal_content(to);
    checks::own_initiative_parts(to);
    checks::surfaces(to);
    checks::statements(to);
    checks::published_recipients(to);
    checks::previous(to);
    checks::archive(to);
}

} // namespace dsacheck
