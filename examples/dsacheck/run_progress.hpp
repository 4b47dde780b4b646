// What a long run shows on a terminal, and how it is ended.
#pragma once

#include <dsacheck/check_dump.hpp>

#include <atomic>
#include <chrono>

/// From the first call on, Ctrl-C (or SIGTERM) sets this to true instead of ending the program; a second one ends it.
[[nodiscard]] const std::atomic<bool>* interruption();

/// A line on standard error that is written over. Shows nothing when that is not a terminal.
class run_progress {
  public:
    explicit run_progress(bool wanted);
    void show(const dsacheck::dump_progress& so_far);
    void clear();

  private:
    bool wanted_;
    bool shown_ = false;
    std::chrono::steady_clock::time_point start_;
    std::chrono::steady_clock::time_point last_;
};
