// dsacheck dump: what is wrong with the Transparency Database's daily dumps, or an archive like them.
#include "commands.hpp"
#include "finding_options.hpp"
#include "output.hpp"
#include "run_progress.hpp"

#include <dsacheck/check_dump.hpp>
#include <dsacheck/render_dump.hpp>
#include <dsacheck/validate.hpp>

#include <chrono>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace {

struct request {
    std::vector<std::string> paths;
    unsigned jobs = 0;
    std::string memory = "128M";
    std::string spill_folder;
    std::string split_folder;
    std::string state_file;
    std::string profile_out;
    std::string compare;
    std::string format = "table";
    std::vector<std::string> thresholds;
    std::size_t sample = 3;
    unsigned late_days = dsacheck::bulk_thresholds{}.late_days;
    finding_arguments findings;
};

/// "128M" as bytes; nothing when it makes no sense.
std::optional<std::size_t> bytes_of(const std::string& text) {
    char* end = nullptr;
    const double number = std::strtod(text.c_str(), &end);
    const std::string unit = end;
    const double factor = unit.empty() ? 1 : unit == "K" ? 1024.0 : unit == "M" ? 1048576.0 : unit == "G" ? 1073741824.0 : 0;
    if (end == text.c_str() || factor == 0 || !(number >= 0) || number * factor > 1e15)
        return std::nullopt;
    return static_cast<std::size_t>(number * factor);
}

bool set_threshold(const std::string& assignment, dsacheck::bulk_thresholds& to) {
    const std::size_t equals = assignment.find('=');
    const std::string name = assignment.substr(0, equals);
    char* end = nullptr;
    const std::string text = equals == std::string::npos ? "" : assignment.substr(equals + 1);
    const double value = std::strtod(text.c_str(), &end);
    if (!text.empty() && *end == '\0' && dsacheck::set_threshold(name, value, to))
        return true;
    complain("--threshold " + assignment + ": write NAME=NUMBER; the names are in: dsacheck help dump");
    return false;
}

std::optional<dsacheck::dump_options> options_of(const request& asked, const finding_settings& settings) {
    dsacheck::dump_options chosen;
    static_cast<dsacheck::finding_policy&>(chosen) = settings.policy;
    chosen.storage.findings_per_rule = asked.sample;
    chosen.jobs = asked.jobs;
    const auto memory = bytes_of(asked.memory);
    if (!memory) {
        complain("--memory " + asked.memory + ": write a number of bytes, such as 500M or 2G");
        return std::nullopt;
    }
    chosen.memory_bytes = *memory;
    chosen.spill_folder = asked.spill_folder;
    chosen.split_folder = asked.split_folder;
    chosen.state_file = asked.state_file;
    chosen.bulk.late_days = asked.late_days;
    if (asked.profile_out.empty() && asked.compare.empty())
        chosen.counters = dsacheck::dump_counters::if_asked;
    for (const std::string& each : asked.thresholds)
        if (!set_threshold(each, chosen.bulk))
            return std::nullopt;
    return chosen;
}

/// The profile to compare with; nothing when it cannot be read.
std::optional<dsacheck::dump_profile> earlier_profile(const std::string& path) {
    constexpr std::size_t largest = std::size_t{1} << 30U;
    std::string bytes;
    if (const dsacheck::run_status status = dsacheck::read_file(path, largest, bytes); !status) {
        complain(status.message);
        return std::nullopt;
    }
    dsacheck::dump_profile profile;
    std::size_t line = 0;
    if (dsacheck::read_profile(bytes, profile, line))
        return profile;
    complain(path + ": line " + std::to_string(line) + " is not what --profile-out writes");
    return std::nullopt;
}

int check_dump(const request& asked) {
    const std::optional<finding_settings> settings = settings_of(asked.findings, asked.paths);
    if (!settings)
        return could_not_run;
    std::optional<dsacheck::dump_options> chosen = options_of(asked, *settings);
    if (!chosen)
        return could_not_run;
    dsacheck::dump_profile before;
    if (!asked.compare.empty()) {
        auto profile = earlier_profile(asked.compare);
        if (!profile)
            return could_not_run;
        before = std::move(*profile);
    }
    run_progress progress(!settings->quiet);
    chosen->progress = [&progress](const dsacheck::dump_progress& so_far) { progress.show(so_far); };
    chosen->stop = interruption();
    const auto start = std::chrono::steady_clock::now();
    dsacheck::dump_report found = dsacheck::check_dump(asked.paths, *chosen);
    progress.clear();

    for (const std::string& each : found.failures)
        complain(each);
    if (found.stopped)
        complain(asked.state_file.empty() ? "interrupted: this is what was found so far, and partial"
                                          : "interrupted: this is what was found so far; the same command goes on from there");
    conclude(found.found, dsacheck::run_subject::statements, *settings);
    dsacheck::render_style style;
    style.color = color_of(*settings);
    style.fail_on = settings->fail_on;
    style.cases = settings->cases;
    style.record = {"row", "rows"};
    style.elapsed = std::chrono::steady_clock::now() - start;
    std::vector<dsacheck::profile_change> changes;
    constexpr double least_change = 0.1;
    if (!asked.compare.empty())
        changes = dsacheck::compare_profiles(before, found.profile, chosen->bulk.least_rows, least_change);
    if (!settings->quiet || !settings->output.empty()) {
        std::string page;
        if (const auto format = dsacheck::dump_format_named(asked.format))
            dsacheck::render_dump(found, *format, style, changes, page);
        else
            dsacheck::render(found.found, *dsacheck::output_format_named(asked.format), style, page);
        deliver(page, *settings);
    }
    if (!asked.profile_out.empty()) {
        std::string csv;
        dsacheck::render_profile(found.profile, csv);
        write_file(asked.profile_out, csv);
    }
    if (!found.failures.empty() || found.stopped)
        return could_not_run;
    return status_of(found.found, *settings);
}

constexpr const char* footer =
    R"(PATH is a daily archive of the DSA Transparency Database, a .csv.zip or .csv in it, any of these
packed with gzip or Zstandard, a folder or a pattern of them, or - for the standard input. Nothing
is unpacked to disk. Full and light dumps are known, and the columns and values before and since
1 July 2025, row by row.

The table names each platform with the rules that its rows break, how often, and the first row.
Then come --sample findings of each rule. All counts are exact.

--threshold NAME=NUMBER sets from where on the rules on many rows speak: least-rows, window-days,
sentinel-share, same-date-share, zero-delay-share, manual-share, keyword-other-share,
boilerplate-share, automation-shift, trusted-flagger-share, volume-factor, near-duplicate-share.
Shares lie between 0 and 1. --profile api leaves these rules out, as it does all others beyond
what the API refuses.

Ctrl-C ends the run and prints what was found so far. With --resume STATE, the same command then goes
on where it ended, also after a crash, and prints what a run without interruption would have printed.
STATE grows by some 60 bytes a row, and is removed when the run is complete.

Exit status: 0 no finding at or above --fail-on; 1 some; 2 a file could not be read or written, or
the run was interrupted (what was found is printed all the same), or wrong arguments.

Examples:
  dsacheck dump sor-global-2025-11-03-full.zip
  dsacheck dump --format csv --output november.csv archives/2025-11/
  dsacheck dump --profile-out week45.csv --compare week44.csv 'sor-global-2025-11-0*-light.zip')";

} // namespace

void add_dump_command(CLI::App& app, int& status) {
    const auto asked = std::make_shared<request>();
    CLI::App* const command = app.add_subcommand("dump", "Check daily dumps of the Transparency Database");
    command->footer(footer);
    command->add_option("PATH", asked->paths, "Archives, CSV files, folders, patterns; - is the standard input")
        ->type_name("")
        ->required();
    command->add_option("--jobs,-j", asked->jobs, "Threads; without it, one for each processor")
        ->check(CLI::Range(1U, 256U).description(""))
        ->type_name("N");
    command->add_option("--memory", asked->memory, "For finding repeated puids; more goes to disk. 0: do not look")
        ->type_name("BYTES")
        ->capture_default_str();
    command->add_option("--temp", asked->spill_folder, "Where to put what exceeds --memory")->type_name("DIR");
    command->add_option("--late-days", asked->late_days, "A submission is late so many days after application_date")
        ->type_name("DAYS")
        ->capture_default_str();
    command->add_option("--threshold", asked->thresholds, "From where on a rule on many rows speaks (repeatable)")
        ->type_name("NAME=NUMBER")
        ->allow_extra_args(false);
    command->add_option("--split", asked->split_folder, "Write valid and invalid rows apart into this folder")
        ->type_name("DIR");
    command->add_option("--resume", asked->state_file, "Keep in this file how far the run is; go on from there if it exists")
        ->type_name("STATE");
    command->add_option("--profile-out", asked->profile_out, "Write what the rows hold, by platform and day, as CSV")
        ->type_name("FILE");
    command->add_option("--compare", asked->compare, "Tell what changed against such a file")->type_name("FILE");
    add_finding_options(*command, asked->findings);
    command->remove_option(command->get_option("--format"));
    command->remove_option(command->get_option("--max-findings"));
    command->add_option("--sample", asked->sample, "Keep so many findings of each rule; all are counted")
        ->type_name("N")
        ->capture_default_str()
        ->group("Findings");
    add_choice(*command, "--format", asked->format, {"table", "json", "ndjson", "csv", "sarif", "junit", "github"},
               "A table for people, the others for programs; the last three of the findings that are kept")
        ->group("Output");
    command->callback([asked, &status] { status = check_dump(*asked); });
}
