#include "row_glance.hpp"

#include "bits.hpp"
#include "cell_values.hpp"
#include "dialect.hpp"
#include "needed_fields.hpp"

#include <array>

namespace dsacheck::dump {

namespace {

/// The fields that are required with each value of a field.
template <statement_field Field>
constexpr auto make_needed_by_code() noexcept {
    std::array<field_set, allowed_values(info_of(Field).values).size()> needed{};
    for (std::size_t code = 0; code < needed.size(); ++code)
        needed[code] = needed_with(Field, static_cast<std::uint8_t>(code));
    return needed;
}
template <statement_field Field>
inline constexpr auto needed_by_code = make_needed_by_code<Field>();

const field_set* needed_by_code_of(statement_field field) noexcept {
    using of = statement_field;
    switch (field) {
    case of::decision_visibility: return needed_by_code<of::decision_visibility>.data();
    case of::content_type: return needed_by_code<of::content_type>.data();
    case of::decision_monetary: return needed_by_code<of::decision_monetary>.data();
    case of::decision_ground: return needed_by_code<of::decision_ground>.data();
    default: return nullptr;
    }
}

span span_of(std::string_view part, const row_cells& cells) noexcept {
    return {static_cast<std::uint32_t>(part.data() - cells.document.data()), static_cast<std::uint32_t>(part.size())};
}

bool look_at_date(date earliest, std::string_view cell) noexcept {
    date day;
    if (is_day_in_bounds(cell, earliest, day)) // most are, as they stand
        return true;
    return is_quoted(cell) && take_quotes(cell, cell) && is_day_in_bounds(without_midnight(cell), earliest, day);
}

bool look_at_url(std::size_t longest, std::string_view cell) noexcept {
    if (is_quoted(cell) && !take_quotes(cell, cell)) // with a quote in it, it is no URL
        return false;
    return !cell.empty() && cell.size() <= longest && is_solid(cell.front()) && is_solid(cell.back()) &&
           is_api_url(cell);
}

} // namespace

void row_glance::begin(const column_kinds& columns) {
    kinds_ = &columns;
    columns_.clear();
    for (const field_info* info : columns.fields()) {
        column& each = columns_.emplace_back();
        if (info == nullptr)
            continue;
        each.values = &detail::value_finders[static_cast<std::size_t>(info->values)];
        each.needed = needed_by_code_of(info->field);
        each.earliest = info->earliest;
        each.max_length = info->max_length;
        each.field = info->field;
        each.list = info->values;
        each.may_be_empty = info->needed == presence::nullable || info->needed == presence::optional;
    }
}

// ---- cells ----------------------------------------------------------------------------------------------------------

inline std::uint8_t row_glance::code_in(const column& of, std::string_view text) noexcept {
    const std::uint8_t code = find_current_value(*of.values, text);
    return code != no_code ? code : detail::find_hashed(detail::table_at(of.list), text);
}

inline bool row_glance::look_at_code(const column& of, std::uint8_t code, span where, sight& seen) {
    if (code == no_code || !takes(of.list, code, of.field, where, seen.row))
        return false;
    if (of.needed != nullptr)
        seen.needed = seen.needed | of.needed[code];
    return true;
}

/// Whether there may be a quote in a quoted cell, apart from those at its ends.
inline bool row_glance::may_hold_quote(std::string_view cell, const sight& seen) noexcept {
    return seen.cells.index->may_hold_quote(static_cast<std::size_t>(cell.data() + cell.size() - seen.begin));
}

inline bool row_glance::look_at_platform(std::string_view cell, sight& seen) {
    seen.row.platform_where = span_of(cell, seen.cells);
    std::string_view text = cell;
    if (is_quoted(cell) && (!take_quotes(cell, text) || (may_hold_quote(cell, seen) && has_quote(text))))
        return false; // what it is without its quotes would have to be kept somewhere
    seen.row.platform = trimmed(text);
    return true;
}

inline bool row_glance::look_at_text(const column& of, std::string_view cell, const sight& seen) {
    std::string_view text = cell;
    if (is_quoted(cell) && (!take_quotes(cell, text) || (may_hold_quote(cell, seen) && !can_be_unquoted(text))))
        return false;
    if (text.empty() || !(is_solid(text.front()) || is_solid(text.back()) || !trim_as_api(text).empty()))
        return false;
    return text.size() <= of.max_length || count_characters(trim_as_api(text), text_form::plain) <= of.max_length;
}

/// A list as json_encode and fputcsv write it, in which every element is a value.
bool row_glance::look_at_list(const column& of, std::string_view cell, sight& seen) {
    using detail::load_4_bytes; // a comparison of texts would be a call
    if (cell == "[]")
        return of.may_be_empty;
    if (cell.size() < list_opening.size() + list_closing.size() ||
        load_4_bytes(cell.data()) != load_4_bytes(list_opening.data()))
        return false;
    const std::string_view inner = cell.substr(list_opening.size());
    const bool is_countries = of.list == enumeration::country;
    if (is_countries && countries_.has(inner))
        return true;
    const auto begin = static_cast<std::size_t>(inner.data() - seen.begin);
    for (std::size_t at = 0;;) {
        const std::size_t end = seen.cells.index->next_quote(begin + at) - begin;
        if (end + list_closing.size() > inner.size())
            return false;
        const std::string_view text = inner.substr(at, end - at);
        const std::uint8_t code = is_countries ? find_country(text) : code_in(of, text);
        const span where{span_of(text, seen.cells).offset - 1, static_cast<std::uint32_t>(text.size()) + 2};
        if (!look_at_code(of, code, where, seen))
            return false;
        const std::uint32_t behind = load_4_bytes(inner.data() + end);
        if (behind == load_4_bytes(list_closing.data()) && end + list_closing.size() == inner.size())
            break;
        if (behind != load_4_bytes(list_comma.data()) || end + list_comma.size() > inner.size() ||
            inner[end + 4] != list_comma[4])
            return false;
        at = end + list_comma.size();
    }
    if (is_countries)
        countries_.add(inner);
    return true;
}

// ---- rows -----------------------------------------------------------------------------------------------------------

inline std::string_view row_glance::cell_at(const sight& seen, std::size_t i) noexcept {
    const std::uint32_t begin = *(seen.cells.ends + i - 1) + 1;
    return {seen.begin + begin, seen.cells.ends[i] - begin};
}

/// Reads when the row was received. An empty cell says nothing, and is no finding.
bool row_glance::look_at_created(sight& seen) {
    if (kinds_->created_place() == dump_header::absent)
        return true;
    std::string_view cell = cell_at(seen, kinds_->created_place());
    seen.row.created_where = span_of(cell, seen.cells);
    if (cell.empty())
        return true;
    return (!is_quoted(cell) || take_quotes(cell, cell)) && created_.read(cell, seen.row);
}

/// Looks at the cells of the columns from `first` on that one word tells.
bool row_glance::look_at_word(std::size_t first, sight& seen) {
    const std::uint64_t filled = filled_cells(seen.cells.ends + first, seen.cells.count - first);
    const auto each = [&, this](column_kind how, auto look) {
        for (std::uint64_t left = filled & kinds_->of_kind(first / cells_in_word, how); left != 0; left &= left - 1) {
            const std::size_t i = first + lowest_bit(left);
            const std::string_view cell = cell_at(seen, i);
            if (!cell.empty() && !look(cell, columns_[i]))
                return false;
        }
        return true;
    };
    const auto each_value = [&](column_kind how, auto look) {
        return each(how, [&](std::string_view cell, const column& of) {
            seen.plain.add(of.field);
            return look(cell, of);
        });
    };
    const auto each_code = [&](column_kind how, auto find) {
        return each_value(how, [&](std::string_view cell, const column& of) {
            return look_at_code(of, find(cell, of), span_of(cell, seen.cells), seen);
        });
    };
    using text = std::string_view;
    return each(column_kind::uuid, [&](text cell, const column&) { seen.row.uuid = cell; return true; }) &&
           each(column_kind::platform, [&](text cell, const column&) { return look_at_platform(cell, seen); }) &&
           each_code(column_kind::hashed, [](text cell, const column& of) { return code_in(of, cell); }) &&
           each_code(column_kind::yes_no, [](text cell, const column&) { return detail::find_yes_no(cell); }) &&
           each_code(column_kind::language, [](text cell, const column&) { return find_language(cell); }) &&
           each_value(column_kind::text, [&](text cell, const column& of) { return look_at_text(of, cell, seen); }) &&
           each_value(column_kind::list, [&, this](text cell, const column& of) { return look_at_list(of, cell, seen); }) &&
           each_value(column_kind::date, [](text cell, const column& of) { return look_at_date(of.earliest, cell); }) &&
           each_value(column_kind::puid, [&](text cell, const column&) {
               seen.puid = cell;
               return cell.size() <= max_puid_length && has_puid_characters(cell);
           }) &&
           each_value(column_kind::url, [](text cell, const column& of) { return look_at_url(of.max_length, cell); }) &&
           each_value(column_kind::ean, [](text cell, const column&) { return has_ean_digits(cell); });
}

bool row_glance::is_in_order(const row_cells& cells, statement& out, dump_row& row) {
    // Values are compared in blocks, which may reach behind the row: its last cells are too near the end of the document.
    const std::size_t row_end = cells.base + std::size_t{cells.ends[cells.count - 1]};
    if (row_end + detail::value_block > cells.document.size())
        return false;
    if (row_end > 0 && cells.document[row_end - 1] == '\r')
        return false; // a file that went through Windows
    begin_row(row);
    sight seen{cells, cells.document.data() + cells.base, row, {}, {}, always_required};
    if (!look_at_created(seen))
        return false;
    for (std::size_t first = 0; first < cells.count; first += cells_in_word)
        if (!look_at_word(first, seen))
            return false;
    if (!(seen.needed - seen.plain - kinds_->unseen()).empty() || (seen.plain & decisions).empty())
        return false;
    sort_newer(row);
    out.clear();
    if (seen.plain.has(statement_field::puid)) {
        out.present.add(statement_field::puid);
        field_value& puid = out[statement_field::puid];
        puid = {};
        puid.text = seen.puid;
        puid.where = span_of(seen.puid, cells);
        puid.type = value_type::string;
    }
    return true;
}

} // namespace dsacheck::dump
