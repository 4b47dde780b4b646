// Bytes as a script of calls, for the fuzzers of the library for C.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace dsacheck::testing {

inline void must(bool fact) {
    if (!fact)
        std::abort();
}

/// The input as a script.
class script {
  public:
    explicit script(std::string_view bytes) : rest_(bytes) {}

    [[nodiscard]] bool at_end() const { return rest_.empty(); }
    unsigned byte() {
        if (rest_.empty())
            return 0;
        const auto value = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        return value;
    }
    /// A few bytes of the script, or all of them up to the next zero byte.
    std::string_view text() {
        const std::string_view value = rest_.substr(0, std::min(rest_.find('\0'), rest_.size()));
        rest_.remove_prefix(std::min(value.size() + 1, rest_.size()));
        return value;
    }
    /// The size of a text, or one that no text has.
    std::size_t size(std::size_t right) { return byte() % 8 == 7 ? static_cast<std::size_t>(-1) - byte() : right; }
    /// The size of a struct, mostly right.
    std::size_t struct_size(std::size_t right) { return byte() % 4 == 3 ? byte() * 3 : right; }
    /// A small number, sometimes one beyond all meaning.
    std::int32_t number() {
        const unsigned chosen = byte();
        return chosen == 255 ? INT32_MIN : static_cast<std::int32_t>(chosen % 8) - 1;
    }
    std::uint64_t index() { return byte() == 255 ? UINT64_MAX : byte() % 4; }

  private:
    std::string_view rest_;
};

/// Handles that were made, some of which were freed since.
template <typename Handle>
class pool {
  public:
    Handle*& slot(unsigned chosen) { return slots_[chosen % slots_.size()]; }
    auto begin() { return slots_.begin(); }
    auto end() { return slots_.end(); }

  private:
    std::array<Handle*, 4> slots_{};
};

} // namespace dsacheck::testing
