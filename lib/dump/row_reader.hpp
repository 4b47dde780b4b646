// From the cells of one row to a statement.
#pragma once

#include "dsacheck/read_dump.hpp"
#include "dsacheck/read_statement.hpp"

#include "cell_values.hpp"
#include "column_kinds.hpp"
#include "created_at.hpp"
#include "dialect.hpp"
#include "field_format.hpp"
#include "list_memo.hpp"
#include "row_cells.hpp"
#include "value_lookup.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace dsacheck::dump {

/// Reused from row to row.
class row_reader {
  public:
    /// `columns` stay the caller's.
    void begin(const column_kinds& columns) noexcept { columns_ = &columns; }

    /// False when a value is not quoted as fputcsv does.
    [[nodiscard]] bool read(const row_cells& cells, statement& out, dump_row& row);

  private:
    using kind = column_kind;

    std::string_view cell_at(const row_cells& cells, std::size_t i);
    bool read_word(const row_cells& cells, std::size_t first, statement& out, dump_row& row);
    bool characters_of(std::string_view cell, statement& out, std::string_view& text) const;
    void make_room(statement& out) const;
    bool unquote(std::string_view inner, statement& out, std::string_view& text) const;
    bool read_text(const field_info& info, std::string_view cell, statement& out, field_value& to) const;
    void read_code(const field_info& info, std::string_view text, std::uint8_t code, statement& out, field_value& to,
                   dump_row& row) const;
    bool read_date(const field_info& info, std::string_view cell, statement& out, field_value& to) const;
    bool read_puid(const field_info& info, std::string_view cell, statement& out, field_value& to, dump_row& row) const;
    bool read_other(const field_info& info, std::string_view cell, statement& out, field_value& to, dump_row& row) const;
    bool read_ean(std::string_view cell, statement& out);
    bool read_list(const field_info& info, std::string_view cell, statement& out, field_value& to, dump_row& row);
    bool read_plain_list(const field_info& info, std::string_view cell, statement& out, field_value& to, dump_row& row);
    bool read_other_list(const field_info& info, std::string_view cell, statement& out, field_value& to, dump_row& row);
    bool read_created(std::string_view cell, statement& out, dump_row& row);
    /// The code of a value of an enumeration that is found by a hash: of a current one at once.
    [[nodiscard]] std::uint8_t find_code(const field_info& info, std::string_view text) const noexcept {
        const std::uint8_t code = find_current_value(info.values, text, document_);
        return code != no_code ? code : detail::find_hashed(detail::table_at(info.values), text);
    }
    [[nodiscard]] span span_of(std::string_view part) const noexcept {
        return {static_cast<std::uint32_t>(part.data() - document_.data()), static_cast<std::uint32_t>(part.size())};
    }

    /// Whether there may be a quote in the quoted cell that is just read, apart from those at its ends.
    [[nodiscard]] bool may_hold_quote() const noexcept { return index_ == nullptr || index_->may_hold_quote(cell_end_); }

    /// The offset of the next quote in a part of the row; its size or more when there is none.
    [[nodiscard]] std::size_t next_quote(std::string_view part, std::size_t from) const noexcept {
        if (index_ == nullptr)
            return part.find('"', from);
        const auto begin = static_cast<std::size_t>(part.data() - index_base_);
        return index_->next_quote(begin + from) - begin;
    }

    std::string_view document_;
    const row_index* index_ = nullptr;
    const char* index_base_ = nullptr;
    std::size_t row_bytes_ = 0;
    std::size_t cell_end_ = 0; ///< of the cell that is just read, from `index_base_` on
    const column_kinds* columns_ = nullptr;
    created_at_reader created_;
    list_memo countries_;
    statement_reader json_;   ///< for lists that are not plain
    statement json_statement_;
    std::string json_text_;
};

} // namespace dsacheck::dump
