// A finding: which rule a document breaks, where, and with what value.
#pragma once

#include "dsacheck/bytes.hpp"
#include "dsacheck/export.hpp"
#include "dsacheck/rule.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck {

/// Where a finding lies in its source: the shape of SARIF's byte region, with the record and the field.
struct place {
    std::uint64_t offset = 0; ///< of the first byte, from the start of the source
    std::uint64_t record = 0; ///< running number of the record in its source, from 0
    std::uint32_t length = 0; ///< in bytes; 0 for something that is missing
    std::uint16_t source = 0; ///< index into `findings::sources()`
    std::uint16_t field = no_field;

    static constexpr std::uint16_t no_field = 0xFFFF;
};
static_assert(sizeof(place) == 24);

/// Whether a fix may be applied without a look.
enum class fix_safety : std::uint8_t {
    none,  ///< there is no fix
    safe,  ///< the meaning stays the same
    unsafe ///< a good guess that a person should look at
};

/// What would mend a finding: other bytes in the place of some.
struct fix {
    std::uint64_t offset = 0; ///< of the first byte to replace, from the start of the source
    std::uint32_t length = 0; ///< how many bytes; 0 inserts
    fix_safety safety = fix_safety::none;
    std::string_view replacement;

    [[nodiscard]] constexpr bool exists() const noexcept { return safety != fix_safety::none; }
};

/// The line of the source that a finding lies in, or the part of it around the finding: the bytes of a stream are gone
/// when findings are rendered.
struct source_excerpt {
    std::string_view text;   ///< at most `longest` bytes, without the line's end
    std::uint32_t mark = 0;  ///< where in `text` the finding begins
    bool cut_before = false; ///< the line begins before `text`
    bool cut_after = false;  ///< the line goes on behind `text`

    static constexpr std::size_t longest = 160;
};

/// The excerpt around the byte at `offset` of `bytes`, as a view of them. Looks at no more than `longest` bytes.
[[nodiscard]] DSACHECK_EXPORT source_excerpt excerpt_of(std::string_view bytes, std::size_t offset) noexcept;

/// How a finding stands to the baseline.
enum class baseline_state : std::uint8_t {
    none,  ///< there is no baseline
    fresh, ///< the baseline does not have it
    known  ///< the baseline has it
};

/// A cell of a transparency report.
struct cell_place {
    std::uint32_t row = 0;    ///< the CSV record; 1 is the first, usually the header; 0: the whole part
    std::uint32_t column = 0; ///< from 0; `no_column` for the whole row
    std::uint16_t source = 0; ///< index into `findings::sources()`
    std::uint8_t part = 0;    ///< of the report, 1 to 11; 0: the whole report
    std::string_view header;  ///< of the column, as it stands in the file
    std::string_view value;   ///< of the cell, as it stands in the file
    std::string_view label;   ///< what the row is about: "TOTAL", "Category 7b, Design infringements; France"

    static constexpr std::uint32_t no_column = 0xFFFFFFFF;
    /// In what a `report_reporter` is given: the place is in none of the report's files, a part that is missing for
    /// instance. The finding then stands in the report as a whole, and its source is `report::name()`.
    static constexpr std::uint16_t no_file = 0xFFFF;
};

/// A small value. The views point into the `findings` that holds it, or to static storage.
struct finding {
    const rule* broken = nullptr;        ///< never null in a stored finding
    severity level = severity::error;    ///< as the options have it
    bool value_cut = false;              ///< `value` is only the beginning of what was found
    bool value_is_text = false;          ///< `value` stood in quotes: "12" and 12 have the same bytes
    place where;
    position at;                         ///< line and column of `where.offset`
    std::string_view pointer;            ///< RFC 6901 JSON Pointer within the record's document; may be empty
    std::string_view puid;               ///< of the statement, as it stands in the source; empty when it has none
    std::string_view value;              ///< the bytes found at `where`, as they stand in the source
    std::string_view detail;             ///< what else the message tells, for instance a reason; may be empty
    std::string_view context;            ///< the contextual information for which the severity was lowered; may be empty
    fix repair;
    source_excerpt excerpt;              ///< may be empty
    std::uint64_t fingerprint = 0;       ///< 0 where none was needed yet: ask `findings::fingerprint`
    baseline_state baselined = baseline_state::none;
    std::uint16_t suppressed_by = no_suppression; ///< index into the policy's suppressions
    const cell_place* cells = nullptr;   ///< in a report: the cells concerned, the finding's own first
    std::size_t cell_count = 0;          ///< cells kept at `cells`
    std::uint64_t cells_found = 0;       ///< cells concerned, kept or not

    static constexpr std::uint16_t no_suppression = 0xFFFF;

    /// The cell that the finding stands at; null outside of reports.
    [[nodiscard]] const cell_place* cell() const noexcept { return cell_count == 0 ? nullptr : cells; }
};

} // namespace dsacheck
