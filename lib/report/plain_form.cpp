#include "report/plain_form.hpp"

#include "dsacheck/render_template.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <initializer_list>

namespace dsacheck {

namespace {

/// Whether a value departs from its plain form in these ways only.
bool only(repair_set has, std::initializer_list<repair> these) noexcept {
    repair_set allowed;
    for (const repair each : these)
        allowed.add(each);
    return has.only(allowed);
}

plain_form number_form(const cell_value& value, cell_kind holds) {
    const repair_set how = value.repairs;
    constexpr repair blanks = repair::surrounding_blanks;
    if (holds == cell_kind::share && how.has(repair::percent_sign) && only(how, {blanks, repair::percent_sign}))
        return {fmt::format("{:.10g}", value.share()), fix_safety::safe};
    const bool fits = value.kind == value_kind::integer && static_cast<double>(value.integer) == value.number;
    if (fits && only(how, {blanks, repair::zero_fraction, repair::plus_sign}))
        return {std::to_string(value.integer), fix_safety::safe};
    if (fits && only(how, {blanks, repair::zero_fraction, repair::thousands_separator}))
        return {std::to_string(value.integer), fix_safety::unsafe};
    if (holds == cell_kind::hours &&
        only(how, {blanks, repair::unit_seconds, repair::unit_minutes, repair::unit_hours, repair::unit_days}))
        return {fmt::format("{:.10g}", value.hours()), fix_safety::unsafe};
    return {};
}

} // namespace

plain_form plain_form_of(const part& in, const part_row& row, template_column column) {
    const cell* const at = in.cell_at(row, column);
    if (at == nullptr || at->blank() || at->value->repairs.empty())
        return {};
    const cell_value& value = *at->value;
    if (value.kind == value_kind::date || value.kind == value_kind::period) {
        std::string text = day_in_words(value.first);
        if (value.kind == value_kind::period)
            text += '/' + day_in_words(value.last);
        // The order of day and month may have been meant otherwise.
        return {std::move(text), value.repairs.has(repair::date_format) ? fix_safety::unsafe : fix_safety::safe};
    }
    if (value.is_number())
        return number_form(value, cell_kind_of(in.number(), row.key, column));
    if (!only(value.repairs, {repair::surrounding_blanks}))
        return {};
    plain_form trimmed{{}, fix_safety::safe};
    append_csv_field(trimmed.text, trim_blanks(at->text));
    return trimmed;
}

} // namespace dsacheck
