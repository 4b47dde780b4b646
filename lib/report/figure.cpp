#include "report/figure.hpp"

namespace dsacheck {

figure figure_of(const part& in, const part_row& row, template_column column) noexcept {
    const cell* const at = in.cell_at(row, column);
    if (at == nullptr)
        return {};
    const cell_value& value = *at->value;
    switch (value.kind) {
    case value_kind::blank:
    case value_kind::not_available: return {figure::state::blank, 0, at};
    case value_kind::integer:
    case value_kind::decimal: {
        const cell_kind holds = cell_kind_of(in.number(), row.key, column);
        const double number = holds == cell_kind::hours   ? value.hours()
                              : holds == cell_kind::share ? value.share()
                                                          : value.number;
        return {figure::state::number, number, at};
    }
    default: return {figure::state::unread, 0, at};
    }
}

figure figure_of(const part& in, row_key key, template_column column) noexcept {
    const part_row* const row = in.find(key);
    return row != nullptr ? figure_of(in, *row, column) : figure{};
}

} // namespace dsacheck
