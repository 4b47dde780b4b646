// Counts line ends at the speed at which bytes can be read.
#pragma once

#include <cstdint>
#include <string_view>

namespace dsacheck {

[[nodiscard]] std::uint64_t count_line_ends(std::string_view bytes) noexcept;

} // namespace dsacheck
