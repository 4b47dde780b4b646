// Baselines: the findings of an earlier run, so that a later one reports only what is new.
#pragma once

#include "dsacheck/export.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dsacheck {

class findings;
struct finding;

/// How often each finding was there. Findings are told by their fingerprints.
class DSACHECK_EXPORT baseline {
  public:
    /// Adds `count` findings.
    void add(std::uint64_t fingerprint, std::uint64_t count);
    /// How often a finding was there; 0 when it is new.
    [[nodiscard]] std::uint64_t count_of(std::uint64_t fingerprint) const noexcept;
    /// Different findings.
    [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }

  private:
    std::unordered_map<std::uint64_t, std::uint64_t> entries_; ///< counts by fingerprint
};

/// What tells a finding from others, however its line moves: the rule, the source as the caller named it, the place
/// within the statement and the statement's puid, and the value; in a report the part, the header of the column and the
/// cell's value instead. Where all these are the same, the count tells. The same on every machine.
[[nodiscard]] DSACHECK_EXPORT std::uint64_t fingerprint_of(const finding& found, std::string_view path) noexcept;

/// "9f86d081884c7d65": how a fingerprint is written.
[[nodiscard]] DSACHECK_EXPORT std::string fingerprint_text(std::uint64_t fingerprint);

/// Reads what `render_baseline` wrote. False, with the reason and its line in `problem`, when it is something else.
[[nodiscard]] DSACHECK_EXPORT bool read_baseline(std::string_view text, baseline& out, std::string& problem);

/// The findings of a run that recorded them (`finding_policy::record`), one a line: JSON that a person can review.
DSACHECK_EXPORT void render_baseline(const findings& all, std::string& out);

} // namespace dsacheck
