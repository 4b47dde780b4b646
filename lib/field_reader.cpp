#include "field_reader.hpp"

#include "field_format.hpp"
#include "field_lookup.hpp"
#include "field_tokens.hpp"

#include <array>

namespace dsacheck {

namespace {

using json::token_cursor;

/// Copied from here, a value is reset faster than by putting an empty one together.
constexpr field_value no_value{};

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