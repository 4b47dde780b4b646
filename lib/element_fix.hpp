// The fix that takes an element out of an array.
#pragma once

#include "dsacheck/finding.hpp"
#include "dsacheck/statement.hpp"

#include <cstddef>

namespace dsacheck {

/// Removes the element with this index and the comma beside it. No fix where the elements stand in an object, or where the
/// end of the element before is not known.
[[nodiscard]] inline fix without_element(const statement& s, statement_field f, std::size_t index) noexcept {
    const field_value& list = s[f];
    const element_value* const elements = s.elements.begin() + list.first_element;
    const auto ends_with_token = [](const element_value& e) { return e.type < value_type::array; };
    if (list.type != value_type::array || !ends_with_token(elements[index]))
        return {};
    const span own = elements[index].where;
    fix removal;
    removal.safety = fix_safety::safe;
    removal.offset = own.offset;
    removal.length = own.length;
    if (index > 0) {
        const span before = elements[index - 1].where;
        if (!ends_with_token(elements[index - 1]))
            return {};
        removal.offset = before.offset + before.length;
        removal.length = own.offset + own.length - (before.offset + before.length);
    } else if (list.element_count > 1) {
        removal.length = elements[1].where.offset - own.offset;
    }
    return removal;
}

} // namespace dsacheck
