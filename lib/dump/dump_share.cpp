#include "dsacheck/dump_share.hpp"

#include "dsacheck/version.hpp"

#include "dump_job.hpp"
#include "dump_totals.hpp"
#include "saved_chunks.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace dsacheck {

namespace {

constexpr std::string_view mark = "dsacheck share of a dump";

/// Saves the results of chunks instead of adding them up.
class chunk_saver {
  public:
    chunk_saver(const dump_options& chosen, std::string& out) : enough_(chosen.storage.findings_per_rule), to_(out) {}

    void merge(dump::chunk_result&& part) {
        to_.flag(true);
        dump::save_chunk(part, to_);
        bytes_ += part.bytes;
        rows_ += part.found.records();
        for (dump::chunk_platform& each : part.platforms)
            platforms_.insert(std::move(each.name));
        for (const findings::rule_count& each : part.found.by_rule())
            note_stored(each);
    }

    [[nodiscard]] const std::vector<findings::rule_count>& full() const noexcept { return full_; }
    [[nodiscard]] std::uint64_t bytes() const noexcept { return bytes_; }
    [[nodiscard]] std::uint64_t rows() const noexcept { return rows_; }
    [[nodiscard]] std::size_t platforms() const noexcept { return platforms_.size(); }

  private:
    /// Of what this share keeps enough, the joined report has enough as well.
    void note_stored(const findings::rule_count& stored) {
        const auto same = [&stored](const findings::rule_count& each) {
            return *each.which == *stored.which && each.level == stored.level;
        };
        auto at = std::find_if(stored_.begin(), stored_.end(), same);
        if (at == stored_.end())
            at = stored_.insert(stored_.end(), {stored.which, stored.level, 0, 0});
        const bool was_full = at->stored >= enough_;
        at->stored += stored.stored;
        if (!was_full && at->stored >= enough_)
            full_.push_back(*at);
    }

    std::uint64_t enough_;
    saving to_;
    std::vector<findings::rule_count> stored_;
    std::vector<findings::rule_count> full_;
    std::unordered_set<std::string> platforms_;
    std::uint64_t bytes_ = 0;
    std::uint64_t rows_ = 0;
};

} // namespace

dump_share check_dump_share(const std::vector<std::string>& paths, const dump_options& chosen) {
    dump_share share;
    dump_options whole = chosen;
    whole.split_folder.clear();
    const std::vector<dump::input_part> parts = dump::plan_input(paths, share.failures);
    saving(share.bytes).text(mark).text(version);
    chunk_saver saver(whole, share.bytes);
    share.stopped = !dump::run_over(parts, whole, saver);
    saving end(share.bytes);
    end.flag(false).flag(share.stopped).number(share.failures.size());
    for (const std::string& each : share.failures)
        end.text(each);
    return share;
}

struct dump_joiner::impl {
    explicit impl(const dump_options& wanted) : chosen(wanted), totals(chosen) {}

    dump_options chosen;
    dump::dump_totals totals;
    std::vector<std::string> failures;
    bool stopped = false;
};

namespace {

dump_options without_split(dump_options chosen) {
    chosen.split_folder.clear();
    return chosen;
}

} // namespace

dump_joiner::dump_joiner(const dump_options& chosen) : impl_(std::make_unique<impl>(without_split(chosen))) {}
dump_joiner::~dump_joiner() = default;
dump_joiner::dump_joiner(dump_joiner&&) noexcept = default;
dump_joiner& dump_joiner::operator=(dump_joiner&&) noexcept = default;

bool dump_joiner::add(std::string_view share) {
    loading from(share);
    from.expect(mark);
    from.expect(version);
    while (from.ok() && from.flag()) {
        dump::chunk_result part(impl_->chosen);
        dump::load_chunk(from, part);
        if (!from.ok())
            return false;
        impl_->totals.merge(std::move(part));
    }
    const bool stopped = from.flag();
    for (std::size_t left = from.count(); left > 0 && from.ok(); --left)
        impl_->failures.emplace_back(from.text());
    impl_->stopped = impl_->stopped || stopped;
    return from.ok() && from.at_end();
}

dump_report dump_joiner::finish() {
    dump_report report(impl_->chosen);
    report.failures = std::move(impl_->failures);
    report.stopped = impl_->stopped;
    impl_->totals.finish(report);
    return report;
}

} // namespace dsacheck
