// Comma-separated values as RFC 4180 has them: a scanner that always recovers and says what is wrong.
#pragma once

#include "dsacheck/bytes.hpp"
#include "dsacheck/export.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// What RFC 4180, section 2 does not allow. The number in brackets is its rule.
enum class csv_defect_kind : std::uint8_t {
    stray_quote,      ///< a quote in a field that does not begin with one [5]
    text_after_quote, ///< a quote inside a quoted field that is not doubled [7]
    unclosed_quote,   ///< a quoted field that does not end [5]
    bare_cr,          ///< CR without LF as the end of a record [1]
    nul_byte          ///< a byte of value 0, no text at all [grammar]
};
inline constexpr std::size_t csv_defect_kind_count = 5;

struct csv_defect {
    csv_defect_kind kind = csv_defect_kind::stray_quote;
    span where;               ///< the byte or bytes concerned
    std::uint32_t record = 0; ///< from 1
    std::uint32_t column = 0; ///< from 0
};

/// One field of a record. `raw` lives in the scanned bytes.
struct csv_field {
    std::string_view raw; ///< without the quotes round it; doubled quotes still doubled
    span where;           ///< all of it, with the quotes round it
    bool quoted = false;
    bool doubled = false; ///< `raw` has doubled quotes: `append_unescaped` takes them apart
};

/// Appends the text of a field to `out`: `raw` with each doubled quote made one.
DSACHECK_EXPORT void append_unescaped(const csv_field& field, std::string& out);

struct csv_line_ends {
    std::uint64_t crlf = 0;
    std::uint64_t lf = 0;
    std::uint64_t cr = 0;
    bool last_record_ends = true; ///< false: the file ends without a line end, which RFC 4180 allows [2]

    /// How many kinds there are.
    [[nodiscard]] int kinds() const noexcept { return (crlf != 0 ? 1 : 0) + (lf != 0 ? 1 : 0) + (cr != 0 ? 1 : 0); }
};

struct csv_options {
    char delimiter = ',';
    std::size_t kept_fields = 4096;   ///< of one record; further fields are counted only
    std::size_t kept_defects = 1000;  ///< of each kind; further ones are counted only
};

/// Scans bytes record by record; any bytes are fine. Memory stays that of one record, the time is linear.
///
/// Recovery: a quote inside an unquoted field stands for itself. So does one inside a quoted field that no comma
/// or line end follows. A quoted field that runs over a line end into what looks like the beginning of another
/// quoted field is taken to end at its first line end.
class DSACHECK_EXPORT csv_scanner {
  public:
    /// `bytes` outlive the scanner and are at most 4 GiB - 1; a byte order mark is not skipped.
    explicit csv_scanner(std::string_view bytes, const csv_options& chosen = {});

    /// Goes to the next record. False at the end.
    bool next();

    /// The fields of the record, at most `kept_fields`. An empty line is a record with one empty field.
    [[nodiscard]] const std::vector<csv_field>& fields() const noexcept { return fields_; }
    /// How many fields the record has, kept or not.
    [[nodiscard]] std::uint64_t field_count() const noexcept { return field_count_; }
    /// Number of the record, from 1.
    [[nodiscard]] std::uint32_t record() const noexcept { return record_; }
    /// Where the record lies, without its line end.
    [[nodiscard]] span where() const noexcept { return where_; }

    [[nodiscard]] const csv_line_ends& line_ends() const noexcept { return ends_; }
    /// The defects so far, in the order of the bytes.
    [[nodiscard]] const std::vector<csv_defect>& defects() const noexcept { return defects_; }
    /// How many of a kind there were so far, kept or not.
    [[nodiscard]] std::uint64_t count(csv_defect_kind kind) const noexcept {
        return defect_counts_[static_cast<std::size_t>(kind)];
    }

  private:
    void scan_field();
    void scan_unquoted();
    void scan_quoted();
    struct quoted_marks {
        std::size_t first_line_end = npos;
        std::size_t literal = npos; ///< the first quote that is taken as it stands
        std::size_t nul = npos;
    };
    std::size_t find_close(std::size_t open, csv_field& field, quoted_marks& marks);
    void keep(const csv_field& field);
    void note(csv_defect_kind kind, std::size_t at, std::size_t length = 1);
    [[nodiscard]] bool ends_field(std::size_t at) const noexcept;
    void take_line_end();

    std::string_view bytes_;
    csv_options chosen_;
    std::size_t at_ = 0;
    std::size_t last_close_ = npos;  ///< the last quote that can end a field
    std::size_t rewind_budget_ = 0;  ///< bytes that may still be read again
    std::vector<csv_field> fields_;
    std::uint64_t field_count_ = 0;
    std::uint32_t record_ = 0;
    span where_;
    csv_line_ends ends_;
    std::vector<csv_defect> defects_;
    std::array<std::uint64_t, csv_defect_kind_count> defect_counts_{};
};

/// The delimiter of the first records: of ',', ';', tab and '|' the one of which most records have the same number;
/// ',' where that tells nothing.
[[nodiscard]] DSACHECK_EXPORT char guess_csv_delimiter(std::string_view bytes) noexcept;

} // namespace dsacheck
