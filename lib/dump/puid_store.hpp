// Finds puids that occur twice, exactly and in bounded memory: by the hash, into parts that are written to disk when they
// become too large, and looked through one after the other at the end.
#pragma once

#include "chunk_result.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck::dump {

/// Where a row stands.
struct row_place {
    std::uint32_t source = 0;
    std::uint64_t row = 0; ///< in its source, from 0

    friend bool operator<(const row_place& a, const row_place& b) noexcept {
        return a.source != b.source ? a.source < b.source : a.row < b.row;
    }
};

class puid_store {
  public:
    /// `folder`: for the temporary file; empty for the system's.
    puid_store(std::size_t memory_bytes, std::string folder);
    ~puid_store();
    puid_store(const puid_store&) = delete;
    puid_store& operator=(const puid_store&) = delete;

    /// False when the disk is full: see `problem`. Then nothing more is taken.
    bool add(std::uint64_t hash, std::uint32_t platform, row_place where, std::string_view text);

    /// A puid that stood before.
    struct repeated {
        std::uint32_t platform = 0;
        row_place first;
        row_place again;
        std::string text;
    };
    /// Calls `found` for each, in no particular order. False when the spilled parts cannot be read.
    bool find_repeated(const std::function<void(const repeated&)>& found);

    [[nodiscard]] const std::string& problem() const noexcept { return problem_; }
    [[nodiscard]] std::uint64_t spilled_bytes() const noexcept { return spilled_; }

  private:
    static constexpr std::size_t part_count = 256;
    struct extent {
        std::uint64_t offset;
        std::uint64_t size;
    };
    struct part {
        std::string waiting;
        std::vector<extent> spilled;
        std::uint64_t bytes = 0;
    };

    bool spill();
    bool open_file();
    bool write(std::string_view bytes);
    bool read_part(part& from, std::uint64_t slice, std::uint64_t slices, std::string& to);
    static void find_in(std::string_view records, const std::function<void(const repeated&)>& found);
    void fail(std::string_view what);

    std::size_t memory_;
    std::string folder_;
    std::array<part, part_count> parts_;
    std::size_t in_memory_ = 0;
    std::uint64_t spilled_ = 0;
    int file_ = -1;
    std::string problem_;
};

} // namespace dsacheck::dump
