// What the statements of reasons of one service add up to, in the terms of parts 4 to 6 of its transparency report.
#pragma once

#include "dsacheck/date.hpp"
#include "dsacheck/export.hpp"
#include "dsacheck/statement.hpp"
#include "dsacheck/validate.hpp"
#include "dsacheck/vocabulary/enumerations.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace dsacheck {

/// Days, both included.
struct date_range {
    date first;
    date last;
};

/// Counts of statements whose application_date lies in the period. Own initiative is what neither an order nor a notice
/// under Article 16 came before (Annex II, Part II, 1.4): SOURCE_VOLUNTARY and SOURCE_TYPE_OTHER_NOTIFICATION.
struct DSACHECK_EXPORT statement_totals {
    static constexpr std::size_t categories = static_cast<std::size_t>(category::not_specified_order) + 1;
    static constexpr std::size_t restrictions = 14; ///< columns H to U of parts 5 and 6

    /// For one ground of decision.
    struct by_ground {
        std::array<std::uint64_t, categories> own_initiative{}; ///< by category
        std::array<std::uint64_t, restrictions> restricted{};   ///< own initiative; one statement may have several
        std::uint64_t own_initiative_total = 0;
        std::uint64_t fully_automated = 0; ///< of the own initiative
        std::uint64_t after_notices = 0;   ///< Article 16, trusted flaggers among them
        std::uint64_t after_trusted_flaggers = 0;
    };
    by_ground illegal;
    by_ground incompatible;
    std::uint64_t counted = 0;
    std::uint64_t outside_period = 0;
    std::uint64_t unusable = 0; ///< no statement, or without ground, category, source or application_date

    void add(const statement& s, const date_range& period);
};

/// Adds the statements of a file, in any form that `dsacheck statements` reads; lines of NDJSON are read one by one, any
/// other document whole.
[[nodiscard]] DSACHECK_EXPORT run_status read_statement_totals(const std::string& path, const date_range& period,
                                                               statement_totals& into);

} // namespace dsacheck
