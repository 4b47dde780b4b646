// Patterns with wildcards, as suppressions use them.
#pragma once

#include "dsacheck/export.hpp"

#include <string_view>

namespace dsacheck {

/// Whether the whole `text` fits `pattern`: "*" stands for any characters but "/", "**" for any characters, "?" for one
/// byte that is not "/". All else stands for itself; capitals matter. Takes at most time proportional to the product
/// of the two sizes, whatever the pattern.
[[nodiscard]] DSACHECK_EXPORT bool matches_glob(std::string_view pattern, std::string_view text) noexcept;

} // namespace dsacheck
