// Checks the Transparency Database's daily dumps: archives, CSV parts and folders of them, on all cores.
#pragma once

#include "dsacheck/dump_profile.hpp"
#include "dsacheck/export.hpp"
#include "dsacheck/findings.hpp"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// From where on the rules on many rows speak. Shares are between 0 and 1.
struct bulk_thresholds {
    std::uint64_t least_rows = 1000;    ///< of a platform, or of each window that is compared: less proves nothing
    unsigned late_days = 30;            ///< a submission later than that after application_date is late
    double sentinel_share = 0.05;       ///< content_date is 2000-01-01
    double same_date_share = 0.5;       ///< one content_date, over several days of receipt
    double zero_delay_share = 0.99;     ///< content_date is application_date
    double manual_share = 0.95;         ///< of those, decisions that were not automated
    double keyword_other_share = 0.5;   ///< of the rows with keywords, those with KEYWORD_OTHER
    double boilerplate_share = 0.5;     ///< one text in decision_facts, over several categories
    double automation_shift = 0.5;      ///< change of the share of automated_detection "Yes" between windows
    double trusted_flagger_share = 0.001; ///< before it vanished
    unsigned window_days = 7;           ///< of the windows that are compared
    double volume_factor = 10;          ///< a day's rows against the usual number
    double near_duplicate_share = 0.01; ///< rows that differ from another of the same second in nothing but their identifiers
};

/// Sets the threshold with this name, which is that of its member with hyphens: "least-rows", "same-date-share". False when
/// there is none with this name, or the value makes no sense for it. `late_days` has no name.
[[nodiscard]] DSACHECK_EXPORT bool set_threshold(std::string_view name, double value, bulk_thresholds& to) noexcept;

/// How far a run has come.
struct dump_progress {
    std::uint64_t packed_bytes = 0;  ///< read of the files so far
    std::uint64_t packed_total = 0;  ///< size of the files; 0 when it is not known
    std::uint64_t bytes = 0;         ///< of CSV that were checked
    std::uint64_t rows = 0;
    std::size_t platforms = 0;
};

/// Whether the counters of `dump_report::profile` are wanted.
enum class dump_counters : std::uint8_t {
    kept,  ///< always
    if_asked ///< only those of the rows, unless a rule on many rows is asked
};

struct dump_options : finding_policy {
    dump_counters counters = dump_counters::kept;
    bulk_thresholds bulk;
    unsigned jobs = 0; ///< threads; 0: one for each processor
    /// For finding puids that occur twice; what does not fit is written to `spill_folder`. 0: they are not looked for.
    std::size_t memory_bytes = std::size_t{128} * 1024 * 1024;
    std::string spill_folder; ///< for temporary files; empty: the system's
    std::int64_t now = 0;     ///< what relative dates count from, in seconds since 1970 UTC; 0: the current time
    std::string split_folder; ///< where to write valid and invalid rows apart; empty: nowhere
    /// For `check_dump`: what was found so far is added to this file, and taken from it when it is there: the report is that of a
    /// run which was never interrupted. A file of other input, options or version is a failure. Removed when the run is
    /// complete. Takes some 60 bytes a row. Not together with `split_folder`. Empty: the run cannot be resumed.
    std::string state_file;
    /// Called now and then, from any of the threads but never from two at once. May be empty.
    std::function<void(const dump_progress&)> progress;
    /// Set to true (by a signal handler, or from a thread) to end the run early. May be null.
    const std::atomic<bool>* stop = nullptr;
};

/// The row of a platform's first finding of a rule.
struct dump_example {
    std::uint16_t source = 0;  ///< index into `findings::sources()`
    std::uint64_t row = 0;     ///< number of the row in its CSV file, from 1, without the header
    std::uint64_t offset = 0;  ///< of the row, in bytes
    std::string uuid;          ///< of the row; empty when it has none
};

/// One rule, one platform.
struct dump_tally {
    const rule* which = nullptr;
    severity level = severity::error;
    std::uint64_t count = 0; ///< findings
    dump_example first;
};

struct dump_platform {
    std::string name; ///< as it stands in the rows; empty for rows that could not be read
    std::uint64_t rows = 0;
    std::uint64_t invalid_rows = 0; ///< with an error
    std::vector<dump_tally> tallies; ///< by the rules' numbers
};

/// What a run found.
struct dump_report {
    explicit dump_report(const finding_policy& policy) : found(policy) {}

    findings found; ///< with exact counts; its records are the rows
    std::vector<dump_platform> platforms; ///< by name
    dump_profile profile;
    std::uint64_t bytes = 0; ///< of CSV
    std::uint64_t files = 0; ///< CSV files, within archives or not
    bool stopped = false;    ///< the run ended early: this is about the rows before that
    std::vector<std::string> failures; ///< files that could not be opened, disks that are full; empty when all went well
};

/// At most so many platforms, and days of platforms, are told apart; further ones are counted together.
inline constexpr std::size_t most_dump_platforms = 20'000;
inline constexpr std::size_t most_dump_days = 100'000;

/// Checks files, folders (all .csv, .zip, .gz and .zst in them), patterns such as "2025-*.zip", and "-", standard input, in
/// this order. Wrong data never stops a run. The report is the same whatever the number of threads.
[[nodiscard]] DSACHECK_EXPORT dump_report check_dump(const std::vector<std::string>& paths, const dump_options& chosen);

/// The same for one CSV part in memory, which findings call `name`.
[[nodiscard]] DSACHECK_EXPORT dump_report check_dump_bytes(std::string_view csv, const dump_options& chosen,
                                                           std::string_view name = {});

} // namespace dsacheck
