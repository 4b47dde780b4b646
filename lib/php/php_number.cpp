#include "php/php_number.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <limits>

namespace dsacheck::php {

namespace {

constexpr int significant_digits = 14; // PHP's default setting "precision"

/// Whether a number that is out of a double's range is too large rather than too small: the sign of the power of
/// ten of its first digit that is not 0.
bool is_too_large(std::string_view token) noexcept {
    const std::size_t e = token.find_first_of("eE");
    const std::string_view mantissa = token.substr(0, e);
    long long exponent = 0;
    bool negative_exponent = false;
    if (e != std::string_view::npos) {
        std::string_view digits = token.substr(e + 1);
        negative_exponent = digits.front() == '-';
        if (digits.front() == '-' || digits.front() == '+')
            digits.remove_prefix(1);
        if (std::from_chars(digits.data(), digits.data() + digits.size(), exponent).ec != std::errc{})
            return !negative_exponent;
        if (negative_exponent)
            exponent = -exponent;
    }
    const std::size_t first = mantissa.find_first_of("123456789");
    if (first == std::string_view::npos)
        return false;
    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    return exponent + static_cast<long long>(point) - static_cast<long long>(first) > 0;
}

std::string double_text(double value) {
    if (std::isinf(value))
        return value > 0 ? "INF" : "-INF";
    if (value == 0)
        return std::signbit(value) ? "-0" : "0";
    const std::string scientific = fmt::format("{:.{}e}", value, significant_digits - 1);
    const std::size_t e = scientific.find('e');
    int exponent = 0;
    const char* digits = scientific.data() + e + 1;
    if (*digits == '+')
        ++digits;
    std::from_chars(digits, scientific.data() + scientific.size(), exponent);
    const auto without_zeros = [](std::string text) {
        if (text.find('.') != std::string::npos) {
            text.erase(text.find_last_not_of('0') + 1);
            if (text.back() == '.')
                text.pop_back();
        }
        return text;
    };
    if (exponent >= -4 && exponent < significant_digits)
        return without_zeros(fmt::format("{:.{}f}", value, significant_digits - 1 - exponent));
    std::string mantissa = without_zeros(scientific.substr(0, e));
    if (mantissa.find('.') == std::string::npos)
        mantissa += ".0";
    return fmt::format("{}E{}{}", mantissa, exponent < 0 ? '-' : '+', std::abs(exponent));
}

} // namespace

php_number read_number(std::string_view token) noexcept {
    php_number result;
    const char* const end = token.data() + token.size();
    if (token.find_first_of(".eE") == std::string_view::npos && token != "-0") {
        if (std::from_chars(token.data(), end, result.integer).ec == std::errc{}) {
            result.is_integer = true;
            result.real = static_cast<double>(result.integer);
            return result;
        }
    }
    if (std::from_chars(token.data(), end, result.real).ec == std::errc::result_out_of_range) {
        result.real = is_too_large(token) ? std::numeric_limits<double>::infinity() : 0.0;
        if (token.front() == '-')
            result.real = -result.real;
    }
    return result;
}

std::string number_text(std::string_view token) {
    const php_number value = read_number(token);
    return value.is_integer ? fmt::format("{}", value.integer) : double_text(value.real);
}

} // namespace dsacheck::php
