// Column C: the reporting period of each row.
#include "dsacheck/rules/report_identification.hpp"
#include "report/checks.hpp"
#include "report/group.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <map>
#include <utility>

namespace dsacheck::checks {

namespace {

using days = std::pair<std::int64_t, std::int64_t>;

days days_of(const cell_value& period) noexcept { return {days_from_civil(period.first), days_from_civil(period.last)}; }

std::string in_words(days period) {
    const date first = civil_from_days(period.first);
    const date last = civil_from_days(period.second);
    return fmt::format("{:04}-{:02}-{:02}/{:04}-{:02}-{:02}", first.year, first.month, first.day, last.year, last.month, last.day);
}

class period_check {
  public:
    period_check(const part& in, check_run& to)
        : in_(in), to_(to), column_(column_of(in.number(), column_kind::period)) {}

    void run() {
        if (in_.column_index(column_) == part::none)
            return;
        for (const part_row& row : in_.rows())
            if (row.kind == row_kind::data)
                look_at(row);
        formats_.mend_alone().report(to_, "reporting period is not written YYYY-MM-DD/YYYY-MM-DD",
                        "reporting periods are not written YYYY-MM-DD/YYYY-MM-DD");
        texts_.report(to_, "reporting period is no period at all", "reporting periods are no periods at all");
        impossible_.report(to_, "reporting period names a day that does not exist", "reporting periods name days that do not exist");
        blank_.report(to_, "row does not say its reporting period", "rows do not say their reporting period");
        compare();
    }

  private:
    void look_at(const part_row& row) {
        const cell_value& value = in_.value(row, column_);
        switch (value.kind) {
        case value_kind::placeholder: return; // a rule of its own
        case value_kind::blank:
            if (row.key.known() && to_.binds(in_, row))
                blank_.add(in_, row, column_);
            return;
        case value_kind::period: {
            if (!value.repairs.empty() && (value.repairs.has(repair::period_separator) || value.repairs.has(repair::time_of_day) ||
                                           value.repairs.has(repair::date_format)))
                formats_.add(in_, row, column_);
            auto& seen = periods_[days_of(value)];
            if (seen.first == nullptr)
                seen.first = &row;
            ++seen.second;
            return;
        }
        default:
            (value.repairs.has(repair::impossible_date) ? impossible_ : texts_).add(in_, row, column_);
        }
    }

    /// The rows among themselves, and with part 1.
    void compare() {
        if (periods_.empty())
            return;
        const report_identity& who = to_.whole().identity();
        auto usual = periods_.begin();
        for (auto each = periods_.begin(); each != periods_.end(); ++each)
            if (each->second.second > usual->second.second)
                usual = each;
        if (periods_.size() > 1) {
            cell_group others(rules::period_differs_between_rows);
            for (const part_row& row : in_.rows())
                if (row.kind == row_kind::data && in_.value(row, column_).kind == value_kind::period &&
                    days_of(in_.value(row, column_)) != usual->first)
                    others.add(in_, row, column_);
            const std::string after = fmt::format("; {} rows have {}", usual->second.second, in_words(usual->first));
            others.report(to_, "row has another reporting period than the others", "rows have other reporting periods than the others", after);
        }
        if (!who.start || !who.end)
            return;
        const days whole{days_from_civil(*who.start), days_from_civil(*who.end)};
        if (usual->first == whole)
            return;
        draft made(rules::period_differs_from_part_1);
        made.cell(in_, *usual->second.first, column_);
        if (const part* first = to_.whole().first(1))
            for (const identification each : {identification::period_start, identification::period_end})
                if (const part_row* row = first->find(each))
                    made.cell(*first, *row, "D");
        made.tell(fmt::format("part {} reports on {}, part 1 on {}", in_.number(), in_words(usual->first), in_words(whole)));
        to_.add(made);
    }

    const part& in_;
    check_run& to_;
    template_column column_;
    std::map<days, std::pair<const part_row*, std::size_t>> periods_;
    cell_group formats_{rules::date_format};
    cell_group texts_{rules::date_format};
    cell_group impossible_{rules::period_differs_between_rows};
    cell_group blank_{rules::period_differs_between_rows};
};

} // namespace

void periods(const part& in, check_run& to) {
    if (in.number() >= 3)
        period_check(in, to).run();
}

} // namespace dsacheck::checks
