// The invented orders, notices, measures and complaints.
#include "report/demo_figures.hpp"

namespace dsacheck::detail {

namespace {

bool is_leaf(unsigned part, std::uint8_t line) noexcept {
    return line != total_line && part_has_line(part, line) &&
           (category_lines[line].level == line_level::sub_category || end_of_category(line) == line + 1);
}

bool is_other(std::uint8_t line) noexcept {
    return category_lines[line].level == line_level::sub_category && category_lines[line].sub == keyword::other;
}

// The one KEYWORD_OTHER row in use besides that of category 15: the law's own example, doxing.
bool is_used_other(std::uint8_t line) noexcept {
    return category_lines[line].parent == category::data_protection_and_privacy_violations ||
           category_lines[line].parent == category::other_violation_tc;
}

std::uint32_t hours(std::uint32_t low, std::uint32_t spread, std::uint32_t seed) noexcept {
    return low * 100 + 25 * (seed % (spread * 4));
}

} // namespace

demo_figures::demo_figures(provider_type provider)
    : provider_(provider), restricts_(provider != provider_type::intermediary) {
    invent_orders();
    if (binds(applicability::hosting, provider))
        invent_notices();
    if (binds(applicability::platforms, provider))
        invent_complaints();
    if (restricts_)
        invent_measures();
}

std::array<scope, 3> demo_figures::ordering_states() noexcept {
    return {find_state("FR"), find_state("DE"), find_state("ES")};
}

void demo_figures::invent_orders() {
    for (std::uint8_t line = 1; line < category_lines.size(); ++line) {
        if (!is_leaf(3, line))
            continue;
        std::uint32_t index = 0;
        for (const scope state : ordering_states()) {
            ++index;
            const std::uint32_t seed = mix(line, index, 3);
            std::uint32_t wanted = seed % 6 == 0 ? 1 + seed / 7 % 2 : 0;
            if (is_other(line))
                wanted = is_used_other(line) && index == 2 ? 1 : 0;
            else if (category_lines[line].parent == category::data_protection_and_privacy_violations)
                wanted = 1 + index % 2;
            else if (category_lines[line].parent == category::not_specified_order)
                wanted = index == 1 ? 1 : 0;
            for (std::uint32_t i = 0; i < wanted; ++i) {
                const std::uint32_t own = mix(line, index, 100 + i);
                const std::uint32_t receipt = hours(1, 6, own);
                orders_.push_back({line, state, own % 3 != 0, 1 + own / 5 % 3, receipt, receipt + hours(4, 30, own / 11)});
            }
        }
    }
}

void demo_figures::invent_notices() {
    for (std::uint8_t line = 1; line < category_lines.size(); ++line) {
        if (!is_leaf(4, line))
            continue;
        std::uint32_t wanted = 2 + mix(line, 4) % 7;
        if (is_other(line))
            wanted = is_used_other(line) ? 1 : 0;
        else if (category_lines[line].level == line_level::category) // not specified by the notifier
            wanted = 2;
        for (std::uint32_t i = 0; i < wanted; ++i) {
            const std::uint32_t own = mix(line, i, 44);
            const std::uint32_t verdict = own / 3 % 10;
            const auto action = verdict < 3 || (is_other(line) && i == 0) ? notice::outcome::law
                                : verdict < 7                             ? notice::outcome::terms
                                                                          : notice::outcome::none;
            const bool trusted = binds(applicability::platforms, provider_) && own % 6 == 0;
            notices_.push_back({line, trusted, 1 + (own / 13 % 6 == 0 ? 1U : 0U), action, hours(3, 40, own / 17)});
        }
    }
}

void demo_figures::invent_complaints() {
    struct basis {
        appeal which;
        std::uint32_t count;
    };
    constexpr std::array bases{basis{appeal::on_visibility, 40},   basis{appeal::on_service, 7},
                               basis{appeal::on_account, 31},      basis{appeal::on_monetisation, 13},
                               basis{appeal::on_no_action, 11},    basis{appeal::on_no_action_trusted, 3}};
    for (const basis& each : bases)
        for (std::uint32_t i = 0; i < each.count; ++i) {
            const std::uint32_t own = mix(static_cast<std::uint32_t>(each.which), i, 7);
            const std::uint32_t verdict = own % 10;
            scope outcome = verdict < 7 ? scope::upheld : verdict == 7 ? scope::partially_reversed : scope::reversed;
            if (verdict == 9 && own / 10 % 3 == 0)
                outcome = scope::omitted;
            if (each.which == appeal::on_no_action && i < 2)
                outcome = scope::reversed; // two restrictions were newly imposed
            complaints_.push_back({each.which, outcome, hours(12, 60, own / 31)});
        }
}

std::uint32_t demo_figures::measures::all() const noexcept {
    std::uint32_t sum = 0;
    for (const std::uint32_t each : by_restriction)
        sum += each;
    return sum;
}

void demo_figures::invent_measures() {
    for (std::uint8_t line = 1; line < category_lines.size(); ++line)
        for (const unsigned part : {5U, 6U}) {
            if (!is_leaf(part, line))
                continue;
            std::uint32_t wanted = part == 5 ? 3 + mix(line, 5) % 14 : 30 + mix(line, 6) % 90;
            if (is_other(line))
                wanted = is_used_other(line) ? 2 : 0;
            measures& here = part == 5 ? illegal_[line] : terms_[line];
            for (std::uint32_t i = 0; i < wanted; ++i) {
                const std::uint32_t own = mix(line, i, part);
                // Removals are the most common restriction, and every kind occurs.
                const std::size_t kind = own % 2 == 0 ? 0 : own / 2 % restriction_kinds;
                ++here.by_restriction[kind];
                here.automated += own / 64 % 5 < 3 ? 1U : 0U;
            }
        }
}

} // namespace dsacheck::detail
