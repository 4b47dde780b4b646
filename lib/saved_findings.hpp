// Findings within other saved bytes.
#pragma once

#include "dsacheck/findings.hpp"

#include "saved_bytes.hpp"

namespace dsacheck {

/// Sees what `findings` keeps to itself.
class saved_findings {
  public:
    static void save(const findings& all, saving& to);
    /// `to` has to be empty. Where the bytes make no sense, `from` is no longer `ok`, and `to` holds anything.
    static void load(loading& from, findings& to);

  private:
    static void load_counts(loading& from, findings& to);
    static void load_tallies(loading& from, std::unordered_map<std::uint64_t, findings::tally>& to, findings& texts);
    static void load_list(loading& from, std::vector<finding>& to, findings& all);
};

} // namespace dsacheck
