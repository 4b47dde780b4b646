// Whether a text can have anything at its ends that the API trims.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace dsacheck {

namespace detail {

/// Bytes that begin no character that the API trims. White space and the first bytes of the others do not count; nor does
/// a backslash, which may begin an escape of one.
constexpr std::array<bool, 256> make_solid_beginnings() noexcept {
    std::array<bool, 256> solid{};
    for (std::size_t byte = 0x21; byte < 0x100; ++byte)
        solid[byte] = byte < 0x80 || byte >= 0xC0;
    solid['\\'] = false;
    for (const unsigned byte : {0xC2U, 0xCDU, 0xD8U, 0xE1U, 0xE2U, 0xE3U, 0xEFU, 0xF0U, 0xF3U})
        solid[byte] = false;
    return solid;
}
inline constexpr auto solid_beginnings = make_solid_beginnings();

} // namespace detail

/// True when neither end of `raw`, which ends with no escape, can be something that the API trims; false when that takes a
/// closer look.
[[nodiscard]] inline bool ends_are_solid(std::string_view raw) noexcept {
    return !raw.empty() && detail::solid_beginnings[static_cast<unsigned char>(raw.front())] && raw.back() > ' ';
}

} // namespace dsacheck
