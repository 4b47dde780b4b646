#include "applicability.hpp"

#include "dsacheck/rules/statement_presence.hpp"

#include <algorithm>

namespace dsacheck {

namespace {

using field = statement_field;

constexpr field_set conditional = fields_of(presence::conditional);
/// The others that may be dropped.
constexpr field_set dropped_by_another{field::incompatible_content_illegal, field::source_identity, field::content_id_ean,
                                       field::category_specification_other};

template <class Enum>
bool equals(const statement& s, field f, Enum value) noexcept {
    return s.present.has(f) && s[f].code == static_cast<std::uint8_t>(value);
}

bool has_other_keyword(const statement& s) noexcept {
    if (!s.present.has(field::category_specification))
        return false;
    const field_value& list = s[field::category_specification];
    const element_value* const first = s.elements.begin() + list.first_element;
    return std::any_of(first, first + list.element_count, [](const element_value& e) {
        return e.code == static_cast<std::uint8_t>(keyword::other);
    });
}

} // namespace

field_set dropped_among(const statement& s, field_set some, endpoint to) noexcept {
    field_set dropped = some & conditional;
    if (!dropped.empty())
        dropped = dropped - rules::required_fields(s, to);
    for (field_set rest = some & dropped_by_another; !rest.empty();) {
        const statement_field field = rest.take_first();
        if (is_dropped(s, field, to))
            dropped.add(field);
    }
    return dropped;
}

bool is_dropped(const statement& s, statement_field f, endpoint to) noexcept {
    if (!s.present.has(f))
        return false;
    if (conditional.has(f))
        return !rules::required_fields(s, to).has(f);
    switch (f) {
    case field::incompatible_content_illegal:
        return !equals(s, field::decision_ground, decision_ground::incompatible_content);
    case field::source_identity: return equals(s, field::source_type, source_type::voluntary);
    // The single endpoint stores these.
    case field::content_id_ean: return to == endpoint::batch;
    case field::category_specification_other: return to == endpoint::batch && !has_other_keyword(s);
    default: return false;
    }
}

} // namespace dsacheck
