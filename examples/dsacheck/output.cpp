#include "output.hpp"

#include <dsacheck/render.hpp>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

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

void write_file(const std::string& path, std::string_view text) {
    const auto fail_at = [&path] { throw output_failure(path + ": " + std::strerror(errno)); };
    std::error_code ignored;
    const bool special = std::filesystem::exists(path, ignored) && !std::filesystem::is_regular_file(path, ignored);
    const std::string written = special ? path : path + ".new"; // a pipe or a device is written as it is
    errno = 0;
    std::FILE* const file = std::fopen(written.c_str(), "wb");
    if (file == nullptr)
        fail_at();
    const bool all = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    const bool closed = std::fclose(file) == 0;
    if (all && closed && (special || std::rename(written.c_str(), path.c_str()) == 0))
        return;
    const int reason = errno;
    if (!special)
        std::remove(written.c_str());
    errno = reason;
    fail_at();
}

void complain(std::string_view message) {
    std::string line = "dsacheck: ";
    dsacheck::append_printable(line, message);
    line += '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}
