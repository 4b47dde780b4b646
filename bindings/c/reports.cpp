// Transparency reports.
#include "guard.hpp"
#include "handles.hpp"
#include "run.hpp"

#include <dsacheck/render_report.hpp>
#include <dsacheck/validate_report.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using namespace dsacheck::c; // NOLINT: the names of this file are C's

namespace {

bool is_part(const dsacheck_part& part) {
    return is_bytes(part.name.data, part.name.size) && is_bytes(part.bytes.data, part.bytes.size);
}

/// Validates the report, and keeps it for its page when the findings are about nothing else.
void validate(const dsacheck_validator& validator, dsacheck_findings& findings, dsacheck::report&& whole) {
    const bool is_first = findings.all.sources().empty() && findings.all.total() == 0 && findings.all.records() == 0;
    auto kept = std::make_unique<const dsacheck::report>(std::move(whole));
    dsacheck::validate_report(*kept, validator.reports, findings.all);
    if (is_first)
        findings.whole = std::move(kept);
}

} // namespace

int32_t dsacheck_validate_report(dsacheck_validator* validator, const char* const* paths, size_t path_count,
                                 dsacheck_findings* findings) {
    return run(validator, findings, [&]() -> std::int32_t {
        if (!is_size(path_count) || (paths == nullptr && path_count != 0) ||
            std::find(paths, paths + path_count, nullptr) != paths + path_count)
            return DSACHECK_MISUSE;
        const std::vector<std::string> files(paths, paths + path_count);
        dsacheck::report whole;
        const std::int32_t status =
            status_of(*validator, dsacheck::read_report_files(files, validator->reports, whole));
        if (status == DSACHECK_OK)
            validate(*validator, *findings, std::move(whole));
        return status;
    });
}

int32_t dsacheck_validate_report_parts(dsacheck_validator* validator, const dsacheck_part* parts,
                                       size_t part_count, dsacheck_findings* findings) {
    return run(validator, findings, [&]() -> std::int32_t {
        if (!is_size(part_count) || (parts == nullptr && part_count != 0) ||
            !std::all_of(parts, parts + part_count, is_part))
            return DSACHECK_MISUSE;
        std::vector<dsacheck::report_source> sources;
        for (std::size_t i = 0; i < part_count; ++i)
            sources.push_back({std::string(view(parts[i].name.data, parts[i].name.size)),
                               std::string(view(parts[i].bytes.data, parts[i].bytes.size))});
        validate(*validator, *findings, dsacheck::read_report(std::move(sources), validator->reports));
        return DSACHECK_OK;
    });
}

int32_t dsacheck_render_report(const dsacheck_findings* findings, int32_t page, char* buffer, size_t capacity,
                               size_t* needed) {
    return guarded([&]() -> std::int32_t {
        const bool known = page == DSACHECK_PAGE_FULL || page == DSACHECK_PAGE_SUMMARY;
        if (!is_handle(findings) || !known || !is_buffer(buffer, capacity, needed))
            return DSACHECK_MISUSE;
        if (findings->whole == nullptr)
            return DSACHECK_NOT_FOUND;
        std::string text;
        dsacheck::render_report_text(*findings->whole, findings->all, {},
                                     page == DSACHECK_PAGE_FULL ? dsacheck::report_page::full
                                                                : dsacheck::report_page::summary,
                                     text);
        return give(text, buffer, capacity, needed);
    });
}
