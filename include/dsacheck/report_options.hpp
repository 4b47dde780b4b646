// What a caller may choose for reports.
#pragma once

#include "dsacheck/annex_i/kinds.hpp"
#include "dsacheck/finding_policy.hpp"
#include "dsacheck/readings.hpp"
#include "dsacheck/statement_totals.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace dsacheck {

/// Bounds on memory; what exceeds them becomes a finding.
struct report_limits {
    std::size_t file_bytes = std::size_t{128} * 1024 * 1024;  ///< of one file of a part
    std::size_t total_bytes = std::size_t{512} * 1024 * 1024; ///< of all files together
    std::size_t cells = 4'000'000;                            ///< of one part
    std::size_t columns = 1024;                               ///< of one record
    std::size_t files = 1000;                                 ///< of one report
    unsigned archive_depth = 3;                               ///< archives within archives
    std::size_t archive_bytes = std::size_t{512} * 1024 * 1024; ///< unpacked from one archive and those in it
    unsigned archive_ratio = 200;                             ///< bytes unpacked for a byte packed, beyond the first MiB
};

/// How the two months for publication end (Article 2(3) of the Implementing Regulation).
enum class deadline_rule : std::uint8_t {
    working_day, ///< a Saturday or Sunday moves to Monday, as Regulation (EEC, Euratom) 1182/71 has it
    strict       ///< the same day of the month, whatever day of the week
};

class report;

/// One report of an archive.
struct archived_report {
    date start;
    date end;
    unsigned version = 1;
};

/// For transparency reports.
struct report_options : finding_policy {
    /// The provider's type; without it, it is inferred from the filled parts.
    std::optional<provider_type> provider;
    /// How far two sides of a sum may be apart.
    double tolerance = 0;
    /// Whether a deadline on a weekend moves to the next working day.
    deadline_rule deadline = deadline_rule::working_day;
    /// Where the Regulation can be read in two ways.
    reading_choices readings;
    /// The preceding report, or the version that this one replaces (which has the same period); null: not compared.
    /// Stays the caller's, and has to live as long as the check.
    const report* previous = nullptr;
    /// All earlier reports of the service and their versions, when the caller says that the list is complete.
    std::vector<archived_report> archive;
    /// What the statements of reasons of the period add up to; without them, the report is not compared with any.
    std::optional<statement_totals> statements;
    /// The average monthly active recipients that the service published under Article 24(2) DSA.
    std::optional<double> published_recipients;
    report_limits limits;
};

} // namespace dsacheck
