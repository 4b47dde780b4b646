#include "dsacheck/rules/statement_presence.hpp"

#include "needed_fields.hpp"

namespace dsacheck::rules {

namespace {

template <class Enum>
constexpr bool is(std::uint8_t code, Enum value) noexcept {
    return code == static_cast<std::uint8_t>(value);
}

/// Whether the value `other` is among those of an array field. The single endpoint also sees it where it stands
/// without an array around it.
template <class Enum>
bool contains(const statement& s, statement_field field, Enum other, endpoint to) noexcept {
    const field_value& value = s[field];
    const std::uint32_t count = s.present.has(field) ? value.element_count : 0;
    unsigned found = 0;
    for (std::uint32_t i = 0; i < count; ++i)
        found |= is(s.elements[value.first_element + i].code, other) ? 1U : 0U;
    return found != 0 || (s.present.has(field) && value.type == value_type::string && to == endpoint::single &&
                          value.text == value_of(other));
}

std::string_view why_not_filled(const statement& s, statement_field field) noexcept {
    if (!s.present.has(field))
        return "it is missing";
    const field_value& value = s[field];
    switch (value.type) {
    case value_type::array: return "it is an empty array";
    case value_type::object: return "it is an empty object";
    case value_type::null:
        if (value.text == "null")
            return "it is null";
        return value.where.length > 2 ? "nothing is left of it after trimming" : "it is empty";
    default: return "it is missing";
    }
}

const rule& presence_rule(statement_field field) noexcept {
    switch (field) {
    case statement_field::decision_visibility_other: return visibility_restriction_unspecified;
    case statement_field::decision_monetary_other: return monetary_restriction_unspecified;
    case statement_field::content_type_other: return content_type_unspecified;
    case statement_field::illegal_content_legal_ground:
    case statement_field::illegal_content_explanation: return illegal_content_unexplained;
    case statement_field::incompatible_content_ground:
    case statement_field::incompatible_content_explanation: return incompatible_content_unexplained;
    default: return required_field_missing;
    }
}

} // namespace

field_set required_fields(const statement& s, endpoint to) noexcept {
    using of = statement_field;
    field_set result = always_required;
    if (contains(s, of::decision_visibility, decision_visibility::other, to))
        result = result | needed_with(of::decision_visibility, static_cast<std::uint8_t>(decision_visibility::other));
    if (contains(s, of::content_type, content_type::other, to))
        result = result | needed_with(of::content_type, static_cast<std::uint8_t>(content_type::other));
    const auto code_of = [&s](statement_field field) { return s.present.has(field) ? s[field].code : no_code; };
    return result | needed_with(of::decision_monetary, code_of(of::decision_monetary)) |
           needed_with(of::decision_ground, code_of(of::decision_ground));
}

bool check_presence(const statement& s, statement_field field, reporter& out) {
    if (info_of(field).needed == presence::one_of_four) {
        field_set rest = decisions;
        while (!rest.empty())
            if (s.is_filled(rest.take_first()))
                return false;
        // One finding tells it all; the API repeats it for each of the four fields.
        if (field == statement_field::decision_visibility)
            out.add_missing(no_restriction_given, field, s.offset);
        return true;
    }
    if (s.is_filled(field) || !required_fields(s, out.site().judged_as).has(field))
        return false;
    const rule& broken = presence_rule(field);
    const std::string_view reason = why_not_filled(s, field);
    if (s.present.has(field))
        out.add(broken, field, s[field].where, reason);
    else
        out.add_missing(broken, field, s.offset, reason);
    return true;
}

} // namespace dsacheck::rules
