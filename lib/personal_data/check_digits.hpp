// Check digits of numbers. Each function takes the digits alone and expects the length that its comment
// names.
#pragma once

#include "characters.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace dsacheck::personal_data {

/// ISO/IEC 7812-1, Annex B ("Luhn"): any length, the last digit checks.
[[nodiscard]] constexpr bool passes_luhn(std::string_view digits) noexcept {
    unsigned sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        unsigned digit = digit_value(digits[digits.size() - 1 - i]);
        if (i % 2 == 1)
            digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
        sum += digit;
    }
    return sum % 10 == 0;
}

/// ISO/IEC 7064, MOD 11,10: the last digit checks.
[[nodiscard]] constexpr bool passes_mod_11_10(std::string_view digits) noexcept {
    unsigned product = 10;
    for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
        unsigned sum = (digit_value(digits[i]) + product) % 10;
        if (sum == 0)
            sum = 10;
        product = sum * 2 % 11;
    }
    return (11 - product) % 10 == digit_value(digits.back());
}

/// Verhoeff's dihedral code: the last digit checks.
[[nodiscard]] constexpr bool passes_verhoeff(std::string_view digits) noexcept {
    constexpr char products[] = "0123456789123406789523401789563401289567401239567859876043216598710432765982"
                                "104387659321049876543210";
    constexpr char permutations[] =
        "01234567891576283094580379614289160435279453126870428657390127938064157046913258";
    std::size_t check = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const std::size_t digit = digit_value(digits[digits.size() - 1 - i]);
        check = digit_value(products[check * 10 + digit_value(permutations[i % 8 * 10 + digit])]);
    }
    return check == 0;
}

/// The sum of the digits, each times its weight; as many digits as there are weights.
template <std::size_t Size>
[[nodiscard]] constexpr unsigned weighted_sum(std::string_view digits,
                                              const std::array<unsigned, Size>& weights) noexcept {
    unsigned sum = 0;
    for (std::size_t i = 0; i < Size; ++i)
        sum += digit_value(digits[i]) * weights[i];
    return sum;
}

/// EAN-13 (GS1 General Specifications 7.9): 13 digits.
[[nodiscard]] constexpr bool passes_ean(std::string_view digits) noexcept {
    return weighted_sum<13>(digits, {1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1}) % 10 == 0;
}

/// The value of up to 18 digits.
[[nodiscard]] constexpr unsigned long long number_value(std::string_view digits) noexcept {
    unsigned long long value = 0;
    for (const char c : digits)
        value = value * 10 + digit_value(c);
    return value;
}

[[nodiscard]] constexpr unsigned two_digits(std::string_view digits, std::size_t at) noexcept {
    return digit_value(digits[at]) * 10 + digit_value(digits[at + 1]);
}

/// Whether month and day, two digits each, may be a birthday. The year is not asked: 29 February passes.
[[nodiscard]] constexpr bool is_birthday(unsigned month, unsigned day) noexcept {
    return month >= 1 && month <= 12 && day >= 1 &&
           day <= (month == 2                                              ? 29U
                   : month == 4 || month == 6 || month == 9 || month == 11 ? 30U
                                                                           : 31U);
}

} // namespace dsacheck::personal_data
