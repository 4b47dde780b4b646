#include "dsacheck/render_report.hpp"

#include "text_layout.hpp"

#include <fmt/format.h>

namespace dsacheck {

namespace {

std::string share(std::size_t some, std::size_t all) {
    return all == 0 ? std::string("-") : fmt::format("{} of {}", with_thousands(some), with_thousands(all));
}

} // namespace

void render_completeness(const report& whole, std::string& out) {
    const auto all = completeness_of(whole);
    out += fmt::format("  {:<58} {:>16} {:>18} {:>13} {:>6}\n", "part", "rows due, found", "cells due, filled",
                       "placeholders", "\"N/A\"");
    for (const annex_part& form : annex_parts) {
        const part_completeness& here = all[form.number - 1U];
        std::string name = fmt::format("{}", unsigned{form.number});
        name = fmt::format("{:>2}  {}", name, form.title);
        out += fmt::format("  {:<58} ", name);
        switch (here.is) {
        case part_completeness::state::not_due: out += "does not apply to this type of provider\n"; break;
        case part_completeness::state::absent:
            out += fmt::format("ABSENT, {} are due\n", counted(here.rows_due, "row", "rows"));
            break;
        case part_completeness::state::empty:
            out += fmt::format("EMPTY but for its header, {} are due\n", counted(here.rows_due, "row", "rows"));
            break;
        case part_completeness::state::present:
            out += fmt::format("{:>16} {:>18} {:>13} {:>6}\n", share(here.rows_found, here.rows_due),
                               share(here.cells_filled, here.cells_due), here.placeholders, here.unavailable);
            break;
        }
    }
}

} // namespace dsacheck
