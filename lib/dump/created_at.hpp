// When the database received a row.
#pragma once

#include "dsacheck/read_dump.hpp"

#include <cstdint>
#include <string_view>
#include <utility>

namespace dsacheck::dump {

/// Reads `created_at` of row after row, which mostly share their day.
class created_at_reader {
  public:
    /// Sets `created`, `created_second` and `schema` of the row when the text, without quotes and blanks around it, is a day,
    /// or a day and a time. False when it is neither.
    bool read(std::string_view text, dump_row& row);

  private:
    using day_text = std::pair<std::uint64_t, std::uint64_t>; ///< the first eight characters, and the last eight
    day_text last_written_{};
    date last_{}; ///< what that is; 0000-00-00 when it is no day
};

} // namespace dsacheck::dump
