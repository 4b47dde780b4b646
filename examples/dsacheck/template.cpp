// dsacheck template: the eleven files of a transparency report, to be filled in.
#include "commands.hpp"
#include "output.hpp"
#include "report_words.hpp"

#include <dsacheck/render_template.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

namespace {

struct request {
    std::string provider;
    std::string service;
    std::string name;
    std::string period;
    std::string folder;
    bool expand = false;
    bool demo = false;
    bool force = false;
};

/// Whether the reports of very large platforms and search engines may cover the period, which may begin late in the
/// first half-year after the designation.
bool lies_in_a_half_year(const dsacheck::date& first, const dsacheck::date& last) {
    const bool ends_one = (last.month == 6 && last.day == 30) || (last.month == 12 && last.day == 31);
    return ends_one && first.year == last.year && (first.month > 6) == (last.month > 6);
}

int write_template(const request& asked) {
    const auto period = read_period(asked.period);
    if (!period) {
        complain("--period must be two days such as 2026-01-01/2026-12-31, not " + asked.period);
        return could_not_run;
    }
    if (asked.service.find_first_not_of(" \t\r\n") == std::string::npos) {
        complain("--service must name the service: every row of the report has its name");
        return could_not_run;
    }
    dsacheck::template_request wanted;
    wanted.provider = provider_words().at(asked.provider);
    wanted.service = asked.service;
    wanted.provider_name = asked.name;
    wanted.start = period->first;
    wanted.end = period->second;
    const bool very_large = wanted.provider == dsacheck::provider_type::vlop || wanted.provider == dsacheck::provider_type::vlose;
    if (very_large && !lies_in_a_half_year(wanted.start, wanted.end))
        complain("warning: a provider of type " + asked.provider + " reports on half-years, 1 January to 30 June and 1 July to 31 "
                 "December (Article 2(2)); dsacheck report finds fault with the period " + asked.period);
    wanted.rows = asked.expand ? dsacheck::template_rows::expanded : dsacheck::template_rows::as_published;
    wanted.figures = asked.demo ? dsacheck::template_figures::demo : dsacheck::template_figures::blank;
    const std::vector<dsacheck::report_source> files = dsacheck::render_template(wanted);

    const std::filesystem::path folder(asked.folder);
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) {
        complain(asked.folder + ": " + failed.message());
        return could_not_run;
    }
    if (!asked.force)
        for (const dsacheck::report_source& file : files)
            if (std::filesystem::exists(folder / file.name, failed)) {
                complain((folder / file.name).string() + " is there already; --force overwrites it");
                return could_not_run;
            }
    for (const dsacheck::report_source& file : files)
        write_file((folder / file.name).string(), file.bytes);
    return clean;
}

constexpr const char* footer =
    R"(Writes the eleven CSV files of Annex I to Implementing Regulation (EU) 2024/2835 with the rows
that bind the provider, in UTF-8 and as RFC 4180 has it. Name of the service and reporting
period are filled in; what stands for the Member States and languages is kept as "[...]"
unless --expand is given. Where no row of a part binds the provider, its file has the header
alone.

--demo fills in invented figures that agree with each other: a report without findings, to
try things out with.

Exit status: 0 written; 2 could not write, or wrong arguments.

Example:
  dsacheck template --provider platform --service "Example Market" \
      --period 2026-01-01/2026-12-31 -o report)";

} // namespace

void add_template_command(CLI::App& app, int& status) {
    const auto asked = std::make_shared<request>();
    CLI::App* const command =
        app.add_subcommand("template", "Write the eleven files of a transparency report, to be filled in");
    command->footer(footer);
    add_choice(*command, "--provider", asked->provider, provider_word_list(), "The provider's type")->required();
    command->add_option("--service", asked->service, "The name of the service")->type_name("NAME")->required();
    command->add_option("--period", asked->period, "First and last day of the reporting period")
        ->type_name("DAY/DAY")
        ->required();
    command->add_option("-o,--output", asked->folder, "The folder to write to; made when it is not there")
        ->type_name("FOLDER")
        ->required();
    command->add_option("--provider-name", asked->name, "The statutory name of the provider")->type_name("NAME");
    command->add_flag("--expand", asked->expand, "A row for each Member State and language");
    command->add_flag("--demo", asked->demo, "Fill in invented figures");
    command->add_flag("--force", asked->force, "Overwrite files that are there");
    command->callback([asked, &status] { status = write_template(*asked); });
}
