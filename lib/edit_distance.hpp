// How many letters two words differ in.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
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

    using row = std::array<std::uint16_t, width>; // small: rows are copied
    row before_last{};
    row last{};
    row current{};
    const auto plus = [](std::uint16_t distance, bool step) { return static_cast<std::uint16_t>(distance + (step ? 1 : 0)); };
    for (std::size_t j = 0; j <= to.size(); ++j)
        last[j] = static_cast<std::uint16_t>(j);
    for (std::size_t i = 1; i <= from.size(); ++i) {
        current[0] = static_cast<std::uint16_t>(i);
        std::size_t least = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::uint16_t replaced = plus(last[j - 1], from[i - 1] != to[j - 1]);
            current[j] = std::min({replaced, plus(last[j], true), plus(current[j - 1], true)});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                current[j] = std::min(current[j], plus(before_last[j - 2], true));
            least = std::min<std::size_t>(least, current[j]);
        }
        if (least > bound)
            return more;
        before_last = last;
        last = current;
    }
    return std::min<std::size_t>(last[to.size()], more);
}

} // namespace dsacheck::detail
