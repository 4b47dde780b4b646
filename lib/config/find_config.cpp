// Looks for the configuration, and reads its file.
#include "dsacheck/config.hpp"
#include "dsacheck/validate.hpp"

#include <filesystem>
#include <system_error>

namespace dsacheck {

namespace {

constexpr std::size_t largest_config = std::size_t{1} << 20U;

} // namespace

std::string find_config(const std::string& input) {
    namespace fs = std::filesystem;
    std::error_code failed;
    fs::path folder = fs::absolute(input == "-" || input.empty() ? fs::path(".") : fs::path(input), failed);
    if (failed)
        return {};
    if (!fs::is_directory(folder, failed))
        folder = folder.parent_path();
    folder = folder.lexically_normal();
    for (;;) {
        const fs::path candidate = folder / "dsacheck.toml";
        if (fs::is_regular_file(candidate, failed)) {
            const fs::path relative = candidate.lexically_relative(fs::current_path(failed));
            // A path that a person recognises: short where the file lies below.
            return relative.empty() || *relative.begin() == ".." ? candidate.string() : relative.string();
        }
        const fs::path above = folder.parent_path();
        if (above == folder || above.empty())
            return {};
        folder = above;
    }
}

config_reading read_config_file(const std::string& path) {
    std::string text;
    if (const run_status status = read_file(path, largest_config, text); !status)
        return {{}, status.message};
    return read_config(text, path);
}

} // namespace dsacheck
