// What the name of a file says about the part in it.
#pragma once

#include "dsacheck/report.hpp"

#include <string>
#include <string_view>

namespace dsacheck::detail {

struct named_part {
    unsigned part = 0; ///< 0: the name says nothing
    part_match match = part_match::none;
    std::string surface; ///< what the name adds to the template's own, such as "Ads"
};

/// `name` may be a path; its last component counts.
[[nodiscard]] named_part read_part_name(std::string_view name);

/// The last component of a path.
[[nodiscard]] std::string_view base_name(std::string_view path) noexcept;

} // namespace dsacheck::detail
