// A text in which some digits may be any digits: what other texts are compared with, many bytes at a time.
#pragma once

#include <cstddef>

namespace dsacheck::text_shape {

/// What stands in a shape for a digit. No text has these bytes, since UTF-8 does not: they are only compared with digits.
inline constexpr char any_digit = '\xFF';
inline constexpr char any_but_zero = '\xFE';

inline constexpr std::size_t shortest = 16; ///< bytes

/// Whether a text of the shape's size, at least the shortest, differs from it in free digits only.
using comparison = bool (*)(const char* shape, const char* text, std::size_t size) noexcept;

/// The one that is fastest on this processor.
[[nodiscard]] comparison fastest_comparison() noexcept;

/// The one that runs on every processor.
[[nodiscard]] bool fits(const char* shape, const char* text, std::size_t size) noexcept;

} // namespace dsacheck::text_shape
