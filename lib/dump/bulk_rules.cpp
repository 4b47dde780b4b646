#include "bulk_rules.hpp"

#include "dsacheck/rules/dump_bulk.hpp"

#include "dump_totals.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dsacheck::dump {

namespace {

std::string text_of(date day) { return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day); }

double share(std::uint64_t part, std::uint64_t whole) noexcept {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// With one digit behind the point, rounded down: 100 % is said of all only.
std::string percent(double value) { return fmt::format("{:.1f} %", static_cast<double>(static_cast<std::int64_t>(value * 1000)) / 10); }

std::string part_of(std::uint64_t part, std::uint64_t whole) {
    return fmt::format("{} of {} rows, {}", part, whole, percent(share(part, whole)));
}

dump_counts sum_of(const std::vector<dump_day>& days, std::size_t begin, std::size_t end) noexcept {
    dump_counts sum;
    for (std::size_t i = begin; i < end; ++i)
        sum.add(days[i].counts);
    return sum;
}

class bulk_checker {
  public:
    bulk_checker(const platform_totals& platform, const platform_profile& profile, const bulk_thresholds& limits)
        : platform_(&platform), days_(&profile.days), limits_(&limits), all_(sum_of(profile.days, 0, profile.days.size())) {
        first_day_ = !days_->empty() && days_->front().day == date{} ? 1 : 0;
    }

    std::vector<bulk_finding> check() {
        const std::uint64_t rows = all_[dump_measure::rows];
        if (rows >= limits_->least_rows) {
            check_content_dates(rows);
            check_delays(rows);
            check_keywords();
            check_facts(rows);
        }
        check_windows();
        if (rows >= limits_->least_rows && share(platform_->near_duplicates, rows) >= limits_->near_duplicate_share)
            add(rules::near_duplicates, part_of(platform_->near_duplicates, rows));
        check_volume();
        std::stable_sort(found_.begin(), found_.end(), [](const bulk_finding& a, const bulk_finding& b) {
            return a.broken->number < b.broken->number;
        });
        return std::move(found_);
    }

  private:
    void add(const rule& broken, std::string detail) { found_.push_back({&broken, std::move(detail)}); }

    void check_content_dates(std::uint64_t rows) {
        if (share(all_[dump_measure::sentinel_date], rows) >= limits_->sentinel_share)
            add(rules::sentinel_content_date, "2000-01-01 in " + part_of(all_[dump_measure::sentinel_date], rows));
        for (const frequent_hashes::entry& each : platform_->content_dates.entries) {
            const date day = civil_from_days(static_cast<std::int64_t>(each.hash));
            // One date over several days of receipt: a single day's decisions may well concern one day's content.
            const bool many_days = (each.tags & (each.tags - 1)) != 0;
            if (each.count > 0 && many_days && day != date{2000, 1, 1} &&
                share(each.count, rows) >= limits_->same_date_share)
                add(rules::sentinel_content_date,
                    fmt::format("{} in at least {}, received on different days", text_of(day), part_of(each.count, rows)));
        }
    }

    void check_delays(std::uint64_t rows) {
        const std::uint64_t same = all_[dump_measure::zero_delay];
        if (share(same, rows) < limits_->zero_delay_share)
            return;
        const std::uint64_t manual = all_[dump_measure::zero_delay_manual];
        if (share(manual, same) >= limits_->manual_share)
            add(rules::zero_delay_manual, fmt::format("{}; of these, {} without automated means", part_of(same, rows),
                                                      percent(share(manual, same))));
        else
            add(rules::zero_delay_mass, part_of(same, rows));
    }

    void check_keywords() {
        const std::uint64_t given = all_[dump_measure::keyword_given];
        const std::uint64_t other = all_[dump_measure::keyword_other];
        if (given >= limits_->least_rows && share(other, given) >= limits_->keyword_other_share)
            add(rules::keyword_other_excess, part_of(other, given));
    }

    void check_facts(std::uint64_t rows) {
        for (const frequent_hashes::entry& each : platform_->facts.entries) {
            std::size_t categories = 0;
            for (std::uint64_t bits = each.tags; bits != 0; bits &= bits - 1)
                ++categories;
            if (each.count > 0 && categories > 1 && share(each.count, rows) >= limits_->boilerplate_share)
                add(rules::boilerplate_across_categories,
                    fmt::format("in at least {}, in {} categories", part_of(each.count, rows), categories));
        }
    }

    // ---- windows: so many days, and as many before them --------------------------------------------------------------

    /// The first day that lies `window_days` or more before the day number `at`.
    [[nodiscard]] std::size_t window_before(std::size_t at) const noexcept {
        const std::int64_t begin = number(at) - limits_->window_days;
        std::size_t first = at;
        while (first > first_day_ && number(first - 1) >= begin)
            --first;
        return first;
    }
    [[nodiscard]] std::size_t window_behind(std::size_t at) const noexcept {
        const std::int64_t end = number(at) + limits_->window_days;
        std::size_t last = at;
        while (last < days_->size() && number(last) < end)
            ++last;
        return last;
    }
    [[nodiscard]] std::int64_t number(std::size_t at) const noexcept { return days_from_civil((*days_)[at].day); }

    void check_windows() {
        double largest = 0;
        std::string shift;
        bool vanished = false;
        for (std::size_t at = first_day_ + 1; at < days_->size(); ++at) {
            const dump_counts before = sum_of(*days_, window_before(at), at);
            const dump_counts behind = sum_of(*days_, at, window_behind(at));
            if (before[dump_measure::rows] < limits_->least_rows || behind[dump_measure::rows] < limits_->least_rows)
                continue;
            compare_detection(before, behind, at, largest, shift);
            if (!vanished)
                vanished = compare_flaggers(before, behind, at);
        }
        if (!shift.empty())
            add(rules::automation_shift, shift);
    }

    /// Over all categories and in each: keeps the largest jump.
    void compare_detection(const dump_counts& before, const dump_counts& behind, std::size_t at, double& largest,
                           std::string& shift) const {
        const auto look = [&](std::uint64_t yes_before, std::uint64_t all_before, std::uint64_t yes_behind,
                              std::uint64_t all_behind, std::string_view where) {
            if (all_before < limits_->least_rows || all_behind < limits_->least_rows)
                return;
            const double from = share(yes_before, all_before);
            const double to = share(yes_behind, all_behind);
            const double jump = from < to ? to - from : from - to;
            if (jump < limits_->automation_shift || jump <= largest)
                return;
            largest = jump;
            shift = fmt::format("from {} of {} rows to {} of {} rows on {}{}", percent(from), all_before, percent(to),
                                all_behind, text_of((*days_)[at].day), where);
        };
        const auto known = [](const dump_counts& counts) {
            return counts.at(dump_counter::detection, yes_no::yes) + counts.at(dump_counter::detection, yes_no::no);
        };
        look(before.at(dump_counter::detection, yes_no::yes), known(before),
             behind.at(dump_counter::detection, yes_no::yes), known(behind), "");
        for (std::size_t i = 0; i < table_of<category>().size(); ++i)
            look(before.of[dump_counter::category_detected + i], before.of[dump_counter::category + i],
                 behind.of[dump_counter::category_detected + i], behind.of[dump_counter::category + i],
                 fmt::format(", in {}", table_of<category>()[i].value));
    }

    bool compare_flaggers(const dump_counts& before, const dump_counts& behind, std::size_t at) {
        const std::uint64_t flagged = before.at(dump_counter::source, source_type::trusted_flagger);
        const double from = share(flagged, before[dump_measure::rows]);
        // So many rows that, at the former share, some dozen should have come.
        const double expected = from * static_cast<double>(behind[dump_measure::rows]);
        const dump_counts rest = sum_of(*days_, at, days_->size());
        if (from < limits_->trusted_flagger_share || expected < 12 ||
            rest.at(dump_counter::source, source_type::trusted_flagger) != 0)
            return false;
        add(rules::trusted_flagger_vanished,
            fmt::format("there were {} before {}, and none from then on in {} rows", part_of(flagged, before[dump_measure::rows]),
                        text_of((*days_)[at].day), rest[dump_measure::rows]));
        return true;
    }

    // ---- volume -------------------------------------------------------------------------------------------------------

    void check_volume() {
        if (days_->size() < first_day_ + 3)
            return;
        std::vector<std::uint64_t> usual;
        for (std::size_t i = first_day_; i < days_->size(); ++i)
            usual.push_back((*days_)[i].counts[dump_measure::rows]);
        std::nth_element(usual.begin(), usual.begin() + static_cast<std::ptrdiff_t>(usual.size() / 2), usual.end());
        const std::uint64_t median = usual[usual.size() / 2];
        if (median < limits_->least_rows)
            return;
        std::string gaps;
        std::size_t gap_count = 0;
        std::string odd;
        std::size_t odd_count = 0;
        constexpr std::size_t told = 5;
        for (std::size_t i = first_day_; i < days_->size(); ++i) {
            if (i > first_day_ && number(i) > number(i - 1) + 1 && ++gap_count <= told)
                gaps += fmt::format("{}none from {} to {}", gaps.empty() ? "" : ", ",
                                    text_of(civil_from_days(number(i - 1) + 1)), text_of(civil_from_days(number(i) - 1)));
            const auto rows = static_cast<double>((*days_)[i].counts[dump_measure::rows]);
            const auto middle = static_cast<double>(median);
            const bool unusual = rows >= middle * limits_->volume_factor || rows * limits_->volume_factor <= middle;
            if (unusual && ++odd_count <= told)
                odd += fmt::format("{}{} on {}", odd.empty() ? "" : ", ", (*days_)[i].counts[dump_measure::rows],
                                   text_of((*days_)[i].day));
        }
        if (gap_count + odd_count == 0)
            return;
        std::string detail = gaps;
        if (gap_count > told)
            detail += fmt::format(" and {} gaps more", gap_count - told);
        if (!odd.empty())
            detail += (detail.empty() ? "" : "; ") + odd;
        if (odd_count > told)
            detail += fmt::format(" and {} days more", odd_count - told);
        add(rules::volume_shift, fmt::format("{}; the median of the days is {}", detail, median));
    }

    const platform_totals* platform_;
    const std::vector<dump_day>* days_;
    const bulk_thresholds* limits_;
    dump_counts all_;
    std::size_t first_day_ = 0; ///< past the rows without a day
    std::vector<bulk_finding> found_;
};

} // namespace

std::vector<bulk_finding> check_bulk(const platform_totals& platform, const platform_profile& profile,
                                     const bulk_thresholds& limits) {
    return bulk_checker(platform, profile, limits).check();
}

} // namespace dsacheck::dump
