// Likely causes of median times that are too large: they are in minutes or seconds.
#include "report/causes.hpp"
#include "report/figure.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dsacheck::causes {

namespace {

/// The median times of one column; `figures` ascend.
struct column_of_times {
    const part* in;
    template_column column;
    std::vector<double> figures;

    [[nodiscard]] double middle() const noexcept { return figures[figures.size() / 2]; }
};

std::vector<column_of_times> times_of(const report& whole) {
    std::vector<column_of_times> all;
    for (const part& in : whole.parts())
        for (std::size_t i = 0; i < in.form().columns.size(); ++i) {
            column_of_times here{&in, template_column(i), {}};
            for (const part_row& row : in.rows())
                if (row.kind == row_kind::data && row.key.known() &&
                    cell_kind_of(in.number(), row.key, here.column) == cell_kind::hours)
                    if (const figure each = figure_of(in, row, here.column); each.positive())
                        here.figures.push_back(each.number);
            std::sort(here.figures.begin(), here.figures.end());
            if (!here.figures.empty())
                all.push_back(std::move(here));
        }
    return all;
}

/// By what a column is divided to be like the others: 60, 3600, or 0 for neither.
double divisor(double own, double others) noexcept {
    constexpr double likeness = 7; // its square is less than the 60 between minutes and seconds
    for (const double factor : {60.0, 3600.0})
        if (own / factor <= others * likeness && own / factor >= others / likeness)
            return factor;
    return 0;
}

std::string range_in_words(const std::vector<double>& figures, double factor) {
    return figures.front() == figures.back()
               ? number_in_words(figures.front() / factor)
               : number_in_words(figures.front() / factor) + " to " + number_in_words(figures.back() / factor);
}

} // namespace

void minutes_or_seconds(const evidence& seen, found_causes& to) {
    const std::vector<column_of_times> all = times_of(seen.whole());
    for (const column_of_times& own : all) {
        std::vector<double> others;
        for (const column_of_times& each : all)
            if (&each != &own)
                others.insert(others.end(), each.figures.begin(), each.figures.end());
        constexpr std::size_t enough = 3;
        if (others.size() < enough)
            continue;
        std::sort(others.begin(), others.end());
        const double factor = divisor(own.middle(), others[others.size() / 2]);
        if (factor == 0)
            continue;
        std::vector<std::size_t> explained = seen.of({3022, 3023, 3130}, 0, [&](const finding& found) {
            return any_cell(found, [&](const cell_place& at) {
                return at.part == own.in->number() && at.column == own.in->column_index(own.column);
            });
        });
        if (explained.empty())
            continue;
        const bool minutes = factor < 100;
        likely_cause cause;
        cause.what = fmt::format("part {}: the median times of column {} are in {}, and so {} times too large", own.in->number(),
                                 column_letters(own.in->column_index(own.column)), minutes ? "minutes" : "seconds",
                                 number_in_words(factor));
        cause.support = fmt::format("they are {}; divided by {}, {}, while the other median times of the report are {}",
                                    range_in_words(own.figures, 1), number_in_words(factor), range_in_words(own.figures, factor),
                                    range_in_words(others, 1));
        cause.explains = std::move(explained);
        to.push_back(std::move(cause));
    }
}

} // namespace dsacheck::causes
