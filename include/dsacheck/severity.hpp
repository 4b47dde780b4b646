// How serious a finding is.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dsacheck {

/// Ordered: a larger value is more serious.
///
/// - `error`: the text says "shall" or "must", or the Transparency Database API refuses the document.
/// - `warning`: the text says "should", or an honest document could trigger the rule.
/// - `info`: worth a look; nothing is wrong by itself.
enum class severity : std::uint8_t { info, warning, error };

inline constexpr std::size_t severity_count = 3;

inline constexpr std::array<std::string_view, severity_count> severity_names{"info", "warning", "error"};

/// "info", "warning" or "error"; static storage.
[[nodiscard]] constexpr std::string_view name_of(severity level) noexcept {
    return severity_names[static_cast<std::size_t>(level)];
}

/// The severity with exactly this lower-case name, or nothing.
[[nodiscard]] constexpr std::optional<severity> severity_named(std::string_view name) noexcept {
    for (std::size_t i = 0; i < severity_count; ++i)
        if (severity_names[i] == name)
            return static_cast<severity>(i);
    return std::nullopt;
}

} // namespace dsacheck
