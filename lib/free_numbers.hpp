// Numbers in a text that say nothing to the rules on texts and personal data: a section, a count, a case number.
#pragma once

#include "dsacheck/text.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck {

/// Runs of digits. Empty for a text without digits.
class free_numbers {
  public:
    /// The digits of `text`, of which no rule has found anything, if any others in their places would be as harmless as
    /// they are. False when that is not certain, as for numbers that may have check digits, or when there are too many.
    [[nodiscard]] bool find(std::string_view text, text_form form) noexcept;

    /// Whether `other`, which has as many bytes as `text`, is the same but for those digits.
    [[nodiscard]] bool fit(const char* text, std::string_view other) const noexcept;

  private:
    struct run {
        std::uint16_t begin;
        std::uint16_t end;
    };
    static constexpr std::size_t most = 8;
    /// Longer runs stay as they are when their first digit is none.
    static constexpr std::size_t longest_with_zero = 6;

    bool add(std::string_view text, std::size_t begin, std::size_t end) noexcept;

    std::array<run, most> runs_;
    std::size_t count_ = 0;
};

} // namespace dsacheck
