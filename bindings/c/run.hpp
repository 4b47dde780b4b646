// A run: a validator fills findings, and nothing else meddles with them.
#pragma once

#include "guard.hpp"
#include "handles.hpp"

#include <dsacheck/validate.hpp>

#include <utility>

namespace dsacheck::c {

/// Runs `body` with both handles to itself.
template <typename Body>
std::int32_t run(dsacheck_validator* validator, dsacheck_findings* findings, Body&& body) noexcept {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(validator) || !is_handle(findings))
            return DSACHECK_MISUSE;
        const exclusive_use<dsacheck_validator> validator_use(validator);
        const exclusive_use<dsacheck_findings> findings_use(findings);
        if (!validator_use || !findings_use)
            return DSACHECK_MISUSE;
        validator->message.clear();
        findings->whole.reset();
        return body();
    });
}

/// Keeps the reason of a run that failed.
inline std::int32_t status_of(dsacheck_validator& validator, run_status&& status) {
    if (status)
        return DSACHECK_OK;
    validator.message = std::move(status.message);
    return DSACHECK_RUN_FAILED;
}

} // namespace dsacheck::c
