// The reporting period and the deadline (Article 2 of the Regulation; Annex II, Part I.2 and I.3).
#include "dsacheck/rules/report_identification.hpp"
#include "report/checks.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dsacheck::checks {

namespace {

constexpr date templates_since{2025, 7, 1};
constexpr date transition_end{2025, 12, 31};
constexpr date earliest_transition{2024, 2, 18}; // the day after the Act applied in full
constexpr date latest_transition{2025, 2, 17};

/// The same day two months later, or the last day of that month.
date two_months_after(date day) noexcept {
    const int month = day.month + 2;
    date result{static_cast<std::int16_t>(day.year + (month > 12 ? 1 : 0)), static_cast<std::uint8_t>(month > 12 ? month - 12 : month), day.day};
    result.day = static_cast<std::uint8_t>(std::min<unsigned>(day.day, days_in_month(result.year, result.month)));
    return result;
}

date next_working_day(date day) noexcept {
    std::int64_t days = days_from_civil(day);
    while (weekday_of(civil_from_days(days)) >= weekday::saturday)
        ++days;
    return civil_from_days(days);
}

class period_of_report {
  public:
    period_of_report(const part& in, check_run& to, date start, date end) : in_(in), to_(to), start_(start), end_(end) {}

    void run() {
        const std::optional<date> published = to_.whole().identity().published;
        if (start_ >= end_) {
            tell(rules::period_inverted, severity::error, fmt::format("the reporting period starts on {} and ends on {}", day_in_words(start_), day_in_words(end_)), false);
            to_.note_not_run("deadlines", "the reporting period and the deadline: the period does not end after it starts");
            return;
        }
        length();
        if (!published)
            return;
        if (*published <= end_) {
            tell(rules::period_inverted, severity::error,
                 fmt::format("the report is dated {}, before its reporting period ended on {}", day_in_words(*published), day_in_words(end_)), true);
            return;
        }
        deadline(*published);
    }

  private:
    [[nodiscard]] bool very_large() const noexcept {
        return to_.whole().provider() == provider_type::vlop || to_.whole().provider() == provider_type::vlose;
    }
    [[nodiscard]] std::string period() const { return day_in_words(start_) + " to " + day_in_words(end_); }

    void length() {
        if (end_ < templates_since)
            return; // before the templates
        if (very_large()) {
            const bool first = start_ == date{end_.year, 1, 1} && end_ == date{end_.year, 6, 30};
            const bool second = start_ == date{end_.year, 7, 1} && end_ == date{end_.year, 12, 31};
            if (first || second)
                return;
            const bool starts_late = (end_ == date{end_.year, 6, 30} || end_ == date{end_.year, 12, 31}) && start_.year == end_.year &&
                                     days_from_civil(end_) - days_from_civil(start_) < 184;
            const bool is_new = starts_late && !to_.whole().identity().previous_published && !to_.takes_other(ambiguity::designation);
            tell(rules::period_not_a_half_year, is_new ? severity::info : severity::error,
                 fmt::format("the report covers {}{}", period(), is_new ? "; the service may have been designated in this half-year" : ""), false);
            return;
        }
        if (start_.year >= 2026) {
            if (start_ != date{end_.year, 1, 1} || end_ != date{end_.year, 12, 31})
                tell(rules::period_not_the_calendar_year, severity::error, fmt::format("the report covers {}", period()), false);
            return;
        }
        if (end_ != transition_end) {
            tell(rules::period_of_the_transition, severity::warning, fmt::format("the report covers {}, and does not end on 2025-12-31", period()), false);
            return;
        }
        if ((start_ >= earliest_transition && start_ <= latest_transition) || start_ == templates_since || start_ == date{2025, 1, 1})
            return;
        const bool is_new = !to_.whole().identity().previous_published && start_ > latest_transition;
        tell(rules::period_of_the_transition, is_new ? severity::info : severity::warning,
             fmt::format("the report covers {}; the transitional cycle starts on 2025-02-17 at the latest", period()), false);
    }

    void deadline(date published) {
        const date due = two_months_after(end_);
        const date last = to_.chosen().deadline == deadline_rule::strict ? due : next_working_day(due);
        if (published <= due)
            return;
        const std::optional<date> previous = to_.whole().identity().previous_published;
        const bool is_update = previous && *previous > end_;
        if (published <= last)
            tell(rules::published_late, severity::info,
                 fmt::format("the report is dated {}; two months after {} ended on {}, a day that is not a working day", day_in_words(published), day_in_words(end_), day_in_words(due)), true);
        else
            tell(rules::published_late, is_update && !to_.takes_other(ambiguity::late_updates) ? severity::info : severity::error,
                 fmt::format("the report is dated {}; it was due by {}{}", day_in_words(published), day_in_words(last),
                             is_update ? "; it seems to be an updated version, and the first one decides" : ""), true);
    }

    void tell(const rule& broken, severity level, std::string detail, bool with_publication) {
        draft made(broken, level);
        if (with_publication)
            add(made, identification::published);
        else
            add(made, identification::period_start);
        add(made, identification::period_end);
        to_.add(made.tell(std::move(detail)));
    }

    void add(draft& made, identification which) {
        if (const part_row* row = in_.find(which))
            made.cell(in_, *row, "D");
    }

    const part& in_;
    check_run& to_;
    date start_;
    date end_;
};

} // namespace

void deadlines(check_run& to) {
    const report_identity& who = to.whole().identity();
    const part* const first = to.whole().first(1);
    if (first == nullptr)
        return;
    if (!who.start || !who.end) {
        to.note_not_run("deadlines", "the reporting period and the deadline: part 1 does not give both dates of the period");
        return;
    }
    period_of_report(*first, to, *who.start, *who.end).run();
}

} // namespace dsacheck::checks
