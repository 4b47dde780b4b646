// Lines and columns counted the slow way, to compare with.
#pragma once

#include "dsacheck/bytes.hpp"

#include <string_view>

namespace dsacheck::testing {

/// Lines end at LF; columns count code points, which are the bytes that do not continue another one.
inline position naive_position(std::string_view input, std::size_t offset) {
    position at{1, 1};
    for (std::size_t i = 0; i < offset && i < input.size(); ++i) {
        if (input[i] == '\n')
            at = {at.line + 1, 1};
        else if ((static_cast<unsigned char>(input[i]) & 0xC0U) != 0x80U)
            ++at.column;
    }
    // Where the offset stands inside a sequence, the column is that behind its first byte.
    return at;
}

} // namespace dsacheck::testing
