// Counts with points between the thousands, which a cell alone cannot tell from fractions.
#include "report/part_builder.hpp"

#include <utility>

namespace dsacheck::detail {

namespace {

bool may_be_a_count(const cell& at) noexcept {
    return at.value->is_number() && at.text.find('.') != std::string_view::npos;
}

/// "5.5", "12.00", "0.125": the point is one before a fraction.
bool has_fraction_behind_point(const cell_value& as_count) noexcept {
    return (as_count.kind == value_kind::decimal || as_count.repairs.has(repair::zero_fraction)) &&
           !as_count.repairs.has(repair::decimal_comma);
}

} // namespace

// "5.130" in a column of counts is 5130 in a file that has no count with a fraction behind a point.
void part_builder::read_counts() {
    std::vector<std::pair<cell*, cell_value>> otherwise;
    const array_view<annex_column> columns = built_.form().columns;
    for (const part_row& row : built_.rows_) {
        if (row.kind != row_kind::data || !row.key.known())
            continue;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const template_column column(i);
            const std::uint32_t index = built_.column_index(column);
            if ((columns[i].kind != column_kind::count && columns[i].kind != column_kind::value) || index >= row.cell_count ||
                cell_kind_of(built_.number_, row.key, column) != cell_kind::count)
                continue;
            cell& at = built_.cells_[row.first_cell + index];
            if (!may_be_a_count(at))
                continue;
            const cell_value value = read_cell_value(at.text, point_use::thousands);
            if (has_fraction_behind_point(value))
                return;
            if (value.number < at.value->number || value.number > at.value->number)
                otherwise.emplace_back(&at, value);
        }
    }
    for (const auto& [at, value] : otherwise)
        at->value = &built_.values_.emplace_back(value);
}

} // namespace dsacheck::detail
