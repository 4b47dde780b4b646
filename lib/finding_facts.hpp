// What several renderers tell about a finding besides its sentence.
#pragma once

#include "dsacheck/findings.hpp"

#include <string>
#include <string_view>

namespace dsacheck {

/// The source as the caller named it; empty for memory.
[[nodiscard]] std::string_view path_of(const findings& all, std::uint16_t source) noexcept;

/// The same, printable, with words for standard input and memory.
[[nodiscard]] std::string shown_path(const findings& all, std::uint16_t source);

/// "part 4, row 17, column F"; without a printable header.
[[nodiscard]] std::string place_of(const cell_place& cell);

/// "replace it with \"GR\"", "remove it", "insert ...": what the fix does. Printable.
[[nodiscard]] std::string fix_in_words(const fix& repair);

/// "2026-11-24"
[[nodiscard]] std::string iso_date(date day);

/// "value-not-allowed: 3 of 52,310 findings shown", for each rule of which not all are kept.
[[nodiscard]] std::vector<std::string> caps_of(const findings& all);

/// "not valid", "valid" or "nothing to check", and the counts: the sentence that sums up a run.
struct verdict {
    std::string_view word;
    std::string rest; ///< begins with ": "
};
struct record_name;
[[nodiscard]] verdict verdict_of(const findings& all, const record_name& record);

/// "2 suppressed, 3 in the baseline"; empty when there is nothing of either.
[[nodiscard]] std::string withheld_in_words(const findings& all);

} // namespace dsacheck
