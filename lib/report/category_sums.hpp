// The sums that parts 3 to 6 have in common.
#pragma once

#include "report/check_run.hpp"
#include "report/medians.hpp"

#include <initializer_list>

namespace dsacheck {

/// TOTAL against the categories and each category against its sub-categories, in every count column and scope; and the
/// medians of both.
void compare_categories(const part& in, const rule& categories_rule, const rule& subs_rule,
                        std::initializer_list<median_pair> medians, check_run& to);

} // namespace dsacheck
