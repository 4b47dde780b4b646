// Findings for programs. The members are documented in tests/schemas/findings.schema.json.
#include "dsacheck/render.hpp"

#include "dsacheck/version.hpp"
#include "json_write.hpp"

namespace dsacheck {

namespace {

/// Leaves out what there is nothing to say about.
void add_text(json::writer& to, std::string_view key, std::string_view text) {
    if (!text.empty())
        to.member(key, text);
}

void write_summary(const findings& all, std::chrono::nanoseconds elapsed, json::writer& to) {
    to.name("summary").begin_object();
    to.name("valid").boolean(all.count(severity::error) == 0);
    to.member("records", all.records());
    to.member("invalid_records", all.invalid_records());
    to.member("errors", all.count(severity::error));
    to.member("warnings", all.count(severity::warning));
    to.member("infos", all.count(severity::info));
    to.member("stored_findings", all.stored());
    to.member("total_findings", all.total());
    to.name("rules").begin_array();
    for (const findings::rule_count& each : all.by_rule()) {
        to.begin_object();
        to.member("rule", each.which->id);
        to.member("number", each.which->number);
        to.member("severity", name_of(each.level));
        to.member("count", each.count);
        to.member("stored", each.stored);
        to.end_object();
    }
    to.end_array();
    if (elapsed.count() > 0)
        to.member("elapsed_ns", static_cast<std::uint64_t>(elapsed.count()));
    to.end_object();
}

void write_finding(const findings& all, const finding& found, json::writer& to) {
    const std::size_t source = found.where.source;
    to.begin_object();
    to.member("rule", found.broken->id);
    to.member("number", found.broken->number);
    to.member("severity", name_of(found.level));
    to.member("message", message_of(found));
    to.member("path", source < all.sources().size() ? all.sources()[source] : std::string());
    to.member("record", found.where.record);
    to.member("pointer", found.pointer);
    to.member("line", found.at.line);
    to.member("column", found.at.column);
    to.member("offset", found.where.offset);
    to.member("length", found.where.length);
    to.member("value", found.value);
    to.name("value_cut").boolean(found.value_cut);
    add_text(to, "expected", expected_of(found));
    to.member("source", source_of(found));
    add_text(to, "detail", found.detail);
    to.end_object();
}

} // namespace

void render_json(const findings& all, std::chrono::nanoseconds elapsed, std::string& out) {
    constexpr unsigned indent = 2;
    json::writer to(out, indent);
    to.begin_object();
    to.name("tool").begin_object();
    to.member("name", "dsacheck");
    to.member("version", version);
    to.end_object();
    write_summary(all, elapsed, to);
    to.name("findings").begin_array();
    for (const finding& each : all)
        write_finding(all, each, to);
    to.end_array();
    to.name("not_run").begin_array();
    for (const std::string& what : all.not_run())
        to.string(what);
    to.end_array();
    to.end_object();
    out += '\n';
}

} // namespace dsacheck
