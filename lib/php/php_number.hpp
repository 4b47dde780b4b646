// How PHP, which the API is written in, reads a JSON number and prints it as text.
#pragma once

#include <string>
#include <string_view>

namespace dsacheck::php {

/// The value of a JSON number token: an integer that fits 64 bits stays one, everything else is a double.
struct php_number {
    bool is_integer = false;
    long long integer = 0;
    double real = 0; ///< infinite where the token is out of range
};

/// `token` is a valid JSON number.
[[nodiscard]] php_number read_number(std::string_view token) noexcept;

/// The number as PHP casts it to a string: a double with 14 significant digits, such as "1.0E+14".
[[nodiscard]] std::string number_text(std::string_view token);

} // namespace dsacheck::php
