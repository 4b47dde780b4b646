// Work on all cores whose result does not depend on how many there are.
//
// The input is a row of streams, and each stream a row of pieces. A thread takes the next piece of the first stream that no
// other thread is just reading from, works on it, and hands in its result; results are merged in the order of streams and
// pieces, by one thread at a time. Where pieces begin and end depends on the input alone.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace dsacheck::parallel {

/// How many threads to use when `wanted` were asked for; 0: as many as there are processors.
[[nodiscard]] inline unsigned thread_count(unsigned wanted) noexcept {
    constexpr unsigned most = 256;
    return std::min(most, wanted != 0 ? wanted : std::max(1U, std::thread::hardware_concurrency()));
}

/// `Job` has
///     types `producer`, `worker`, `piece` (default-constructible) and `result` (movable)
///     std::size_t stream_count();
///     std::unique_ptr<producer> open(std::size_t stream);       // by one thread at a time for each stream
///     bool produce(producer&, piece&);                          // false at the end of the stream
///     std::unique_ptr<worker> make_worker();
///     result make_result();                                     // by many threads at once
///     void work(worker&, piece&, result&);                      // by many threads at once
///     void merge(std::size_t stream, result&&);                 // in order, by one thread at a time
///     void close(std::size_t stream);                           // behind its last result
///     bool stop();                                              // asked often: no further pieces are to be begun
template <class Job>
class ordered_run {
  public:
    ordered_run(Job& job, unsigned threads) : job_(&job), threads_(std::max(1U, threads)) {}

    /// Returns when all is merged; the calling thread works too. Passes on the first exception.
    void run() {
        std::vector<std::thread> others;
        for (unsigned i = 1; i < threads_; ++i) {
            try {
                others.emplace_back([this] { work(); });
            } catch (const std::exception&) {
                break; // fewer threads do the same work
            }
        }
        work();
        for (std::thread& each : others)
            each.join();
        if (failure_)
            std::rethrow_exception(failure_);
    }

  private:
    struct open_stream {
        std::size_t number = 0;
        std::unique_ptr<typename Job::producer> from; ///< null before the first piece is asked for
        bool reading = false;
        bool exhausted = false;
        std::deque<std::optional<typename Job::result>> results; ///< of the pieces that are not merged
    };

    /// Results that wait for earlier ones; the first stream may have as many of its own besides.
    [[nodiscard]] std::size_t most_waiting() const noexcept { return std::size_t{64} * threads_; }
    [[nodiscard]] std::size_t most_open() const noexcept { return std::size_t{threads_} + 1; }

    void work() noexcept {
        try {
            const std::unique_ptr<typename Job::worker> tools = job_->make_worker();
            typename Job::piece piece{};
            std::unique_lock<std::mutex> lock(mutex_);
            while (!failure_) {
                merge_what_is_ready(lock);
                open_stream* const from = choose();
                if (from != nullptr)
                    take_piece(*from, *tools, piece, lock);
                else if (is_over())
                    break;
                else
                    changed_.wait(lock);
            }
            changed_.notify_all();
        } catch (...) {
            const std::lock_guard<std::mutex> lock(mutex_);
            if (!failure_)
                failure_ = std::current_exception();
            changed_.notify_all();
        }
    }

    /// A stream to read from, or null.
    open_stream* choose() {
        if (job_->stop())
            return nullptr;
        for (std::size_t i = 0; i < open_.size(); ++i) {
            open_stream& each = *open_[i];
            const std::size_t waiting = i == 0 ? each.results.size() : waiting_; // the first one must always go on
            if (!each.reading && !each.exhausted && waiting < most_waiting())
                return &each;
        }
        if (next_stream_ == job_->stream_count() || open_.size() >= most_open() ||
            (!open_.empty() && waiting_ >= most_waiting()))
            return nullptr;
        open_.push_back(std::make_unique<open_stream>());
        open_.back()->number = next_stream_++;
        return open_.back().get();
    }

    /// Nothing is left to do for this thread: what others still work on, they merge.
    bool is_over() {
        if (job_->stop())
            return true;
        return next_stream_ == job_->stream_count() &&
               std::all_of(open_.begin(), open_.end(), [](const auto& each) { return each->exhausted; });
    }

    void take_piece(open_stream& from, typename Job::worker& tools, typename Job::piece& piece,
                    std::unique_lock<std::mutex>& lock) {
        from.reading = true;
        lock.unlock();
        if (from.from == nullptr)
            from.from = job_->open(from.number);
        const bool any = job_->produce(*from.from, piece);
        lock.lock();
        from.reading = false;
        if (!any) {
            from.exhausted = true;
            from.from.reset();
            changed_.notify_all();
            return;
        }
        from.results.emplace_back();
        ++waiting_;
        // The element does not move: results are taken off the front and added at the back.
        std::optional<typename Job::result>& slot = from.results.back();
        changed_.notify_one();
        lock.unlock();
        typename Job::result result = job_->make_result();
        job_->work(tools, piece, result);
        lock.lock();
        slot.emplace(std::move(result));
    }

    /// Merges results from the front on, unless another thread is at it.
    void merge_what_is_ready(std::unique_lock<std::mutex>& lock) {
        if (merging_)
            return;
        merging_ = true;
        while (!open_.empty()) {
            open_stream& first = *open_.front();
            if (!first.results.empty() && first.results.front()) {
                typename Job::result result = std::move(*first.results.front());
                first.results.pop_front();
                --waiting_;
                lock.unlock();
                job_->merge(first.number, std::move(result));
                lock.lock();
            } else if (first.results.empty() && first.exhausted) {
                lock.unlock();
                job_->close(first.number);
                lock.lock();
                open_.pop_front();
            } else {
                break;
            }
            changed_.notify_all();
        }
        merging_ = false;
    }

    Job* job_;
    unsigned threads_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::unique_ptr<open_stream>> open_; ///< in order; the first is the one that is merged
    std::size_t next_stream_ = 0;
    std::size_t waiting_ = 0;
    bool merging_ = false;
    std::exception_ptr failure_;
};

} // namespace dsacheck::parallel
