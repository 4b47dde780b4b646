#include "field_reader.hpp"

#include "field_format.hpp"
#include "field_lookup.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace dsacheck {

namespace {

using json::token_cursor;

/// A string's raw characters: the token without its quotes.
std::string_view between_quotes(std::string_view token) noexcept { return {token.data() + 1, token.size() - 2}; }

/// The token of a string, from its raw characters.
std::string_view with_quotes(std::string_view raw) noexcept { return {raw.data() - 1, raw.size() + 2}; }

/// Copied from here, a value is reset faster than by putting an empty one together.
constexpr field_value no_value{};

constexpr bool is_container(char first) noexcept { return first == '[' || first == '{'; }

/// Bytes that begin no character that the API trims. White space and the first bytes of the others do not count.
constexpr std::array<bool, 256> make_solid_beginnings() noexcept {
    std::array<bool, 256> solid{};
    for (std::size_t byte = 0x21; byte < 0x100; ++byte)
        solid[byte] = byte < 0x80 || byte >= 0xC0;
    solid['\\'] = false;
    for (const unsigned byte : {0xC2U, 0xCDU, 0xD8U, 0xE1U, 0xE2U, 0xE3U, 0xEFU, 0xF0U, 0xF3U})
        solid[byte] = false;
    return solid;
}
constexpr auto solid_beginnings = make_solid_beginnings();

/// True when neither end of `raw` can be something that the API trims; false when that takes a closer look.
bool ends_are_solid(std::string_view raw) noexcept {
    return !raw.empty() && solid_beginnings[static_cast<unsigned char>(raw.front())] && raw.back() > ' ';
}

/// The ways of reading a field's string.
enum class plan : std::uint8_t { text, hashed, yes_no, language, date, puid, url, ean, none };

constexpr plan plan_of(const field_info& info) noexcept {
    switch (info.kind) {
    case field_kind::text: return plan::text;
    case field_kind::date: return plan::date;
    case field_kind::puid: return plan::puid;
    case field_kind::url: return plan::url;
    case field_kind::ean: return plan::ean;
    case field_kind::one_of:
        return info.values == enumeration::yes_no     ? plan::yes_no
               : info.values == enumeration::language ? plan::language
                                                      : plan::hashed;
    case field_kind::object:
    case field_kind::many_of: break;
    }
    return plan::none;
}

constexpr std::array<plan, statement_field_count> make_plans() noexcept {
    std::array<plan, statement_field_count> plans{};
    for (const field_info& info : statement_fields)
        plans[static_cast<std::size_t>(info.field)] = plan_of(info);
    return plans;
}
constexpr auto plans = make_plans();

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

// ---- strings --------------------------------------------------------------------------------------------------------

/// Unescapes into the statement's scratch memory, which never moves while the statement is read.
std::string_view field_reader::unescaped(std::string_view raw, statement& out) const {
    if (out.scratch.capacity() < bytes_.size())
        out.scratch.reserve(bytes_.size());
    const std::size_t start = out.scratch.size();
    unescape_json(raw, out.scratch);
    return std::string_view(out.scratch).substr(start);
}

/// The characters of a string as the API sees them: unescaped and trimmed. False when an escape is invalid.
bool field_reader::prepare(std::string_view raw, statement& out, std::string_view& text) const {
    text = raw;
    if (has_escapes(raw)) {
        if (json::find_invalid_escape(raw) != npos)
            return false;
        text = unescaped(raw, out);
    }
    if (!ends_are_solid(text))
        text = trim_as_api(text);
    return true;
}

bool field_reader::read_text(const field_info& info, std::string_view raw, statement& out, field_value& to) {
    const json::escape_scan escapes = may_have_escapes_ ? json::scan_escapes(raw) : json::escape_scan{};
    if (escapes.invalid_at != npos)
        return false;
    to.text = raw;
    if (escapes.any) {
        to.form = text_form::json_escaped;
        to.text = trim_as_api(raw, to.form); // an escape at the end does not show in the last byte
    } else if (!ends_are_solid(raw)) {
        to.text = trim_as_api(raw);
    }
    if (to.text.empty()) {
        to.type = value_type::null;
        out.nulls.add(info.field);
    } else if (fits(to.text, to.form, info.max_length)) {
        out.plain.add(info.field);
    }
    return true;
}

/// A string that does not match as it stands.
bool field_reader::read_unusual_string(const field_info& info, std::string_view raw, statement& out, field_value& to) {
    if (!prepare(raw, out, to.text))
        return false;
    if (to.text.empty()) {
        to.type = value_type::null;
        out.nulls.add(info.field);
    } else if (has_field_format(info, to)) {
        out.plain.add(info.field);
    }
    return true;
}

/// A string in the hot loop. Each way of reading is reached by one jump: the order of fields varies, and every branch on
/// it that the processor cannot foresee costs as much as reading a short value.
inline bool field_reader::read_string(const field_info& info, std::string_view raw, statement& out, field_value& to) {
    to.type = value_type::string;
    to.text = raw;
    bool fits_as_it_stands = false;
    switch (plans[static_cast<std::size_t>(info.field)]) {
    case plan::text: return read_text(info, raw, out, to);
    case plan::hashed:
        to.code = detail::find_hashed(detail::table_at(info.values), raw);
        fits_as_it_stands = to.code < detail::current_rows[static_cast<std::size_t>(info.values)];
        break;
    case plan::yes_no:
        to.code = detail::find_yes_no(raw);
        fits_as_it_stands = to.code != no_code;
        break;
    case plan::language:
        to.code = find_language(raw);
        fits_as_it_stands = to.code != no_code;
        break;
    case plan::date: fits_as_it_stands = is_day_in_bounds(info.earliest, to); break;
    case plan::puid: fits_as_it_stands = raw.size() <= max_puid_length && has_puid_characters(raw); break;
    case plan::url:
        // A URL may end with a letter that the API trims, such as the Hangul filler; no other format has such letters.
        fits_as_it_stands = ends_are_solid(raw) && has_field_format(info, to);
        break;
    case plan::ean: fits_as_it_stands = has_ean_digits(raw); break;
    case plan::none: break;
    }
    if (!fits_as_it_stands) {
        to.code = no_code;
        return read_unusual_string(info, raw, out, to);
    }
    out.plain.add(info.field);
    return true;
}

// ---- arrays ---------------------------------------------------------------------------------------------------------

bool field_reader::read_unusual_element(enumeration list, token_cursor& in, std::size_t depth, statement& out,
                                        element_value& element) {
    if (in.at_end())
        return false;
    const std::string_view token = in.token();
    element.where = span_of(token);
    element.code = no_code;
    switch (token.front()) {
    case '"': {
        std::string_view text;
        if (!prepare(between_quotes(token), out, text))
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

/// Country codes without white space between them, but for the last: the longest lists there are, five bytes each.
void field_reader::read_compact_countries(token_cursor& in, statement& out) const {
    constexpr std::ptrdiff_t stride = 5; // "AT",
    const char* const end = bytes_.data() + bytes_.size() - stride;
    const char* at = in.token().data();
    for (;;) {
        element_value* const room = out.elements.room_for(countries.size());
        std::size_t count = 0;
        for (; count < countries.size() && at < end && at[0] == '"' && at[3] == '"' && at[4] == ','; at += stride) {
            const std::uint8_t code = find_country({at + 1, 2});
            if (code == no_code)
                break;
            const auto offset = static_cast<std::uint32_t>(at - bytes_.data());
            room[count++] = {{offset, 4}, element_value::no_text, code, value_type::string};
        }
        out.elements.commit(count);
        in.move_to(in.position() + 2 * count); // each is a string and a comma
        if (count < countries.size())
            return;
    }
}

/// Elements that match as they stand, up to the first that does not. Sets `more` to false behind the last one.
template <class Find>
bool field_reader::read_plain_elements(token_cursor& in, statement& out, bool& more, Find find_code) {
    token_cursor::place at = in.position();
    while (more && in.has(at, 2) && in.first_at(at) == '"') {
        const std::string_view raw = in.string_at(at);
        const std::uint8_t code = find_code(raw);
        if (code == no_code)
            break;
        *out.elements.room_for(1) = {span_of(with_quotes(raw)), element_value::no_text, code, value_type::string};
        out.elements.commit(1);
        const char separator = in.first_at(at + 1);
        more = separator == ',';
        if (!more && separator != ']')
            return false;
        at += 2;
    }
    in.move_to(at);
    return true;
}

template <class Find>
bool field_reader::read_elements(const field_info& info, token_cursor& in, std::size_t depth, statement& out,
                                 field_value& to, Find find_code) {
    const std::size_t first = out.elements.size();
    bool all_known = true;
    bool more = true;
    if (info.values == enumeration::country)
        read_compact_countries(in, out);
    if (!read_plain_elements(in, out, more, find_code))
        return false;
    while (more) {
        element_value next;
        if (!read_unusual_element(info.values, in, depth, out, next))
            return false;
        all_known = all_known && next.code != no_code;
        out.elements.push_back(next);
        if (!read_separator(in, ']', more) || !read_plain_elements(in, out, more, find_code))
            return false;
    }
    to.first_element = static_cast<std::uint32_t>(first);
    to.element_count = to.size = static_cast<std::uint32_t>(out.elements.size() - first);
    if (all_known)
        out.plain.add(info.field);
    return true;
}

bool field_reader::read_elements(const field_info& info, token_cursor& in, std::size_t depth, statement& out,
                                 field_value& to) {
    const enumeration list = info.values;
    const auto find_code = [list](std::string_view text) { return find_current(list, text); };
    if (list != enumeration::country || in.at_end())
        return read_elements(info, in, depth, out, to, find_code);

    const std::uint32_t begin = *in.position();
    const std::string_view rest = bytes_.substr(begin, list_memo::longest_text);
    const std::size_t closing = rest.find(']');
    const std::string_view text = closing == npos ? std::string_view() : rest.substr(0, closing);
    to.first_element = static_cast<std::uint32_t>(out.elements.size());
    const std::size_t count = countries_.recall(text, begin, out.elements);
    if (count > 0) {
        to.element_count = to.size = static_cast<std::uint32_t>(count);
        out.plain.add(info.field);
        in.move_to(in.position() + 2 * count); // an element and what separates it from the next, or closes the list
        return true;
    }
    if (!read_elements(info, in, depth, out, to, find_code))
        return false;
    if (out.plain.has(info.field) && !text.empty())
        countries_.remember(text, begin, out.elements.begin() + to.first_element, to.element_count);
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
        if (!read_unusual_element(info.values, in, depth, out, next))
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

// ---- members --------------------------------------------------------------------------------------------------------

/// The field stands a second time: what was read before does not count.
void field_reader::forget(statement_field field, statement& out) noexcept {
    out.repeated.add(field);
    field_set old(field);
    if (field == statement_field::content_id)
        old.add(statement_field::content_id_ean13);
    out.present = out.present - old;
    out.nulls = out.nulls - old;
    out.plain = out.plain - old;
}

inline field_value& field_reader::begin_field(const field_info& info, std::string_view token, statement& out) const noexcept {
    if (out.present.has(info.field))
        forget(info.field, out);
    out.present.add(info.field);
    field_value& to = out[info.field];
    to = no_value;
    to.where = span_of(token);
    return to;
}

/// A value that is not a string.
bool field_reader::read_other(const field_info& info, token_cursor& in, std::size_t depth, statement& out,
                              field_value& to) {
    to.text = in.token();
    const char first = to.text.front();
    if (is_container(first)) {
        to.type = first == '[' ? value_type::array : value_type::object;
        return read_container(info, in, depth, out, to);
    }
    in.advance();
    if (!read_scalar(to.text, to.type))
        return false;
    if (to.type == value_type::null)
        out.nulls.add(info.field);
    return true;
}

bool field_reader::read_field(const field_info& info, token_cursor& in, std::size_t depth, statement& out) {
    if (in.at_end())
        return false;
    const std::string_view token = in.token();
    field_value& to = begin_field(info, token, out);
    if (token.front() != '"')
        return read_other(info, in, depth, out, to);
    in.advance();
    to.type = value_type::string;
    return info.kind == field_kind::text ? read_text(info, between_quotes(token), out, to)
                                         : read_unusual_string(info, between_quotes(token), out, to);
}

bool field_reader::read_statement(token_cursor& in, std::size_t depth, statement& out) {
    if (depth >= max_depth_)
        return false;
    in.advance();
    if (in.take('}'))
        return true;
    token_cursor::place at = in.position();
    for (;;) {
        if (!in.has(at, 4) || in.first_at(at) != '"' || in.first_at(at + 1) != ':') // name, colon, value, separator
            return false;
        const std::string_view key = in.string_at(at);
        at += 2;
        const char first = in.first_at(at);
        const std::uint8_t index = lookup_field(key, bytes_);
        if (index != no_field_index && first == '"') {
            const field_info& info = statement_fields[index];
            const std::string_view raw = in.string_at(at);
            if (!read_string(info, raw, out, begin_field(info, with_quotes(raw), out)))
                return false;
            ++at;
        } else if (index != no_field_index && first == 'n' && in.token_at(at) == "null") {
            const field_info& info = statement_fields[index];
            begin_field(info, in.token_at(at), out).text = "null";
            out.nulls.add(info.field);
            ++at;
        } else {
            in.move_to(at);
            if (!read_member(index, key, in, depth + 1, out) || in.at_end())
                return false;
            at = in.position();
        }
        const char separator = in.first_at(at);
        ++at;
        if (separator == '}')
            break;
        if (separator != ',')
            return false;
    }
    in.move_to(at);
    return true;
}

/// The value of a member that is not a known field with a string. `index` is that of its name as it stands.
bool field_reader::read_member(std::uint8_t index, std::string_view key, token_cursor& in, std::size_t depth,
                               statement& out) {
    if (index == no_field_index && has_escapes(key)) {
        if (json::find_invalid_escape(key) != npos)
            return false;
        index = lookup_field(unescaped(key, out), {});
    }
    if (index != no_field_index)
        return read_field(statement_fields[index], in, depth, out);
    out.unknown.push_back({span_of(key), span_of(in.token())});
    return skip(in, depth);
}

} // namespace dsacheck
