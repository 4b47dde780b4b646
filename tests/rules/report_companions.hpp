// What else the bad example of a rule on reports raises: figures hang together, so that one that is wrong is often wrong
// in several ways. Rules that are not listed raise nothing else.
#pragma once

#include <array>
#include <string_view>

namespace dsacheck::testing {

struct companions {
    std::string_view rule;
    std::string_view others; ///< ids, separated by blanks
};

// clang-format off
inline constexpr std::array<companions, 28> companions_of_examples{{
    {"accuracy-missing",
     "languages-missing"},
    {"accuracy-without-automation",
     "all-measures-below-own-initiative automated-measures-differ"},
    {"automated-measures-exceed-all",
     "own-initiative-sub-categories-sum"},
    {"automation-differs-from-statements",
     "automated-measures-differ own-initiative-categories-sum"},
    {"category-on-one-side-only",
     "automated-measures-exceed-all own-initiative-categories-sum own-initiative-sub-categories-sum restriction-exceeds-measures"},
    {"changes-not-highlighted",
     "version-changes versions-indistinguishable"},
    {"csv-too-wide",
     "csv-ragged-record"},
    {"decision-median-of-nothing",
     "basis-sum"},
    {"file-too-large",
     "orders-categories-sum orders-states-sum own-initiative-categories-sum row-missing state-block-incomplete"},
    {"notice-actions-differ-from-statements",
     "all-measures-exceed-parts notices-categories-sum trusted-flagger-notices-exceed-all"},
    {"omitted-and-median-swapped",
     "count-not-integer outcomes-differ-from-cases"},
    {"own-initiative-differs-from-statements",
     "own-initiative-categories-sum own-initiative-sub-categories-sum restrictions-fewer-than-measures"},
    {"own-initiative-exceeds-total",
     "automated-measures-differ own-initiative-exceeds-measures"},
    {"own-initiative-illegal-content-empty",
     "all-measures-exceed-parts automated-measures-differ own-initiative-exceeds-measures"},
    {"own-initiative-sub-categories-sum",
     "own-initiative-categories-sum restrictions-fewer-than-measures"},
    {"restriction-column-mixed",
     "own-initiative-sub-categories-sum restrictions-fewer-than-measures"},
    {"restriction-exceeds-measures",
     "own-initiative-sub-categories-sum restrictions-exceed-measures"},
    {"restrictions-blank",
     "own-initiative-sub-categories-sum restriction-column-mixed"},
    {"restrictions-differ-from-statements",
     "own-initiative-categories-sum restrictions-exceed-measures"},
    {"restrictions-exceed-measures",
     "own-initiative-sub-categories-sum"},
    {"restrictions-fewer-than-measures",
     "own-initiative-sub-categories-sum"},
    {"surface-without-total",
     "part-in-several-files"},
    {"suspensions-without-illegal-content",
     "all-measures-exceed-parts automated-measures-differ median-without-action no-action-on-the-law "
     "own-initiative-exceeds-measures own-initiative-illegal-content-empty restriction-exceeds-measures"},
    {"trusted-flagger-complaints-exceed-all",
     "basis-sum"},
    {"trusted-flaggers-exceed-notices",
     "automated-trusted-notices-exceed-notices"},
    {"version-changes",
     "changes-not-highlighted versions-indistinguishable"},
    {"version-method-missing",
     "changes-not-highlighted element-not-found version-changes versions-indistinguishable"},
    {"versions-indistinguishable",
     "changes-not-highlighted version-changes"},
}};
// clang-format on

/// The ids of what comes along with a rule; empty for nothing.
[[nodiscard]] inline std::string_view companions_of(std::string_view rule) noexcept {
    for (const companions& each : companions_of_examples)
        if (each.rule == rule)
            return each.others;
    return {};
}

} // namespace dsacheck::testing
