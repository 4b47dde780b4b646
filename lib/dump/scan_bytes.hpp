// What is asked of all bytes of a chunk, in one pass.
#pragma once

#include <cstdint>
#include <string_view>

namespace dsacheck::dump {

struct scanned_bytes {
    bool valid_utf8 = true;
    std::uint64_t line_ends = 0;
};

[[nodiscard]] scanned_bytes scan_bytes(std::string_view bytes) noexcept;

} // namespace dsacheck::dump
