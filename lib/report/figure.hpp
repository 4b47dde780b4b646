// Cells as numbers: blank is not zero, and what is no number is not guessed.
#pragma once

#include "dsacheck/report.hpp"

#include <cstdint>

namespace dsacheck {

struct figure {
    enum class state : std::uint8_t {
        blank,  ///< nothing, or "N/A": no statement about the number
        number, ///< zero included
        unread  ///< something else; a check that needs it does not run
    } is = state::blank;
    double number = 0;
    const cell* at = nullptr;

    [[nodiscard]] bool blank() const noexcept { return is == state::blank; }
    [[nodiscard]] bool known() const noexcept { return is == state::number; }
    [[nodiscard]] bool unread() const noexcept { return is == state::unread; }
    [[nodiscard]] bool zero() const noexcept { return known() && number == 0; }
    [[nodiscard]] bool positive() const noexcept { return known() && number > 0; }
    /// The number, a blank counting as nothing.
    [[nodiscard]] double amount() const noexcept { return known() ? number : 0; }
};

/// The figure in a column of the template; shares as shares, median times in hours.
[[nodiscard]] figure figure_of(const part& in, const part_row& row, template_column column) noexcept;
/// The same for the first row with a key.
[[nodiscard]] figure figure_of(const part& in, row_key key, template_column column) noexcept;

} // namespace dsacheck
