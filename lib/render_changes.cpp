// What `fix_statements` has changed, for people and programs.
#include "dsacheck/fix_statements.hpp"

#include "dsacheck/bytes.hpp"
#include "dsacheck/render.hpp"
#include "json_write.hpp"

#include <fmt/format.h>

namespace dsacheck {

namespace {

std::string printable(std::string_view text) {
    constexpr std::size_t enough = 80;
    std::string shown;
    append_printable(shown, truncate_at_code_point(text, enough));
    return text.size() > enough ? shown + "…" : shown;
}

} // namespace

void render_changes_text(std::string_view path, const std::vector<applied_fix>& changes, std::string& out) {
    for (const applied_fix& each : changes) {
        std::string name;
        append_printable(name, path);
        out += fmt::format("{}:{}: {}: ", name, each.line, each.pointer.empty() ? "the document" : printable(each.pointer));
        if (each.after.empty())
            out += fmt::format("{} removed", printable(each.before));
        else if (each.before.empty())
            out += fmt::format("{} inserted", printable(each.after));
        else
            out += fmt::format("{} -> {}", printable(each.before), printable(each.after));
        out += fmt::format(" [{}]{}\n", each.broken->id, each.safety == fix_safety::safe ? "" : " (a guess)");
    }
}

void render_changes_json(std::string_view path, const std::vector<applied_fix>& changes, std::string& out) {
    constexpr unsigned indent = 2;
    json::writer to(out, indent);
    to.begin_array();
    for (const applied_fix& each : changes) {
        to.begin_object();
        to.member("path", path);
        to.member("line", each.line);
        to.member("record", each.record);
        to.member("pointer", each.pointer);
        if (!each.puid.empty())
            to.member("puid", each.puid);
        to.member("rule", each.broken->id);
        to.member("number", each.broken->number);
        to.name("safe").boolean(each.safety == fix_safety::safe);
        to.member("before", each.before);
        to.member("after", each.after);
        to.end_object();
    }
    to.end_array();
    out += '\n';
}

} // namespace dsacheck
