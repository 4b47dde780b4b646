// Findings as SARIF 2.1.0 (OASIS), for code scanning and editors.
#include "dsacheck/render.hpp"

#include "dsacheck/annex_i/kinds.hpp"
#include "dsacheck/version.hpp"
#include "finding_facts.hpp"
#include "finding_text.hpp"
#include "json_write.hpp"
#include "sarif_rules.hpp"
#include "text_layout.hpp"
#include "uri.hpp"

#include <fmt/format.h>

namespace dsacheck {

namespace {

constexpr std::size_t most_related = 100; // what a viewer can show; JSON lists them all

class sarif_renderer {
  public:
    sarif_renderer(const findings& all, std::string& out) : all_(all), rules_(all), to_(out, 1) {}

    void render() {
        to_.begin_object();
        to_.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        to_.member("version", "2.1.0");
        to_.name("runs").begin_array().begin_object();
        write_tool();
        to_.member("columnKind", "unicodeCodePoints");
        write_invocation();
        write_artifacts();
        to_.name("results").begin_array();
        for (const finding& each : all_)
            write_result(each);
        for (const finding& each : all_.withheld())
            write_result(each);
        to_.end_array();
        write_counts();
        to_.end_object().end_array().end_object();
    }

  private:
    void write_text(std::string_view key, std::string_view text) {
        to_.name(key).begin_object().member("text", text).end_object();
    }

    void write_tool() {
        to_.name("tool").begin_object().name("driver").begin_object();
        to_.member("name", "dsacheck");
        to_.member("semanticVersion", version);
        to_.name("rules").begin_array();
        rules_.write(to_);
        to_.end_array().end_object().end_object();
    }

    void write_invocation() {
        to_.name("invocations").begin_array().begin_object();
        to_.name("executionSuccessful").boolean(true);
        to_.name("toolExecutionNotifications").begin_array();
        for (const findings::rule_count& each : all_.by_rule())
            if (each.stored < each.count)
                write_notification("warning",
                                   fmt::format("{} of {} findings of {} are listed", with_thousands(each.stored),
                                               with_thousands(each.count), each.which->id),
                                   each.which);
        if (const std::uint64_t withheld = all_.suppressed() + all_.known(); all_.withheld().size() < withheld)
            write_notification("note",
                               fmt::format("{} of {} suppressed and known findings are listed",
                                           with_thousands(all_.withheld().size()), with_thousands(withheld)),
                               nullptr);
        for (const std::string& what : all_.not_run())
            write_notification("warning", "not checked: " + printable(what), nullptr);
        to_.end_array().end_object().end_array();
    }

    void write_notification(std::string_view level, std::string_view text, const rule* about) {
        to_.begin_object();
        to_.member("level", level);
        write_text("message", text);
        if (about != nullptr)
            to_.name("associatedRule").begin_object().member("id", about->id).member("index", rules_.index_of(*about)).end_object();
        to_.end_object();
    }

    void write_artifacts() {
        to_.name("artifacts").begin_array();
        for (std::size_t i = 0; i < all_.sources().size(); ++i) {
            to_.begin_object();
            write_artifact_location("location", static_cast<std::uint16_t>(i));
            to_.end_object();
        }
        to_.end_array();
    }

    void write_artifact_location(std::string_view key, std::uint16_t source) {
        to_.name(key).begin_object();
        to_.member("uri", uri_of_path(path_of(all_, source)));
        if (source < all_.sources().size())
            to_.member("index", source);
        to_.end_object();
    }

    void write_counts() {
        to_.name("properties").begin_object();
        to_.member("records", all_.records());
        to_.member("invalidRecords", all_.invalid_records());
        to_.member("errors", all_.count(severity::error));
        to_.member("warnings", all_.count(severity::warning));
        to_.member("notes", all_.count(severity::info));
        to_.member("suppressed", all_.suppressed());
        to_.member("inBaseline", all_.known());
        to_.end_object();
    }

    void write_result(const finding& found) {
        to_.begin_object();
        to_.member("ruleId", found.broken->id);
        to_.member("ruleIndex", rules_.index_of(*found.broken));
        to_.member("level", sarif_level(found.level));
        write_text("message", sarif_text(message_of(found)));
        to_.name("locations").begin_array();
        write_location(found);
        to_.end_array();
        if (found.cell_count > 1)
            write_related(found);
        to_.name("partialFingerprints").begin_object().member("dsacheck/v1", fingerprint_text(all_.fingerprint(found))).end_object();
        write_baseline_and_suppressions(found);
        if (found.repair.exists())
            write_fix(found);
        write_result_properties(found);
        to_.end_object();
    }

    void write_location(const finding& found) {
        to_.begin_object().name("physicalLocation").begin_object();
        write_artifact_location("artifactLocation", found.where.source);
        write_region(found);
        to_.end_object();
        to_.name("logicalLocations").begin_array();
        if (const cell_place* const cell = found.cell())
            write_cell(*cell);
        else if (!found.pointer.empty())
            to_.begin_object().member("fullyQualifiedName", found.pointer).member("kind", "property").end_object();
        to_.end_array().end_object();
    }

    void write_region(const finding& found) {
        if (found.at.line == 0 && found.where.length == 0 && found.where.offset == 0)
            return; // the whole file, or a place that is not known
        to_.name("region").begin_object();
        if (found.at.line != 0) {
            to_.member("startLine", found.at.line);
            to_.member("startColumn", found.at.column);
            if (!found.value_cut && found.value.size() == found.where.length && found.value.find('\n') == npos)
                to_.member("endColumn", found.at.column + count_code_points(found.value));
        }
        to_.member("byteOffset", found.where.offset);
        to_.member("byteLength", found.where.length);
        if (!found.value.empty() && !found.value_cut)
            write_text("snippet", found.value);
        to_.end_object();
    }

    void write_cell(const cell_place& cell) {
        to_.begin_object();
        if (!cell.header.empty())
            to_.member("name", cell.header);
        to_.member("fullyQualifiedName", place_of(cell));
        to_.member("kind", "cell");
        to_.name("properties").begin_object();
        to_.member("part", cell.part);
        to_.member("row", cell.row);
        if (cell.column != cell_place::no_column)
            to_.member("column", column_letters(cell.column));
        to_.end_object().end_object();
    }

    void write_related(const finding& found) {
        to_.name("relatedLocations").begin_array();
        for (std::size_t i = 1; i < found.cell_count && i <= most_related; ++i) {
            const cell_place& cell = found.cells[i];
            to_.begin_object().member("id", i);
            to_.name("physicalLocation").begin_object();
            write_artifact_location("artifactLocation", cell.source);
            to_.end_object();
            to_.name("logicalLocations").begin_array();
            write_cell(cell);
            to_.end_array();
            write_text("message", sarif_text(place_of(cell) + ": " + printable(cell.value)));
            to_.end_object();
        }
        to_.end_array();
    }

    void write_baseline_and_suppressions(const finding& found) {
        if (found.baselined != baseline_state::none)
            to_.member("baselineState", found.baselined == baseline_state::known ? "unchanged" : "new");
        const suppression_list& list = all_.policy().suppressions;
        if (list.empty())
            return;
        to_.name("suppressions").begin_array(); // an empty list says: not suppressed
        if (found.suppressed_by < list.size()) {
            const suppression& by = list[found.suppressed_by];
            to_.begin_object();
            to_.member("kind", "external");
            to_.member("status", "accepted");
            to_.member("justification", by.reason);
            to_.name("properties").begin_object();
            if (!by.author.empty())
                to_.member("author", by.author);
            if (by.expires.month != 0)
                to_.member("expires", iso_date(by.expires));
            to_.end_object().end_object();
        }
        to_.end_array();
    }

    void write_fix(const finding& found) {
        to_.name("fixes").begin_array().begin_object();
        write_text("description", sarif_text(fix_in_words(found.repair)));
        to_.name("artifactChanges").begin_array().begin_object();
        write_artifact_location("artifactLocation", found.where.source);
        to_.name("replacements").begin_array().begin_object();
        to_.name("deletedRegion").begin_object();
        to_.member("byteOffset", found.repair.offset);
        to_.member("byteLength", found.repair.length);
        to_.end_object();
        write_text("insertedContent", found.repair.replacement);
        to_.end_object().end_array().end_object().end_array();
        to_.name("properties").begin_object().name("safe").boolean(found.repair.safety == fix_safety::safe).end_object();
        to_.end_object().end_array();
    }

    void write_result_properties(const finding& found) {
        to_.name("properties").begin_object();
        to_.member("record", found.where.record);
        if (!found.puid.empty())
            to_.member("puid", found.puid);
        if (const std::string expected = expected_of(found); !expected.empty())
            to_.member("expected", expected);
        to_.member("source", source_of(found));
        if (!found.context.empty())
            to_.member("context", found.context);
        if (found.cells_found > 1)
            to_.member("cells", found.cells_found);
        to_.end_object();
    }

    static std::string printable(std::string_view text) {
        std::string shown;
        append_printable(shown, text);
        return shown;
    }

    const findings& all_;
    sarif_rules rules_;
    json::writer to_;
};

} // namespace

void render_sarif(const findings& all, std::string& out) {
    sarif_renderer(all, out).render();
    out += '\n';
}

} // namespace dsacheck
