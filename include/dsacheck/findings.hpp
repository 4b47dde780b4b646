// All findings of a run: counts everything, stores a bounded part.
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/finding.hpp"
#include "dsacheck/finding_policy.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dsacheck {

/// Findings in the order in which they were appended, which is the order of the input.
/// Not thread-safe; merge the findings of several threads with `append(const findings&)`.
class DSACHECK_EXPORT findings {
  public:
    struct rule_count {
        const rule* which;
        severity level;
        std::uint64_t count;  ///< all that were found
        std::uint64_t stored; ///< those kept
    };

    static constexpr std::size_t counter_slots = 256;

    /// A finding that a run with `baseline_use::record` has seen, once or more often.
    struct recorded_finding {
        std::uint64_t fingerprint;
        const rule* which;
        std::uint64_t count;
        std::uint16_t source;     ///< of the first
        std::string_view pointer; ///< of the first
    };

    findings();
    explicit findings(const storage_limits& limits);
    /// Drops the findings of rules that are not asked, gives the others the chosen severity, and counts apart what is
    /// suppressed or in the baseline.
    explicit findings(const finding_policy& policy);

    /// Starts another source (a file, "-" for standard input, or an empty name for memory); later findings
    /// belong to it. Returns its index. At most 65,535 sources; further ones share the last index.
    std::uint16_t begin_source(std::string_view name);

    /// The only door for a finding. Copies the views of `found`. Returns the severity with which it counts; nothing
    /// when it does not: its rule is not asked, it is suppressed, or the baseline has it.
    std::optional<severity> append(const finding& found);
    /// Merges `other`, whose findings come after these, with its counts, sources and records. They were judged by the
    /// policy of `other`, which has the same suppressions and the same baseline. Findings that the baseline has less
    /// often than both together become new ones; their records stay counted as they were.
    void append(const findings& other);

    /// Merges `other`, which are findings on a part of the source number `source`, judged by the policy of `other`. Its lines
    /// and records count on from those before the part.
    void append_part(const findings& other, std::uint16_t source, std::uint64_t lines_before,
                     std::uint64_t records_before);
    /// Stores no finding of this rule and severity: the caller knows that it would be dropped when it is merged.
    void store_no_more(const rule& which, severity level) {
        counter_of(which, level).stored = policy_.storage.findings_per_rule;
    }

    /// True when a finding of this rule, found with this severity, would be kept or looked at closely: lets a caller
    /// skip what only such a finding needs, such as line, column, pointer and value.
    [[nodiscard]] bool would_store(const rule& which, severity level) const noexcept;
    [[nodiscard]] bool would_store(const rule& which) const noexcept { return would_store(which, which.level); }
    /// What `count_only` did: nothing, since the finding is to be appended; nothing, since its rule is not asked; or it counted.
    enum class counted : std::uint8_t { not_yet, not_asked, as_error, as_less };
    /// Counts a finding of this rule, with the rule's severity, if nothing of it would be kept or looked at closely.
    counted count_only(const rule& which);

    [[nodiscard]] const finding_policy& policy() const noexcept { return policy_; }

    /// Tells that one more record was read, and whether it has an error.
    void count_record(bool invalid) noexcept {
        ++records_;
        if (!records_of_.empty())
            ++records_of_.back();
        invalid_records_ += invalid ? 1U : 0U;
    }
    /// Tells that an error was found in a record that had been counted as valid.
    void count_late_invalid() noexcept { ++invalid_records_; }
    /// Names a check that could not run, once.
    void note_not_run(std::string_view what);

    [[nodiscard]] std::uint64_t records() const noexcept { return records_; }
    [[nodiscard]] std::uint64_t invalid_records() const noexcept { return invalid_records_; }
    [[nodiscard]] std::uint64_t count(severity level) const noexcept {
        return by_severity_[static_cast<std::size_t>(level)];
    }
    [[nodiscard]] std::uint64_t count(const rule& which) const noexcept;
    /// All findings, kept or not.
    [[nodiscard]] std::uint64_t total() const noexcept {
        return by_severity_[0] + by_severity_[1] + by_severity_[2];
    }
    /// True when a finding of at least this severity was found.
    [[nodiscard]] bool reaches(severity level) const noexcept;
    /// Counts of the rules that were broken, by rule number; a rule that was found with several severities has an entry
    /// for each.
    [[nodiscard]] const std::vector<rule_count>& by_rule() const noexcept { return by_rule_; }

    /// The day that the expiry of suppressions is compared with; unset when the policy has none.
    [[nodiscard]] date today() const noexcept { return today_; }
    /// Findings that suppressions took out.
    [[nodiscard]] std::uint64_t suppressed() const noexcept { return suppressed_; }
    /// How many each suppression of the policy took out, in their order; empty when none took any.
    [[nodiscard]] const std::vector<std::uint64_t>& by_suppression() const noexcept { return by_suppression_; }
    /// Findings that the baseline has.
    [[nodiscard]] std::uint64_t known() const noexcept { return known_; }
    /// Suppressed and known findings in their order, as many as are kept of one rule; they count nowhere else.
    [[nodiscard]] const std::vector<finding>& withheld() const noexcept { return withheld_; }

    /// What a run with `baseline_use::record` has seen, suppressed findings excepted: by source, rule, pointer.
    [[nodiscard]] std::vector<recorded_finding> recorded() const;
    /// False when there were more different findings than are recorded, a million.
    [[nodiscard]] bool recorded_all() const noexcept { return recorded_all_; }

    [[nodiscard]] std::size_t stored() const noexcept { return stored_.size(); }
    [[nodiscard]] const finding* begin() const noexcept { return stored_.data(); }
    [[nodiscard]] const finding* end() const noexcept { return stored_.data() + stored_.size(); }
    [[nodiscard]] const finding& operator[](std::size_t i) const noexcept { return stored_[i]; }

    [[nodiscard]] const std::vector<std::string>& sources() const noexcept { return sources_; }
    /// The fingerprint of a finding that is stored or withheld here; see baseline.hpp.
    [[nodiscard]] std::uint64_t fingerprint(const finding& kept) const noexcept;
    /// Records that were counted while a source was the last; by source.
    [[nodiscard]] const std::vector<std::uint64_t>& records_by_source() const noexcept { return records_of_; }
    [[nodiscard]] const std::vector<std::string>& not_run() const noexcept { return not_run_; }

    /// Forgets everything and keeps the memory and the limits.
    void clear() noexcept;

    findings(const findings&) = delete;
    findings& operator=(const findings&) = delete;
    findings(findings&&) noexcept = default;
    findings& operator=(findings&&) noexcept = default;
    ~findings() = default;

  private:
    friend class saved_findings; ///< see save_findings.hpp

    [[nodiscard]] const rule_count* find_counter(const rule& which, severity level) const noexcept;
    rule_count& counter_of(const rule& which, severity level);
    std::string_view keep(std::string_view text);
    void keep_cells(finding& copy);
    void store(const finding& found, severity level);
    void adopt(finding& copy);
    [[nodiscard]] bool is_cut_when_kept(const finding& found) const noexcept;
    [[nodiscard]] std::string_view path_of(const finding& found) const noexcept;

    // The parts of append.
    void count_and_store(const finding& found, severity level);
    [[nodiscard]] bool withholds(const finding& found, severity level);
    void withhold(const finding& found, severity level);
    [[nodiscard]] bool is_known(const finding& found, std::uint64_t fingerprint, severity level);
    void record(const finding& found, std::uint64_t fingerprint);
    void merge_counts(const findings& other);
    template <class Move>
    void merge(const findings& other, Move moved);
    std::vector<finding> surplus_after_merging(const findings& other);

    finding_policy policy_;
    std::vector<finding> stored_;
    std::vector<rule_count> by_rule_;
    std::array<std::uint8_t, counter_slots> counter_of_rule_{}; ///< where a rule's counter was last seen in `by_rule_`
    std::array<std::uint64_t, severity_count> by_severity_{};
    std::uint64_t records_ = 0;
    std::uint64_t invalid_records_ = 0;
    std::vector<std::string> sources_;
    std::vector<std::uint64_t> records_of_; ///< by source
    std::vector<std::string> not_run_;

    /// A finding that is counted by its fingerprint.
    struct tally {
        const rule* which;
        severity level;
        std::uint64_t count;
        std::uint16_t source;
        std::string_view pointer;
    };
    date today_{}; ///< what expiry dates are compared with
    std::uint64_t suppressed_ = 0;
    std::vector<std::uint64_t> by_suppression_;
    std::uint64_t known_ = 0;
    std::unordered_map<std::uint64_t, tally> known_tallies_;
    std::unordered_map<std::uint64_t, tally> recorded_;
    bool recorded_all_ = true;
    std::vector<finding> withheld_;

    // Texts of stored findings: blocks that never move, filled one after the other.
    std::vector<std::unique_ptr<char[]>> blocks_;
    std::vector<std::unique_ptr<cell_place[]>> cells_; ///< one array a finding
    std::size_t block_ = 0;
    std::size_t block_used_ = 0;
};

} // namespace dsacheck
