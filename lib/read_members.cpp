// The hot loop: the members of a statement, most of which are known fields with a value that is right as it stands.
#include "field_reader.hpp"

#include "field_format.hpp"
#include "field_lookup.hpp"
#include "field_tokens.hpp"
#include "text_ends.hpp"
#include "value_lookup.hpp"

#include <array>

namespace dsacheck {

namespace {

using json::token_cursor;

/// The ways of reading a member's value.
enum class road : std::uint8_t { text, hashed, yes_no, language, date, puid, url, ean, list, null, other };

/// What a value begins with.
enum class beginning : std::uint8_t { quote, bracket, n, other };
constexpr std::size_t beginning_count = 4;

constexpr std::array<beginning, 256> make_beginnings() noexcept {
    std::array<beginning, 256> result{};
    for (beginning& each : result)
        each = beginning::other;
    result[static_cast<unsigned char>('"')] = beginning::quote;
    result[static_cast<unsigned char>('[')] = beginning::bracket;
    result[static_cast<unsigned char>('n')] = beginning::n;
    return result;
}
constexpr auto beginnings = make_beginnings();

constexpr road string_road_of(const field_info& info) noexcept {
    switch (info.kind) {
    case field_kind::text: return road::text;
    case field_kind::date: return road::date;
    case field_kind::puid: return road::puid;
    case field_kind::url: return road::url;
    case field_kind::ean: return road::ean;
    case field_kind::one_of:
        return info.values == enumeration::yes_no     ? road::yes_no
               : info.values == enumeration::language ? road::language
                                                      : road::hashed;
    case field_kind::object:
    case field_kind::many_of: break;
    }
    return road::other;
}

using field_roads = std::array<road, beginning_count>;

constexpr std::array<field_roads, statement_field_count + 1> make_roads() noexcept {
    std::array<field_roads, statement_field_count + 1> roads{};
    roads[no_field_index] = {road::other, road::other, road::other, road::other};
    for (const field_info& info : statement_fields)
        roads[static_cast<std::size_t>(info.field)] = {
            string_road_of(info), info.kind == field_kind::many_of ? road::list : road::other, road::null, road::other};
    return roads;
}
constexpr auto roads = make_roads();

/// By the field and by what its value begins with, so that one jump leads there: the order of fields varies, and every
/// branch on it that the processor cannot foresee costs as much as reading a short value.
road road_to(std::uint8_t index, char first) noexcept {
    return roads[index][static_cast<std::size_t>(beginnings[static_cast<unsigned char>(first)])];
}

/// What the roads have to know of a field, close together.
struct field_bounds {
    std::uint16_t max_length = 0;
    date earliest{};
    enumeration values = enumeration::none;
};

constexpr std::array<field_bounds, statement_field_count> make_bounds() noexcept {
    std::array<field_bounds, statement_field_count> bounds{};
    for (const field_info& info : statement_fields)
        bounds[static_cast<std::size_t>(info.field)] = {info.max_length, info.earliest, info.values};
    return bounds;
}
constexpr auto bounds = make_bounds();

constexpr statement_field field_at(std::uint8_t index) noexcept { return static_cast<statement_field>(index); }

/// Yes or No as it stands between quotes, without a branch on which of them it is.
std::uint8_t find_quoted_yes_no(std::string_view raw) noexcept {
    static_assert(static_cast<unsigned>(yes_no::yes) == 0 && static_cast<unsigned>(yes_no::no) == 1);
    constexpr std::size_t shortest = 2; // of "No": with its quotes four bytes can be read
    if (raw.size() < shortest)
        return no_code;
    const std::uint32_t beginning = detail::load_4_bytes(raw.data() - 1);
    const unsigned is_yes = unsigned{beginning == detail::load_4_bytes("\"Yes")} & unsigned{raw.size() == 3};
    const unsigned is_no = beginning == detail::load_4_bytes("\"No\"") ? 1 : 0;
    return (is_yes | is_no) != 0 ? static_cast<std::uint8_t>(is_no) : no_code;
}

} // namespace

/// Begins a field with a string token that begins at `offset`, and is not judged yet. `raw` is without its quotes.
inline field_value& field_reader::begin_string(std::uint8_t index, std::uint32_t offset, std::string_view raw,
                                               statement& out) noexcept {
    field_value& to = begin_field(index, out);
    to.text = raw;
    to.where = {offset, static_cast<std::uint32_t>(raw.size()) + 2};
    to.first_element = to.element_count = to.size = 0;
    to.day = date{};
    to.type = value_type::string;
    to.form = text_form::plain;
    to.code = no_code;
    to.nested = false;
    return to;
}

/// A string that fits its field as it stands is done with; any other is looked at more closely.
inline bool field_reader::end_string(std::uint8_t index, bool fits, std::string_view raw, statement& out, field_value& to) {
    if (!fits) {
        to.code = no_code;
        return read_unusual_string(statement_fields[index], raw, out, to);
    }
    out.plain.add(field_at(index));
    return true;
}

bool field_reader::read_statement(token_cursor& in, std::size_t depth, statement& out) {
    if (depth >= max_depth_)
        return false;
    in.advance();
    if (in.take('}'))
        return true;
    const token_cursor tokens = in; // a copy, which nobody writes to: it can stay in registers
    const std::string_view around = bytes_; // for the same reason
    token_cursor::place at = tokens.position();
    for (;;) {
        // A name, a colon, a value, and what follows it.
        if (!tokens.has(at, 4) || tokens.first_at(at) != '"' || tokens.first_at(at + 1) != ':')
            return false;
        const std::string_view key = tokens.string_at(at);
        const std::uint8_t index = lookup_field(key, around);
        at += 2;
        bool is_json = true;
        switch (road_to(index, tokens.first_at(at))) {
        case road::text: {
            const std::string_view raw = tokens.string_at(at);
            field_value& to = begin_string(index, *at, raw, out);
            is_json = read_text(statement_fields[index], raw, out, to);
            ++at;
            break;
        }
        case road::hashed: {
            const std::string_view raw = tokens.string_at(at);
            field_value& to = begin_string(index, *at, raw, out);
            to.code = find_current_value(bounds[index].values, raw, around);
            is_json = end_string(index, to.code != no_code, raw, out, to);
            ++at;
            break;
        }
        case road::yes_no: {
            const std::string_view raw = tokens.string_at(at);
            field_value& to = begin_string(index, *at, raw, out);
            to.code = find_quoted_yes_no(raw);
            is_json = end_string(index, to.code != no_code, raw, out, to);
            ++at;
            break;
        }
        case road::language: {
            const std::string_view raw = tokens.string_at(at);
            field_value& to = begin_string(index, *at, raw, out);
            to.code = find_language(raw);
            is_json = end_string(index, to.code != no_code, raw, out, to);
            ++at;
            break;
        }
        case road::date: {
            const std::string_view raw = tokens.string_at(at);
            field_value& to = begin_string(index, *at, raw, out);
            is_json = end_string(index, is_day_in_bounds(raw, bounds[index].earliest, to.day), raw, out, to);
            ++at;
            break;
        }
        case road::puid: {
            const std::string_view raw = tokens.string_at(at);
            field_value& to = begin_string(index, *at, raw, out);
            is_json = end_string(index, raw.size() <= max_puid_length && has_puid_characters(raw), raw, out, to);
            ++at;
            break;
        }
        case road::url: {
            // A URL may end with a letter that the API trims, such as the Hangul filler; no other format has such letters.
            const std::string_view raw = tokens.string_at(at);
            field_value& to = begin_string(index, *at, raw, out);
            const bool is_right = ends_are_solid(raw) && fits(raw, text_form::plain, bounds[index].max_length) && is_api_url(raw);
            is_json = end_string(index, is_right, raw, out, to);
            ++at;
            break;
        }
        case road::ean: {
            const std::string_view raw = tokens.string_at(at);
            field_value& to = begin_string(index, *at, raw, out);
            is_json = end_string(index, has_ean_digits(raw), raw, out, to);
            ++at;
            break;
        }
        case road::null:
            if (tokens.token_at(at) == "null") {
                field_value& to = begin_field(index, out);
                to = no_value;
                to.text = "null";
                to.where = {*at, 4};
                out.nulls.add(field_at(index));
                ++at;
                break;
            }
            return false; // nothing else that begins with an n is JSON
        case road::list:
            if (const auto behind = read_plain_list(statement_fields[index], tokens, at, depth + 1, out); behind != nullptr) {
                at = behind;
                break;
            }
            [[fallthrough]];
        case road::other:
            in.move_to(at);
            is_json = read_member(index, key, in, depth + 1, out) && !in.at_end();
            at = in.position();
            break;
        }
        if (!is_json)
            return false;
        const char separator = tokens.first_at(at);
        ++at;
        if (separator == '}')
            break;
        if (separator != ',')
            return false;
    }
    in.move_to(at);
    return true;
}

} // namespace dsacheck
