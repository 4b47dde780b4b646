// The free texts of a statement, with their places in the document.
#pragma once

#include "dsacheck/reporter.hpp"
#include "dsacheck/statement.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck {

inline constexpr field_set free_text_fields = fields_of(field_kind::text);
inline constexpr std::size_t free_text_count = [] {
    std::size_t count = 0;
    for (field_set rest = free_text_fields; !rest.empty(); rest.take_first())
        ++count;
    return count;
}();

/// Whether the field holds a string that is not empty.
[[nodiscard]] inline bool is_filled_text(const statement& s, statement_field f) noexcept {
    return s.present.has(f) && !s.nulls.has(f) && s[f].type == value_type::string;
}

/// The place in the document of a part of a field's text. Where the text is not the document's own bytes (it
/// had to be unescaped), the place of the whole value.
[[nodiscard]] inline span place_of(const field_value& value, std::size_t offset, std::size_t length,
                                   std::string_view document) noexcept {
    const std::string_view token = document.substr(value.where.offset, value.where.length);
    if (value.text.data() < token.data() ||
        value.text.data() + value.text.size() > token.data() + token.size())
        return value.where;
    const auto start = static_cast<std::size_t>(value.text.data() - document.data()) + offset;
    return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(length)};
}

} // namespace dsacheck
