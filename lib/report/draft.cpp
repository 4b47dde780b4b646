#include "report/draft.hpp"

#include "report/plain_form.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

namespace dsacheck {

cell_place& draft::add(const part& in, const part_row& row, const cell_place& at) {
    if (labels_.empty() || places_.back().row != row.number || places_.back().source != in.file())
        labels_.push_back(row_in_words(in, row));
    places_.push_back(at);
    places_.back().label = labels_.back();
    return places_.back();
}

draft& draft::cell(const part& in, const part_row& row, template_column column) {
    add(in, row, place_of(in, row, column));
    cells_.push_back({&in, &row, column});
    return *this;
}

draft& draft::file_cell(const part& in, const part_row& row, std::uint32_t column) {
    const auto cells = in.cells(row);
    if (column < cells.size()) {
        add(in, row, place_of(in, cells[column]));
        return *this;
    }
    cell_place& place = add(in, row, place_of(in, row));
    place.column = column;
    place.header = in.header_of(column);
    return *this;
}

draft& draft::row(const part& in, const part_row& row) {
    add(in, row, place_of(in, row));
    return *this;
}

draft& draft::whole_file(unsigned number, std::uint16_t file) {
    cell_place place;
    place.column = cell_place::no_column;
    place.part = static_cast<std::uint8_t>(number);
    place.source = file;
    places_.push_back(place);
    return *this;
}

draft& draft::whole_part(const part& in) { return whole_file(in.number(), in.file()); }

draft& draft::explained_by(std::string_view text) {
    if (context_.empty())
        context_ = text;
    return *this;
}

draft& draft::unless_explained() {
    for (const source_cell& each : cells_)
        if (const std::string_view text = context_of(*each.in, *each.row, each.column); !text.empty())
            return explained_by(text);
    return *this;
}

draft& draft::mend(std::string replacement, fix_safety safety) {
    replacement_ = std::move(replacement);
    safety_ = safety;
    return *this;
}

draft& draft::mend_alone() {
    if (places_.size() != 1 || cells_.size() != 1)
        return *this;
    plain_form plain = plain_form_of(*cells_.front().in, *cells_.front().row, cells_.front().column);
    return plain.safety == fix_safety::none ? *this : mend(std::move(plain.text), plain.safety);
}

std::size_t draft::rows() const {
    std::set<std::pair<std::uint16_t, std::uint32_t>> seen;
    for (const cell_place& each : places_)
        seen.emplace(each.source, each.row);
    return seen.size();
}

std::string draft::cells_in_words(std::size_t shown) const {
    std::string text;
    const std::size_t named = places_.size() <= shown + 1 ? places_.size() : shown;
    for (std::size_t i = 0; i < named; ++i) {
        if (i > 0)
            text += ", ";
        text += coordinate_of(places_[i]);
    }
    if (named < places_.size())
        text += fmt::format(" and {} more", places_.size() - named);
    return text;
}

std::string_view context_of(const part& in, const part_row& row, template_column column) noexcept {
    template_column beside = contextual_column_of(in.number(), column);
    if (beside.index == template_column::none && !has_category_rows(in.number()))
        beside = column_of(in.number(), column_kind::contextual);
    const cell* const found = in.cell_at(row, beside);
    if (found == nullptr || found->value->kind == value_kind::not_available ||
        found->value->kind == value_kind::placeholder)
        return {};
    const std::string_view text = trim_blanks(found->text);
    return count_code_points(text) < 8 ? std::string_view{} : text; // "0", "yes" explain nothing
}

} // namespace dsacheck
