#include "report/medians.hpp"

#include "dsacheck/rules/report_orders.hpp"
#include "report/figure.hpp"
#include "report/sums.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <limits>

namespace dsacheck {

void compare_median(const part& in, const part_row& whole, const std::vector<const part_row*>& parts, median_pair columns,
                    check_run& to) {
    const figure median = figure_of(in, whole, columns.median);
    const figure count = figure_of(in, whole, columns.count);
    if (!median.known() || !count.positive())
        return;
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    double cases = 0;
    draft made(rules::median_outside_its_parts);
    made.cell(in, whole, columns.median);
    for (const part_row* row : parts) {
        const figure each = figure_of(in, *row, columns.median);
        const figure weight = figure_of(in, *row, columns.count);
        if (weight.unread() || each.unread())
            return;
        if (!weight.positive())
            continue;
        if (!each.known())
            return; // some cases have no median, and may lie anywhere
        cases += weight.number;
        lowest = each.number < lowest ? each.number : lowest;
        highest = each.number > highest ? each.number : highest;
        made.cell(in, *row, columns.median);
    }
    const double rounding = 0.01 + 0.001 * median.number;
    if (cases == 0 || differ(cases, count.number, to.chosen()) ||
        (median.number >= lowest - rounding && median.number <= highest + rounding))
        return;
    made.unless_explained().tell(fmt::format(
        "{}, {}: {} is {} hours, but the medians of its parts, which have the same {} cases, {}", row_in_words(in, whole),
        column_in_words(in, columns.median), coordinate_of(made.places().front()), number_in_words(median.number),
        number_in_words(cases),
        lowest == highest ? fmt::format("are {}", number_in_words(lowest))
                          : fmt::format("lie between {} and {}", number_in_words(lowest), number_in_words(highest))));
    to.add(made);
}

} // namespace dsacheck
