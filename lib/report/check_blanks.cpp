// Zero or blank (Annex II, Part I.1), and the template's placeholders.
#include "dsacheck/rules/report_values.hpp"
#include "report/checks.hpp"
#include "report/figure.hpp"
#include "report/group.hpp"
#include "report/omission_reason.hpp"
#include "report/words.hpp"
#include "text_layout.hpp"

#include <fmt/format.h>

#include <array>

namespace dsacheck::checks {

namespace {

constexpr template_column first_restriction = "H"; // of parts 5 and 6, to U

class blank_check {
  public:
    blank_check(const part& in, check_run& to) : in_(in), to_(to) {
        if (to.takes_other(ambiguity::blanks))
            plain_.level(severity::error);
    }

    void run() {
        const array_view<annex_column> columns = in_.form().columns;
        std::size_t looked_at = 0;
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (const template_column column(i); columns[i].kind == column_kind::count || columns[i].kind == column_kind::value)
                if (in_.column_index(column) != part::none && !is_unused(column, columns[i].kind))
                    looked_at += look_at(column);
        if (!plain_.empty()) {
            plain_.tell(fmt::format("{} of {} cells that take a number are blank: {}", with_thousands(plain_.size()),
                                    with_thousands(looked_at), list_in_words(summary_, 8)));
            to_.add(plain_);
        }
        explained_.made().unless_explained();
        explained_.report(to_, "blank cell has contextual information beside it", "blank cells have contextual information beside them");
        needless_.report(to_, "number stands in a row that does not apply to this provider",
                         "numbers stand in rows that do not apply to this provider");
    }

  private:
    /// What could never have occurred stays blank: columns of restrictions, or of trusted flaggers when blank throughout.
    [[nodiscard]] bool is_unused(template_column column, column_kind kind) const {
        if (kind != column_kind::count)
            return false;
        const bool restriction = (in_.number() == 5 || in_.number() == 6) && column.index >= first_restriction.index;
        const bool trusted = in_.number() == 4 && (column == "G" || column == "I" || column == "M" || column == "O") &&
                             !binds(applicability::platforms, to_.whole().provider()) && !to_.takes_other(ambiguity::trusted_columns);
        if (restriction)
            return true; // a column that is blank in part only has a rule of its own
        if (!trusted)
            return false;
        for (const part_row& row : in_.rows())
            if (row.kind == row_kind::data && !figure_of(in_, row, column).blank())
                return false;
        return true;
    }

    /// Cells that other rules ask for, or that may be blank for a reason of their own.
    [[nodiscard]] bool is_exempt(const part_row& row) const noexcept {
        if (in_.number() == 3)
            return row.key.where != scope::total; // blocks of Member States have their own rule
        if (in_.number() == 7) {
            const auto what = static_cast<appeal>(row.key.subject);
            return what >= appeal::suspensions_content ||
                   (!binds(applicability::platforms, to_.whole().provider()) && !to_.takes_other(ambiguity::complaint_systems));
        }
        return false;
    }

    std::size_t look_at(template_column column) {
        std::size_t looked_at = 0;
        std::size_t blank = 0;
        std::string first_label;
        for (const part_row& row : in_.rows()) {
            if (row.kind != row_kind::data || row.occurrence > 0 || !is_in_template(in_.number(), row.key))
                continue;
            const cell_kind holds = cell_kind_of(in_.number(), row.key, column);
            if (holds != cell_kind::count && holds != cell_kind::staff)
                continue;
            const cell* const at = in_.cell_at(row, column);
            const value_kind kind = at == nullptr ? value_kind::blank : at->value->kind;
            if (!to_.binds(in_, row)) {
                if (kind == value_kind::integer && to_.binds(in_.form().who)) // a whole part has rules of its own
                    needless_.add(in_, row, column);
                continue;
            }
            if (is_exempt(row))
                continue;
            ++looked_at;
            if (kind != value_kind::blank)
                continue;
            if (!context_of(in_, row, column).empty()) {
                explained_.add(in_, row, column);
                continue;
            }
            ++blank;
            plain_.cell(in_, row, column);
            if (first_label.empty())
                first_label = row_in_words(in_, row);
            if (!has_category_rows(in_.number()))
                summary_.push_back(fmt::format("{} ({})", coordinate_of(plain_.places().back()), row_in_words(in_, row)));
        }
        if (blank > 0 && has_category_rows(in_.number()))
            summary_.push_back(fmt::format("column {} ({}) in {} of {} rows", column_letters(in_.column_index(column)),
                                           in_.form().columns[column.index].header, blank, looked_at));
        return looked_at;
    }

    const part& in_;
    check_run& to_;
    draft plain_{rules::blank_where_zero_is_due};
    cell_group explained_{rules::blank_where_zero_is_due, severity::warning};
    cell_group needless_{rules::blank_where_zero_is_due, severity::info};
    std::vector<std::string> summary_;
};

struct placeholder_kind {
    std::string_view one;
    std::string_view many;
};

constexpr placeholder_kind words_of(column_kind kind) noexcept {
    switch (kind) {
    case column_kind::period: return {"row keeps the template's reporting period", "rows keep the template's reporting period"};
    case column_kind::scope: return {"row keeps the template's placeholder for its scope", "rows keep the template's placeholder for their scope"};
    case column_kind::other_description:
        return {"row keeps the template's text instead of a description of \"Other\"", "rows keep the template's text instead of a description of \"Other\""};
    default: return {"cell keeps the template's text", "cells keep the template's text"};
    }
}

bool has_figure(const part& in, const part_row& row) noexcept {
    const array_view<annex_column> columns = in.form().columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].kind == column_kind::count && figure_of(in, row, template_column(i)).positive())
            return true;
    return false;
}

} // namespace

void blanks(const part& in, check_run& to) {
    if (in.number() < 3 || in.number() > 10)
        return;
    const bool asked_all_the_same = in.number() == 7 && to.takes_other(ambiguity::complaint_systems);
    if (!has_content(in) && reason_for_omitting(to.whole(), in.number()).empty() && !to.takes_other(ambiguity::omission_reason) &&
        !asked_all_the_same)
        return; // omission-without-reason tells it
    blank_check(in, to).run();
}

void placeholders(const part& in, check_run& to) {
    const array_view<annex_column> columns = in.form().columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const template_column column(i);
        if (columns[i].kind == column_kind::contextual || in.column_index(column) == part::none)
            continue;
        cell_group due(rules::placeholder_left);
        cell_group unused(rules::placeholder_left, severity::info);
        const bool described = to.takes_other(ambiguity::unused_other);
        for (const part_row& row : in.rows()) {
            if (row.kind != row_kind::data || in.value(row, column).kind != value_kind::placeholder)
                continue;
            const bool known = row.key.subject != row_key::unknown;
            if (columns[i].kind == column_kind::other_description) {
                if (!has_figure(in, row)) // with a figure it is other-without-description
                    (described ? due : unused).add(in, row, column);
            } else if (known && !to.binds(in, row))
                unused.add(in, row, column);
            else
                due.add(in, row, column);
        }
        const placeholder_kind words = words_of(columns[i].kind);
        due.report(to, words.one, words.many);
        unused.report(to, words.one, words.many, columns[i].kind == column_kind::other_description
                                                     ? "; none of them has a figure above 0"
                                                     : "; they do not apply to this provider");
    }
}

} // namespace dsacheck::checks
