// Wholes and their parts: what both have in common, part by part.
#pragma once

#include "report/figure.hpp"
#include "report/group.hpp"
#include "report/check_run.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// A whole and its parts, row by row; the same columns are compared.
struct sum {
    const part* in = nullptr;
    std::vector<const part_row*> wholes; ///< more than one where the whole itself is in several rows
    std::vector<const part_row*> parts;
    std::string parts_name;              ///< "the categories"
    std::string_view what;               ///< "TOTAL and the categories", for what could not be checked
    const part_row* forgiven_row = nullptr; ///< a gap that equals this row is no finding
    cell_group* nothing_below = nullptr; ///< takes wholes whose parts are all blank, so that they are told together
};

/// The sum of the cells of `rows` in a column.
struct added {
    double total = 0;
    bool any = false;             ///< some cell has a number
    const cell* unread = nullptr; ///< a cell that is no number
};
[[nodiscard]] added add_up(const part& in, const std::vector<const part_row*>& rows, template_column column) noexcept;

/// Whether two figures differ by more than the tolerance.
[[nodiscard]] bool differ(double a, double b, const report_options& chosen) noexcept;

/// Sums of one rule and part that do not add up: one finding for wholes that have another figure, one for wholes that are
/// blank, and the same again for those that the report itself explains.
class sum_group {
  public:
    sum_group(const rule& broken, severity level)
        : differ_{draft(broken, level)}, differ_explained_{draft(broken, level)}, blank_{draft(broken, level)},
          blank_explained_{draft(broken, level)} {}

    /// Compares a whole with its parts in all count columns.
    void compare(const sum& these, check_run& to);
    /// Makes the findings, four at most.
    void report(check_run& to);

  private:
    struct source_cell {
        const part_row* row;
        template_column column;
    };
    struct kind {
        draft made;
        const part* in = nullptr;
        std::vector<source_cell> parts{}; ///< placed behind the wholes
        std::string alone{};              ///< the first, told by itself
        std::vector<std::string> each{};  ///< told in a row of several
    };

    void compare_column(const sum& these, template_column column, check_run& to);
    void add(const sum& these, template_column column, const added& whole, const added& parts);
    static void report(kind& these, std::string_view said, check_run& to);

    kind differ_;
    kind differ_explained_;
    kind blank_;
    kind blank_explained_;
};

} // namespace dsacheck
