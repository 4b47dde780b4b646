// dsacheck.toml: what a project has decided about its rules, with its suppressions.
//
//     profile = "full"              # or "api"
//     as-of = 2026-11-24
//     fail-on = "warning"
//     format = "text"
//     baseline = "baseline.ndjson"  # relative to this file
//
//     [rules]
//     legal-ground-vague = "off"    # or "on"
//     puid-malformed = "warning"    # or "error", "info"
//
//     [statements]                  # as the options of the command: as, endpoint, max-record
//     [report]                      # provider, tolerance, deadline
//     reading = ["greece=gr"]       # each is a setting of its own
//
//     [[suppressions]]
//     rule = "duplicate-key"
//     pointer = "/statements/*/decision_facts"
//     puid = "legacy-*"
//     path = "exports/**"
//     reason = "fixed in the next export"
//     author = "ada@example.org"
//     expires = 2027-01-31
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/finding_policy.hpp"
#include "dsacheck/severity.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// A key of a section for one document, checked already.
struct config_setting {
    std::string section; ///< "statements", "report"
    std::string key;     ///< as the option of the command line, without its dashes
    std::string value;   ///< as it would stand on the command line
    std::uint64_t line = 0;
};

struct config {
    std::string file; ///< as it was named
    std::optional<profile> asked;
    std::optional<date> as_of;
    std::optional<severity> fail_on;
    std::string format;   ///< a name of `output_format_names`; empty when it is not given
    std::string baseline; ///< path, as it can be opened from here; empty when it is not given
    rule_settings rules;
    suppression_list suppressions;
    std::vector<config_setting> settings;

    /// The value of a key of a section, or nothing.
    [[nodiscard]] DSACHECK_EXPORT std::optional<std::string_view> setting(std::string_view section,
                                                                          std::string_view key) const noexcept;
    /// Writes what is given into a policy: profile, as-of, rules and suppressions.
    DSACHECK_EXPORT void apply_to(finding_policy& policy) const;
};

/// A configuration, or why it makes no sense.
struct config_reading {
    config value;
    std::string problem; ///< "dsacheck.toml:3:7: there is no rule ..."; empty when all is well

    explicit operator bool() const noexcept { return problem.empty(); }
};

/// Reads the text of a configuration. `file` names it in messages, and its folder is where paths in it begin. Unknown
/// keys, rules and words are errors. At most 1 MiB. A library that was built without DSACHECK_CONFIG reads none.
[[nodiscard]] DSACHECK_EXPORT config_reading read_config(std::string_view text, std::string_view file = "dsacheck.toml");

/// The same for a file.
[[nodiscard]] DSACHECK_EXPORT config_reading read_config_file(const std::string& path);

/// The path of the dsacheck.toml in the folder of `input` (a file, a folder, or "-" for the current folder) or in the
/// nearest folder above that has one; empty when there is none.
[[nodiscard]] DSACHECK_EXPORT std::string find_config(const std::string& input);

} // namespace dsacheck
