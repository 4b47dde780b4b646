// Turns what a check of a report found into a finding: cells with row, column and header, position and value.
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/findings.hpp"
#include "dsacheck/report.hpp"
#include "dsacheck/vocabulary/array_view.hpp"

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace dsacheck {

/// The place of a cell that is there.
[[nodiscard]] DSACHECK_EXPORT cell_place place_of(const part& in, const cell& which) noexcept;
/// The place of a row's cell in a column of the template, whether it is there or not. Without such a column in the
/// file, the place is the row.
[[nodiscard]] DSACHECK_EXPORT cell_place place_of(const part& in, const part_row& row, template_column column) noexcept;
/// The place of a row.
[[nodiscard]] DSACHECK_EXPORT cell_place place_of(const part& in, const part_row& row) noexcept;
/// The place of a whole part; and of the whole report, with part 0.
[[nodiscard]] DSACHECK_EXPORT cell_place place_of(const part& in) noexcept;

/// What the contextual column says about a row's cell in a column of the template, trimmed: an explanation for which
/// a finding is lowered one step. Empty when there is none, or only a placeholder or "N/A".
[[nodiscard]] DSACHECK_EXPORT std::string_view explanation_of(const part& in, const part_row& row,
                                                              template_column column) noexcept;

/// One step down: error, warning, info.
[[nodiscard]] constexpr severity one_step_down(severity level) noexcept {
    return level == severity::error ? severity::warning : severity::info;
}

/// What goes with a finding besides its rule and cells.
struct finding_notes {
    std::string_view detail;      ///< placeholder {detail} of the rule's message
    std::string_view explanation; ///< see `explanation_of`; when not empty, the severity is lowered one step
    fix repair;                   ///< offsets in the bytes of the first cell's file
    std::uint64_t cells_found = 0; ///< when more cells are concerned than are given
};

/// The only way from a check of a report to `findings`. Made once a report.
class DSACHECK_EXPORT report_reporter {
  public:
    /// `whole` and `to` outlive the reporter. The report's files must be the last sources of `to`; `validate_report`
    /// sees to it.
    report_reporter(const report& whole, findings& to);

    /// Some cells break a rule; the first is where the finding stands. Groups are given whole: one finding for 89
    /// rows, not 89.
    void add(const rule& broken, array_view<cell_place> cells, const finding_notes& notes = {}) {
        add(broken, broken.level, cells, notes);
    }
    void add(const rule& broken, const std::vector<cell_place>& cells, const finding_notes& notes = {}) {
        add(broken, broken.level, {cells.data(), cells.size()}, notes);
    }
    void add(const rule& broken, std::initializer_list<cell_place> cells, const finding_notes& notes = {}) {
        add(broken, broken.level, {cells.begin(), cells.size()}, notes);
    }
    /// The same with another severity than the rule's, before any explanation lowers it.
    void add(const rule& broken, severity level, array_view<cell_place> cells, const finding_notes& notes = {});

    /// Some bytes of a file break a rule: those at `where` in the file of the first place. A place may be without part
    /// (0), row (0) and column (`cell_place::no_column`).
    void add_at(const rule& broken, severity level, array_view<cell_place> cells, span where,
                const finding_notes& notes = {}) {
        append(broken, level, cells, where, notes);
    }

    /// Names a check that could not run, once.
    void note_not_run(std::string_view what) { to_->note_not_run(what); }

    /// The bytes that a place stands for.
    [[nodiscard]] span span_of(const cell_place& at) const noexcept;

  private:
    void append(const rule& broken, severity level, array_view<cell_place> cells, span where, const finding_notes& notes);
    /// The source of `to_` for a file of the report, or for `cell_place::no_file`.
    [[nodiscard]] std::uint16_t source_of(std::uint16_t file);
    [[nodiscard]] position position_of(std::size_t file, std::uint32_t offset);

    const report* whole_;
    findings* to_;
    std::uint16_t first_source_ = 0;
    std::uint16_t whole_source_ = cell_place::no_file; ///< of the report as a whole, once a finding stands there
    std::vector<cell_place> moved_;                    ///< with the sources of `to_`; kept for its memory
    std::vector<std::vector<std::uint32_t>> lines_;    ///< where lines begin, by file; made when first needed
};

} // namespace dsacheck
