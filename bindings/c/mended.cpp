// Statements with their fixes applied.
#include "guard.hpp"
#include "handles.hpp"

#include <dsacheck/fix_statements.hpp>

#include <memory>
#include <string>

using namespace dsacheck::c; // NOLINT: the names of this file are C's

namespace {

// Where the struct of the first version ended.
constexpr std::size_t first_change = offsetof(dsacheck_change, after) + sizeof(dsacheck_change::after);

std::string print(const dsacheck_mended& mended, std::int32_t format) {
    std::string page;
    if (format == DSACHECK_CHANGES_TEXT)
        dsacheck::render_changes_text(mended.name, mended.outcome.changes, page);
    else if (format == DSACHECK_CHANGES_JSON)
        dsacheck::render_changes_json(mended.name, mended.outcome.changes, page);
    else
        dsacheck::render_unified_diff(mended.name, mended.original, mended.outcome.edits, page);
    return page;
}

} // namespace

int32_t dsacheck_mended_new(const dsacheck_options* options, const char* bytes, size_t bytes_size, const char* name,
                            size_t name_size, int32_t which, dsacheck_mended** created) {
    return guarded([&]() -> std::int32_t {
        all_options chosen;
        const bool known = which == DSACHECK_FIX_CHOICE_SAFE || which == DSACHECK_FIX_CHOICE_ALL;
        if (!is_bytes(bytes, bytes_size) || !is_bytes(name, name_size) || !known || created == nullptr)
            return DSACHECK_MISUSE;
        if (const std::int32_t status = read_options(options, chosen); status != DSACHECK_OK)
            return status;
        auto made = std::make_unique<dsacheck_mended>();
        made->name = view(name, name_size);
        made->original = view(bytes, bytes_size);
        made->outcome = dsacheck::fix_statements(made->original, chosen.statements,
                                                 which == DSACHECK_FIX_CHOICE_ALL ? dsacheck::fix_choice::all
                                                                                  : dsacheck::fix_choice::safe);
        add_handle(handle_kind::mended, made.get());
        *created = made.release();
        return DSACHECK_OK;
    });
}

void dsacheck_mended_free(dsacheck_mended* mended) {
    static_cast<void>(guarded([&]() -> std::int32_t {
        if (remove_handle(handle_kind::mended, mended))
            delete mended;
        return DSACHECK_OK;
    }));
}

int32_t dsacheck_mended_bytes(const dsacheck_mended* mended, dsacheck_text* bytes) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(mended) || bytes == nullptr)
            return DSACHECK_MISUSE;
        *bytes = text(mended->outcome.bytes);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_mended_count(const dsacheck_mended* mended, uint64_t* count, int32_t* settled) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(mended) || count == nullptr)
            return DSACHECK_MISUSE;
        *count = mended->outcome.changes.size();
        if (settled != nullptr)
            *settled = mended->outcome.settled ? 1 : 0;
        return DSACHECK_OK;
    });
}

int32_t dsacheck_mended_change(const dsacheck_mended* mended, uint64_t index, dsacheck_change* change) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(mended) || !is_struct(change, first_change))
            return DSACHECK_MISUSE;
        if (index >= mended->outcome.changes.size())
            return DSACHECK_NOT_FOUND;
        const dsacheck::applied_fix& from = mended->outcome.changes[static_cast<std::size_t>(index)];
        dsacheck_change value{};
        value.rule = from.broken->number;
        value.safety = number_of(from.safety);
        value.record = from.record;
        value.line = from.line;
        value.id = text(from.broken->id);
        value.pointer = text(from.pointer);
        value.puid = text(from.puid);
        value.before = text(from.before);
        value.after = text(from.after);
        fill(*change, value);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_mended_render(const dsacheck_mended* mended, int32_t format, char* buffer, size_t capacity,
                               size_t* needed) {
    return guarded([&]() -> std::int32_t {
        if (!is_handle(mended) || format < DSACHECK_CHANGES_TEXT || format > DSACHECK_CHANGES_DIFF ||
            !is_buffer(buffer, capacity, needed))
            return DSACHECK_MISUSE;
        return give(print(*mended, format), buffer, capacity, needed);
    });
}
