// Where the cells and rows of CSV text end, found 64 bytes at a time.
#pragma once

#include "bits.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dsacheck::dump {

/// Commas and line ends outside of quotes, on the assumption that a quote behind a backslash stands for itself. Where it
/// could also close its value (a comma or line end comes next), there is a doubt, and the index behind it holds only if the
/// assumption does. Reused from window to window.
class row_index {
  public:
    /// Indexes `bytes`, which begin outside of quotes. Reads nothing behind them.
    void build(std::string_view bytes);

    /// The offsets where cells end: of commas and line ends. Before the first stands what would be the end of a cell before
    /// it, the number -1; behind the last, room that can be read.
    [[nodiscard]] const std::uint32_t* cell_ends() const noexcept { return cells_.data() + 1; }
    /// Which of the cells are the last of their row.
    [[nodiscard]] const std::uint32_t* last_cells() const noexcept { return rows_.data(); }
    [[nodiscard]] std::size_t row_count() const noexcept { return row_count_; }
    /// The offset of the first doubt, which is that of a comma or line end; the size of the bytes when there is none.
    [[nodiscard]] std::size_t first_doubt() const noexcept { return first_doubt_; }
    /// Whether a quote may stand in the cell that ends at this offset, between those at its ends. False is certain.
    [[nodiscard]] bool may_hold_quote(std::size_t cell_end) const noexcept {
        return (quotes_[cell_end / block].held >> cell_end % block & 1U) != 0;
    }
    /// The first quote at or behind an offset; the size of the bytes when there is none.
    [[nodiscard]] std::size_t next_quote(std::size_t from) const noexcept {
        if (from >= size_)
            return size_;
        std::uint64_t bits = quotes_[from / block].standing & ~std::uint64_t{0} << from % block;
        for (std::size_t word = from / block;;) {
            if (bits != 0)
                return word * block + lowest_bit(bits);
            if (++word * block >= size_)
                return size_;
            bits = quotes_[word].standing;
        }
    }

    /// How many bytes are looked at together.
    static constexpr std::size_t block = 64;

  private:
    friend struct block_writer;
    /// A bit for each byte of a block.
    struct quote_marks {
        std::uint64_t standing; ///< a quote
        std::uint64_t held;     ///< the end of a cell that may hold one
    };
    std::vector<std::uint32_t> cells_;
    std::vector<std::uint32_t> rows_;
    std::vector<quote_marks> quotes_; ///< of each block
    std::size_t row_count_ = 0;
    std::size_t first_doubt_ = 0;
    std::size_t size_ = 0;
};

} // namespace dsacheck::dump
