// The report beside the statements of reasons of the same period, and beside the figure of Article 24(2).
#include "dsacheck/rules/report_statements.hpp"
#include "report/checks.hpp"
#include "report/comparison.hpp"
#include "report/figure.hpp"
#include "report/sums.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <cmath>

namespace dsacheck::checks {

namespace {

constexpr template_column measures = "F";
constexpr template_column automated = "G";
constexpr template_column first_restriction = "H";

/// Statements and measures are not counted by the same clock: what differs less than this is no finding.
constexpr double margin_share = 0.1;
constexpr double margin_least = 10;
constexpr double margin_automation = 0.1; ///< between two shares

bool far_apart(double a, double b) noexcept {
    return std::fabs(a - b) > std::fmax(margin_least, margin_share * std::fmax(a, b));
}

std::string beside(const part& in, const part_row& row, template_column column, double statements) {
    return fmt::format("{}, statements: {}", cell_in_words(in, row, column), number_in_words(statements));
}

void compare_categories_of(const part& in, const statement_totals::by_ground& told, check_run& to) {
    comparison differs(rules::own_initiative_differs_from_statements,
                       "the measures of a category differ from its statements of reasons by more than a tenth");
    comparison one_side(rules::category_on_one_side_only,
                        "a category has measures in the report and no statements of reasons, or the reverse");
    for (const category_line& line : category_lines) {
        if (line.level != line_level::category)
            continue;
        const part_row* const row = in.find(row_key(line_of(line.parent)));
        if (row == nullptr)
            continue;
        const figure reported = figure_of(in, *row, measures);
        const auto statements = static_cast<double>(told.own_initiative[static_cast<std::size_t>(line.parent)]);
        if (reported.unread() || !far_apart(reported.amount(), statements))
            continue;
        comparison& which = reported.amount() == 0 || statements == 0 ? one_side : differs;
        which.add(in, *row, {measures}, beside(in, *row, measures, statements));
    }
    differs.report(to);
    one_side.report(to);
}

void compare_restrictions(const part& in, const statement_totals::by_ground& told, check_run& to) {
    const part_row* const total = in.find(row_key(total_line));
    if (total == nullptr)
        return;
    comparison differs(rules::restrictions_differ_from_statements,
                       "a type of restriction differs from the statements of reasons by more than a tenth");
    for (std::size_t i = 0; i < statement_totals::restrictions; ++i) {
        const template_column column(first_restriction.index + i);
        const figure reported = figure_of(in, *total, column);
        const auto statements = static_cast<double>(told.restricted[i]);
        if (!reported.unread() && far_apart(reported.amount(), statements))
            differs.add(in, *total, {column}, beside(in, *total, column, statements));
    }
    differs.report(to);
}

void compare_automation(const part& in, const statement_totals::by_ground& told, check_run& to) {
    const part_row* const total = in.find(row_key(total_line));
    if (total == nullptr || static_cast<double>(told.own_initiative_total) < margin_least)
        return;
    const figure all = figure_of(in, *total, measures);
    const figure by_machine = figure_of(in, *total, automated);
    if (!all.positive() || !by_machine.known() || by_machine.number > all.number)
        return;
    const double reported = by_machine.number / all.number;
    const double statements = static_cast<double>(told.fully_automated) / static_cast<double>(told.own_initiative_total);
    if (std::fabs(reported - statements) <= margin_automation)
        return;
    comparison differs(rules::automation_differs_from_statements,
                       "the share of measures taken solely by automated means differs from the statements of reasons");
    differs.add(in, *total, {automated, measures},
                fmt::format("{} of {} measures are {:.0f} %, {} of {} statements are {:.0f} %", number_in_words(by_machine.number),
                            number_in_words(all.number), reported * 100, told.fully_automated, told.own_initiative_total,
                            statements * 100));
    differs.report(to);
}

void compare_notice_actions(const part& in, const statement_totals& told, check_run& to) {
    const part_row* const total = in.find(row_key(total_line));
    if (total == nullptr)
        return;
    const struct {
        template_column column;
        std::uint64_t statements;
    } pairs[] = {{"L", told.illegal.after_notices},
                 {"M", told.illegal.after_trusted_flaggers},
                 {"N", told.incompatible.after_notices},
                 {"O", told.incompatible.after_trusted_flaggers}};
    comparison differs(rules::notice_actions_differ_from_statements,
                       "actions after notices differ from the statements of reasons by more than a tenth");
    for (const auto& each : pairs) {
        const figure reported = figure_of(in, *total, each.column);
        const auto statements = static_cast<double>(each.statements);
        if (!reported.unread() && far_apart(reported.amount(), statements))
            differs.add(in, *total, {each.column}, beside(in, *total, each.column, statements));
    }
    differs.report(to);
}

} // namespace

void statements(check_run& to) {
    if (!to.chosen().statements)
        return;
    const statement_totals& told = *to.chosen().statements;
    const struct {
        unsigned part;
        const statement_totals::by_ground& ground;
    } grounds[] = {{5, told.illegal}, {6, told.incompatible}};
    for (const auto& each : grounds)
        if (const part* const in = to.whole().first(each.part)) {
            compare_categories_of(*in, each.ground, to);
            compare_restrictions(*in, each.ground, to);
            compare_automation(*in, each.ground, to);
        }
    if (const part* const in = to.whole().first(4))
        compare_notice_actions(*in, told, to);
}

void published_recipients(check_run& to) {
    const part* const in = to.whole().first(10);
    if (!to.chosen().published_recipients || in == nullptr)
        return;
    const part_row* const total = in->find(row_key(recipients::monthly_active, scope::total));
    const template_column value = column_of(10, column_kind::value);
    if (total == nullptr || !figure_of(*in, *total, value).known() ||
        !differ(figure_of(*in, *total, value).number, *to.chosen().published_recipients, to.chosen()))
        return;
    comparison differs(rules::recipients_differ_from_published,
                       "the average monthly active recipients differ from the figure published under Article 24(2)");
    differs.add(*in, *total, {value},
                fmt::format("{}, published: {}", cell_in_words(*in, *total, value), number_in_words(*to.chosen().published_recipients)));
    differs.report(to);
}

} // namespace dsacheck::checks
