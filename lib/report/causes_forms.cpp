// Likely causes of values in the wrong form or place.
#include "report/causes.hpp"
#include "report/figure.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

namespace dsacheck::causes {

namespace {

/// The number at the end of a text and what stands before it.
struct numbered {
    std::string_view before;
    unsigned long number = 0;
    bool is = false;
};

numbered split(std::string_view text) noexcept {
    std::size_t at = text.size();
    while (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9' && text.size() - at < 6)
        --at;
    numbered result{text.substr(0, at), 0, at < text.size()};
    for (const char c : text.substr(at))
        result.number = result.number * 10 + static_cast<unsigned long>(c - '0');
    return result;
}

/// Whether a part has rows, and no cell of them says anything that its template did not say.
bool is_unfilled(const part& in) noexcept {
    for (const part_row& row : in.rows())
        for (std::size_t i = 0; i < in.form().columns.size(); ++i) {
            const column_kind kind = in.form().columns[i].kind;
            const value_kind held = in.value(row, template_column(i)).kind;
            if (row.kind == row_kind::data && held != value_kind::blank && held != value_kind::placeholder &&
                held != value_kind::not_available &&
                (kind == column_kind::count || kind == column_kind::hours || kind == column_kind::value))
                return false;
        }
    return in.data_rows() > 0;
}

} // namespace

/// Dates that count up from row to row: a cell was dragged downwards in a spreadsheet.
void fill_down(const evidence& seen, found_causes& to) {
    for (const part& in : seen.whole().parts()) {
        const template_column column = column_of(in.number(), column_kind::period);
        if (column.index == template_column::none)
            continue;
        std::size_t steps = 0;
        std::string_view first;
        std::string_view last;
        std::set<std::uint32_t> counted_on;
        numbered before;
        for (const part_row& row : in.rows()) {
            if (row.kind != row_kind::data)
                continue;
            const std::string_view text = trim_blanks(in.text(row, column));
            const numbered here = split(text);
            if (before.is && here.is && here.before == before.before && here.number == before.number + 1) {
                first = steps++ == 0 ? text : first;
                last = text;
                counted_on.insert(row.number);
            }
            before = here;
        }
        constexpr std::size_t enough = 3;
        std::vector<std::size_t> explained = seen.of({3027}, in.number(), [&](const finding& f) {
            return most_cells(f, [&](const cell_place& at) { return at.part == in.number() && counted_on.count(at.row) != 0; });
        });
        if (steps < enough || explained.empty())
            continue;
        likely_cause cause;
        cause.what = fmt::format("part {}: a spreadsheet went on counting when the reporting period was copied downwards", in.number());
        cause.support = fmt::format("{} rows in turn are one day further, from {} to {}", steps, quoted(first), quoted(last));
        cause.explains = std::move(explained);
        to.push_back(std::move(cause));
    }
}

/// Shares between 1 and 100: written in per cent.
void per_cent(const evidence& seen, found_causes& to) {
    std::set<std::pair<unsigned, std::uint32_t>> too_large; // part and row
    std::size_t shares = 0;
    double lowest = 0;
    double highest = 0;
    for (const part& in : seen.whole().parts()) {
        if (in.number() != 7 && in.number() != 8)
            continue;
        for (const part_row& row : in.rows()) {
            if (row.kind != row_kind::data || cell_kind_of(in.number(), row.key, "G") != cell_kind::share)
                continue;
            const cell_value& value = in.value(row, "G");
            if (!value.is_number() || value.number <= 1)
                continue;
            lowest = shares == 0 || value.number < lowest ? value.number : lowest;
            highest = shares == 0 || value.number > highest ? value.number : highest;
            ++shares;
            too_large.emplace(in.number(), row.number);
        }
    }
    std::vector<std::size_t> explained = seen.of({3021}, 0, [&](const finding& f) {
        return most_cells(f, [&](const cell_place& at) { return too_large.count({at.part, at.row}) != 0; });
    });
    if (explained.empty() || highest > 100)
        return;
    likely_cause cause;
    cause.what = "shares were written in per cent: they are 100 times too large";
    cause.support = fmt::format("{} shares lie between {} and {}; divided by 100, between {} and {}", shares, number_in_words(lowest),
                                number_in_words(highest), number_in_words(lowest / 100), number_in_words(highest / 100));
    cause.explains = std::move(explained);
    to.push_back(std::move(cause));
}

/// Parts that are the template as it was published: one cause for all of them.
void unfilled_template(const evidence& seen, found_causes& to) {
    likely_cause cause;
    std::vector<std::string> unfilled;
    for (const annex_part& form : annex_parts) {
        const array_view<part> files = seen.whole().parts_of(form.number);
        if (files.empty() || !std::all_of(files.begin(), files.end(), is_unfilled))
            continue;
        const std::vector<std::size_t> explained = seen.of({3011, 3024, 3027, 3042, 3115}, form.number);
        if (explained.empty())
            continue;
        unfilled.push_back(std::to_string(form.number));
        cause.explains.insert(cause.explains.end(), explained.begin(), explained.end());
    }
    if (unfilled.empty())
        return;
    cause.what = unfilled.size() == 1 ? fmt::format("part {} was published as the empty template", unfilled.front())
                                      : fmt::format("parts {} were published as the empty template", list_in_words(unfilled, part_count));
    cause.support = unfilled.size() == 1 ? "no cell for a figure or text holds anything but the template's words"
                                         : "in none of them a cell for a figure or text holds anything but the template's words";
    to.push_back(std::move(cause));
}

/// Figures that stand one column further to the right than they should: the last one ended up among the texts.
void shifted_column(const evidence& seen, found_causes& to) {
    for (const part& in : seen.whole().parts()) {
        if (in.number() < 3 || in.number() > 6)
            continue;
        template_column first_figure;
        template_column first_context;
        for (std::size_t i = in.form().columns.size(); i-- > 0;) {
            if (in.form().columns[i].kind == column_kind::contextual)
                first_context = template_column(i);
            if (in.form().columns[i].kind == column_kind::count)
                first_figure = template_column(i);
        }
        std::set<std::uint32_t> rows;
        for (const part_row& row : in.rows())
            if (row.kind == row_kind::data && in.value(row, first_context).is_number() && figure_of(in, row, first_figure).blank())
                rows.insert(row.number);
        const auto is_shifted = [&](const cell_place& at) { return at.part == in.number() && rows.count(at.row) != 0; };
        // Of a sum one addend is enough to spoil it.
        std::vector<std::size_t> explained = seen.of({3055, 3056, 3064, 3065, 3073, 3074}, in.number(),
                                                     [&](const finding& f) { return any_cell(f, is_shifted); });
        for (const std::size_t i : seen.of({3018, 3019, 3024, 3063, 3067, 3068, 3072, 3076, 3077}, in.number(),
                                           [&](const finding& f) { return most_cells(f, is_shifted); }))
            explained.push_back(i);
        constexpr std::size_t enough = 2;
        if (rows.size() < enough || explained.empty())
            continue;
        likely_cause cause;
        cause.what = fmt::format("part {}: the figures of some rows stand one column too far to the right", in.number());
        cause.support = fmt::format("in {} rows, row {} the first, column {} is blank and column {}, for texts, holds a number", rows.size(),
                                    *rows.begin(), column_letters(in.column_index(first_figure)), column_letters(in.column_index(first_context)));
        cause.explains = std::move(explained);
        to.push_back(std::move(cause));
    }
}

} // namespace dsacheck::causes
