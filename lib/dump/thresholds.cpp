#include "dsacheck/check_dump.hpp"

namespace dsacheck {

namespace {

struct named_share {
    std::string_view name;
    double bulk_thresholds::*share;
};

constexpr named_share shares[] = {
    {"sentinel-share", &bulk_thresholds::sentinel_share},
    {"same-date-share", &bulk_thresholds::same_date_share},
    {"zero-delay-share", &bulk_thresholds::zero_delay_share},
    {"manual-share", &bulk_thresholds::manual_share},
    {"keyword-other-share", &bulk_thresholds::keyword_other_share},
    {"boilerplate-share", &bulk_thresholds::boilerplate_share},
    {"automation-shift", &bulk_thresholds::automation_shift},
    {"trusted-flagger-share", &bulk_thresholds::trusted_flagger_share},
    {"volume-factor", &bulk_thresholds::volume_factor},
    {"near-duplicate-share", &bulk_thresholds::near_duplicate_share},
};
constexpr double most_rows = 1e18;
constexpr double most_days = 10'000;

} // namespace

bool set_threshold(std::string_view name, double value, bulk_thresholds& to) noexcept {
    if (!(value >= 0 && value <= most_rows))
        return false;
    if (name == "least-rows") {
        to.least_rows = static_cast<std::uint64_t>(value);
        return true;
    }
    if (name == "window-days" && value >= 1 && value < most_days) {
        to.window_days = static_cast<unsigned>(value);
        return true;
    }
    for (const named_share& each : shares)
        if (name == each.name) {
            to.*each.share = value;
            return true;
        }
    return false;
}

} // namespace dsacheck
