// Part 1: who reports, and when it was published.
#include "dsacheck/read_report.hpp"
#include "dsacheck/rules/report_identification.hpp"
#include "report/checks.hpp"
#include "report/group.hpp"
#include "report/version_mark.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

namespace dsacheck::checks {

namespace {

constexpr template_column value_column = "D";
constexpr date first_report_due{2025, 2, 16};
constexpr date transition_end{2025, 12, 31};

class identity_check {
  public:
    identity_check(const part& in, check_run& to) : in_(in), to_(to) {}

    void run() {
        for (std::uint8_t i = 0; i < in_.form().indicators.size(); ++i)
            presence(static_cast<identification>(i));
        missing_.report_as(to_);
        formats();
        provider_name();
        previous();
        future();
    }

  private:
    struct missing_rows {
        std::vector<std::string> names;
        draft made{rules::identification_missing};

        void report_as(check_run& to) {
            if (names.empty())
                return;
            made.tell(fmt::format("not given: {}", list_in_words(names)));
            to.add(made);
        }
    };

    void presence(identification which) {
        const part_row* const row = in_.find(which);
        if (row != nullptr && !in_.value(*row, value_column).is_blank())
            return;
        const std::string name(in_.form().indicators[static_cast<std::size_t>(which)].label);
        if (which == identification::previous_published) {
            draft made(rules::identification_missing, severity::info);
            row != nullptr ? made.cell(in_, *row, value_column) : made.whole_part(in_);
            to_.add(made.tell(fmt::format("not given: {}; right in a first report", name)));
            return;
        }
        missing_.names.push_back(name);
        row != nullptr ? missing_.made.cell(in_, *row, value_column) : missing_.made.whole_part(in_);
    }

    void formats() {
        cell_group written(rules::date_format);
        cell_group none(rules::date_format);
        for (const part_row& row : in_.rows()) {
            if (row.kind != row_kind::data || row.key.subject == row_key::unknown ||
                row.key == row_key(identification::provider_name))
                continue;
            const cell_value& value = in_.value(row, value_column);
            if (value.kind == value_kind::date) {
                if (value.repairs.has(repair::time_of_day) || value.repairs.has(repair::date_format))
                    written.add(in_, row, value_column);
            } else if (value.kind != value_kind::blank && value.kind != value_kind::placeholder)
                none.add(in_, row, value_column);
        }
        written.mend_alone().report(to_, "date is not written YYYY-MM-DD", "dates are not written YYYY-MM-DD");
        none.report(to_, "cell holds no date", "cells hold no dates");
    }

    void provider_name() {
        const report_identity& who = to_.whole().identity();
        const part_row* const row = in_.find(identification::provider_name);
        if (row == nullptr || who.provider.empty() || fold_label(who.provider) != fold_label(who.service))
            return;
        draft made(rules::provider_named_as_the_service);
        to_.add(made.cell(in_, *row, value_column)
                    .tell(fmt::format("the provider is named {}, like its service", quoted(who.provider))));
    }

    draft& add_date(draft& made, identification which) {
        if (const part_row* row = in_.find(which))
            made.cell(in_, *row, value_column);
        return made;
    }

    void previous() {
        const report_identity& who = to_.whole().identity();
        if (!who.previous_published)
            return;
        const date previous = *who.previous_published;
        if (who.published && previous >= *who.published) {
            draft made(rules::previous_report_date);
            add_date(add_date(made, identification::previous_published), identification::published);
            to_.add(made.tell(fmt::format("the previous report is dated {}, this one {}", day_in_words(previous), day_in_words(*who.published))));
            return;
        }
        if (who.start && who.end && *who.start >= *who.end)
            return; // told by a rule of its own, and what the end is compared with would be told wrongly
        if (who.end && previous > *who.end) {
            if (unmarked_version(previous))
                return;
            if (!to_.takes_other(ambiguity::previous_report)) {
                draft made(rules::previous_report_within_this_period);
                add_date(add_date(made, identification::previous_published), identification::period_end);
                to_.add(made.tell(fmt::format("the previous report is dated {}, after this reporting period ended on {}",
                                              day_in_words(previous), day_in_words(*who.end))));
            }
            return;
        }
        constexpr std::int64_t longest_gap = 427; // days: a year, and two months to publish
        if (who.published && days_from_civil(*who.published) - days_from_civil(previous) > longest_gap) {
            draft made(rules::previous_report_date);
            add_date(add_date(made, identification::previous_published), identification::published);
            to_.add(made.tell(fmt::format("the previous report is dated {}, more than 14 months before this one of {}",
                                          day_in_words(previous), day_in_words(*who.published))));
        }
        if (who.end == transition_end && to_.whole().provider() != provider_type::vlop &&
            to_.whole().provider() != provider_type::vlose && previous > first_report_due) {
            draft made(rules::first_report_late);
            to_.add(add_date(made, identification::previous_published)
                        .tell(fmt::format("the first report is dated {}; it was due by {}", day_in_words(previous), day_in_words(first_report_due))));
        }
    }

    /// A previous report after the period's end is an earlier version of this one; a mark should say so.
    bool unmarked_version(date previous) {
        if (says_that_it_is_a_version(to_.whole()))
            return false;
        draft made(rules::version_not_marked);
        to_.add(add_date(made, identification::previous_published)
                    .tell(fmt::format("the report before is dated {}, after this reporting period ended: either this is an "
                                      "updated version, and neither file names nor texts say so, or another date is due",
                                      day_in_words(previous))));
        return true;
    }

    void future() {
        const report_identity& who = to_.whole().identity();
        const date today = to_.chosen().as_of;
        if (!who.published || today.month == 0 || *who.published <= today)
            return;
        draft made(rules::published_in_the_future);
        to_.add(add_date(made, identification::published)
                    .tell(fmt::format("the report is dated {}, and is judged as of {}", day_in_words(*who.published), day_in_words(today))));
    }

    const part& in_;
    check_run& to_;
    missing_rows missing_;
};

} // namespace

void identity(check_run& to) {
    if (const part* first = to.whole().first(1))
        identity_check(*first, to).run();
}

} // namespace dsacheck::checks
