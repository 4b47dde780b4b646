// Runs over dumps that the caller watches.
#pragma once

#include "dsacheck.h"

#include <dsacheck/check_dump.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

namespace dsacheck::c {

/// Runs `work(options)` while `watch` is called from the calling thread, some times in a second: languages with threads of
/// their own want to be called by those that they know. Passes on what `work` throws.
template <typename Work>
void watched(dump_options chosen, dsacheck_dump_watch watch, void* context, Work&& work) {
    if (watch == nullptr)
        return work(chosen);
    struct {
        std::mutex lock;
        std::condition_variable over;
        dump_progress so_far;
        bool is_over = false;
        std::exception_ptr failure;
        std::atomic<bool> stop{false};
    } run;
    chosen.stop = &run.stop;
    chosen.progress = [&run](const dump_progress& now) {
        const std::lock_guard<std::mutex> hold(run.lock);
        run.so_far = now;
    };
    std::thread worker([&] {
        std::exception_ptr failure;
        try {
            work(chosen);
        } catch (...) {
            failure = std::current_exception();
        }
        const std::lock_guard<std::mutex> hold(run.lock);
        run.failure = failure;
        run.is_over = true;
        run.over.notify_all();
    });
    std::unique_lock<std::mutex> hold(run.lock);
    bool was_over = false;
    while (!was_over) { // once more when it is over: the last numbers are the whole ones
        constexpr std::chrono::milliseconds pause{100};
        was_over = run.over.wait_for(hold, pause, [&run] { return run.is_over; });
        const dump_progress now = run.so_far;
        hold.unlock();
        dsacheck_dump_progress told{};
        told.size = sizeof told;
        told.packed_bytes = now.packed_bytes;
        told.packed_total = now.packed_total;
        told.bytes = now.bytes;
        told.rows = now.rows;
        told.platforms = now.platforms;
        if (!run.stop && watch(context, &told) != 0)
            run.stop = true;
        hold.lock();
    }
    hold.unlock();
    worker.join();
    if (run.failure)
        std::rethrow_exception(run.failure);
}

} // namespace dsacheck::c
