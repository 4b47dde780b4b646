// A JSON value as the API holds it after decoding and preparation: for the odd ones that a text field may carry.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dsacheck::php {

/// Strings are trimmed, empty ones are null, a repeated key keeps its first position and its last value.
struct php_value {
    enum class kind : std::uint8_t { null, boolean, number, string, array };

    kind type = kind::null;
    std::string text; ///< a string's characters, otherwise the token
    std::vector<std::pair<std::string, php_value>> members; ///< of arrays and objects alike

    /// An array prints as a list when its keys are 0, 1, 2 ... in order.
    [[nodiscard]] bool is_list() const;
    /// True when one of the members is an array.
    [[nodiscard]] bool has_array_inside() const noexcept;
    /// As PHP casts it to a string; nothing for arrays.
    [[nodiscard]] std::string as_text() const;
    void append_json(std::string& out) const;
};

/// `json` is one well-formed value, followed by nothing but white space.
[[nodiscard]] php_value read_value(std::string_view json);

/// A number as the API stores it: integers as they are, others in the shortest form; infinity as a string.
void append_number(std::string_view token, std::string& out);

} // namespace dsacheck::php
