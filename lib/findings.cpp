#include "dsacheck/findings.hpp"

#include <algorithm>
#include <cstring>
#include <ctime>
#include <limits>
#include <utility>

namespace dsacheck {

namespace {

constexpr std::size_t block_bytes = 64 * 1024;
constexpr std::size_t largest_text = 4096; // pointers and details are short; a hostile key is cut here

} // namespace

findings::findings() : findings(finding_policy{}) {}

findings::findings(const storage_limits& limits) { policy_.storage = limits; }

findings::findings(const finding_policy& policy) : policy_(policy) {
    if (!policy_.suppressions.empty())
        today_ = policy_.as_of.month != 0 ? policy_.as_of : civil_from_days(static_cast<std::int64_t>(std::time(nullptr)) / 86400);
}

std::uint16_t findings::begin_source(std::string_view name) {
    if (sources_.size() < std::numeric_limits<std::uint16_t>::max())
        sources_.emplace_back(name), records_of_.push_back(0);
    return static_cast<std::uint16_t>(sources_.size() - 1);
}

namespace {

constexpr std::size_t slot_of(const rule& which) noexcept { return which.number % findings::counter_slots; }

constexpr auto stands_before = [](const findings::rule_count& counter, const std::pair<std::uint16_t, severity>& key) {
    return std::pair(counter.which->number, counter.level) < key;
};

bool counts(const findings::rule_count& counter, const rule& which, severity level) noexcept {
    return *counter.which == which && counter.level == level;
}

} // namespace

const findings::rule_count* findings::find_counter(const rule& which, severity level) const noexcept {
    if (const std::size_t last = counter_of_rule_[slot_of(which)]; last < by_rule_.size() && counts(by_rule_[last], which, level))
        return &by_rule_[last];
    const auto at = std::lower_bound(by_rule_.begin(), by_rule_.end(), std::pair(which.number, level), stands_before);
    return at != by_rule_.end() && counts(*at, which, level) ? &*at : nullptr;
}

findings::rule_count& findings::counter_of(const rule& which, severity level) {
    std::uint8_t& last = counter_of_rule_[slot_of(which)];
    if (last < by_rule_.size() && counts(by_rule_[last], which, level))
        return by_rule_[last];
    auto at = std::lower_bound(by_rule_.begin(), by_rule_.end(), std::pair(which.number, level), stands_before);
    if (at == by_rule_.end() || !counts(*at, which, level))
        at = by_rule_.insert(at, rule_count{&which, level, 0, 0});
    last = static_cast<std::uint8_t>(at - by_rule_.begin());
    return *at;
}

std::uint64_t findings::count(const rule& which) const noexcept {
    std::uint64_t sum = 0;
    for (const rule_count& c : by_rule_)
        if (*c.which == which)
            sum += c.count;
    return sum;
}

bool findings::would_store(const rule& which, severity level) const noexcept {
    if (!policy_.asks(which))
        return false;
    if (policy_.looks_closely(which))
        return true;
    const rule_count* const counter = find_counter(which, policy_.rules.level_of(which, level));
    return (counter == nullptr ? 0 : counter->stored) < policy_.storage.findings_per_rule;
}

bool findings::reaches(severity level) const noexcept {
    for (std::size_t i = static_cast<std::size_t>(level); i < severity_count; ++i)
        if (by_severity_[i] != 0)
            return true;
    return false;
}

std::string_view findings::keep(std::string_view text) {
    if (text.empty())
        return {};
    text = truncate_at_code_point(text, largest_text);
    if (blocks_.empty() || block_used_ + text.size() > block_bytes) {
        if (!blocks_.empty())
            ++block_;
        if (block_ == blocks_.size())
            blocks_.push_back(std::make_unique<char[]>(block_bytes));
        block_used_ = 0;
    }
    char* const to = blocks_[block_].get() + block_used_;
    std::memcpy(to, text.data(), text.size());
    block_used_ += text.size();
    return {to, text.size()};
}

std::string_view findings::path_of(const finding& found) const noexcept {
    return found.where.source < sources_.size() ? std::string_view(sources_[found.where.source]) : std::string_view();
}

std::uint64_t findings::fingerprint(const finding& kept) const noexcept {
    return kept.fingerprint != 0 ? kept.fingerprint : fingerprint_of(kept, path_of(kept));
}

void findings::store(const finding& found, severity level) {
    finding& copy = stored_.emplace_back(found);
    copy.level = level;
    if (is_cut_when_kept(copy))
        copy.fingerprint = fingerprint(copy);
    adopt(copy);
}

/// Whether the fingerprint of a finding has to be computed before it is kept, since what it is computed from is cut then.
/// For all others that waits until somebody asks: mostly nobody does.
bool findings::is_cut_when_kept(const finding& found) const noexcept {
    return found.value.size() > std::min(policy_.storage.value_bytes, largest_text) || found.pointer.size() > largest_text ||
           found.puid.size() > largest_text || found.cell_count != 0;
}

/// Makes the texts of a copy its own.
void findings::adopt(finding& copy) {
    if (policy_.known != nullptr && copy.baselined == baseline_state::none)
        copy.baselined = baseline_state::fresh;
    const std::string_view value = truncate_at_code_point(copy.value, std::min(policy_.storage.value_bytes, largest_text));
    copy.value_cut = copy.value_cut || value.size() < copy.value.size();
    copy.value = keep(value);
    copy.pointer = keep(copy.pointer);
    copy.puid = keep(copy.puid);
    copy.detail = keep(copy.detail);
    copy.context = keep(copy.context);
    if (copy.repair.replacement.size() > largest_text)
        copy.repair = {}; // half of a replacement would do harm
    copy.repair.replacement = keep(copy.repair.replacement);
    copy.excerpt.text = keep(copy.excerpt.text);
    keep_cells(copy);
}

void findings::keep_cells(finding& copy) {
    copy.cells_found = std::max<std::uint64_t>(copy.cells_found, copy.cell_count);
    copy.cell_count = std::min(copy.cell_count, policy_.storage.cells_per_finding);
    if (copy.cell_count == 0) {
        copy.cells = nullptr;
        return;
    }
    auto kept = std::make_unique<cell_place[]>(copy.cell_count);
    for (std::size_t i = 0; i < copy.cell_count; ++i) {
        cell_place cell = copy.cells[i];
        const bool same_row = i > 0 && copy.cells[i - 1].label.data() == cell.label.data();
        cell.label = same_row ? kept[i - 1].label : keep(truncate_at_code_point(cell.label, policy_.storage.value_bytes));
        cell.header = keep(truncate_at_code_point(cell.header, policy_.storage.value_bytes));
        cell.value = keep(truncate_at_code_point(cell.value, policy_.storage.value_bytes));
        kept[i] = cell;
    }
    copy.cells = kept.get();
    cells_.push_back(std::move(kept));
}

void findings::count_and_store(const finding& found, severity level) {
    rule_count& counter = counter_of(*found.broken, level);
    ++counter.count;
    ++by_severity_[static_cast<std::size_t>(level)];
    if (counter.stored < policy_.storage.findings_per_rule) {
        ++counter.stored;
        store(found, level);
    }
}

std::optional<severity> findings::append(const finding& found) {
    if (!policy_.asks(*found.broken))
        return std::nullopt;
    const severity level = policy_.rules.level_of(*found.broken, found.level);
    if (policy_.looks_closely(*found.broken) && withholds(found, level))
        return std::nullopt;
    count_and_store(found, level);
    return level;
}

findings::counted findings::count_only(const rule& which) {
    if (!policy_.asks(which))
        return counted::not_asked;
    if (policy_.looks_closely(which))
        return counted::not_yet;
    const severity level = policy_.rules.level_of(which, which.level);
    rule_count& counter = counter_of(which, level);
    if (counter.stored < policy_.storage.findings_per_rule)
        return counted::not_yet;
    ++counter.count;
    ++by_severity_[static_cast<std::size_t>(level)];
    return level == severity::error ? counted::as_error : counted::as_less;
}

void findings::note_not_run(std::string_view what) {
    if (std::find(not_run_.begin(), not_run_.end(), what) == not_run_.end())
        not_run_.emplace_back(what);
}

void findings::clear() noexcept {
    stored_.clear();
    by_rule_.clear();
    by_severity_ = {};
    records_ = 0;
    invalid_records_ = 0;
    sources_.clear();
    records_of_.clear();
    not_run_.clear();
    suppressed_ = 0;
    by_suppression_.clear();
    known_ = 0;
    known_tallies_.clear();
    recorded_.clear();
    recorded_all_ = true;
    withheld_.clear();
    cells_.clear();
    block_ = 0;
    block_used_ = 0;
}

} // namespace dsacheck
