// A number as people write it: groups of digits with blanks, points, hyphens, slashes or brackets between
// them.
#pragma once

#include "characters.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck::personal_data {

/// What stands between two groups.
enum class separator : std::uint8_t { none, blank, point, hyphen, slash, bracket };

struct digit_group {
    std::size_t offset = 0; ///< of its first digit, in the text
    std::uint8_t first = 0; ///< index of its first digit in `number_groups::digits`
    std::uint8_t size = 0;
    separator before = separator::none;
};

/// The groups from one place on: at most `max_groups` and `max_digits`, which is more than any number needs.
struct number_groups {
    static constexpr std::size_t max_groups = 10;
    static constexpr std::size_t max_digits = 24;

    std::array<digit_group, max_groups> groups{};
    std::array<char, max_digits> digits{};
    std::size_t count = 0;       ///< groups
    std::size_t digit_count = 0; ///< of all groups

    [[nodiscard]] std::size_t end_of(std::size_t group) const noexcept {
        return groups[group].offset + groups[group].size;
    }
    /// The digits of the groups [first, last].
    [[nodiscard]] std::string_view digits_of(std::size_t first, std::size_t last) const noexcept {
        return {digits.data() + groups[first].first,
                static_cast<std::size_t>(groups[last].first + groups[last].size - groups[first].first)};
    }
};

/// Reads the groups that start at the digit `at`. A group that a letter follows belongs to another word and
/// is left out, and so is what would exceed the limits.
[[nodiscard]] number_groups read_groups(std::string_view text, std::size_t at) noexcept;

/// The end of the run of digits that starts at `at`.
[[nodiscard]] inline std::size_t digits_end(std::string_view text, std::size_t at) noexcept {
    while (at < text.size() && is_digit(text[at]))
        ++at;
    return at;
}

/// Whether a number that ends at `end` is part of something longer, such as 1234/2019 or 12-AB.
[[nodiscard]] inline bool number_goes_on(std::string_view text, std::size_t end) noexcept {
    const char next = byte_at(text, end);
    if (next == '-' || next == '/' || next == '.' || next == ',' || next == ':' || next == '_')
        return is_digit(byte_at(text, end + 1)) ||
               (next != '.' && next != ',' && next != ':' && is_letter(byte_at(text, end + 1)));
    return next == '@' || next == '%' || next == '=' || word_goes_on(text, end);
}

} // namespace dsacheck::personal_data
