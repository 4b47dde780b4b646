// From the cells of one row to a statement.
#pragma once

#include "dsacheck/read_dump.hpp"
#include "dsacheck/read_statement.hpp"

#include "dialect.hpp"
#include "field_format.hpp"
#include "list_memo.hpp"
#include "row_index.hpp"
#include "value_lookup.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck::dump {

/// Where the cells of a row lie in the document.
struct row_cells {
    std::string_view document;  ///< what spans refer to
    std::uint32_t base = 0;     ///< `ends` count from here
    std::uint32_t begin = 0;    ///< of the row, in the document
    const std::uint32_t* ends = nullptr;
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
    /// The ways of reading a column's cells.
    enum class plan : std::uint8_t {
        skip, uuid, platform, created, text, hashed, yes_no, language, date, puid, url, ean, list
    };
    struct column_plan {
        plan how = plan::skip;
        statement_field field = statement_field::content_id;
    };

    bool read_cell(const column_plan& column, std::string_view cell, statement& out, dump_row& row);
    bool read_field(const column_plan& column, std::string_view cell, statement& out, dump_row& row);
    bool characters_of(std::string_view cell, statement& out, std::string_view& text) const;
    bool read_text(const field_info& info, std::string_view cell, statement& out, field_value& to) const;
    void read_code(const field_info& info, std::string_view text, std::uint8_t code, statement& out, field_value& to,
                   dump_row& row) const;
    bool read_date(const field_info& info, std::string_view cell, statement& out, field_value& to) const;
    bool read_ean(std::string_view cell, statement& out, dump_row& row);
    bool read_list(const field_info& info, std::string_view cell, statement& out, field_value& to, dump_row& row);
    bool read_plain_list(const field_info& info, std::string_view cell, statement& out, field_value& to, dump_row& row);
    bool read_other_list(const field_info& info, std::string_view cell, statement& out, field_value& to, dump_row& row);
    bool read_created(std::string_view cell, statement& out, dump_row& row) const;
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

    /// Whether there is a quote in a part of the row.
    [[nodiscard]] bool has_quote_in(std::string_view part) const noexcept {
        if (index_ == nullptr)
            return has_quote(part);
        const auto begin = static_cast<std::size_t>(part.data() - index_base_);
        return index_->has_quote(begin, begin + part.size());
    }

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
    std::vector<column_plan> plans_;
    field_set unseen_;
    std::size_t created_place_ = dump_header::absent;
    list_memo countries_;
    statement_reader json_;   ///< for lists that are not plain
    statement json_statement_;
    std::string json_text_;
};

} // namespace dsacheck::dump
