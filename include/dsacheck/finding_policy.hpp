// Which findings count, how severely, and how many are kept: what the options of all documents share.
#pragma once

#include "dsacheck/baseline.hpp"
#include "dsacheck/date.hpp"
#include "dsacheck/export.hpp"
#include "dsacheck/rule.hpp"
#include "dsacheck/suppression.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace dsacheck {

/// How much is asked of a document.
enum class profile : std::uint8_t {
    api, ///< only what the Transparency Database API refuses, or what cannot be read
    full ///< everything that the law, the templates and the API's documentation ask for
};

/// How much of what was found is kept. The counts are exact whatever is kept.
struct storage_limits {
    std::size_t findings_per_rule = 1000; ///< further findings of the same rule and severity are counted only
    std::size_t value_bytes = 200;        ///< longer values are cut at a code point, and say so
    std::size_t cells_per_finding = 10000; ///< further cells of one finding are counted only
};

/// Choices for single rules, over those of the profile.
class DSACHECK_EXPORT rule_settings {
  public:
    void turn_on(const rule& which) { entry_of(which).use = choice::on; }
    void turn_off(const rule& which) { entry_of(which).use = choice::off; }
    /// Findings of the rule have this severity, whatever the rule or the check says.
    void set_severity(const rule& which, severity level) {
        entry& chosen = entry_of(which);
        chosen.level = level;
        chosen.has_level = true;
    }

    /// Whether the rule is asked.
    [[nodiscard]] bool asks(const rule& which, profile under) const noexcept {
        return entries_.empty() ? is_in(which, under) : asks_by_name(which, under);
    }
    /// `otherwise`, unless another severity was set.
    [[nodiscard]] severity level_of(const rule& which, severity otherwise) const noexcept {
        return entries_.empty() ? otherwise : level_by_name(which, otherwise);
    }
    [[nodiscard]] bool empty() const noexcept { return entries_.empty(); }
    /// Whether a rule with a number from `first` on was turned on by name.
    [[nodiscard]] bool turns_on_from(std::uint16_t first) const noexcept;

  private:
    enum class choice : std::uint8_t { of_profile, on, off };
    struct entry {
        std::uint16_t number;
        choice use = choice::of_profile;
        severity level = severity::error;
        bool has_level = false;
    };

    [[nodiscard]] static bool is_in(const rule& which, profile under) noexcept {
        return which.use == rule_use::api || (which.use == rule_use::full && under == profile::full);
    }
    entry& entry_of(const rule& which);
    [[nodiscard]] bool asks_by_name(const rule& which, profile under) const noexcept;
    [[nodiscard]] severity level_by_name(const rule& which, severity otherwise) const noexcept;
    [[nodiscard]] const entry* find(const rule& which) const noexcept;

    std::vector<entry> entries_; ///< by number
};

/// Whether the fingerprints of all findings are kept, for `render_baseline`.
enum class baseline_use : std::uint8_t { compare, record };

struct finding_policy {
    profile asked = profile::full;
    rule_settings rules;
    /// The day that rules of the profile `full` and the expiry of suppressions compare with; unset (month 0): today, in
    /// UTC.
    date as_of{};
    storage_limits storage;
    suppression_list suppressions;         ///< what they fit is counted apart, and does not count as a finding
    std::shared_ptr<const baseline> known; ///< findings that it has are counted apart as well; may be null
    baseline_use baselines = baseline_use::compare;

    [[nodiscard]] bool asks(const rule& which) const noexcept { return rules.asks(which, asked); }
    /// Whether rules are asked that go beyond what the API refuses or what cannot be read.
    [[nodiscard]] bool asks_beyond_api() const noexcept {
        return asked == profile::full || rules.turns_on_from(first_number_beyond_api);
    }
    /// Whether each finding of the rule is held against suppressions or a baseline.
    [[nodiscard]] bool looks_closely(const rule& which) const noexcept {
        return known != nullptr || baselines == baseline_use::record || (!suppressions.empty() && suppressions.concerns(which));
    }
};

} // namespace dsacheck
