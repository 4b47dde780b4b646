// JSON text with escapes: whether it is worth a scan, and its characters piece by piece.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck::personal_data {

/// False when no matcher could find anything in the escaped text. A quick look that need not unescape.
[[nodiscard]] bool may_hold_triggers(std::string_view escaped) noexcept;

/// A piece of an escaped text, unescaped into memory of its own, that knows where each byte came from.
class escaped_part {
  public:
    static constexpr std::size_t capacity = 4096;
    static constexpr std::size_t margin =
        1024; ///< more than the longest match, and more than the context of one

    /// Unescapes from `at`, which is not inside an escape, as much as there is room for; returns where it
    /// stopped.
    std::size_t read(std::string_view escaped, std::size_t at) noexcept;

    [[nodiscard]] std::string_view text() const noexcept { return {bytes_.data(), size_}; }
    /// The place in the source of the byte `at`, or of the end of the piece.
    [[nodiscard]] std::size_t source_of(std::size_t at) const noexcept;

  private:
    /// From `at` on, bytes stand as they do in the source from `source` on, up to the next escape.
    struct run {
        std::uint32_t at;
        std::uint32_t source; ///< relative to `start_`
    };

    std::array<char, capacity> bytes_;
    std::array<run, capacity + 1> runs_;
    std::size_t size_ = 0;
    std::size_t run_count_ = 0;
    std::size_t start_ = 0;
};

} // namespace dsacheck::personal_data
