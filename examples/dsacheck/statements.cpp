// dsacheck statements: what is wrong with statements of reasons.
#include "commands.hpp"
#include "finding_options.hpp"
#include "output.hpp"
#include "run_progress.hpp"

#include <dsacheck/findings.hpp>
#include <dsacheck/options.hpp>
#include <dsacheck/puid_ledger.hpp>
#include <dsacheck/validate.hpp>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

namespace {

const std::map<std::string, dsacheck::input_form> forms{
    {"auto", dsacheck::input_form::automatic}, {"single", dsacheck::input_form::single},
    {"batch", dsacheck::input_form::batch},    {"array", dsacheck::input_form::array},
    {"ndjson", dsacheck::input_form::ndjson},
};

const std::map<std::string, dsacheck::options::endpoint_choice> endpoints{
    {"single", dsacheck::options::endpoint_choice::single},
    {"batch", dsacheck::options::endpoint_choice::batch},
};

struct request {
    std::vector<std::string> paths;
    std::string form = "auto";
    std::string endpoint;
    std::size_t max_record = dsacheck::input_limits{}.record_bytes;
    std::vector<std::string> seen;
    std::string remember;
    unsigned jobs = 0;
    finding_arguments findings;
};

/// The puids of earlier runs, and those of this one.
struct ledgers {
    dsacheck::puid_ledger seen;
    dsacheck::puid_ledger used;
};

bool read_ledgers(const request& asked, ledgers& to) {
    for (const std::string& path : asked.seen) {
        std::error_code ignored;
        if (path == asked.remember && !std::filesystem::exists(path, ignored))
            continue; // the first run creates it
        if (const dsacheck::run_status status = dsacheck::read_ledger(path, to.seen); !status) {
            complain(status.message);
            return false;
        }
    }
    return true;
}

dsacheck::options options_of(const request& asked, const finding_settings& settings) {
    dsacheck::options chosen;
    static_cast<dsacheck::finding_policy&>(chosen) = settings.policy;
    std::string form = asked.form;
    std::string endpoint = asked.endpoint;
    std::string max_record = std::to_string(asked.max_record);
    settings.take(*asked.findings.command, "statements", "as", form);
    settings.take(*asked.findings.command, "statements", "endpoint", endpoint);
    settings.take(*asked.findings.command, "statements", "max-record", max_record);
    chosen.form = forms.at(form);
    if (!endpoint.empty())
        chosen.judged_as = endpoints.at(endpoint);
    chosen.limits.record_bytes = std::strtoull(max_record.c_str(), nullptr, 10);
    chosen.jobs = asked.jobs;
    chosen.stop = interruption();
    return chosen;
}

int check_statements(const request& asked) {
    const std::optional<finding_settings> settings = settings_of(asked.findings, asked.paths);
    if (!settings)
        return could_not_run;
    dsacheck::options chosen = options_of(asked, *settings);
    ledgers puids;
    if (!read_ledgers(asked, puids))
        return could_not_run;
    chosen.seen = &puids.seen;
    if (!asked.remember.empty())
        chosen.remembered = &puids.used;
    dsacheck::findings found(chosen);
    bool all_ran = true;
    bool any_ran = false;
    const auto start = std::chrono::steady_clock::now();
    for (const dsacheck::run_status& status : dsacheck::validate_files(asked.paths, chosen, found)) {
        any_ran = any_ran || status;
        all_ran = all_ran && status;
        if (!status)
            complain(status.message);
    }
    if (chosen.stop->load()) {
        any_ran = true;
        complain("interrupted: this is what was found so far, and partial");
    }
    const auto elapsed = std::chrono::steady_clock::now() - start;
    if (all_ran && !asked.remember.empty())
        if (const dsacheck::run_status status = dsacheck::append_to_ledger(asked.remember, puids.used); !status) {
            all_ran = false;
            complain(status.message);
        }
    conclude(found, dsacheck::run_subject::statements, *settings);
    if (any_ran)
        report(found, elapsed, *settings);
    return all_ran ? status_of(found, *settings) : could_not_run;
}

constexpr const char* footer =
    R"(Each finding stands as PATH:LINE:COLUMN: SEVERITY: MESSAGE [RULE], then what was expected,
the provision or rule that it rests on, and, in files with several statements, which one it
is in: a JSON Pointer, or in NDJSON also the number of the record, counted from 1. The last
line sums up.

--as auto looks at the beginning of the file; files named *.ndjson and *.jsonl are NDJSON: a
statement or a batch a line. --endpoint says whose differences count; without it, a batch is
judged as the batch endpoint does, all else as the single one does.

--profile full also asks for what the API does not check: statements that it would alter, dates
and codes that contradict each other, and whatever else the law and the documentation ask for.

A ledger of puids is a text with one puid on each line; lines that begin with # do not count. --remember
adds to it what has no error, of a batch all or nothing, and nothing at all when a file cannot be read.
--seen and --remember may name the same file, which the first run creates.

What is printed does not depend on the number of threads. Ctrl-C ends the run and prints what was
found so far.

Exit status: 0 no finding at or above --fail-on; 1 some; 2 a file could not be read (the
others are checked all the same), the run was interrupted, or wrong arguments.

Examples:
  dsacheck statements statement.json
  dsacheck statements --endpoint batch --format json exports/*.ndjson
  producer | dsacheck statements --as ndjson -)";

} // namespace

void add_statements_command(CLI::App& app, int& status) {
    const auto asked = std::make_shared<request>();
    CLI::App* const command =
        app.add_subcommand("statements", "Check statements of reasons; print what is wrong with them");
    command->footer(footer);
    command->add_option("FILE", asked->paths, "JSON or NDJSON files; - is the standard input")
        ->type_name("")
        ->required();
    add_choice(*command, "--as", asked->form, {"auto", "single", "batch", "array", "ndjson"},
               "How the statements stand in the files");
    add_choice(*command, "--endpoint", asked->endpoint, {"single", "batch"}, "The endpoint that is asked");
    command->add_option("--max-record", asked->max_record, "Do not read longer lines of NDJSON")
        ->check(CLI::PositiveNumber.description(""))
        ->type_name("BYTES")
        ->capture_default_str();
    command
        ->add_option("--seen", asked->seen, "Puids that were used before, one a line; a statement with one of them is an error")
        ->type_name("FILE")
        ->allow_extra_args(false);
    command->add_option("--remember", asked->remember, "Add the puids of statements without an error to this file")
        ->type_name("FILE");
    command->add_option("--jobs,-j", asked->jobs, "Threads; without it, one for each processor. --remember takes one")
        ->check(CLI::Range(1U, 256U).description(""))
        ->type_name("N");
    add_finding_options(*command, asked->findings);
    command->callback([asked, &status] { status = check_statements(*asked); });
}
