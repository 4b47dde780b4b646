#include "run_progress.hpp"

#include <csignal>
#include <cstdio>
#include <string>

#include <unistd.h>

namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free); // what a signal handler may touch

extern "C" void note_interruption(int signal) {
    if (interrupted.exchange(true))
        std::signal(signal, SIG_DFL);
    else
        std::signal(signal, note_interruption);
}

std::string duration_text(double seconds) {
    const auto whole = static_cast<long>(seconds);
    char text[32];
    std::snprintf(text, sizeof text, "%ld:%02ld:%02ld", whole / 3600, whole / 60 % 60, whole % 60);
    return text;
}

} // namespace

const std::atomic<bool>* interruption() {
    std::signal(SIGINT, note_interruption);
    std::signal(SIGTERM, note_interruption);
    return &interrupted;
}

run_progress::run_progress(bool wanted)
    : wanted_(wanted && isatty(fileno(stderr)) != 0), start_(std::chrono::steady_clock::now()), last_(start_) {}

void run_progress::show(const dsacheck::dump_progress& so_far) {
    if (!wanted_)
        return;
    const auto now = std::chrono::steady_clock::now();
    constexpr std::chrono::milliseconds interval(250);
    if (now - last_ < interval)
        return;
    last_ = now;
    shown_ = true;
    const double seconds = std::chrono::duration<double>(now - start_).count();
    std::string line = "\r\x1b[K";
    char text[160];
    std::snprintf(text, sizeof text, "%.2f GB, %.1f M rows, %.2f M rows/s, %zu platforms",
                  static_cast<double>(so_far.bytes) / 1e9, static_cast<double>(so_far.rows) / 1e6,
                  static_cast<double>(so_far.rows) / 1e6 / seconds, so_far.platforms);
    line += text;
    if (so_far.packed_total > 0 && so_far.packed_bytes > 0) {
        const double done = static_cast<double>(so_far.packed_bytes) / static_cast<double>(so_far.packed_total);
        std::snprintf(text, sizeof text, ", %.0f %%", 100 * done);
        line += text + (done < 1 ? ", " + duration_text(seconds * (1 - done) / done) + " left" : std::string());
    }
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void run_progress::clear() {
    if (shown_)
        std::fputs("\r\x1b[K", stderr);
}
