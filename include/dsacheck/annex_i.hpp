// Annex I to Implementing Regulation (EU) 2024/2835 as data: the eleven parts of a transparency report, their
// columns, their rows, and whom these bind. Annex II says what they mean.
#pragma once

#include "dsacheck/annex_i/columns.hpp"
#include "dsacheck/annex_i/kinds.hpp"
#include "dsacheck/annex_i/lines.hpp"
#include "dsacheck/annex_i/rows.hpp"
#include "dsacheck/annex_i/scopes.hpp"
#include "dsacheck/citation.hpp"
#include "dsacheck/vocabulary/array_view.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck {

inline constexpr unsigned part_count = 11;

/// What a row is about: together with the part, the row's key.
struct row_key {
    /// Parts 2 to 6: an index into `category_lines`. Parts 1 and 7 to 11: an index into the part's indicators,
    /// see the enumerations in annex_i/rows.hpp. `unknown` when the row says neither.
    std::uint8_t subject = unknown;
    scope where = scope::none;

    static constexpr std::uint8_t unknown = 255;

    constexpr row_key() noexcept = default;
    constexpr explicit row_key(std::uint8_t s, scope w = scope::none) noexcept : subject(s), where(w) {}
    constexpr row_key(identification i) noexcept : subject(static_cast<std::uint8_t>(i)) {}
    constexpr row_key(appeal i, scope w) noexcept : subject(static_cast<std::uint8_t>(i)), where(w) {}
    constexpr row_key(automation i, scope w) noexcept : subject(static_cast<std::uint8_t>(i)), where(w) {}
    constexpr row_key(staff i, scope w) noexcept : subject(static_cast<std::uint8_t>(i)), where(w) {}
    constexpr row_key(recipients i, scope w) noexcept : subject(static_cast<std::uint8_t>(i)), where(w) {}
    constexpr row_key(qualitative i) noexcept : subject(static_cast<std::uint8_t>(i)) {}

    [[nodiscard]] constexpr bool known() const noexcept { return subject != unknown && where != scope::unknown; }
    [[nodiscard]] constexpr std::uint16_t packed() const noexcept {
        return static_cast<std::uint16_t>(subject * 256U + static_cast<unsigned>(where));
    }
    friend constexpr bool operator==(row_key a, row_key b) noexcept { return a.packed() == b.packed(); }
    friend constexpr bool operator!=(row_key a, row_key b) noexcept { return a.packed() != b.packed(); }
};

struct annex_part {
    std::uint8_t number;    ///< 1 to 11
    std::string_view stem;  ///< the name of the Commission's file and sheet, "4_notices"
    std::string_view title; ///< for a person, "Notices submitted under Article 16"
    applicability who;      ///< the widest applicability of its rows: whether the part concerns a provider at all
    citation source;        ///< where Annex II explains it
    array_view<annex_column> columns;
    array_view<annex_indicator> indicators; ///< empty in parts 2 to 6
    array_view<annex_row> rows;             ///< empty in parts 2 to 6, whose rows are `category_lines`
};

namespace detail {
template <class T, std::size_t N>
constexpr array_view<T> rows_in(const T (&rows)[N]) noexcept {
    return {rows, N};
}
} // namespace detail

// clang-format off
inline constexpr std::array<annex_part, part_count> annex_parts{{
    {1, "1_report_identification", "Report identification", applicability::all, annex_ii("Part II, 1.1"),
     detail::rows_in(detail::columns_of_part_1), detail::rows_in(detail::indicators_of_part_1), detail::rows_in(detail::rows_of_part_1)},
    {2, "2_categories_names", "Names of categories", applicability::all, annex_ii("Part II, 1"),
     detail::rows_in(detail::columns_of_part_2), {}, {}},
    {3, "3_member_states_orders", "Member State orders", applicability::all, annex_ii("Part II, 1.2"),
     detail::rows_in(detail::columns_of_part_3), {}, {}},
    {4, "4_notices", "Notices submitted under Article 16", applicability::hosting, annex_ii("Part II, 1.3"),
     detail::rows_in(detail::columns_of_part_4), {}, {}},
    {5, "5_own_initiative_illegal", "Own-initiative moderation of illegal content", applicability::all, annex_ii("Part II, 1.4"),
     detail::rows_in(detail::columns_of_part_5), {}, {}},
    {6, "6_own_initiative_TC", "Own-initiative moderation under the terms and conditions", applicability::all, annex_ii("Part II, 1.4"),
     detail::rows_in(detail::columns_of_part_6), {}, {}},
    {7, "7_appeals_and_recidivism", "Complaints, disputes and suspensions", applicability::all, annex_ii("Part II, 1.5"),
     detail::rows_in(detail::columns_of_part_7), detail::rows_in(detail::indicators_of_part_7), detail::rows_in(detail::rows_of_part_7)},
    {8, "8_automated_means", "Use of automated means", applicability::all, annex_ii("Part II, 1.6"),
     detail::rows_in(detail::columns_of_part_8), detail::rows_in(detail::indicators_of_part_8), detail::rows_in(detail::rows_of_part_8)},
    {9, "9_human_resources", "Human resources", applicability::vlops, annex_ii("Part II, 1.7"),
     detail::rows_in(detail::columns_of_part_9), detail::rows_in(detail::indicators_of_part_9), detail::rows_in(detail::rows_of_part_9)},
    {10, "10_AMAR", "Average monthly active recipients", applicability::vlops_and_vloses, annex_ii("Part II, 1.8"),
     detail::rows_in(detail::columns_of_part_10), detail::rows_in(detail::indicators_of_part_10), detail::rows_in(detail::rows_of_part_10)},
    {11, "11_qualitative", "Qualitative information", applicability::all, annex_ii("Part II, 2"),
     detail::rows_in(detail::columns_of_part_11), detail::rows_in(detail::indicators_of_part_11), detail::rows_in(detail::rows_of_part_11)},
}};
// clang-format on

/// The template of a part; `number` is 1 to 11.
[[nodiscard]] constexpr const annex_part& annex_part_of(unsigned number) noexcept { return annex_parts[number - 1]; }

/// Parts 2 to 6 have a row for each category line, the others for each indicator and scope.
[[nodiscard]] constexpr bool has_category_rows(unsigned part) noexcept { return part >= 2 && part <= 6; }

/// The template's row with this key, `each_state` and `each_language` standing for their members; null in parts 2
/// to 6 and where the template has no such row.
[[nodiscard]] constexpr const annex_row* find_annex_row(unsigned part, row_key key) noexcept {
    for (const annex_row& row : annex_part_of(part).rows)
        if (row.subject == key.subject &&
            (row.where == key.where || (row.where == scope::each_state && is_state(key.where)) ||
             (row.where == scope::each_language && is_language(key.where))))
            return &row;
    return nullptr;
}

/// Whether the template of a part has a row with this key.
[[nodiscard]] constexpr bool is_in_template(unsigned part, row_key key) noexcept {
    if (!has_category_rows(part))
        return find_annex_row(part, key) != nullptr;
    const bool scope_fits = part == 3 ? key.where == scope::total || is_state(key.where) : key.where == scope::none;
    return scope_fits && part_has_line(part, key.subject);
}

/// Whom a row binds: what its column A has to say.
[[nodiscard]] constexpr applicability applicability_of(unsigned part, row_key key) noexcept {
    const annex_row* row = has_category_rows(part) ? nullptr : find_annex_row(part, key);
    return row != nullptr ? row->who : annex_part_of(part).who;
}

/// What the cell of a row (with this key) in a column of the template holds. Meaningful for columns of the kinds
/// count, hours and value; all others are text.
[[nodiscard]] constexpr cell_kind cell_kind_of(unsigned part, row_key key, template_column column) noexcept {
    const annex_part& in = annex_part_of(part);
    if (column.index >= in.columns.size())
        return cell_kind::text;
    switch (in.columns[column.index].kind) {
    case column_kind::count: return cell_kind::count;
    case column_kind::hours: return cell_kind::hours;
    case column_kind::value: {
        const annex_row* row = find_annex_row(part, key);
        return row != nullptr ? row->holds : cell_kind::text;
    }
    default: return cell_kind::text;
    }
}

/// The template column of a kind in a part, the first one, or none.
[[nodiscard]] constexpr template_column column_of(unsigned part, column_kind kind) noexcept {
    const annex_part& in = annex_part_of(part);
    for (std::size_t i = 0; i < in.columns.size(); ++i)
        if (in.columns[i].kind == kind)
            return template_column(i);
    return {};
}

/// The contextual column that explains a column, or the row's own in parts 7 to 9, or none.
[[nodiscard]] constexpr template_column contextual_column_of(unsigned part, template_column column) noexcept {
    const annex_part& in = annex_part_of(part);
    for (std::size_t i = 0; i < in.columns.size(); ++i)
        if (in.columns[i].kind == column_kind::contextual && in.columns[i].about == column.index)
            return template_column(i);
    return {};
}

} // namespace dsacheck
