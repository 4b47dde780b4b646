#include "dsacheck/catalogue.hpp"

#include "dsacheck/rules/configuration.hpp"
#include "dsacheck/rules/csv_shape.hpp"
#include "dsacheck/rules/archives.hpp"
#include "dsacheck/rules/dump_bulk.hpp"
#include "dsacheck/rules/dump_created.hpp"
#include "dsacheck/rules/dump_rows.hpp"
#include "dsacheck/rules/encoding.hpp"
#include "dsacheck/rules/files.hpp"
#include "dsacheck/rules/report_across.hpp"
#include "dsacheck/rules/report_automation.hpp"
#include "dsacheck/rules/report_categories.hpp"
#include "dsacheck/rules/report_codes.hpp"
#include "dsacheck/rules/report_complaints.hpp"
#include "dsacheck/rules/report_files.hpp"
#include "dsacheck/rules/report_identification.hpp"
#include "dsacheck/rules/report_notices.hpp"
#include "dsacheck/rules/report_orders.hpp"
#include "dsacheck/rules/report_own_initiative.hpp"
#include "dsacheck/rules/report_people.hpp"
#include "dsacheck/rules/report_previous.hpp"
#include "dsacheck/rules/report_qualitative.hpp"
#include "dsacheck/rules/report_statements.hpp"
#include "dsacheck/rules/report_values.hpp"
#include "dsacheck/rules/statement_automation.hpp"
#include "dsacheck/rules/statement_batch.hpp"
#include "dsacheck/rules/statement_category.hpp"
#include "dsacheck/rules/statement_dates.hpp"
#include "dsacheck/rules/statement_format.hpp"
#include "dsacheck/rules/statement_ground.hpp"
#include "dsacheck/rules/statement_ledger.hpp"
#include "dsacheck/rules/statement_personal_data.hpp"
#include "dsacheck/rules/statement_presence.hpp"
#include "dsacheck/rules/statement_restrictions.hpp"
#include "dsacheck/rules/statement_silent_loss.hpp"
#include "dsacheck/rules/statement_texts.hpp"

#include "edit_distance.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

namespace dsacheck {

namespace {

/// The lists one after the other, sorted by number.
template <std::size_t... Sizes>
constexpr auto merge(const rule* const (&... lists)[Sizes]) noexcept {
    std::array<const rule*, (Sizes + ...)> all{};
    std::size_t size = 0;
    const auto insert = [&all, &size](const rule* each) {
        std::size_t at = size++;
        for (; at > 0 && all[at - 1]->number > each->number; --at)
            all[at] = all[at - 1];
        all[at] = each;
    };
    const auto add = [&insert](const auto& list) {
        for (const rule* each : list)
            insert(each);
    };
    (add(lists), ...);
    return all;
}

constexpr auto rules_by_number = merge(rules::encoding_rules, //
                                       rules::csv_shape_rules, //
                                       rules::file_rules, //
                                       rules::dump_row_rules, //
                                       rules::dump_created_rules, //
                                       rules::dump_bulk_rules, //
                                       rules::archive_rules, //
                                       rules::presence_rules, //
                                       rules::format_rules,   //
                                       rules::batch_rules,    //
                                       rules::silent_loss_rules, //
                                       rules::date_rules, //
                                       rules::category_rules, //
                                       rules::ground_rules, //
                                       rules::restriction_rules, //
                                       rules::automation_rules, //
                                       rules::ledger_rules, //
                                       rules::text_rules, rules::personal_data_rules,
                                       rules::report_files_rules, rules::report_values_rules,
                                       rules::report_identification_rules, rules::report_codes_rules,
                                       rules::report_categories_rules, rules::report_orders_rules,
                                       rules::report_notices_rules, rules::report_people_rules,
                                       rules::report_qualitative_rules, rules::report_across_rules,
                                       rules::report_own_initiative_rules, rules::report_complaints_rules,
                                       rules::report_automation_rules, rules::report_statements_rules,
                                       rules::report_previous_rules, rules::configuration_rules);

// ---- what the compiler makes sure of ------------------------------------------------------------------------------

constexpr bool numbers_differ() noexcept {
    for (std::size_t i = 1; i < rules_by_number.size(); ++i)
        if (rules_by_number[i - 1]->number == rules_by_number[i]->number)
            return false;
    return rules_by_number[0]->number >= 1000 && rules_by_number[rules_by_number.size() - 1]->number <= 4999;
}
static_assert(numbers_differ());

constexpr bool texts_are_there() noexcept {
    for (const rule* each : rules_by_number) {
        if (each->id.empty() || each->sources.size() == 0 || each->title.empty() || each->message.empty() ||
            each->why.empty() || each->remedy.empty())
            return false;
        if (each->examples.bad.empty() || each->examples.good.empty())
            return false;
    }
    return true;
}
static_assert(texts_are_there());

constexpr bool ids_are_well_formed() noexcept {
    for (const rule* each : rules_by_number)
        for (const char c : each->id)
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'))
                return false;
    return true;
}
static_assert(ids_are_well_formed());

constexpr bool placeholders_are_known() noexcept {
    for (const rule* each : rules_by_number) {
        const std::string_view text = each->message;
        for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
            const std::string_view name = text.substr(open + 1, text.find('}', open) - open - 1);
            if (name != "field" && name != "value" && name != "detail")
                return false;
        }
    }
    return true;
}
static_assert(placeholders_are_known());

} // namespace

rule_list all_rules() noexcept { return {rules_by_number.data(), rules_by_number.size()}; }

const rule* find_rule(std::string_view id_or_number) noexcept {
    const char* const end = id_or_number.data() + id_or_number.size();
    std::uint16_t number = 0;
    const auto [stop, error] = std::from_chars(id_or_number.data(), end, number);
    const bool is_number = error == std::errc{} && stop == end && id_or_number.size() == 4;
    for (const rule* each : rules_by_number)
        if (is_number ? each->number == number : each->id == id_or_number)
            return each;
    return nullptr;
}

const rule* nearest_rule(std::string_view id) noexcept {
    const rule* nearest = nullptr;
    std::size_t distance = std::max<std::size_t>(2, id.size() / 3) + 1;
    for (const rule* each : rules_by_number) {
        const std::size_t other = detail::distance_up_to(distance - 1, id, each->id);
        if (other < distance) {
            distance = other;
            nearest = each;
        }
    }
    return nearest;
}

} // namespace dsacheck
