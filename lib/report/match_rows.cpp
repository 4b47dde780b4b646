// What each row of a part is, and the index by key.
#include "report/part_builder.hpp"

#include <algorithm>
#include <set>

namespace dsacheck::detail {

void part_builder::note_row(note_kind kind, const part_row& row, std::string_view detail) {
    note(kind, row.number, std::string(truncate_at_code_point(detail, 120)));
    notes_->back().where = row.where;
}

void part_builder::read_category_key(part_row& row) {
    const unsigned number = built_.number_;
    if (number == 3) {
        const scope_reading where = read_scope(3, built_.text(row, column_of(3, column_kind::scope)), *labels_);
        row.key.where = where.where;
        row.scope_match = where.match;
    }
    const std::string_view code = built_.text(row, column_of(number, column_kind::category_code));
    const subject_reading subject = read_category_code(code, current_line_);
    row.key.subject = subject.subject;
    row.subject_match = subject.match;
    if (subject.subject != row_key::unknown && category_lines[subject.subject].level != line_level::sub_category)
        current_line_ = subject.subject;
    row.stands_under = current_line_;
}

void part_builder::read_indicator_key(part_row& row) {
    const unsigned number = built_.number_;
    const subject_reading subject =
        read_indicator(number, built_.text(row, column_of(number, column_kind::indicator)), *labels_);
    row.key.subject = subject.subject;
    row.subject_match = subject.match;
    if (subject.match == label_match::translated && language_.empty())
        language_ = labels_->canonical(built_.text(row, column_of(number, column_kind::indicator))).language;
    const template_column scopes = column_of(number, column_kind::scope);
    if (scopes.index != template_column::none) {
        const scope_reading where = read_scope(number, built_.text(row, scopes), *labels_);
        row.key.where = where.where;
        row.scope_match = where.match;
        if (where.match == label_match::translated && language_.empty())
            language_ = labels_->canonical(built_.text(row, scopes)).language;
    }
}

void part_builder::read_key(part_row& row) {
    if (has_category_rows(built_.number_))
        read_category_key(row);
    else
        read_indicator_key(row);
}

void part_builder::classify(part_row& row, bool above_header) {
    const array_view<cell> all = cells(row);
    const auto filled = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const cell& c) { return !c.blank(); }));
    if (filled == 0) {
        row.kind = row_kind::blank;
        return;
    }
    if (above_header) {
        row.kind = row_kind::title;
        note_row(note_kind::title_row, row, trim_blanks(std::find_if(all.begin(), all.end(), [](const cell& c) { return !c.blank(); })->text));
        return;
    }
    read_key(row);
    if (row.key.subject != row_key::unknown)
        return;
    // A row of the table all the same, when its other left-hand columns say so.
    const std::string_view who = built_.text(row, column_of(built_.number_, column_kind::applicability));
    const value_kind period = built_.value(row, column_of(built_.number_, column_kind::period)).kind;
    const std::string_view code = trim_blanks(built_.text(row, column_of(built_.number_, column_kind::category_code)));
    const bool belongs = (who.size() < 200 && !who.empty() && labels_->is_applicability(labels_->canonical(who))) ||
                         period == value_kind::period || period == value_kind::placeholder ||
                         code.substr(0, 8) == "KEYWORD_" || code.substr(0, 10) == "STATEMENT_";
    if (belongs) {
        const template_column key = column_of(built_.number_, has_category_rows(built_.number_) ? column_kind::category_code
                                                                                               : column_kind::indicator);
        note_row(note_kind::row_unknown, row, trim_blanks(built_.text(row, key)));
        return;
    }
    const cell& first = *std::find_if(all.begin(), all.end(), [](const cell& c) { return !c.blank(); });
    row.kind = filled == 1 ? row_kind::footnote : row_kind::foreign;
    note_row(filled == 1 ? note_kind::footnote_row : note_kind::foreign_row, row, trim_blanks(first.text));
}

void part_builder::match_rows() {
    for (std::uint32_t i = 0; i < built_.rows_.size(); ++i) {
        if (i == built_.header_row_)
            continue;
        part_row& row = built_.rows_[i];
        classify(row, built_.header_row_ != part::none && i < built_.header_row_);
        if (row.kind != row_kind::data)
            continue;
        for (const cell& c : cells(row))
            if (!c.blank())
                built_.columns_[c.column].filled = true;
    }
    std::uint64_t blank = 0;
    std::uint32_t first_blank = 0;
    std::uint64_t ragged = 0;
    const std::uint32_t width = built_.header() != nullptr ? built_.header()->cell_count : 0;
    for (const part_row& row : built_.rows_) {
        if (row.kind == row_kind::blank) {
            first_blank = blank++ == 0 ? row.number : first_blank;
        } else if (width != 0 && row.cell_count != width) {
            constexpr std::uint64_t noted = 1000;
            if (ragged++ < noted)
                note_row(note_kind::ragged_record, row,
                         std::to_string(row.cell_count) + (row.cell_count == 1 ? " field instead of " : " fields instead of ") +
                             std::to_string(width));
        }
    }
    if (blank > 0)
        note(note_kind::blank_row, first_blank, {}, blank);
}

void part_builder::index_rows() {
    for (std::uint32_t i = 0; i < built_.rows_.size(); ++i)
        if (built_.rows_[i].kind == row_kind::data)
            built_.order_.push_back(i);
    std::stable_sort(built_.order_.begin(), built_.order_.end(), [this](std::uint32_t a, std::uint32_t b) {
        return built_.rows_[a].key.packed() < built_.rows_[b].key.packed();
    });
    for (std::size_t i = 1; i < built_.order_.size(); ++i) {
        const part_row& before = built_.rows_[built_.order_[i - 1]];
        part_row& row = built_.rows_[built_.order_[i]];
        if (row.key == before.key)
            row.occurrence = static_cast<std::uint16_t>(std::min<unsigned>(before.occurrence + 1U, 0xFFFFU));
    }
}

// A category's own row may be absent, and its sub-categories then follow the category before it: they are still its own,
// and so are those behind them whose code several categories have.
void part_builder::place_below_absent_categories() {
    if (!has_category_rows(built_.number_))
        return;
    const auto is_sub = [](const part_row& row) {
        return row.key.subject < category_lines.size() && category_lines[row.key.subject].level == line_level::sub_category;
    };
    std::set<std::uint32_t> there;
    for (const part_row& row : built_.rows_)
        if (row.kind == row_kind::data && row.key.known() && !is_sub(row))
            there.insert(row.key.packed());
    std::uint8_t absent = no_line; // the category that the rows are below
    for (part_row& row : built_.rows_) {
        if (row.kind != row_kind::data)
            continue;
        if (row.key.known() && !is_sub(row)) {
            absent = no_line;
            continue;
        }
        if (absent != no_line) {
            const std::string_view code = built_.text(row, column_of(built_.number_, column_kind::category_code));
            const subject_reading again = read_category_code(code, absent);
            if (again.subject < category_lines.size() && category_lines[again.subject].parent_line == absent) {
                row.key.subject = again.subject;
                row.subject_match = again.match;
            }
        }
        if (!is_sub(row))
            continue;
        const std::uint8_t own = category_lines[row.key.subject].parent_line;
        if (own != row.stands_under && there.count(row_key(own, row.key.where).packed()) == 0) {
            absent = own;
            row.stands_under = own;
        }
    }
}

part part_builder::finish(unsigned number) {
    built_.number_ = number;
    match_columns();
    match_rows();
    place_below_absent_categories();
    read_counts();
    note_columns();
    if (!language_.empty())
        note(note_kind::labels_translated, 0, std::string(language_));
    index_rows();
    return std::move(built_);
}

} // namespace dsacheck::detail
