// The reader's notes on files and on the shape of their text, as findings: one for each file and kind.
#include "dsacheck/check_report.hpp"
#include "dsacheck/rules/csv_shape.hpp"
#include "dsacheck/rules/files.hpp"
#include "report/omission_reason.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace dsacheck {

namespace {

// Null for notes on parts, columns and rows, which other rules make findings of.
const rule* rule_of(note_kind kind) noexcept {
    switch (kind) {
    case note_kind::empty_file: return &rules::file_empty;
    case note_kind::not_utf_8: return &rules::csv_not_utf_8;
    case note_kind::byte_order_mark: return &rules::csv_byte_order_mark;
    case note_kind::garbled_text: return &rules::csv_garbled_text;
    case note_kind::nul_bytes: return &rules::csv_nul_byte;
    case note_kind::file_too_large:
    case note_kind::too_many_cells: return &rules::file_too_large;
    case note_kind::stray_quote: return &rules::csv_stray_quote;
    case note_kind::text_after_quote: return &rules::csv_text_after_quote;
    case note_kind::unclosed_quote: return &rules::csv_unclosed_quote;
    case note_kind::wrong_delimiter: return &rules::csv_wrong_delimiter;
    case note_kind::bare_cr: return &rules::csv_bare_cr;
    case note_kind::line_ends_lf: return &rules::csv_lf_line_ends;
    case note_kind::line_ends_mixed: return &rules::csv_mixed_line_ends;
    case note_kind::ragged_record: return &rules::csv_ragged_record;
    case note_kind::columns_empty: return &rules::csv_empty_columns;
    case note_kind::too_many_columns: return &rules::csv_too_wide;
    case note_kind::archive_broken: return &rules::archive_broken;
    case note_kind::archive_nested_too_deep: return &rules::archive_nested_too_deep;
    case note_kind::archive_expands_too_much: return &rules::archive_expands_too_much;
    case note_kind::archive_too_many_entries: return &rules::too_many_files;
    case note_kind::archive_entry_outside: return &rules::archive_entry_outside;
    case note_kind::archive_encrypted: return &rules::archive_encrypted;
    case note_kind::archive_unsupported: return &rules::archive_unsupported;
    default: return nullptr;
    }
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

/// The notes of one kind on one file.
struct note_group {
    const rule* broken;
    std::vector<const reader_note*> notes;

    [[nodiscard]] const reader_note& first() const noexcept { return *notes.front(); }
};

/// "1, 4, 95 and 7 more".
std::string rows_in_words(const note_group& group) {
    std::vector<std::string> rows;
    for (const reader_note* const note : group.notes)
        rows.push_back(std::to_string(note->row));
    constexpr std::size_t shown = 3;
    return list_in_words(rows, shown);
}

bool is_syntax(note_kind kind) noexcept {
    return kind == note_kind::stray_quote || kind == note_kind::text_after_quote || kind == note_kind::unclosed_quote ||
           kind == note_kind::bare_cr || kind == note_kind::nul_bytes;
}

class notes_check {
  public:
    notes_check(const report& whole, const report_options& chosen, report_reporter& to)
        : whole_(whole), chosen_(chosen), to_(to) {}

    void run() {
        tell_line_ends();
        std::vector<note_group> groups; // of the file at hand
        for (const reader_note& note : whole_.notes()) {
            if (note.kind == note_kind::line_ends_lf)
                continue;
            if (!groups.empty() && groups.front().first().file != note.file)
                tell_all(groups);
            const rule* const broken = rule_of(note.kind);
            if (broken == nullptr)
                continue;
            const auto same = std::find_if(groups.begin(), groups.end(),
                                           [&note](const note_group& g) { return g.first().kind == note.kind; });
            if (same != groups.end())
                same->notes.push_back(&note);
            else
                groups.push_back({broken, {&note}});
        }
        tell_all(groups);
    }

  private:
    // One program wrote all files, so that one finding says it for all.
    // The Commission's own files have LF, so that it says nothing about a report that nobody has filled in.
    void tell_line_ends() {
        if (!whole_.parts().empty() && std::none_of(whole_.parts().begin(), whole_.parts().end(), has_content))
            return;
        note_group group{&rules::csv_lf_line_ends, {}};
        for (const reader_note& note : whole_.notes())
            if (note.kind == note_kind::line_ends_lf)
                group.notes.push_back(&note);
        if (!group.notes.empty())
            tell(group);
    }

    void tell_all(std::vector<note_group>& groups) {
        const bool cut = std::any_of(groups.begin(), groups.end(),
                                     [](const note_group& g) { return g.first().kind == note_kind::too_many_columns; });
        for (const note_group& each : groups)
            if (!(cut && each.first().kind == note_kind::columns_empty)) // the same columns
                tell(each);
        groups.clear();
    }

    cell_place place_of_note(const reader_note& note) const {
        cell_place place;
        place.part = note.part;
        place.source = note.file;
        place.row = note.row;
        place.column = cell_place::no_column;
        const part* const in = part_of(note.file);
        if (note.has_column) {
            place.column = note.column;
            if (in != nullptr)
                place.header = in->header_of(note.column);
        }
        return place;
    }

    const part* part_of(std::uint16_t file) const noexcept {
        for (const part& each : whole_.parts())
            if (each.file() == file)
                return &each;
        return nullptr;
    }

    // What the file has further right than its header: values there are out of place.
    bool has_values_beyond_header(const note_group& group) const {
        const part* const in = part_of(group.first().file);
        if (in == nullptr || in->header() == nullptr)
            return true;
        std::size_t width = in->header()->cell_count;
        while (width > 0 && in->cells(*in->header())[width - 1].blank())
            --width;
        for (const part_row& row : in->rows())
            for (std::size_t i = width; i < row.cell_count; ++i)
                if (!in->cells(row)[i].blank())
                    return true;
        return false;
    }

    std::string detail_of(const note_group& group) const {
        const reader_note& first = group.first();
        const std::uint64_t others = group.notes.size() - 1;
        switch (first.kind) {
        case note_kind::ragged_record:
            return others == 0 ? "row " + std::to_string(first.row) + " has " + first.detail
                               : "rows " + rows_in_words(group) + " have another number of fields than the header; the first has " +
                                     first.detail;
        case note_kind::line_ends_lf: return counted(group.notes.size(), "file ends its records", "files end their records");
        case note_kind::columns_empty: return counted(first.count, "column", "columns");
        case note_kind::too_many_columns:
            return "a record has " + std::to_string(first.count) + " fields; the first " + first.detail + " were read";
        case note_kind::archive_encrypted: return first.count == 1 ? "" : " (" + std::to_string(first.count) + " files)";
        case note_kind::too_many_cells:
        case note_kind::file_too_large: return first.detail + (first.kind == note_kind::too_many_cells ? " cells" : " bytes");
        default: break;
        }
        if (is_syntax(first.kind))
            return (first.row == 0 ? "" : ", in row " + std::to_string(first.row)) +
                   (others == 0 ? "" : ", and in " + counted(others, "other place", "other places"));
        return first.detail;
    }

    void tell(const note_group& group) {
        std::vector<cell_place> places;
        for (const reader_note* note : group.notes)
            places.push_back(place_of_note(*note));
        const std::string detail = detail_of(group);
        finding_notes notes;
        notes.detail = detail;
        if (group.first().kind == note_kind::byte_order_mark)
            notes.repair = {0, 3, fix_safety::safe, {}};
        severity level = group.broken->level;
        if (group.first().kind == note_kind::ragged_record && !has_values_beyond_header(group))
            level = severity::warning; // nothing is out of place
        if (group.first().kind == note_kind::line_ends_lf && chosen_.readings.takes_other(ambiguity::line_ends))
            level = severity::warning;
        to_.add_at(*group.broken, level, {places.data(), places.size()}, group.first().where, notes);
    }

    const report& whole_;
    const report_options& chosen_;
    report_reporter& to_;
};

} // namespace

void check_notes(const report& whole, const report_options& chosen, report_reporter& out) {
    notes_check(whole, chosen, out).run();
}

} // namespace dsacheck
