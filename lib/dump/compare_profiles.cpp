#include "dsacheck/render_dump.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <utility>

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

struct limits {
    std::uint64_t rows;
    double change;
};

void compare(const profile_change& about, const dump_counts& before, const dump_counts& now, const limits& least,
             std::vector<profile_change>& changes) {
    profile_change change = about;
    change.rows_before = before[dump_measure::rows];
    change.rows_now = now[dump_measure::rows];
    if (std::min(change.rows_before, change.rows_now) < least.rows)
        return;
    for (std::size_t i = 1; i < dump_counter::count; ++i) {
        change.before = share(before.of[i], change.rows_before);
        change.now = share(now.of[i], change.rows_now);
        if (std::abs(change.before - change.now) < least.change)
            continue;
        change.counter = dump_counter_name(i);
        changes.push_back(change);
    }
}

/// The days that both have.
void compare_days(const platform_profile& before, const platform_profile& now, const limits& least,
                  std::vector<profile_change>& changes) {
    std::map<std::int64_t, const dump_counts*> earlier;
    for (const dump_day& each : before.days)
        if (each.day.month != 0)
            earlier.emplace(days_from_civil(each.day), &each.counts);
    for (const dump_day& each : now.days) {
        const auto at = each.day.month != 0 ? earlier.find(days_from_civil(each.day)) : earlier.end();
        if (at != earlier.end())
            compare({now.platform, {}, each.day, 0, 0, 0, 0}, *at->second, each.counts, least, changes);
    }
}

} // namespace

std::vector<profile_change> compare_profiles(const dump_profile& before, const dump_profile& now,
                                             std::uint64_t least_rows, double least_change) {
    const limits least{std::max<std::uint64_t>(least_rows, 1), least_change};
    std::map<std::string, std::pair<platform_profile, platform_profile>> both;
    const auto add = [](const platform_profile& from, platform_profile& to) {
        to.platform = from.platform;
        to.days.insert(to.days.end(), from.days.begin(), from.days.end());
    };
    for (const platform_profile& each : before.platforms)
        add(each, both[each.platform].first);
    for (const platform_profile& each : now.platforms)
        add(each, both[each.platform].second);
    std::vector<profile_change> changes;
    for (const auto& [platform, profiles] : both) {
        const dump_counts first = total_of(profiles.first);
        const dump_counts second = total_of(profiles.second);
        const std::uint64_t rows_before = first[dump_measure::rows];
        const std::uint64_t rows_now = second[dump_measure::rows];
        if (std::max(rows_before, rows_now) < least_rows)
            continue;
        if (rows_before == 0 || rows_now == 0) {
            changes.push_back({platform, "rows", {}, rows_before, rows_now, rows_before == 0 ? 0.0 : 1.0,
                               rows_now == 0 ? 0.0 : 1.0});
            continue;
        }
        compare({platform, {}, {}, 0, 0, 0, 0}, first, second, least, changes);
        compare_days(profiles.first, profiles.second, least, changes);
    }
    return changes;
}

} // namespace dsacheck
