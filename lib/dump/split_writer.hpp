// Writes the rows of each CSV file to two: the valid and the invalid ones.
#pragma once

#include "chunk_result.hpp"

#include <cstdint>
#include <cstdio>
#include <memory>
#include <set>
#include <string>
#include <string_view>

namespace dsacheck::dump {

class split_writer {
  public:
    /// In `folder`: valid/NAME.csv, invalid/NAME.csv and invalid/NAME.reasons.csv for each CSV file.
    explicit split_writer(std::string folder) : folder_(std::move(folder)) {}

    /// False when something cannot be written: see `problem`. Then nothing more is written.
    bool write(const chunk_result& part, std::uint64_t records_before);
    /// Closes the files.
    bool finish();
    [[nodiscard]] const std::string& problem() const noexcept { return problem_; }

  private:
    struct close_file {
        void operator()(std::FILE* file) const noexcept { std::fclose(file); }
    };
    struct open_file {
        std::string path;
        std::unique_ptr<std::FILE, close_file> file;
    };

    bool begin(const std::string& name, std::string_view header_line);
    bool open(const std::string& path, open_file& file);
    bool put(open_file& file, std::string_view bytes);
    bool close(open_file& file);
    bool fail(const std::string& path);

    std::string folder_;
    std::set<std::string> used_names_;
    open_file valid_;
    open_file invalid_;
    open_file reasons_;
    std::string problem_;
};

} // namespace dsacheck::dump
