#include "dump_parts.hpp"

#include "dsacheck/rules/archives.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <utility>

#include <glob.h>

namespace dsacheck::dump {

namespace {

namespace fs = std::filesystem;
using kind = input_part::kind;

constexpr std::string_view zip_mark = "PK\x03\x04";
constexpr std::string_view empty_zip_mark = "PK\x05\x06";
constexpr std::string_view gzip_mark = "\x1f\x8b";
constexpr std::string_view zstd_mark = "\x28\xb5\x2f\xfd";

/// Deeper than the daily archives by one, against archives that hold themselves.
constexpr int deepest_archive = 3;

bool is_dump_name(std::string_view name) noexcept {
    return has_ending(name, ".csv") || has_ending(name, ".zip") || has_ending(name, ".gz") || has_ending(name, ".zst");
}

class planner {
  public:
    planner(std::vector<input_part>& parts, std::vector<std::string>& failures) : parts_(&parts), failures_(&failures) {}

    void add_path(const std::string& path) {
        std::error_code error;
        if (path == "-" && std::exchange(reads_stdin_, true)) {
            failures_->push_back("standard input: can be read once only");
            return;
        }
        if (path == "-")
            return add_unseekable(path);
        if (fs::is_directory(path, error))
            return add_folder(path);
        if (!fs::exists(path, error) && path.find_first_of("*?[") != std::string::npos)
            return add_pattern(path);
        add_file(path);
    }

  private:
    void add_unseekable(const std::string& path) {
        input_part part;
        part.path = part.name = part.base_name = path;
        parts_->push_back(std::move(part)); // what it is shows when it is read
    }

    void add_folder(const std::string& path) {
        std::vector<std::string> files;
        std::error_code error;
        for (fs::recursive_directory_iterator at(path, error), end; !error && at != end; at.increment(error))
            if (at->is_regular_file(error) && is_dump_name(at->path().string()))
                files.push_back(at->path().string());
        if (error)
            failures_->push_back(path + ": " + error.message());
        else if (files.empty())
            failures_->push_back(path + ": there is no .csv, .zip, .gz or .zst file in it");
        std::sort(files.begin(), files.end());
        for (const std::string& each : files)
            add_file(each);
    }

    void add_pattern(const std::string& pattern) {
        glob_t found{};
        if (glob(pattern.c_str(), 0, nullptr, &found) == 0)
            for (std::size_t i = 0; i < found.gl_pathc; ++i) // glob sorts
                add_path(found.gl_pathv[i]);
        else
            failures_->push_back(pattern + ": no file has such a name");
        globfree(&found);
    }

    void add_file(const std::string& path) {
        std::string problem;
        const auto file = archive::file::open(path, problem);
        if (file == nullptr) {
            failures_->push_back(problem);
            return;
        }
        if (!file->can_seek())
            return add_unseekable(path);
        char mark[4] = {};
        const std::size_t got = file->read_at(0, mark, sizeof mark, problem);
        if (got == archive::file::failed) {
            failures_->push_back(path + ": " + problem);
            return;
        }
        const std::string_view beginning(mark, got);
        if (beginning == zip_mark || beginning == empty_zip_mark || has_ending(path, ".zip"))
            return add_archive(*file, path, path, 0, file->size(), 1);
        input_part part;
        part.path = part.name = part.base_name = path;
        part.packed = file->size();
        part.what = beginning.substr(0, 2) == gzip_mark ? kind::gzip : beginning == zstd_mark ? kind::zstd : kind::csv;
        parts_->push_back(std::move(part));
    }

    void add_problem(const std::string& path, const std::string& name, const rule& broken, const std::string& detail) {
        input_part part;
        part.what = kind::problem;
        part.path = path;
        part.name = name;
        part.broken = &broken;
        part.detail = detail;
        parts_->push_back(std::move(part));
    }

    void add_archive(const archive::file& file, const std::string& path, const std::string& name, std::uint64_t offset,
                     std::uint64_t size, int depth) {
        archive::zip_listing listing;
        std::string problem;
        if (!archive::read_zip_directory(file, offset, size, listing, problem)) {
            add_problem(path, name, rules::archive_damaged, problem + "; its members are looked for one after the other");
            input_part part;
            part.what = kind::zip_walk;
            part.path = path;
            part.name = part.base_name = name;
            part.member.header = offset;
            part.member.compressed = part.packed = size;
            parts_->push_back(std::move(part));
            return;
        }
        for (archive::zip_member& each : listing.members)
            add_member(file, path, name, std::move(each), depth);
        if (listing.has_unnamed)
            add_problem(path, name + "/" + listing.unnamed, rules::archive_member_passed_over,
                        "the archive's directory does not name it: it was deleted there, or is hidden; others may be, too");
        if (listing.unread > 0)
            add_problem(path, name, rules::archive_member_passed_over,
                        fmt::format("{} bytes that the archive's directory does not name were not looked through", listing.unread));
    }

    void add_member(const archive::file& file, const std::string& path, const std::string& around,
                    archive::zip_member member, int depth) {
        const std::string name = around + "/" + member.name;
        if (has_ending(name, "/"))
            return; // a folder
        const bool inner = has_ending(name, ".zip");
        if (!inner && !has_ending(name, ".csv"))
            return add_problem(path, name, rules::archive_member_passed_over, "it is neither .csv nor .zip");
        if (member.encrypted)
            return add_problem(path, name, rules::archive_member_locked, {});
        const bool stored = member.method == static_cast<std::uint16_t>(archive::zip_method::stored);
        if (!stored && member.method != static_cast<std::uint16_t>(archive::zip_method::deflated))
            return add_problem(path, name, rules::archive_member_passed_over,
                               "its compression method, number " + std::to_string(member.method) + ", is not known");
        if (inner && depth == deepest_archive)
            return add_problem(path, name, rules::archive_member_passed_over, "archives lie in each other too deeply");
        std::uint64_t begin = 0;
        std::string problem;
        if (inner && stored && archive::find_zip_member(file, member, begin, problem))
            return add_archive(file, path, name, begin, member.size, depth + 1);
        input_part part;
        part.what = inner ? kind::zip_in_zip : kind::zip_member;
        part.path = path;
        part.name = part.base_name = name;
        part.packed = member.compressed;
        part.member = std::move(member);
        parts_->push_back(std::move(part));
    }

    std::vector<input_part>* parts_;
    std::vector<std::string>* failures_;
    bool reads_stdin_ = false;
};

} // namespace

bool has_ending(std::string_view name, std::string_view ending) noexcept {
    if (name.size() < ending.size())
        return false;
    const std::string_view tail = name.substr(name.size() - ending.size());
    return std::equal(tail.begin(), tail.end(), ending.begin(), [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
    });
}

std::vector<input_part> plan_input(const std::vector<std::string>& paths, std::vector<std::string>& failures) {
    std::vector<input_part> parts;
    planner plan(parts, failures);
    for (const std::string& each : paths)
        plan.add_path(each);
    return parts;
}

} // namespace dsacheck::dump
