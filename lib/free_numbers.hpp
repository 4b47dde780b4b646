// Numbers in a text that say nothing to the rules on texts and personal data: a section, a count, a case number.
#pragma once

#include "dsacheck/text.hpp"

#include <string_view>

namespace dsacheck {

/// Writes the shape of `text`, of which no rule has found anything, to `shape`, which has room for as many bytes: any other
/// digits that fit are as harmless as its own. All digits stay as they are when that is not certain, as for numbers that
/// may have check digits.
void write_shape(std::string_view text, text_form form, char* shape) noexcept;

} // namespace dsacheck
