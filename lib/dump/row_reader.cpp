#include "row_reader.hpp"

#include "bits.hpp"

namespace dsacheck::dump {

namespace {

constexpr field_value no_value{};

} // namespace

/// Memory that never moves while the row is read: a cell is unquoted once, and what stands in a list copied once more.
void row_reader::make_room(statement& out) const {
    if (out.scratch.capacity() < 2 * row_bytes_)
        out.scratch.reserve(2 * row_bytes_);
}

/// The characters between a cell's quotes, some of which are doubled.
bool row_reader::unquote(std::string_view inner, statement& out, std::string_view& text) const {
    make_room(out);
    const std::size_t start = out.scratch.size();
    if (!append_unquoted(inner, out.scratch))
        return false;
    text = std::string_view(out.scratch).substr(start);
    return true;
}

/// The characters of a cell, trimmed. They lie in the document, or in the statement's scratch memory.
bool row_reader::characters_of(std::string_view cell, statement& out, std::string_view& text) const {
    text = cell;
    if (is_quoted(cell)) {
        if (!take_quotes(cell, text))
            return false;
        if (may_hold_quote() && has_quote(text) && !unquote(text, out, text))
            return false;
    }
    text = trimmed(text);
    return true;
}

// ---- what the database adds -----------------------------------------------------------------------------------------

bool row_reader::read_created(std::string_view cell, statement& out, dump_row& row) {
    row.created_where = span_of(cell);
    std::string_view text;
    if (!characters_of(cell, out, text))
        return false;
    created_.read(text, row); // what it is not is told by the row
    return true;
}

// ---- values ---------------------------------------------------------------------------------------------------------

inline void row_reader::read_code(const field_info& info, std::string_view text, std::uint8_t code, statement& out,
                                  field_value& to, dump_row& row) const {
    to.text = text;
    if (code != no_code && takes(info.values, code, info.field, to.where, row)) {
        to.code = code;
        out.plain.add(info.field);
    }
}

bool row_reader::read_text(const field_info& info, std::string_view cell, statement& out, field_value& to) const {
    if (!characters_of(cell, out, to.text))
        return false;
    if (to.text.empty()) {
        to.type = value_type::null;
        out.nulls.add(info.field);
    } else if (fits(to.text, text_form::plain, info.max_length)) {
        out.plain.add(info.field);
    }
    return true;
}

bool row_reader::read_date(const field_info& info, std::string_view cell, statement& out, field_value& to) const {
    to.text = cell;
    if (!is_day_in_bounds(cell, info.earliest, to.day)) { // most are, as they stand
        if (!characters_of(cell, out, to.text))
            return false;
        to.text = without_midnight(to.text);
        if (!is_day_in_bounds(to.text, info.earliest, to.day))
            return true;
    }
    out.plain.add(info.field);
    return true;
}

inline bool row_reader::read_puid(const field_info& info, std::string_view cell, statement& out, field_value& to,
                                  dump_row& row) const {
    if (cell.size() > max_puid_length || !has_puid_characters(cell))
        return read_other(info, cell, out, to, row);
    to.text = cell;
    out.plain.add(info.field);
    return true;
}

/// What does not stand in its cell as it is usually written.
bool row_reader::read_other(const field_info& info, std::string_view cell, statement& out, field_value& to,
                            dump_row& row) const {
    if (!characters_of(cell, out, to.text))
        return false;
    if (to.text.empty()) {
        to.type = value_type::null;
        out.nulls.add(info.field);
    } else if (info.kind == field_kind::one_of) {
        read_code(info, to.text, find(info.values, to.text), out, to, row);
    } else if (has_field_format(info, to)) {
        out.plain.add(info.field);
    }
    return true;
}

/// The column is that of an object with one member.
bool row_reader::read_ean(std::string_view cell, statement& out) {
    field_value& object = out[statement_field::content_id];
    object = no_value;
    object.type = value_type::object;
    object.where = span_of(cell);
    object.size = 1;
    out.present.add(statement_field::content_id);
    out.plain.add(statement_field::content_id);
    field_value& to = out[statement_field::content_id_ean13];
    if (!characters_of(cell, out, to.text))
        return false;
    if (has_ean_digits(to.text))
        out.plain.add(statement_field::content_id_ean13);
    return true;
}

// ---- rows -----------------------------------------------------------------------------------------------------------

inline std::string_view row_reader::cell_at(const row_cells& cells, std::size_t i) {
    const std::uint32_t begin = *(cells.ends + i - 1) + 1;
    cell_end_ = cells.ends[i];
    std::string_view cell(index_base_ + begin, cell_end_ - begin);
    if (i + 1 == cells.count && !cell.empty() && cell.back() == '\r')
        cell.remove_suffix(1); // a file that went through Windows
    return cell;
}

/// Reads the cells of the columns from `first` on that one word tells.
bool row_reader::read_word(const row_cells& cells, std::size_t first, statement& out, dump_row& row) {
    const std::uint64_t filled = filled_cells(cells.ends + first, cells.count - first);
    const auto each = [&, this](kind how, auto read) {
        for (std::uint64_t left = filled & columns_->of_kind(first / cells_in_word, how); left != 0; left &= left - 1) {
            const std::size_t i = first + lowest_bit(left);
            const std::string_view cell = cell_at(cells, i);
            if (!cell.empty() && !read(cell, columns_->fields()[i]))
                return false;
        }
        return true;
    };
    const auto each_value = [&, this](kind how, auto read) {
        return each(how, [&, this](std::string_view cell, const field_info* info) {
            field_value& to = out[info->field];
            to = no_value;
            to.where = span_of(cell);
            to.type = value_type::string;
            out.present.add(info->field);
            return read(*info, cell, to);
        });
    };
    const auto each_code = [&, this](kind how, auto find) {
        return each_value(how, [&, this](const field_info& info, std::string_view cell, field_value& to) {
            if (is_quoted(cell))
                return read_other(info, cell, out, to, row);
            read_code(info, cell, find(info, cell), out, to, row);
            return true;
        });
    };
    using text = std::string_view;
    return each(kind::uuid, [&](text cell, const field_info*) { row.uuid = cell; return true; }) &&
           each(kind::platform, [&, this](text cell, const field_info*) {
               row.platform_where = span_of(cell);
               return characters_of(cell, out, row.platform);
           }) &&
           each_code(kind::hashed, [this](const field_info& info, text cell) { return find_code(info, cell); }) &&
           each_code(kind::yes_no, [](const field_info&, text cell) { return detail::find_yes_no(cell); }) &&
           each_code(kind::language, [](const field_info&, text cell) { return find_language(cell); }) &&
           each_value(kind::text, [&, this](const field_info& info, text cell, field_value& to) {
               return read_text(info, cell, out, to);
           }) &&
           each_value(kind::list, [&, this](const field_info& info, text cell, field_value& to) {
               return read_list(info, cell, out, to, row);
           }) &&
           each_value(kind::date, [&, this](const field_info& info, text cell, field_value& to) {
               return read_date(info, cell, out, to);
           }) &&
           each_value(kind::puid, [&, this](const field_info& info, text cell, field_value& to) {
               return read_puid(info, cell, out, to, row);
           }) &&
           each_value(kind::url, [&, this](const field_info& info, text cell, field_value& to) {
               return read_other(info, cell, out, to, row);
           }) &&
           each_value(kind::ean, [&, this](const field_info&, text cell, field_value&) { return read_ean(cell, out); });
}

bool row_reader::read(const row_cells& cells, statement& out, dump_row& row) {
    document_ = cells.document;
    index_ = cells.index;
    index_base_ = cells.document.data() + cells.base;
    const std::uint32_t begin = *(cells.ends - 1) + 1;
    row_bytes_ = cells.ends[cells.count - 1] - begin;
    out.clear();
    out.offset = cells.base + begin;
    out.unseen = columns_->unseen();
    begin_row(row);
    const std::size_t created_place = columns_->created_place();
    if (created_place != dump_header::absent && !read_created(cell_at(cells, created_place), out, row))
        return false;
    for (std::size_t first = 0; first < cells.count; first += cells_in_word)
        if (!read_word(cells, first, out, row))
            return false;
    sort_newer(row);
    return true;
}

} // namespace dsacheck::dump
