// Whether a report says why it leaves a part out (Annex II, Part I.1).
#pragma once

#include "dsacheck/report.hpp"

#include <string_view>

namespace dsacheck {

/// A text of part 11 or of the contextual information, or a line of a text file beside the parts, that names the part:
/// "part 9", "9_human_resources". Empty when there is none; a bare "N/A" is no reason.
[[nodiscard]] std::string_view reason_for_omitting(const report& whole, unsigned part);

/// Whether some row has a figure or a text of its own: neither a blank nor the template's words nor "N/A".
[[nodiscard]] bool has_content(const part& in) noexcept;

/// Whether a row still has the template's placeholder for its scope: what rows are due there is told by that alone.
[[nodiscard]] bool keeps_placeholder(const part& in) noexcept;

} // namespace dsacheck
