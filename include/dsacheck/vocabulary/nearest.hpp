// The allowed value that the author of a wrong one probably meant.
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/vocabulary/lookup.hpp"
#include "dsacheck/vocabulary/schema.hpp"

#include <optional>
#include <string_view>

namespace dsacheck {

/// The value of the enumeration, valid in the given schema, that is nearest to `text`: the same but for case,
/// blanks or hyphens; its label or its name; the value without its prefix; the successor of a withdrawn
/// value; a value with a few letters wrong (up to about a quarter); or the only one that begins or ends with
/// these words.
///
/// Nothing when no value is near, when several are equally near, and when `text` is a withdrawn value without
/// a successor. The result is in static storage. Work is bounded, however long `text` is; nothing is
/// allocated.
[[nodiscard]] DSACHECK_EXPORT std::optional<std::string_view>
nearest(enumeration which, std::string_view text,
        schema_version schema = schema_version::since_2025_07) noexcept;

} // namespace dsacheck
