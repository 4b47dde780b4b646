// A median of a whole lies between the smallest and the largest median of its parts.
#pragma once

#include "report/check_run.hpp"

#include <vector>

namespace dsacheck {

/// A median column and the count column that says of how many cases it is.
struct median_pair {
    template_column median;
    template_column count;
};

/// Raises median-outside-its-parts for one whole and its parts. Nothing is told unless the parts account for all cases.
void compare_median(const part& in, const part_row& whole, const std::vector<const part_row*>& parts, median_pair columns,
                    check_run& to);

} // namespace dsacheck
