// What a run over dumps has found.
#include "guard.hpp"
#include "handles.hpp"

#include <dsacheck/render_dump.hpp>

#include <cstddef>
#include <string>

using namespace dsacheck::c; // NOLINT: the names of this file are C's

namespace {

// Where each struct of the first version ended.
constexpr std::size_t first_summary =
    offsetof(dsacheck_dump_summary, reserved) + sizeof(dsacheck_dump_summary::reserved);
constexpr std::size_t first_platform =
    offsetof(dsacheck_dump_platform, tallies) + sizeof(dsacheck_dump_platform::tallies);
constexpr std::size_t first_tally = offsetof(dsacheck_dump_tally, uuid) + sizeof(dsacheck_dump_tally::uuid);

constexpr dsacheck::dump_format formats[] = {dsacheck::dump_format::table, dsacheck::dump_format::json,
                                             dsacheck::dump_format::ndjson, dsacheck::dump_format::csv};

/// How large a change of a share is told; as on the command line.
constexpr double least_change = 0.1;

} // namespace

int32_t dsacheck_dump_summarize(const dsacheck_dump* dump, dsacheck_dump_summary* summary) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(dump) || !is_struct(summary, first_summary))
            return DSACHECK_MISUSE;
        const dsacheck::dump_report& found = dump->found;
        dsacheck_dump_summary value{};
        value.rows = found.found.records();
        value.invalid_rows = found.found.invalid_records();
        value.errors = found.found.count(dsacheck::severity::error);
        value.warnings = found.found.count(dsacheck::severity::warning);
        value.infos = found.found.count(dsacheck::severity::info);
        value.files = found.files;
        value.bytes = found.bytes;
        value.platforms = found.platforms.size();
        value.failures = found.failures.size();
        value.stopped = found.stopped ? 1 : 0;
        fill(*summary, value);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_dump_platform_at(const dsacheck_dump* dump, uint64_t index, dsacheck_dump_platform* platform) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(dump) || !is_struct(platform, first_platform))
            return DSACHECK_MISUSE;
        if (index >= dump->found.platforms.size())
            return DSACHECK_NOT_FOUND;
        const dsacheck::dump_platform& from = dump->found.platforms[static_cast<std::size_t>(index)];
        dsacheck_dump_platform value{};
        value.name = text(from.name);
        value.rows = from.rows;
        value.invalid_rows = from.invalid_rows;
        value.tallies = from.tallies.size();
        fill(*platform, value);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_dump_tally_at(const dsacheck_dump* dump, uint64_t platform, uint64_t index,
                               dsacheck_dump_tally* tally) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(dump) || !is_struct(tally, first_tally))
            return DSACHECK_MISUSE;
        const auto& platforms = dump->found.platforms;
        if (platform >= platforms.size() || index >= platforms[static_cast<std::size_t>(platform)].tallies.size())
            return DSACHECK_NOT_FOUND;
        const dsacheck::dump_tally& from =
            platforms[static_cast<std::size_t>(platform)].tallies[static_cast<std::size_t>(index)];
        const auto& sources = dump->found.found.sources();
        dsacheck_dump_tally value{};
        value.rule = from.which->number;
        value.severity = number_of(from.level);
        value.count = from.count;
        value.id = text(from.which->id);
        value.row = from.first.row;
        value.offset = from.first.offset;
        value.uuid = text(from.first.uuid);
        if (from.first.row != 0 && from.first.source < sources.size())
            value.file = text(sources[from.first.source]);
        fill(*tally, value);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_dump_failure_at(const dsacheck_dump* dump, uint64_t index, dsacheck_text* what) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(dump) || what == nullptr)
            return DSACHECK_MISUSE;
        if (index >= dump->found.failures.size())
            return DSACHECK_NOT_FOUND;
        *what = text(dump->found.failures[static_cast<std::size_t>(index)]);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_dump_findings(const dsacheck_dump* dump, dsacheck_findings* findings) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(dump) || !is_handle(findings))
            return DSACHECK_MISUSE;
        const exclusive_use<dsacheck_findings> use(findings);
        if (!use)
            return DSACHECK_MISUSE;
        findings->whole.reset();
        findings->all.append(dump->found.found);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_dump_render(const dsacheck_dump* dump, int32_t format, char* buffer, size_t capacity,
                             size_t* needed) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(dump) || format < DSACHECK_DUMP_TABLE || format > DSACHECK_DUMP_CSV ||
            !is_buffer(buffer, capacity, needed))
            return DSACHECK_MISUSE;
        std::string page;
        dsacheck::render_dump(dump->found, formats[format], {}, dump->changes, page);
        return give(page, buffer, capacity, needed);
    });
}

int32_t dsacheck_dump_profile(const dsacheck_dump* dump, char* buffer, size_t capacity, size_t* needed) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(dump) || !is_buffer(buffer, capacity, needed))
            return DSACHECK_MISUSE;
        std::string csv;
        dsacheck::render_profile(dump->found.profile, csv);
        return give(csv, buffer, capacity, needed);
    });
}

int32_t dsacheck_dump_compare(dsacheck_dump* dump, const char* profile, size_t profile_size) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(dump) || !is_bytes(profile, profile_size))
            return DSACHECK_MISUSE;
        const exclusive_use<dsacheck_dump> use(dump);
        if (!use)
            return DSACHECK_MISUSE;
        dump->message.clear();
        dsacheck::dump_profile before;
        std::size_t line = 0;
        if (!dsacheck::read_profile(view(profile, profile_size), before, line)) {
            dump->message = "line " + std::to_string(line) + " is not that of a profile";
            return DSACHECK_RUN_FAILED;
        }
        dump->changes = dsacheck::compare_profiles(before, dump->found.profile, dump->chosen.bulk.least_rows, least_change);
        return DSACHECK_OK;
    });
}
