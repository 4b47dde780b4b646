// Escape sequences for terminals.
#pragma once

#include "dsacheck/severity.hpp"

#include <string_view>

namespace dsacheck::terminal {

inline constexpr std::string_view bold = "\x1b[1m";
inline constexpr std::string_view red = "\x1b[1;31m";
inline constexpr std::string_view yellow = "\x1b[1;33m";
inline constexpr std::string_view green = "\x1b[1;32m";
inline constexpr std::string_view cyan = "\x1b[1;36m";
inline constexpr std::string_view normal = "\x1b[0m";

[[nodiscard]] constexpr std::string_view color_of(severity level) noexcept {
    return level == severity::error ? red : level == severity::warning ? yellow : cyan;
}

} // namespace dsacheck::terminal
