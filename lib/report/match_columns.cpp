// Which column of the file is which of the template.
#include "dsacheck/read_report.hpp"
#include "edit_distance.hpp"
#include "report/part_builder.hpp"

#include <algorithm>

namespace dsacheck::detail {

namespace {

// How many records are looked at for the header: titles and notes above it are seldom longer.
constexpr std::size_t header_search = 40;
// No official label is longer; what is, is text.
constexpr std::size_t longest_label = 400;

bool is_blank_row(array_view<cell> cells) noexcept {
    return std::all_of(cells.begin(), cells.end(), [](const cell& c) { return c.blank(); });
}

} // namespace

part_builder::header_place part_builder::find_header(unsigned number) const {
    header_place best;
    const annex_part& form = annex_part_of(number);
    const std::size_t looked_at = std::min(built_.rows_.size(), header_search);
    for (std::size_t i = 0; i < looked_at; ++i) {
        std::size_t matches = 0;
        std::size_t next = 0; // headers mostly stand in the template's order
        for (const cell& c : cells(built_.rows_[i])) {
            if (c.blank() || c.text.size() > longest_label)
                continue;
            const canonical_label label = labels_->canonical(c.text);
            for (std::size_t j = 0; j < form.columns.size(); ++j) {
                const std::size_t at = (next + j) % form.columns.size();
                if (label.folded == labels_->header(number, at)) {
                    ++matches;
                    next = at + 1;
                    break;
                }
            }
        }
        if (matches > best.matches)
            best = {static_cast<std::uint32_t>(i), matches};
        if (best.matches * 2 > form.columns.size())
            break;
    }
    // A row of data may repeat a word of the header by chance.
    if (best.matches < 2)
        best.row = part::none;
    return best;
}

void part_builder::match_columns() {
    const annex_part& form = built_.form();
    std::fill(built_.by_template_.begin(), built_.by_template_.end(), part::none);
    const header_place place = find_header(built_.number_);
    built_.header_row_ = place.row;
    std::size_t width = 0;
    for (const part_row& row : built_.rows_)
        width = std::max<std::size_t>(width, row.cell_count);
    built_.columns_.assign(width, {});
    if (place.row == part::none) {
        if (!built_.rows_.empty())
            note(note_kind::header_missing, 0);
        for (std::size_t i = 0; i < std::min(width, form.columns.size()); ++i) {
            built_.by_template_[i] = static_cast<std::uint32_t>(i);
            built_.columns_[i].of = template_column(i);
            built_.columns_[i].match = label_match::position;
        }
        return;
    }
    part_row& header = built_.rows_[place.row];
    header.kind = row_kind::header;
    for (std::uint32_t i = 0; i < header.cell_count; ++i) {
        part_column& column = built_.columns_[i];
        column.header = &built_.cells_[header.first_cell + i];
        if (column.header->blank() || column.header->text.size() > longest_label)
            continue;
        const canonical_label label = labels_->canonical(column.header->text);
        for (std::size_t j = 0; j < form.columns.size(); ++j) {
            const std::size_t at = (i + j) % form.columns.size(); // its own place first
            if (built_.by_template_[at] != part::none)
                continue;
            const label_match match = match_label(column.header->text, label, form.columns[at].header,
                                                  labels_->header(built_.number_, at));
            if (match == label_match::none)
                continue;
            column.of = template_column(at);
            column.match = match;
            built_.by_template_[at] = i;
            if (match == label_match::translated && language_.empty())
                language_ = label.language;
            break;
        }
    }
    match_by_likeness();
    match_by_place();
}

void part_builder::match_by_likeness() {
    const annex_part& form = built_.form();
    for (std::uint32_t i = 0; i < built_.columns_.size(); ++i) {
        part_column& column = built_.columns_[i];
        if (column.header == nullptr || column.header->blank() || column.match != label_match::none ||
            column.header->text.size() > longest_label)
            continue;
        const std::string folded = fold_label(column.header->text);
        for (std::size_t at = 0; at < form.columns.size(); ++at) {
            const std::string& wanted = labels_->header(built_.number_, at);
            const std::size_t bound = wanted.size() / 8;
            if (built_.by_template_[at] == part::none && bound > 0 && distance_up_to(bound, folded, wanted) <= bound) {
                column.of = template_column(at);
                column.match = label_match::similar;
                built_.by_template_[at] = i;
                break;
            }
        }
    }
}

// A column whose header says nothing is what stands there in the template, when its neighbours stand in their places.
void part_builder::match_by_place() {
    const std::size_t known = built_.form().columns.size();
    const auto in_place = [this](std::size_t i) {
        return i < built_.columns_.size() && built_.by_template_[i] == static_cast<std::uint32_t>(i);
    };
    for (std::size_t i = 0; i < std::min(built_.columns_.size(), known); ++i) {
        part_column& column = built_.columns_[i];
        if (column.match != label_match::none || built_.by_template_[i] != part::none)
            continue;
        const bool left = i == 0 || in_place(i - 1);
        const bool right = i + 1 >= known || in_place(i + 1);
        if ((left && right) || (left && column.header == nullptr)) {
            column.of = template_column(i);
            column.match = label_match::position;
            built_.by_template_[i] = static_cast<std::uint32_t>(i);
        }
    }
}

// Told once the rows are known, since an added column matters only when it is filled.
void part_builder::note_columns() {
    const annex_part& form = built_.form();
    const std::uint32_t header_number = built_.header() != nullptr ? built_.header()->number : 0;
    const auto add = [this, header_number](note_kind kind, std::size_t column, std::string_view detail) {
        note(kind, header_number, std::string(detail));
        notes_->back().column = static_cast<std::uint32_t>(column);
        notes_->back().has_column = true;
    };
    for (std::size_t at = 0; at < form.columns.size(); ++at)
        if (built_.by_template_[at] == part::none)
            add(note_kind::column_missing, at, form.columns[at].header);
    if (built_.header() == nullptr)
        return;
    std::uint64_t empty = 0;
    std::size_t first_empty = 0;
    for (std::size_t i = 0; i < built_.columns_.size(); ++i) {
        const part_column& column = built_.columns_[i];
        const bool unnamed = column.header == nullptr || column.header->blank();
        if (column.match == label_match::none) {
            if (unnamed && !column.filled) {
                first_empty = empty == 0 ? i : first_empty;
                ++empty;
            } else {
                add(note_kind::column_added, i, unnamed ? std::string_view{} : trim_blanks(column.header->text));
            }
            continue;
        }
        if (column.match == label_match::similar || column.match == label_match::position)
            add(note_kind::column_renamed, i, form.columns[column.of.index].header);
        if (column.of.index != i)
            add(note_kind::column_moved, i, column_letters(column.of.index));
    }
    if (empty > 0) {
        add(note_kind::columns_empty, first_empty, {});
        notes_->back().count = empty;
    }
}

part_fit part_builder::fit_of(unsigned number) const {
    constexpr std::size_t rows_looked_at = 60;
    part_fit fit;
    fit.part = number;
    const annex_part& form = annex_part_of(number);
    const header_place place = find_header(number);
    fit.headers = static_cast<double>(place.matches) / static_cast<double>(form.columns.size());
    // A row is the part's own when one of its cells says a category, or an indicator, that the part has.
    std::size_t looked_at = 0;
    std::size_t own = 0;
    for (std::size_t i = 0; i < built_.rows_.size() && looked_at < rows_looked_at; ++i) {
        if (i == place.row || is_blank_row(cells(built_.rows_[i])))
            continue;
        ++looked_at;
        std::size_t at = 0;
        for (const cell& c : cells(built_.rows_[i])) {
            if (++at > 8) // keys stand on the left
                break;
            if (c.blank() || c.text.size() > longest_label)
                continue;
            const subject_reading reading = has_category_rows(number) ? read_category_code(c.text, no_line)
                                                                      : read_indicator(number, c.text, *labels_);
            if (reading.subject != row_key::unknown &&
                (!has_category_rows(number) || part_has_line(number, reading.subject))) {
                ++own;
                break;
            }
        }
    }
    fit.keys = looked_at == 0 ? 0 : static_cast<double>(own) / static_cast<double>(looked_at);
    return fit;
}

} // namespace dsacheck::detail
