// Invented figures that agree with each other: each part counts the same invented orders, notices, measures and
// complaints, so that sums and medians are right because they are computed.
#pragma once

#include "dsacheck/annex_i.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace dsacheck::detail {

/// Calls `row`'s category line the sum of `leaf`'s: the line itself, its category, or TOTAL.
[[nodiscard]] constexpr bool covers(std::uint8_t row, std::uint8_t leaf) noexcept {
    return row == total_line || row == leaf || category_lines[leaf].parent_line == row;
}

/// The middle of some hours, in hundredths of an hour; `hours` is used up.
[[nodiscard]] std::string median_of(std::vector<std::uint32_t>& hours);

/// Always the same number for the same arguments, and no pattern that would show.
[[nodiscard]] constexpr std::uint32_t mix(std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) noexcept {
    std::uint32_t x = a * 0x9E3779B1U + b * 0x85EBCA77U + c * 0xC2B2AE3DU + 0x27D4EB2FU;
    x = (x ^ (x >> 15U)) * 0x2C1B3C6DU;
    x = (x ^ (x >> 12U)) * 0x297A2D39U;
    return x ^ (x >> 15U);
}

class demo_figures {
  public:
    explicit demo_figures(provider_type provider);

    /// What stands in a value column (count, hours or value) of a row; empty for a blank cell.
    [[nodiscard]] std::string figure(unsigned part, row_key key, template_column column) const;
    /// Whether the row of a KEYWORD_OTHER line has a figure above 0, and so needs a description.
    [[nodiscard]] bool has_figures(unsigned part, row_key key) const;
    /// Member States that sent an order, as scopes in the template's order.
    [[nodiscard]] static std::array<scope, 3> ordering_states() noexcept;

  private:
    struct order {
        std::uint8_t line;
        scope state;
        bool to_act; ///< or to provide information
        std::uint32_t items;
        std::uint32_t receipt; ///< in hundredths of an hour
        std::uint32_t effect;
    };
    struct notice {
        std::uint8_t line;
        bool trusted;
        std::uint32_t items;
        enum class outcome : std::uint8_t { none, law, terms } action;
        std::uint32_t time;
    };
    struct complaint {
        appeal basis;
        scope outcome; ///< upheld, partially_reversed, reversed or omitted
        std::uint32_t time;
    };
    static constexpr std::size_t restriction_kinds = 14;
    struct measures {
        std::uint32_t automated = 0;
        std::array<std::uint32_t, restriction_kinds> by_restriction{};
        [[nodiscard]] std::uint32_t all() const noexcept;
    };
    /// By category line, leaves only.
    using measures_by_line = std::array<measures, 100>;

    void invent_orders();
    void invent_notices();
    void invent_complaints();
    void invent_measures();

    [[nodiscard]] std::string of_orders(row_key key, template_column column) const;
    [[nodiscard]] std::string of_notices(row_key key, template_column column) const;
    [[nodiscard]] std::string of_measures(unsigned part, row_key key, template_column column) const;
    [[nodiscard]] std::string of_appeals(row_key key) const;
    [[nodiscard]] std::string of_automation(row_key key) const;
    [[nodiscard]] static std::string of_staff(row_key key);
    [[nodiscard]] static std::string of_recipients(row_key key);
    [[nodiscard]] std::uint32_t count(unsigned part, row_key key, template_column column) const;

    provider_type provider_;
    bool restricts_; ///< takes measures of its own
    std::vector<order> orders_;
    std::vector<notice> notices_;
    std::vector<complaint> complaints_;
    measures_by_line illegal_{};
    measures_by_line terms_{};
};

/// The texts that go with the figures.
[[nodiscard]] std::string demo_context(unsigned part, row_key key, provider_type provider, bool has_figure);
[[nodiscard]] std::string_view demo_description(unsigned part, std::uint8_t line);
[[nodiscard]] std::string_view demo_text(qualitative which, provider_type provider);

} // namespace dsacheck::detail
