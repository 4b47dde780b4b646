// Paths as URI references (RFC 3986).
#pragma once

#include <string>
#include <string_view>

namespace dsacheck {

/// A relative path as a relative reference, an absolute one with the scheme "file"; every byte that may not stand in a
/// path is percent-encoded. "stdin" for "-", "memory" for an empty path.
[[nodiscard]] std::string uri_of_path(std::string_view path);

} // namespace dsacheck
