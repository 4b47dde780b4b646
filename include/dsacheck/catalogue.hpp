// All rules, in one list. RULES.md, `explain`, the JSON output and the bindings are made from it.
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/rule.hpp"
#include "dsacheck/vocabulary/array_view.hpp"

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

/// Rules on one subject, such as personal data or part 4 of a report: a chapter of the rule book.
struct rule_subject {
    std::string_view title; ///< a heading; no two are alike
    std::string_view about; ///< a sentence
    rule_list rules;        ///< by number; none is empty, and each rule has one subject
};

/// Every rule. A file of rules on a new subject gets its line in lib/catalogue.cpp.
[[nodiscard]] DSACHECK_EXPORT rule_list all_rules() noexcept;

/// All subjects in the order of the rule book. They live for the whole program.
[[nodiscard]] DSACHECK_EXPORT array_view<rule_subject> all_subjects() noexcept;

/// The subject of a rule of the catalogue; null for a rule that is in none.
[[nodiscard]] DSACHECK_EXPORT const rule_subject* subject_of(const rule& which) noexcept;

/// The rule with this id or number ("value-not-allowed", "2011"), or null.
[[nodiscard]] DSACHECK_EXPORT const rule* find_rule(std::string_view id_or_number) noexcept;

/// The rule whose id is nearest to a misspelt one, or null when none is near.
[[nodiscard]] DSACHECK_EXPORT const rule* nearest_rule(std::string_view id) noexcept;

} // namespace dsacheck
