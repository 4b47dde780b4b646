// Daily dumps: making runs, checking, sharing a run between processes.
#include "guard.hpp"
#include "handles.hpp"
#include "watched.hpp"

#include <dsacheck/dump_share.hpp>
#include <dsacheck/rules/configuration.hpp>

#include <algorithm>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using namespace dsacheck::c; // NOLINT: the names of this file are C's

namespace {

// Where the struct of the first version ended.
constexpr std::size_t first_dump_options =
    offsetof(dsacheck_dump_options, threshold_count) + sizeof(dsacheck_dump_options::threshold_count);
constexpr std::size_t default_sample = 3; // as on the command line

bool read_thresholds(const dsacheck_dump_options& given, dsacheck::bulk_thresholds& chosen) {
    if (!is_size(given.threshold_count) || (given.thresholds == nullptr && given.threshold_count != 0))
        return false;
    return std::all_of(given.thresholds, given.thresholds + given.threshold_count,
                       [&chosen](const dsacheck_threshold& each) {
                           return is_bytes(each.name.data, each.name.size) &&
                                  dsacheck::set_threshold(view(each.name.data, each.name.size), each.value, chosen);
                       });
}

bool read_dump_options(const dsacheck_dump_options& given, dsacheck::dump_options& chosen) {
    if (!is_struct(&given, first_dump_options) || given.jobs < 0 || given.jobs > most_jobs || given.late_days < 0 ||
        given.sample > std::numeric_limits<std::ptrdiff_t>::max())
        return false;
    chosen.jobs = static_cast<unsigned>(given.jobs);
    if (given.late_days != 0)
        chosen.bulk.late_days = static_cast<unsigned>(given.late_days);
    if (given.sample != 0)
        chosen.storage.findings_per_rule = static_cast<std::size_t>(given.sample);
    if (given.memory_bytes == std::numeric_limits<std::uint64_t>::max())
        chosen.memory_bytes = 0;
    else if (given.memory_bytes != 0)
        chosen.memory_bytes = static_cast<std::size_t>(given.memory_bytes);
    if (given.temporary_folder != nullptr)
        chosen.spill_folder = given.temporary_folder;
    if (given.split_folder != nullptr)
        chosen.split_folder = given.split_folder;
    return read_thresholds(given, chosen.bulk);
}

/// Runs `body` with the run to itself; what it had found is forgotten.
template <typename Body>
std::int32_t begin(dsacheck_dump* dump, Body&& body) noexcept {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(dump))
            return DSACHECK_MISUSE;
        const exclusive_use<dsacheck_dump> use(dump);
        if (!use)
            return DSACHECK_MISUSE;
        dump->message.clear();
        dump->changes.clear();
        return body();
    });
}

void forget(dsacheck_dump& dump) {
    dump.found = dsacheck::dump_report(dump.chosen);
    dump.joiner.reset();
    dump.share.clear();
}

bool read_paths(const char* const* paths, std::size_t count, std::vector<std::string>& to) {
    if (!is_size(count) || (paths == nullptr && count != 0) ||
        std::find(paths, paths + count, nullptr) != paths + count)
        return false;
    to.assign(paths, paths + count);
    return true;
}

/// The same for a run over files.
template <typename Body>
std::int32_t begin_over(dsacheck_dump* dump, const char* const* paths, std::size_t count, Body&& body) noexcept {
    return begin(dump, [&]() -> std::int32_t {
        std::vector<std::string> files;
        if (!read_paths(paths, count, files))
            return DSACHECK_MISUSE;
        forget(*dump);
        return body(files);
    });
}

/// Takes over what a run found, with what there is to say about suppressions.
void keep(dsacheck_dump& dump, dsacheck::dump_report&& made) {
    dump.found = std::move(made);
    dsacheck::check_suppressions(dump.found.found, dsacheck::run_subject::statements);
}

std::int32_t status_of(dsacheck_dump& dump, bool stopped, const std::vector<std::string>& failures) {
    if (stopped)
        return DSACHECK_CANCELLED;
    if (failures.empty())
        return DSACHECK_OK;
    dump.message = failures.front();
    return DSACHECK_RUN_FAILED;
}

} // namespace

int32_t dsacheck_dump_new(const dsacheck_options* options, const dsacheck_dump_options* dump_options,
                          dsacheck_dump** created) {
    return guarded([&]() -> std::int32_t {
        if (created == nullptr)
            return DSACHECK_MISUSE;
        all_options shared;
        if (const std::int32_t status = read_options(options, shared); status != DSACHECK_OK)
            return status;
        dsacheck::dump_options chosen;
        static_cast<dsacheck::finding_policy&>(chosen) = shared.statements;
        chosen.storage.findings_per_rule = default_sample;
        chosen.now = shared.statements.now;
        if (dump_options != nullptr && !read_dump_options(*dump_options, chosen))
            return DSACHECK_MISUSE;
        auto made = std::make_unique<dsacheck_dump>(std::move(chosen));
        add_handle(handle_kind::dump, made.get());
        *created = made.release();
        return DSACHECK_OK;
    });
}

void dsacheck_dump_free(dsacheck_dump* dump) {
    static_cast<void>(guarded([&]() -> std::int32_t {
        // In use: called back from its own call. It must live on, so it is better lost than freed.
        if (!is_handle(dump) || dump->busy.exchange(true))
            return DSACHECK_MISUSE;
        if (remove_handle(handle_kind::dump, dump))
            delete dump;
        return DSACHECK_OK;
    }));
}

int32_t dsacheck_dump_message(const dsacheck_dump* dump, dsacheck_text* message) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(dump) || message == nullptr)
            return DSACHECK_MISUSE;
        *message = text(dump->message);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_dump_check(dsacheck_dump* dump, const char* const* paths, size_t path_count,
                            dsacheck_dump_watch watch, void* context) {
    return begin_over(dump, paths, path_count, [&](const std::vector<std::string>& files) {
        dsacheck::dump_report made(dump->chosen); // apart: the watch may look at the run while it fills
        watched(dump->chosen, watch, context, [&](const dsacheck::dump_options& chosen) {
            made = dsacheck::check_dump(files, chosen);
        });
        keep(*dump, std::move(made));
        return status_of(*dump, dump->found.stopped, dump->found.failures);
    });
}

int32_t dsacheck_dump_check_bytes(dsacheck_dump* dump, const char* csv, size_t csv_size, const char* name,
                                  size_t name_size) {
    if (!is_bytes(csv, csv_size) || !is_bytes(name, name_size))
        return DSACHECK_MISUSE;
    return begin(dump, [&] {
        forget(*dump);
        keep(*dump, dsacheck::check_dump_bytes(view(csv, csv_size), dump->chosen, view(name, name_size)));
        return status_of(*dump, dump->found.stopped, dump->found.failures);
    });
}

int32_t dsacheck_dump_share(dsacheck_dump* dump, const char* const* paths, size_t path_count,
                            dsacheck_dump_watch watch, void* context) {
    return begin_over(dump, paths, path_count, [&](const std::vector<std::string>& files) {
        dsacheck::dump_share made;
        watched(dump->chosen, watch, context, [&](const dsacheck::dump_options& chosen) {
            made = dsacheck::check_dump_share(files, chosen);
        });
        dump->share = std::move(made.bytes);
        return status_of(*dump, made.stopped, made.failures);
    });
}

int32_t dsacheck_dump_share_bytes(const dsacheck_dump* dump, dsacheck_text* share) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(dump) || share == nullptr)
            return DSACHECK_MISUSE;
        *share = text(dump->share);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_dump_join(dsacheck_dump* dump, const char* share, size_t share_size) {
    if (!is_bytes(share, share_size))
        return DSACHECK_MISUSE;
    return begin(dump, [&]() -> std::int32_t {
        if (!dump->joiner) {
            forget(*dump);
            dump->joiner.emplace(dump->chosen);
        }
        if (dump->joiner->add(view(share, share_size)))
            return DSACHECK_OK;
        forget(*dump);
        dump->message = "these bytes are no share of a dump that this version of dsacheck made with the same options";
        return DSACHECK_RUN_FAILED;
    });
}

int32_t dsacheck_dump_finish(dsacheck_dump* dump) {
    return begin(dump, [&]() -> std::int32_t {
        if (!dump->joiner)
            dump->joiner.emplace(dump->chosen); // no share: nothing was found
        dsacheck::dump_report joined = dump->joiner->finish();
        forget(*dump);
        keep(*dump, std::move(joined));
        return status_of(*dump, dump->found.stopped, dump->found.failures);
    });
}
