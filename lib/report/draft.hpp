// A finding on a report in the making: its cells, its words, and whether the report itself explains it.
#pragma once

#include "dsacheck/finding.hpp"
#include "dsacheck/report.hpp"
#include "dsacheck/report_reporter.hpp"

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// Its severity is that before an explanation takes it one step down.
class draft {
  public:
    draft(const draft&) = delete; // places point to labels
    draft& operator=(const draft&) = delete;
    explicit draft(const rule& broken) noexcept : broken_(&broken), level_(broken.level) {}
    draft(const rule& broken, severity level) noexcept : broken_(&broken), level_(level) {}

    /// Adds a cell, or the place where it should be.
    draft& cell(const part& in, const part_row& row, template_column column);
    /// Adds a cell by its place in the file.
    draft& file_cell(const part& in, const part_row& row, std::uint32_t column);
    /// Adds a whole row.
    draft& row(const part& in, const part_row& row);
    /// Adds a whole part.
    draft& whole_part(const part& in);
    /// Adds a file, in which a part (0: none) stands.
    draft& whole_file(unsigned number, std::uint16_t file);
    /// Adds a part that is absent; 0: the whole report.
    draft& absent_part(unsigned number) { return whole_file(number, cell_place::no_file); }
    draft& level(severity l) noexcept {
        level_ = l;
        return *this;
    }
    draft& tell(std::string detail) {
        detail_ = std::move(detail);
        return *this;
    }
    /// Looks for contextual information beside the cells added so far; the first that is filled in is quoted and takes
    /// the severity one step down.
    draft& unless_explained();
    /// The same, with a text found elsewhere; nothing when it is empty.
    draft& explained_by(std::string_view text);
    /// What the first cell should hold instead.
    draft& mend(std::string replacement, fix_safety safety);
    /// The same, with the plain form of what the cell holds, if it is the only one and has such a form.
    draft& mend_alone();

    [[nodiscard]] bool empty() const noexcept { return places_.empty(); }
    [[nodiscard]] std::size_t size() const noexcept { return places_.size(); }
    /// In how many rows the cells stand.
    [[nodiscard]] std::size_t rows() const;
    [[nodiscard]] const rule& broken() const noexcept { return *broken_; }
    [[nodiscard]] bool explained() const noexcept { return !context_.empty(); }
    [[nodiscard]] const std::vector<cell_place>& places() const noexcept { return places_; }
    [[nodiscard]] severity level() const noexcept { return level_; }
    /// "F2, F7 and 12 more", with the part in front where there are several.
    [[nodiscard]] std::string cells_in_words(std::size_t shown = 4) const;

  private:
    friend class check_run;
    struct source_cell {
        const part* in;
        const part_row* row;
        template_column column;
    };

    cell_place& add(const part& in, const part_row& row, const cell_place& at);

    const rule* broken_;
    severity level_;
    std::vector<cell_place> places_;
    std::vector<source_cell> cells_;
    std::deque<std::string> labels_; ///< what the rows are called
    std::string detail_;
    std::string_view context_;
    std::string replacement_;
    fix_safety safety_ = fix_safety::none;
};

/// The contextual information on a cell, trimmed; empty when there is none, or only a placeholder or "N/A".
[[nodiscard]] std::string_view context_of(const part& in, const part_row& row, template_column column) noexcept;

} // namespace dsacheck
