// The checks of one number each; find_number tries them in turn.
#pragma once

#include "context.hpp"
#include "number_groups.hpp"
#include "personal_data.hpp"

#include <cstddef>
#include <string_view>

namespace dsacheck::personal_data {

/// The words before a number, read when they are asked for.
class lazy_context {
  public:
    lazy_context(std::string_view text, std::size_t at) noexcept : text_(text), at_(at) {}
    [[nodiscard]] const context& get() noexcept {
        if (!read_) {
            context_ = words_before(text_, at_);
            read_ = true;
        }
        return context_;
    }

  private:
    std::string_view text_;
    std::size_t at_;
    context context_;
    bool read_ = false;
};

/// A number that starts with "+" or "00" and a country calling code (ITU-T E.164). `at` is the plus sign or
/// the first zero.
[[nodiscard]] match match_international_phone(std::string_view text, std::size_t at,
                                              lazy_context& words) noexcept;
/// A number as it is dialled within a country.
[[nodiscard]] match match_national_phone(std::string_view text, const number_groups& number,
                                         lazy_context& words) noexcept;
[[nodiscard]] match match_payment_card(std::string_view text, const number_groups& number,
                                       lazy_context& words) noexcept;
[[nodiscard]] match match_ipv4(std::string_view text, std::size_t at, lazy_context& words) noexcept;
[[nodiscard]] match match_national_number(std::string_view text, std::size_t at,
                                          lazy_context& words) noexcept;
/// `text[at, end)` is a word of letters and digits.
[[nodiscard]] match match_national_code(std::string_view text, std::size_t at, std::size_t end,
                                        lazy_context& words) noexcept;
/// An IBAN that starts at `at` with two letters and two digits.
[[nodiscard]] match match_iban(std::string_view text, std::size_t at) noexcept;

[[nodiscard]] bool is_italian_tax_code(std::string_view sixteen_characters) noexcept;
[[nodiscard]] bool is_finnish_code(std::string_view eleven_characters) noexcept;

} // namespace dsacheck::personal_data
