// Findings that are counted apart: suppressed ones, and those of the baseline.
#include "dsacheck/findings.hpp"

#include <algorithm>
#include <tuple>

namespace dsacheck {

namespace {

constexpr std::size_t most_recorded = 1'000'000; // some 150 MB; nobody reviews a longer baseline

} // namespace

bool findings::withholds(const finding& found, severity level) {
    const std::string_view path = path_of(found);
    if (const std::size_t by = policy_.suppressions.find(found, path, today_); by != suppression_list::npos) {
        ++suppressed_;
        by_suppression_.resize(policy_.suppressions.size());
        ++by_suppression_[by];
        finding copy = found;
        copy.suppressed_by = static_cast<std::uint16_t>(std::min<std::size_t>(by, finding::no_suppression - 1));
        withhold(copy, level);
        return true;
    }
    if (policy_.known == nullptr && policy_.baselines != baseline_use::record)
        return false;
    const std::uint64_t fingerprint = fingerprint_of(found, path);
    if (policy_.baselines == baseline_use::record)
        record(found, fingerprint);
    if (policy_.known == nullptr || !is_known(found, fingerprint, level))
        return false;
    finding copy = found;
    copy.fingerprint = fingerprint;
    copy.baselined = baseline_state::known;
    withhold(copy, level);
    return true;
}

/// Keeps the finding while there is room: as much as for one rule.
void findings::withhold(const finding& found, severity level) {
    if (withheld_.size() >= policy_.storage.findings_per_rule)
        return;
    finding& copy = withheld_.emplace_back(found);
    copy.level = level;
    if (is_cut_when_kept(copy))
        copy.fingerprint = fingerprint(copy);
    adopt(copy);
}

/// Whether the baseline has it, and has it more often than it was seen by now.
bool findings::is_known(const finding& found, std::uint64_t fingerprint, severity level) {
    const std::uint64_t expected = policy_.known->count_of(fingerprint);
    if (expected == 0)
        return false;
    tally& seen = known_tallies_.try_emplace(fingerprint, tally{found.broken, level, 0, found.where.source, {}}).first->second;
    if (seen.count >= expected)
        return false;
    ++seen.count;
    ++known_;
    return true;
}

void findings::record(const finding& found, std::uint64_t fingerprint) {
    const auto at = recorded_.find(fingerprint);
    if (at != recorded_.end()) {
        ++at->second.count;
    } else if (recorded_.size() < most_recorded) {
        recorded_.emplace(fingerprint,
                          tally{found.broken, found.level, 1, found.where.source, keep(suppressible_pointer(found))});
    } else {
        recorded_all_ = false;
    }
}

std::vector<findings::recorded_finding> findings::recorded() const {
    std::vector<recorded_finding> list;
    list.reserve(recorded_.size());
    for (const auto& [fingerprint, seen] : recorded_)
        list.push_back({fingerprint, seen.which, seen.count, seen.source, seen.pointer});
    std::sort(list.begin(), list.end(), [](const recorded_finding& a, const recorded_finding& b) {
        return std::tie(a.source, a.which->number, a.pointer, a.fingerprint) <
               std::tie(b.source, b.which->number, b.pointer, b.fingerprint);
    });
    return list;
}

// ---- merging ------------------------------------------------------------------------------------------------------

/// Adds up what is counted by fingerprint; returns the findings of `other` that the baseline has less often than both
/// together, as far as they were kept, and counts them as new.
std::vector<finding> findings::surplus_after_merging(const findings& other) {
    std::unordered_map<std::uint64_t, std::uint64_t> surplus;
    for (const auto& [fingerprint, theirs] : other.known_tallies_) {
        tally& mine = known_tallies_.try_emplace(fingerprint, tally{theirs.which, theirs.level, 0, 0, {}}).first->second;
        const std::uint64_t expected = policy_.known == nullptr ? mine.count + theirs.count
                                                                : policy_.known->count_of(fingerprint);
        const std::uint64_t sum = mine.count + theirs.count;
        const std::uint64_t extra = sum > expected ? sum - expected : 0;
        mine.count = sum - extra;
        known_ += theirs.count - extra;
        if (extra == 0)
            continue;
        counter_of(*theirs.which, theirs.level).count += extra;
        by_severity_[static_cast<std::size_t>(theirs.level)] += extra;
        surplus[fingerprint] = extra;
    }
    std::vector<finding> found;
    for (auto each = other.withheld_.rbegin(); each != other.withheld_.rend() && !surplus.empty(); ++each) {
        const auto at = surplus.find(each->fingerprint);
        if (each->baselined != baseline_state::known || at == surplus.end() || at->second == 0)
            continue;
        --at->second;
        found.push_back(*each);
        found.back().baselined = baseline_state::fresh;
    }
    std::reverse(found.begin(), found.end());
    return found;
}

void findings::merge_counts(const findings& other) {
    for (const rule_count& theirs : other.by_rule_)
        counter_of(*theirs.which, theirs.level).count += theirs.count;
    for (std::size_t i = 0; i < severity_count; ++i)
        by_severity_[i] += other.by_severity_[i];
    records_ += other.records_;
    invalid_records_ += other.invalid_records_;
    suppressed_ += other.suppressed_;
    by_suppression_.resize(std::max(by_suppression_.size(), other.by_suppression_.size()));
    for (std::size_t i = 0; i < other.by_suppression_.size(); ++i)
        by_suppression_[i] += other.by_suppression_[i];
    for (const std::string& what : other.not_run_)
        note_not_run(what);
}

/// `moved` puts a copy of a finding of `other`, whose texts and cells are its own already, to its new place.
template <class Move>
void findings::merge(const findings& other, Move moved) {
    merge_counts(other);
    const auto add = [&](std::vector<finding>& to, const finding& each) {
        finding& copy = to.emplace_back(each);
        copy.fingerprint = other.fingerprint(each); // by the path that its source has there
        adopt(copy);
        moved(copy, copy.cell_count == 0 ? nullptr : cells_.back().get());
    };
    const auto store_if_room = [&](const finding& each) {
        rule_count& counter = counter_of(*each.broken, each.level);
        if (counter.stored >= policy_.storage.findings_per_rule)
            return;
        ++counter.stored;
        add(stored_, each);
    };
    const std::vector<finding> surplus = surplus_after_merging(other);
    for (const finding& each : other.stored_)
        store_if_room(each);
    for (const finding& each : surplus)
        store_if_room(each);
    for (const finding& each : other.withheld_) {
        const bool is_surplus = std::any_of(surplus.begin(), surplus.end(), [&each](const finding& one) {
            return one.pointer.data() == each.pointer.data() && one.where.offset == each.where.offset &&
                   one.fingerprint == each.fingerprint;
        });
        if (!is_surplus && withheld_.size() < policy_.storage.findings_per_rule)
            add(withheld_, each);
    }
    for (const auto& [fingerprint, theirs] : other.recorded_) {
        const auto at = recorded_.find(fingerprint);
        if (at != recorded_.end()) {
            at->second.count += theirs.count;
        } else if (recorded_.size() < most_recorded) {
            finding place;
            place.where.source = theirs.source;
            moved(place, nullptr);
            recorded_.emplace(fingerprint,
                              tally{theirs.which, theirs.level, theirs.count, place.where.source, keep(theirs.pointer)});
        } else {
            recorded_all_ = false;
        }
    }
    recorded_all_ = recorded_all_ && other.recorded_all_;
}

void findings::append(const findings& other) {
    const std::size_t first_source = sources_.size();
    for (const std::string& name : other.sources_)
        begin_source(name);
    for (std::size_t i = 0; i < other.records_of_.size() && first_source + i < records_of_.size(); ++i)
        records_of_[first_source + i] = other.records_of_[i];
    const std::size_t last = sources_.empty() ? 0 : sources_.size() - 1;
    merge(other, [first_source, last](finding& copy, cell_place* cells) {
        const auto moved = [first_source, last](std::uint16_t source) {
            return static_cast<std::uint16_t>(std::min(first_source + source, last));
        };
        copy.where.source = moved(copy.where.source);
        for (std::size_t i = 0; cells != nullptr && i < copy.cell_count; ++i)
            cells[i].source = moved(cells[i].source);
    });
}

void findings::append_part(const findings& other, std::uint16_t source, std::uint64_t lines_before,
                           std::uint64_t records_before) {
    if (source < records_of_.size())
        records_of_[source] += other.records_;
    merge(other, [source, lines_before, records_before](finding& copy, cell_place*) {
        copy.where.source = source;
        copy.where.record += records_before;
        copy.at.line += copy.at.line == 0 ? 0 : lines_before;
    });
}

} // namespace dsacheck
