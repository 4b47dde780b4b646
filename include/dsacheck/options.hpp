// What a caller may choose.
#pragma once

#include "dsacheck/finding_policy.hpp"

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace dsacheck {

class puid_ledger;

/// The Transparency Database's two endpoints judge a few odd cases differently.
enum class endpoint : std::uint8_t {
    single, ///< POST /api/v1/statement
    batch   ///< POST /api/v1/statements
};

/// How statements stand in the input.
enum class input_form : std::uint8_t {
    automatic, ///< told from the beginning of the input
    single,    ///< one statement, possibly over several lines
    batch,     ///< {"statements": [...]}
    array,     ///< [...]
    ndjson     ///< one statement, or one batch, a line
};

/// Bounds on memory. What exceeds them becomes a finding (a record) or a failed run (a document).
struct input_limits {
    std::size_t record_bytes = std::size_t{32} * 1024 * 1024;    ///< one line of NDJSON
    std::size_t document_bytes = std::size_t{1024} * 1024 * 1024; ///< any other document; at most 4 GiB - 1
};

/// For statements of reasons.
struct options : finding_policy {
    /// Whose differences apply. `as_input`: the batch endpoint's for batches, the single endpoint's otherwise.
    enum class endpoint_choice : std::uint8_t { as_input, single, batch };
    endpoint_choice judged_as = endpoint_choice::as_input;
    input_form form = input_form::automatic;
    std::int64_t now = 0; ///< time of the request in seconds since 1970 UTC; 0: the current time
    input_limits limits;
    /// Puids that were used before: a statement with one of them breaks a rule. Borrowed; null for none.
    const puid_ledger* seen = nullptr;
    /// Gets the puids of the statements in which no error was found; of a batch all or none, since the API stores it so. A puid
    /// that is in it already breaks the same rule. Borrowed; null for none.
    puid_ledger* remembered = nullptr;
    /// Threads for `validate_files`, `validate_file` and `validate_statements`; 0: one for each processor. What is found does
    /// not depend on it. One thread is taken when `remembered` is set, since statements then depend on earlier ones.
    unsigned jobs = 1;
    /// Set to true (by a signal handler, or from a thread) to end a run of `validate_files` early. May be null.
    const std::atomic<bool>* stop = nullptr;
};

} // namespace dsacheck
