// Part 3: orders of Member States' authorities.
#include "dsacheck/rules/report_orders.hpp"
#include "report/category_sums.hpp"
#include "report/checks.hpp"
#include "report/explained_group.hpp"
#include "report/figure.hpp"
#include "report/lines.hpp"
#include "report/sums.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <map>

namespace dsacheck::checks {

namespace {

constexpr std::uint8_t minors = line_of(category::protection_of_minors);
constexpr std::uint8_t deepfakes = line_of(category::protection_of_minors, keyword::child_sexual_abuse_material_deepfake);

using scopes = std::map<scope, scope_rows>;

/// TOTAL against the Member States, line by line.
void states_sum(const part& in, const scopes& rows, check_run& to) {
    const auto total = rows.find(scope::total);
    if (total == rows.end())
        return;
    bool any_state = false;
    bool all_have_deepfakes = true;
    for (const auto& [where, each] : rows)
        if (is_state(where)) {
            any_state = true;
            all_have_deepfakes = all_have_deepfakes && !each.by_line[deepfakes].empty();
        }
    if (!any_state)
        return; // state-block-incomplete tells it
    const std::vector<const part_row*>& forgiven = total->second.by_line[deepfakes];
    sum_group found(rules::orders_states_sum, rules::orders_states_sum.level);
    for (std::uint8_t line = 0; line < category_lines.size(); ++line) {
        sum these;
        these.in = &in;
        these.wholes = total->second.by_line[line];
        for (const auto& [where, each] : rows)
            if (is_state(where))
                these.parts.insert(these.parts.end(), each.by_line[line].begin(), each.by_line[line].end());
        if (these.wholes.empty() || these.parts.empty())
            continue; // rows that are missing are told by other rules
        these.parts_name = fmt::format("the {} rows of the Member States", these.parts.size());
        these.what = "TOTAL and the Member States";
        if (!all_have_deepfakes && (line == total_line || line == minors) && !forgiven.empty())
            these.forgiven_row = forgiven.front();
        found.compare(these, to);
    }
    found.report(to);
}

class row_check {
  public:
    explicit row_check(const part& in) : in_(in) {}

    void run(check_run& to) {
        for (const part_row& row : in_.rows())
            if (row.kind == row_kind::data && row.key.where != scope::placeholder)
                look_at(row, to);
        items_.report(to, "row has fewer items than orders", "rows have fewer items than orders");
        receipt_.report(to, "row has orders to act but no median time to confirm their receipt", "rows have orders to act but no median time to confirm their receipt");
        effect_.report(to, "row has orders to act but no median time to give effect to them", "rows have orders to act but no median time to give effect to them");
        receipt_info_.report(to, "row has orders to provide information but no median time to confirm their receipt", "rows have orders to provide information but no median time to confirm their receipt");
        effect_info_.report(to, "row has orders to provide information but no median time to give effect to them", "rows have orders to provide information but no median time to give effect to them");
        without_.report(to, "row has a median time where there were no orders", "rows have median times where there were no orders");
        zero_.report(to, "row has a median time of 0 where there were no orders", "rows have median times of 0 where there were no orders");
        before_.report(to, "row has a median time to give effect that is shorter than that to confirm the receipt", "rows have median times to give effect that are shorter than those to confirm the receipt");
    }

  private:
    void look_at(const part_row& row, check_run& to) {
        const figure orders = figure_of(in_, row, "G");
        const figure items = figure_of(in_, row, "H");
        if (orders.known() && items.known() && items.number < orders.number)
            items_.add(in_, row, {"H", "G"});
        medians(row, "G", "I", "J", receipt_, effect_, to);
        medians(row, "K", "L", "M", receipt_info_, effect_info_, to);
    }

    void medians(const part_row& row, template_column count, template_column receipt, template_column effect,
                 explained_group& no_receipt, explained_group& no_effect, check_run& to) {
        const figure orders = figure_of(in_, row, count);
        const figure first = figure_of(in_, row, receipt);
        const figure second = figure_of(in_, row, effect);
        if (orders.positive()) {
            if (first.blank())
                no_receipt.add(in_, row, {receipt, count});
            if (second.blank())
                no_effect.add(in_, row, {effect, count});
            if (first.known() && second.known() && second.number < first.number)
                before_.add(in_, row, {effect, receipt});
        } else if (orders.zero()) {
            for (const template_column column : {receipt, effect}) {
                const figure median = figure_of(in_, row, column);
                if (median.positive())
                    without_.add(in_, row, {column, count});
                else if (median.zero() && to.takes_other(ambiguity::median_of_nothing))
                    zero_.add(in_, row, {column, count});
            }
        }
    }

    const part& in_;
    explained_group items_{rules::orders_items_fewer_than_orders};
    explained_group receipt_{rules::orders_median_missing};
    explained_group effect_{rules::orders_median_missing};
    explained_group receipt_info_{rules::orders_median_missing};
    explained_group effect_info_{rules::orders_median_missing};
    explained_group without_{rules::orders_median_without_orders};
    explained_group zero_{rules::orders_median_without_orders};
    explained_group before_{rules::orders_effect_before_receipt};
};

/// Rows and cells that a Member State's block lacks.
void state_blocks(const part& in, const scopes& rows, check_run& to) {
    draft incomplete(rules::state_block_incomplete);
    std::vector<std::string> names;
    cell_group blank(rules::state_block_incomplete);
    const bool deepfakes_due = to.takes_other(ambiguity::deepfake_row);
    bool any_state = false;
    for (const auto& [where, each] : rows) {
        if (!is_state(where))
            continue;
        any_state = true;
        std::size_t missing = 0;
        const part_row* first = nullptr;
        for (std::uint8_t line = 0; line < category_lines.size(); ++line) {
            const std::vector<const part_row*>& here = each.by_line[line];
            if (here.empty())
                missing += part_has_line(3, line) && (line != deepfakes || deepfakes_due) ? 1U : 0U;
            else if (first == nullptr)
                first = here.front();
            for (const part_row* row : here)
                for (const template_column column : {template_column("G"), template_column("H"), template_column("K")})
                    if (row->occurrence == 0 && in.column_index(column) != part::none && figure_of(in, *row, column).blank())
                        blank.add(in, *row, column);
        }
        if (missing == 0 || first == nullptr)
            continue;
        incomplete.row(in, *first);
        names.push_back(fmt::format("{} ({} rows)", state_of(where).name, missing));
    }
    if (!names.empty()) {
        incomplete.tell(fmt::format("{} Member State{} lack{} rows of the template: {}", names.size(), names.size() == 1 ? "" : "s",
                                    names.size() == 1 ? "s" : "", list_in_words(names)));
        to.add(incomplete);
    }
    blank.report(to, "cell of a Member State's block is blank", "cells of Member States' blocks are blank");
    const part_row* const total = in.find(row_key(total_line, scope::total));
    if (!any_state && total != nullptr)
        for (const template_column column : {template_column("G"), template_column("K")})
            if (figure_of(in, *total, column).positive()) {
                draft made(rules::state_block_incomplete);
                made.cell(in, *total, column).unless_explained();
                made.tell(fmt::format("{} orders are reported in all, but no Member State has a row of its own",
                                      number_in_words(figure_of(in, *total, column).number)));
                to.add(made);
            }
    if (to.takes_other(ambiguity::absent_states)) {
        std::vector<std::string> absent;
        for (std::size_t i = 0; i < member_states.size(); ++i)
            if (rows.find(scope_of_state(i)) == rows.end())
                absent.emplace_back(member_states[i].name);
        if (!absent.empty()) {
            draft made(rules::state_block_incomplete);
            made.whole_part(in).tell(fmt::format("{} Member States have no rows: {}", absent.size(), list_in_words(absent, 27)));
            to.add(made);
        }
    }
}

} // namespace

void orders(const part& in, check_run& to) {
    if (in.number() != 3)
        return;
    const scopes rows = rows_by_scope(in);
    states_sum(in, rows, to);
    compare_categories(in, rules::orders_categories_sum, rules::orders_sub_categories_sum,
                       {{"I", "G"}, {"J", "G"}, {"L", "K"}, {"M", "K"}}, to);
    row_check(in).run(to);
    state_blocks(in, rows, to);
}

} // namespace dsacheck::checks
