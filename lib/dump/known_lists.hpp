// Lists of countries in which every element is known. Most platforms send the same long one with nearly every statement.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace dsacheck::dump {

class known_lists {
  public:
    static constexpr std::size_t shortest = 48; ///< bytes: shorter lists are read as fast as they are looked up
    static constexpr std::size_t longest = 512;

    [[nodiscard]] bool has(std::string_view list) const noexcept {
        return list.size() >= shortest && lists_[list.size() % slots] == list;
    }
    /// Keeps a list. It takes the place of another.
    void add(std::string_view list) {
        if (list.size() >= shortest && list.size() <= longest)
            lists_[list.size() % slots].assign(list);
    }

  private:
    static constexpr std::size_t slots = 8;
    std::array<std::string, slots> lists_;
};

} // namespace dsacheck::dump
