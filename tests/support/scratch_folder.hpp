// A folder of a test: empty at first, gone at the end.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

namespace dsacheck::testing {

/// Tests run side by side: each takes a name of its own.
struct scratch_folder {
    std::string path;

    explicit scratch_folder(std::string name) : path(std::move(name)) {
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path);
    }
    ~scratch_folder() { std::filesystem::remove_all(path); }
    scratch_folder(const scratch_folder&) = delete;
    scratch_folder& operator=(const scratch_folder&) = delete;

    /// Returns the path of the file; folders before it are made.
    [[nodiscard]] std::string write(const std::string& name, const std::string& bytes) const {
        const std::filesystem::path file(path + "/" + name);
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << bytes;
        return file.string();
    }
    [[nodiscard]] std::string read(const std::string& name) const {
        std::ifstream in(path + "/" + name, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
};

} // namespace dsacheck::testing
