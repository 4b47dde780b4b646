// The library itself: its version, its rules, its pages on rules and vocabulary.
#include "guard.hpp"

#include <dsacheck/catalogue.hpp>
#include <dsacheck/render.hpp>
#include <dsacheck/version.hpp>

#include <algorithm>
#include <string>

using namespace dsacheck::c; // NOLINT: the names of this file are C's

namespace {

// Where each struct of the first version ended.
constexpr std::size_t first_rule = offsetof(dsacheck_rule, citations) + sizeof(dsacheck_rule::citations);
constexpr std::size_t first_citation = offsetof(dsacheck_citation, url) + sizeof(dsacheck_citation::url);

std::int32_t use_of(const dsacheck::rule& from) noexcept {
    switch (from.use) {
    case dsacheck::rule_use::full: return DSACHECK_USE_FULL;
    case dsacheck::rule_use::on_request: return DSACHECK_USE_ON_REQUEST;
    case dsacheck::rule_use::api: break;
    }
    return DSACHECK_USE_ON;
}

} // namespace

int32_t dsacheck_abi_version(void) {
    return DSACHECK_C_ABI;
}

int32_t dsacheck_version(dsacheck_text* version) {
    return guarded([&]() -> std::int32_t {
        if (version == nullptr)
            return DSACHECK_MISUSE;
        *version = text(dsacheck::version);
        return DSACHECK_OK;
    });
}

const char* dsacheck_status_name(int32_t status) {
    switch (status) {
    case DSACHECK_OK: return "ok";
    case DSACHECK_MISUSE: return "misuse";
    case DSACHECK_RUN_FAILED: return "run failed";
    case DSACHECK_CANCELLED: return "cancelled";
    case DSACHECK_TOO_SMALL: return "too small";
    case DSACHECK_NOT_FOUND: return "not found";
    case DSACHECK_OUT_OF_MEMORY: return "out of memory";
    case DSACHECK_INTERNAL: return "internal";
    default: return "unknown";
    }
}

int32_t dsacheck_rule_count(uint64_t* count) {
    return guarded([&]() -> std::int32_t {
        if (count == nullptr)
            return DSACHECK_MISUSE;
        *count = dsacheck::all_rules().size();
        return DSACHECK_OK;
    });
}

int32_t dsacheck_rule_at(uint64_t index, dsacheck_rule* rule) {
    return guarded([&]() -> std::int32_t {
        if (!is_struct(rule, first_rule))
            return DSACHECK_MISUSE;
        if (index >= dsacheck::all_rules().size())
            return DSACHECK_NOT_FOUND;
        const dsacheck::rule& from = *dsacheck::all_rules()[static_cast<std::size_t>(index)];
        dsacheck_rule value{};
        value.number = from.number;
        value.severity = number_of(from.level);
        value.id = text(from.id);
        value.title = text(from.title);
        value.message = text(from.message);
        value.why = text(from.why);
        value.remedy = text(from.remedy);
        value.api_message = text(from.api_message);
        value.bad = text(from.examples.bad);
        value.good = text(from.examples.good);
        value.use = use_of(from);
        value.duties = text(from.duties);
        value.conflict = text(from.conflict);
        value.citations = from.sources.size();
        fill(*rule, value);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_rule_find(const char* name, size_t name_size, uint64_t* index) {
    return guarded([&]() -> std::int32_t {
        if (!is_bytes(name, name_size) || index == nullptr)
            return DSACHECK_MISUSE;
        const dsacheck::rule* const found = dsacheck::find_rule(view(name, name_size));
        if (found == nullptr)
            return DSACHECK_NOT_FOUND;
        const dsacheck::rule_list all = dsacheck::all_rules();
        const auto same = [found](const dsacheck::rule* each) { return *each == *found; };
        *index = static_cast<std::uint64_t>(std::find_if(all.begin(), all.end(), same) - all.begin());
        return DSACHECK_OK;
    });
}

int32_t dsacheck_rule_citation(uint64_t rule_index, uint64_t index, dsacheck_citation* citation) {
    return guarded([&]() -> std::int32_t {
        if (!is_struct(citation, first_citation))
            return DSACHECK_MISUSE;
        if (rule_index >= dsacheck::all_rules().size())
            return DSACHECK_NOT_FOUND;
        const dsacheck::citations& sources =
            dsacheck::all_rules()[static_cast<std::size_t>(rule_index)]->sources;
        if (index >= sources.size())
            return DSACHECK_NOT_FOUND;
        const dsacheck::citation& from = sources.list[static_cast<std::size_t>(index)];
        dsacheck_citation value{};
        value.short_name = text(dsacheck::name_of(from.in).short_name);
        value.full_name = text(dsacheck::name_of(from.in).full_name);
        value.point = text(from.point);
        value.url = text(dsacheck::name_of(from.in).url);
        fill(*citation, value);
        return DSACHECK_OK;
    });
}

int32_t dsacheck_explain(const char* name, size_t name_size, char* buffer, size_t capacity, size_t* needed) {
    return guarded([&]() -> std::int32_t {
        if (!is_bytes(name, name_size) || !is_buffer(buffer, capacity, needed))
            return DSACHECK_MISUSE;
        std::string page;
        const bool known = dsacheck::explain(view(name, name_size), page);
        return give(page, buffer, capacity, needed, known ? DSACHECK_OK : DSACHECK_NOT_FOUND);
    });
}

int32_t dsacheck_render_rules(int32_t format, char* buffer, size_t capacity, size_t* needed) {
    return guarded([&]() -> std::int32_t {
        if (!is_buffer(buffer, capacity, needed) ||
            (format != DSACHECK_FORMAT_TEXT && format != DSACHECK_FORMAT_JSON))
            return DSACHECK_MISUSE;
        std::string page;
        if (format == DSACHECK_FORMAT_JSON)
            dsacheck::render_rules_json(page);
        else
            dsacheck::render_rules_text(page);
        return give(page, buffer, capacity, needed);
    });
}
