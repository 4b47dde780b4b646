// Other documents that go with a report: an earlier one with other figures, statements of reasons that agree with it.
#pragma once

#include "dsacheck/read_report.hpp"
#include "dsacheck/report.hpp"
#include "dsacheck/statement_totals.hpp"
#include "support/csv_table.hpp"

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace dsacheck::testing {

/// The same files with every count twice as large, so that sums still hold.
inline std::vector<report_source> with_doubled_counts(std::vector<report_source> files) {
    for (report_source& file : files) {
        const report whole = read_report({file});
        if (whole.parts().empty())
            continue;
        const part& in = whole.parts().front();
        csv_table table(file.bytes);
        for (const part_row& row : in.rows())
            for (std::size_t i = 0; i < in.form().columns.size(); ++i)
                if (const cell* const at = in.cell_at(row, template_column(i));
                    row.kind == row_kind::data && at != nullptr && at->value->kind == value_kind::integer &&
                    (in.form().columns[i].kind == column_kind::count ||
                     (in.form().columns[i].kind == column_kind::value && in.number() >= 7)))
                    table.set(row.number, at->column, std::to_string(2 * at->value->integer));
        file.bytes = table.bytes();
    }
    return files;
}

namespace detail {

inline std::uint64_t count_in(const report& whole, unsigned number, std::uint8_t line, template_column column) {
    const part* const in = whole.first(number);
    const double found = in == nullptr ? 0 : in->value(row_key(line), column).number;
    return static_cast<std::uint64_t>(std::llround(found));
}

} // namespace detail

/// What the statements of reasons of a service would add up to that reports like this.
inline statement_totals statements_that_agree_with(const report& whole) {
    statement_totals all;
    for (const unsigned number : {5U, 6U}) {
        statement_totals::by_ground& ground = number == 5 ? all.illegal : all.incompatible;
        for (std::size_t i = 1; i < category_lines.size(); ++i)
            if (category_lines[i].level == line_level::category)
                ground.own_initiative[static_cast<std::size_t>(category_lines[i].parent)] =
                    detail::count_in(whole, number, static_cast<std::uint8_t>(i), "F");
        ground.own_initiative_total = detail::count_in(whole, number, total_line, "F");
        ground.fully_automated = detail::count_in(whole, number, total_line, "G");
        for (std::size_t i = 0; i < statement_totals::restrictions; ++i)
            ground.restricted[i] = detail::count_in(whole, number, total_line, template_column(7 + i));
    }
    all.illegal.after_notices = detail::count_in(whole, 4, total_line, "L");
    all.illegal.after_trusted_flaggers = detail::count_in(whole, 4, total_line, "M");
    all.incompatible.after_notices = detail::count_in(whole, 4, total_line, "N");
    all.incompatible.after_trusted_flaggers = detail::count_in(whole, 4, total_line, "O");
    return all;
}

} // namespace dsacheck::testing
