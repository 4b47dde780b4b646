// Records and cells of a part, and what RFC 4180 does not allow in them.
#include "dsacheck/csv.hpp"
#include "report/part_builder.hpp"

#include <algorithm>
#include <cstring>

namespace dsacheck::detail {

namespace {

note_kind kind_of(csv_defect_kind kind) noexcept {
    switch (kind) {
    case csv_defect_kind::stray_quote: return note_kind::stray_quote;
    case csv_defect_kind::text_after_quote: return note_kind::text_after_quote;
    case csv_defect_kind::unclosed_quote: return note_kind::unclosed_quote;
    case csv_defect_kind::bare_cr: return note_kind::bare_cr;
    case csv_defect_kind::nul_byte: break;
    }
    return note_kind::nul_bytes;
}

std::string_view delimiter_name(char delimiter) noexcept {
    return delimiter == ';' ? "a semicolon" : delimiter == '\t' ? "a tab" : "a vertical bar";
}

} // namespace

part_builder::part_builder(std::uint16_t file, std::string_view bytes, const label_index& labels,
                           const report_limits& limits, std::vector<reader_note>& notes)
    : labels_(&labels), limits_(&limits), notes_(&notes) {
    built_.file_ = file;
    built_.bytes_ = bytes;
}

void part_builder::note(note_kind kind, std::uint32_t row, std::string detail, std::uint64_t count) {
    reader_note found;
    found.kind = kind;
    found.file = built_.file_;
    found.row = row;
    found.count = count;
    found.detail = std::move(detail);
    notes_->push_back(std::move(found));
}

// Texts with doubled quotes are kept here, in blocks that never move.
std::string_view part_builder::keep_text(const std::string& text) {
    constexpr std::size_t block = 64 * 1024;
    if (text.size() > text_room_) {
        text_room_ = std::max(block, text.size());
        built_.texts_.push_back(std::make_unique<char[]>(text_room_));
        text_at_ = built_.texts_.back().get();
    }
    if (!text.empty())
        std::memcpy(text_at_, text.data(), text.size());
    const std::string_view kept(text_at_, text.size());
    text_at_ += text.size();
    text_room_ -= text.size();
    return kept;
}

const cell_value* part_builder::value_of(std::string_view text, std::size_t column) {
    static constexpr cell_value blank{};
    if (text.empty())
        return &blank;
    if (column >= last_values_.size())
        last_values_.resize(column + 1);
    memo& last = last_values_[column];
    if (last.value == nullptr || last.text != text) {
        last.text = text;
        last.value = &built_.values_.emplace_back(read_cell_value(text));
    }
    return last.value;
}

void part_builder::load_csv() {
    csv_options how;
    how.delimiter = guess_csv_delimiter(built_.bytes_);
    how.kept_fields = limits_->columns;
    csv_scanner scanner(built_.bytes_, how);
    std::string unescaped;
    std::uint32_t wide_row = 0;
    std::uint64_t widest = 0;
    while (scanner.next()) {
        if (built_.cells_.size() + scanner.fields().size() > limits_->cells) {
            note(note_kind::too_many_cells, scanner.record(), std::to_string(limits_->cells));
            break;
        }
        if (scanner.field_count() > scanner.fields().size() && scanner.field_count() > widest) {
            widest = scanner.field_count();
            wide_row = wide_row == 0 ? scanner.record() : wide_row;
        }
        part_row row;
        row.number = scanner.record();
        row.where = scanner.where();
        row.first_cell = static_cast<std::uint32_t>(built_.cells_.size());
        for (const csv_field& field : scanner.fields()) {
            cell next;
            next.text = field.raw;
            if (field.doubled) {
                unescaped.clear();
                append_unescaped(field, unescaped);
                next.text = keep_text(unescaped);
            }
            next.where = field.where;
            next.quoted = field.quoted;
            next.row = row.number;
            next.column = static_cast<std::uint32_t>(built_.cells_.size()) - row.first_cell;
            next.value = value_of(next.text, next.column);
            built_.cells_.push_back(next);
        }
        row.cell_count = static_cast<std::uint32_t>(built_.cells_.size()) - row.first_cell;
        built_.rows_.push_back(row);
    }
    if (how.delimiter != ',')
        note(note_kind::wrong_delimiter, 0, std::string(delimiter_name(how.delimiter)));
    if (widest > 0)
        note(note_kind::too_many_columns, wide_row, std::to_string(limits_->columns), widest);
    for (const csv_defect& defect : scanner.defects()) {
        note(kind_of(defect.kind), defect.record);
        notes_->back().where = defect.where;
        notes_->back().column = defect.column;
        notes_->back().has_column = true;
    }
    const csv_line_ends& ends = scanner.line_ends();
    if (ends.kinds() > 1)
        note(note_kind::line_ends_mixed, 0,
             std::to_string(ends.crlf) + " CRLF, " + std::to_string(ends.lf) + " LF, " + std::to_string(ends.cr) + " CR");
    else if (ends.lf > 0)
        note(note_kind::line_ends_lf, 0, {}, ends.lf);
    last_values_ = {};
}

} // namespace dsacheck::detail
