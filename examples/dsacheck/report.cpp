// dsacheck report: what is wrong with a transparency report.
#include "commands.hpp"
#include "finding_options.hpp"
#include "output.hpp"
#include "report_words.hpp"

#include <dsacheck/report_options.hpp>
#include <dsacheck/validate_report.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace {

struct request {
    std::vector<std::string> paths;
    std::string provider;
    double tolerance = 0;
    finding_arguments findings;
};

int check_report_files(const request& asked) {
    const std::optional<finding_settings> settings = settings_of(asked.findings);
    if (!settings)
        return could_not_run;
    dsacheck::report_options chosen;
    static_cast<dsacheck::finding_policy&>(chosen) = settings->policy;
    chosen.tolerance = asked.tolerance;
    if (!asked.provider.empty())
        chosen.provider = provider_words().at(asked.provider);
    dsacheck::findings found(chosen);
    const auto start = std::chrono::steady_clock::now();
    const dsacheck::run_status status = dsacheck::validate_report(asked.paths, chosen, found);
    if (!status) {
        complain(status.message);
        return could_not_run;
    }
    report(found, std::chrono::steady_clock::now() - start, *settings);
    return status_of(found, *settings);
}

constexpr const char* footer =
    R"(All paths together are one report: a folder with the eleven CSV files, single files, or a ZIP
archive with them. Which part a file holds is told by the number or the words of its name,
by its columns, or at last by its place among eleven files.

Which rows are asked for depends on the provider's type. Without --provider it is inferred
from the rows that are filled in.

Exit status: 0 no finding at or above --fail-on; 1 some; 2 a path could not be read, or wrong
arguments.

Examples:
  dsacheck report reports/2026
  dsacheck report --provider vlop --format json report.zip)";

} // namespace

void add_report_command(CLI::App& app, int& status) {
    const auto asked = std::make_shared<request>();
    CLI::App* const command =
        app.add_subcommand("report", "Check a transparency report; print what is wrong with it");
    command->footer(footer);
    command->add_option("PATH", asked->paths, "Folders, CSV files or archives: the parts of one report")
        ->type_name("")
        ->required();
    add_choice(*command, "--provider", asked->provider, provider_word_list(), "The provider's type");
    command->add_option("--tolerance", asked->tolerance, "How far the two sides of a sum may be apart")
        ->check(CLI::NonNegativeNumber.description(""))
        ->type_name("NUMBER")
        ->capture_default_str();
    add_finding_options(*command, asked->findings);
    command->callback([asked, &status] { status = check_report_files(*asked); });
}
