// What was found so far in a dump, merged chunk by chunk in the order of the input.
#pragma once

#include "dsacheck/check_dump.hpp"

#include "chunk_result.hpp"
#include "puid_store.hpp"
#include "split_writer.hpp"

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace dsacheck::dump {

/// One platform, over all chunks.
struct platform_totals {
    dump_platform about;
    std::map<std::int64_t, dump_counts> days; ///< by days since 1970; `no_day` for rows without created_at
    std::uint64_t near_duplicates = 0;
    frequent_hashes content_dates;
    frequent_hashes facts;

    static constexpr std::int64_t no_day = std::numeric_limits<std::int64_t>::min();
};

class dump_totals {
  public:
    explicit dump_totals(const dump_options& chosen);

    void merge(chunk_result&& part);

    /// The rules of which no further finding needs to be stored.
    [[nodiscard]] const std::vector<findings::rule_count>& full() const noexcept { return full_; }

    /// Asks the rules on many rows, and hands all over. To be called once.
    void finish(dump_report& to);

    [[nodiscard]] std::uint64_t bytes() const noexcept { return bytes_; }
    [[nodiscard]] std::uint64_t rows() const noexcept { return found_.records(); }
    [[nodiscard]] std::size_t platforms() const noexcept { return platforms_.size(); }
    [[nodiscard]] findings& found() noexcept { return found_; }
    [[nodiscard]] std::vector<platform_totals>& all_platforms() noexcept { return platforms_; }

  private:
    std::uint32_t platform_named(std::string&& name);
    void begin_file(const std::string& name);
    void add_problem(const part_reader::problem& problem);
    void add_platform(std::uint32_t number, const chunk_platform& part);
    void add_puids(const chunk_result& part, const std::vector<std::uint32_t>& numbers);
    void note_full();
    void report_repeated_puids();
    dump_tally& tally_of(platform_totals& platform, const rule& which, severity level);

    const dump_options* chosen_;
    findings found_;
    std::vector<findings::rule_count> full_;
    std::vector<platform_totals> platforms_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::unique_ptr<puid_store> puids_;
    std::unique_ptr<split_writer> split_;
    std::size_t day_count_ = 0;
    std::uint16_t source_ = 0;
    std::uint64_t lines_ = 0; ///< of the current file, before the next chunk
    std::uint64_t records_ = 0;
    std::uint64_t bytes_ = 0;
    std::uint64_t files_ = 0;
    std::vector<std::string> failures_;

    friend class run_state;
};

} // namespace dsacheck::dump
