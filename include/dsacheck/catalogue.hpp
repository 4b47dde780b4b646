// All rules, in one list. RULES.md, `explain`, the JSON output and the bindings are made from it.
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/rule.hpp"

#include <cstddef>
#include <string_view>

namespace dsacheck {

/// Rules in the order of their numbers. The list and the rules live for the whole program.
class rule_list {
  public:
    using value_type = const rule*;
    using const_iterator = const rule* const*;

    constexpr rule_list(const rule* const* first, std::size_t size) noexcept : first_(first), size_(size) {}

    [[nodiscard]] constexpr const_iterator begin() const noexcept { return first_; }
    [[nodiscard]] constexpr const_iterator end() const noexcept { return first_ + size_; }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr const rule* operator[](std::size_t i) const noexcept { return first_[i]; }

  private:
    const rule* const* first_;
    std::size_t size_;
};

/// Every rule. A file of rules on a new subject gets its line in lib/catalogue.cpp.
[[nodiscard]] DSACHECK_EXPORT rule_list all_rules() noexcept;

/// The rule with this id or number ("value-not-allowed", "2011"), or null.
[[nodiscard]] DSACHECK_EXPORT const rule* find_rule(std::string_view id_or_number) noexcept;

/// The rule whose id is nearest to a misspelt one, or null when none is near.
[[nodiscard]] DSACHECK_EXPORT const rule* nearest_rule(std::string_view id) noexcept;

} // namespace dsacheck
