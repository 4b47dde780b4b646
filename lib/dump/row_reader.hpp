// From the cells of one row to a statement.
#pragma once

#include "dsacheck/read_dump.hpp"
#include "dsacheck/read_statement.hpp"

#include "dialect.hpp"
#include "field_format.hpp"
#include "filled_cells.hpp"
#include "list_memo.hpp"
#include "row_index.hpp"
#include "value_lookup.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dsacheck::dump {

/// Where the cells of a row lie in the document.
struct row_cells {
    std::string_view document;  ///< what spans refer to
    std::uint32_t base = 0;     ///< `ends` count from here
    const std::uint32_t* ends = nullptr; ///< from one before the row on, up to `cells_at_once` behind it
    std::size_t count = 0; ///< as many as the header has
    const row_index* index = nullptr; ///< which begins at `base`; null when the row is read by itself
};

/// Reused from row to row.
class row_reader {
  public:
    void begin(const dump_header& header);

    /// False when a value is not quoted as fputcsv does.
    [[nodiscard]] bool read(const row_cells& cells, statement& out, dump_row& row);

  private:
    /// The ways of reading a column's cells. Those of one kind are read together, as what is done next is then no surprise.
    enum class kind : std::uint8_t { uuid, platform, text, hashed, yes_no, language, date, puid, url, ean, list };
    static constexpr std::size_t kind_count = 11;
    /// A bit for each column of a word, by the kind.
    using columns_of_kind = std::array<std::uint64_t, kind_count>;

    std::string_view cell_at(const row_cells& cells, std::size_t i);
    static kind kind_of(const field_info& info) noexcept;
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
    /// Whether the row's schema has a value. Those of the schema in force are taken in older rows too, and noted.
    static bool takes(const field_info& info, std::uint8_t code, span where, dump_row& row) {
        if (row.schema == schema_version::since_2025_07)
            return code < detail::current_rows[static_cast<std::size_t>(info.values)];
        if (!detail::table_at(info.values).entries[code].schemas.has(schema_version::before_2025_07))
            row.newer.push_back({info.field, where});
        return true;
    }

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
    std::vector<const field_info*> fields_;  ///< of each column; null when it has none
    std::vector<columns_of_kind> columns_;   ///< of each word of columns
    field_set unseen_;
    std::size_t created_place_ = dump_header::absent;
    using day_text = std::pair<std::uint64_t, std::uint64_t>; ///< the first eight characters, and the last eight
    day_text last_written_{};
    date last_created_{};     ///< what that is; 0000-00-00 when it is no day
    list_memo countries_;
    statement_reader json_;   ///< for lists that are not plain
    statement json_statement_;
    std::string json_text_;
};

} // namespace dsacheck::dump
