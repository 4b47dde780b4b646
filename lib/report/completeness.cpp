#include "dsacheck/completeness.hpp"

#include <set>

namespace dsacheck {

namespace {

bool is_due(cell_kind holds) noexcept { return holds != cell_kind::hours && holds != cell_kind::share; }

/// The keys of rows that apply.
std::set<std::uint16_t> keys_due(const report& whole, unsigned number) {
    std::set<std::uint16_t> keys;
    const provider_type provider = whole.provider();
    if (has_category_rows(number)) {
        std::set<scope> scopes{number == 3 ? scope::total : scope::none};
        if (number == 3)
            for (const part& in : whole.parts_of(3))
                for (const part_row& row : in.rows())
                    if (row.kind == row_kind::data && is_state(row.key.where))
                        scopes.insert(row.key.where);
        for (const scope where : scopes)
            for (std::uint8_t line = 0; line < category_lines.size(); ++line)
                if (part_has_line(number, line))
                    keys.insert(row_key(line, where).packed());
        return keys;
    }
    for (const annex_row& row : annex_part_of(number).rows) {
        if (!binds(row.who, provider))
            continue;
        if (row.where == scope::each_state)
            for (std::size_t i = 0; i < member_states.size(); ++i)
                keys.insert(row_key(row.subject, scope_of_state(i)).packed());
        else if (row.where == scope::each_language)
            for (std::size_t i = 0; i < official_languages.size(); ++i)
                keys.insert(row_key(row.subject, scope_of_language(i)).packed());
        else
            keys.insert(row_key(row.subject, row.where).packed());
    }
    return keys;
}

/// Whether a column is there and blank throughout: the restriction could not be imposed.
bool is_unused(array_view<part> files, template_column column) {
    bool any_row = false;
    for (const part& in : files) {
        if (in.column_index(column) == part::none)
            return false;
        for (const part_row& row : in.rows()) {
            any_row = any_row || row.kind == row_kind::data;
            if (row.kind == row_kind::data && !in.value(row, column).is_blank())
                return false;
        }
    }
    return any_row;
}

row_key unpacked(std::uint16_t key) noexcept { return row_key(static_cast<std::uint8_t>(key / 256U), static_cast<scope>(key % 256U)); }

/// Counts the cells of the rows that are there, and of those that are due and `missing`.
void count_cells(const annex_part& form, array_view<part> files, const std::set<std::uint16_t>& due, const std::set<std::uint16_t>& missing,
                 part_completeness& all) {
    constexpr template_column first_restriction = "H";
    for (std::size_t i = 0; i < form.columns.size(); ++i) {
        const template_column column(i);
        const column_kind kind = form.columns[i].kind;
        const bool may_be_unused = (form.number == 5 || form.number == 6) && i >= first_restriction.index;
        const bool counts = (kind == column_kind::count || kind == column_kind::value) && !(may_be_unused && is_unused(files, column));
        const auto holds_what_is_due = [&](row_key key) {
            return counts && is_due(kind == column_kind::count ? cell_kind::count : cell_kind_of(form.number, key, column));
        };
        for (const std::uint16_t key : missing)
            all.cells_due += holds_what_is_due(unpacked(key)) ? 1U : 0U;
        for (const part& in : files)
            for (const part_row& row : in.rows()) {
                if (row.kind != row_kind::data)
                    continue;
                const value_kind held = in.value(row, column).kind;
                if (kind != column_kind::contextual)
                    all.placeholders += held == value_kind::placeholder ? 1U : 0U;
                if (due.count(row.key.packed()) == 0 || !holds_what_is_due(row.key))
                    continue;
                ++all.cells_due;
                all.unavailable += held == value_kind::not_available ? 1U : 0U;
                all.cells_filled += held != value_kind::blank && held != value_kind::placeholder && held != value_kind::not_available ? 1U : 0U;
            }
    }
}

} // namespace

std::array<part_completeness, part_count> completeness_of(const report& whole) {
    std::array<part_completeness, part_count> all{};
    for (const annex_part& form : annex_parts) {
        part_completeness& here = all[form.number - 1U];
        if (!binds(form.who, whole.provider()))
            continue;
        const array_view<part> files = whole.parts_of(form.number);
        const std::set<std::uint16_t> due = keys_due(whole, form.number);
        here.rows_due = due.size();
        std::set<std::uint16_t> missing = due;
        std::size_t rows = 0;
        for (const part& in : files) {
            rows += in.data_rows();
            for (const part_row& row : in.rows())
                if (row.kind == row_kind::data)
                    missing.erase(row.key.packed());
        }
        here.is = files.empty() ? part_completeness::state::absent
                  : rows == 0   ? part_completeness::state::empty
                                : part_completeness::state::present;
        here.rows_found = due.size() - missing.size();
        count_cells(form, files, due, missing, here);
    }
    return all;
}

} // namespace dsacheck
