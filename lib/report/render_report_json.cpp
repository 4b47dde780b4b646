// What programs learn of a report besides its findings: who reports, how complete it is, and likely causes.
#include "dsacheck/render_report.hpp"

#include "render_json.hpp"
#include "report/words.hpp"

#include <array>

namespace dsacheck {

namespace {

constexpr std::array<std::string_view, provider_type_count> types{"intermediary", "hosting", "platform", "vlop", "vlose"};

constexpr std::string_view name_of(type_source from) noexcept {
    return from == type_source::declared ? "declared" : from == type_source::inferred ? "inferred" : "assumed";
}

constexpr std::string_view name_of(part_completeness::state is) noexcept {
    switch (is) {
    case part_completeness::state::not_due: return "not_due";
    case part_completeness::state::absent: return "absent";
    case part_completeness::state::empty: return "empty";
    case part_completeness::state::present: break;
    }
    return "present";
}

void write_date(std::string_view key, std::optional<date> day, json::writer& to) {
    if (day)
        to.member(key, day_in_words(*day));
}

void write_identity(const report& whole, json::writer& to) {
    const report_identity& who = whole.identity();
    to.member("provider", who.provider);
    to.member("service", who.service);
    write_date("period_start", who.start, to);
    write_date("period_end", who.end, to);
    write_date("published", who.published, to);
    write_date("previous_published", who.previous_published, to);
    to.member("type", types[static_cast<std::size_t>(whole.provider())]);
    to.member("type_source", name_of(whole.provider_source()));
    if (!whole.provider_reason().empty())
        to.member("type_reason", whole.provider_reason());
}

void write_completeness(const report& whole, json::writer& to) {
    const auto all = completeness_of(whole);
    to.name("completeness").begin_array();
    for (const annex_part& form : annex_parts) {
        const part_completeness& here = all[form.number - 1U];
        to.begin_object();
        to.member("part", form.number).member("title", form.title).member("state", name_of(here.is));
        to.member("rows_due", here.rows_due).member("rows_found", here.rows_found);
        to.member("cells_due", here.cells_due).member("cells_filled", here.cells_filled);
        to.member("placeholders", here.placeholders).member("not_available", here.unavailable);
        to.end_object();
    }
    to.end_array();
}

void write_causes(const report& whole, const findings& found, json::writer& to) {
    to.name("likely_causes").begin_array();
    for (const likely_cause& each : likely_causes_of(whole, found)) {
        to.begin_object();
        to.member("what", each.what).member("arithmetic", each.support);
        to.name("explains").begin_array();
        for (const std::size_t index : each.explains)
            to.number(index);
        to.end_array();
        to.end_object();
    }
    to.end_array();
}

} // namespace

void render_report_json(const report& whole, const findings& found, std::chrono::nanoseconds elapsed, std::string& out) {
    render_json_with(
        found, elapsed,
        [&](json::writer& to) {
            to.name("report").begin_object();
            write_identity(whole, to);
            write_completeness(whole, to);
            write_causes(whole, found, to);
            to.end_object();
        },
        out);
}

} // namespace dsacheck
