// Whether a report says why it leaves a part out (Annex II, Part I.1).
#pragma once

#include "dsacheck/report.hpp"

#include <string_view>

namespace dsacheck {

/// A text of part 11, of part 2's or another part's contextual information, or of a companion document that names the
/// part: "part 9", "9_human_resources". Empty when there is none; a bare "N/A" is no reason.
[[nodiscard]] std::string_view reason_for_omitting(const report& whole, unsigned part);

/// Whether some row has a figure or a text of its own: neither a blank nor the template's words nor "N/A".
[[nodiscard]] bool has_content(const part& in) noexcept;

} // namespace dsacheck
