// Rows that can be read in more than one way.
#pragma once

#include "dsacheck/dump_column.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dsacheck::dump {

enum class resolution : std::uint8_t {
    unique,    ///< one reading has the right number of columns, or is the only one in which all values make sense
    ambiguous, ///< several do
    none,      ///< no reading has the right number of columns
    unfinished ///< the bytes end within the row
};

/// Reads a row by trying, at each quote that may close its value or stand in it, both.
class row_resolver {
  public:
    /// The row at the beginning of `bytes`. `final`: the end of the bytes ends the row.
    resolution resolve(std::string_view bytes, const dump_header& header, bool final);

    /// For `unique`: where each cell ends, the last one's at the line end or the end of the bytes.
    [[nodiscard]] const std::vector<std::uint32_t>& cell_ends() const noexcept { return best_; }
    /// For `none`: whether a reading came to the end of the bytes before it had all columns.
    [[nodiscard]] bool ran_out() const noexcept { return ran_out_; }

  private:
    struct dead_end {
        std::uint32_t at;
        std::uint16_t column;
        bool closed;
    };
    bool explore(std::size_t at, bool in_quotes, std::size_t depth);
    bool branch(std::size_t quote, std::size_t depth);
    bool end_cell(std::size_t at);
    void keep_solution();
    [[nodiscard]] std::size_t count_oddities() const;
    [[nodiscard]] bool is_dead(const dead_end& state) const noexcept;

    std::string_view bytes_;
    const dump_header* header_ = nullptr;
    bool final_ = false;
    bool ran_out_ = false;
    bool gave_up_ = false;
    std::size_t solutions_ = 0;
    std::size_t least_oddities_ = 0;
    std::size_t best_count_ = 0;
    std::vector<std::uint32_t> ends_;
    std::vector<std::uint32_t> best_;
    std::vector<dead_end> dead_;
};

} // namespace dsacheck::dump
