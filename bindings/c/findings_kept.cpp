// What becomes of findings behind a run: its conclusion, baselines, and findings that travel as bytes.
#include "guard.hpp"
#include "handles.hpp"

#include <dsacheck/rules/configuration.hpp>
#include <dsacheck/save_findings.hpp>

#include <memory>
#include <string>

using namespace dsacheck::c; // NOLINT: the names of this file are C's

int32_t dsacheck_findings_conclude(dsacheck_findings* findings, int32_t subject) {
    return guarded([&]() -> std::int32_t {
        const bool known = subject == DSACHECK_SUBJECT_STATEMENTS || subject == DSACHECK_SUBJECT_REPORT;
        if (!is_handle(findings) || !known)
            return DSACHECK_MISUSE;
        const exclusive_use<dsacheck_findings> use(findings);
        if (!use)
            return DSACHECK_MISUSE;
        dsacheck::check_suppressions(findings->all, subject == DSACHECK_SUBJECT_REPORT
                                                        ? dsacheck::run_subject::report
                                                        : dsacheck::run_subject::statements);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_render_baseline(const dsacheck_findings* findings, char* buffer, size_t capacity, size_t* needed) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(findings) || !is_buffer(buffer, capacity, needed))
            return DSACHECK_MISUSE;
        if (!findings->all.recorded_all())
            return DSACHECK_RUN_FAILED;
        std::string printed;
        dsacheck::render_baseline(findings->all, printed);
        return give(printed, buffer, capacity, needed);
    });
}

int32_t dsacheck_findings_save(const dsacheck_findings* findings, char* buffer, size_t capacity, size_t* needed) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(findings) || !is_buffer(buffer, capacity, needed))
            return DSACHECK_MISUSE;
        std::string bytes;
        dsacheck::save_findings(findings->all, bytes);
        return give(bytes, buffer, capacity, needed);
    });
}

int32_t dsacheck_findings_load(const dsacheck_options* options, const char* bytes, size_t bytes_size,
                               dsacheck_findings** created) {
    return guarded([&]() -> std::int32_t {
        all_options chosen;
        if (created == nullptr || !is_bytes(bytes, bytes_size))
            return DSACHECK_MISUSE;
        if (const std::int32_t status = read_options(options, chosen); status != DSACHECK_OK)
            return status;
        auto made = std::make_unique<dsacheck_findings>(chosen.statements);
        if (!dsacheck::load_findings(view(bytes, bytes_size), made->all))
            return DSACHECK_RUN_FAILED;
        add_handle(handle_kind::findings, made.get());
        *created = made.release();
        return DSACHECK_OK;
    });
}
