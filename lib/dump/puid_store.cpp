#include "puid_store.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include <unistd.h>

namespace dsacheck::dump {

namespace {

/// What stands before the text of each record.
struct record_head {
    std::uint64_t hash;
    std::uint64_t row;
    std::uint32_t source;
    std::uint32_t platform;
    std::uint16_t size;
};
constexpr std::size_t head_size = 26;

void append_head(std::string& to, const record_head& head) {
    char bytes[head_size];
    std::memcpy(bytes, &head.hash, 8);
    std::memcpy(bytes + 8, &head.row, 8);
    std::memcpy(bytes + 16, &head.source, 4);
    std::memcpy(bytes + 20, &head.platform, 4);
    std::memcpy(bytes + 24, &head.size, 2);
    to.append(bytes, head_size);
}

record_head head_at(const char* at) noexcept {
    record_head head{};
    std::memcpy(&head.hash, at, 8);
    std::memcpy(&head.row, at + 8, 8);
    std::memcpy(&head.source, at + 16, 4);
    std::memcpy(&head.platform, at + 20, 4);
    std::memcpy(&head.size, at + 24, 2);
    return head;
}

} // namespace

puid_store::puid_store(std::size_t memory_bytes, std::string folder)
    : memory_(std::max<std::size_t>(memory_bytes, std::size_t{1} << 20U)), folder_(std::move(folder)) {}

puid_store::~puid_store() {
    if (file_ >= 0)
        ::close(file_);
}

void puid_store::fail(std::string_view what) {
    if (problem_.empty())
        problem_ = std::string(what) + ": " + std::strerror(errno);
}

/// A file without a name: it is gone with the process.
bool puid_store::open_file() {
    if (file_ >= 0)
        return true;
    std::error_code error;
    if (folder_.empty())
        folder_ = std::filesystem::temp_directory_path(error).string();
    std::string name = folder_ + "/dsacheck-puids-XXXXXX";
    file_ = ::mkstemp(name.data());
    if (file_ < 0) {
        fail("temporary file in " + folder_);
        return false;
    }
    ::unlink(name.c_str());
    return true;
}

bool puid_store::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t done = ::pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(spilled_));
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0) {
            if (done == 0)
                errno = ENOSPC;
            fail("temporary file in " + folder_);
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(done));
        spilled_ += static_cast<std::uint64_t>(done);
    }
    return true;
}

bool puid_store::spill() {
    if (!open_file())
        return false;
    for (part& each : parts_) {
        if (each.waiting.empty())
            continue;
        const std::uint64_t offset = spilled_;
        if (!write(each.waiting))
            return false;
        each.spilled.push_back({offset, each.waiting.size()});
        each.waiting.clear(); // keeps its memory: it is filled again
    }
    in_memory_ = 0;
    return true;
}

bool puid_store::add(std::uint64_t hash, std::uint32_t platform, row_place where, std::string_view text) {
    if (!problem_.empty())
        return false;
    part& to = parts_[hash >> 56U];
    const std::size_t before = to.waiting.size();
    append_head(to.waiting, {hash, where.row, where.source, platform, static_cast<std::uint16_t>(text.size())});
    to.waiting.append(text);
    const std::size_t size = to.waiting.size() - before;
    to.bytes += size;
    in_memory_ += size;
    // A part's memory grows by doubling: at most half of it is unused.
    return 2 * in_memory_ < memory_ || spill();
}

/// The records of a part whose hash falls into the slice.
bool puid_store::read_part(part& from, std::uint64_t slice, std::uint64_t slices, std::string& to) {
    to.clear();
    std::string piece;
    const auto take = [&](std::string_view records) {
        while (records.size() >= head_size) {
            const record_head head = head_at(records.data());
            const std::size_t size = head_size + head.size;
            if ((head.hash >> 16U & 0xFFFFFFU) % slices == slice)
                to.append(records.substr(0, size));
            records.remove_prefix(std::min(size, records.size()));
        }
    };
    for (const extent& each : from.spilled) {
        piece.resize(static_cast<std::size_t>(each.size));
        for (std::size_t done = 0; done < piece.size();) {
            const ssize_t got =
                ::pread(file_, piece.data() + done, piece.size() - done, static_cast<off_t>(each.offset + done));
            if (got < 0 && errno == EINTR)
                continue;
            if (got <= 0) {
                fail("temporary file in " + folder_);
                return false;
            }
            done += static_cast<std::size_t>(got);
        }
        take(piece);
    }
    take(from.waiting);
    return true;
}

void puid_store::find_in(std::string_view records, const std::function<void(const repeated&)>& found) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < records.size(); at += head_size + head_at(records.data() + at).size)
        ++count;
    std::size_t slots = 64;
    while (slots < 2 * count)
        slots *= 2;
    constexpr std::uint64_t nothing = ~std::uint64_t{0};
    std::vector<std::uint64_t> table(slots, nothing); // offsets of records
    for (std::size_t at = 0; at < records.size();) {
        const record_head head = head_at(records.data() + at);
        const std::string_view text = records.substr(at + head_size, head.size);
        std::size_t slot = head.hash & (slots - 1);
        for (;; slot = (slot + 1) & (slots - 1)) {
            if (table[slot] == nothing) {
                table[slot] = at;
                break;
            }
            const record_head other = head_at(records.data() + table[slot]);
            if (other.hash == head.hash && other.platform == head.platform &&
                records.substr(static_cast<std::size_t>(table[slot]) + head_size, other.size) == text) {
                found({head.platform, {other.source, other.row}, {head.source, head.row}, std::string(text)});
                break;
            }
        }
        at += head_size + head.size;
    }
}

bool puid_store::find_repeated(const std::function<void(const repeated&)>& found) {
    if (!problem_.empty())
        return false;
    std::string records;
    for (part& each : parts_) {
        // Half of the memory for the records, the rest for the table and the piece that is read.
        const std::uint64_t slices = each.bytes / std::max<std::uint64_t>(memory_ / 4, 1) + 1;
        for (std::uint64_t slice = 0; slice < slices; ++slice) {
            if (slices == 1 && each.spilled.empty()) {
                find_in(each.waiting, found);
                break;
            }
            if (!read_part(each, slice, slices, records))
                return false;
            find_in(records, found);
        }
        std::string().swap(each.waiting);
    }
    return true;
}

} // namespace dsacheck::dump
