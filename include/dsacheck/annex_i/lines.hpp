// The hundred lines of part 2: TOTAL, the categories, and below each its sub-categories. Parts 3 to 6 take
// their rows from them.
#pragma once

#include "dsacheck/vocabulary/categories.hpp"
#include "dsacheck/vocabulary/lookup.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck {

enum class line_level : std::uint8_t {
    total,       ///< TOTAL
    category,    ///< STATEMENT_CATEGORY_...
    sub_category ///< KEYWORD_...
};

struct category_line {
    line_level level = line_level::total;
    category parent = category::animal_welfare; ///< the category itself, or the one above; meaningless for TOTAL
    keyword sub = keyword::other;               ///< of a sub-category
    std::uint8_t parent_line = 0;               ///< index of the category's own line; 0 for TOTAL
    std::string_view label;                     ///< "Category 9e"; "TOTAL"
    std::string_view description;
    std::string_view code;
};

namespace detail {

constexpr std::size_t count_category_lines() noexcept {
    std::size_t count = 1;
    for (const annex_category& each : annex_categories)
        count += 1 + each.keywords.size();
    return count;
}

constexpr auto collect_category_lines() noexcept {
    std::array<category_line, count_category_lines()> lines{};
    lines[0].label = "TOTAL";
    lines[0].description = "All the entries";
    lines[0].code = "TOTAL";
    std::size_t next = 1;
    for (const annex_category& each : annex_categories) {
        const auto own = static_cast<std::uint8_t>(next);
        lines[next++] = {line_level::category, each.which, keyword::other, own, each.label, each.description,
                         value_of(each.which)};
        for (const annex_keyword& below : each.keywords)
            lines[next++] = {line_level::sub_category, each.which, below.which, own, below.label, below.description,
                             value_of(below.which)};
    }
    return lines;
}

} // namespace detail

/// In the order of part 2. `row_key::subject` of parts 2 to 6 is an index into it.
inline constexpr auto category_lines = detail::collect_category_lines();
static_assert(category_lines.size() == 100, "Annex I, part 2 has 100 lines");

inline constexpr std::uint8_t total_line = 0;
inline constexpr std::uint8_t no_line = 255;

/// The line of a category, or `no_line` for a withdrawn one.
[[nodiscard]] constexpr std::uint8_t line_of(category which) noexcept {
    for (std::size_t i = 1; i < category_lines.size(); ++i)
        if (category_lines[i].level == line_level::category && category_lines[i].parent == which)
            return static_cast<std::uint8_t>(i);
    return no_line;
}

/// The line of a keyword below a category, or `no_line` where Annex I does not have it there.
[[nodiscard]] constexpr std::uint8_t line_of(category parent, keyword sub) noexcept {
    for (std::size_t i = 1; i < category_lines.size(); ++i)
        if (category_lines[i].level == line_level::sub_category && category_lines[i].parent == parent &&
            category_lines[i].sub == sub)
            return static_cast<std::uint8_t>(i);
    return no_line;
}

/// The line behind the last sub-category of the category at `line`: [line + 1, end) are its sub-categories.
[[nodiscard]] constexpr std::uint8_t end_of_category(std::uint8_t line) noexcept {
    std::uint8_t end = static_cast<std::uint8_t>(line + 1);
    while (end < category_lines.size() && category_lines[end].level == line_level::sub_category)
        ++end;
    return end;
}

/// Whether the template of a part (2 to 6) has the line: category 15 stands in part 6 only, 16 in part 3
/// only, 17 in part 4 only (Annex II, II.1); part 2 has all.
[[nodiscard]] constexpr bool part_has_line(unsigned part, std::uint8_t line) noexcept {
    if (line >= category_lines.size() || part < 2 || part > 6)
        return false;
    if (part == 2 || line == total_line)
        return true;
    switch (category_lines[line].parent) {
    case category::other_violation_tc: return part == 6;
    case category::not_specified_order: return part == 3;
    case category::not_specified_notice: return part == 4;
    default: return true;
    }
}

} // namespace dsacheck
