// Findings as workflow commands of GitHub Actions.
#include "dsacheck/render.hpp"

#include "finding_facts.hpp"

#include <fmt/format.h>

namespace dsacheck {

namespace {

std::string_view command_of(severity level) noexcept { return level == severity::info ? "notice" : name_of(level); }

/// The runner's own escapes: there are no others.
void append_escaped(std::string& out, std::string_view text, std::string_view also) {
    for (const char c : text) {
        if (c == '%' || c == '\r' || c == '\n' || also.find(c) != npos)
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            out += c;
    }
}

void append_property(std::string& out, std::string_view text) { append_escaped(out, text, ":,"); }
void append_data(std::string& out, std::string_view text) { append_escaped(out, text, ""); }

void append_command(const findings& all, const finding& found, std::string& out) {
    out += fmt::format("::{} ", command_of(found.level));
    if (const std::string_view path = path_of(all, found.where.source); !path.empty() && path != "-") {
        out += "file=";
        append_property(out, path); // as it is, or the annotation finds no file
        out += ',';
        if (found.at.line != 0)
            out += fmt::format("line={},col={},", found.at.line, found.at.column);
    }
    out += "title=";
    append_property(out, found.broken->id);
    out += "::";
    std::string text = message_of(found);
    if (const cell_place* const cell = found.cell())
        text += " (" + place_of(*cell) + ")";
    if (const std::string expected = expected_of(found); !expected.empty())
        text += "\nexpected: " + expected;
    text += "\nsource: " + source_of(found);
    append_data(out, text);
    out += '\n';
}

/// A line of the log; two colons at its beginning would make a command of it.
void append_log_line(std::string_view text, std::string& out) {
    if (text.substr(0, 2) == "::")
        out += ' ';
    append_printable(out, text);
    out += '\n';
}

} // namespace

void render_github(const findings& all, const record_name& record, std::string& out) {
    for (const finding& each : all)
        append_command(all, each, out);
    for (const std::string& line : caps_of(all))
        append_log_line(line, out);
    for (const std::string& what : all.not_run())
        append_log_line("not checked: " + what, out);
    const verdict end = verdict_of(all, record);
    append_log_line(std::string(end.word) + end.rest, out);
}

} // namespace dsacheck
