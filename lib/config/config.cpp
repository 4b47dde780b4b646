#include "dsacheck/config.hpp"

namespace dsacheck {

std::optional<std::string_view> config::setting(std::string_view section, std::string_view key) const noexcept {
    for (const config_setting& each : settings)
        if (each.section == section && each.key == key)
            return each.value;
    return std::nullopt;
}

void config::apply_to(finding_policy& policy) const {
    if (asked)
        policy.asked = *asked;
    if (as_of)
        policy.as_of = *as_of;
    policy.rules = rules;
    policy.suppressions = suppressions;
}

} // namespace dsacheck
