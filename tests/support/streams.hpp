// Sources of bytes for tests.
#pragma once

#include "dsacheck/validate.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace dsacheck::testing {

/// `input` in pieces of at most `piece` bytes. `input` outlives the source.
inline byte_source in_pieces(std::string_view input, std::size_t piece) {
    return [input, piece](char* buffer, std::size_t size) mutable {
        const std::size_t count = std::min({piece, size, input.size()});
        std::copy_n(input.begin(), count, buffer);
        input.remove_prefix(count);
        return count;
    };
}

} // namespace dsacheck::testing
