// Findings that group instead of flooding: one for each rule, kind and part.
#pragma once

#include "report/check_run.hpp"

#include <string_view>

namespace dsacheck {

/// Collects the cells or rows of one kind; `report` makes one finding of them, or none.
class cell_group {
  public:
    explicit cell_group(const rule& broken) : made_(broken) {}
    cell_group(const rule& broken, severity level) : made_(broken, level) {}

    void add(const part& in, const part_row& row, template_column column) { made_.cell(in, row, column); }
    void add_row(const part& in, const part_row& row) { made_.row(in, row); }
    [[nodiscard]] bool empty() const noexcept { return made_.empty(); }
    [[nodiscard]] std::size_t size() const noexcept { return made_.size(); }
    [[nodiscard]] draft& made() noexcept { return made_; }

    /// Offers the plain form of what the cell holds, if it is the only one: a fix mends one place.
    cell_group& mend_alone() {
        made_.mend_alone();
        return *this;
    }
    /// Tells how many rows there are, not how many cells.
    cell_group& count_rows() {
        number_ = made_.rows();
        return *this;
    }
    /// "one" and "many" go on after the number, "cell holds text" and "cells hold text"; then the cells are named.
    void report(check_run& to, std::string_view one, std::string_view many, std::string_view after = {});

  private:
    draft made_;
    std::size_t number_ = 0;
};

} // namespace dsacheck
