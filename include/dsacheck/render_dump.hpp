// What was found in a dump, as a table for people and in forms for programs.
#pragma once

#include "dsacheck/check_dump.hpp"
#include "dsacheck/export.hpp"
#include "dsacheck/render.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

enum class dump_format : std::uint8_t {
    table,  ///< each platform with its rules, rates and first examples; then the findings that were kept
    json,   ///< one object
    ndjson, ///< an object a line: each platform with each of its rules, then the totals
    csv     ///< a line for each platform with each of its rules
};

inline constexpr std::string_view dump_format_names[] = {"table", "json", "ndjson", "csv"};
[[nodiscard]] DSACHECK_EXPORT std::optional<dump_format> dump_format_named(std::string_view name) noexcept;

/// A share that differs between two profiles of one platform.
struct profile_change {
    std::string platform;
    std::string counter;   ///< see `dump_counter_name`; "rows" when the platform is in one of the profiles only
    date day{};            ///< of `created_at`, which both profiles have; month 0: over all days
    std::uint64_t rows_before = 0;
    std::uint64_t rows_now = 0;
    double before = 0; ///< shares of the rows, between 0 and 1
    double now = 0;
};

/// The changes of at least `least_change` between profiles of at least `least_rows` rows each, platform by platform: over all
/// days, then for each day that both have.
[[nodiscard]] DSACHECK_EXPORT std::vector<profile_change> compare_profiles(const dump_profile& before,
                                                                           const dump_profile& now,
                                                                           std::uint64_t least_rows, double least_change);

/// `changes` are printed where they are not empty; in CSV they are left out.
DSACHECK_EXPORT void render_dump(const dump_report& report, dump_format format, const text_style& style,
                                 const std::vector<profile_change>& changes, std::string& out);

} // namespace dsacheck
