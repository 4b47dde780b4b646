// What the tokens of a statement look like.
#pragma once

#include <string_view>

namespace dsacheck {

/// A string's raw characters: the token without its quotes.
[[nodiscard]] inline std::string_view between_quotes(std::string_view token) noexcept {
    return {token.data() + 1, token.size() - 2};
}

/// The token of a string, from its raw characters.
[[nodiscard]] inline std::string_view with_quotes(std::string_view raw) noexcept {
    return {raw.data() - 1, raw.size() + 2};
}

[[nodiscard]] constexpr bool is_container(char first) noexcept { return first == '[' || first == '{'; }

} // namespace dsacheck
