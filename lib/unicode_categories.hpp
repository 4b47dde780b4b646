// The four Unicode general categories that the URL grammar of the API asks for, any sub-category included.
#pragma once

namespace dsacheck {

// Unicode 15.0, the version in PCRE2 10.44, which PHP 8.4 bundles and the API therefore judges with. Other
// builds of PHP differ in newly assigned characters (Debian 12's PCRE2 10.42 knows Unicode 14). Logarithmic.

[[nodiscard]] bool is_letter(char32_t code_point) noexcept; ///< L
[[nodiscard]] bool is_number(char32_t code_point) noexcept; ///< N
[[nodiscard]] bool is_symbol(char32_t code_point) noexcept; ///< S
[[nodiscard]] bool is_mark(char32_t code_point) noexcept;   ///< M

} // namespace dsacheck
