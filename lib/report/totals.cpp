#include "report/totals.hpp"

namespace dsacheck {

figure total_of(const report& whole, unsigned part, row_key key, template_column column) noexcept {
    figure sum;
    for (const dsacheck::part& in : whole.parts_of(part)) {
        const figure each = figure_of(in, key, column);
        if (each.blank())
            continue;
        if (each.unread() || sum.unread())
            sum.is = figure::state::unread;
        else {
            sum.is = figure::state::number;
            sum.number += each.number;
        }
        if (sum.at == nullptr || each.unread())
            sum.at = each.at;
    }
    return sum;
}

void add_cells(draft& made, const report& whole, unsigned part, row_key key, template_column column) {
    for (const dsacheck::part& in : whole.parts_of(part))
        if (const part_row* row = in.find(key))
            made.cell(in, *row, column);
}

} // namespace dsacheck
