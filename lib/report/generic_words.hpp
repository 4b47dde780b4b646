// Descriptions that describe nothing.
#pragma once

#include <string_view>

namespace dsacheck {

/// Whether a folded description consists of words that name no kind of content, says that it is not captured
/// elsewhere, or only repeats the category's own name.
[[nodiscard]] bool says_nothing_specific(std::string_view folded, std::string_view category_name);

} // namespace dsacheck
