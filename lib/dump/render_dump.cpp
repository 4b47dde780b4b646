#include "dsacheck/render_dump.hpp"

#include "json_write.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dsacheck {

namespace {

std::string printable(std::string_view text) {
    std::string out;
    append_printable(out, text);
    return out;
}

std::string day_text(date day) { return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day); }

double per_thousand(std::uint64_t count, std::uint64_t rows) noexcept {
    return rows == 0 ? 0 : 1000.0 * static_cast<double>(count) / static_cast<double>(rows);
}

std::string_view source_name(const dump_report& report, std::uint16_t source) noexcept {
    const std::vector<std::string>& names = report.found.sources();
    return source < names.size() ? std::string_view(names[source]) : std::string_view();
}

// ---- table ----------------------------------------------------------------------------------------------------------

std::string example_text(const dump_report& report, const dump_tally& tally) {
    if (tally.first.row == 0)
        return "all rows together";
    const std::string_view path = source_name(report, tally.first.source);
    std::string text = fmt::format("row {} of {}", tally.first.row, printable(path.substr(path.rfind('/') + 1)));
    if (!tally.first.uuid.empty())
        text += fmt::format(", uuid {}", printable(tally.first.uuid));
    return text;
}

void append_table(const dump_report& report, std::string& out) {
    for (const dump_platform& platform : report.platforms) {
        out += fmt::format("{}: {} {}, {} with an error ({:.2f} %)\n",
                           platform.name.empty() ? "(rows without a platform)" : printable(platform.name), platform.rows,
                           platform.rows == 1 ? "row" : "rows", platform.invalid_rows,
                           per_thousand(platform.invalid_rows, platform.rows) / 10);
        if (platform.tallies.empty())
            continue;
        out += "    findings   per 1,000 rows  severity  rule\n";
        for (const dump_tally& tally : platform.tallies)
            out += fmt::format("{:>12}  {:>15.2f}  {:<8}  {}: {}\n", tally.count,
                               per_thousand(tally.count, platform.rows), name_of(tally.level), tally.which->id,
                               example_text(report, tally));
    }
    if (!report.platforms.empty())
        out += '\n';
}

void append_changes(const std::vector<profile_change>& changes, std::string& out) {
    if (changes.empty())
        return;
    out += "Compared with the earlier profile:\n";
    for (const profile_change& each : changes)
        out += fmt::format("  {}{}: {} {:.1f} % of {} rows before, {:.1f} % of {} now\n",
                           printable(each.platform), each.day.month == 0 ? "" : ", " + day_text(each.day), each.counter,
                           100 * each.before, each.rows_before, 100 * each.now, each.rows_now);
    out += '\n';
}

void render_table(const dump_report& report, const text_style& style, const std::vector<profile_change>& changes,
                  std::string& out) {
    append_table(report, out);
    append_changes(changes, out);
    text_style rows = style;
    rows.record = {"row", "rows"};
    render_text(report.found, rows, out);
    if (report.stopped)
        out += "Partial: the run was ended before all rows were read.\n";
}

// ---- for programs ---------------------------------------------------------------------------------------------------

void write_tally(const dump_report& report, const dump_platform& platform, const dump_tally& tally, json::writer& to) {
    to.begin_object();
    to.member("platform", platform.name).member("rule", tally.which->id).member("number", tally.which->number);
    to.member("severity", name_of(tally.level)).member("findings", tally.count).member("rows", platform.rows);
    to.name("per_1000_rows").raw(fmt::format("{:.3f}", per_thousand(tally.count, platform.rows)));
    if (tally.first.row != 0) {
        to.name("first").begin_object();
        to.member("file", source_name(report, tally.first.source)).member("row", tally.first.row);
        to.member("offset", tally.first.offset);
        if (!tally.first.uuid.empty())
            to.member("uuid", tally.first.uuid);
        to.end_object();
    }
    to.end_object();
}

void write_totals(const dump_report& report, json::writer& to) {
    to.member("rows", report.found.records()).member("invalid_rows", report.found.invalid_records());
    to.member("files", report.files).member("bytes", report.bytes).member("platforms", report.platforms.size());
    to.member("errors", report.found.count(severity::error)).member("warnings", report.found.count(severity::warning));
    to.member("infos", report.found.count(severity::info));
    to.name("partial").boolean(report.stopped || !report.failures.empty());
    to.name("not_run").begin_array();
    for (const std::string& each : report.found.not_run())
        to.string(each);
    to.end_array();
    to.name("failures").begin_array();
    for (const std::string& each : report.failures)
        to.string(each);
    to.end_array();
}

void write_changes(const std::vector<profile_change>& changes, json::writer& to) {
    to.name("changes").begin_array();
    for (const profile_change& each : changes) {
        to.begin_object();
        to.member("platform", each.platform).member("counter", each.counter);
        if (each.day.month != 0)
            to.member("day", day_text(each.day));
        to.member("rows_before", each.rows_before).member("rows_now", each.rows_now);
        to.name("share_before").raw(fmt::format("{:.6f}", each.before));
        to.name("share_now").raw(fmt::format("{:.6f}", each.now));
        to.end_object();
    }
    to.end_array();
}

void render_object(const dump_report& report, const text_style& style, const std::vector<profile_change>& changes,
                   std::string& out) {
    constexpr unsigned indent = 2;
    json::writer to(out, indent);
    to.begin_object();
    write_totals(report, to);
    to.name("by_platform").begin_array();
    for (const dump_platform& platform : report.platforms) {
        to.begin_object();
        to.member("platform", platform.name).member("rows", platform.rows).member("invalid_rows", platform.invalid_rows);
        to.name("rules").begin_array();
        for (const dump_tally& tally : platform.tallies)
            write_tally(report, platform, tally, to);
        to.end_array();
        to.end_object();
    }
    to.end_array();
    if (!changes.empty())
        write_changes(changes, to);
    std::string found;
    render_json(report.found, style.elapsed, found);
    while (!found.empty() && found.back() == '\n')
        found.pop_back();
    to.name("findings").raw(found);
    to.end_object();
    out += '\n';
}

void render_lines(const dump_report& report, const std::vector<profile_change>& changes, std::string& out) {
    for (const dump_platform& platform : report.platforms)
        for (const dump_tally& tally : platform.tallies) {
            json::writer to(out);
            write_tally(report, platform, tally, to);
            out += '\n';
        }
    json::writer to(out);
    to.begin_object();
    write_totals(report, to);
    if (!changes.empty())
        write_changes(changes, to);
    to.end_object();
    out += '\n';
}

void append_cell(std::string& out, std::string_view text) {
    const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    if (!formula && text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    if (formula) // spreadsheets would run it
        out += '\'';
    for (const char c : text)
        out.append(c == '"' ? 2 : 1, c);
    out += '"';
}

void render_cells(const dump_report& report, std::string& out) {
    out += "platform,rule,number,severity,findings,rows,per_1000_rows,first_file,first_row,first_uuid\n";
    for (const dump_platform& platform : report.platforms)
        for (const dump_tally& tally : platform.tallies) {
            append_cell(out, platform.name);
            out += fmt::format(",{},{},{},{},{},{:.3f},", tally.which->id, tally.which->number,
                               name_of(tally.level), tally.count, platform.rows, per_thousand(tally.count, platform.rows));
            if (tally.first.row != 0) {
                append_cell(out, source_name(report, tally.first.source));
                out += fmt::format(",{},", tally.first.row);
                append_cell(out, tally.first.uuid);
            } else {
                out += ",,";
            }
            out += '\n';
        }
}

} // namespace

std::optional<dump_format> dump_format_named(std::string_view name) noexcept {
    for (std::size_t i = 0; i < std::size(dump_format_names); ++i)
        if (dump_format_names[i] == name)
            return static_cast<dump_format>(i);
    return std::nullopt;
}

void render_dump(const dump_report& report, dump_format format, const text_style& style,
                 const std::vector<profile_change>& changes, std::string& out) {
    switch (format) {
    case dump_format::table: return render_table(report, style, changes, out);
    case dump_format::json: return render_object(report, style, changes, out);
    case dump_format::ndjson: return render_lines(report, changes, out);
    case dump_format::csv: return render_cells(report, out);
    }
}

} // namespace dsacheck
