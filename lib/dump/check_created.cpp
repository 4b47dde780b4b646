#include "dsacheck/rules/dump_created.hpp"

#include <fmt/format.h>

namespace dsacheck::rules {

namespace {

std::string day_text(date day) { return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day); }

} // namespace

void check_created(const statement& s, const dump_row& row, unsigned late_days, reporter& out) {
    if (row.created == date{})
        return;
    const std::int64_t received = days_from_civil(row.created);
    const auto days_until_receipt = [&s, received](statement_field field) -> std::int64_t {
        return s.plain.has(field) && s.present.has(field) ? received - days_from_civil(s[field].day) : 0;
    };
    const std::int64_t delay = days_until_receipt(statement_field::application_date);
    const std::int64_t age = days_until_receipt(statement_field::content_date);
    const auto add = [&s, &row, &out](const rule& broken, statement_field field, std::int64_t days, const char* when) {
        if (!out.policy().asks(broken))
            return;
        // Most rows of some days are late: words are found only for what is kept.
        const std::string detail =
            out.keeps(broken) ? fmt::format("{} days {}, on {}", days, when, day_text(row.created)) : std::string();
        out.add(broken, field, s[field].where, detail);
    };
    if (delay > static_cast<std::int64_t>(late_days))
        add(late_submission, statement_field::application_date, delay, "later");
    if (age < -1)
        add(content_created_after_receipt, statement_field::content_date, -age, "before");
    if (delay < -1)
        add(applies_after_receipt, statement_field::application_date, -delay, "before");
}

} // namespace dsacheck::rules
