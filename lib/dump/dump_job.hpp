// What `parallel::ordered_run` runs over the parts of a dump.
#pragma once

#include "dsacheck/check_dump.hpp"

#include "chunk.hpp"
#include "chunk_checker.hpp"
#include "chunk_result.hpp"
#include "dump_parts.hpp"
#include "parallel/ordered_run.hpp"
#include "run_state.hpp"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace dsacheck::dump {

/// `Sink` takes the results of chunks, in their order: `dump_totals`, or what has the same
///     void merge(chunk_result&&);
///     const std::vector<findings::rule_count>& full();   // rules of which no further finding needs to be stored
///     std::uint64_t bytes(), rows();  std::size_t platforms();
template <class Sink>
class dump_job {
  public:
    struct producer {
        std::unique_ptr<chunk_reader> from; ///< null when the part was done in an earlier run
        std::size_t skip = 0;               ///< chunks that were
    };
    using worker = chunk_checker;
    using piece = chunk;
    using result = chunk_result;

    /// `state` may be null; what it holds was handed to the sink already.
    dump_job(const dump_options& chosen, const std::vector<input_part>& parts, Sink& sink, run_state* state)
        : chosen_(&chosen), parts_(&parts), sink_(&sink), state_(state),
          full_(std::make_shared<const std::vector<findings::rule_count>>()) {
        for (const input_part& each : parts)
            progress_.packed_total += each.packed;
        if (state != nullptr) {
            done_parts_ = state->done_parts();
            done_chunks_ = state->done_chunks();
        }
    }

    [[nodiscard]] std::size_t stream_count() const noexcept { return parts_->size(); }
    [[nodiscard]] std::unique_ptr<producer> open(std::size_t stream) const {
        auto opened = std::make_unique<producer>();
        if (stream >= done_parts_)
            opened->from = std::make_unique<chunk_reader>((*parts_)[stream]);
        if (stream == done_parts_)
            opened->skip = done_chunks_;
        return opened;
    }
    [[nodiscard]] bool produce(producer& from, chunk& to) {
        for (; from.skip > 0; --from.skip) {
            if (stop())
                cut_short_ = true;
            if (cut_short_ || !from.from->next(to))
                return false;
        }
        return from.from != nullptr && from.from->next(to);
    }
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
        if (cut_short_) // of a later part than the one that is not there: the next run reads it again
            return;
        progress_.packed_bytes += part.packed_bytes;
        if (state_ != nullptr)
            state_->add(part);
        sink_->merge(std::move(part));
        if (sink_->full().size() != full_count_) {
            full_count_ = sink_->full().size();
            auto full = std::make_shared<const std::vector<findings::rule_count>>(sink_->full());
            const std::lock_guard<std::mutex> lock(full_mutex_);
            full_ = std::move(full);
        }
        if (chosen_->progress) {
            progress_.bytes = sink_->bytes();
            progress_.rows = sink_->rows();
            progress_.platforms = sink_->platforms();
            chosen_->progress(progress_);
        }
    }
    void close(std::size_t stream) {
        ++closed_;
        if (state_ != nullptr && stream >= done_parts_ && !cut_short_)
            state_->end_part();
    }
    [[nodiscard]] bool stop() const noexcept {
        return chosen_->stop != nullptr && chosen_->stop->load(std::memory_order_relaxed);
    }

    /// Whether no part was left out or ended early.
    [[nodiscard]] bool is_complete() const noexcept { return closed_ == parts_->size() && !cut_short_; }

  private:
    const dump_options* chosen_;
    const std::vector<input_part>* parts_;
    Sink* sink_;
    run_state* state_;
    std::size_t done_parts_ = 0;
    std::size_t done_chunks_ = 0;
    std::atomic<bool> cut_short_{false}; ///< stopped while chunks of an earlier run were passed over
    std::mutex full_mutex_;
    std::shared_ptr<const std::vector<findings::rule_count>> full_;
    std::size_t full_count_ = 0;
    std::size_t closed_ = 0;
    dump_progress progress_;
};

/// Hands the results of all chunks to `sink`. False when the run was stopped before the end.
template <class Sink>
bool run_over(const std::vector<input_part>& parts, const dump_options& chosen, Sink& sink, run_state* state = nullptr) {
    dump_job<Sink> job(chosen, parts, sink, state);
    parallel::ordered_run<dump_job<Sink>>(job, parallel::thread_count(chosen.jobs)).run();
    return job.is_complete();
}

} // namespace dsacheck::dump
