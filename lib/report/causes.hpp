// The hypotheses behind likely_causes_of, one function each.
#pragma once

#include "dsacheck/likely_causes.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace dsacheck::causes {

/// The findings to explain, by rule and part.
class evidence {
  public:
    evidence(const report& whole, const findings& found) : whole_(&whole), found_(&found) {}

    [[nodiscard]] const report& whole() const noexcept { return *whole_; }
    /// Indices of stored findings of the rules with these numbers that stand in a part, or anywhere with part 0, and that
    /// fulfil a condition.
    [[nodiscard]] std::vector<std::size_t> of(std::initializer_list<unsigned> rules, unsigned part,
                                              const std::function<bool(const finding&)>& fits = {}) const;
    [[nodiscard]] const finding& operator[](std::size_t i) const noexcept { return (*found_)[i]; }

  private:
    const report* whole_;
    const findings* found_;
};

using found_causes = std::vector<likely_cause>;

/// Whether some cell of a finding fulfils a condition.
template <class Condition>
bool any_cell(const finding& found, Condition fits) {
    return std::any_of(found.cells, found.cells + found.cell_count, fits);
}

/// Whether most of the cells of a finding fulfil a condition: those that a cause explains only in part are not claimed.
template <class Condition>
bool most_cells(const finding& found, Condition fits) {
    return 2 * static_cast<std::size_t>(std::count_if(found.cells, found.cells + found.cell_count, fits)) > found.cell_count;
}

void blank_categories(const evidence& seen, found_causes& to);
void trusted_flaggers_apart(const evidence& seen, found_causes& to);
void fill_down(const evidence& seen, found_causes& to);
void per_cent(const evidence& seen, found_causes& to);
void minutes_or_seconds(const evidence& seen, found_causes& to);
void missing_rows(const evidence& seen, found_causes& to);
void other_sub_category(const evidence& seen, found_causes& to);
void automated_apart(const evidence& seen, found_causes& to);
void surface_left_out(const evidence& seen, found_causes& to);
void unfilled_template(const evidence& seen, found_causes& to);
void shifted_column(const evidence& seen, found_causes& to);
void countries_for_languages(const evidence& seen, found_causes& to);

} // namespace dsacheck::causes
