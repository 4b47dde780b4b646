#include "dsacheck/validate_report.hpp"

#include <utility>

namespace dsacheck {

void validate_report(const report& whole, const report_options& chosen, findings& out) {
    for (const report_file& file : whole.files())
        out.begin_source(file.name);
    const std::uint64_t errors_before = out.count(severity::error);
    report_reporter to(whole, out);
    check_notes(whole, chosen, to);
    for (const part& each : whole.parts())
        check_part(each, whole, chosen, to);
    check_report(whole, chosen, to);
    if (!whole.parts().empty())
        out.count_record(out.count(severity::error) != errors_before); // the report is one record
}

report validate_report(std::vector<report_source> sources, const report_options& chosen, findings& out) {
    report whole = read_report(std::move(sources), chosen);
    validate_report(whole, chosen, out);
    return whole;
}

run_status validate_report(const std::vector<std::string>& paths, const report_options& chosen, findings& out) {
    report whole;
    run_status read = read_report_files(paths, chosen, whole);
    if (read)
        validate_report(whole, chosen, out);
    return read;
}

} // namespace dsacheck
