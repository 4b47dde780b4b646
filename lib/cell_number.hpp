// Numbers as people write them into reports.
#pragma once

#include "dsacheck/cell_value.hpp"

#include <string_view>

namespace dsacheck::cell_number {

/// Reads a number or a range into `out` (kind, number, upper, integer, repairs); leaves it alone when `trimmed` is
/// neither.
void read(std::string_view trimmed, point_use point, cell_value& out) noexcept;

} // namespace dsacheck::cell_number
