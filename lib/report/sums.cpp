#include "report/sums.hpp"

#include "report/words.hpp"

#include <fmt/format.h>

#include <cmath>

namespace dsacheck {

added add_up(const part& in, const std::vector<const part_row*>& rows, template_column column) noexcept {
    added all;
    for (const part_row* row : rows) {
        const figure each = figure_of(in, *row, column);
        if (each.unread() && all.unread == nullptr)
            all.unread = each.at;
        all.any = all.any || each.known();
        all.total += each.amount();
    }
    return all;
}

bool differ(double a, double b, const report_options& chosen) noexcept {
    constexpr double rounding = 1e-9; // of adding fractions up
    return std::fabs(a - b) > chosen.tolerance + rounding * (1 + std::fmax(std::fabs(a), std::fabs(b)));
}

namespace {

std::string side_in_words(const added& side) {
    return side.any ? "is " + number_in_words(side.total) : std::string("is blank");
}

void compare_column(const rule& broken, severity level, const sum& these, template_column column, check_run& to) {
    const part& in = *these.in;
    const added whole = add_up(in, these.wholes, column);
    const added parts = add_up(in, these.parts, column);
    if (whole.unread != nullptr || parts.unread != nullptr) {
        const cell* const bad = whole.unread != nullptr ? whole.unread : parts.unread;
        to.note_not_run(fmt::format("{} {} {}", broken.number, in.file(), column.index),
                        fmt::format("whether {} agree in {}, {}, everywhere: {}{} for one is no number", these.what,
                                    part_in_words(in.number()), column_in_words(in, column), column_letters(bad->column),
                                    bad->row));
        return;
    }
    if (!differ(whole.total, parts.total, to.chosen()) ||
        (these.forgiven_row != nullptr &&
         !differ(whole.total, parts.total + figure_of(in, *these.forgiven_row, column).amount(), to.chosen())))
        return;
    if (!parts.any && these.nothing_below != nullptr) {
        these.nothing_below->add(in, *these.wholes.front(), column);
        return;
    }
    draft made(broken, level);
    for (const part_row* row : these.wholes)
        made.cell(in, *row, column);
    for (const part_row* row : these.parts)
        if (figure_of(in, *row, column).amount() != 0)
            made.cell(in, *row, column);
    made.unless_explained();
    made.tell(fmt::format("{}, {}: {} {}, but {} {}; the difference is {}", row_in_words(in, *these.wholes.front()),
                          column_in_words(in, column), coordinate_of(made.places().front()), side_in_words(whole),
                          these.parts_name,
                          parts.any ? "add up to " + number_in_words(parts.total) : std::string("are all blank"),
                          number_in_words(std::fabs(whole.total - parts.total))));
    to.add(made);
}

} // namespace

void compare_sum(const rule& broken, severity level, const sum& these, check_run& to) {
    if (these.wholes.empty() || these.parts.empty())
        return;
    const array_view<annex_column> columns = these.in->form().columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].kind == column_kind::count)
            compare_column(broken, level, these, template_column(i), to);
}

} // namespace dsacheck
