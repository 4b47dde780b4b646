// dsacheck explain: a page on a rule, a field or a value.
#include "commands.hpp"
#include "output.hpp"

#include <dsacheck/render.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

int explain(const std::vector<std::string>& names) {
    std::string pages;
    bool all_known = true;
    for (const std::string& name : names) {
        std::string page;
        if (dsacheck::explain(name, page)) {
            pages += pages.empty() ? "" : "\n";
            pages += page;
        } else {
            all_known = false;
            complain(std::string_view(page).substr(0, page.find('\n')));
        }
    }
    print(pages);
    return all_known ? clean : could_not_run;
}

constexpr const char* footer =
    R"(A name is a rule (id or number), a field, a value or its label; capitals do not matter.

Exit status: 0 all names are known; 2 one is not.

Examples:
  dsacheck explain value-not-allowed
  dsacheck explain 2011
  dsacheck explain content_date
  dsacheck explain KEYWORD_UNSAFE_CHALLENGES
  dsacheck explain DE "Protection of minors")";

} // namespace

void add_explain_command(CLI::App& app, int& status) {
    const auto names = std::make_shared<std::vector<std::string>>();
    CLI::App* const command = app.add_subcommand("explain", "Explain a rule, a field or a value");
    command->footer(footer);
    command->add_option("NAME", *names, "Names of rules, fields or values")->type_name("")->required();
    command->callback([names, &status] { status = explain(*names); });
}
