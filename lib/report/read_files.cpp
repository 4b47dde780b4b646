// The only place that looks at the disk for reports.
#include "report/report_builder.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace dsacheck {

namespace fs = std::filesystem;

namespace {

// "10_AMAR.csv" behind "9_human_resources.csv": digits compare as numbers.
bool natural_before(const std::string& a, const std::string& b) noexcept {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (digit(a[i]) && digit(b[j])) {
            const std::size_t first_i = i;
            const std::size_t first_j = j;
            while (i < a.size() && digit(a[i]))
                ++i;
            while (j < b.size() && digit(b[j]))
                ++j;
            if (i - first_i != j - first_j)
                return i - first_i < j - first_j;
            if (const int order = a.compare(first_i, i - first_i, b, first_j, j - first_j); order != 0)
                return order < 0;
            continue;
        }
        if (a[i] != b[j])
            return a[i] < b[j];
        ++i;
        ++j;
    }
    return a.size() - i < b.size() - j;
}

// The path, or the folder that all of several files are in.
std::string name_of_report(const std::vector<std::string>& paths) {
    if (paths.size() == 1)
        return paths.front();
    const fs::path folder = fs::path(paths.front()).parent_path();
    const bool shared = std::all_of(paths.begin(), paths.end(),
                                    [&](const std::string& path) { return fs::path(path).parent_path() == folder; });
    if (!shared)
        return {};
    return folder.empty() ? std::string(".") : folder.string();
}

} // namespace

run_status read_report_files(const std::vector<std::string>& paths, const report_options& chosen, report& out) {
    std::vector<std::string> files;
    for (const std::string& path : paths) {
        std::error_code failed;
        if (!fs::is_directory(path, failed)) {
            files.push_back(path);
            continue;
        }
        std::vector<std::string> inside;
        for (fs::directory_iterator at(path, failed), end; !failed && at != end; at.increment(failed)) {
            std::error_code ignored;
            if (at->is_regular_file(ignored))
                inside.push_back(at->path().string());
        }
        if (failed)
            return {false, path + ": " + failed.message()};
        if (inside.empty())
            return {false, path + ": the folder has no files"};
        std::sort(inside.begin(), inside.end(), natural_before);
        files.insert(files.end(), inside.begin(), inside.end());
    }
    if (files.empty())
        return {false, "no file was given"};
    detail::report_builder builder(chosen);
    builder.set_name(name_of_report(paths));
    for (const std::string& file : files) {
        std::error_code unknown;
        const std::uintmax_t size = fs::file_size(file, unknown);
        if (!unknown && size > chosen.limits.file_bytes) {
            builder.add_too_large(file, size);
            continue;
        }
        report_source source;
        source.name = file;
        const run_status read = read_file(file, chosen.limits.file_bytes, source.bytes);
        if (!read)
            return read;
        builder.add(std::move(source));
    }
    out = builder.finish();
    return {};
}

} // namespace dsacheck
