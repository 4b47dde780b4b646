// The structs behind the handles, and which handles are alive.
#pragma once

#include "dsacheck.h"

#include <dsacheck/baseline.hpp>
#include <dsacheck/check_dump.hpp>
#include <dsacheck/config.hpp>
#include <dsacheck/dump_share.hpp>
#include <dsacheck/findings.hpp>
#include <dsacheck/fix_statements.hpp>
#include <dsacheck/options.hpp>
#include <dsacheck/render.hpp>
#include <dsacheck/render_dump.hpp>
#include <dsacheck/report.hpp>
#include <dsacheck/report_options.hpp>
#include <dsacheck/validate.hpp>

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dsacheck::c {

/// What dsacheck_options chooses, for each kind of document.
struct all_options {
    options statements;
    report_options reports;
};

} // namespace dsacheck::c

struct dsacheck_validator {
    explicit dsacheck_validator(const dsacheck::c::all_options& wanted)
        : chosen(wanted.statements), reports(wanted.reports), statements(wanted.statements) {}

    dsacheck::options chosen;
    dsacheck::report_options reports;
    dsacheck::statement_validator statements;
    std::string message;
    std::atomic<bool> busy{false};
};

struct dsacheck_findings {
    explicit dsacheck_findings(const dsacheck::finding_policy& policy) : all(policy) {}

    dsacheck::findings all;
    /// What all of them are about, when it is one report.
    std::unique_ptr<const dsacheck::report> whole;
    std::atomic<bool> busy{false};
};

struct dsacheck_answer {
    dsacheck::api_answer given;
};

struct dsacheck_settings {
    dsacheck::config config;
    std::shared_ptr<const dsacheck::baseline> known; ///< null: none
    std::string message;
    std::atomic<bool> busy{false};
};

struct dsacheck_mended {
    std::string name;
    std::string original;
    dsacheck::fix_outcome outcome;
};

struct dsacheck_dump {
    explicit dsacheck_dump(dsacheck::dump_options wanted) : chosen(std::move(wanted)), found(chosen) {}

    dsacheck::dump_options chosen;
    dsacheck::dump_report found;
    std::string share;
    std::optional<dsacheck::dump_joiner> joiner; ///< while shares are joined
    std::vector<dsacheck::profile_change> changes;
    std::string message;
    std::atomic<bool> busy{false};
};

namespace dsacheck::c {

enum class handle_kind : unsigned char { validator, findings, answer, settings, mended, dump };

/// Notes that a handle was made. The list of the living is the one thing in the process that changes: without
/// it, a freed handle could not be told from a good one without reading memory that is gone.
void add_handle(handle_kind kind, const void* handle);
/// Notes that a handle is to be freed; false when there is none such.
bool remove_handle(handle_kind kind, const void* handle);
/// Whether this is a handle of this kind that was not freed. Any pointer may be asked about; it is not
/// followed.
bool is_handle(handle_kind kind, const void* handle);

inline bool is_handle(const dsacheck_validator* handle) {
    return is_handle(handle_kind::validator, handle);
}
inline bool is_handle(const dsacheck_findings* handle) {
    return is_handle(handle_kind::findings, handle);
}
inline bool is_handle(const dsacheck_answer* handle) {
    return is_handle(handle_kind::answer, handle);
}
inline bool is_handle(const dsacheck_settings* handle) {
    return is_handle(handle_kind::settings, handle);
}
inline bool is_handle(const dsacheck_mended* handle) {
    return is_handle(handle_kind::mended, handle);
}
inline bool is_handle(const dsacheck_dump* handle) {
    return is_handle(handle_kind::dump, handle);
}

/// Marks a handle as used by a call that changes it, as long as this lives. A callback that calls back with
/// the same handle, or another thread, is told so instead of breaking it.
template <typename Handle>
class exclusive_use {
  public:
    explicit exclusive_use(Handle* handle) noexcept
        : handle_(handle->busy.exchange(true) ? nullptr : handle) {}
    ~exclusive_use() {
        if (handle_ != nullptr)
            handle_->busy = false;
    }
    exclusive_use(const exclusive_use&) = delete;
    exclusive_use& operator=(const exclusive_use&) = delete;

    explicit operator bool() const noexcept { return handle_ != nullptr; }

  private:
    Handle* handle_;
};

/// Null is all defaults. DSACHECK_MISUSE when `given` is no struct of options or holds a number that means
/// nothing, DSACHECK_NOT_FOUND when a rule does not exist.
std::int32_t read_options(const dsacheck_options* given, all_options& chosen);

} // namespace dsacheck::c
