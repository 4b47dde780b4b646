// Transparency reports.
#include "guard.hpp"
#include "handles.hpp"
#include "run.hpp"

#include <dsacheck/validate_report.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace dsacheck::c; // NOLINT: the names of this file are C's

namespace {

bool is_part(const dsacheck_part& part) {
    return is_bytes(part.name.data, part.name.size) && is_bytes(part.bytes.data, part.bytes.size);
}

} // namespace

int32_t dsacheck_validate_report(dsacheck_validator* validator, const char* const* paths, size_t path_count,
                                 dsacheck_findings* findings) {
    return run(validator, findings, [&]() -> std::int32_t {
        if (!is_size(path_count) || (paths == nullptr && path_count != 0) ||
            std::find(paths, paths + path_count, nullptr) != paths + path_count)
            return DSACHECK_MISUSE;
        const std::vector<std::string> files(paths, paths + path_count);
        return status_of(*validator, dsacheck::validate_report(files, validator->reports, findings->all));
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
        dsacheck::validate_report(std::move(sources), validator->reports, findings->all);
        return DSACHECK_OK;
    });
}
