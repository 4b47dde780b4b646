// Ledgers of puids as files.
#include "dsacheck/puid_ledger.hpp"

#include "dsacheck/statement_field.hpp"

#include "field_format.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include <unistd.h>

namespace dsacheck {

namespace {

constexpr std::size_t largest_ledger = std::size_t{64} * 1024 * 1024 * 1024;

run_status failure(const std::string& path, std::string_view reason) { return {false, path + ": " + std::string(reason)}; }

std::string_view without_space(std::string_view line) noexcept {
    constexpr std::string_view space = " \t\r";
    const std::size_t begin = line.find_first_not_of(space);
    return begin == npos ? std::string_view() : line.substr(begin, line.find_last_not_of(space) - begin + 1);
}

run_status add_lines(const std::string& path, std::string_view text, puid_ledger& to) {
    for (std::size_t line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view puid = without_space(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (puid.empty() || puid.front() == '#')
            continue;
        if (puid.size() > max_puid_length || !has_puid_characters(puid))
            return failure(path + ":" + std::to_string(line),
                           "not a puid; a ledger has one on each line, of letters A to Z, digits, \"-\" and \"_\"");
        to.insert(puid);
    }
    return {};
}

struct close_file {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};

/// Writes all of it, down to the disk.
run_status write_durably(const std::string& path, std::string_view first, std::string_view second) {
    errno = 0;
    std::unique_ptr<std::FILE, close_file> file(std::fopen(path.c_str(), "wbx"));
    if (!file)
        return failure(path, errno == EEXIST ? "is left from a run that was interrupted, or another run is at work; remove it"
                                             : std::strerror(errno));
    const bool written = std::fwrite(first.data(), 1, first.size(), file.get()) == first.size() &&
                         std::fwrite(second.data(), 1, second.size(), file.get()) == second.size() &&
                         std::fflush(file.get()) == 0 && fsync(fileno(file.get())) == 0;
    const run_status status = written ? run_status{} : failure(path, std::strerror(errno));
    const bool closed = std::fclose(file.release()) == 0;
    if (!written || !closed) {
        const run_status problem = written ? failure(path, std::strerror(errno)) : status;
        std::remove(path.c_str()); // half a file would stop the next run
        return problem;
    }
    return {};
}

} // namespace

run_status read_ledger(const std::string& path, puid_ledger& to) {
    std::string text;
    if (run_status status = read_file(path, largest_ledger, text); !status)
        return status;
    return add_lines(path, text, to);
}

run_status append_to_ledger(const std::string& path, const puid_ledger& added) {
    namespace fs = std::filesystem;
    std::error_code error;
    const bool exists = fs::exists(path, error);
    if (added.empty() && exists)
        return {};
    const std::string target = exists ? fs::canonical(path, error).string() : path; // a link stays one
    const auto changed_at = exists ? fs::last_write_time(target, error) : fs::file_time_type{};
    std::string old;
    puid_ledger known;
    if (exists) {
        if (run_status status = read_file(target, largest_ledger, old); !status)
            return status;
        if (run_status status = add_lines(path, old, known); !status)
            return status;
    }
    if (!old.empty() && old.back() != '\n')
        old += '\n';
    std::string fresh;
    for (std::string_view rest = added.lines(); !rest.empty();) {
        const std::string_view puid = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(puid.size() + 1);
        if (known.insert(puid))
            fresh.append(puid).append("\n");
    }
    const std::string beside = target + ".new";
    if (run_status status = write_durably(beside, old, fresh); !status)
        return status;
    const bool unchanged = exists == fs::exists(target, error) && (!exists || fs::last_write_time(target, error) == changed_at);
    if (exists && unchanged)
        fs::permissions(beside, fs::status(target, error).permissions(), error);
    if (unchanged)
        fs::rename(beside, target, error);
    if (unchanged && !error)
        return {};
    const std::string reason = error ? error.message() : "was changed by another program; nothing was added";
    fs::remove(beside, error);
    return failure(path, reason);
}

} // namespace dsacheck
