// What was found in one chunk: merged in the order of the input.
#pragma once

#include "dsacheck/check_dump.hpp"

#include "dump_parts.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck::dump {

/// The first finding of a rule on a platform, within the chunk.
struct first_example {
    std::uint64_t row = 0;    ///< within the chunk, from 0
    std::uint64_t offset = 0; ///< in the CSV file
    std::array<char, 36> uuid{};
    std::uint8_t uuid_size = 0;
};

struct chunk_tally {
    const rule* which = nullptr;
    severity level = severity::error;
    std::uint64_t count = 0;
    first_example first;
};

/// Counters of 32 bits are enough for a chunk.
struct chunk_day {
    date day{};
    std::array<std::uint32_t, dump_counter::count> of{};
};

/// Hashes with the number of their rows: what is frequent stays, by the algorithm of Misra and Gries. A count that is kept
/// is too small by at most a `slots + 1`-th of all rows, and nothing more frequent than that gets lost.
struct frequent_hashes {
    static constexpr std::size_t slots = 8;
    struct entry {
        std::uint64_t hash = 0;
        std::uint64_t count = 0;
        std::uint64_t tags = 0; ///< bits of what it was seen with
    };
    std::array<entry, slots> entries{};

    void add(std::uint64_t hash, std::uint64_t tags) noexcept { add(entry{hash, 1, tags}); }
    void add(const frequent_hashes& other) noexcept {
        for (const entry& each : other.entries)
            if (each.count > 0)
                add(each);
    }
    void add(entry added) noexcept {
        for (entry& each : entries)
            if (each.count > 0 && each.hash == added.hash) {
                each.count += added.count;
                each.tags |= added.tags;
                return;
            }
        std::uint64_t least = added.count;
        for (entry& each : entries) {
            if (each.count == 0) {
                each = added;
                return;
            }
            least = each.count < least ? each.count : least;
        }
        for (entry& each : entries)
            each.count -= least;
        if (added.count > least) {
            added.count -= least;
            for (entry& each : entries)
                if (each.count == 0) {
                    each = added;
                    return;
                }
        }
    }
};

struct chunk_platform {
    std::string name;
    std::uint64_t rows = 0;
    std::uint64_t invalid_rows = 0;
    std::uint64_t near_duplicates = 0; ///< rows like the one before in all but their identifiers
    std::vector<chunk_tally> tallies;
    std::vector<chunk_day> days;
    frequent_hashes content_dates; ///< tags: days of receipt, modulo 64
    frequent_hashes facts;         ///< tags: categories
};

/// A puid, for finding those that occur twice. Its text lies in `chunk_result::puids`.
struct chunk_puid {
    std::uint64_t hash = 0;
    std::uint32_t platform = 0; ///< index in the chunk
    std::uint32_t row = 0;      ///< within the chunk
    std::uint32_t text = 0;     ///< offset
    std::uint16_t size = 0;
};

struct chunk_result {
    explicit chunk_result(const finding_policy& policy) : found(policy) {}

    findings found;
    std::vector<part_reader::problem> problems;
    bool begins_file = false;
    std::string name;
    std::uint64_t lines = 0; ///< line ends in the chunk, with that of the header
    std::uint64_t bytes = 0;
    std::uint64_t packed_bytes = 0;
    std::vector<chunk_platform> platforms;
    std::vector<chunk_puid> puids;
    std::string puid_texts;
    std::string valid_rows;   ///< for --split
    std::string invalid_rows;
    std::string reasons;
    std::string header_line;
};

} // namespace dsacheck::dump
