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

namespace {

namespace fs = std::filesystem;

/// What a link leads to, also where nothing is there yet.
fs::path behind_links(fs::path path) {
    constexpr int most_links = 40;
    std::error_code error;
    for (int i = 0; i < most_links && fs::is_symlink(path, error); ++i) {
        const fs::path next = fs::read_symlink(path, error);
        if (error)
            break;
        path = path.parent_path() / next; // next alone where it is absolute
    }
    return path;
}

/// A file beside `path` that nobody has: opened, with its name.
std::FILE* open_beside(const fs::path& path, std::string& name) {
    constexpr int most_tries = 100;
    for (int i = 0; i < most_tries; ++i) {
        name = path.string() + ".dsacheck-" + std::to_string(i);
        if (std::FILE* const file = std::fopen(name.c_str(), "wbx"); file != nullptr || errno != EEXIST)
            return file;
    }
    return nullptr;
}

} // namespace

void write_file(const std::string& path, std::string_view text) {
    const auto fail_at = [&path] { throw output_failure(path + ": " + std::strerror(errno)); };
    std::error_code ignored;
    const bool exists = fs::exists(path, ignored);
    const fs::path target = behind_links(path); // a link stays one
    const bool special = exists && !fs::is_regular_file(path, ignored); // a pipe or a device is written as it is
    std::string written = path;
    errno = 0;
    std::FILE* const file = special ? std::fopen(path.c_str(), "wb") : open_beside(target, written);
    if (file == nullptr)
        fail_at();
    if (exists && !special) // before anything is in it
        fs::permissions(written, fs::status(target, ignored).permissions(), ignored);
    const bool all = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    const bool closed = std::fclose(file) == 0;
    if (all && closed && (special || std::rename(written.c_str(), target.c_str()) == 0))
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
