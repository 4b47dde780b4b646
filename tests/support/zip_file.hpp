// Writes ZIP archives whose members are not compressed, with defects where they are wanted.
#pragma once

#include "archive/inflate.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck::testing {

struct zip_entry {
    std::string name;
    std::string bytes;
    bool wrong_checksum = false;
    bool locked = false;
    std::uint16_t method = 0;
};

namespace detail {

inline void append_little(std::string& out, std::uint64_t value, unsigned size) {
    for (unsigned i = 0; i < size; ++i)
        out += i < sizeof value ? static_cast<char>(value >> (8 * i) & 0xFFU) : '\0';
}

inline std::string common_part(const zip_entry& entry) {
    std::string out;
    append_little(out, entry.locked ? 1 : 0, 2);
    append_little(out, entry.method, 2);
    append_little(out, 0, 4);
    const std::uint32_t crc = archive::crc32_of(0, entry.bytes.data(), entry.bytes.size());
    append_little(out, entry.wrong_checksum ? crc ^ 1U : crc, 4);
    append_little(out, entry.bytes.size(), 4);
    append_little(out, entry.bytes.size(), 4);
    append_little(out, entry.name.size(), 2);
    append_little(out, 0, 2);
    return out;
}

} // namespace detail

/// Deflated members have the bytes of a deflate stream already, and their size is wrong.
inline std::string zip_of(const std::vector<zip_entry>& entries) {
    std::string file;
    std::string directory;
    for (const zip_entry& entry : entries) {
        directory += "PK\x01\x02";
        detail::append_little(directory, 20, 2);
        detail::append_little(directory, 20, 2);
        directory += detail::common_part(entry);
        detail::append_little(directory, 0, 10);
        detail::append_little(directory, file.size(), 4);
        directory += entry.name;
        file += "PK\x03\x04";
        detail::append_little(file, 20, 2);
        file += detail::common_part(entry) + entry.name + entry.bytes;
    }
    const std::size_t begin = file.size();
    file += directory;
    file += "PK\x05\x06";
    detail::append_little(file, 0, 4);
    detail::append_little(file, entries.size(), 2);
    detail::append_little(file, entries.size(), 2);
    detail::append_little(file, directory.size(), 4);
    detail::append_little(file, begin, 4);
    detail::append_little(file, 0, 2);
    return file;
}

} // namespace dsacheck::testing
