// A view of constant elements in a row: what std::span<const T> is in C++20.
#pragma once

#include <array>
#include <cstddef>

namespace dsacheck {

template <class T>
class array_view {
  public:
    constexpr array_view() noexcept = default;
    constexpr array_view(const T* data, std::size_t size) noexcept : data_(data), size_(size) {}
    template <std::size_t N>
    constexpr array_view(const std::array<T, N>& elements) noexcept : data_(elements.data()), size_(N) {}

    [[nodiscard]] constexpr const T* begin() const noexcept { return data_; }
    [[nodiscard]] constexpr const T* end() const noexcept { return data_ + size_; }
    [[nodiscard]] constexpr const T* data() const noexcept { return data_; }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] constexpr const T& operator[](std::size_t i) const noexcept { return data_[i]; }

  private:
    const T* data_ = nullptr;
    std::size_t size_ = 0;
};

} // namespace dsacheck
