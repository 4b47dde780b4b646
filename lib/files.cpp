// Files and standard input: the only place that touches the outside.
#include "dsacheck/validate.hpp"

#include "run_failure.hpp"
#include "statement_job.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <utility>

namespace dsacheck {

namespace {

struct close_file {
    void operator()(std::FILE* file) const noexcept {
        if (file != stdin)
            std::fclose(file);
    }
};
using open_file = std::unique_ptr<std::FILE, close_file>;

constexpr std::string_view stdin_path = "-";

run_status open_for_reading(const std::string& path, open_file& file) {
    if (path == stdin_path) {
        file.reset(stdin);
        return {};
    }
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return run_failure(path, "is a directory");
    errno = 0;
    file.reset(std::fopen(path.c_str(), "rb"));
    if (!file)
        return run_failure(path, std::strerror(errno));
    std::setvbuf(file.get(), nullptr, _IONBF, 0); // the readers have buffers of their own
    return {};
}

std::size_t read_piece(std::FILE* file, char* buffer, std::size_t size) {
    const std::size_t got = std::fread(buffer, 1, size, file);
    return got == 0 && std::ferror(file) != 0 ? read_failed : got;
}

bool ends_with(std::string_view path, std::string_view ending) noexcept {
    return path.size() > ending.size() && path.substr(path.size() - ending.size()) == ending;
}

} // namespace

std::vector<run_status> validate_files(const std::vector<std::string>& paths, const options& chosen, findings& out) {
    std::vector<statement_source> sources;
    bool reads_stdin = false;
    for (const std::string& path : paths) {
        statement_source& source = sources.emplace_back();
        source.name = path;
        const bool named_so = ends_with(path, ".ndjson") || ends_with(path, ".jsonl");
        source.form = chosen.form == input_form::automatic && named_so ? input_form::ndjson : chosen.form;
        if (path == stdin_path && std::exchange(reads_stdin, true))
            source.open = [path](byte_source&) { return run_failure(path, "can be read once only"); };
        else
            source.open = [path](byte_source& read) {
                open_file file;
                const run_status status = open_for_reading(path, file);
                read = [from = std::shared_ptr<std::FILE>(std::move(file))](char* buffer, std::size_t size) {
                    return read_piece(from.get(), buffer, size);
                };
                return status;
            };
    }
    return run_statements(sources, chosen, out);
}

run_status validate_file(const std::string& path, const options& chosen, findings& out) {
    return validate_files({path}, chosen, out).front();
}

run_status read_file(const std::string& path, std::size_t limit, std::string& out) {
    open_file file;
    if (run_status status = open_for_reading(path, file); !status)
        return status;
    out.clear();
    constexpr std::size_t piece = std::size_t{1} << 20U;
    for (;;) {
        const std::size_t before = out.size();
        out.resize(before + piece);
        const std::size_t got = read_piece(file.get(), out.data() + before, piece);
        out.resize(before + (got == read_failed ? 0 : got));
        if (got == read_failed)
            return run_failure(path, std::strerror(errno));
        if (out.size() > limit)
            return run_failure(path, "larger than " + std::to_string(limit) + " bytes");
        if (got == 0)
            return {};
    }
}

} // namespace dsacheck
