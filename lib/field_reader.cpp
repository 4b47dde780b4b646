#include "field_reader.hpp"

#include "field_format.hpp"
#include "field_lookup.hpp"
#include "field_tokens.hpp"
#include "text_ends.hpp"

namespace dsacheck {

namespace {

using json::token_cursor;

} // namespace

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
bool field_reader::prepare(std::string_view raw, statement& out, std::string_view& text, bool& trimmed) const {
    text = raw;
    trimmed = false;
    if (has_escapes(raw)) {
        if (json::find_invalid_escape(raw) != npos)
            return false;
        text = unescaped(raw, out);
    }
    if (!ends_are_solid(text)) {
        const std::size_t size = text.size();
        text = trim_as_api(text);
        trimmed = text.size() < size;
    }
    return true;
}

bool field_reader::read_text(const field_info& info, std::string_view raw, statement& out, field_value& to) {
    const json::escape_scan escapes = may_have_escapes_ ? json::scan_escapes(raw) : json::escape_scan{};
    if (escapes.invalid_at != npos)
        return false;
    to.text = raw;
    if (escapes.any())
        to.form = text_form::json_escaped;
    const bool ends_with_escape = escapes.any() && escapes.end == raw.size(); // which does not show in the last byte
    if (ends_with_escape || !ends_are_solid(raw))
        to.text = trim_as_api(raw, to.form);
    if (to.text.size() != raw.size())
        out.trimmed.add(info.field);
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
    bool trimmed = false;
    if (!prepare(raw, out, to.text, trimmed))
        return false;
    if (trimmed)
        out.trimmed.add(info.field);
    if (to.text.empty()) {
        to.type = value_type::null;
        out.nulls.add(info.field);
    } else if (has_field_format(info, to)) {
        out.plain.add(info.field);
    }
    return true;
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
    out.trimmed = out.trimmed - old;
}

field_value& field_reader::begin_field(const field_info& info, std::string_view token, statement& out) const noexcept {
    field_value& to = begin_field(static_cast<std::uint8_t>(info.field), out);
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