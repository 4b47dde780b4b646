#include "dsacheck/findings.hpp"

#include <algorithm>
#include <cstring>
#include <limits>

namespace dsacheck {

namespace {

constexpr std::size_t block_bytes = 64 * 1024;
constexpr std::size_t largest_text = 4096; // pointers and details are short; a hostile key is cut here

} // namespace

findings::findings() : findings(storage_limits{}) {}

findings::findings(const storage_limits& limits) : limits_(limits) {}

std::uint16_t findings::begin_source(std::string_view name) {
    if (sources_.size() < std::numeric_limits<std::uint16_t>::max())
        sources_.emplace_back(name);
    return static_cast<std::uint16_t>(sources_.size() - 1);
}

findings::rule_count& findings::counter_of(const rule& which, severity level) {
    const auto at = std::lower_bound(by_rule_.begin(), by_rule_.end(), which.number,
                                     [](const rule_count& c, std::uint16_t n) { return c.which->number < n; });
    if (at != by_rule_.end() && at->which->number == which.number)
        return *at;
    return *by_rule_.insert(at, rule_count{&which, level, 0, 0});
}

std::uint64_t findings::count(const rule& which) const noexcept {
    for (const rule_count& c : by_rule_)
        if (*c.which == which)
            return c.count;
    return 0;
}

bool findings::would_store(const rule& which) const noexcept {
    for (const rule_count& c : by_rule_)
        if (*c.which == which)
            return c.stored < limits_.findings_per_rule;
    return limits_.findings_per_rule > 0;
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

void findings::store(finding copy) {
    const std::string_view value = truncate_at_code_point(copy.value, std::min(limits_.value_bytes, largest_text));
    copy.value_cut = copy.value_cut || value.size() < copy.value.size();
    copy.value = keep(value);
    copy.pointer = keep(copy.pointer);
    copy.detail = keep(copy.detail);
    stored_.push_back(copy);
}

void findings::append(const finding& found) {
    rule_count& counter = counter_of(*found.broken, found.level);
    ++counter.count;
    ++by_severity_[static_cast<std::size_t>(found.level)];
    if (counter.stored < limits_.findings_per_rule) {
        ++counter.stored;
        store(found);
    }
}

void findings::append(const findings& other) {
    const std::size_t first_source = sources_.size();
    for (const std::string& name : other.sources_)
        begin_source(name);
    for (const rule_count& theirs : other.by_rule_)
        counter_of(*theirs.which, theirs.level).count += theirs.count;
    for (std::size_t i = 0; i < severity_count; ++i)
        by_severity_[i] += other.by_severity_[i];
    records_ += other.records_;
    invalid_records_ += other.invalid_records_;
    for (const std::string& what : other.not_run_)
        note_not_run(what);
    for (finding copy : other.stored_) {
        rule_count& counter = counter_of(*copy.broken, copy.level);
        if (counter.stored == limits_.findings_per_rule)
            continue;
        ++counter.stored;
        const std::size_t last = sources_.empty() ? 0 : sources_.size() - 1;
        copy.where.source = static_cast<std::uint16_t>(std::min(first_source + copy.where.source, last));
        store(copy);
    }
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
    not_run_.clear();
    block_ = 0;
    block_used_ = 0;
}

} // namespace dsacheck
