// Which fields the API wants filled: always, or because of the value of another one.
#pragma once

#include "dsacheck/statement_field.hpp"

#include <cstdint>

namespace dsacheck {

inline constexpr field_set always_required = fields_of(presence::required);
inline constexpr field_set decisions = fields_of(presence::one_of_four);

namespace detail {

template <class Enum>
constexpr field_set fields_if(std::uint8_t code, Enum value, field_set needed) noexcept {
    return code == static_cast<std::uint8_t>(value) ? needed : field_set{};
}

} // namespace detail

/// The fields that are required when `field` has this value, or has it among its elements.
[[nodiscard]] constexpr field_set needed_with(statement_field field, std::uint8_t code) noexcept {
    using of = statement_field;
    using detail::fields_if;
    switch (field) {
    case of::decision_visibility:
        return fields_if(code, decision_visibility::other, field_set{of::decision_visibility_other});
    case of::content_type: return fields_if(code, content_type::other, field_set{of::content_type_other});
    case of::decision_monetary: return fields_if(code, decision_monetary::other, field_set{of::decision_monetary_other});
    case of::decision_ground: // which one it is cannot be foreseen, so this is no matter of branches
        return fields_if(code, decision_ground::illegal_content,
                         field_set{of::illegal_content_legal_ground, of::illegal_content_explanation}) |
               fields_if(code, decision_ground::incompatible_content,
                         field_set{of::incompatible_content_ground, of::incompatible_content_explanation});
    default: return {};
    }
}

} // namespace dsacheck
