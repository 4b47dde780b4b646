// Why an input could not be read, in words that name it.
#pragma once

#include "dsacheck/options.hpp"

#include <string>
#include <string_view>

namespace dsacheck {

/// How messages call an input: "-" is the standard input, and bytes in memory may have no name.
[[nodiscard]] inline std::string_view name_in_messages(std::string_view input) noexcept {
    return input.empty() ? "input" : input == "-" ? "standard input" : input;
}

[[nodiscard]] inline run_status run_failure(std::string_view input, std::string_view reason) {
    return {false, std::string(name_in_messages(input)).append(": ").append(reason)};
}

} // namespace dsacheck
