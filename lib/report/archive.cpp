// Takes the files of an archive for files of the report, within limits.
#include "report/archive/unpack.hpp"
#include "report/report_builder.hpp"

#include <algorithm>
#include <utility>

namespace dsacheck::detail {

namespace {

// What a small archive may unpack to whatever its ratio: tables of commas are packed very well.
constexpr std::uint64_t free_bytes = 1024 * 1024;

} // namespace

bool leads_outside(std::string_view name) noexcept {
    if (!name.empty() && (name[0] == '/' || name[0] == '\\' || (name.size() > 1 && name[1] == ':')))
        return true;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find_first_of("/\\"), name.size());
        if (name.substr(0, end) == "..")
            return true;
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return false;
}

void report_builder::add_archive(const report_source& source, unsigned depth) {
    const auto index = static_cast<std::uint16_t>(built_.files_.size() - 1);
    if (depth >= chosen_.limits.archive_depth) {
        note(note_kind::archive_nested_too_deep, index, std::to_string(chosen_.limits.archive_depth));
        return;
    }
    if (depth == 0) {
        const std::uint64_t by_ratio = free_bytes + std::uint64_t{source.bytes.size()} * chosen_.limits.archive_ratio;
        unpack_budget_ = std::min<std::uint64_t>(by_ratio, chosen_.limits.archive_bytes);
    }
    const std::uint64_t allowed = unpack_budget_;
    bool outside = false;
    const unpack_result result = unpack(source.bytes, unpack_budget_, [&](unpacked_entry entry) {
        outside = outside || leads_outside(entry.name);
        std::string name = source.name + "/" + entry.name;
        if (entry.damage.empty())
            add({std::move(name), std::move(entry.bytes)}, depth + 1);
        else
            add_damaged(std::move(name), entry.damage);
        return built_.files_.size() <= chosen_.limits.files;
    });
    if (outside)
        note(note_kind::archive_entry_outside, index);
    if (result.encrypted > 0)
        note(note_kind::archive_encrypted, index, {}, result.encrypted);
    switch (result.end) {
    case unpack_end::complete:
    case unpack_end::refused: break; // by the limit on files, which is noted there
    case unpack_end::broken:
        note(note_kind::archive_broken, index,
             result.reason + "; what is named as missing below may be in the rest, which was not read");
        break;
    case unpack_end::expands: note(note_kind::archive_expands_too_much, index, std::to_string(allowed) + " bytes"); break;
    case unpack_end::unsupported: note(note_kind::archive_unsupported, index, "a ZIP archive"); break;
    }
}

} // namespace dsacheck::detail
