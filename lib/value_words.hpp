// The types of JSON in words.
#pragma once

#include "dsacheck/statement.hpp"

#include <string_view>

namespace dsacheck {

[[nodiscard]] constexpr std::string_view description(value_type type) noexcept {
    switch (type) {
    case value_type::null: return "null";
    case value_type::boolean: return "a boolean";
    case value_type::number: return "a number";
    case value_type::string: return "a string";
    case value_type::array: return "an array";
    case value_type::object: return "an object";
    }
    return "";
}

} // namespace dsacheck
