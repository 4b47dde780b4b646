// Column C: the reporting period of each row.
#include "dsacheck/rules/report_identification.hpp"
#include "report/checks.hpp"
#include "report/group.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace dsacheck::checks {

namespace {

using days = std::pair<std::int64_t, std::int64_t>;

days days_of(const cell_value& period) noexcept { return {days_from_civil(period.first), days_from_civil(period.last)}; }

std::string in_words(days period) {
    return day_in_words(civil_from_days(period.first)) + '/' + day_in_words(civil_from_days(period.second));
}

/// The periods of a part, each with the first row that has it and the number of such rows.
using periods_seen = std::map<days, std::pair<const part_row*, std::size_t>>;

void note(periods_seen& seen, const cell_value& period, const part_row& row) {
    auto& at = seen[days_of(period)];
    if (at.first == nullptr)
        at.first = &row;
    ++at.second;
}

/// The period of most rows; of equally many the earliest.
periods_seen::const_iterator usual_of(const periods_seen& seen) {
    return std::max_element(seen.begin(), seen.end(),
                            [](const auto& a, const auto& b) { return a.second.second < b.second.second; });
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
            note(periods_, value, row);
            return;
        }
        default:
            (value.repairs.has(repair::impossible_date) ? impossible_ : texts_).add(in_, row, column_);
        }
    }

    /// The rows among themselves.
    void compare() {
        if (periods_.empty())
            return;
        const auto usual = usual_of(periods_);
        if (periods_.size() > 1) {
            cell_group others(rules::period_differs_between_rows);
            for (const part_row& row : in_.rows())
                if (row.kind == row_kind::data && in_.value(row, column_).kind == value_kind::period &&
                    days_of(in_.value(row, column_)) != usual->first)
                    others.add(in_, row, column_);
            const std::string after = fmt::format("; {} {} {}", usual->second.second, usual->second.second == 1 ? "row has" : "rows have",
                                                  in_words(usual->first));
            others.report(to_, "row has another reporting period than the others", "rows have other reporting periods than the others", after);
        }
    }

    const part& in_;
    check_run& to_;
    template_column column_;
    periods_seen periods_;
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

void periods_beside_part_1(check_run& to) {
    const report_identity& who = to.whole().identity();
    if (!who.start || !who.end || *who.start >= *who.end) // period-inverted tells it
        return;
    const days whole{days_from_civil(*who.start), days_from_civil(*who.end)};
    draft made(rules::period_differs_from_part_1);
    std::map<days, std::vector<std::string>> parts; // which have another period
    for (const part& in : to.whole().parts()) {
        const template_column column = column_of(in.number(), column_kind::period);
        if (in.number() < 3 || in.column_index(column) == part::none)
            continue;
        periods_seen seen;
        for (const part_row& row : in.rows())
            if (const cell_value& value = in.value(row, column); row.kind == row_kind::data && value.kind == value_kind::period)
                note(seen, value, row);
        if (seen.empty() || usual_of(seen)->first == whole)
            continue;
        made.cell(in, *usual_of(seen)->second.first, column);
        std::vector<std::string>& same = parts[usual_of(seen)->first];
        if (std::string number = std::to_string(in.number()); same.empty() || same.back() != number)
            same.push_back(std::move(number));
    }
    if (parts.empty())
        return;
    if (const part* first = to.whole().first(1))
        for (const identification each : {identification::period_start, identification::period_end})
            if (const part_row* row = first->find(each))
                made.cell(*first, *row, "D");
    std::vector<std::string> said;
    for (const auto& [period, numbers] : parts)
        said.push_back(fmt::format("{} on {}", numbers.size() == 1 ? "part " + numbers.front() + " reports"
                                                                    : "parts " + list_in_words(numbers, 11) + " report",
                                   in_words(period)));
    made.tell(fmt::format("{}, part 1 on {}", list_in_words(said, 4), in_words(whole)));
    to.add(made);
}

} // namespace dsacheck::checks
