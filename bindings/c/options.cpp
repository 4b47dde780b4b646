#include "guard.hpp"
#include "handles.hpp"

#include <dsacheck/catalogue.hpp>
#include <dsacheck/date.hpp>
#include <dsacheck/suppression.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace dsacheck::c {

namespace {

/// Where the struct of the first version ended.
constexpr std::size_t first_options =
    offsetof(dsacheck_options, rule_choice_count) + sizeof(dsacheck_options::rule_choice_count);
constexpr std::uint64_t largest_document = std::numeric_limits<std::uint32_t>::max();

// The library's values by the numbers of the interface.
constexpr options::endpoint_choice endpoints[] = {
    options::endpoint_choice::as_input, options::endpoint_choice::single, options::endpoint_choice::batch};
constexpr input_form forms[] = {input_form::automatic, input_form::single, input_form::batch,
                                input_form::array, input_form::ndjson};
constexpr profile profiles[] = {profile::full, profile::api, profile::full};
constexpr std::optional<provider_type> providers[] = {std::nullopt,           provider_type::intermediary,
                                                      provider_type::hosting, provider_type::platform,
                                                      provider_type::vlop,    provider_type::vlose};

/// The value that a number of the interface stands for; 0 leaves what is chosen already.
template <typename Value, std::size_t Count>
bool choose(const Value (&values)[Count], std::int32_t number, Value& chosen) noexcept {
    if (number < 0 || static_cast<std::size_t>(number) >= Count)
        return false;
    if (number != 0)
        chosen = values[number];
    return true;
}

/// Takes over a bound unless it is 0, which leaves the default.
bool limit(std::uint64_t given, std::uint64_t largest, std::size_t& chosen) noexcept {
    if (given > largest)
        return false;
    if (given != 0)
        chosen = static_cast<std::size_t>(given);
    return true;
}

/// A day as the number YYYYMMDD; 0 leaves what is chosen already.
bool read_day(std::int32_t number, date& chosen) noexcept {
    if (number == 0)
        return true;
    if (number < 0)
        return false;
    const auto year = number / 10000;
    const auto month = static_cast<unsigned>(number / 100 % 100);
    const auto day = static_cast<unsigned>(number % 100);
    if (year > 9999 || month < 1 || day < 1 || day > days_in_month(year, month))
        return false;
    chosen = {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
              static_cast<std::uint8_t>(day)};
    return true;
}

std::int32_t read_choice(const dsacheck_rule_choice& given, rule_settings& chosen) {
    if (!is_bytes(given.rule.data, given.rule.size) || given.severity < 0 || given.severity > DSACHECK_ERROR)
        return DSACHECK_MISUSE;
    const rule* const which = find_rule(view(given.rule.data, given.rule.size));
    if (which == nullptr)
        return DSACHECK_NOT_FOUND;
    switch (given.use) {
    case DSACHECK_USE_DEFAULT: break;
    case DSACHECK_USE_ON: chosen.turn_on(*which); break;
    case DSACHECK_USE_OFF: chosen.turn_off(*which); break;
    default: return DSACHECK_MISUSE;
    }
    if (given.severity != 0)
        chosen.set_severity(*which, severity_of(given.severity));
    return DSACHECK_OK;
}

bool read_bounds(const dsacheck_options& given, options& chosen) noexcept {
    constexpr std::uint64_t any = std::numeric_limits<std::ptrdiff_t>::max();
    return limit(given.findings_per_rule, any, chosen.storage.findings_per_rule) &&
           limit(given.value_bytes, any, chosen.storage.value_bytes) &&
           limit(given.record_bytes, largest_document, chosen.limits.record_bytes) &&
           limit(given.document_bytes, largest_document, chosen.limits.document_bytes);
}

/// Text that is kept.
std::string kept(const dsacheck_text& given) {
    return std::string(view(given.data, given.size));
}

std::int32_t read_suppression(const dsacheck_suppression& given, suppression_list& chosen) {
    for (const dsacheck_text* each :
         {&given.rule, &given.pointer, &given.puid, &given.path, &given.reason, &given.author})
        if (!is_bytes(each->data, each->size))
            return DSACHECK_MISUSE;
    suppression made;
    if (!read_day(given.expires, made.expires) || given.reserved != 0)
        return DSACHECK_MISUSE;
    made.which = find_rule(view(given.rule.data, given.rule.size));
    if (made.which == nullptr)
        return DSACHECK_NOT_FOUND;
    made.pointer = kept(given.pointer);
    made.puid = kept(given.puid);
    made.path = kept(given.path);
    made.reason = kept(given.reason);
    made.author = kept(given.author);
    chosen.add(std::move(made));
    return DSACHECK_OK;
}

/// `given` may be of a version without these members.
std::int32_t read_suppressions(const dsacheck_options& given, suppression_list& chosen) {
    if (given.size < offsetof(dsacheck_options, suppression_count) + sizeof given.suppression_count)
        return DSACHECK_OK;
    if (!is_size(given.suppression_count) || (given.suppressions == nullptr && given.suppression_count != 0))
        return DSACHECK_MISUSE;
    for (std::size_t i = 0; i < given.suppression_count; ++i)
        if (const std::int32_t status = read_suppression(given.suppressions[i], chosen);
            status != DSACHECK_OK)
            return status;
    return DSACHECK_OK;
}

bool read_statement_options(const dsacheck_options& given, options& chosen) {
    chosen.now = given.now;
    return choose(endpoints, given.endpoint, chosen.judged_as) && choose(forms, given.form, chosen.form) &&
           choose(profiles, given.profile, chosen.asked) && read_day(given.as_of, chosen.as_of) &&
           read_bounds(given, chosen);
}

/// `given` may be of a version without these members.
bool read_report_options(const dsacheck_options& given, report_options& chosen) {
    if (given.size < offsetof(dsacheck_options, reserved) + sizeof given.reserved)
        return true;
    if (given.tolerance != 0)
        chosen.tolerance = given.tolerance;
    return std::isfinite(given.tolerance) && given.tolerance >= 0 && given.reserved == 0 &&
           choose(providers, given.provider, chosen.provider);
}

/// What the configuration says in its section of a document, where the words are those of the command line.
void take_settings(const config& from, all_options& chosen) {
    const auto number_of = [](std::string_view word, const auto& words) {
        return static_cast<std::int32_t>(std::find(std::begin(words), std::end(words), word) - std::begin(words));
    };
    constexpr std::string_view form_words[] = {"auto", "single", "batch", "array", "ndjson"};
    constexpr std::string_view endpoint_words[] = {"", "single", "batch"};
    constexpr std::string_view provider_words[] = {"", "intermediary", "hosting", "platform", "vlop", "vlose"};
    if (const auto word = from.setting("statements", "as"))
        choose(forms, number_of(*word, form_words), chosen.statements.form);
    if (const auto word = from.setting("statements", "endpoint"))
        choose(endpoints, number_of(*word, endpoint_words), chosen.statements.judged_as);
    if (const auto word = from.setting("statements", "max-record"))
        chosen.statements.limits.record_bytes = std::strtoull(std::string(*word).c_str(), nullptr, 10);
    if (const auto word = from.setting("report", "provider"))
        choose(providers, number_of(*word, provider_words), chosen.reports.provider);
    if (const auto word = from.setting("report", "tolerance"))
        chosen.reports.tolerance = std::strtod(std::string(*word).c_str(), nullptr);
    if (const auto word = from.setting("report", "deadline"))
        chosen.reports.deadline = *word == "strict" ? deadline_rule::strict : deadline_rule::working_day;
    for (const config_setting& each : from.settings)
        if (each.section == "report" && each.key == "reading")
            chosen.reports.readings.take(each.value); // the configuration was checked when it was read
}

/// `given` may be of a version without these members.
std::int32_t read_settings(const dsacheck_options& given, all_options& chosen) {
    if (given.size < offsetof(dsacheck_options, jobs) + sizeof given.jobs)
        return DSACHECK_OK;
    if (given.jobs < 0 || given.jobs > most_jobs ||
        (given.baseline != DSACHECK_BASELINE_COMPARE && given.baseline != DSACHECK_BASELINE_RECORD))
        return DSACHECK_MISUSE;
    chosen.statements.jobs = static_cast<unsigned>(given.jobs);
    if (given.baseline == DSACHECK_BASELINE_RECORD)
        chosen.statements.baselines = baseline_use::record;
    if (given.settings == nullptr)
        return DSACHECK_OK;
    if (!is_handle(given.settings) || given.settings->busy)
        return DSACHECK_MISUSE;
    given.settings->config.apply_to(chosen.statements);
    chosen.statements.known = given.settings->known;
    take_settings(given.settings->config, chosen);
    return DSACHECK_OK;
}

} // namespace

std::int32_t read_options(const dsacheck_options* given, all_options& chosen) {
    chosen.statements.jobs = 0; // one for each processor
    if (given == nullptr)
        return DSACHECK_OK;
    if (!is_struct(given, first_options))
        return DSACHECK_MISUSE;
    // First the file, so that what the caller chose himself comes over it.
    if (const std::int32_t status = read_settings(*given, chosen); status != DSACHECK_OK)
        return status;
    const bool sound = read_statement_options(*given, chosen.statements) &&
                       read_report_options(*given, chosen.reports) && is_size(given->rule_choice_count) &&
                       (given->rule_choices != nullptr || given->rule_choice_count == 0);
    if (!sound)
        return DSACHECK_MISUSE;
    for (std::size_t i = 0; i < given->rule_choice_count; ++i)
        if (const std::int32_t status = read_choice(given->rule_choices[i], chosen.statements.rules);
            status != DSACHECK_OK)
            return status;
    if (const std::int32_t status = read_suppressions(*given, chosen.statements.suppressions);
        status != DSACHECK_OK)
        return status;
    static_cast<finding_policy&>(chosen.reports) = chosen.statements;
    return DSACHECK_OK;
}

} // namespace dsacheck::c
