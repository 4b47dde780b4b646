// Columns that hold JSON arrays.
#include "row_reader.hpp"

#include "dialect.hpp"
#include "field_format.hpp"

#include <cstdint>

namespace dsacheck::dump {

/// A list as json_encode and fputcsv write it: "[""A"",""B""]". False when it is anything else.
bool row_reader::read_plain_list(const field_info& info, std::string_view cell, statement& out, field_value& to,
                                 dump_row& row) {
    using detail::load_4_bytes; // a comparison of texts would be a call
    if (cell.size() < list_opening.size() + list_closing.size() || load_4_bytes(cell.data()) != load_4_bytes(list_opening.data()))
        return false;
    const std::string_view inner = cell.substr(list_opening.size());
    const bool is_countries = info.values == enumeration::country;
    to.type = value_type::array;
    to.first_element = static_cast<std::uint32_t>(out.elements.size());
    const std::uint32_t offset = span_of(inner).offset;
    if (is_countries && inner.size() <= list_memo::longest_text) {
        const std::size_t count = countries_.recall(inner, offset, out.elements);
        if (count > 0) {
            to.element_count = to.size = static_cast<std::uint32_t>(count);
            out.plain.add(info.field);
            return true;
        }
    }
    bool all_known = true;
    for (std::size_t at = 0;;) {
        const std::size_t end = next_quote(inner, at);
        if (end >= inner.size())
            return false;
        const std::string_view text = inner.substr(at, end - at);
        const std::uint8_t code = is_countries ? find(info.values, text) : find_code(info, text);
        if (code == no_code && (text.empty() || text.find('\\') != npos || trim_as_api(text).size() != text.size()))
            return false;
        const span where{offset + static_cast<std::uint32_t>(at) - 1, static_cast<std::uint32_t>(text.size()) + 2};
        element_value element{where, element_value::no_text, no_code, value_type::string};
        if (code != no_code && takes(info.values, code, info.field, where, row)) {
            element.code = code;
        } else {
            element.other_text = static_cast<std::uint32_t>(out.other_texts.size());
            out.other_texts.push_back(text);
            all_known = false;
        }
        out.elements.push_back(element);
        if (end + list_closing.size() > inner.size())
            return false;
        const std::uint32_t behind = load_4_bytes(inner.data() + end);
        if (behind == load_4_bytes(list_closing.data()) && end + list_closing.size() == inner.size())
            break;
        if (behind != load_4_bytes(list_comma.data()) || end + list_comma.size() > inner.size() || inner[end + 4] != list_comma[4])
            return false;
        at = end + list_comma.size();
    }
    to.element_count = to.size = static_cast<std::uint32_t>(out.elements.size() - to.first_element);
    if (all_known)
        out.plain.add(info.field);
    if (all_known && is_countries)
        countries_.remember(inner, offset, out.elements.begin() + to.first_element, to.element_count);
    return true;
}

/// Any other text: read as the value of the field in a statement of its own. Spans are those of the whole cell.
bool row_reader::read_other_list(const field_info& info, std::string_view cell, statement& out, field_value& to,
                                 dump_row& row) {
    std::string_view text;
    if (!characters_of(cell, out, text))
        return false;
    to.text = text;
    to.type = text.empty() ? value_type::null : value_type::string;
    to.element_count = to.size = 0;
    if (text.empty()) {
        out.nulls.add(info.field);
        return true;
    }
    json_text_.assign("{\"").append(info.name).append("\":").append(text).append("}");
    json_.open(json_text_, document_layout::statement);
    if (json_.next(json_statement_) != read_status::statement)
        return true; // not JSON, so a string where an array should be
    const field_value& value = json_statement_[info.field];
    if (!json_statement_.unknown.empty() || value.type == value_type::string)
        return true;
    to.type = value.type;
    to.size = value.size;
    to.nested = value.nested;
    to.element_count = value.element_count;
    to.first_element = static_cast<std::uint32_t>(out.elements.size());
    if (value.type == value_type::null)
        out.nulls.add(info.field);
    bool all_known = value.element_count > 0;
    for (std::uint32_t i = 0; i < value.element_count; ++i) {
        element_value element = json_statement_.elements[value.first_element + i];
        element.where = to.where;
        if (element.other_text != element_value::no_text) {
            const std::string_view other = json_statement_.other_texts[element.other_text];
            const std::uint8_t code = find(info.values, other);
            if (code != no_code && takes(info.values, code, info.field, element.where, row)) {
                element.other_text = element_value::no_text;
                element.code = code;
            } else {
                make_room(out); // the cell may stand without quotes
                const std::size_t start = out.scratch.size();
                out.scratch.append(other);
                element.other_text = static_cast<std::uint32_t>(out.other_texts.size());
                out.other_texts.push_back(std::string_view(out.scratch).substr(start));
            }
        }
        all_known = all_known && element.code != no_code;
        out.elements.push_back(element);
    }
    if (all_known)
        out.plain.add(info.field);
    return true;
}

bool row_reader::read_list(const field_info& info, std::string_view cell, statement& out, field_value& to, dump_row& row) {
    const std::size_t elements = out.elements.size();
    const std::size_t newer = row.newer.size();
    const std::size_t texts = out.other_texts.size();
    if (cell == "[]") {
        to.type = value_type::array;
        to.first_element = static_cast<std::uint32_t>(elements);
        if (info.needed == presence::nullable || info.needed == presence::optional)
            out.plain.add(info.field); // nobody asks for an element
        return true;
    }
    if (read_plain_list(info, cell, out, to, row))
        return true;
    out.elements.truncate(elements);
    out.other_texts.resize(texts);
    row.newer.erase(row.newer.begin() + static_cast<std::ptrdiff_t>(newer), row.newer.end());
    return read_other_list(info, cell, out, to, row);
}

} // namespace dsacheck::dump
