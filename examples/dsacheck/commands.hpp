// The subcommands of dsacheck. Each registers itself with its options; when it was called, it leaves the exit
// status.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

enum exit_status : int {
    clean = 0,
    findings_made = 1,
    could_not_run = 2,
};

/// An option with a few allowed words, which its help lists in this order.
CLI::Option* add_choice(CLI::App& command, const std::string& name, std::string& value,
                        const std::vector<std::string>& words, const std::string& help);

void add_statements_command(CLI::App& app, int& status);
void add_report_command(CLI::App& app, int& status);
void add_template_command(CLI::App& app, int& status);
void add_dump_command(CLI::App& app, int& status);
void add_api_command(CLI::App& app, int& status);
void add_fix_command(CLI::App& app, int& status);
void add_rules_command(CLI::App& app, int& status);
void add_explain_command(CLI::App& app, int& status);
