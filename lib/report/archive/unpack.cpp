#include "report/archive/unpack.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <utility>

namespace dsacheck::detail {

namespace {

struct archive_closer {
    void operator()(archive* open) const noexcept { archive_read_free(open); }
};
using open_archive = std::unique_ptr<archive, archive_closer>;

std::string name_of(archive_entry* entry) {
    // Which of the two there is depends on the archive and on the locale, of which none is set here.
    const char* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr)
        name = archive_entry_pathname(entry);
    return name == nullptr ? "entry without a name" : name;
}

std::string reason_of(archive* open) {
    const char* said = archive_error_string(open);
    std::string reason = said == nullptr ? "damaged" : said;
    while (!reason.empty() && reason.back() == '\n') // some of them end their line
        reason.pop_back();
    return reason;
}

enum class read_end : std::uint8_t { whole, damaged, broken, too_much };

read_end read_entry(archive* open, std::uint64_t& budget, std::string& bytes) {
    for (;;) {
        const void* block = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        const int status = archive_read_data_block(open, &block, &size, &offset);
        if (status == ARCHIVE_EOF)
            return read_end::whole;
        // A wrong checksum or length is a mere warning of libarchive, and comes with or behind the last bytes.
        if (status != ARCHIVE_OK)
            return status == ARCHIVE_FATAL ? read_end::broken : read_end::damaged;
        if (size > budget) {
            budget = 0;
            return read_end::too_much;
        }
        budget -= size;
        bytes.append(static_cast<const char*>(block), size); // no sparse files in a ZIP: blocks follow each other
    }
}

} // namespace

unpack_result unpack(std::string_view packed, std::uint64_t& budget, const take_entry& take) {
    unpack_result result;
    const open_archive open(archive_read_new());
    if (!open || archive_read_support_format_zip(open.get()) != ARCHIVE_OK ||
        archive_read_open_memory(open.get(), packed.data(), packed.size()) != ARCHIVE_OK) {
        result.end = unpack_end::broken;
        result.reason = open ? reason_of(open.get()) : "out of memory";
        return result;
    }
    for (;;) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(open.get(), &entry);
        if (status == ARCHIVE_EOF)
            return result;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
            result.end = unpack_end::broken;
            result.reason = reason_of(open.get());
            return result;
        }
        if (archive_entry_filetype(entry) == AE_IFDIR)
            continue;
        if (archive_entry_is_encrypted(entry) != 0) {
            ++result.encrypted;
            continue;
        }
        unpacked_entry taken;
        taken.name = name_of(entry);
        const read_end end = read_entry(open.get(), budget, taken.bytes);
        if (end == read_end::too_much) {
            result.end = unpack_end::expands;
            return result;
        }
        if (end != read_end::whole) {
            taken.bytes.clear();
            taken.damage = reason_of(open.get());
            result.reason = taken.damage;
        }
        const bool goes_on = take(std::move(taken));
        if (end == read_end::broken || !goes_on) {
            result.end = end == read_end::broken ? unpack_end::broken : unpack_end::refused;
            return result;
        }
    }
}

} // namespace dsacheck::detail
