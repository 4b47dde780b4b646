// Writes the eleven files of a report: to be filled in, or filled with figures that agree with each other.
#pragma once

#include "dsacheck/annex_i/kinds.hpp"
#include "dsacheck/date.hpp"
#include "dsacheck/export.hpp"
#include "dsacheck/read_report.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace dsacheck {

/// What stands for "one row for each Member State" and "for each language".
enum class template_rows : std::uint8_t {
    as_published, ///< "AT, […], SE" and "[...]", as in the Commission's files
    expanded      ///< a row for each
};

enum class template_figures : std::uint8_t {
    blank, ///< placeholders as in the Commission's files
    demo   ///< invented figures and texts that break no rule; always the same for the same request
};

struct template_request {
    provider_type provider = provider_type::platform;
    std::string service;       ///< column B
    std::string provider_name; ///< part 1; without it, the placeholder, or an invented name in a demo
    date start;
    date end;
    template_rows rows = template_rows::as_published;
    template_figures figures = template_figures::blank;
};

/// The eleven files "1_report_identification.csv" to "11_qualitative.csv": UTF-8, CRLF, as RFC 4180 has it. They have
/// the rows that bind the provider; where none of a part does, the header alone. A demo is always expanded, but for
/// the Member States of part 3, which then are those that sent an order.
[[nodiscard]] DSACHECK_EXPORT std::vector<report_source> render_template(const template_request& wanted);

/// One field of a record as RFC 4180 writes it: quoted when it has to be.
DSACHECK_EXPORT void append_csv_field(std::string& out, std::string_view text);

} // namespace dsacheck
