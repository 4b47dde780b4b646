// What a dump's input consists of: CSV files, within archives or not, each to be read by itself.
#pragma once

#include "dsacheck/rule.hpp"

#include "archive/byte_stream.hpp"
#include "archive/zip.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck::dump {

/// A part that can be read without the others. It holds one CSV file, or several that have to be read one after the other.
struct input_part {
    enum class kind : std::uint8_t {
        problem,     ///< nothing to read: only a finding
        csv,
        memory,      ///< bytes that the caller holds
        gzip,
        zstd,
        zip_member,  ///< a CSV member at a known place
        zip_in_zip,  ///< an archive that is packed as a member: followed from front to back
        zip_walk     ///< an archive without a usable directory: followed from front to back
    };
    kind what = kind::csv;
    std::string path;    ///< of the file; "-" for standard input
    std::string name;    ///< for findings: the path, and the members within, separated by slashes
    std::string base_name; ///< of what encloses the member: names of inner members are appended
    std::string_view bytes; ///< of what lies in memory
    archive::zip_member member;
    std::uint64_t packed = 0; ///< bytes of the file that belong to it
    const rule* broken = nullptr; ///< of a problem
    std::string detail;
};

/// Finds the parts of the input, in order. What cannot be opened goes to `failures`.
std::vector<input_part> plan_input(const std::vector<std::string>& paths, std::vector<std::string>& failures);

[[nodiscard]] bool has_ending(std::string_view name, std::string_view ending) noexcept;

/// One CSV file after the other.
class part_reader {
  public:
    explicit part_reader(const input_part& part);
    ~part_reader();

    /// Goes to the next CSV file. False when there is none left, or the part has a problem: see `take_problem`.
    bool next(std::string& name);
    /// Bytes of the CSV file; 0 at its end, or at damage.
    std::size_t read(char* to, std::size_t size);

    struct problem {
        const rule* broken = nullptr;
        std::string name;
        std::string detail;
    };
    /// What was wrong since the last call; `broken` is null when nothing is left.
    problem take_problem();
    /// Whether the end of the CSV file was due to damage.
    [[nodiscard]] bool is_damaged() const noexcept { return damaged_; }

  private:
    bool open();
    bool next_member(std::string& name);
    void note(const rule& broken, std::string name, std::string detail);

    const input_part* part_;
    bool opened_ = false;
    bool done_ = false;
    bool damaged_ = false;
    std::string current_;
    std::unique_ptr<archive::look_ahead> packed_;
    std::unique_ptr<archive::byte_stream> stream_;
    std::vector<std::unique_ptr<archive::zip_walk>> walks_; ///< the archives within archives
    std::vector<std::string> walk_names_;
    std::vector<problem> problems_;
};

} // namespace dsacheck::dump
