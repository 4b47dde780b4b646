// The fields of ZIP's headers.
#pragma once

#include "zip.hpp"

#include <cstdint>
#include <string_view>

namespace dsacheck::archive::zip_format {

inline constexpr std::string_view member_mark = "PK\x03\x04";
inline constexpr std::string_view directory_mark = "PK\x01\x02";
inline constexpr std::string_view end_mark = "PK\x05\x06";
inline constexpr std::string_view end64_mark = "PK\x06\x06";
inline constexpr std::string_view locator64_mark = "PK\x06\x07";
inline constexpr std::string_view sizes_mark = "PK\x07\x08";
inline constexpr std::size_t member_header_size = 30;
inline constexpr std::size_t directory_header_size = 46;
inline constexpr std::size_t end_size = 22;
inline constexpr std::size_t end64_size = 56;
inline constexpr std::size_t locator64_size = 20;
inline constexpr std::uint32_t in_extra_32 = 0xFFFFFFFF; ///< the value stands in the ZIP64 extra field
inline constexpr std::uint16_t in_extra_16 = 0xFFFF;

/// Little-endian numbers; `at` must lie within.
[[nodiscard]] inline std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size) noexcept {
    std::uint64_t value = 0;
    for (std::size_t i = size; i-- > 0;)
        value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}
[[nodiscard]] inline std::uint16_t u16(std::string_view bytes, std::size_t at) noexcept {
    return static_cast<std::uint16_t>(number(bytes, at, 2));
}
[[nodiscard]] inline std::uint32_t u32(std::string_view bytes, std::size_t at) noexcept {
    return static_cast<std::uint32_t>(number(bytes, at, 4));
}

/// Replaces what the ZIP64 extra field gives: unpacked size, packed size, offset, those that are all ones, in this order.
inline void read_extra64(std::string_view extra, std::uint64_t& size, std::uint64_t& compressed,
                         std::uint64_t* offset) noexcept {
    while (extra.size() >= 4) {
        const std::uint16_t id = u16(extra, 0);
        const std::size_t length = u16(extra, 2);
        if (extra.size() < 4 + length)
            return;
        std::string_view field = extra.substr(4, length);
        extra.remove_prefix(4 + length);
        if (id != 1)
            continue;
        for (std::uint64_t* const value : {&size, &compressed, offset})
            if (value != nullptr && *value == in_extra_32 && field.size() >= 8) {
                *value = number(field, 0, 8);
                field.remove_prefix(8);
            }
        return;
    }
}

/// The part that a member's header and its line in the directory share; `at` is where "flags" stands.
inline void read_common(std::string_view bytes, std::size_t at, zip_member& member) noexcept {
    const std::uint16_t flags = u16(bytes, at);
    member.encrypted = (flags & 1U) != 0;
    member.sizes_behind = (flags & 8U) != 0;
    member.method = u16(bytes, at + 2);
    member.crc = u32(bytes, at + 8);
    member.compressed = u32(bytes, at + 12);
    member.size = u32(bytes, at + 16);
}

} // namespace dsacheck::archive::zip_format
