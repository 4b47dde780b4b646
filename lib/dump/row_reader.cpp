#include "row_reader.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dsacheck::dump {

namespace {

constexpr std::string_view midnight = " 00:00:00";
constexpr date new_vocabulary{2025, 7, 1};

constexpr field_value no_value{};

/// True when the API could trim nothing there; false when that takes a closer look.
bool is_solid(char c) noexcept { return c > ' ' && c < '\x7f'; }

std::string_view trimmed(std::string_view text) noexcept {
    return !text.empty() && is_solid(text.front()) && is_solid(text.back()) ? text : trim_as_api(text);
}

bool two_digits(std::string_view text, std::size_t at, unsigned limit, std::int32_t& value) noexcept {
    const unsigned tens = static_cast<unsigned char>(text[at]) - unsigned{'0'};
    const unsigned ones = static_cast<unsigned char>(text[at + 1]) - unsigned{'0'};
    if (tens > 9 || ones > 9 || 10 * tens + ones >= limit)
        return false;
    value = static_cast<std::int32_t>(10 * tens + ones);
    return true;
}

/// "HH:MM:SS" as a second of the day, or -1.
std::int32_t second_of(std::string_view text) noexcept {
    std::int32_t hour = 0;
    std::int32_t minute = 0;
    std::int32_t second = 0;
    if (text.size() != 8 || text[2] != ':' || text[5] != ':' || !two_digits(text, 0, 24, hour) ||
        !two_digits(text, 3, 60, minute) || !two_digits(text, 6, 60, second))
        return -1;
    return (hour * 60 + minute) * 60 + second;
}

constexpr std::size_t cells_at_once = 16;

/// A bit for each of `cells_at_once` cells that is not empty. The end of the cell before them can be read.
std::uint32_t filled_cells(const std::uint32_t* ends) noexcept {
    std::uint32_t filled = 0;
#if defined(__SSE2__)
    const __m128i one = _mm_set1_epi32(1);
    for (unsigned i = 0; i < cells_at_once; i += 4) {
        const __m128i end = _mm_loadu_si128(reinterpret_cast<const __m128i*>(ends + i));
        const __m128i before = _mm_loadu_si128(reinterpret_cast<const __m128i*>(ends + i - 1));
        const __m128i empty = _mm_cmpeq_epi32(_mm_sub_epi32(end, before), one);
        filled |= (static_cast<std::uint32_t>(_mm_movemask_ps(_mm_castsi128_ps(empty))) ^ 0xFU) << i;
    }
#else
    for (unsigned i = 0; i < cells_at_once; ++i)
        filled |= (ends[i] - *(ends + i - 1) == 1 ? 0U : 1U) << i;
#endif
    return filled;
}

unsigned lowest_bit(std::uint32_t bits) noexcept {
#if defined(__GNUC__)
    return static_cast<unsigned>(__builtin_ctz(bits));
#else
    unsigned at = 0;
    while ((bits >> at & 1U) == 0)
        ++at;
    return at;
#endif
}

} // namespace

void row_reader::begin(const dump_header& header) {
    plans_.assign(header.column_count, {});
    for (std::size_t i = 0; i < header.column_count; ++i) {
        const std::uint8_t column = header.column_at[i];
        if (column == dump_header::unknown)
            continue;
        column_plan& to = plans_[i];
        const dump_column_info& about = dump_columns[column];
        if (!about.field) {
            to.how = column == static_cast<std::uint8_t>(dump_column::uuid)            ? plan::uuid
                     : column == static_cast<std::uint8_t>(dump_column::platform_name) ? plan::platform
                                                                                       : plan::created;
            continue;
        }
        to.field = *about.field;
        const field_info& info = info_of(to.field);
        switch (info.kind) {
        case field_kind::text: to.how = plan::text; break;
        case field_kind::date: to.how = plan::date; break;
        case field_kind::puid: to.how = plan::puid; break;
        case field_kind::url: to.how = plan::url; break;
        case field_kind::ean: to.how = plan::ean; break;
        case field_kind::many_of: to.how = plan::list; break;
        case field_kind::one_of:
            to.how = info.values == enumeration::yes_no     ? plan::yes_no
                     : info.values == enumeration::language ? plan::language
                                                            : plan::hashed;
            break;
        case field_kind::object: break;
        }
    }
    created_place_ = header.place_of[static_cast<std::size_t>(dump_column::created_at)];
    unseen_ = header.unseen;
}

/// The characters of a cell, trimmed. They lie in the document, or in the statement's scratch memory.
bool row_reader::characters_of(std::string_view cell, statement& out, std::string_view& text) const {
    text = cell;
    if (is_quoted(cell)) {
        if (!take_quotes(cell, text))
            return false;
        if (has_quote_in(text)) {
            if (out.scratch.capacity() < row_bytes_) // never moves while the row is read
                out.scratch.reserve(2 * row_bytes_);
            const std::size_t start = out.scratch.size();
            if (!append_unquoted(text, out.scratch))
                return false;
            text = std::string_view(out.scratch).substr(start);
        }
    }
    text = trimmed(text);
    return true;
}

// ---- what the database adds -----------------------------------------------------------------------------------------

bool row_reader::read_created(std::string_view cell, statement& out, dump_row& row) const {
    row.created_where = span_of(cell);
    std::string_view text;
    if (!characters_of(cell, out, text))
        return false;
    const auto day = parse_date(text.substr(0, 10));
    const std::int32_t second = text.size() == 10 ? 0 : text.size() == 19 ? second_of(text.substr(11)) : -1;
    if (!day || second < 0)
        return true;
    row.created = *day;
    row.created_second = second;
    row.schema = *day < new_vocabulary ? schema_version::before_2025_07 : schema_version::since_2025_07;
    return true;
}

// ---- values ---------------------------------------------------------------------------------------------------------

inline void row_reader::read_code(const field_info& info, std::string_view text, std::uint8_t code, statement& out,
                                  field_value& to, dump_row& row) const {
    to.text = text;
    if (code != no_code && takes(info, code, to.where, row)) {
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
    if (!characters_of(cell, out, to.text))
        return false;
    if (to.text.size() == 10 + midnight.size() && to.text.substr(10) == midnight)
        to.text = to.text.substr(0, 10);
    if (is_day_in_bounds(to.text, info.earliest, to.day))
        out.plain.add(info.field);
    return true;
}

/// The column is that of an object with one member.
bool row_reader::read_ean(std::string_view cell, statement& out, dump_row&) {
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

inline bool row_reader::read_field(const column_plan& column, std::string_view cell, statement& out, dump_row& row) {
    const field_info& info = info_of(column.field);
    field_value& to = out[column.field];
    to = no_value;
    to.where = span_of(cell);
    to.type = value_type::string;
    out.present.add(column.field);
    switch (column.how) {
    case plan::text: return read_text(info, cell, out, to);
    case plan::hashed:
        if (is_quoted(cell))
            break;
        read_code(info, cell, find_code(info, cell), out, to, row);
        return true;
    case plan::yes_no:
        if (is_quoted(cell))
            break;
        read_code(info, cell, detail::find_yes_no(cell), out, to, row);
        return true;
    case plan::language:
        if (is_quoted(cell))
            break;
        read_code(info, cell, find_language(cell), out, to, row);
        return true;
    case plan::date: return read_date(info, cell, out, to);
    case plan::ean: return read_ean(cell, out, row);
    case plan::list: return read_list(info, cell, out, to, row);
    case plan::puid:
        to.text = cell;
        if (cell.size() <= max_puid_length && has_puid_characters(cell)) {
            out.plain.add(column.field);
            return true;
        }
        break;
    case plan::url:
    default: break;
    }
    if (!characters_of(cell, out, to.text))
        return false;
    if (to.text.empty()) {
        to.type = value_type::null;
        out.nulls.add(column.field);
    } else if (info.kind == field_kind::one_of) {
        read_code(info, to.text, find(info.values, to.text), out, to, row);
    } else if (has_field_format(info, to)) {
        out.plain.add(column.field);
    }
    return true;
}

inline bool row_reader::read_cell(const column_plan& column, std::string_view cell, statement& out, dump_row& row) {
    switch (column.how) {
    case plan::skip:
    case plan::created: return true; // read before the others
    case plan::uuid: row.uuid = cell; return true;
    case plan::platform: row.platform_where = span_of(cell); return characters_of(cell, out, row.platform);
    default: return read_field(column, cell, out, row);
    }
}

bool row_reader::read(const row_cells& cells, statement& out, dump_row& row) {
    document_ = cells.document;
    out.clear();
    out.offset = cells.begin;
    row.uuid = row.platform = {};
    row.platform_where = row.created_where = {};
    row.created = {};
    row.created_second = 0;
    row.schema = schema_version::since_2025_07;
    row.newer.clear();
    const char* const base = cells.document.data() + cells.base;
    index_ = cells.index;
    index_base_ = base;
    row_bytes_ = cells.base + cells.ends[cells.count - 1] - cells.begin;
    const auto cell_at = [&cells, base](std::size_t i) {
        const std::size_t begin = i == 0 ? cells.begin - cells.base : cells.ends[i - 1] + 1;
        std::string_view cell(base + begin, cells.ends[i] - begin);
        if (i + 1 == cells.count && !cell.empty() && cell.back() == '\r')
            cell.remove_suffix(1); // a file that went through Windows
        return cell;
    };
    if (created_place_ != dump_header::absent && !read_created(cell_at(created_place_), out, row))
        return false;
    const std::size_t last = cells.count - 1;
    const auto read_one = [&](std::size_t i) { return read_cell(plans_[i], cell_at(i), out, row); };
    if (cells.ends[0] > cells.begin - cells.base && last > 0 && !read_one(0))
        return false;
    std::size_t next = 1;
    // Which cells are empty is hard to foresee: found for many of them at once, and told by a bit each.
    for (; next + cells_at_once < last; next += cells_at_once)
        for (std::uint32_t filled = filled_cells(cells.ends + next); filled != 0; filled &= filled - 1)
            if (!read_one(next + lowest_bit(filled)))
                return false;
    for (; next < last; ++next)
        if (cells.ends[next] > cells.ends[next - 1] + 1 && !read_one(next))
            return false;
    if (const std::string_view cell = cell_at(last); !cell.empty() && !read_cell(plans_[last], cell, out, row))
        return false;
    out.unseen = unseen_;
    return true;
}

} // namespace dsacheck::dump
