// Line ends that are row ends for certain.
#pragma once

#include "dsacheck/bytes.hpp"

#include <cstddef>
#include <string_view>

namespace dsacheck::dump {

/// The first line end at or behind `from` that follows a quoted date and time and goes before a uuid, or the end of the
/// bytes; `npos` when there is none. See `last_certain_row_end`.
[[nodiscard]] std::size_t first_certain_line_end(std::string_view bytes, std::size_t from) noexcept;

/// Whether `text` is 32 hexadecimal digits in five groups.
[[nodiscard]] bool is_uuid(std::string_view text) noexcept;

} // namespace dsacheck::dump
