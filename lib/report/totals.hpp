// Figures of a part that may come in several files: added up over them.
#pragma once

#include "report/draft.hpp"
#include "report/figure.hpp"

namespace dsacheck {

/// The figure of a row in a column, added up over the files of the part; unread when one of them is no number.
[[nodiscard]] figure total_of(const report& whole, unsigned part, row_key key, template_column column) noexcept;

/// Adds the cells of such a figure to a finding.
void add_cells(draft& made, const report& whole, unsigned part, row_key key, template_column column);

} // namespace dsacheck
