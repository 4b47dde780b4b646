// The parts of PHP's dates and times: fields of digits, names, offsets, zones.
#pragma once

#include "php/php_scan.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck::php {

inline constexpr std::size_t no_match = static_cast<std::size_t>(-1);

/// A field of digits, named by its letter in a pattern.
struct digit_field {
    char letter;
    std::size_t min_digits, max_digits;
    std::int64_t lowest, highest;
    std::int64_t php_token::*target;
};

/// The field of a letter, or nullptr.
const digit_field* find_digit_field(char letter) noexcept;

/// The end of the run of characters from `at` that are `inside`.
template <typename Predicate>
std::size_t run_end(std::string_view text, std::size_t at, Predicate inside) noexcept {
    while (at < text.size() && inside(text[at]))
        ++at;
    return at;
}

inline bool one_of(char c, std::string_view set) noexcept {
    return c != '\0' && set.find(c) != std::string_view::npos;
}

// These give the end of what they match, or no_match, and fill the token.
std::size_t match_digits(const digit_field& field, std::string_view text, std::size_t at,
                         php_token& token) noexcept;
std::size_t match_fraction(std::string_view text, std::size_t at, php_token& token) noexcept;
std::size_t match_signed_year(char letter, std::string_view text, std::size_t at, php_token& token) noexcept;
std::size_t match_meridian(std::string_view text, std::size_t at, php_token& token) noexcept;
std::size_t match_month_name(char letter, std::string_view text, std::size_t at, php_token& token) noexcept;
std::size_t match_offset(std::string_view text, std::size_t at, php_token& token) noexcept;
std::size_t match_zone(std::string_view text, std::size_t at, php_token& token) noexcept;
/// Digits, perhaps none. A number beyond 64 bits sets `out_of_range`.
std::size_t match_integer(std::string_view text, std::size_t at, std::int64_t& value,
                          bool& out_of_range) noexcept;

} // namespace dsacheck::php
