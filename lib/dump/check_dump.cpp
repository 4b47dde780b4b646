#include "dsacheck/check_dump.hpp"

#include "dump_job.hpp"
#include "dump_parts.hpp"
#include "dump_totals.hpp"
#include "run_state.hpp"

#include <utility>

namespace dsacheck {

namespace {

/// The report of a run of which nothing could be read.
dump_report failed_run(const dump_options& chosen, std::vector<std::string>&& failures) {
    dump_report report(chosen);
    report.failures = std::move(failures);
    return report;
}

dump_report check_parts(const std::vector<dump::input_part>& parts, dump_options chosen,
                        std::vector<std::string>&& failures) {
    dump::run_state state;
    const bool resumes = !chosen.state_file.empty();
    if (resumes && !chosen.split_folder.empty()) {
        failures.emplace_back("a run that splits rows cannot be resumed: rows that were written could stand there twice");
        return failed_run(chosen, std::move(failures));
    }
    if (resumes && !state.open(chosen, parts)) {
        failures.push_back(state.problem());
        return failed_run(chosen, std::move(failures));
    }
    dump_report report(chosen);
    report.failures = std::move(failures);
    dump::dump_totals totals(chosen);
    if (resumes)
        state.replay([&totals](dump::chunk_result&& part) { totals.merge(std::move(part)); }, chosen);
    report.stopped = !dump::run_over(parts, chosen, totals, resumes ? &state : nullptr);
    totals.finish(report);
    if (!state.problem().empty())
        report.failures.push_back(state.problem());
    else if (resumes && !report.stopped && report.failures.empty())
        state.remove();
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
