// dsacheck rules: all rules.
#include "commands.hpp"
#include "output.hpp"

#include <dsacheck/render.hpp>

#include <memory>
#include <string>

void add_rules_command(CLI::App& app, int& status) {
    const auto format = std::make_shared<std::string>("text");
    CLI::App* const command = app.add_subcommand("rules", "List all rules");
    command->footer("Text is a table; JSON and Markdown hold all that there is to say about each rule.");
    add_choice(*command, "--format", *format, {"text", "json", "markdown"}, "What to print");
    command->callback([format, &status] {
        std::string page;
        if (*format == "json")
            dsacheck::render_rules_json(page);
        else if (*format == "markdown")
            dsacheck::render_rules_markdown(page);
        else
            dsacheck::render_rules_text(page);
        print(page);
        status = clean;
    });
}
