// Where the cells and rows of CSV text end, found 64 bytes at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dsacheck::dump {

[[nodiscard]] std::uint64_t count_line_ends(std::string_view bytes) noexcept;

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
    /// Whether a quote stands between two offsets in the bytes.
    [[nodiscard]] bool has_quote(std::size_t begin, std::size_t end) const noexcept {
        const std::uint64_t* word = quotes_.data() + begin / block;
        const std::uint64_t* const last = quotes_.data() + end / block;
        std::uint64_t bits = *word & ~std::uint64_t{0} << begin % block;
        for (; word != last; bits = *++word)
            if (bits != 0)
                return true;
        return (bits & ~(~std::uint64_t{0} << end % block)) != 0;
    }
    /// The first quote at or behind an offset; the size of the bytes when there is none.
    [[nodiscard]] std::size_t next_quote(std::size_t from) const noexcept;

    /// How many bytes are looked at together.
    static constexpr std::size_t block = 64;

  private:
    friend struct block_writer;
    std::vector<std::uint32_t> cells_;
    std::vector<std::uint32_t> rows_;
    std::vector<std::uint64_t> quotes_; ///< a bit for each byte
    std::size_t first_doubt_ = 0;
    std::size_t size_ = 0;
};

} // namespace dsacheck::dump
