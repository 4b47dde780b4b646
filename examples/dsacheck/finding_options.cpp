#include "finding_options.hpp"

#include "commands.hpp"
#include "output.hpp"

#include <dsacheck/catalogue.hpp>
#include <dsacheck/date.hpp>
#include <dsacheck/severity.hpp>
#include <dsacheck/validate.hpp>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <map>
#include <memory>
#include <string_view>
#include <system_error>
#include <utility>

#include <unistd.h>

namespace {

constexpr const char* group = "Findings";

const std::map<std::string, dsacheck::text_grouping> groupings{
    {"auto", dsacheck::text_grouping::automatic},
    {"none", dsacheck::text_grouping::none},
    {"rule", dsacheck::text_grouping::by_rule},
    {"file", dsacheck::text_grouping::by_file},
};

/// Complains when there is no such rule.
const dsacheck::rule* rule_named(const std::string& name, std::string_view option) {
    const dsacheck::rule* const found = dsacheck::find_rule(name);
    if (found != nullptr)
        return found;
    const dsacheck::rule* const near = dsacheck::nearest_rule(name);
    complain(std::string(option) + " " + name + ": there is no such rule; " +
             (near != nullptr ? "did you mean " + std::string(near->id) + "?" : "see: dsacheck rules"));
    return nullptr;
}

bool set_severity(const std::string& assignment, dsacheck::rule_settings& rules) {
    const std::size_t equals = assignment.find('=');
    if (equals == std::string::npos) {
        complain("--severity " + assignment + ": write RULE=LEVEL, for instance value-not-allowed=warning");
        return false;
    }
    const dsacheck::rule* const which = rule_named(assignment.substr(0, equals), "--severity");
    const auto level = dsacheck::severity_named(assignment.substr(equals + 1));
    if (which != nullptr && !level)
        complain("--severity " + assignment + ": the level is error, warning or info");
    if (which == nullptr || !level)
        return false;
    rules.set_severity(*which, *level);
    return true;
}

/// The rules that were chosen one by one. Off is stronger than on.
bool choose_rules(const rule_arguments& asked, dsacheck::rule_settings& rules) {
    for (const std::string& name : asked.enabled) {
        const dsacheck::rule* const which = rule_named(name, "--enable");
        if (which == nullptr)
            return false;
        rules.turn_on(*which);
    }
    for (const std::string& name : asked.disabled) {
        const dsacheck::rule* const which = rule_named(name, "--disable");
        if (which == nullptr)
            return false;
        rules.turn_off(*which);
    }
    for (const std::string& assignment : asked.severities)
        if (!set_severity(assignment, rules))
            return false;
    return true;
}

/// The only commands that ever ask the rule, where these are not all of them.
std::string_view commands_that_ask(const dsacheck::rule& which) {
    const auto is_among = [number = which.number](unsigned first, unsigned end) { return number >= first && number < end; };
    if (is_among(2700, 2900)) // statistics, and what depends on when a statement was received
        return "dump";
    if (is_among(2030, 2035) || is_among(2600, 2700)) // batches and ledgers
        return "statements";
    return is_among(2000, 3000) ? "statements, dump" : is_among(3000, 4000) ? "report" : std::string_view();
}

/// Tells of rules that were turned on in vain. In a configuration they may be meant for another command.
void note_rules_never_asked(const finding_arguments& asked) {
    if (asked.command == nullptr)
        return;
    for (const std::string& name : asked.enabled) {
        const std::string_view commands = commands_that_ask(*dsacheck::find_rule(name));
        if (!commands.empty() && commands.find(asked.command->get_name()) == std::string_view::npos)
            complain("--enable " + name + ": never asked here, but by: dsacheck " + std::string(commands));
    }
}

} // namespace

bool use_color(const std::string& choice) {
    if (choice != "auto")
        return choice == "always";
    const char* const no_color = std::getenv("NO_COLOR"); // see no-color.org
    const char* const terminal = std::getenv("TERM");
    const bool refused = no_color != nullptr && *no_color != '\0';
    const bool dumb = terminal != nullptr && std::string(terminal) == "dumb";
    return !refused && !dumb && isatty(fileno(stdout)) != 0;
}

void add_rule_options(CLI::App& command, rule_arguments& asked) {
    const auto grouped = [](CLI::Option* option) { return option->group(group); };
    grouped(add_choice(command, "--profile", asked.profile, {"api", "full"},
                       "api: only what the API refuses or nobody can read; full, the default: all that the sources ask"));
    grouped(command.add_option("--enable", asked.enabled, "Ask this rule too (id or number; repeatable)"))
        ->type_name("RULE")
        ->allow_extra_args(false);
    grouped(command.add_option("--disable", asked.disabled, "Do not ask this rule (repeatable)"))
        ->type_name("RULE")
        ->allow_extra_args(false);
    grouped(command.add_option("--severity", asked.severities, "Give a rule another severity (repeatable)"))
        ->type_name("RULE=LEVEL")
        ->allow_extra_args(false);
    grouped(command.add_option("--as-of", asked.as_of, "The day that dates are compared with; without it, today"))
        ->type_name("YYYY-MM-DD");
    CLI::Option* const config =
        grouped(command.add_option("--config", asked.config,
                                   "The configuration; without it, dsacheck.toml beside the first input or above it"))
            ->type_name("FILE");
    grouped(command.add_flag("--no-config", asked.no_config, "Read no configuration"))->excludes(config);
}

void add_finding_options(CLI::App& command, finding_arguments& asked) {
    asked.command = &command;
    add_rule_options(command, asked);
    const auto grouped = [](CLI::Option* option) { return option->group(group); };
    grouped(add_choice(command, "--fail-on", asked.fail_on, {"error", "warning", "info"},
                       "The least severity for exit status 1; without it, error"));
    grouped(command.add_option("--max-findings", asked.max_findings,
                               "Print at most so many findings of each rule; all are counted"))
        ->type_name("N")
        ->capture_default_str();
    CLI::Option* const baseline =
        grouped(command.add_option("--baseline", asked.baseline,
                                   "Report only findings that this file does not have; when it is not there, write it"))
            ->type_name("FILE");
    grouped(command.add_option("--write-baseline", asked.written_baseline,
                               "Write all findings to this file, for --baseline in later runs"))
        ->type_name("FILE")
        ->excludes(baseline);

    const std::vector<std::string> formats(std::begin(dsacheck::output_format_names),
                                           std::end(dsacheck::output_format_names));
    const auto output = [](CLI::Option* option) { return option->group("Output"); };
    output(add_choice(command, "--format", asked.format, formats, "Text for people, the others for programs"));
    output(add_choice(command, "--group", asked.grouping, {"auto", "none", "rule", "file"},
                      "In text, a line for each finding under its rule or file; auto: by rule when there are many"));
    output(add_choice(command, "--junit-cases", asked.junit_cases, {"record", "rule"}, "What a test case of JUnit is"));
    output(command.add_option("--output,-o", asked.output, "Write to this file instead of the standard output"))
        ->type_name("FILE");
    output(add_choice(command, "--color", asked.color, {"auto", "always", "never"},
                      "Colour the text; auto: on a terminal, unless NO_COLOR is set"));
    output(command.add_flag("--quiet,-q", asked.quiet, "Print nothing; the exit status tells"));
}

namespace {

bool read_configuration(const rule_arguments& asked, const std::vector<std::string>& inputs,
                        finding_settings& chosen) {
    if (asked.no_config)
        return true;
    const std::string path = !asked.config.empty() ? asked.config
                             : inputs.empty()      ? std::string()
                                                   : dsacheck::find_config(inputs.front());
    if (path.empty())
        return true;
    dsacheck::config_reading reading = dsacheck::read_config_file(path);
    if (!reading) {
        complain(reading.problem);
        return false;
    }
    chosen.config = std::move(reading.value);
    chosen.config.apply_to(chosen.policy);
    return true;
}

/// The command line's baseline, or else the configuration's.
bool read_known_findings(const finding_arguments& asked, finding_settings& chosen) {
    chosen.recorded_baseline = asked.written_baseline;
    std::string path = asked.baseline;
    if (path.empty() && asked.written_baseline.empty())
        path = chosen.config.baseline;
    std::error_code ignored;
    if (!path.empty() && !std::filesystem::exists(path, ignored)) {
        chosen.recorded_baseline = path; // the first run: everything is reported, and known from then on
        path.clear();
    }
    if (!chosen.recorded_baseline.empty())
        chosen.policy.baselines = dsacheck::baseline_use::record;
    if (path.empty())
        return true;
    std::string text;
    constexpr std::size_t largest = std::size_t{512} << 20U;
    if (const auto status = dsacheck::read_file(path, largest, text); !status) {
        complain(status.message);
        return false;
    }
    const auto known = std::make_shared<dsacheck::baseline>();
    std::string problem;
    if (!dsacheck::read_baseline(text, *known, problem)) {
        complain(path + ":" + problem);
        return false;
    }
    chosen.policy.known = known;
    return true;
}

bool read_command_line(const rule_arguments& asked, finding_settings& chosen) {
    if (!asked.profile.empty())
        chosen.policy.asked = asked.profile == "api" ? dsacheck::profile::api : dsacheck::profile::full;
    if (!asked.as_of.empty()) {
        const auto day = dsacheck::parse_date(asked.as_of);
        if (!day) {
            complain("--as-of " + asked.as_of + ": write a day as YYYY-MM-DD");
            return false;
        }
        chosen.policy.as_of = *day;
    }
    return choose_rules(asked, chosen.policy.rules);
}

} // namespace

void finding_settings::take(const CLI::App& command, std::string_view section, const std::string& key,
                            std::string& value) const {
    if (const auto configured = config.setting(section, key); configured && command.count("--" + key) == 0)
        value = *configured;
}

std::optional<dsacheck::finding_policy> policy_of(const rule_arguments& asked, const std::vector<std::string>& inputs) {
    finding_settings chosen;
    if (!read_configuration(asked, inputs, chosen) || !read_command_line(asked, chosen))
        return std::nullopt;
    return chosen.policy;
}

std::optional<finding_settings> settings_of(const finding_arguments& asked, const std::vector<std::string>& inputs) {
    finding_settings chosen;
    if (!read_configuration(asked, inputs, chosen) || !read_command_line(asked, chosen) ||
        !read_known_findings(asked, chosen))
        return std::nullopt;
    note_rules_never_asked(asked);
    chosen.policy.storage.findings_per_rule = asked.max_findings;
    const bool format_given = asked.command != nullptr && asked.command->count("--format") != 0;
    const std::string format = format_given || chosen.config.format.empty() ? asked.format : chosen.config.format;
    chosen.format = *dsacheck::output_format_named(format);
    chosen.fail_on = chosen.config.fail_on.value_or(dsacheck::severity::error);
    if (!asked.fail_on.empty())
        chosen.fail_on = *dsacheck::severity_named(asked.fail_on);
    chosen.grouping = groupings.at(asked.grouping);
    chosen.cases = asked.junit_cases == "rule" ? dsacheck::junit_case::rule : dsacheck::junit_case::record;
    chosen.color = asked.color;
    chosen.output = asked.output;
    chosen.quiet = asked.quiet;
    return chosen;
}

dsacheck::color_use color_of(const finding_settings& chosen) {
    const bool colored = use_color(chosen.color) && (chosen.output.empty() || chosen.color == "always");
    return colored ? dsacheck::color_use::ansi : dsacheck::color_use::none;
}

void deliver(const std::string& page, const finding_settings& chosen) {
    if (!chosen.output.empty())
        write_file(chosen.output, page);
    else if (!chosen.quiet)
        print(page);
}

void conclude(dsacheck::findings& found, dsacheck::run_subject subject, const finding_settings& chosen) {
    dsacheck::check_suppressions(found, subject);
    if (chosen.recorded_baseline.empty())
        return;
    if (!found.recorded_all())
        throw output_failure(chosen.recorded_baseline + ": more than a million different findings; no baseline is written");
    std::string text;
    dsacheck::render_baseline(found, text);
    write_file(chosen.recorded_baseline, text);
    complain("the findings of this run are recorded in " + chosen.recorded_baseline);
}

void report(const dsacheck::findings& found, std::chrono::nanoseconds elapsed, const finding_settings& chosen,
            const dsacheck::record_name& record) {
    if (chosen.quiet && chosen.output.empty())
        return;
    dsacheck::render_style style;
    style.color = color_of(chosen);
    style.elapsed = elapsed;
    style.record = record;
    style.grouping = chosen.grouping;
    style.cases = chosen.cases;
    style.fail_on = chosen.fail_on;
    std::string page;
    dsacheck::render(found, chosen.format, style, page);
    deliver(page, chosen);
    if (chosen.format == dsacheck::output_format::csv && found.suppressed() + found.known() > 0) // no row tells of them
        complain("suppressed findings: " + std::to_string(found.suppressed()) +
                 "; findings of the baseline: " + std::to_string(found.known()));
}

int status_of(const dsacheck::findings& found, const finding_settings& chosen) {
    return found.reaches(chosen.fail_on) ? findings_made : clean;
}
