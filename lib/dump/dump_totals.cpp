#include "dump_totals.hpp"

#include "dsacheck/rules/dump_bulk.hpp"
#include "dsacheck/statement_field.hpp"

#include "bulk_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <queue>

namespace dsacheck::dump {

namespace {

constexpr std::string_view further_platforms = "(further platforms)";
constexpr std::size_t longest_name_of_further = 1000;

} // namespace

dump_totals::dump_totals(const dump_options& chosen) : chosen_(&chosen), found_(chosen) {
    if (chosen.memory_bytes > 0 && chosen.asks(rules::puid_repeated))
        puids_ = std::make_unique<puid_store>(chosen.memory_bytes, chosen.spill_folder);
    if (!chosen.split_folder.empty())
        split_ = std::make_unique<split_writer>(chosen.split_folder);
}

std::uint32_t dump_totals::platform_named(std::string&& name) {
    if (const auto known = numbers_.find(name); known != numbers_.end())
        return known->second;
    if (platforms_.size() == most_dump_platforms - 1) {
        found_.note_not_run(fmt::format("telling more than {} platforms apart", most_dump_platforms - 1));
        name = further_platforms;
    } else if (platforms_.size() >= most_dump_platforms) {
        return static_cast<std::uint32_t>(platforms_.size() - 1);
    }
    const auto number = static_cast<std::uint32_t>(platforms_.size());
    platforms_.emplace_back().about.name = name;
    numbers_.emplace(std::move(name), number);
    return number;
}

void dump_totals::begin_file(const std::string& name) {
    source_ = found_.begin_source(name);
    lines_ = records_ = 0;
    ++files_;
}

void dump_totals::add_problem(const part_reader::problem& problem) {
    finding found;
    found.broken = problem.broken;
    found.level = problem.broken->level;
    found.detail = problem.detail;
    if (found_.sources().empty() || found_.sources()[source_] != problem.name)
        source_ = found_.begin_source(problem.name);
    found.where.source = source_;
    found_.append(found);
}

dump_tally& dump_totals::tally_of(platform_totals& platform, const rule& which, severity level) {
    std::vector<dump_tally>& tallies = platform.about.tallies;
    const auto at = std::lower_bound(tallies.begin(), tallies.end(), std::pair(which.number, level),
                                     [](const dump_tally& tally, const std::pair<std::uint16_t, severity>& key) {
                                         return std::pair(tally.which->number, tally.level) < key;
                                     });
    if (at != tallies.end() && *at->which == which && at->level == level)
        return *at;
    dump_tally fresh;
    fresh.which = &which;
    fresh.level = level;
    return *tallies.insert(at, std::move(fresh));
}

void dump_totals::add_platform(std::uint32_t number, const chunk_platform& part) {
    platform_totals& to = platforms_[number];
    to.about.rows += part.rows;
    to.about.invalid_rows += part.invalid_rows;
    to.near_duplicates += part.near_duplicates;
    to.content_dates.add(part.content_dates);
    to.facts.add(part.facts);
    for (const chunk_tally& each : part.tallies) {
        dump_tally& tally = tally_of(to, *each.which, each.level);
        if (tally.count == 0)
            tally.first = {source_, records_ + each.first.row + 1, each.first.offset,
                           std::string(each.first.uuid.data(), each.first.uuid_size)};
        tally.count += each.count;
    }
    for (const chunk_day& each : part.days) {
        std::int64_t day = each.day == date{} ? platform_totals::no_day : days_from_civil(each.day);
        if (to.days.count(day) == 0 && day_count_ == most_dump_days) {
            found_.note_not_run(fmt::format("telling more than {} days of platforms apart", most_dump_days));
            day = platform_totals::no_day;
        }
        const auto [at, added] = to.days.try_emplace(day);
        day_count_ += added && day_count_ < most_dump_days ? 1U : 0U;
        for (std::size_t i = 0; i < each.of.size(); ++i)
            at->second.of[i] += each.of[i];
    }
}

void dump_totals::add_puids(const chunk_result& part, const std::vector<std::uint32_t>& numbers) {
    if (puids_ == nullptr || !puids_->problem().empty())
        return;
    std::string named;
    for (const chunk_puid& each : part.puids) {
        std::string_view text = std::string_view(part.puid_texts).substr(each.text, each.size);
        if (numbers[each.platform] + 1 == most_dump_platforms) {
            // Counted together, but of several platforms.
            named.assign(part.platforms[each.platform].name, 0, longest_name_of_further).append(1, '\0').append(text);
            text = named;
        }
        if (!puids_->add(each.hash, numbers[each.platform], {source_, records_ + each.row}, text)) {
            failures_.push_back(puids_->problem());
            found_.note_not_run("puids that occur twice: there is no room to remember them");
            return;
        }
    }
}

void dump_totals::note_full() {
    full_.clear();
    for (const findings::rule_count& each : found_.by_rule())
        if (each.stored >= chosen_->storage.findings_per_rule)
            full_.push_back(each);
}

void dump_totals::merge(chunk_result&& part) {
    for (const part_reader::problem& each : part.problems)
        add_problem(each);
    if (part.begins_file)
        begin_file(part.name);
    found_.append_part(part.found, source_, lines_, records_);
    std::vector<std::uint32_t> numbers;
    numbers.reserve(part.platforms.size());
    for (chunk_platform& each : part.platforms) {
        numbers.push_back(platform_named(std::string(each.name)));
        add_platform(numbers.back(), each);
    }
    add_puids(part, numbers);
    if (split_ != nullptr && split_->problem().empty() && !split_->write(part, records_))
        failures_.push_back(split_->problem());
    lines_ += part.lines;
    records_ += part.found.records();
    bytes_ += part.bytes;
    note_full();
}

/// Each is found in the part of its hash: sorted into the order of the input, and the earliest kept.
void dump_totals::report_repeated_puids() {
    if (puids_ == nullptr)
        return;
    using repeated = puid_store::repeated;
    const auto later = [](const repeated& a, const repeated& b) { return a.again < b.again; };
    std::vector<repeated> kept; // a heap with the latest on top
    const std::size_t room = std::max<std::size_t>(chosen_->storage.findings_per_rule, 1);
    std::vector<std::pair<std::uint64_t, row_place>> by_platform(platforms_.size());
    std::uint64_t total = 0;
    const bool complete = puids_->find_repeated([&](const repeated& each) {
        auto& [count, first] = by_platform[each.platform];
        if (count++ == 0 || each.again < first)
            first = each.again;
        ++total;
        if (kept.size() == room && !later(each, kept.front()))
            return;
        kept.push_back(each);
        std::push_heap(kept.begin(), kept.end(), later);
        if (kept.size() > room) {
            std::pop_heap(kept.begin(), kept.end(), later);
            kept.pop_back();
        }
    });
    if (!complete) {
        if (!failures_.empty() && failures_.back() == puids_->problem())
            return; // told when it was added
        failures_.push_back(puids_->problem());
        found_.note_not_run("puids that occur twice: what was remembered of them cannot be read");
        return;
    }
    std::sort_heap(kept.begin(), kept.end(), later);
    finding found;
    found.broken = &rules::puid_repeated;
    found.level = rules::puid_repeated.level;
    for (std::uint64_t i = 0; i < total; ++i) {
        std::string detail;
        if (i < kept.size()) {
            const repeated& each = kept[i];
            const std::string& file = found_.sources()[each.first.source];
            detail = fmt::format("in row {} of {}, and again in row {}", each.first.row + 1, file, each.again.row + 1);
            found.where.source = static_cast<std::uint16_t>(each.again.source);
            found.where.record = each.again.row;
            found.where.field = static_cast<std::uint16_t>(statement_field::puid);
            std::string_view puid = each.text;
            if (each.platform + 1 == most_dump_platforms) // its platform's name stands before it
                puid.remove_prefix(puid.find('\0') + 1);
            found.value = puid;
            found.puid = puid;
            found.value_is_text = true;
            found.pointer = "/puid";
        }
        found.detail = detail;
        found_.append(found);
    }
    const severity level = chosen_->rules.level_of(rules::puid_repeated, rules::puid_repeated.level);
    for (std::size_t i = 0; i < by_platform.size(); ++i)
        if (by_platform[i].first > 0) {
            dump_tally& tally = tally_of(platforms_[i], rules::puid_repeated, level);
            tally.count += by_platform[i].first;
            tally.first = {static_cast<std::uint16_t>(by_platform[i].second.source), by_platform[i].second.row + 1, 0, {}};
        }
}

void dump_totals::finish(dump_report& to) {
    report_repeated_puids();
    if (split_ != nullptr && split_->problem().empty() && !split_->finish())
        failures_.push_back(split_->problem());
    std::sort(platforms_.begin(), platforms_.end(),
              [](const platform_totals& a, const platform_totals& b) { return a.about.name < b.about.name; });
    for (platform_totals& each : platforms_) {
        platform_profile profile;
        profile.platform = each.about.name;
        for (const auto& [day, counts] : each.days)
            profile.days.push_back({day == platform_totals::no_day ? date{} : civil_from_days(day), counts});
        for (const bulk_finding& broken : check_bulk(each, profile, chosen_->bulk)) {
            if (!chosen_->asks(*broken.broken))
                continue;
            finding found;
            found.broken = broken.broken;
            found.level = broken.broken->level;
            found.value = each.about.name;
            found.value_is_text = true;
            found.detail = broken.detail;
            found.where.source = found_.begin_source("all files");
            if (const auto level = found_.append(found))
                ++tally_of(each, *broken.broken, *level).count;
        }
        if (each.about.name.empty() && each.days.empty() && each.about.rows == 0)
            continue;
        to.profile.platforms.push_back(std::move(profile));
        to.platforms.push_back(std::move(each.about));
    }
    to.found = std::move(found_);
    to.bytes = bytes_;
    to.files = files_;
    to.failures.insert(to.failures.end(), failures_.begin(), failures_.end());
}

} // namespace dsacheck::dump
