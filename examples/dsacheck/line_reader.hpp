// Reads a file line by line, with a bound on the length of a line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

class line_reader {
  public:
    /// `path` "-" is the standard input.
    line_reader(const std::string& path, std::size_t max_line);

    /// Reads the next line; false at the end or when the file cannot be read. Lines that are too long are
    /// skipped.
    bool next();
    /// The line, without its end.
    [[nodiscard]] std::string_view line() const noexcept { return line_; }
    /// Why not all lines were read; empty if they were.
    [[nodiscard]] const std::string& problem() const noexcept { return problem_; }

  private:
    bool fill();
    void append(std::string_view piece);
    void note_problem(const std::string& reason);

    struct close_file {
        void operator()(std::FILE* file) const noexcept {
            if (file != stdin)
                std::fclose(file);
        }
    };

    std::string path_;
    std::size_t max_line_;
    std::unique_ptr<std::FILE, close_file> file_;
    std::string buffer_; ///< the piece of the file that was read last
    std::size_t used_ = 0;
    std::string line_;
    bool too_long_ = false;
    std::uint64_t number_ = 0;
    std::string problem_;
};
