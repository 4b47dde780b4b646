// dsacheck: the command line of the library, on its public API only.
#include "commands.hpp"
#include "output.hpp"

#include <dsacheck/version.hpp>

#include <csignal>
#include <cstdio>
#include <exception>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace {

constexpr const char* description =
    R"(Checks the documents that the EU Digital Services Act asks online services to produce.

Statements of reasons: tells offline what the API of the DSA Transparency Database would answer.
Transparency reports: tells what is missing, malformed or contradictory in the eleven parts.
)";

constexpr const char* footer =
    R"(Exit status:
  0  nothing was found at or above the threshold
  1  something was found
  2  could not run: wrong arguments, an unreadable file, a full disk

Examples:
  dsacheck statements statement.json
  dsacheck statements --format json --fail-on warning *.ndjson
  producer | dsacheck statements --as ndjson -
  dsacheck dump sor-global-2025-11-03-full.zip
  dsacheck api --endpoint statements batch.json
  dsacheck report reports/2026
  dsacheck fix --dry-run statements.ndjson
  dsacheck explain value-not-allowed
  dsacheck explain KEYWORD_UNSAFE_CHALLENGES
  dsacheck help statements)";

const CLI::App* command_named(const CLI::App& app, const std::string& name) {
    for (const CLI::App* each : app.get_subcommands([](const CLI::App*) { return true; }))
        if (each->get_name() == name)
            return each;
    throw CLI::ValidationError("help", "there is no command " + name);
}

void add_help_command(CLI::App& app) {
    const auto topic = std::make_shared<std::string>();
    CLI::App* const help = app.add_subcommand("help", "Show this help, or that of a command");
    help->add_option("COMMAND", *topic, "The command")->type_name("");
    help->callback([&app, topic] {
        const CLI::App* const about = topic->empty() ? &app : command_named(app, *topic);
        const std::string name = topic->empty() ? "dsacheck" : "dsacheck " + *topic;
        print(app.get_formatter()->make_help(about, name, CLI::AppFormatMode::Normal));
    });
}

/// Prints help or version to standard output, or what is wrong with the arguments to standard error.
int end_of_parsing(const CLI::App& app, const CLI::ParseError& end) {
    std::ostringstream text;
    std::ostringstream ignored;
    if (app.exit(end, text, ignored) == 0) {
        print(text.str());
        return clean;
    }
    complain(end.what());
    const std::vector<CLI::App*> commands = app.get_subcommands();
    complain("see: dsacheck " + (commands.empty() ? "" : commands.front()->get_name() + ' ') + "--help");
    return could_not_run;
}

int run(int count, char** arguments) {
    CLI::App app(description, "dsacheck");
    app.footer(footer);
    app.set_version_flag("--version", "dsacheck " + std::string(dsacheck::version), "Print the version");
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);
    int status = clean;
    add_statements_command(app, status);
    add_dump_command(app, status);
    add_report_command(app, status);
    add_template_command(app, status);
    add_fix_command(app, status);
    add_api_command(app, status);
    add_rules_command(app, status);
    add_explain_command(app, status);
    add_help_command(app);
    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& end) {
        return end_of_parsing(app, end);
    }
    return status;
}

} // namespace

int main(int count, char** arguments) {
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe shows as a failed write
#endif
    try {
        return run(count, arguments);
    } catch (const std::exception& failure) { // output_failure, std::bad_alloc
        complain(failure.what());
        return could_not_run;
    }
}
