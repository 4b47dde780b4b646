// How complete a report is: which parts, rows and cells the templates ask of this type of provider, and which are there.
#pragma once

#include "dsacheck/annex_i.hpp"
#include "dsacheck/export.hpp"
#include "dsacheck/report.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace dsacheck {

struct part_completeness {
    enum class state : std::uint8_t {
        not_due, ///< the part does not apply to this type of provider
        absent,  ///< it applies, and there is no file
        present, ///< some row is there
        empty    ///< there is a file, and no row in it but the header
    } is = state::not_due;
    std::size_t rows_due = 0;    ///< rows of the template that apply; part 3: of TOTAL, and of each Member State that has a row
    std::size_t rows_found = 0;  ///< of those
    std::size_t cells_due = 0;   ///< cells for numbers, dates, names and texts in rows that apply, there or not
    std::size_t cells_filled = 0;
    std::size_t placeholders = 0; ///< cells that still hold the template's words, in any row
    std::size_t unavailable = 0;  ///< cells that hold "N/A" and the like
};

/// By part, index 0 for part 1. Columns of restrictions (parts 5 and 6) that are blank throughout are not due, since they
/// could not have been imposed; nor are median times and shares, which may have no cases.
[[nodiscard]] DSACHECK_EXPORT std::array<part_completeness, part_count> completeness_of(const report& whole);

} // namespace dsacheck
