// Lists that were read before. Most platforms send the same long list of countries with nearly every statement: when the
// bytes are the same, so are the elements.
#pragma once

#include "dsacheck/statement.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

class list_memo {
  public:
    static constexpr std::size_t shortest_list = 8;  ///< elements: shorter ones are read as fast as they are looked up
    static constexpr std::size_t longest_text = 512; ///< bytes

    list_memo() {
        for (known_list& each : lists_)
            each.text.reserve(longest_text);
    }

    /// Appends the elements of the list whose text, from its first element up to its closing bracket, is `text`, and which
    /// lies at `offset`. Returns how many; 0 when the list is not known.
    std::size_t recall(std::string_view text, std::uint32_t offset, element_list& to) const {
        const known_list& known = lists_[slot_of(text)];
        if (text.empty() || known.text != text)
            return 0;
        const std::size_t count = known.elements.size();
        element_value* const room = to.room_for(count);
        std::copy(known.elements.begin(), known.elements.end(), room);
        for (std::size_t i = 0; i < count; ++i)
            room[i].where.offset += offset;
        to.commit(count);
        return count;
    }

    /// Keeps a list of which every element was known by its code. It takes the place of another.
    void remember(std::string_view text, std::uint32_t offset, const element_value* first, std::size_t count) {
        if (count < shortest_list || text.size() > longest_text)
            return;
        known_list& known = lists_[slot_of(text)];
        known.text.assign(text);
        known.elements.assign(first, first + count);
        for (element_value& each : known.elements)
            each.where.offset -= offset;
    }

  private:
    struct known_list {
        std::string text;
        std::vector<element_value> elements; ///< with offsets from the beginning of the text
    };
    static constexpr std::size_t slots = 8;
    static std::size_t slot_of(std::string_view text) noexcept { return text.size() % slots; }

    std::array<known_list, slots> lists_;
};

} // namespace dsacheck
