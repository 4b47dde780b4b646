#include "dsacheck/dump_column.hpp"

#include "dialect.hpp"

#include <algorithm>

namespace dsacheck {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::uint8_t column_named(std::string_view name) noexcept {
    for (std::size_t i = 0; i < dump_column_count; ++i)
        if (dump_columns[i].name == name)
            return static_cast<std::uint8_t>(i);
    return dump_header::unknown;
}

std::string_view without_quotes(std::string_view name) noexcept {
    std::string_view inner;
    return dump::is_quoted(name) && dump::take_quotes(name, inner) ? inner : name;
}

} // namespace

std::optional<dump_header> read_dump_header(std::string_view line) {
    if (line.substr(0, byte_order_mark.size()) == byte_order_mark)
        line.remove_prefix(byte_order_mark.size());
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r'))
        line.remove_suffix(1);
    dump_header header;
    header.column_at.fill(dump_header::unknown);
    header.place_of.fill(dump_header::absent);
    std::size_t known = 0;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find(',', at), line.size());
        const std::string_view name = without_quotes(line.substr(at, end - at));
        if (header.column_count == dump_header::max_columns)
            return std::nullopt;
        const std::uint8_t column = column_named(name);
        if (column != dump_header::unknown && header.place_of[column] == dump_header::absent) {
            header.column_at[header.column_count] = column;
            header.place_of[column] = static_cast<std::uint8_t>(header.column_count);
            ++known;
        } else {
            header.strangers.emplace_back(name.substr(0, 100));
        }
        ++header.column_count;
        at = end + 1;
    }
    std::size_t light = 0;
    for (std::size_t i = 0; i < dump_column_count; ++i) {
        light += dump_columns[i].in_light ? 1U : 0U;
        if (dump_columns[i].field && header.place_of[i] == dump_header::absent)
            header.unseen.add(*dump_columns[i].field);
    }
    header.unseen.add(statement_field::content_id_ean); // a member of requests only
    if (header.unseen.has(statement_field::content_id_ean13))
        header.unseen.add(statement_field::content_id);
    if (2 * known < light)
        return std::nullopt;
    return header;
}

} // namespace dsacheck
