// Suppressions: findings that somebody looked at and accepted, with the reason.
#pragma once

#include "dsacheck/date.hpp"
#include "dsacheck/export.hpp"
#include "dsacheck/rule.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

struct finding;

/// Takes findings of one rule out of the counts. Each pattern (see glob.hpp) that is not empty must fit.
struct suppression {
    const rule* which = nullptr; ///< never null in a list
    std::string pointer; ///< pattern for the finding's JSON Pointer; in a report for "/PART/ROW/COLUMN", as "/4/17/F"
    std::string puid;    ///< pattern for the statement's puid, as it stands in the source
    std::string path;    ///< pattern for the source as the caller named it; without a "/" it fits the last component
    std::string reason;  ///< why the finding is accepted
    std::string author;  ///< who accepted it; may be empty
    date expires{};      ///< the last day on which it holds; unset (month 0): it does not end
    std::string file;    ///< where it is written, for messages; may be empty
    std::uint64_t line = 0;
};

/// Suppressions in the order in which they were added. Looking for one costs nothing for rules without any.
class DSACHECK_EXPORT suppression_list {
  public:
    void add(suppression added);

    [[nodiscard]] std::size_t size() const noexcept { return list_.size(); }
    [[nodiscard]] bool empty() const noexcept { return list_.empty(); }
    [[nodiscard]] const suppression& operator[](std::size_t i) const noexcept { return list_[i]; }
    [[nodiscard]] std::vector<suppression>::const_iterator begin() const noexcept { return list_.begin(); }
    [[nodiscard]] std::vector<suppression>::const_iterator end() const noexcept { return list_.end(); }

    /// Whether any suppression is about this rule.
    [[nodiscard]] bool concerns(const rule& which) const noexcept;
    /// Index of the first one that holds on the day `as_of` and fits the finding in the source called `path`; or `npos`.
    [[nodiscard]] std::size_t find(const finding& found, std::string_view path, date as_of) const;

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  private:
    std::vector<suppression> list_;
    std::vector<std::uint32_t> by_rule_; ///< indices, by rule number, then in order
};

/// Whether a suppression has ended before the day `as_of`.
[[nodiscard]] constexpr bool has_expired(date expires, date as_of) noexcept {
    return expires.month != 0 && expires < as_of;
}

/// Whether a source fits the pattern of a `path`.
[[nodiscard]] DSACHECK_EXPORT bool fits_path(std::string_view pattern, std::string_view path) noexcept;

/// What patterns for pointers are held against: the JSON Pointer, or "/PART/ROW/COLUMN" of the first cell, where
/// columns are named A, B, ... AA.
[[nodiscard]] DSACHECK_EXPORT std::string suppressible_pointer(const finding& found);

} // namespace dsacheck
