#include "dsacheck/check_report.hpp"

#include "report/checks.hpp"

namespace dsacheck {

void check_part(const part& which, const report& whole, const report_options& chosen, report_reporter& out) {
    check_run to(whole, chosen, out);
    checks::structure(which, to);
    checks::periods(which, to);
    checks::codes(which, to);
    checks::placeholders(which, to);
    checks::values(which, to);
    checks::blanks(which, to);
    checks::categories(which, to);
    checks::descriptions(which, to);
    checks::orders(which, to);
    checks::notices(which, to);
    checks::own_initiative(which, to);
    checks::complaints(which, to);
    checks::automated_means(which, to);
    checks::people(which, to);
    checks::qualitative_texts(which, to);
}

} // namespace dsacheck
