// dsacheck report: what is wrong with a transparency report.
#include "commands.hpp"
#include "finding_options.hpp"
#include "output.hpp"
#include "report_words.hpp"

#include <dsacheck/catalogue.hpp>
#include <dsacheck/readings.hpp>
#include <dsacheck/render_report.hpp>
#include <dsacheck/report_options.hpp>
#include <dsacheck/validate_report.hpp>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace {

struct request {
    std::vector<std::string> paths;
    std::string provider;
    std::string deadline = "working-day";
    std::vector<std::string> readings;
    double tolerance = 0;
    std::string previous;
    std::vector<std::string> archive;
    std::vector<std::string> statements;
    std::optional<double> recipients;
    bool summary = false;
    finding_arguments findings;
};

std::optional<dsacheck::report_options> options_of(const request& asked, const finding_settings& settings) {
    dsacheck::report_options chosen;
    static_cast<dsacheck::finding_policy&>(chosen) = settings.policy;
    std::string provider = asked.provider;
    std::string tolerance;
    std::string deadline = asked.deadline;
    settings.take(*asked.findings.command, "report", "provider", provider);
    settings.take(*asked.findings.command, "report", "tolerance", tolerance);
    settings.take(*asked.findings.command, "report", "deadline", deadline);
    if (!provider.empty())
        chosen.provider = provider_words().at(provider);
    chosen.tolerance = tolerance.empty() ? asked.tolerance : std::strtod(tolerance.c_str(), nullptr);
    chosen.published_recipients = asked.recipients;
    chosen.deadline = deadline == "strict" ? dsacheck::deadline_rule::strict : dsacheck::deadline_rule::working_day;
    for (const dsacheck::config_setting& each : settings.config.settings)
        if (each.section == "report" && each.key == "reading")
            chosen.readings.take(each.value); // the configuration has been checked
    for (const std::string& choice : asked.readings)
        if (!chosen.readings.take(choice)) {
            complain("--reading " + choice + ": no such reading; see `dsacheck report --help`");
            return std::nullopt;
        }
    return chosen;
}

/// Documents beside the report. False, after a complaint, when one of them cannot be read.
bool read_companions(const request& asked, const dsacheck::report& whole, dsacheck::report& previous,
                     dsacheck::report_options& chosen) {
    const auto readable = [](const dsacheck::run_status& status) {
        if (!status)
            complain(status.message);
        return status.ok;
    };
    if (!asked.previous.empty()) {
        if (!readable(dsacheck::read_report_files({asked.previous}, chosen, previous)))
            return false;
        chosen.previous = &previous;
    }
    for (const std::string& path : asked.archive) {
        dsacheck::report one;
        if (!readable(dsacheck::read_report_files({path}, chosen, one)))
            return false;
        if (const auto entry = dsacheck::archived(one))
            chosen.archive.push_back(*entry);
        else
            complain(path + ": part 1 tells no period, so that it is left out of the archive");
    }
    if (!asked.archive.empty())
        chosen.rules.turn_on(*dsacheck::find_rule("archive-incomplete"));
    if (asked.statements.empty())
        return true;
    const dsacheck::report_identity& who = whole.identity();
    if (!who.start || !who.end) {
        complain("--statements: part 1 of the report tells no period");
        return false;
    }
    chosen.statements.emplace();
    for (const std::string& path : asked.statements)
        if (!readable(dsacheck::read_statement_totals(path, {*who.start, *who.end}, *chosen.statements)))
            return false;
    return true;
}

/// The page for people; other formats are those of all commands.
void print_page(const dsacheck::report& whole, const dsacheck::findings& found, const finding_settings& settings,
                dsacheck::report_page which) {
    std::string page;
    dsacheck::text_style style;
    style.color = color_of(settings);
    dsacheck::render_report_text(whole, found, style, which, page);
    deliver(page, settings);
}

void print_json(const dsacheck::report& whole, const dsacheck::findings& found, const finding_settings& settings,
                std::chrono::nanoseconds elapsed) {
    std::string text;
    dsacheck::render_report_json(whole, found, elapsed, text);
    deliver(text, settings);
}

int check_report_files(const request& asked) {
    const std::optional<finding_settings> settings = settings_of(asked.findings, asked.paths);
    if (!settings)
        return could_not_run;
    std::optional<dsacheck::report_options> chosen = options_of(asked, *settings);
    if (!chosen)
        return could_not_run;
    const auto start = std::chrono::steady_clock::now();
    dsacheck::report whole;
    const dsacheck::run_status status = dsacheck::read_report_files(asked.paths, *chosen, whole);
    if (!status) {
        complain(status.message);
        return could_not_run;
    }
    dsacheck::report previous;
    if (!read_companions(asked, whole, previous, *chosen))
        return could_not_run;
    dsacheck::findings found(*chosen);
    dsacheck::validate_report(whole, *chosen, found);
    conclude(found, dsacheck::run_subject::report, *settings);
    const auto elapsed = std::chrono::steady_clock::now() - start;
    if (settings->format == dsacheck::output_format::text)
        print_page(whole, found, *settings, asked.summary ? dsacheck::report_page::summary : dsacheck::report_page::full);
    else if (settings->format == dsacheck::output_format::json)
        print_json(whole, found, *settings, elapsed);
    else
        report(found, elapsed, *settings, {"report", "reports"});
    if (dsacheck::only_in_workbooks(whole)) {
        complain("nothing was checked: the report is only there as a workbook; save each sheet as CSV");
        return could_not_run;
    }
    return status_of(found, *settings);
}

std::string footer() {
    std::string text = R"(All paths together are one report: a folder with the eleven CSV files, single files, or a ZIP
archive with them. Which part a file holds is told by the number or the words of its name,
by its columns, or at last by its place among eleven files.

Which rows are asked for depends on the provider's type. Without --provider it is inferred
from the rows that are filled in.

Where the Regulation can be read in two ways, --reading takes the other one:
)";
    for (const dsacheck::ambiguity_info& each : dsacheck::ambiguities) {
        text += "  ";
        text.append(each.name).append("=").append(each.other).append(": ").append(each.instead);
        text.append("; by default ").append(each.standard).append("\n");
    }
    text += R"(
Exit status: 0 no finding at or above --fail-on; 1 some; 2 a path could not be read, the report
is only a workbook, or wrong arguments.

Examples:
  dsacheck report reports/2026
  dsacheck report --summary --provider vlop report.zip
  dsacheck report --reading greece=gr --tolerance 2 --format json reports/2026)";
    return text;
}

} // namespace

void add_report_command(CLI::App& app, int& status) {
    const auto asked = std::make_shared<request>();
    CLI::App* const command =
        app.add_subcommand("report", "Check a transparency report; print what is wrong with it");
    command->footer(footer());
    command->add_option("PATH", asked->paths, "Folders, CSV files or archives: the parts of one report")
        ->type_name("")
        ->required();
    add_choice(*command, "--provider", asked->provider, provider_word_list(), "The provider's type");
    add_choice(*command, "--deadline", asked->deadline, {"working-day", "strict"},
               "Whether a deadline on a weekend moves to the next working day");
    command->add_option("--reading", asked->readings, "Take the other reading of an ambiguity, see below")
        ->type_name("NAME=OTHER");
    command->add_option("--tolerance", asked->tolerance, "How far the two sides of a sum may be apart")
        ->check(CLI::Validator(
            [](const std::string& text) {
                double number = 0;
                return CLI::detail::lexical_cast(text, number) && number >= 0 && std::isfinite(number)
                           ? std::string()
                           : text + " is not a number of 0 or more";
            },
            ""))
        ->type_name("NUMBER")
        ->capture_default_str();
    command->add_option("--previous", asked->previous,
                        "The preceding report, or the version that this one replaces: what should follow from it does")
        ->type_name("PATH");
    command->add_option("--archive", asked->archive,
                        "An earlier report of the service; given once for each, all of them: gaps are told")
        ->type_name("PATH")
        ->expected(1);
    command->add_option("--statements", asked->statements,
                        "Statements of reasons of the period (JSON, NDJSON): their numbers are compared with the report's")
        ->type_name("FILE")
        ->expected(1);
    command->add_option("--recipients", asked->recipients,
                        "The average monthly active recipients published under Article 24(2) DSA, to compare with part 10")
        ->type_name("NUMBER");
    command->add_flag("--summary", asked->summary, "Only the verdict, likely causes, and how complete each part is");
    add_finding_options(*command, asked->findings);
    command->callback([asked, &status] { status = check_report_files(*asked); });
}
