// Findings for programs. The members are documented in tests/schemas/findings.schema.json.
#include "dsacheck/render.hpp"

#include "dsacheck/annex_i/kinds.hpp"
#include "dsacheck/version.hpp"
#include "finding_facts.hpp"
#include "json_write.hpp"
#include "render_json.hpp"

namespace dsacheck {

namespace {

/// Leaves out what there is nothing to say about.
void add_text(json::writer& to, std::string_view key, std::string_view text) {
    if (!text.empty())
        to.member(key, text);
}

void write_suppression(const suppression& each, json::writer& to) {
    to.member("rule", each.which->id);
    add_text(to, "pointer", each.pointer);
    add_text(to, "puid", each.puid);
    add_text(to, "path", each.path);
    to.member("reason", each.reason);
    add_text(to, "author", each.author);
    if (each.expires.month != 0)
        to.member("expires", iso_date(each.expires));
    add_text(to, "file", each.file);
    if (each.line != 0)
        to.member("line", each.line);
}

void write_suppressions(const findings& all, json::writer& to) {
    const suppression_list& list = all.policy().suppressions;
    if (list.empty())
        return;
    to.name("suppressions").begin_array();
    for (std::size_t i = 0; i < list.size(); ++i) {
        to.begin_object();
        write_suppression(list[i], to);
        to.member("count", i < all.by_suppression().size() ? all.by_suppression()[i] : 0);
        to.end_object();
    }
    to.end_array();
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
    to.member("suppressed_findings", all.suppressed());
    to.member("known_findings", all.known());
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
    write_suppressions(all, to);
    if (elapsed.count() > 0)
        to.member("elapsed_ns", static_cast<std::uint64_t>(elapsed.count()));
    to.end_object();
}

void write_fix(const fix& repair, json::writer& to) {
    to.name("fix").begin_object();
    to.member("offset", repair.offset);
    to.member("length", repair.length);
    to.member("replacement", repair.replacement);
    to.name("safe").boolean(repair.safety == fix_safety::safe);
    to.end_object();
}

/// In a report: the finding's own cell, then all that are concerned.
void write_cells(const findings& all, const finding& found, json::writer& to) {
    const cell_place& own = *found.cell();
    to.member("part", own.part);
    to.member("row", own.row);
    if (own.column != cell_place::no_column)
        to.member("cell_column", column_letters(own.column));
    to.member("header", own.header);
    to.name("cells").begin_array();
    for (std::size_t i = 0; i < found.cell_count; ++i) {
        const cell_place& cell = found.cells[i];
        to.begin_object();
        to.member("path", path_of(all, cell.source));
        to.member("part", cell.part);
        to.member("row", cell.row);
        if (cell.column != cell_place::no_column)
            to.member("column", column_letters(cell.column));
        to.member("header", cell.header);
        to.member("value", cell.value);
        to.end_object();
    }
    to.end_array();
    to.member("cells_found", found.cells_found);
}

void write_finding(const findings& all, const finding& found, json::writer& to) {
    to.begin_object();
    to.member("rule", found.broken->id);
    to.member("number", found.broken->number);
    to.member("severity", name_of(found.level));
    to.member("message", message_of(found));
    to.member("path", path_of(all, found.where.source));
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
    add_text(to, "puid", found.puid);
    add_text(to, "context", found.context);
    if (found.repair.exists())
        write_fix(found.repair, to);
    if (found.cell_count != 0)
        write_cells(all, found, to);
    to.member("fingerprint", fingerprint_text(all.fingerprint(found)));
    if (found.baselined != baseline_state::none)
        to.member("baseline", found.baselined == baseline_state::known ? "known" : "new");
    if (found.suppressed_by < all.policy().suppressions.size()) {
        to.name("suppressed_by").begin_object();
        write_suppression(all.policy().suppressions[found.suppressed_by], to);
        to.end_object();
    }
    to.end_object();
}

} // namespace

void render_json(const findings& all, std::chrono::nanoseconds elapsed, std::string& out) {
    render_json_with(all, elapsed, [](json::writer&) {}, out);
}

void render_json_with(const findings& all, std::chrono::nanoseconds elapsed, const std::function<void(json::writer&)>& more,
                      std::string& out) {
    constexpr unsigned indent = 2;
    json::writer to(out, indent);
    to.begin_object();
    to.name("tool").begin_object();
    to.member("name", "dsacheck");
    to.member("version", version);
    to.end_object();
    write_summary(all, elapsed, to);
    more(to);
    to.name("findings").begin_array();
    for (const finding& each : all)
        write_finding(all, each, to);
    to.end_array();
    if (!all.withheld().empty()) {
        to.name("withheld").begin_array();
        for (const finding& each : all.withheld())
            write_finding(all, each, to);
        to.end_array();
    }
    to.name("not_run").begin_array();
    for (const std::string& what : all.not_run())
        to.string(what);
    to.end_array();
    to.end_object();
    out += '\n';
}

} // namespace dsacheck
