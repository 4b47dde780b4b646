#include "commands.hpp"

CLI::Option* add_choice(CLI::App& command, const std::string& name, std::string& value,
                        const std::vector<std::string>& words, const std::string& help) {
    std::string type;
    for (const std::string& word : words)
        type += (type.empty() ? "" : "|") + word;
    CLI::Option* const option = command.add_option(name, value, help);
    option->check(CLI::IsMember(words).description(""))->type_name(type);
    return value.empty() ? option : option->capture_default_str();
}
