#include "dsacheck/render_dump.hpp"

#include <algorithm>
#include <map>

namespace dsacheck {

namespace {

dump_counts total_of(const platform_profile& platform) {
    dump_counts sum;
    for (const dump_day& each : platform.days)
        sum.add(each.counts);
    return sum;
}

double share(std::uint64_t part, std::uint64_t whole) noexcept {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

std::vector<profile_change> compare_profiles(const dump_profile& before, const dump_profile& now,
                                             std::uint64_t least_rows, double least_change) {
    std::map<std::string, std::pair<dump_counts, dump_counts>> both;
    for (const platform_profile& each : before.platforms)
        both[each.platform].first.add(total_of(each));
    for (const platform_profile& each : now.platforms)
        both[each.platform].second.add(total_of(each));
    std::vector<profile_change> changes;
    for (const auto& [platform, counts] : both) {
        const std::uint64_t rows_before = counts.first[dump_measure::rows];
        const std::uint64_t rows_now = counts.second[dump_measure::rows];
        if (std::max(rows_before, rows_now) < least_rows)
            continue;
        if (rows_before == 0 || rows_now == 0) {
            changes.push_back({platform, "rows", rows_before, rows_now, rows_before == 0 ? 0.0 : 1.0,
                               rows_now == 0 ? 0.0 : 1.0});
            continue;
        }
        if (std::min(rows_before, rows_now) < least_rows)
            continue;
        for (std::size_t i = 1; i < dump_counter::count; ++i) {
            const double from = share(counts.first.of[i], rows_before);
            const double to = share(counts.second.of[i], rows_now);
            if (from - to >= least_change || to - from >= least_change)
                changes.push_back({platform, dump_counter_name(i), rows_before, rows_now, from, to});
        }
    }
    return changes;
}

} // namespace dsacheck
