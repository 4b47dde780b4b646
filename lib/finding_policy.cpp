#include "dsacheck/finding_policy.hpp"

#include <algorithm>

namespace dsacheck {

namespace {

constexpr auto before = [](const auto& entry, std::uint16_t number) { return entry.number < number; };

} // namespace

rule_settings::entry& rule_settings::entry_of(const rule& which) {
    const auto at = std::lower_bound(entries_.begin(), entries_.end(), which.number, before);
    if (at != entries_.end() && at->number == which.number)
        return *at;
    entry fresh{};
    fresh.number = which.number;
    return *entries_.insert(at, fresh);
}

const rule_settings::entry* rule_settings::find(const rule& which) const noexcept {
    const auto at = std::lower_bound(entries_.begin(), entries_.end(), which.number, before);
    return at != entries_.end() && at->number == which.number ? &*at : nullptr;
}

bool rule_settings::asks_by_name(const rule& which, profile under) const noexcept {
    const entry* const chosen = find(which);
    if (chosen != nullptr && chosen->use != choice::of_profile)
        return chosen->use == choice::on;
    return is_in(which, under);
}

bool rule_settings::turns_on_from(std::uint16_t first) const noexcept {
    return std::any_of(entries_.begin(), entries_.end(),
                       [first](const entry& each) { return each.number >= first && each.use == choice::on; });
}

severity rule_settings::level_by_name(const rule& which, severity otherwise) const noexcept {
    const entry* const chosen = find(which);
    return chosen != nullptr && chosen->has_level ? chosen->level : otherwise;
}

} // namespace dsacheck
