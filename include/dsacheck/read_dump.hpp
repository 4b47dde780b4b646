// Reads statements of reasons from the rows of the Transparency Database's daily dumps.
//
// The dialect is that of PHP's fputcsv: a quote within a quoted value is doubled, unless the character before it is a
// backslash; then it stands alone. A value may so end with a backslash before its closing quote, and some rows can be read
// in two ways. The number of columns decides; what it leaves undecided is told and not judged.
#pragma once

#include "dsacheck/bytes.hpp"
#include "dsacheck/dump_column.hpp"
#include "dsacheck/export.hpp"
#include "dsacheck/statement.hpp"
#include "dsacheck/vocabulary/schema.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace dsacheck {

/// What became of the next row.
enum class dump_row_status : std::uint8_t {
    statement,    ///< it was read
    in_order,     ///< only of `next_to_judge`: it was not read, as nothing in it breaks a rule of the API
    wrong_count,  ///< it has more or fewer columns than the header
    bad_quoting,  ///< a value is not quoted as fputcsv does
    ambiguous,    ///< it can be read in more than one way
    unfinished,   ///< the bytes end within it
    end           ///< there is no further row
};

/// A value that only the vocabulary since July 2025 has, in a row that was received before.
struct newer_value {
    statement_field field;
    span where;
};

/// What a row says besides the statement. Views point into the bytes that were opened, or into the reader.
struct dump_row {
    span where;                 ///< without the line end, in the bytes that were opened
    std::size_t columns = 0;    ///< how many it has
    std::string_view uuid;
    std::string_view platform;
    span platform_where;
    span created_where;
    date created{};             ///< day of `created_at`; 0000-00-00 when it cannot be read
    std::int32_t created_second = 0; ///< of the day; 0 when only the day is given
    schema_version schema = schema_version::since_2025_07; ///< the vocabulary in force on `created`
    std::vector<newer_value> newer;
    bool cut_off = false;       ///< for `wrong_count`: the bytes seem to end within the row
    bool resolved = false;      ///< only the number of columns told how to read it
};

/// Reads row after row with the same memory. Not thread-safe: one reader a thread.
class DSACHECK_EXPORT dump_reader {
  public:
    /// Longer rows are not read (`wrong_count`): what looks like one is a quote that was never closed.
    static constexpr std::size_t max_row_bytes = std::size_t{4} * 1024 * 1024;

    dump_reader();
    ~dump_reader();
    dump_reader(dump_reader&&) noexcept;
    dump_reader& operator=(dump_reader&&) noexcept;

    /// `bytes` begin with a row, behind the header line; at most 4 GiB - 1. `at_end`: nothing comes behind them, so that
    /// the last row needs no line end. `header` and the bytes stay the caller's, and must live as long as the reader reads.
    enum class ending : std::uint8_t { open, final };
    void open(std::string_view bytes, const dump_header& header, ending how);

    /// Reads the next row into `out`, whose spans refer to the bytes that were opened. Rows that are no statement are
    /// passed over with the next call. After `unfinished` and `end`, keeps returning it.
    [[nodiscard]] dump_row_status next(statement& out);

    /// The same for whoever only wants to know which rows the API would refuse: most are `in_order`, which is told much sooner.
    /// Of those, `row()` says what it says of others, and `out` holds the puid alone. A row that is read may be in order, too.
    [[nodiscard]] dump_row_status next_to_judge(statement& out);

    /// What `next` or `next_to_judge` met last.
    [[nodiscard]] const dump_row& row() const noexcept;

  private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

/// Where the bytes can be cut so that a row ends there for certain: the offset behind the last line end that follows a
/// quoted `created_at` and goes before a uuid; 0 when there is none. Holds for dumps whose first and last columns are those:
/// within a quoted value, the quote before the date would be doubled.
[[nodiscard]] DSACHECK_EXPORT std::size_t last_certain_row_end(std::string_view bytes) noexcept;

} // namespace dsacheck
