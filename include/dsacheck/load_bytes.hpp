// Bytes of a text as a number, the first one lowest, on any machine. Compilers make one load of it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dsacheck::detail {

// GCC follows reads into texts that are known to be too short, and does not see that a caller has asked for the size.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Warray-bounds"
#endif

constexpr std::uint32_t load_4_bytes(const char* p) noexcept {
    return std::uint32_t{static_cast<unsigned char>(p[0])} | std::uint32_t{static_cast<unsigned char>(p[1])} << 8 |
           std::uint32_t{static_cast<unsigned char>(p[2])} << 16 | std::uint32_t{static_cast<unsigned char>(p[3])} << 24;
}

constexpr std::uint64_t load_8_bytes(const char* p) noexcept {
    return std::uint64_t{static_cast<unsigned char>(p[0])} | std::uint64_t{static_cast<unsigned char>(p[1])} << 8 |
           std::uint64_t{static_cast<unsigned char>(p[2])} << 16 | std::uint64_t{static_cast<unsigned char>(p[3])} << 24 |
           std::uint64_t{static_cast<unsigned char>(p[4])} << 32 | std::uint64_t{static_cast<unsigned char>(p[5])} << 40 |
           std::uint64_t{static_cast<unsigned char>(p[6])} << 48 | std::uint64_t{static_cast<unsigned char>(p[7])} << 56;
}

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

} // namespace dsacheck::detail
