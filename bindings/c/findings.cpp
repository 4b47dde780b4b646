// Findings: counting, reading, merging, printing.
#include "guard.hpp"
#include "handles.hpp"

#include <dsacheck/render_report.hpp>
#include <dsacheck/severity.hpp>

#include <chrono>
#include <iterator>
#include <memory>
#include <string>

using namespace dsacheck::c; // NOLINT: the names of this file are C's

namespace {

// Where each struct of the first version ended.
constexpr std::size_t first_summary = offsetof(dsacheck_summary, not_run) + sizeof(dsacheck_summary::not_run);
constexpr std::size_t first_tally = offsetof(dsacheck_tally, id) + sizeof(dsacheck_tally::id);
constexpr std::size_t first_finding =
    offsetof(dsacheck_finding, fix_replacement) + sizeof(dsacheck_finding::fix_replacement);
constexpr std::size_t first_cell = offsetof(dsacheck_cell, value) + sizeof(dsacheck_cell::value);

dsacheck_text path_of(const dsacheck::findings& all, std::size_t source) noexcept {
    return source < all.sources().size() ? text(all.sources()[source]) : dsacheck_text{};
}

/// One text out of a list of them.
std::int32_t text_at(const std::vector<std::string>& list, std::uint64_t index, dsacheck_text* to) noexcept {
    if (to == nullptr)
        return DSACHECK_MISUSE;
    if (index >= list.size())
        return DSACHECK_NOT_FOUND;
    *to = text(list[static_cast<std::size_t>(index)]);
    return DSACHECK_OK;
}

bool print_part(const dsacheck::finding& found, std::int32_t part, std::string& to) {
    switch (part) {
    case DSACHECK_PART_MESSAGE: to = dsacheck::message_of(found); return true;
    case DSACHECK_PART_EXPECTED: to = dsacheck::expected_of(found); return true;
    case DSACHECK_PART_SOURCE: to = dsacheck::source_of(found); return true;
    default: return false;
    }
}

/// By the numbers of the interface.
constexpr dsacheck::output_format formats[] = {
    dsacheck::output_format::text,  dsacheck::output_format::json,   dsacheck::output_format::sarif,
    dsacheck::output_format::junit, dsacheck::output_format::github, dsacheck::output_format::csv};

bool print_all(const dsacheck_findings& from, std::int32_t format, std::string& to) {
    if (format < 0 || static_cast<std::size_t>(format) >= std::size(formats))
        return false;
    dsacheck::render_style style;
    if (from.whole != nullptr)
        style.record = {"report", "reports"};
    if (from.whole != nullptr && formats[format] == dsacheck::output_format::json)
        dsacheck::render_report_json(*from.whole, from.all, std::chrono::nanoseconds{0}, to);
    else
        dsacheck::render(from.all, formats[format], style, to);
    return true;
}

} // namespace

int32_t dsacheck_findings_new(const dsacheck_options* options, dsacheck_findings** created) {
    return guarded([&]() -> std::int32_t {
        all_options chosen;
        if (created == nullptr)
            return DSACHECK_MISUSE;
        if (const std::int32_t status = read_options(options, chosen); status != DSACHECK_OK)
            return status;
        auto made = std::make_unique<dsacheck_findings>(chosen.statements);
        add_handle(handle_kind::findings, made.get());
        *created = made.release();
        return DSACHECK_OK;
    });
}

void dsacheck_findings_free(dsacheck_findings* findings) {
    static_cast<void>(guarded([&]() -> std::int32_t {
        // In use: called back from a call that fills them. They must live on, so they are better lost than
        // freed.
        if (!is_handle(findings) || findings->busy.exchange(true))
            return DSACHECK_MISUSE;
        if (remove_handle(handle_kind::findings, findings))
            delete findings;
        return DSACHECK_OK;
    }));
}

int32_t dsacheck_findings_clear(dsacheck_findings* findings) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(findings))
            return DSACHECK_MISUSE;
        const exclusive_use<dsacheck_findings> use(findings);
        if (!use)
            return DSACHECK_MISUSE;
        findings->all.clear();
        findings->whole.reset();
        return DSACHECK_OK;
    });
}

int32_t dsacheck_findings_merge(dsacheck_findings* findings, const dsacheck_findings* others) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(findings) || !is_handle(others) || findings == others)
            return DSACHECK_MISUSE;
        const exclusive_use<dsacheck_findings> use(findings);
        if (!use)
            return DSACHECK_MISUSE;
        findings->whole.reset();
        findings->all.append(others->all);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_findings_summary(const dsacheck_findings* findings, dsacheck_summary* summary) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(findings) || !is_struct(summary, first_summary))
            return DSACHECK_MISUSE;
        const dsacheck::findings& all = findings->all;
        dsacheck_summary value{};
        value.errors = all.count(dsacheck::severity::error);
        value.warnings = all.count(dsacheck::severity::warning);
        value.infos = all.count(dsacheck::severity::info);
        value.records = all.records();
        value.invalid_records = all.invalid_records();
        value.stored = all.stored();
        value.rules = all.by_rule().size();
        value.sources = all.sources().size();
        value.not_run = all.not_run().size();
        value.suppressed = all.suppressed();
        value.known = all.known();
        fill(*summary, value);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_finding_at(const dsacheck_findings* findings, uint64_t index, dsacheck_finding* finding) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(findings) || !is_struct(finding, first_finding))
            return DSACHECK_MISUSE;
        const dsacheck::findings& all = findings->all;
        if (index >= all.stored())
            return DSACHECK_NOT_FOUND;
        const dsacheck::finding& found = all[static_cast<std::size_t>(index)];
        dsacheck_finding value{};
        value.rule = found.broken->number;
        value.severity = number_of(found.level);
        value.record = found.where.record;
        value.offset = found.where.offset;
        value.length = found.where.length;
        value.line = found.at.line;
        value.column = found.at.column;
        value.value_cut = found.value_cut ? 1 : 0;
        value.value_is_text = found.value_is_text ? 1 : 0;
        value.id = text(found.broken->id);
        value.path = path_of(all, found.where.source);
        value.pointer = text(found.pointer);
        value.value = text(found.value);
        value.detail = text(found.detail);
        value.puid = text(found.puid);
        value.context = text(found.context);
        value.fix_safety = number_of(found.repair.safety);
        value.fix_offset = found.repair.offset;
        value.fix_length = found.repair.length;
        value.fix_replacement = text(found.repair.replacement);
        value.cells = found.cell_count;
        value.cells_found = found.cells_found;
        fill(*finding, value);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_cell_at(const dsacheck_findings* findings, uint64_t index, uint64_t cell_index,
                         dsacheck_cell* cell) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(findings) || !is_struct(cell, first_cell))
            return DSACHECK_MISUSE;
        const dsacheck::findings& all = findings->all;
        if (index >= all.stored() || cell_index >= all[static_cast<std::size_t>(index)].cell_count)
            return DSACHECK_NOT_FOUND;
        const dsacheck::cell_place& from = all[static_cast<std::size_t>(index)].cells[cell_index];
        dsacheck_cell value{};
        value.row = from.row;
        value.column =
            from.column == dsacheck::cell_place::no_column ? -1 : static_cast<std::int64_t>(from.column);
        value.part = from.part;
        value.path = path_of(all, from.source);
        value.header = text(from.header);
        value.value = text(from.value);
        fill(*cell, value);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_finding_text(const dsacheck_findings* findings, uint64_t index, int32_t part, char* buffer,
                              size_t capacity, size_t* needed) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(findings) || !is_buffer(buffer, capacity, needed))
            return DSACHECK_MISUSE;
        if (index >= findings->all.stored())
            return DSACHECK_NOT_FOUND;
        std::string printed;
        if (!print_part(findings->all[static_cast<std::size_t>(index)], part, printed))
            return DSACHECK_MISUSE;
        return give(printed, buffer, capacity, needed);
    });
}

int32_t dsacheck_tally_at(const dsacheck_findings* findings, uint64_t index, dsacheck_tally* tally) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(findings) || !is_struct(tally, first_tally))
            return DSACHECK_MISUSE;
        const auto& rules = findings->all.by_rule();
        if (index >= rules.size())
            return DSACHECK_NOT_FOUND;
        const dsacheck::findings::rule_count& counted = rules[static_cast<std::size_t>(index)];
        dsacheck_tally value{};
        value.rule = counted.which->number;
        value.severity = number_of(counted.level);
        value.count = counted.count;
        value.stored = counted.stored;
        value.id = text(counted.which->id);
        fill(*tally, value);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_source_at(const dsacheck_findings* findings, uint64_t index, dsacheck_text* name) {
    return guarded([&]() -> std::int32_t {
        return is_handle(findings) ? text_at(findings->all.sources(), index, name) : DSACHECK_MISUSE;
    });
}

int32_t dsacheck_not_run_at(const dsacheck_findings* findings, uint64_t index, dsacheck_text* what) {
    return guarded([&]() -> std::int32_t {
        return is_handle(findings) ? text_at(findings->all.not_run(), index, what) : DSACHECK_MISUSE;
    });
}

int32_t dsacheck_render(const dsacheck_findings* findings, int32_t format, char* buffer, size_t capacity,
                        size_t* needed) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(findings) || !is_buffer(buffer, capacity, needed))
            return DSACHECK_MISUSE;
        std::string printed;
        if (!print_all(*findings, format, printed))
            return DSACHECK_MISUSE;
        return give(printed, buffer, capacity, needed);
    });
}
