// Control characters in texts.
#pragma once

#include "texts.hpp"

namespace dsacheck::texts {

/// The first character of U+0000 to U+001F or U+007F to U+009F other than tabulator, line feed and carriage
/// return, as it stands: escaped or not. What is not UTF-8 is passed over.
[[nodiscard]] stretch find_control_character(std::string_view text, text_form form) noexcept;

} // namespace dsacheck::texts
