// Numbers, shares, median times: the form in which Annex II, Part I.4 asks for them.
#include "dsacheck/rules/report_values.hpp"
#include "report/checks.hpp"
#include "report/figure.hpp"
#include "report/group.hpp"

#include <array>
#include <cmath>

namespace dsacheck::checks {

namespace {

constexpr double hours_of_a_year = 8760;

bool says_other_unit(std::string_view context) {
    const std::string folded = [context] {
        std::string text;
        for (const char c : context)
            text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c >= 'a' && c <= 'z' ? c : ' ';
        return ' ' + text + ' ';
    }();
    if (folded.find(" hour") != std::string::npos || folded.find(" hrs ") != std::string::npos)
        return false;
    for (const std::string_view unit : {" days ", " minutes ", " seconds ", " in days", " in minutes", " weeks "})
        if (folded.find(unit) != std::string::npos)
            return true;
    return false;
}

/// In a free text only line breaks behind the end are surely not meant.
bool ends_with_line_break(std::string_view text) noexcept {
    const std::string_view trimmed = trim_blanks(text);
    if (trimmed.empty())
        return false;
    const std::string_view behind = text.substr(static_cast<std::size_t>(trimmed.data() - text.data()) + trimmed.size());
    return behind.find_first_of("\r\n") != std::string_view::npos;
}

class value_check {
  public:
    value_check(const part& in, check_run& to) : in_(in), to_(to) {
        const report_identity& who = to.whole().identity();
        if (who.start && who.end && *who.start <= *who.end)
            period_hours_ = 24.0 * static_cast<double>(days_from_civil(*who.end) - days_from_civil(*who.start) + 1);
    }

    void run() {
        for (const part_row& row : in_.rows())
            if (row.kind == row_kind::data)
                look_at(row);
        report();
    }

  private:
    void look_at(const part_row& row) {
        const array_view<annex_column> columns = in_.form().columns;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const template_column column(i);
            const cell* const at = in_.cell_at(row, column);
            if (at == nullptr)
                continue;
            const bool is_free_text = !is_key_or_number(columns[i].kind) || (columns[i].kind == column_kind::value && in_.number() == 11);
            if (is_free_text ? ends_with_line_break(at->text)
                             : is_padded(*at) && !is_template_padding(columns[i].kind, row))
                padded_.add(in_, row, column);
            if (columns[i].kind == column_kind::count || columns[i].kind == column_kind::hours ||
                (columns[i].kind == column_kind::value && row.key.known()))
                look_at(row, column, *at);
        }
    }

    static bool is_key_or_number(column_kind kind) noexcept {
        return kind != column_kind::contextual && kind != column_kind::other_description &&
               kind != column_kind::category_label && kind != column_kind::category_description;
    }
    static bool is_padded(const cell& at) noexcept { return at.value->repairs.has(repair::surrounding_blanks) && !at.blank(); }

    /// The official files pad some labels.
    bool is_template_padding(column_kind kind, const part_row& row) const noexcept {
        return kind == column_kind::indicator || kind == column_kind::section || kind == column_kind::scope || kind == column_kind::applicability ||
               !row.key.known();
    }

    void look_at(const part_row& row, template_column column, const cell& at) {
        const cell_kind holds = cell_kind_of(in_.number(), row.key, column);
        if (holds == cell_kind::text || holds == cell_kind::name || holds == cell_kind::date)
            return;
        const cell_value& value = *at.value;
        switch (value.kind) {
        case value_kind::blank:
        case value_kind::placeholder: return;
        case value_kind::not_available: not_available_.add(in_, row, column); return;
        case value_kind::range: ranges_.add(in_, row, column); return;
        case value_kind::date:
        case value_kind::period:
        case value_kind::text: (holds == cell_kind::hours ? times_ : texts_).add(in_, row, column); return;
        case value_kind::integer:
        case value_kind::decimal: look_at_number(row, column, value, holds); return;
        }
    }

    void look_at_number(const part_row& row, template_column column, const cell_value& value, cell_kind holds) {
        const repair_set& how = value.repairs;
        if (how.has(repair::approximation) || how.has(repair::comparison))
            ranges_.add(in_, row, column);
        const bool percent = how.has(repair::percent_sign);
        const bool unit = how.has(repair::unit_days) || how.has(repair::unit_minutes) || how.has(repair::unit_seconds) ||
                          how.has(repair::unit_hours) || how.has(repair::clock_time);
        if (how.has(repair::thousands_separator) || how.has(repair::decimal_comma) || how.has(repair::scale_word) ||
            how.has(repair::currency) || how.has(repair::exponent) || how.has(repair::plus_sign) ||
            (percent && holds != cell_kind::share) || (unit && holds != cell_kind::hours))
            formats_.add(in_, row, column);
        if (value.number < 0)
            negative_.add(in_, row, column);
        if (holds == cell_kind::count) {
            if (value.kind == value_kind::decimal)
                fractions_.add(in_, row, column);
            else if (how.has(repair::zero_fraction))
                floats_.add(in_, row, column);
        } else if (holds == cell_kind::share) {
            if (percent)
                percents_.add(in_, row, column);
            else if (value.number > 1)
                shares_.add(in_, row, column);
        } else if (holds == cell_kind::hours)
            look_at_hours(row, column, value, unit);
    }

    void look_at_hours(const part_row& row, template_column column, const cell_value& value, bool unit) {
        if (unit)
            units_.add(in_, row, column);
        else if (value.number > hours_of_a_year)
            years_.add(in_, row, column);
        else if (value.number > 0 && says_other_unit(context_of(in_, row, column)))
            told_.add(in_, row, column);
        else if (value.number > period_hours_)
            long_.add(in_, row, column);
    }

    void report() {
        formats_.mend_alone().report(to_, "number is not written in digits alone", "numbers are not written in digits alone");
        ranges_.report(to_, "cell gives a range or an estimate instead of a number",
                       "cells give ranges or estimates instead of numbers");
        texts_.report(to_, "cell holds a text where a number is due", "cells hold texts where numbers are due");
        fractions_.report(to_, "count has a fraction", "counts have fractions");
        negative_.report(to_, "number is below zero", "numbers are below zero");
        percents_.mend_alone().report(to_, "share is written with a percent sign", "shares are written with a percent sign");
        shares_.report(to_, "share is above 1", "shares are above 1");
        units_.mend_alone().report(to_, "median time has its unit written into the cell", "median times have their unit written into the cell");
        times_.report(to_, "median time is no number", "median times are no numbers");
        years_.report(to_, "median time is longer than a year of 8,760 hours",
                      "median times are longer than a year of 8,760 hours");
        if (!told_.empty()) {
            told_.made().unless_explained();
            told_.report(to_, "median time is, by its contextual information, not in hours",
                         "median times are, by their contextual information, not in hours");
        }
        long_.report(to_, "median time is longer than the reporting period", "median times are longer than the reporting period");
        not_available_.report(to_, "cell holds a word for \"not available\" instead of 0 or a blank",
                              "cells hold a word for \"not available\" instead of 0 or a blank");
        floats_.mend_alone().report(to_, "count is written with decimals, all of them zero", "counts are written with decimals, all of them zero");
        padded_.mend_alone().report(to_, "cell has blanks or line breaks round its text", "cells have blanks or line breaks round their text");
    }

    const part& in_;
    check_run& to_;
    double period_hours_ = hours_of_a_year;
    cell_group formats_{rules::number_format};
    cell_group ranges_{rules::number_is_a_range};
    cell_group texts_{rules::number_is_text};
    cell_group fractions_{rules::count_not_integer};
    cell_group negative_{rules::number_negative};
    cell_group percents_{rules::percentage_not_in_0_1};
    cell_group shares_{rules::percentage_not_in_0_1};
    cell_group units_{rules::median_not_in_hours, severity::error};
    cell_group times_{rules::median_not_in_hours, severity::error};
    cell_group years_{rules::median_not_in_hours};
    cell_group told_{rules::median_not_in_hours, severity::error};
    cell_group long_{rules::median_longer_than_the_period};
    cell_group not_available_{rules::not_available_token};
    cell_group floats_{rules::count_with_zero_decimals};
    cell_group padded_{rules::cell_padded};
};

} // namespace

void values(const part& in, check_run& to) { value_check(in, to).run(); }

} // namespace dsacheck::checks
