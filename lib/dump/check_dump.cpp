#include "dsacheck/check_dump.hpp"

#include "chunk.hpp"
#include "chunk_checker.hpp"
#include "dump_parts.hpp"
#include "dump_totals.hpp"
#include "parallel/ordered_run.hpp"

#include <cstring>
#include <mutex>

namespace dsacheck {

namespace dump {

namespace {

/// What `parallel::ordered_run` runs.
class dump_job {
  public:
    using producer = chunk_reader;
    using worker = chunk_checker;
    using piece = chunk;
    using result = chunk_result;

    dump_job(const dump_options& chosen, const std::vector<input_part>& parts)
        : chosen_(&chosen), parts_(&parts), totals_(chosen),
          full_(std::make_shared<const std::vector<findings::rule_count>>()) {
        for (const input_part& each : parts)
            progress_.packed_total += each.packed;
    }

    [[nodiscard]] std::size_t stream_count() const noexcept { return parts_->size(); }
    [[nodiscard]] std::unique_ptr<chunk_reader> open(std::size_t stream) const {
        return std::make_unique<chunk_reader>((*parts_)[stream]);
    }
    [[nodiscard]] static bool produce(chunk_reader& from, chunk& to) { return from.next(to); }
    [[nodiscard]] std::unique_ptr<chunk_checker> make_worker() const { return std::make_unique<chunk_checker>(*chosen_); }
    [[nodiscard]] chunk_result make_result() const { return chunk_result(*chosen_); }

    void work(chunk_checker& tools, const chunk& from, chunk_result& to) {
        std::shared_ptr<const std::vector<findings::rule_count>> full;
        {
            const std::lock_guard<std::mutex> lock(full_mutex_);
            full = full_;
        }
        tools.check(from, *full, to);
    }

    void merge(std::size_t, chunk_result&& part) {
        progress_.packed_bytes += part.packed_bytes;
        totals_.merge(std::move(part));
        if (totals_.full_has_grown(full_count_)) {
            full_count_ = totals_.full().size();
            auto full = std::make_shared<const std::vector<findings::rule_count>>(totals_.full());
            const std::lock_guard<std::mutex> lock(full_mutex_);
            full_ = std::move(full);
        }
        if (chosen_->progress) {
            progress_.bytes = totals_.bytes();
            progress_.rows = totals_.rows();
            progress_.platforms = totals_.platforms();
            chosen_->progress(progress_);
        }
    }
    void close(std::size_t) noexcept { ++closed_; }
    [[nodiscard]] bool stop() const noexcept {
        return chosen_->stop != nullptr && chosen_->stop->load(std::memory_order_relaxed);
    }

    [[nodiscard]] dump_totals& totals() noexcept { return totals_; }
    [[nodiscard]] bool is_complete() const noexcept { return closed_ == parts_->size(); }

  private:
    const dump_options* chosen_;
    const std::vector<input_part>* parts_;
    dump_totals totals_;
    std::mutex full_mutex_;
    std::shared_ptr<const std::vector<findings::rule_count>> full_;
    std::size_t full_count_ = 0;
    std::size_t closed_ = 0;
    dump_progress progress_;
};

} // namespace

} // namespace dump

namespace {

dump_report check_parts(const std::vector<dump::input_part>& parts, const dump_options& chosen,
                        std::vector<std::string>&& failures) {
    dump_report report(chosen);
    report.failures = std::move(failures);
    dump::dump_job job(chosen, parts);
    parallel::ordered_run<dump::dump_job>(job, parallel::thread_count(chosen.jobs)).run();
    report.stopped = !job.is_complete();
    job.totals().finish(report);
    return report;
}

} // namespace

dump_report check_dump(const std::vector<std::string>& paths, const dump_options& chosen) {
    std::vector<std::string> failures;
    const std::vector<dump::input_part> parts = dump::plan_input(paths, failures);
    return check_parts(parts, chosen, std::move(failures));
}

dump_report check_dump_bytes(std::string_view csv, const dump_options& chosen, std::string_view name) {
    dump::input_part part;
    part.what = dump::input_part::kind::memory;
    part.name = part.base_name = name;
    part.bytes = csv;
    part.packed = csv.size();
    return check_parts({part}, chosen, {});
}

} // namespace dsacheck
