// Arrays in the hot loop: strings that are values of the field's enumeration as they stand.
#include "field_format.hpp"
#include "field_reader.hpp"
#include "value_lookup.hpp"

namespace dsacheck {

namespace {

using json::token_cursor;

/// Reads the elements from `at` up to the closing bracket. Returns the place behind it; null, and then no element was
/// read, when `find_code` does not know one of them or there is anything else.
template <class Find>
token_cursor::place read_codes(const token_cursor& tokens, token_cursor::place at, element_list& elements, Find find_code) {
    std::size_t count = 0;
    for (char separator = ','; separator == ','; at += 2) {
        if (!tokens.has(at, 3) || tokens.first_at(at) != '"') // an element, a separator, and what follows the list
            return nullptr;
        const std::string_view raw = tokens.string_at(at);
        const std::uint8_t code = find_code(raw);
        separator = tokens.first_at(at + 1);
        if (code == no_code || (separator != ',' && separator != ']'))
            return nullptr;
        const span where{*at, static_cast<std::uint32_t>(raw.size()) + 2}; // with the quotes
        elements.room_for(count + 1)[count] = {where, element_value::no_text, code, value_type::string};
        ++count;
    }
    elements.commit(count);
    return at;
}

} // namespace

token_cursor::place field_reader::read_countries(const token_cursor& tokens, token_cursor::place at,
                                                 element_list& elements) {
    const std::uint32_t begin = *at;
    const std::string_view rest = bytes_.substr(begin, list_memo::longest_text);
    const std::size_t closing = rest.find(']');
    const std::string_view text = rest.substr(0, closing == npos ? 0 : closing);
    const std::size_t first = elements.size();
    const std::size_t known = countries_.recall(text, begin, elements);
    if (known > 0)
        return at + 2 * known; // an element and what separates it from the next, or closes the list
    const token_cursor::place behind = read_codes(tokens, at, elements, find_country);
    if (behind != nullptr)
        countries_.remember(text, begin, elements.begin() + first, elements.size() - first);
    return behind;
}

token_cursor::place field_reader::read_plain_list(const field_info& info, const token_cursor& tokens,
                                                  token_cursor::place at, std::size_t depth, statement& out) {
    if (depth >= max_depth_ || !tokens.has(at, 2))
        return nullptr;
    const enumeration list = info.values;
    const std::size_t first = out.elements.size();
    const token_cursor::place behind =
        list == enumeration::country
            ? read_countries(tokens, at + 1, out.elements)
            : read_codes(tokens, at + 1, out.elements, [&](std::string_view raw) { return find_current_value(list, raw, bytes_); });
    if (behind == nullptr || !tokens.has(behind, 1)) // the general way tells that the document is cut off
        return nullptr;
    field_value& to = begin_field(static_cast<std::uint8_t>(info.field), out);
    to = no_value;
    to.type = value_type::array;
    to.text = bytes_.substr(*at, 1); // the bracket
    to.where = {*at, 1};
    to.first_element = static_cast<std::uint32_t>(first);
    to.element_count = to.size = static_cast<std::uint32_t>(out.elements.size() - first);
    out.plain.add(info.field);
    return behind;
}

} // namespace dsacheck
