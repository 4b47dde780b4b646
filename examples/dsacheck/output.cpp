#include "output.hpp"

#include <dsacheck/render.hpp>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace {

constexpr std::size_t piece = 256 * 1024;

[[noreturn]] void fail() {
    throw output_failure(std::string("standard output: ") + std::strerror(errno));
}

} // namespace

void output::write(std::string_view text) {
    waiting_ += text;
    if (waiting_.size() >= piece)
        flush();
}

void output::flush() {
    errno = 0;
    const std::size_t written = std::fwrite(waiting_.data(), 1, waiting_.size(), stdout);
    if (written != waiting_.size() || std::fflush(stdout) != 0)
        fail();
    waiting_.clear();
}

void print(std::string_view text) {
    output out;
    out.write(text);
    out.flush();
}

void complain(std::string_view message) {
    std::string line = "dsacheck: ";
    dsacheck::append_printable(line, message);
    line += '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}
