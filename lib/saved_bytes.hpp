// Values one behind the other in bytes that travel between processes: numbers in groups of seven bits, the lowest first,
// texts behind their size.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace dsacheck {

/// Appends values.
class saving {
  public:
    explicit saving(std::string& out) noexcept : out_(&out) {}

    saving& number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7U)
            out_->push_back(static_cast<char>(value | 0x80U));
        out_->push_back(static_cast<char>(value));
        return *this;
    }
    saving& flag(bool value) { return number(value ? 1 : 0); }
    saving& text(std::string_view value) {
        number(value.size());
        out_->append(value);
        return *this;
    }

  private:
    std::string* out_;
};

/// Takes values in the same order. After bytes that make no sense, all further values are 0 and empty: ask `ok` at the end,
/// and before what would do harm.
class loading {
  public:
    explicit loading(std::string_view bytes) noexcept : rest_(bytes) {}

    std::uint64_t number() noexcept {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (rest_.empty())
                break;
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if (byte < 0x80)
                return value;
        }
        fail();
        return 0;
    }
    /// A number that is `most` at most.
    template <class Number = std::uint64_t>
    Number number_up_to(std::uint64_t most) noexcept {
        const std::uint64_t value = number();
        if (value > most || value > static_cast<std::uint64_t>(std::numeric_limits<Number>::max())) {
            fail();
            return Number{};
        }
        return static_cast<Number>(value);
    }
    /// Any number of its type.
    template <class Number>
    Number any() noexcept {
        return number_up_to<Number>(static_cast<std::uint64_t>(std::numeric_limits<Number>::max()));
    }
    bool flag() noexcept { return number_up_to(1) == 1; }
    /// How many elements follow: each takes a byte at least, so that wrong bytes cannot ask for much memory.
    std::size_t count() noexcept {
        const std::uint64_t value = number();
        if (value <= rest_.size())
            return static_cast<std::size_t>(value);
        fail();
        return 0;
    }
    /// A view of the bytes.
    std::string_view text() noexcept {
        const std::size_t size = count();
        const std::string_view value = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return value;
    }
    /// Fails unless this text comes next.
    void expect(std::string_view wanted) noexcept {
        if (text() != wanted)
            fail();
    }

    [[nodiscard]] bool ok() const noexcept { return ok_; }
    [[nodiscard]] bool at_end() const noexcept { return rest_.empty(); }
    void fail() noexcept {
        ok_ = false;
        rest_ = {};
    }

  private:
    std::string_view rest_;
    bool ok_ = true;
};

} // namespace dsacheck
