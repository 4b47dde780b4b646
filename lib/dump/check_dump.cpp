#include "dsacheck/check_dump.hpp"

#include "dump_job.hpp"
#include "dump_parts.hpp"
#include "dump_totals.hpp"

#include <utility>

namespace dsacheck {

namespace {

dump_report check_parts(const std::vector<dump::input_part>& parts, const dump_options& chosen,
                        std::vector<std::string>&& failures) {
    dump_report report(chosen);
    report.failures = std::move(failures);
    dump::dump_totals totals(chosen);
    report.stopped = !dump::run_over(parts, chosen, totals);
    totals.finish(report);
    return report;
}

} // namespace

dump_report check_dump(const std::vector<std::string>& paths, const dump_options& chosen) {
    std::vector<std::string> failures;
    const std::vector<dump::input_part> parts = dump::plan_input(paths, failures);
    return check_parts(parts, chosen, std::move(failures));
}

dump_report check_dump_bytes(std::string_view csv, const dump_options& chosen, std::string_view name) {
    dump::input_part part;
    part.what = dump::input_part::kind::memory;
    part.name = part.base_name = name;
    part.bytes = csv;
    part.packed = csv.size();
    return check_parts({part}, chosen, {});
}

} // namespace dsacheck
