// Arrays and objects: lists of values, and values of which only the syntax or the size counts.
#include "field_reader.hpp"

#include "field_format.hpp"
#include "field_tokens.hpp"
#include "json_text.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace dsacheck {

namespace {

using json::token_cursor;

} // namespace

// ---- the grammar ----------------------------------------------------------------------------------------------------

bool field_reader::read_key(token_cursor& in, std::string_view& key) noexcept {
    if (in.first() != '"')
        return false;
    key = between_quotes(in.token());
    in.advance();
    return in.take(':');
}

bool field_reader::read_separator(token_cursor& in, char closing, bool& more) noexcept {
    const char c = in.first();
    more = c == ',';
    if (!more && c != closing)
        return false;
    in.advance();
    return true;
}

bool field_reader::read_scalar(std::string_view token, value_type& type) noexcept {
    if (json::is_number(token))
        type = value_type::number;
    else if (token == "null")
        type = value_type::null;
    else if (token == "true" || token == "false")
        type = value_type::boolean;
    else
        return false;
    return true;
}

// ---- values that nobody asks for ------------------------------------------------------------------------------------

bool field_reader::skip(token_cursor& in, std::size_t depth) {
    if (is_container(in.first()))
        return depth < max_depth_ && skip_container(in, depth + 1);
    if (in.at_end())
        return false;
    const std::string_view token = in.token();
    in.advance();
    return token.front() == '"' ? json::find_invalid_escape(between_quotes(token)) == npos
                                : json::is_number_or_literal(token);
}

bool field_reader::skip_container(token_cursor& in, std::size_t depth) {
    const bool object = in.first() == '{';
    const char closing = object ? '}' : ']';
    in.advance();
    if (in.take(closing))
        return true;
    for (bool more = true; more;) {
        std::string_view key;
        if (object && (!read_key(in, key) || json::find_invalid_escape(key) != npos))
            return false;
        if (!skip(in, depth) || !read_separator(in, closing, more))
            return false;
    }
    return true;
}

// ---- values whose size counts ---------------------------------------------------------------------------------------

/// Counts the elements of an array, or the different keys of an object.
bool field_reader::read_size(token_cursor& in, std::size_t depth, field_value& to) {
    const bool array = in.first() == '[';
    in.advance();
    if (in.take(array ? ']' : '}'))
        return true;
    return array ? read_array_size(in, depth, to) : read_object_size(in, depth, to);
}

bool field_reader::read_array_size(token_cursor& in, std::size_t depth, field_value& to) {
    for (bool more = true; more;) {
        to.nested = to.nested || is_container(in.first());
        ++to.size;
        if (!skip(in, depth) || !read_separator(in, ']', more))
            return false;
    }
    return true;
}

/// As PHP's arrays do: the last value of a key that is repeated counts.
bool field_reader::read_object_size(token_cursor& in, std::size_t depth, field_value& to) {
    std::unordered_map<std::string, bool> nested_by_key;
    for (bool more = true; more;) {
        std::string_view key;
        if (!read_key(in, key) || json::find_invalid_escape(key) != npos)
            return false;
        std::string name;
        unescape_json(key, name);
        nested_by_key[std::move(name)] = is_container(in.first());
        if (!skip(in, depth) || !read_separator(in, '}', more))
            return false;
    }
    to.size = static_cast<std::uint32_t>(nested_by_key.size());
    to.nested = std::any_of(nested_by_key.begin(), nested_by_key.end(), [](const auto& e) { return e.second; });
    return true;
}

// ---- arrays ---------------------------------------------------------------------------------------------------------

bool field_reader::read_element(enumeration list, token_cursor& in, std::size_t depth, statement& out,
                                        element_value& element) {
    if (in.at_end())
        return false;
    const std::string_view token = in.token();
    element.where = span_of(token);
    element.code = no_code;
    switch (token.front()) {
    case '"': {
        std::string_view text;
        bool trimmed = false;
        if (!prepare(between_quotes(token), out, text, trimmed))
            return false;
        in.advance();
        element.type = text.empty() ? value_type::null : value_type::string;
        if (!text.empty())
            element.code = find_current(list, text);
        if (!text.empty() && element.code == no_code) {
            element.other_text = static_cast<std::uint32_t>(out.other_texts.size());
            out.other_texts.push_back(text);
        }
        return true;
    }
    case '[': element.type = value_type::array; return skip(in, depth);
    case '{': element.type = value_type::object; return skip(in, depth);
    default: in.advance(); return read_scalar(token, element.type);
    }
}

bool field_reader::read_elements(const field_info& info, token_cursor& in, std::size_t depth, statement& out,
                                 field_value& to) {
    const std::size_t first = out.elements.size();
    bool all_known = true;
    for (bool more = true; more;) {
        element_value next;
        if (!read_element(info.values, in, depth, out, next) || !read_separator(in, ']', more))
            return false;
        all_known = all_known && next.code != no_code;
        out.elements.push_back(next);
    }
    to.first_element = static_cast<std::uint32_t>(first);
    to.element_count = to.size = static_cast<std::uint32_t>(out.elements.size() - first);
    if (all_known)
        out.plain.add(info.field);
    return true;
}

/// An object in the place of an array: its values count, the last one of a key that is repeated.
bool field_reader::read_members_as_elements(const field_info& info, token_cursor& in, std::size_t depth, statement& out,
                                            field_value& to) {
    to.first_element = static_cast<std::uint32_t>(out.elements.size());
    std::unordered_map<std::string, std::size_t> index_by_key;
    for (bool more = true; more;) {
        std::string_view key;
        if (!read_key(in, key) || json::find_invalid_escape(key) != npos)
            return false;
        std::string name;
        unescape_json(key, name);
        element_value next;
        if (!read_element(info.values, in, depth, out, next))
            return false;
        const auto [known, added] = index_by_key.emplace(std::move(name), out.elements.size());
        if (added)
            out.elements.push_back(next);
        else
            out.elements[known->second] = next;
        if (!read_separator(in, '}', more))
            return false;
    }
    to.element_count = to.size = static_cast<std::uint32_t>(index_by_key.size());
    const bool all_known = std::all_of(out.elements.begin() + to.first_element, out.elements.end(),
                                       [](const element_value& e) { return e.code != no_code; });
    if (all_known)
        out.plain.add(info.field);
    return true;
}

bool field_reader::read_content_id(token_cursor& in, std::size_t depth, statement& out, field_value& to) {
    constexpr std::string_view ean_key = "EAN-13"; // the only one foreseen
    std::unordered_map<std::string, bool> others;
    std::uint32_t eans = 0;
    for (bool more = true; more;) {
        std::string_view key;
        if (!read_key(in, key) || json::find_invalid_escape(key) != npos)
            return false;
        bool is_ean = key == ean_key;
        if (!is_ean) {
            std::string name;
            unescape_json(key, name);
            is_ean = name == ean_key;
            if (!is_ean)
                others.emplace(std::move(name), true);
        }
        eans = is_ean ? 1 : eans;
        if (is_ean ? !read_field(info_of(statement_field::content_id_ean13), in, depth, out) : !skip(in, depth))
            return false;
        if (!read_separator(in, '}', more))
            return false;
    }
    to.size = eans + static_cast<std::uint32_t>(others.size());
    return true;
}

/// `depth` counts what encloses the array or object.
bool field_reader::read_container(const field_info& info, token_cursor& in, std::size_t depth, statement& out,
                                  field_value& to) {
    if (depth >= max_depth_)
        return false;
    if (info.kind == field_kind::object)
        out.plain.add(info.field);
    if (info.kind != field_kind::many_of && (info.kind != field_kind::object || to.type == value_type::array))
        return read_size(in, depth + 1, to);
    in.advance();
    if (in.take(to.type == value_type::array ? ']' : '}'))
        return true;
    if (info.kind == field_kind::object)
        return read_content_id(in, depth + 1, out, to);
    return to.type == value_type::array ? read_elements(info, in, depth + 1, out, to)
                                        : read_members_as_elements(info, in, depth + 1, out, to);
}

} // namespace dsacheck
