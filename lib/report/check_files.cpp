// Which parts are there, and what the reader noticed about columns and rows outside of the table.
#include "dsacheck/rules/report_files.hpp"
#include "report/checks.hpp"
#include "report/group.hpp"
#include "report/omission_reason.hpp"
#include "report/part_name.hpp"
#include "report/words.hpp"
#include "text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace dsacheck::checks {

namespace {

bool is_workbook(file_kind kind) noexcept {
    return kind == file_kind::xlsx || kind == file_kind::ods || kind == file_kind::xls;
}

std::string missing_part_in_words(const report& whole, const annex_part& form) {
    const auto& all = whole.files();
    const bool as_other_file = std::any_of(all.begin(), all.end(), [&form](const report_file& file) {
        return file.kind != file_kind::text && file.kind != file_kind::empty && detail::read_part_name(file.name).part == form.number;
    });
    return fmt::format("part {}, {} ({}){}", unsigned{form.number}, form.title, form.stem,
                       as_other_file ? "; a file with its name is no table" : "");
}

/// Whether the part's file is there and damaged, which archive-broken tells.
bool is_damaged(const report& whole, unsigned number) {
    const auto& all = whole.files();
    return std::any_of(all.begin(), all.end(), [number](const report_file& file) {
        return file.kind == file_kind::damaged && detail::read_part_name(file.name).part == number;
    });
}

/// All parts that are missing in one finding, but for those that the report gives a reason for.
void parts_missing(check_run& to) {
    if (only_in_workbooks(to.whole()))
        return; // not-published-as-csv tells it
    std::vector<const annex_part*> unexplained;
    for (const annex_part& each : annex_parts) {
        if (!to.binds(each.who) || !to.whole().parts_of(each.number).empty() || is_damaged(to.whole(), each.number))
            continue;
        const std::string_view reason =
            to.takes_other(ambiguity::omission_reason) ? std::string_view() : reason_for_omitting(to.whole(), each.number);
        if (reason.empty()) {
            unexplained.push_back(&each);
            continue;
        }
        draft made(rules::part_missing);
        made.absent_part(each.number).explained_by(reason).tell(missing_part_in_words(to.whole(), each));
        to.add(made);
    }
    if (unexplained.empty())
        return;
    draft made(rules::part_missing);
    if (unexplained.size() > 1)
        made.absent_part(0); // it stands nowhere in particular
    std::vector<std::string> names;
    for (const annex_part* const each : unexplained) {
        made.absent_part(each->number);
        names.push_back(missing_part_in_words(to.whole(), *each));
    }
    to.add(made.tell(names.size() == 1 ? names.front() : fmt::format("{} parts: {}", names.size(), list_in_words(names, part_count))));
}

void several_files(check_run& to) {
    for (const annex_part& each : annex_parts) {
        const array_view<part> files = to.whole().parts_of(each.number);
        if (files.size() < 2)
            continue;
        draft made(rules::part_in_several_files);
        std::vector<std::string> names;
        for (const part& file : files) {
            made.whole_part(file);
            names.push_back(quoted(to.whole().file_of(file).name, 80));
        }
        made.tell(fmt::format("part {} comes in {} files: {}; each is checked by itself", unsigned{each.number}, files.size(), list_in_words(names)));
        to.add(made);
    }
}

class note_check {
  public:
    explicit note_check(check_run& to) : to_(to) {}

    void run() {
        if (only_in_workbooks(to_.whole()))
            workbooks();
        for (const reader_note& note : to_.whole().notes())
            look_at(note);
        for (const auto& [key, found] : groups_) {
            const auto& [kind, file] = key;
            tell(kind, file, found);
        }
    }

  private:
    struct notes_of_a_file {
        std::vector<const reader_note*> all;
        std::uint64_t count = 0;
    };

    void look_at(const reader_note& note) {
        switch (note.kind) {
        case note_kind::not_text:
            if (stands_beside_tables(to_.whole().files()[note.file]) || only_in_workbooks(to_.whole()))
                return;
            [[fallthrough]];
        case note_kind::title_row:
        case note_kind::header_missing:
        case note_kind::column_missing:
        case note_kind::column_renamed:
        case note_kind::column_moved:
        case note_kind::column_added:
        case note_kind::labels_translated:
        case note_kind::footnote_row:
        case note_kind::foreign_row:
        case note_kind::blank_row: {
            notes_of_a_file& found = groups_[{note.kind, note.file}];
            found.all.push_back(&note);
            found.count += note.count;
            return;
        }
        default: return; // encoding and syntax have their own rules
        }
    }

    /// Whether what a file may hold is there as a table as well.
    [[nodiscard]] bool stands_beside_tables(const report_file& file) const {
        const std::string_view base = detail::base_name(file.name);
        if (base.size() > 4 && base.substr(base.size() - 4) == ".csv")
            return false; // it says that it is one
        if (const unsigned number = detail::read_part_name(file.name).part; number != 0)
            return !to_.whole().parts_of(number).empty();
        return std::all_of(annex_parts.begin(), annex_parts.end(), [this](const annex_part& form) {
            return !to_.binds(form.who) || !to_.whole().parts_of(form.number).empty();
        });
    }

    /// Nothing of the report could be read, which is said once.
    void workbooks() {
        draft made(rules::not_published_as_csv, to_.takes_other(ambiguity::workbook) ? severity::info : severity::warning);
        std::vector<std::string> names;
        for (std::size_t i = 0; i < to_.whole().files().size(); ++i)
            if (const report_file& file = to_.whole().files()[i]; is_workbook(file.kind)) {
                made.whole_file(0, static_cast<std::uint16_t>(i));
                names.push_back(fmt::format("{} is {}", quoted(file.name, 80), name_of(file.kind)));
            }
        made.tell(fmt::format("the report is only there as a workbook ({}); dsacheck reads the CSV files that the annex asks for, so "
                              "that nothing in it was checked: save each sheet as CSV",
                              list_in_words(names, 4)));
        to_.add(made);
        to_.note_not_run("workbooks", "any part: the report is only there as a workbook");
    }

    void place(draft& made, const reader_note& note) {
        for (const part& in : to_.whole().parts_of(note.part)) {
            if (in.file() != note.file || note.row == 0)
                continue;
            const auto row = std::lower_bound(in.rows().begin(), in.rows().end(), note.row, [](const part_row& each, std::uint32_t number) {
                return each.number < number; // record numbers ascend
            });
            if (row == in.rows().end() || row->number != note.row)
                break;
            if (note.has_column && note.kind != note_kind::column_missing)
                made.file_cell(in, *row, note.column);
            else
                made.row(in, *row);
            return;
        }
        made.whole_file(note.part, note.file);
    }

    void tell(note_kind kind, std::uint16_t file, const notes_of_a_file& found) {
        switch (kind) {
        case note_kind::not_text:
            add(rules::not_published_as_csv, to_.takes_other(ambiguity::workbook) ? severity::info : severity::warning, found,
                fmt::format("{} is {}, not comma-separated values", quoted(to_.whole().files()[file].name, 80), found.all.front()->detail));
            return;
        case note_kind::title_row:
        case note_kind::footnote_row: texts(found, "outside of the table"); return;
        case note_kind::foreign_row: texts(found, "of another table"); return;
        case note_kind::blank_row:
            blank_rows(found);
            return;
        case note_kind::header_missing:
            add(rules::column_not_found, severity::error, found, "the header row is missing: the first record is data");
            return;
        case note_kind::column_missing: columns(found, severity::error, "is not there", "are not there"); return;
        case note_kind::column_renamed: renamed(found); return;
        case note_kind::column_moved: columns(found, severity::info, "stands elsewhere than in the template", "stand elsewhere than in the template"); return;
        case note_kind::column_added: columns(found, severity::info, "is in no template", "are in no template"); return;
        case note_kind::labels_translated:
            add(rules::labels_in_another_language, severity::info, found, fmt::format("labels are in {}", found.all.front()->detail));
            return;
        default: return;
        }
    }

    void blank_rows(const notes_of_a_file& found) {
        draft made(rules::text_outside_the_table, severity::info);
        for (const part& in : to_.whole().parts_of(found.all.front()->part))
            for (const part_row& row : in.rows())
                if (in.file() == found.all.front()->file && row.kind == row_kind::blank)
                    made.row(in, row);
        made.tell(fmt::format("{} {} no content: {}", counted(found.count, "record", "records"), found.count == 1 ? "has" : "have",
                              made.cells_in_words()));
        to_.add(made);
    }

    void texts(const notes_of_a_file& found, std::string_view what) {
        std::vector<std::string> shown;
        for (const reader_note* note : found.all)
            shown.push_back(fmt::format("row {} {}", note->row, quoted(note->detail, 60)));
        add(rules::text_outside_the_table, severity::warning, found,
            fmt::format("{} {}: {}", counted(found.count, "text", "texts"), what, list_in_words(shown, 3)));
    }

    void columns(const notes_of_a_file& found, severity level, std::string_view one, std::string_view many) {
        std::vector<std::string> names;
        for (const reader_note* note : found.all) {
            const bool has_name = note->kind != note_kind::column_moved && !note->detail.empty();
            names.push_back(has_name ? fmt::format("{} {}", column_letters(note->column), quoted(note->detail, 80))
                                     : column_letters(note->column));
        }
        add(rules::column_not_found, level, found,
            fmt::format("column{} {} {}", names.size() == 1 ? "" : "s", list_in_words(names, 8), names.size() == 1 ? one : many));
    }

    void renamed(const notes_of_a_file& found) {
        std::vector<std::string> names;
        for (const reader_note* note : found.all) {
            std::string_view own;
            for (const part& in : to_.whole().parts_of(note->part))
                if (in.file() == note->file)
                    own = in.header_of(note->column);
            names.push_back(fmt::format("{} {} instead of {}", column_letters(note->column), quoted(own, 60), quoted(note->detail, 80)));
        }
        add(rules::column_not_found, severity::info, found, fmt::format("header {}", list_in_words(names, 4)));
    }

    void add(const rule& broken, severity level, const notes_of_a_file& found, std::string detail) {
        draft made(broken, level);
        for (const reader_note* note : found.all)
            place(made, *note);
        made.tell(std::move(detail));
        to_.add(made);
    }

    check_run& to_;
    std::map<std::pair<note_kind, std::uint16_t>, notes_of_a_file> groups_;
};

} // namespace

void files(check_run& to) {
    parts_missing(to);
    several_files(to);
    note_check(to).run();
}

} // namespace dsacheck::checks
