#include "dsacheck/report_reporter.hpp"

#include <algorithm>

namespace dsacheck {

cell_place place_of(const part& in, const cell& which) noexcept {
    cell_place place;
    place.row = which.row;
    place.column = which.column;
    place.source = in.file();
    place.part = static_cast<std::uint8_t>(in.number());
    place.header = in.header_of(which.column);
    place.value = which.text;
    return place;
}

cell_place place_of(const part& in) noexcept {
    cell_place place;
    place.column = cell_place::no_column;
    place.source = in.file();
    place.part = static_cast<std::uint8_t>(in.number());
    return place;
}

cell_place place_of(const part& in, const part_row& row) noexcept {
    cell_place place = place_of(in);
    place.row = row.number;
    return place;
}

cell_place place_of(const part& in, const part_row& row, template_column column) noexcept {
    if (const cell* found = in.cell_at(row, column))
        return place_of(in, *found);
    cell_place place = place_of(in, row);
    const std::uint32_t at = in.column_index(column);
    if (at != part::none) {
        place.column = at;
        place.header = in.header_of(at);
    } else if (column.index < in.form().columns.size()) {
        place.header = in.form().columns[column.index].header;
    }
    return place;
}

std::string_view explanation_of(const part& in, const part_row& row, template_column column) noexcept {
    const cell* const found = in.cell_at(row, contextual_column_of(in.number(), column));
    if (found == nullptr)
        return {};
    const value_kind kind = found->value->kind;
    return kind == value_kind::text || found->value->is_number() ? trim_blanks(found->text) : std::string_view{};
}

report_reporter::report_reporter(const report& whole, findings& to) : whole_(&whole), to_(&to) {
    const std::size_t sources = to.sources().size();
    first_source_ = static_cast<std::uint16_t>(sources - std::min(sources, whole.files().size()));
    lines_.resize(whole.files().size());
}

span report_reporter::span_of(const cell_place& at) const noexcept {
    for (const part& each : whole_->parts_of(at.part)) {
        if (each.file() != at.source || at.row == 0)
            continue;
        const auto& rows = each.rows(); // record numbers ascend
        const auto found = std::lower_bound(rows.begin(), rows.end(), at.row,
                                            [](const part_row& row, std::uint32_t number) { return row.number < number; });
        if (found == rows.end() || found->number != at.row)
            return {};
        return at.column < found->cell_count ? each.cells(*found)[at.column].where : found->where;
    }
    return {};
}

position report_reporter::position_of(std::size_t file, std::uint32_t offset) {
    const std::string_view bytes = whole_->files()[file].bytes;
    std::vector<std::uint32_t>& starts = lines_[file];
    if (starts.empty()) {
        starts.push_back(0);
        for (std::size_t at = bytes.find('\n'); at != npos; at = bytes.find('\n', at + 1))
            starts.push_back(static_cast<std::uint32_t>(at + 1));
    }
    const auto next = std::upper_bound(starts.begin(), starts.end(), offset);
    const std::size_t begin = *(next - 1);
    const std::size_t end = std::min<std::size_t>(offset, bytes.size());
    return {static_cast<std::uint64_t>(next - starts.begin()),
            count_code_points(bytes.substr(begin, end - std::min(begin, end))) + 1};
}

std::uint16_t report_reporter::source_of(std::uint16_t file) {
    if (file != cell_place::no_file)
        return static_cast<std::uint16_t>(first_source_ + file);
    if (whole_source_ == cell_place::no_file)
        whole_source_ = to_->begin_source(whole_->name());
    return whole_source_;
}

void report_reporter::append(const rule& broken, severity level, array_view<cell_place> cells, span where,
                             const finding_notes& notes) {
    finding found;
    found.broken = &broken;
    found.level = notes.explanation.empty() ? level : one_step_down(level);
    const std::uint16_t file = cells.empty() ? cell_place::no_file : cells[0].source;
    found.where.offset = where.offset;
    found.where.length = where.length;
    const bool kept = to_->would_store(broken, found.level);
    if (kept || file != cell_place::no_file) // the report as a whole is a source only when a finding is seen there
        found.where.source = source_of(file);
    if (kept) {
        if (!cells.empty() && file < whole_->files().size()) {
            const report_file& source = whole_->files()[file];
            // Spans are offsets in the text; the byte order mark stands before it.
            found.where.offset += source.encoding.which == text_encoding::utf_8 ? source.encoding.mark : 0U;
            if (cells[0].row != 0 || where.length != 0)
                found.at = position_of(file, where.offset);
            found.where.record = cells[0].row == 0 ? 0 : cells[0].row - 1U;
            found.value = cells[0].column != cell_place::no_column || where.length == 0
                              ? cells[0].value
                              : std::string_view(source.bytes).substr(std::min<std::size_t>(where.offset, source.bytes.size()),
                                                                      where.length);
        }
        if (where.length != 0 && file < whole_->files().size())
            found.excerpt = excerpt_of(whole_->files()[file].bytes, where.offset);
        found.detail = notes.detail;
        found.context = notes.explanation;
        found.repair = notes.repair;
        moved_.assign(cells.begin(), cells.end());
        for (cell_place& each : moved_)
            each.source = source_of(each.source);
        found.cells = moved_.data();
        found.cell_count = moved_.size();
        found.cells_found = std::max<std::uint64_t>(notes.cells_found, moved_.size());
    }
    to_->append(found);
}

void report_reporter::add(const rule& broken, severity level, array_view<cell_place> cells, const finding_notes& notes) {
    append(broken, level, cells, cells.empty() ? span{} : span_of(cells[0]), notes);
}

} // namespace dsacheck
