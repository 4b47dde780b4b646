// What a caller may choose for reports.
#pragma once

#include "dsacheck/annex_i/kinds.hpp"
#include "dsacheck/finding_policy.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace dsacheck {

/// Bounds on memory; what exceeds them becomes a finding.
struct report_limits {
    std::size_t file_bytes = std::size_t{128} * 1024 * 1024;  ///< of one file of a part
    std::size_t total_bytes = std::size_t{512} * 1024 * 1024; ///< of all files together
    std::size_t cells = 4'000'000;                            ///< of one part
    std::size_t columns = 1024;                               ///< of one record
    std::size_t files = 1000;                                 ///< of one report
    unsigned archive_depth = 3;                               ///< archives within archives
    unsigned archive_ratio = 200;                             ///< bytes unpacked for a byte packed, beyond the first MiB
};

/// For transparency reports.
struct report_options : finding_policy {
    /// The provider's type; without it, it is inferred from the filled parts.
    std::optional<provider_type> provider;
    /// How far two sides of a sum may be apart.
    double tolerance = 0;
    report_limits limits;
};

} // namespace dsacheck
