// A report's findings as a page for people who know the law rather than programs.
#pragma once

#include "dsacheck/completeness.hpp"
#include "dsacheck/export.hpp"
#include "dsacheck/findings.hpp"
#include "dsacheck/likely_causes.hpp"
#include "dsacheck/render.hpp"
#include "dsacheck/report.hpp"

#include <chrono>
#include <cstdint>
#include <string>

namespace dsacheck {

/// How much of the page is wanted.
enum class report_page : std::uint8_t {
    full,   ///< verdict, causes, findings part by part
    summary ///< verdict, causes, and the table of completeness
};

/// The page: a verdict, who reports on what, how complete the report is, likely causes, then the findings part by part,
/// the worst first: the rows and columns by name, the sentence of the law, and what to do. Safe to print.
DSACHECK_EXPORT void render_report_text(const report& whole, const findings& found, const text_style& style, report_page page,
                                        std::string& out);

/// For programs: the object of `render_json` with the member `report` besides, in which are the provider, the service, the
/// period, how complete each part is, and likely causes with the indices of the findings that they explain; see
/// tests/schemas/findings.schema.json.
DSACHECK_EXPORT void render_report_json(const report& whole, const findings& found, std::chrono::nanoseconds elapsed,
                                        std::string& out);

/// The table of completeness alone.
DSACHECK_EXPORT void render_completeness(const report& whole, std::string& out);

} // namespace dsacheck
