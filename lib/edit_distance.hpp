// How many letters two words differ in.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck::detail {

/// Damerau-Levenshtein distance in its restricted form (no letter is edited twice), or bound + 1 if it is
/// more or if `to` is longer than any value of the vocabulary.
[[nodiscard]] inline std::size_t distance_up_to(std::size_t bound, std::string_view from,
                                                std::string_view to) noexcept {
    constexpr std::size_t width = 128;
    const std::size_t more = bound + 1;
    const std::size_t difference =
        from.size() > to.size() ? from.size() - to.size() : to.size() - from.size();
    if (difference > bound || to.size() >= width)
        return more;

    // Each step off the diagonal is a difference, so that only places near it matter.
    std::array<std::array<std::uint16_t, width + 1>, 3> rows; // as much of them as is needed is set
    const auto row_of = [&rows](std::size_t i) { return rows[i % rows.size()].data(); };
    const auto plus = [](std::uint16_t distance, bool step) { return static_cast<std::uint16_t>(distance + (step ? 1 : 0)); };
    for (std::size_t j = 0; j <= std::min(to.size(), bound + 1); ++j)
        rows[0][j] = static_cast<std::uint16_t>(j);
    for (std::size_t i = 1; i <= from.size(); ++i) {
        const std::uint16_t* const before_last = row_of(i + 1);
        const std::uint16_t* const last = row_of(i - 1);
        std::uint16_t* const current = row_of(i);
        const std::size_t first = i > bound ? i - bound : 1;
        const std::size_t end = std::min(to.size(), i + bound);
        current[first - 1] = static_cast<std::uint16_t>(first == 1 ? i : more);
        std::size_t least = current[first - 1];
        for (std::size_t j = first; j <= end; ++j) {
            const std::uint16_t replaced = plus(last[j - 1], from[i - 1] != to[j - 1]);
            current[j] = std::min({replaced, plus(last[j], true), plus(current[j - 1], true)});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                current[j] = std::min(current[j], plus(before_last[j - 2], true));
            least = std::min<std::size_t>(least, current[j]);
        }
        if (least > bound)
            return more;
        current[end + 1] = static_cast<std::uint16_t>(more);
    }
    return std::min<std::size_t>(row_of(from.size())[to.size()], more);
}

} // namespace dsacheck::detail
