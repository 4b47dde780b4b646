// dsacheck rules: all rules, or the duties of the law with the rules that check them.
#include "commands.hpp"
#include "output.hpp"

#include <dsacheck/duties.hpp>
#include <dsacheck/render.hpp>

#include <memory>
#include <string>

namespace {

struct request {
    std::string format = "text";
    bool duties = false;
};

std::string page_of(const request& asked) {
    std::string page;
    if (asked.format == "json")
        asked.duties ? dsacheck::render_duties_json(page) : dsacheck::render_rules_json(page);
    else if (asked.format == "markdown")
        asked.duties ? dsacheck::render_duties_markdown(page) : dsacheck::render_rules_markdown(page);
    else
        asked.duties ? dsacheck::render_duties_text(page) : dsacheck::render_rules_text(page);
    return page;
}

} // namespace

void add_rules_command(CLI::App& app, int& status) {
    const auto asked = std::make_shared<request>();
    CLI::App* const command = app.add_subcommand("rules", "List all rules, or the duties that they check");
    command->footer("Text is a table; JSON and Markdown hold all that there is to say about each rule.");
    add_choice(*command, "--format", asked->format, {"text", "json", "markdown"}, "What to print");
    command->add_flag("--duties", asked->duties,
                      "The 451 duties of Implementing Regulation (EU) 2024/2835 on transparency reports, each with the "
                      "rules that check it");
    command->callback([asked, &status] {
        print(page_of(*asked));
        status = clean;
    });
}
