// The exact checks, one for each kind of trigger. All take the text that is being scanned and the place of
// the trigger; a match of length 0 means that nothing was found. Matches start at or behind `from`. Time is
// bounded by a constant.
#pragma once

#include "personal_data.hpp"

#include <cstddef>
#include <string_view>

namespace dsacheck::personal_data {

/// `at` is an at sign.
[[nodiscard]] match find_email(std::string_view text, std::size_t at, std::size_t from) noexcept;
[[nodiscard]] match find_handle(std::string_view text, std::size_t at) noexcept;
/// `at` is a bracket: "name (at) example.com".
[[nodiscard]] match find_spelt_out_email(std::string_view text, std::size_t at, std::size_t from) noexcept;
/// `at` is a slash.
[[nodiscard]] match find_profile_link(std::string_view text, std::size_t at, std::size_t from) noexcept;
/// `at` is a colon.
[[nodiscard]] match find_ipv6(std::string_view text, std::size_t at, std::size_t from) noexcept;

/// `at` is the first of a run of digits that stands free of letters.
[[nodiscard]] match find_number(std::string_view text, std::size_t at, std::size_t from) noexcept;
/// `text[at, end)` is a word of ASCII letters and digits.
[[nodiscard]] match find_code(std::string_view text, std::size_t at, std::size_t end) noexcept;

} // namespace dsacheck::personal_data
