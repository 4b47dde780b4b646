// KEYWORD_OTHER: sub-categories that providers add, and their descriptions; parts 3 to 6.
#include "dsacheck/read_report.hpp"
#include "dsacheck/rules/report_categories.hpp"
#include "report/checks.hpp"
#include "report/figure.hpp"
#include "report/group.hpp"
#include "report/generic_words.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace dsacheck::checks {

namespace {

bool is_other(const part_row& row) noexcept {
    return row.key.subject < category_lines.size() && category_lines[row.key.subject].level == line_level::sub_category &&
           category_lines[row.key.subject].sub == keyword::other;
}

class description_check {
  public:
    description_check(const part& in, check_run& to)
        : in_(in), to_(to), column_(column_of(in.number(), column_kind::other_description)) {}

    void run() {
        for (const part_row& row : in_.rows())
            if (row.kind == row_kind::data)
                look_at(row);
        missing_.report(to_, "row of \"Other\" has figures but no description", "rows of \"Other\" have figures but no description");
        generic_.report(to_, "description of \"Other\" names no kind of content", "descriptions of \"Other\" name no kind of content");
        listed_.report(to_, "listed sub-category or category has a description of its own",
                       "listed sub-categories or categories have descriptions of their own");
        repetitions();
        catch_all();
    }

  private:
    [[nodiscard]] bool has_figure(const part_row& row) const noexcept {
        const array_view<annex_column> columns = in_.form().columns;
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (columns[i].kind == column_kind::count && figure_of(in_, row, template_column(i)).positive())
                return true;
        return false;
    }

    void look_at(const part_row& row) {
        const cell_value& value = in_.value(row, column_);
        const bool said = value.kind != value_kind::blank && value.kind != value_kind::placeholder && value.kind != value_kind::not_available;
        if (!is_other(row)) {
            if (said && row.key.known())
                listed_.add(in_, row, column_);
            return;
        }
        const bool used = has_figure(row);
        if (!said) {
            if (used || (to_.takes_other(ambiguity::unused_other) && value.kind == value_kind::blank))
                missing_.add(in_, row, column_);
            return;
        }
        std::string folded = fold_label(in_.text(row, column_));
        if (used && says_nothing_specific(folded, category_lines[category_lines[row.key.subject].parent_line].description))
            generic_.add(in_, row, column_);
        described_[{row.key.where, std::move(folded)}].push_back(&row);
    }

    /// The same description within one scope. Repetition across Member States is how part 3 works.
    void repetitions() {
        std::map<std::string, std::pair<std::vector<const part_row*>, bool>> by_text;
        for (const auto& [key, rows] : described_) {
            if (rows.size() < 2)
                continue;
            auto& all = by_text[key.second];
            for (std::size_t i = 0; i < rows.size(); ++i) {
                all.first.push_back(rows[i]);
                all.second = all.second || (i > 0 && rows[i]->key.subject == rows[i - 1]->key.subject);
            }
        }
        for (const auto& [text, found] : by_text) {
            const bool within_category = found.second;
            if (!within_category && to_.takes_other(ambiguity::other_descriptions))
                continue;
            draft made(rules::other_description_repeated, within_category ? severity::error : severity::warning);
            for (const part_row* row : found.first)
                made.cell(in_, *row, column_);
            made.tell(fmt::format("{} rows of \"Other\" {} have the description {}: {}", found.first.size(),
                                  within_category ? "of one category" : "of different categories",
                                  quoted(made.places().front().value), made.cells_in_words()));
            to_.add(made);
        }
    }

    void catch_all() {
        const template_column column = column_of(in_.number(), column_kind::count);
        const figure total = figure_of(in_, row_key(total_line, in_.number() == 3 ? scope::total : scope::none), column);
        constexpr double enough_to_tell = 100;
        constexpr double too_much = 0.5;
        if (!total.known() || total.number < enough_to_tell)
            return;
        draft made(rules::other_used_as_catch_all);
        double sum = 0;
        for (const part_row& row : in_.rows())
            if (row.kind == row_kind::data && is_other(row) && (in_.number() != 3 || row.key.where == scope::total))
                if (const figure value = figure_of(in_, row, column); value.positive()) {
                    sum += value.number;
                    made.cell(in_, row, column);
                }
        if (made.empty() || sum > total.number || sum <= too_much * total.number)
            return;
        made.unless_explained().tell(fmt::format("rows of \"Other\" have {} of {} in {}, {:.0f} %: {}", number_in_words(sum),
                                                 number_in_words(total.number), column_in_words(in_, column),
                                                 100 * sum / total.number, made.cells_in_words()));
        to_.add(made);
    }

    const part& in_;
    check_run& to_;
    template_column column_;
    std::map<std::pair<scope, std::string>, std::vector<const part_row*>> described_;
    cell_group missing_{rules::other_without_description};
    cell_group generic_{rules::other_description_says_nothing};
    cell_group listed_{rules::description_of_a_listed_sub_category};
};

} // namespace

void descriptions(const part& in, check_run& to) {
    if (in.number() >= 3 && in.number() <= 6)
        description_check(in, to).run();
}

} // namespace dsacheck::checks
