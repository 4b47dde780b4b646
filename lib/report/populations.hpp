// Inhabitants of the Member States, to tell an impossible order of magnitude.
#pragma once

#include "dsacheck/annex_i/scopes.hpp"

#include <array>
#include <cstdint>

namespace dsacheck {

/// In thousands, in the order of `member_states`. Eurostat, demo_pjan, 1 January 2024, rounded.
inline constexpr std::array<std::uint32_t, 27> inhabitants{
    9159, 11817, 6446, 3862, 967, 10901, 5961, 1375, 5604, 68467, 83456, 10400, 9585, 5352,
    58972, 1872, 2886, 672, 563, 17943, 36621, 10640, 19065, 5425, 2124, 48620, 10552};

/// Of the Member State of a scope for which `is_state` holds.
[[nodiscard]] constexpr double inhabitants_of(scope state) noexcept {
    return 1000.0 * inhabitants[static_cast<std::size_t>(state) - static_cast<std::size_t>(scope::first_state)];
}

} // namespace dsacheck
