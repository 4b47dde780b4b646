// Checks the rows of a chunk and counts what they hold.
#pragma once

#include "dsacheck/check_dump.hpp"
#include "dsacheck/read_dump.hpp"
#include "dsacheck/reporter.hpp"

#include "chunk.hpp"
#include "chunk_result.hpp"
#include "text_memo.hpp"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace dsacheck::dump {

/// One a thread; its memory is reused from chunk to chunk.
class chunk_checker {
  public:
    explicit chunk_checker(const dump_options& chosen);

    /// `full`: the rules of which enough findings are stored already.
    void check(const chunk& from, const std::vector<findings::rule_count>& full, chunk_result& to);

  private:
    void check_header(const chunk& from, reporter& out);
    void check_rows(const chunk& from, reporter& out, chunk_result& to);
    void check_row(dump_row_status status, const chunk& from, reporter& out, chunk_result& to);
    void check_values(reporter& out);
    void check_age(reporter& out);
    void report_unread(dump_row_status status, const chunk& from, reporter& out) const;
    void count_row(bool invalid, const chunk& from, chunk_result& to);
    void count_values(chunk_platform& platform, chunk_day& day) const;
    void count_findings(chunk_platform& platform, std::uint64_t base, chunk_result& to);
    void add_puid(std::uint32_t platform, chunk_result& to);
    void split_row(bool invalid, const chunk& from, chunk_result& to);
    bool repeats_a_row(std::string_view row);
    std::uint32_t platform_of(std::string_view name, chunk_result& to);
    static chunk_day& day_of(chunk_platform& platform, date day);

    struct slot {
        std::uint64_t hash = 0;
        std::uint32_t index = 0;
        bool used = false;
    };

    const dump_options* chosen_;
    dump_reader reader_;
    statement current_;
    text_memo texts_;
    std::int64_t now_;
    date today_;
    bool checks_fully_;
    bool counts_boilerplate_;
    bool counts_near_duplicates_;
    bool checks_created_;
    bool counts_values_;
    bool keeps_puids_;
    bool valid_utf8_ = true;
    bool glances_ = false; ///< nobody asks for more of the chunk's rows than what the API refuses
    std::uint32_t row_ = 0; ///< within the chunk
    std::uint64_t findings_before_ = 0;
    std::vector<std::uint64_t> counts_before_; ///< of `findings::by_rule`
    std::vector<std::pair<const rule*, severity>> order_before_; ///< which rules those are of
    std::vector<slot> platforms_;
    std::uint64_t platform_hash_ = 0; ///< of the row's platform
    std::vector<std::uint64_t> row_hashes_;
    std::vector<const rule*> raised_;
};

} // namespace dsacheck::dump
