// A transparency report as it was read: files, parts, rows and cells, with what the reader noticed.
#pragma once

#include "dsacheck/annex_i.hpp"
#include "dsacheck/bytes.hpp"
#include "dsacheck/cell_value.hpp"
#include "dsacheck/export.hpp"
#include "dsacheck/reader_note.hpp"
#include "dsacheck/text_encoding.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dsacheck {

namespace detail {
class part_builder;
class report_builder;
} // namespace detail

/// One cell. The views belong to the report.
struct cell {
    std::string_view text;             ///< as it stands, quotes taken off; not trimmed
    const cell_value* value = nullptr; ///< what it means; never null in a part
    span where;                        ///< in the bytes of its file (as converted to UTF-8), with its quotes
    std::uint32_t row = 0;             ///< the record's number in the file, from 1, as a spreadsheet shows it
    std::uint32_t column = 0;          ///< from 0, as it stands in the file: `column_letters(column)`
    bool quoted = false;

    [[nodiscard]] bool blank() const noexcept { return value->is_blank(); }
};

enum class row_kind : std::uint8_t {
    header,
    data,     ///< a row of the table, whether its key is known or not
    title,    ///< above the header
    footnote, ///< text below the table, or a note within it
    blank,    ///< no cell holds anything
    foreign   ///< the remains of another table
};

/// How a header or label was recognised.
enum class label_match : std::uint8_t {
    none,       ///< not at all
    exact,      ///< as the template has it
    folded,     ///< but for blanks, case, quotation marks and punctuation
    translated, ///< in another language of the Union
    similar,    ///< nearly
    position    ///< by its place alone
};

struct part_row {
    std::uint32_t number = 0; ///< record number in the file, from 1
    row_kind kind = row_kind::data;
    row_key key;               ///< of a data row
    label_match subject_match = label_match::none; ///< how the category, keyword or indicator was recognised
    label_match scope_match = label_match::none;   ///< how the scope was; none in parts without one
    std::uint8_t stands_under = no_line; ///< parts 3 to 6: the category line that the row follows, or itself
    std::uint16_t occurrence = 0;        ///< 0 for the first row with this key, then 1, 2 and so on
    std::uint32_t first_cell = 0;
    std::uint32_t cell_count = 0;
    span where;
};

/// A column as it stands in the file.
struct part_column {
    const cell* header = nullptr;   ///< null when the part has no header row or the header is shorter
    template_column of;             ///< which column of the template it is, if any
    label_match match = label_match::none;
    bool filled = false;            ///< some data row has something in it
};

/// One file of a part, indexed. Made by the reader only; cells stay where they are as long as the report lives.
class DSACHECK_EXPORT part {
  public:
    [[nodiscard]] unsigned number() const noexcept { return number_; }
    [[nodiscard]] const annex_part& form() const noexcept { return annex_part_of(number_); }
    /// Index into `report::files()`.
    [[nodiscard]] std::uint16_t file() const noexcept { return file_; }
    [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }

    /// All rows in the order of the file, the header and what is no data among them.
    [[nodiscard]] const std::vector<part_row>& rows() const noexcept { return rows_; }
    /// The header, or null.
    [[nodiscard]] const part_row* header() const noexcept { return header_row_ == none ? nullptr : &rows_[header_row_]; }
    /// The columns as they stand in the file.
    [[nodiscard]] const std::vector<part_column>& columns() const noexcept { return columns_; }
    /// Where a column of the template stands in the file, or `none`.
    [[nodiscard]] std::uint32_t column_index(template_column column) const noexcept {
        return column.index < by_template_.size() ? by_template_[column.index] : none;
    }
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    /// The first data row with this key, or null. Takes logarithmic time.
    [[nodiscard]] const part_row* find(row_key key) const noexcept;
    /// All data rows with this key, in the order of the file: pairs of pointers as `begin` and `end` of indices
    /// into `rows()`.
    [[nodiscard]] std::pair<const std::uint32_t*, const std::uint32_t*> find_all(row_key key) const noexcept;

    /// The cells of a row as they stand in the file.
    [[nodiscard]] array_view<cell> cells(const part_row& row) const noexcept {
        return {cells_.data() + row.first_cell, row.cell_count};
    }
    /// The cell of a row in a column of the TEMPLATE, wherever that stands here; null when the file has no such
    /// column or the record ends before it.
    [[nodiscard]] const cell* cell_at(const part_row& row, template_column column) const noexcept {
        const std::uint32_t at = column_index(column);
        return at < row.cell_count ? &cells_[row.first_cell + at] : nullptr;
    }
    /// The same for the first row with this key.
    [[nodiscard]] const cell* at(row_key key, template_column column) const noexcept {
        const part_row* row = find(key);
        return row != nullptr ? cell_at(*row, column) : nullptr;
    }
    /// The value there; blank when there is no such cell.
    [[nodiscard]] const cell_value& value(const part_row& row, template_column column) const noexcept {
        const cell* found = cell_at(row, column);
        return found != nullptr ? *found->value : blank_value();
    }
    [[nodiscard]] const cell_value& value(row_key key, template_column column) const noexcept {
        const cell* found = at(key, column);
        return found != nullptr ? *found->value : blank_value();
    }
    /// The text there, not trimmed; empty when there is no such cell.
    [[nodiscard]] std::string_view text(const part_row& row, template_column column) const noexcept {
        const cell* found = cell_at(row, column);
        return found != nullptr ? found->text : std::string_view{};
    }
    /// The header above a column of the file as written, or the template's when it has none, trimmed.
    [[nodiscard]] std::string_view header_of(std::uint32_t column) const noexcept;
    /// Number of data rows.
    [[nodiscard]] std::size_t data_rows() const noexcept { return order_.size(); }

    part() noexcept = default;
    part(part&&) noexcept = default;
    part& operator=(part&&) noexcept = default;
    part(const part&) = delete;
    part& operator=(const part&) = delete;
    ~part() = default;

  private:
    friend class detail::part_builder;
    [[nodiscard]] static const cell_value& blank_value() noexcept;

    unsigned number_ = 1;
    std::uint16_t file_ = 0;
    std::string_view bytes_;
    std::vector<part_row> rows_;
    std::vector<cell> cells_;
    std::vector<part_column> columns_;
    std::array<std::uint32_t, 40> by_template_{};
    std::uint32_t header_row_ = none;
    std::vector<std::uint32_t> order_; ///< indices of the data rows, by key, then by place
    std::deque<cell_value> values_;
    std::vector<std::unique_ptr<char[]>> texts_;
};

/// How a file was taken for its part.
enum class part_match : std::uint8_t { none, number, name, header, order };

/// A file of the report, whatever it is.
struct report_file {
    std::string name;         ///< as given; inside an archive "bundle.zip/4_notices.csv"
    std::string bytes;        ///< in UTF-8, without byte order mark; empty when it is no text
    file_kind kind = file_kind::text;
    encoding_guess encoding;
    std::uint64_t size = 0;   ///< of the file as it was
    std::uint8_t part = 0;    ///< 1 to 11, or 0: none
    part_match match = part_match::none;
    std::string surface;      ///< what its name adds to the part's: "Ads" of 6_own_initiative_TC_Ads.csv
};

/// What part 1 says, as far as it can be read.
struct report_identity {
    std::string_view provider; ///< trimmed; empty when absent
    std::string_view service;  ///< of column B, the first that is filled in any part
    std::optional<date> published;
    std::optional<date> previous_published;
    std::optional<date> start;
    std::optional<date> end;
};

/// Where the provider's type comes from.
enum class type_source : std::uint8_t { declared, inferred, assumed };

class DSACHECK_EXPORT report {
  public:
    /// The folder or the file that it was read from; the folder of the files when it was read from several. Empty when
    /// there is no such thing.
    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const std::deque<report_file>& files() const noexcept { return files_; }
    /// By part number, then in the order of the files.
    [[nodiscard]] const std::vector<part>& parts() const noexcept { return parts_; }
    /// The files of one part: more than one when it is published in several (see `report_file::surface`).
    [[nodiscard]] array_view<part> parts_of(unsigned number) const noexcept;
    /// The first file of a part, or null.
    [[nodiscard]] const part* first(unsigned number) const noexcept {
        const array_view<part> all = parts_of(number);
        return all.empty() ? nullptr : &all[0];
    }
    [[nodiscard]] const report_file& file_of(const part& p) const noexcept { return files_[p.file()]; }
    /// What the reader noticed, in the order of the files.
    [[nodiscard]] const std::vector<reader_note>& notes() const noexcept { return notes_; }

    [[nodiscard]] provider_type provider() const noexcept { return provider_; }
    [[nodiscard]] type_source provider_source() const noexcept { return provider_source_; }
    /// Why this type, in words: "part 10 is filled in". Empty when it was declared.
    [[nodiscard]] std::string_view provider_reason() const noexcept { return provider_reason_; }
    [[nodiscard]] const report_identity& identity() const noexcept { return identity_; }

    report() noexcept = default;
    report(report&&) noexcept = default;
    report& operator=(report&&) noexcept = default;
    report(const report&) = delete;
    report& operator=(const report&) = delete;
    ~report() = default;

  private:
    friend class detail::report_builder;

    std::string name_;
    std::deque<report_file> files_;
    std::vector<part> parts_;
    std::vector<reader_note> notes_;
    provider_type provider_ = provider_type::intermediary;
    type_source provider_source_ = type_source::assumed;
    std::string provider_reason_;
    report_identity identity_;
};

/// True when no file is a part and some are workbooks, which are not read: nothing of the report can be checked.
[[nodiscard]] DSACHECK_EXPORT bool only_in_workbooks(const report& whole) noexcept;

} // namespace dsacheck
