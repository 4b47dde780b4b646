// A run over dumps that several processes do together: each checks some of the parts, and one of them joins what they found.
#pragma once

#include "dsacheck/check_dump.hpp"
#include "dsacheck/export.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// What one process has found.
struct dump_share {
    std::string bytes; ///< some 60 for each row of the dump, most of them its puid
    bool stopped = false; ///< as in `dump_report`; `bytes` tells it, too
    std::vector<std::string> failures; ///< as in `dump_report`; `bytes` tells them, too
};

/// Checks some of the files of a run, as `check_dump` does, without the rules on many rows. Rows are not split: `split_folder`
/// is ignored.
[[nodiscard]] DSACHECK_EXPORT dump_share check_dump_share(const std::vector<std::string>& paths, const dump_options& chosen);

/// Makes one report of shares: that which `check_dump` gives for all their paths in the same order, with the same options. Set
/// `now` and `as_of` where shares may lie apart in time.
class DSACHECK_EXPORT dump_joiner {
  public:
    explicit dump_joiner(const dump_options& chosen);
    ~dump_joiner();
    dump_joiner(dump_joiner&&) noexcept;
    dump_joiner& operator=(dump_joiner&&) noexcept;

    /// Adds the next share. False, with some of it added perhaps, when the bytes are not those of a share that the same
    /// version of dsacheck made with the same suppressions. Total: any bytes are fine.
    [[nodiscard]] bool add(std::string_view share);
    /// The report on all shares. To be called once.
    [[nodiscard]] dump_report finish();

  private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

} // namespace dsacheck
