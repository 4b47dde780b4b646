#include "dsacheck/fix_statements.hpp"

#include "dsacheck/findings.hpp"
#include "dsacheck/statement_field.hpp"
#include "dsacheck/text.hpp"
#include "dsacheck/validate.hpp"

#include "detect_form.hpp"
#include "json_text.hpp"
#include "piece_table.hpp"

#include <algorithm>
#include <utility>

namespace dsacheck {

namespace {

constexpr unsigned most_rounds = 10;
constexpr std::size_t window = std::size_t{4} << 20U; // of NDJSON: bounds what the findings of a round take

/// Rules on what cannot be read: a fix must not add to their findings.
std::uint64_t unreadable(const findings& found) noexcept {
    std::uint64_t count = 0;
    for (const findings::rule_count& each : found.by_rule())
        count += each.which->number < 2000 ? each.count : 0;
    return count;
}

/// Whether two pieces of a JSON string mean the same text, once the API has trimmed it.
bool same_when_trimmed(std::string_view before, std::string_view after) {
    std::string old_text;
    std::string new_text;
    unescape_json(before, old_text);
    unescape_json(after, new_text);
    return trim_as_api(old_text) == trim_as_api(new_text);
}

/// Free texts belong to whoever wrote them.
bool may_change(const finding& found, std::string_view bytes) {
    if (found.where.field >= statement_field_count ||
        statement_fields[found.where.field].kind != field_kind::text)
        return true;
    std::string_view before = bytes.substr(found.repair.offset, found.repair.length);
    std::string_view after = found.repair.replacement;
    const auto is_quoted = [](std::string_view text) {
        return text.size() >= 2 && text.front() == '"' && text.back() == '"';
    };
    if (is_quoted(before) != is_quoted(after))
        return false;
    if (is_quoted(before)) {
        before = before.substr(1, before.size() - 2);
        after = after.substr(1, after.size() - 2);
    }
    return same_when_trimmed(before, after);
}

bool is_chosen(const finding& found, fix_choice which, std::string_view bytes) {
    const fix& repair = found.repair;
    if (!repair.exists() || (which == fix_choice::safe && repair.safety != fix_safety::safe))
        return false;
    const bool inside = repair.offset <= bytes.size() && repair.length <= bytes.size() - repair.offset;
    return inside && bytes.substr(repair.offset, repair.length) != repair.replacement && may_change(found, bytes);
}

/// The fixes of a round, apart from each other. Of those that overlap the first is taken; the others have their turn
/// in the next round, if they are still needed.
std::vector<const finding*> fixes_of_round(const findings& found, fix_choice which, std::string_view bytes) {
    std::vector<const finding*> chosen;
    for (const finding& each : found)
        if (is_chosen(each, which, bytes))
            chosen.push_back(&each);
    std::stable_sort(chosen.begin(), chosen.end(), [](const finding* a, const finding* b) {
        return std::pair(a->repair.offset, a->repair.length) < std::pair(b->repair.offset, b->repair.length);
    });
    std::uint64_t end = 0;
    bool first = true;
    const auto overlaps = [&](const finding* each) {
        // Touching counts as well: two commas removed at once would leave none.
        const bool touches = !first && each->repair.offset <= end;
        if (!touches) {
            first = false;
            end = each->repair.offset + each->repair.length;
        }
        return touches;
    };
    chosen.erase(std::remove_if(chosen.begin(), chosen.end(), overlaps), chosen.end());
    return chosen;
}

std::string with_fixes(std::string_view bytes, const std::vector<const finding*>& fixes) {
    std::string fixed;
    std::size_t at = 0;
    for (const finding* each : fixes) {
        fixed += bytes.substr(at, each->repair.offset - at);
        fixed += each->repair.replacement;
        at = each->repair.offset + each->repair.length;
    }
    fixed += bytes.substr(at);
    return fixed;
}

applied_fix description_of(const finding& found, std::string_view bytes, std::uint64_t first_record, std::uint64_t first_line) {
    applied_fix made;
    made.broken = found.broken;
    made.safety = found.repair.safety;
    made.record = first_record + found.where.record;
    made.line = first_line + found.at.line;
    made.pointer = found.pointer;
    made.puid = found.puid;
    made.before = bytes.substr(found.repair.offset, found.repair.length);
    made.after = found.repair.replacement;
    return made;
}

class fixer {
  public:
    fixer(const options& chosen, fix_choice which) : options_(chosen), which_(which) {
        options_.storage.findings_per_rule = 100'000; // what does not fit is fixed in the next round
        options_.storage.value_bytes = 0;             // the bytes are at hand
        options_.baselines = baseline_use::compare;
    }

    void fix(std::string_view bytes, input_form form) {
        options_.form = form;
        piece_table pieces(bytes.size());
        std::string current(bytes);
        statement_validator validator(options_);
        findings found(options_);
        validator.validate_all(current, found);
        const std::uint64_t records = found.records();
        for (unsigned round = 0;; ++round) {
            const std::vector<const finding*> fixes = fixes_of_round(found, which_, current);
            if (fixes.empty())
                break;
            if (round == most_rounds) {
                outcome_.settled = false;
                break;
            }
            std::string next = with_fixes(current, fixes);
            findings left(options_);
            validator.validate_all(next, left);
            if (unreadable(left) > unreadable(found)) { // a fix that breaks the document is worse than none
                outcome_.settled = false;
                break;
            }
            for (const finding* each : fixes)
                outcome_.changes.push_back(description_of(*each, current, records_, lines_));
            pieces.replace(fixes);
            current = std::move(next);
            found = std::move(left);
        }
        for (text_edit& each : pieces.edits()) {
            each.offset += base_;
            outcome_.edits.push_back(std::move(each));
        }
        outcome_.bytes += current;
        base_ += bytes.size();
        records_ += records;
        lines_ += static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    }

    fix_outcome take() { return std::move(outcome_); }

  private:
    options options_;
    fix_choice which_;
    fix_outcome outcome_;
    std::uint64_t base_ = 0;
    std::uint64_t records_ = 0;
    std::uint64_t lines_ = 0;
};

} // namespace

fix_outcome fix_statements(std::string_view bytes, const options& chosen, fix_choice which) {
    fixer work(chosen, which);
    const input_form form = chosen.form == input_form::automatic ? detect_form(bytes) : chosen.form;
    if (form != input_form::ndjson) {
        work.fix(bytes, form);
        return work.take();
    }
    while (!bytes.empty()) {
        std::size_t end = bytes.size();
        if (end > window) {
            const std::size_t before = bytes.rfind('\n', window);
            end = before != npos ? before + 1 : std::min(bytes.find('\n'), bytes.size() - 1) + 1;
        }
        work.fix(bytes.substr(0, end), form);
        bytes.remove_prefix(end);
    }
    return work.take();
}

} // namespace dsacheck
