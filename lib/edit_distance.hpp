// How many letters two words differ in.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace dsacheck::detail {

/// Damerau-Levenshtein distance in its restricted form (no letter is edited twice), or bound + 1 if it is
/// more or if `to` is longer than any value of the vocabulary. more.
[[nodiscard]] inline std::size_t distance_up_to(std::size_t bound, std::string_view from,
                                                std::string_view to) noexcept {
    constexpr std::size_t width = 128;
    const std::size_t more = bound + 1;
    const std::size_t difference =
        from.size() > to.size() ? from.size() - to.size() : to.size() - from.size();
    if (difference > bound || to.size() >= width)
        return more;

    std::array<std::size_t, width> before_last{};
    std::array<std::size_t, width> last{};
    std::array<std::size_t, width> current{};
    for (std::size_t j = 0; j <= to.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= from.size(); ++i) {
        current[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            current[j] = std::min({replaced, last[j] + 1, current[j - 1] + 1});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                current[j] = std::min(current[j], before_last[j - 2] + 1);
            least = std::min(least, current[j]);
        }
        if (least > bound)
            return more;
        before_last = last;
        last = current;
    }
    return std::min(last[to.size()], more);
}

} // namespace dsacheck::detail
