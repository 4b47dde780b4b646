// Builds a part: records and cells first, then what part it is, its columns and its rows.
#pragma once

#include "dsacheck/report.hpp"
#include "dsacheck/report_options.hpp"
#include "report/label_index.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck::detail {

/// How well a table fits a part.
struct part_fit {
    unsigned part = 0;
    double headers = 0; ///< share of the template's columns that were found
    double keys = 0;    ///< share of the rows looked at whose key is the part's own

    [[nodiscard]] double total() const noexcept { return headers + keys; }
};

class part_builder {
  public:
    part_builder(std::uint16_t file, std::string_view bytes, const label_index& labels, const report_limits& limits,
                 std::vector<reader_note>& notes);

    /// Reads records and cells; notes what RFC 4180 does not allow.
    void load_csv();

    /// How well the table fits a part. Looks at the first rows only.
    [[nodiscard]] part_fit fit_of(unsigned part) const;
    /// Whether there is anything in the table at all.
    [[nodiscard]] bool empty() const noexcept { return built_.cells_.empty(); }

    /// Finds header, columns, rows and keys of part `number`. The builder is used up.
    [[nodiscard]] part finish(unsigned number);

  private:
    // load_csv.cpp
    const cell_value* value_of(std::string_view text, std::size_t column);
    std::string_view keep_text(const std::string& text);

    // match_columns.cpp
    struct header_place {
        std::uint32_t row = part::none; ///< index into the rows
        std::size_t matches = 0;
    };
    [[nodiscard]] header_place find_header(unsigned part) const;
    void match_columns();
    void match_by_likeness();
    void match_by_place();
    void note_columns();
    void note_empty_columns();

    // match_rows.cpp
    void match_rows();
    void classify(part_row& row, bool above_header);
    void read_key(part_row& row);
    void read_category_key(part_row& row);
    void read_indicator_key(part_row& row);
    void note_row(note_kind kind, const part_row& row, std::string_view detail = {});
    void place_below_absent_categories();
    void index_rows();

    // read_counts.cpp
    void read_counts();

    void note(note_kind kind, std::uint32_t row = 0, std::string detail = {}, std::uint64_t count = 1);
    [[nodiscard]] array_view<cell> cells(const part_row& row) const noexcept { return built_.cells(row); }

    part built_;
    const label_index* labels_;
    const report_limits* limits_;
    std::vector<reader_note>* notes_;

    struct memo {
        std::string_view text;
        const cell_value* value = nullptr;
    };
    std::vector<memo> last_values_; ///< by column: the same text often stands in each row
    std::size_t text_room_ = 0;
    char* text_at_ = nullptr;

    std::uint8_t current_line_ = no_line; ///< the category that the rows are below, also in the next scope's block
    std::string_view language_;           ///< of the first label that is not English
};

/// The scope that a text means in a part, and how it was recognised.
struct scope_reading {
    scope where = scope::unknown;
    label_match match = label_match::none;
};
[[nodiscard]] scope_reading read_scope(unsigned part, std::string_view text, const label_index& labels);

/// The indicator of a part that a text means.
struct subject_reading {
    std::uint8_t subject = row_key::unknown;
    label_match match = label_match::none;
};
[[nodiscard]] subject_reading read_indicator(unsigned part, std::string_view text, const label_index& labels);

/// The category line that a code means below the category at `parent` (a line, or `no_line`).
[[nodiscard]] subject_reading read_category_code(std::string_view text, std::uint8_t parent);

} // namespace dsacheck::detail
