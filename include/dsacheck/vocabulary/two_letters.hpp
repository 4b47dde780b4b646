// Lookup of codes of two capital letters.
#pragma once

#include "dsacheck/vocabulary/perfect_hash.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck::detail {

/// One cell for each pair of letters: the row of that code, or `not_found`.
struct two_letter_index {
    std::array<std::uint8_t, 26 * 26> cells{};

    [[nodiscard]] constexpr std::uint8_t find(std::string_view code) const noexcept {
        if (code.size() != 2)
            return not_found;
        const unsigned first = static_cast<unsigned char>(code[0]) - unsigned{'A'};
        const unsigned second = static_cast<unsigned char>(code[1]) - unsigned{'A'};
        return first < 26 && second < 26 ? cells[first * 26 + second] : not_found;
    }
};

/// Rows are anything with a member `code` of two capital letters; a code that stands twice does not compile.
template <class Row, std::size_t N>
constexpr two_letter_index index_codes(const std::array<Row, N>& rows) {
    static_assert(N < not_found);
    two_letter_index index;
    for (std::uint8_t& cell : index.cells)
        cell = not_found;
    for (std::size_t i = 0; i < N; ++i) {
        const std::string_view code = rows[i].code;
        std::uint8_t& cell = index.cells.at(static_cast<std::size_t>(code[0] - 'A') * 26 +
                                            static_cast<std::size_t>(code[1] - 'A'));
        if (cell != not_found)
            throw "a code stands twice";
        cell = static_cast<std::uint8_t>(i);
    }
    return index;
}

} // namespace dsacheck::detail
