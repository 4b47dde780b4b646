// Whether a report says why it leaves a part out (Annex II, Part I.1).
#pragma once

#include "dsacheck/report.hpp"

#include <string_view>

namespace dsacheck {

/// A text of part 11, of part 2's or another part's contextual information, or of a companion document that names the
/// part: "part 9", "9_human_resources". Empty when there is none; a bare "N/A" is no reason.
[[nodiscard]] std::string_view reason_for_omitting(const report& whole, unsigned part);

} // namespace dsacheck
