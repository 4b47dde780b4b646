// Where the cells and rows of CSV text end, found 64 bytes at a time.
#pragma once

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

    /// The offsets where cells end: of commas and line ends.
    [[nodiscard]] const std::uint32_t* cell_ends() const noexcept { return cells_.data(); }
    /// Which of the cells are the last of their row.
    [[nodiscard]] const std::vector<std::uint32_t>& last_cells() const noexcept { return rows_; }
    /// The offset of the first doubt, which is that of a comma or line end; the size of the bytes when there is none.
    [[nodiscard]] std::size_t first_doubt() const noexcept { return first_doubt_; }

  private:
    friend struct block_writer;
    std::vector<std::uint32_t> cells_;
    std::vector<std::uint32_t> rows_;
    std::size_t first_doubt_ = 0;
};

} // namespace dsacheck::dump
