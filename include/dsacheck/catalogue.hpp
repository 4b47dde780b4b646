// All rules, in one list. RULES.md, `explain`, the JSON output and the bindings are made from it.
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/rule.hpp"
#include "dsacheck/rules/encoding.hpp"
#include "dsacheck/rules/statement_batch.hpp"
#include "dsacheck/rules/statement_format.hpp"
#include "dsacheck/rules/statement_presence.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace dsacheck {

namespace detail {

template <std::size_t... Sizes>
constexpr auto concatenate(const rule* const (&... lists)[Sizes]) noexcept {
    std::array<const rule*, (Sizes + ...)> all{};
    std::size_t next = 0;
    const auto add = [&all, &next](const auto& list) {
        for (const rule* each : list)
            all[next++] = each;
    };
    (add(lists), ...);
    return all;
}

} // namespace detail

/// In the order of their numbers.
inline constexpr auto all_rules = detail::concatenate(rules::encoding_rules,  //
                                                      rules::presence_rules,  //
                                                      rules::format_rules,    //
                                                      rules::batch_rules);

/// The rule with this id or number ("value-not-allowed", "2011"), or null.
[[nodiscard]] DSACHECK_EXPORT const rule* find_rule(std::string_view id_or_number) noexcept;

namespace detail {

constexpr bool is_id(std::string_view id) noexcept {
    for (const char c : id)
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'))
            return false;
    return !id.empty();
}

/// Every text is there, every placeholder is known, numbers ascend and ids differ.
constexpr bool catalogue_is_sound() noexcept {
    for (std::size_t i = 0; i < all_rules.size(); ++i) {
        const rule& r = *all_rules[i];
        if (r.number < 1000 || r.number > 4999 || !is_id(r.id) || r.sources.size() == 0)
            return false;
        if (r.title.empty() || r.message.empty() || r.why.empty() || r.remedy.empty())
            return false;
        if (r.examples.bad.empty() || r.examples.good.empty())
            return false;
        if (i > 0 && all_rules[i - 1]->number >= r.number)
            return false;
        for (std::size_t j = 0; j < i; ++j)
            if (all_rules[j]->id == r.id)
                return false;
        for (std::size_t open = r.message.find('{'); open != std::string_view::npos; open = r.message.find('{', open + 1)) {
            const std::string_view name = r.message.substr(open + 1, r.message.find('}', open) - open - 1);
            if (name != "field" && name != "value" && name != "detail")
                return false;
        }
    }
    return true;
}

} // namespace detail
static_assert(detail::catalogue_is_sound());

} // namespace dsacheck
