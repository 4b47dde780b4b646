// How a cell's content would be written in the form that Annex II, Part I.4 asks for.
#pragma once

#include "dsacheck/finding.hpp"
#include "dsacheck/report.hpp"

#include <string>

namespace dsacheck {

struct plain_form {
    std::string text; ///< a CSV field, in quotes where it needs them
    fix_safety safety = fix_safety::none; ///< none: nothing is known, or the cell is in its plain form
};

/// Safe where only the writing changes, "335474.00" to "335474"; unsafe where a separator or a unit has to be understood.
[[nodiscard]] plain_form plain_form_of(const part& in, const part_row& row, template_column column);

} // namespace dsacheck
