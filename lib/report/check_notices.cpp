// Part 4: notices under Article 16.
#include "dsacheck/rules/report_notices.hpp"
#include "report/category_sums.hpp"
#include "report/checks.hpp"
#include "report/explained_group.hpp"
#include "report/figure.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

namespace dsacheck::checks {

namespace {

class notice_check {
  public:
    notice_check(const part& in, check_run& to) : in_(in), to_(to) {}

    void run() {
        for (const part_row& row : in_.rows())
            if (row.kind == row_kind::data)
                look_at(row);
        trusted_.report(to_, "row has more from trusted flaggers than from all together", "rows have more from trusted flaggers than from all together");
        items_.report(to_, "row has fewer items than notices", "rows have fewer items than notices");
        trusted_items_.report(to_, "row has fewer items than notices of trusted flaggers", "rows have fewer items than notices of trusted flaggers");
        actions_.report(to_, "row has more actions than items", "rows have more actions than items");
        without_.report(to_, "row has actions after a notice but no notices", "rows have actions after a notice but no notices");
        missing_.report(to_, "row has actions but no median time to take them", "rows have actions but no median time to take them");
        trusted_missing_.report(to_, "row has actions on trusted flaggers' notices but no median time to take them", "rows have actions on trusted flaggers' notices but no median time to take them");
        nothing_.report(to_, "row has a median time where no action was taken", "rows have median times where no action was taken");
        no_legal_actions();
    }

  private:
    void look_at(const part_row& row) {
        for (const auto& [trusted, all] : {std::pair<template_column, template_column>{"G", "F"}, {"I", "H"}, {"M", "L"}, {"O", "N"}}) {
            const figure some = figure_of(in_, row, trusted);
            const figure every = figure_of(in_, row, all);
            if (some.positive() && every.known() && some.number > every.number)
                trusted_.add(in_, row, {trusted, all});
        }
        fewer_items(row, "F", "H", items_);
        fewer_items(row, "G", "I", trusted_items_);
        const figure on_law = figure_of(in_, row, "L");
        const figure on_terms = figure_of(in_, row, "N");
        const figure items = figure_of(in_, row, "H");
        const figure notices = figure_of(in_, row, "F");
        const double actions = on_law.amount() + on_terms.amount();
        if (items.positive() && actions > items.number)
            actions_.add(in_, row, {"L", "N", "H"});
        if (actions > 0 && (notices.zero() || notices.blank()))
            without_.add(in_, row, {"F", "L", "N"});
        medians(row, "J", "L", "N", missing_);
        medians(row, "K", "M", "O", trusted_missing_);
    }

    void fewer_items(const part_row& row, template_column notices, template_column items, explained_group& fewer) {
        const figure some = figure_of(in_, row, notices);
        const figure what = figure_of(in_, row, items);
        if (some.known() && what.known() && what.number < some.number && !to_.takes_other(ambiguity::items))
            fewer.add(in_, row, {items, notices});
    }

    void medians(const part_row& row, template_column median, template_column law, template_column terms, explained_group& missing) {
        const figure time = figure_of(in_, row, median);
        const figure on_law = figure_of(in_, row, law);
        const figure on_terms = figure_of(in_, row, terms);
        if (on_law.amount() + on_terms.amount() > 0) {
            if (time.blank())
                missing.add(in_, row, {median, law, terms});
        } else if (time.known() && on_law.known() && on_terms.known())
            nothing_.add(in_, row, {median, law, terms});
    }

    void no_legal_actions() {
        const part_row* const total = in_.find(row_key(total_line));
        constexpr double many = 100;
        if (total == nullptr || figure_of(in_, *total, "F").amount() < many || !figure_of(in_, *total, "L").zero() ||
            !figure_of(in_, *total, "N").positive())
            return;
        draft made(rules::no_action_on_the_law);
        made.cell(in_, *total, "L").cell(in_, *total, "N").cell(in_, *total, "F").unless_explained();
        made.tell(fmt::format("all {} actions after {} notices rest on the terms and conditions, none on the law",
                              number_in_words(figure_of(in_, *total, "N").number), number_in_words(figure_of(in_, *total, "F").number)));
        to_.add(made);
    }

    const part& in_;
    check_run& to_;
    explained_group trusted_{rules::trusted_flagger_notices_exceed_all};
    explained_group items_{rules::items_fewer_than_notices};
    explained_group trusted_items_{rules::items_fewer_than_notices};
    explained_group actions_{rules::actions_exceed_items};
    explained_group without_{rules::actions_without_notices};
    explained_group missing_{rules::median_to_act_missing};
    explained_group trusted_missing_{rules::median_to_act_missing};
    explained_group nothing_{rules::median_without_action};
};

} // namespace

void notices(const part& in, check_run& to) {
    if (in.number() != 4)
        return;
    compare_categories(in, rules::notices_categories_sum, rules::notices_sub_categories_sum, {{"J", "F"}, {"K", "G"}}, to);
    notice_check(in, to).run();
}

} // namespace dsacheck::checks
