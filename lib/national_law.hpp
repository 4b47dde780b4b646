// Tells from the name of a law which country's it is.
#pragma once

#include "dsacheck/text.hpp"

#include <cstdint>
#include <string_view>

namespace dsacheck {

/// The row in `countries` of the only country whose laws `text` names; `not_found` when it names none that is known here, those of
/// several countries, or also the law of the Union. Allocates nothing.
[[nodiscard]] std::uint8_t country_of_law(std::string_view text, text_form form) noexcept;

} // namespace dsacheck
