// Applies the fixes that findings carry.
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/finding.hpp"
#include "dsacheck/options.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

enum class fix_choice : std::uint8_t {
    safe, ///< only fixes that keep the meaning
    all   ///< guesses as well
};

/// Some bytes of the original in whose place others stand.
struct text_edit {
    std::uint64_t offset = 0; ///< in the original
    std::uint64_t length = 0; ///< in the original
    std::string text;
};

/// One fix that was applied.
struct applied_fix {
    const rule* broken = nullptr;
    fix_safety safety = fix_safety::safe;
    std::uint64_t record = 0; ///< running number of the statement, from 0
    std::uint64_t line = 0;   ///< when it was applied: earlier fixes may have moved it
    std::string pointer;
    std::string puid;   ///< as it stands in the source
    std::string before; ///< the bytes that were replaced
    std::string after;
};

struct fix_outcome {
    std::string bytes;                ///< the input with the fixes
    std::vector<text_edit> edits;     ///< in order, apart from each other: all that differs
    std::vector<applied_fix> changes; ///< in the order in which they were applied
    bool settled = true;              ///< false when fixes were still left after the last round
};

/// Validates statements, applies the fixes of the findings that the options ask for, and begins again, since a fix may
/// enable another, up to 10 times. Fixes that overlap are applied one after the other. A fix of a free text is applied
/// only when it trims. No byte outside of the fixes changes. Total: any bytes are fine.
[[nodiscard]] DSACHECK_EXPORT fix_outcome fix_statements(std::string_view bytes, const options& chosen, fix_choice which);

/// The edits as a unified diff with three lines of context, as `patch -p0` takes it; empty without edits. `path` names
/// the file.
DSACHECK_EXPORT void render_unified_diff(std::string_view path, std::string_view original,
                                         const std::vector<text_edit>& edits, std::string& out);

/// A line for each change: where, which rule, what became what. Safe to print.
DSACHECK_EXPORT void render_changes_text(std::string_view path, const std::vector<applied_fix>& changes, std::string& out);

/// A JSON array of objects with path, line, record, pointer, puid, rule, number, safe, before and after.
DSACHECK_EXPORT void render_changes_json(std::string_view path, const std::vector<applied_fix>& changes, std::string& out);

} // namespace dsacheck
