// The options that all commands share which report findings, and what they do with the findings.
#pragma once

#include <CLI/CLI.hpp>

#include <dsacheck/finding_policy.hpp>
#include <dsacheck/findings.hpp>
#include <dsacheck/render.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// As they stand on the command line.
struct finding_arguments {
    std::string profile; ///< empty: not given
    std::vector<std::string> enabled;
    std::vector<std::string> disabled;
    std::vector<std::string> severities; ///< RULE=LEVEL
    std::string as_of;
    std::size_t max_findings = dsacheck::storage_limits{}.findings_per_rule;
    std::string format = "text";
    std::string grouping = "auto";
    std::string junit_cases = "record";
    std::string fail_on; ///< empty: not given
    std::string color = "auto";
    std::string output; ///< empty: standard output
    bool quiet = false;
};

/// What the arguments mean.
struct finding_settings {
    dsacheck::finding_policy policy; ///< give it to the options of the library, and to `dsacheck::findings`
    dsacheck::severity fail_on = dsacheck::severity::error;
    dsacheck::output_format format = dsacheck::output_format::text;
    dsacheck::text_grouping grouping = dsacheck::text_grouping::automatic;
    dsacheck::junit_case cases = dsacheck::junit_case::record;
    std::string color;
    std::string output;
    bool quiet = false;
};

/// Adds --profile, --enable, --disable, --severity, --as-of, --max-findings, --format, --group, --junit-cases, --output,
/// --fail-on, --color and --quiet.
void add_finding_options(CLI::App& command, finding_arguments& asked);

/// Nothing, after a complaint, when an argument makes no sense: then end with `could_not_run`.
[[nodiscard]] std::optional<finding_settings> settings_of(const finding_arguments& asked);

/// Whether to colour, by the choice "auto", "always" or "never".
[[nodiscard]] bool use_color(const std::string& choice);

/// Prints or writes the findings as it was asked. Throws `output_failure`.
void report(const dsacheck::findings& found, std::chrono::nanoseconds elapsed, const finding_settings& chosen,
            const dsacheck::record_name& record = {});

/// For pages that a command makes itself: whether they are coloured, and where they go.
[[nodiscard]] dsacheck::color_use color_of(const finding_settings& chosen);
void deliver(const std::string& page, const finding_settings& chosen);

/// `findings_made` when a finding reaches the threshold, else `clean`.
[[nodiscard]] int status_of(const dsacheck::findings& found, const finding_settings& chosen);
