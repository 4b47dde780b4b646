// Whether the API would refuse nothing of a row, told without making a statement of it.
//
// Nearly all rows are in order, and whoever only wants to know which are not needs no values of the others. So each cell is
// held against the usual way of writing a value of its column, and nothing is kept of it. Whatever is not written so is
// left to `row_reader` and the checks: no answer is given on it here.
#pragma once

#include "dsacheck/read_dump.hpp"

#include "column_kinds.hpp"
#include "created_at.hpp"
#include "known_lists.hpp"
#include "row_cells.hpp"
#include "value_lookup.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dsacheck::dump {

/// Reused from row to row.
class row_glance {
  public:
    /// `columns` stay the caller's.
    void begin(const column_kinds& columns);

    /// True when `row_reader` could read the row, and `check_statement`, for the single endpoint, found nothing in it. Then
    /// `row` says what it says of a row that was read, and `out` has the puid and nothing else. False when that takes a
    /// closer look. The row is one of an index.
    [[nodiscard]] bool is_in_order(const row_cells& cells, statement& out, dump_row& row);

  private:
    /// What is asked of a column's cells: all of it in one place, as the nearest cache is small.
    struct column {
        const detail::value_finder* values = nullptr; ///< of an enumeration that is found by a hash
        const field_set* needed = nullptr; ///< by code: the fields that are required with this value; null where none are
        date earliest{};
        std::uint16_t max_length = 0;
        statement_field field{};
        enumeration list = enumeration::none;
        bool may_be_empty = false; ///< of a list
    };
    /// What the cells so far say.
    struct sight {
        const row_cells& cells;
        const char* begin; ///< what the ends of cells count from
        dump_row& row;
        std::string_view puid;
        field_set plain;  ///< fields with a value of the right format
        field_set needed; ///< fields that are required
    };

    [[nodiscard]] static std::string_view cell_at(const sight& seen, std::size_t i) noexcept;
    /// The code of a value, of any schema.
    [[nodiscard]] static std::uint8_t code_in(const column& of, std::string_view text) noexcept;
    static bool look_at_code(const column& of, std::uint8_t code, span where, sight& seen);
    static bool may_hold_quote(std::string_view cell, const sight& seen) noexcept;
    static bool look_at_platform(std::string_view cell, sight& seen);
    static bool look_at_text(const column& of, std::string_view cell, const sight& seen);
    bool look_at_list(const column& of, std::string_view cell, sight& seen);
    bool look_at_created(sight& seen);
    bool look_at_word(std::size_t first, sight& seen);

    const column_kinds* kinds_ = nullptr;
    std::vector<column> columns_;
    created_at_reader created_;
    known_lists countries_;
};

} // namespace dsacheck::dump
