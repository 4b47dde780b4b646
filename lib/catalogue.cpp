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
#include <iterator>
#include <system_error>

namespace dsacheck {

namespace {

/// A list sorted by number.
template <std::size_t Size>
constexpr auto by_number(const rule* const (&list)[Size]) noexcept {
    std::array<const rule*, Size> sorted{};
    for (std::size_t size = 0; size < Size; ++size) {
        std::size_t at = size;
        for (; at > 0 && sorted[at - 1]->number > list[size]->number; --at)
            sorted[at] = sorted[at - 1];
        sorted[at] = list[size];
    }
    return sorted;
}

template <const auto& List>
constexpr auto sorted = by_number(List);

template <const auto& List>
constexpr rule_subject on(std::string_view title, std::string_view about) noexcept {
    return {title, about, rule_list(sorted<List>.data(), sorted<List>.size())};
}

using namespace rules;

constexpr rule_subject subjects[] = {
    on<encoding_rules>("JSON and its bytes", "Can the document be read at all?"),
    on<csv_shape_rules>("Comma-separated values", "The shape of the tables: quotes, delimiters, line ends, encoding."),
    on<file_rules>("Files of a report", "What the files are, what is in their archives, and where reading has limits."),
    on<archive_rules>("Archives of dumps", "Can what is in the archives be reached?"),
    on<dump_row_rules>("Rows of dumps", "Can each row of a daily dump be read, and in one way only?"),

    on<presence_rules>("Fields that must be there", "Which fields a statement needs, alone and because of others."),
    on<format_rules>("Formats of fields", "What the Transparency Database API lets each single field hold."),
    on<batch_rules>("Requests with many statements", "What the batch endpoint asks of a request as a whole."),
    on<silent_loss_rules>("Silent loss", "What the API accepts and then stores otherwise than it was sent, or not at all."),
    on<date_rules>("Dates and durations", "The order of the dates, their distance from today, how long a restriction lasts."),
    on<category_rules>("Category, keywords and ground", "What the infringement is, and whether its descriptions agree."),
    on<ground_rules>("References to the ground", "Where the rule that was broken can be read, and which law is meant."),
    on<restriction_rules>("Restrictions, account and content", "What was restricted, and whether that fits together."),
    on<automation_rules>("Detection and source", "How the content was found, and who notified it."),
    on<personal_data_rules>("Personal data", "What Article 24(5) DSA forbids to send, as far as its form gives it away."),
    on<text_rules>("Free texts", "Whether the explanations say anything. Words are known in the 24 official languages."),
    on<ledger_rules>("Identifiers ever used", "What a ledger of earlier identifiers shows (--seen)."),
    on<dump_bulk_rules>("Many rows of dumps", "Shares, shifts and repetitions that no single statement shows."),
    on<dump_created_rules>("Time of receipt", "What the time at which the database received a statement shows."),

    on<report_files_rules>("Parts, columns and rows", "Is all of the template there, and nothing else?"),
    on<report_values_rules>("Values of cells", "What the cells of each kind of column may hold."),
    on<report_identification_rules>("Part 1: identification, and dates", "Who reports on which service and period, when."),
    on<report_codes_rules>("Codes of countries and languages", "ISO 3166 and ISO 639 in the columns of scopes."),
    on<report_categories_rules>("Categories and sub-categories", "Those of the template, and those that providers add."),
    on<report_orders_rules>("Part 3: orders of Member States", "Orders to act against illegal content or to inform."),
    on<report_notices_rules>("Part 4: notices", "Notices under Article 16, those of trusted flaggers among them."),
    on<report_own_initiative_rules>("Parts 5 and 6: own initiative", "Measures at the provider's own initiative."),
    on<report_complaints_rules>("Part 7: complaints and disputes", "Complaints, out-of-court disputes, suspensions."),
    on<report_automation_rules>("Part 8: automated means", "Indicators of accuracy and rates of error."),
    on<report_people_rules>("Parts 9 and 10: people", "Staff that moderates content, and active recipients."),
    on<report_qualitative_rules>("Part 11: texts", "The qualitative descriptions."),
    on<report_across_rules>("Across the parts", "What the parts of a report say about each other."),
    on<report_statements_rules>("Beside other figures", "A report beside statements of reasons and published figures."),
    on<report_previous_rules>("Beside another report", "A report beside the preceding one, or the version it replaces."),

    on<configuration_rules>("Configuration", "What in dsacheck.toml does nothing, or no longer."),
};

constexpr std::size_t rule_count() noexcept {
    std::size_t count = 0;
    for (const rule_subject& each : subjects)
        count += each.rules.size();
    return count;
}

/// The rules of all subjects by number.
constexpr auto merged() noexcept {
    std::array<const rule*, rule_count()> all{};
    std::size_t size = 0;
    for (const rule_subject& subject : subjects)
        for (const rule* each : subject.rules) {
            std::size_t at = size++;
            for (; at > 0 && all[at - 1]->number > each->number; --at)
                all[at] = all[at - 1];
            all[at] = each;
        }
    return all;
}

constexpr auto rules_by_number = merged();

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

array_view<rule_subject> all_subjects() noexcept { return {std::begin(subjects), std::size(subjects)}; }

const rule_subject* subject_of(const rule& which) noexcept {
    for (const rule_subject& subject : subjects)
        for (const rule* each : subject.rules)
            if (*each == which)
                return &subject;
    return nullptr;
}

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
