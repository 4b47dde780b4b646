// dsacheck fix: mends what can be mended in statements.
#include "commands.hpp"
#include "finding_options.hpp"
#include "output.hpp"

#include <dsacheck/fix_statements.hpp>
#include <dsacheck/options.hpp>
#include <dsacheck/render.hpp>
#include <dsacheck/validate.hpp>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include <unistd.h>

namespace {

constexpr std::size_t largest_file = std::size_t{256} << 20U; // it is held in memory a few times

struct request {
    std::string path;
    std::string output;
    std::string format = "text";
    bool in_place = false;
    bool dry_run = false;
    bool guesses = false;
    rule_arguments rules;
};

void print_diff(const request& asked, const std::string& original, const dsacheck::fix_outcome& outcome) {
    std::string diff;
    dsacheck::render_unified_diff(asked.path == "-" ? "stdin" : asked.path, original, outcome.edits, diff);
    if (isatty(fileno(stdout)) == 0)
        return print(diff);
    std::string safe; // a terminal obeys what a file may hold
    std::string_view rest = diff;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        dsacheck::append_printable(safe, rest.substr(0, end));
        safe += '\n';
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    print(safe);
}

void tell_changes(const request& asked, const dsacheck::fix_outcome& outcome) {
    std::string log;
    if (asked.format == "json")
        dsacheck::render_changes_json(asked.path, outcome.changes, log);
    else
        dsacheck::render_changes_text(asked.path, outcome.changes, log);
    // Where the fixed statements or the diff go to the standard output, the log must not.
    if (asked.dry_run || asked.output == "-")
        std::fwrite(log.data(), 1, log.size(), stderr);
    else
        print(log);
}

int fix(const request& asked) {
    if (!asked.dry_run && !asked.in_place && asked.output.empty()) {
        complain("fix: say where the fixed statements go: -o FILE, --in-place or --dry-run");
        return could_not_run;
    }
    if (asked.in_place && asked.path == "-") {
        complain("fix: the standard input cannot be changed in place");
        return could_not_run;
    }
    dsacheck::options chosen;
    const std::optional<dsacheck::finding_policy> policy = policy_of(asked.rules, {asked.path});
    if (!policy)
        return could_not_run;
    static_cast<dsacheck::finding_policy&>(chosen) = *policy;
    std::string original;
    if (const auto status = dsacheck::read_file(asked.path, largest_file, original); !status) {
        complain(status.message);
        return could_not_run;
    }
    const dsacheck::fix_outcome outcome =
        dsacheck::fix_statements(original, chosen, asked.guesses ? dsacheck::fix_choice::all : dsacheck::fix_choice::safe);
    if (asked.dry_run)
        print_diff(asked, original, outcome);
    else if (asked.output == "-")
        print(outcome.bytes);
    else if (asked.in_place && !outcome.edits.empty())
        write_file(asked.path, outcome.bytes);
    else if (!asked.in_place)
        write_file(asked.output, outcome.bytes);
    tell_changes(asked, outcome);
    if (!outcome.settled)
        complain("fix: some fixes are left; run it again, or look at them by hand");
    return clean;
}

constexpr const char* footer =
    R"(Applies the fixes that `dsacheck statements` shows: those that keep the meaning (a code in
capitals, an element that stands twice, white space at the ends), and with --unsafe also good
guesses, such as the nearest value. Free texts are trimmed and otherwise left alone; no byte
outside of the fixes changes. It begins again until nothing is left to fix.

The log tells each change: place, what became of what, and the rule.

Exit status: 0 done, whether or not something was left to fix; 2 a file could not be read or
written, or wrong arguments.

Examples:
  dsacheck fix --dry-run statements.ndjson
  dsacheck fix statements.ndjson -o fixed.ndjson --format json
  dsacheck fix --unsafe --in-place statement.json)";

} // namespace

void add_fix_command(CLI::App& app, int& status) {
    const auto asked = std::make_shared<request>();
    CLI::App* const command = app.add_subcommand("fix", "Mend what can be mended in statements of reasons");
    command->footer(footer);
    command->add_option("FILE", asked->path, "A JSON or NDJSON file; - is the standard input")->type_name("")->required();
    CLI::Option* const output =
        command->add_option("--output,-o", asked->output, "Write the fixed statements to this file; - is the standard output")
            ->type_name("FILE");
    CLI::Option* const in_place = command->add_flag("--in-place", asked->in_place, "Write them to FILE itself");
    command->add_flag("--dry-run", asked->dry_run, "Print a unified diff and change nothing")->excludes(output)->excludes(in_place);
    output->excludes(in_place);
    command->add_flag("--unsafe", asked->guesses, "Apply good guesses as well");
    add_choice(*command, "--format", asked->format, {"text", "json"}, "The form of the log");
    add_rule_options(*command, asked->rules);
    command->callback([asked, &status] { status = fix(*asked); });
}
