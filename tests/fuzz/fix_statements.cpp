// Any bytes can be given for fixing: the edits, applied to the input, give the result; each change lies on a finding's field,
// and where no byte was to be changed none is.
#include "dsacheck/fix_statements.hpp"

#include "support/require.hpp"

#include <cstdint>
#include <string>
#include <string_view>

using namespace dsacheck;

namespace {

std::string applied(std::string_view original, const std::vector<text_edit>& edits) {
    std::string text;
    std::uint64_t at = 0;
    for (const text_edit& each : edits) {
        require(each.offset >= at && each.offset + each.length <= original.size());
        text += original.substr(at, each.offset - at);
        text += each.text;
        at = each.offset + each.length;
    }
    return text += original.substr(at);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    options chosen;
    chosen.now = 1781524800;
    chosen.limits.record_bytes = 4096;
    for (const fix_choice which : {fix_choice::safe, fix_choice::all}) {
        const fix_outcome outcome = fix_statements(input, chosen, which);
        require(applied(input, outcome.edits) == outcome.bytes);
        require(!outcome.changes.empty() || outcome.bytes == input);
        for (const applied_fix& each : outcome.changes) {
            require(each.broken != nullptr && each.line >= 1);
            require(which == fix_choice::all || each.safety == fix_safety::safe);
        }
        std::string diff;
        render_unified_diff("input", input, outcome.edits, diff);
        require(diff.empty() == outcome.edits.empty());
        std::string log;
        render_changes_text("input", outcome.changes, log);
        render_changes_json("input", outcome.changes, log);
    }
    return 0;
}
