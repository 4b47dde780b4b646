// dsacheck statements: what is wrong with statements of reasons.
#include "commands.hpp"
#include "output.hpp"

#include <dsacheck/findings.hpp>
#include <dsacheck/options.hpp>
#include <dsacheck/render.hpp>
#include <dsacheck/severity.hpp>
#include <dsacheck/validate.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <unistd.h>

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
    std::string format = "text";
    std::string fail_on = "error";
    std::string color = "auto";
    std::size_t max_findings = dsacheck::storage_limits{}.findings_per_rule;
    std::size_t max_record = dsacheck::input_limits{}.record_bytes;
    bool quiet = false;
};

dsacheck::options options_of(const request& asked) {
    dsacheck::options chosen;
    chosen.form = forms.at(asked.form);
    if (!asked.endpoint.empty())
        chosen.judged_as = endpoints.at(asked.endpoint);
    chosen.storage.findings_per_rule = asked.max_findings;
    chosen.limits.record_bytes = asked.max_record;
    return chosen;
}

bool use_color(const std::string& choice) {
    if (choice != "auto")
        return choice == "always";
    const char* const no_color = std::getenv("NO_COLOR"); // see no-color.org
    const char* const terminal = std::getenv("TERM");
    const bool refused = no_color != nullptr && *no_color != '\0';
    const bool dumb = terminal != nullptr && std::string(terminal) == "dumb";
    return !refused && !dumb && isatty(fileno(stdout)) != 0;
}

std::string report_of(const dsacheck::findings& found, std::chrono::nanoseconds elapsed,
                      const request& asked) {
    std::string report;
    if (asked.format == "json") {
        dsacheck::render_json(found, elapsed, report);
        return report;
    }
    dsacheck::text_style style;
    style.color = use_color(asked.color) ? dsacheck::color_use::ansi : dsacheck::color_use::none;
    style.elapsed = elapsed;
    dsacheck::render_text(found, style, report);
    return report;
}

int check_statements(const request& asked) {
    const dsacheck::options chosen = options_of(asked);
    dsacheck::findings found(chosen.storage);
    bool all_ran = true;
    bool any_ran = false;
    const auto start = std::chrono::steady_clock::now();
    for (const std::string& path : asked.paths) {
        const dsacheck::run_status status = dsacheck::validate_file(path, chosen, found);
        if (status) {
            any_ran = true;
        } else {
            all_ran = false;
            complain(status.message);
        }
    }
    const auto elapsed = std::chrono::steady_clock::now() - start;
    if (any_ran && !asked.quiet)
        print(report_of(found, elapsed, asked));
    if (!all_ran)
        return could_not_run;
    return found.reaches(*dsacheck::severity_named(asked.fail_on)) ? findings_made : clean;
}

constexpr const char* footer =
    R"(Each finding stands as PATH:LINE:COLUMN: SEVERITY: MESSAGE [RULE], then what was expected,
the provision or rule that it rests on, and, in files with several statements, which one it
is in: a JSON Pointer, or in NDJSON also the number of the record, counted from 1. The last
line sums up.

--as auto looks at the beginning of the file; files named *.ndjson and *.jsonl are NDJSON: a
statement or a batch a line. --endpoint says whose differences count; without it, a batch is
judged as the batch endpoint does, all else as the single one does.

Exit status: 0 no finding at or above --fail-on; 1 some; 2 a file could not be read (the
others are checked all the same), or wrong arguments.

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
    add_choice(*command, "--format", asked->format, {"text", "json"}, "Text for people, JSON for programs");
    add_choice(*command, "--fail-on", asked->fail_on, {"error", "warning", "info"},
               "The least severity for exit status 1");
    command
        ->add_option("--max-findings", asked->max_findings,
                     "Print at most so many findings of each rule; all are counted")
        ->type_name("N")
        ->capture_default_str();
    command->add_option("--max-record", asked->max_record, "Do not read longer lines of NDJSON")
        ->check(CLI::PositiveNumber.description(""))
        ->type_name("BYTES")
        ->capture_default_str();
    add_choice(*command, "--color", asked->color, {"auto", "always", "never"},
               "Colour the text; auto: on a terminal, unless NO_COLOR is set");
    command->add_flag("--quiet,-q", asked->quiet, "Print nothing; the exit status tells");
    command->callback([asked, &status] { status = check_statements(*asked); });
}
