// The options that all commands share which report findings, and what they do with the findings.
#pragma once

#include <CLI/CLI.hpp>

#include <dsacheck/config.hpp>
#include <dsacheck/finding_policy.hpp>
#include <dsacheck/findings.hpp>
#include <dsacheck/render.hpp>
#include <dsacheck/rules/configuration.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Which rules are asked, as it stands on the command line.
struct rule_arguments {
    std::string profile; ///< empty: not given
    std::vector<std::string> enabled;
    std::vector<std::string> disabled;
    std::vector<std::string> severities; ///< RULE=LEVEL
    std::string as_of;
    std::string config; ///< empty: looked for from the first input upwards
    bool no_config = false;
};

/// All of them, as they stand on the command line.
struct finding_arguments : rule_arguments {
    std::size_t max_findings = dsacheck::storage_limits{}.findings_per_rule;
    std::string format = "text";
    std::string grouping = "auto";
    std::string junit_cases = "record";
    std::string fail_on; ///< empty: not given
    std::string color = "auto";
    std::string output; ///< empty: standard output
    std::string baseline;
    std::string written_baseline;
    bool quiet = false;
    const CLI::App* command = nullptr; ///< set by `add_finding_options`
};

/// What the arguments and the configuration mean.
struct finding_settings {
    dsacheck::finding_policy policy; ///< give it to the options of the library, and to `dsacheck::findings`
    dsacheck::severity fail_on = dsacheck::severity::error;
    dsacheck::output_format format = dsacheck::output_format::text;
    dsacheck::text_grouping grouping = dsacheck::text_grouping::automatic;
    dsacheck::junit_case cases = dsacheck::junit_case::record;
    std::string color;
    std::string output;
    std::string recorded_baseline; ///< to be written at the end; empty: none
    bool quiet = false;
    dsacheck::config config;

    /// The configuration's value of an option of this command that has no part in this file: only where the option
    /// was not given. `section` is "statements" or "report".
    void take(const CLI::App& command, std::string_view section, const std::string& key, std::string& value) const;
};

/// Adds --profile, --enable, --disable, --severity, --as-of, --config and --no-config: for commands that report nothing.
void add_rule_options(CLI::App& command, rule_arguments& asked);

/// What they and the configuration ask for. Nothing, after a complaint, when something makes no sense.
[[nodiscard]] std::optional<dsacheck::finding_policy> policy_of(const rule_arguments& asked,
                                                                const std::vector<std::string>& inputs);

/// Adds --profile, --enable, --disable, --severity, --as-of, --max-findings, --format, --group, --junit-cases, --output,
/// --fail-on, --color, --quiet, --config, --no-config, --baseline and --write-baseline.
void add_finding_options(CLI::App& command, finding_arguments& asked);

/// Reads the configuration, which the command line overrides. The configuration is looked for from the first of
/// `inputs`. Nothing, after a complaint, when something makes no sense: then end with `could_not_run`.
[[nodiscard]] std::optional<finding_settings> settings_of(const finding_arguments& asked,
                                                          const std::vector<std::string>& inputs);

/// To be called when all input was read: adds what there is to say about suppressions, and writes the baseline. Throws
/// `output_failure`.
void conclude(dsacheck::findings& found, dsacheck::run_subject subject, const finding_settings& chosen);

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
