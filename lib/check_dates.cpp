#include "dsacheck/rules/statement_dates.hpp"

#include "field_facts.hpp"
#include "full_checks.hpp"

#include <array>

namespace dsacheck::rules {

namespace {

using field = statement_field;

constexpr date duty_began{2023, 8, 25};
constexpr int implausible_years = 10;

/// A restriction, and the date on which it ends.
struct duration {
    field end;
    field restriction;
};
constexpr std::array<duration, 4> durations{{
    {field::end_date_account_restriction, field::decision_account},
    {field::end_date_monetary_restriction, field::decision_monetary},
    {field::end_date_service_restriction, field::decision_provision},
    {field::end_date_visibility_restriction, field::decision_visibility},
}};
constexpr field_set end_dates{durations[0].end, durations[1].end, durations[2].end, durations[3].end};

/// The day of a date that the API takes; 0000-00-00 for any other.
date day_of(const statement& s, field f) noexcept { return s.plain.has(f) ? s[f].day : date{}; }

/// Reports with a day as the detail, in words only where they are kept.
void add(const rule& broken, const statement& s, field f, date day, reporter& out) {
    out.add(broken, f, s[f].where, out.keeps(broken) ? iso(day) : std::string());
}

void check_order(const statement& s, date created, date applied, reporter& out) {
    const auto days = days_from_civil(created) - days_from_civil(applied);
    add(days == 1 ? applied_the_day_before_created : applied_before_created, s, field::application_date, created, out);
}

/// Whether the restriction is a termination, which has no end; or a suspension, which has one.
struct restriction_kind {
    bool suspension = false;
    bool termination = false;
};

restriction_kind kind_of(const statement& s, field restriction) noexcept {
    const std::uint8_t code = s[restriction].code;
    const auto is = [code](auto value) { return code == static_cast<std::uint8_t>(value); };
    switch (restriction) {
    case field::decision_account: return {is(decision_account::suspended), is(decision_account::terminated)};
    case field::decision_monetary: return {is(decision_monetary::suspension), is(decision_monetary::termination)};
    case field::decision_provision:
        return {is(decision_provision::partial_suspension) || is(decision_provision::total_suspension),
                is(decision_provision::partial_termination) || is(decision_provision::total_termination)};
    default: return {};
    }
}

/// The last day on which a restriction that began on `applied` may plausibly end.
constexpr date last_plausible(date applied) noexcept {
    return {static_cast<std::int16_t>(applied.year + implausible_years), applied.month, applied.day};
}

void check_end(const statement& s, const statement_codes& codes, const duration& which, date applied, reporter& out) {
    const date end = s[which.end].day;
    if (applied != date{} && end < applied)
        add(end_before_application, s, which.end, applied, out);
    else if (end == latest_date)
        out.add(end_date_implausible, which.end, s[which.end].where, "the last day that the API takes");
    else if (applied != date{} && end > last_plausible(applied))
        out.add(end_date_implausible, which.end, s[which.end].where,
                out.keeps(end_date_implausible) ? "more than ten years after it applies, on " + iso(applied) : std::string());
    if (!is_sound(s, codes, which.restriction))
        return;
    if (!codes.given.has(which.restriction) || !s.is_filled(which.restriction))
        out.add(end_date_without_restriction, which.end, s[which.end].where, name_of(which.restriction));
    else if (kind_of(s, which.restriction).termination)
        out.add(termination_with_end_date, which.end, s[which.end].where, name_of(which.restriction));
    else if (which.restriction == field::decision_visibility &&
             codes.visibility == bits_of(decision_visibility::content_removed))
        out.add(removal_with_end_date, which.end, s[which.end].where);
}

void check_unlimited(const statement& s, const statement_codes& codes, reporter& out) {
    for (const duration& each : durations)
        if (codes.given.has(each.restriction) && !codes.given.has(each.end) && kind_of(s, each.restriction).suspension)
            out.add(suspension_without_end_date, each.restriction, s[each.restriction].where, name_of(each.end));
}

} // namespace

void check_dates(const statement& s, const statement_codes& codes, reporter& out) {
    const date created = day_of(s, field::content_date);
    const date applied = day_of(s, field::application_date);
    const date today = out.site().as_of;
    const auto is_future = [today](date day) { // tomorrow is allowed, for the time zones east of UTC
        return day > today && today.month != 0 && days_from_civil(day) > days_from_civil(today) + 1;
    };
    if (is_future(created))
        add(content_date_in_future, s, field::content_date, today, out);
    else if (applied != date{} && created > applied)
        check_order(s, created, applied, out);
    if (is_future(applied))
        add(application_date_in_future, s, field::application_date, today, out);
    else if (applied != date{} && applied < duty_began)
        out.add(applied_before_duty, field::application_date, s[field::application_date].where);

    if (const field_set ends = s.plain & end_dates; !ends.empty())
        for (const duration& each : durations)
            if (ends.has(each.end))
                check_end(s, codes, each, applied, out);
    constexpr field_set may_be_suspension{field::decision_account, field::decision_monetary, field::decision_provision};
    if (!(codes.given & may_be_suspension).empty())
        check_unlimited(s, codes, out);
}

} // namespace dsacheck::rules
