// The puids that a platform has used before: a file that the platform keeps, since the API cannot be asked in time.
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/validate.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// A set of puids, exact. Takes the bytes of the puids and some 20 more for each.
class DSACHECK_EXPORT puid_ledger {
  public:
    /// False when `puid` is there already. It has 1 to 500 characters, none of them a line feed.
    bool insert(std::string_view puid);
    [[nodiscard]] bool contains(std::string_view puid) const noexcept;
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    /// All puids in the order in which they were inserted, a line each.
    [[nodiscard]] std::string_view lines() const noexcept { return lines_; }

  private:
    [[nodiscard]] std::size_t slot_of(std::string_view puid) const noexcept;
    void grow();

    std::string lines_;
    std::vector<std::uint64_t> slots_; ///< a power of two of them: where the puid begins in `lines_`, plus 1; 0: free
    std::size_t size_ = 0;
};

/// Adds the puids of a ledger file to `to`. A ledger is a text of one puid a line; lines that are blank or begin with "#" do
/// not count. The status tells file and line of what is no puid.
[[nodiscard]] DSACHECK_EXPORT run_status read_ledger(const std::string& path, puid_ledger& to);

/// Adds to a ledger file those of the puids that are not in it, and creates it if need be. A new file takes the place of the
/// old one at once, so that none is ever seen half written. Fails when another program changed the file in the meantime.
[[nodiscard]] DSACHECK_EXPORT run_status append_to_ledger(const std::string& path, const puid_ledger& added);

} // namespace dsacheck
