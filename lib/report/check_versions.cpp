// The report beside the version of itself that it replaces, and beside the archive of its service.
#include "dsacheck/rules/report_previous.hpp"
#include "dsacheck/read_report.hpp"
#include "report/checks.hpp"
#include "report/version_mark.hpp"
#include "report/versions.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace dsacheck::checks {

namespace {

/// Whether some text of the report names the part, one of its rows or of its columns.
bool is_named(const report& whole, const part& in, const std::vector<cell_pair>& changed) {
    std::vector<std::string> names{fmt::format("part {}", in.number()), fmt::format("sheet {}", in.number()),
                                   fold_label(in.form().stem), fold_label(in.form().title)};
    for (const cell_pair& each : changed) {
        if (has_category_rows(in.number()) && each.row->key.subject < category_lines.size() &&
            each.row->key.subject != total_line) {
            names.push_back(fold_label(category_lines[each.row->key.subject].code));
            names.push_back(fold_label(category_lines[each.row->key.subject].description));
        } else if (each.row->key.subject < in.form().indicators.size()) {
            names.push_back(fold_label(in.form().indicators[each.row->key.subject].label));
        }
        names.push_back(fold_label(in.form().columns[each.column.index].header));
    }
    return std::any_of(names.begin(), names.end(), [&whole](const std::string& name) {
        return name.size() > 5 && !text_with(whole, {name}).empty();
    });
}

/// Tells the changed cells of one part; those of the later report, with what stood there before.
void tell_changes(const part& in, const std::vector<cell_pair>& changed, bool reason_is_given, check_run& to) {
    constexpr std::size_t shown = 4;
    draft made(rules::version_changes, reason_is_given ? severity::info : rules::version_changes.level);
    std::vector<std::string> said;
    for (const cell_pair& each : changed) {
        made.cell(in, *each.row, each.column);
        said.push_back(fmt::format("{}{} is {}, was {}", column_letters(each.now->column), each.now->row,
                                   quoted(each.now->text, 30), quoted(each.before->text, 30)));
    }
    made.tell(fmt::format("{} cell{} of {} differ{} from the version before: {}", changed.size(), changed.size() == 1 ? "" : "s",
                          part_in_words(in.number()), changed.size() == 1 ? "s" : "", list_in_words(said, shown)));
    to.add(made);
}

void tell_whole(const rule& broken, std::string text, check_run& to) {
    draft made(broken);
    if (const part* const in = to.whole().first(1); in != nullptr)
        made.whole_part(*in);
    else
        made.absent_part(1);
    made.tell(std::move(text));
    to.add(made);
}

} // namespace

void replaced_version(const report& before, check_run& to) {
    const report& now = to.whole();
    bool differs = false;
    const bool reason = !text_with(now, {"correct", "error", "inaccura", "inconsisten", "methodolog"}).empty();
    for (const part& in : now.parts()) {
        const part* const other = before.first(in.number());
        if (other == nullptr)
            continue;
        std::vector<cell_pair> changed = figures_of_both(in, *other);
        changed.erase(std::remove_if(changed.begin(), changed.end(),
                                     [](const cell_pair& each) { return trim_blanks(each.now->text) == trim_blanks(each.before->text); }),
                      changed.end());
        if (changed.empty())
            continue;
        differs = true;
        tell_changes(in, changed, reason, to);
        if (!is_named(now, in, changed)) {
            draft made(rules::changes_not_highlighted);
            for (const cell_pair& each : changed)
                made.cell(in, *each.row, each.column);
            made.tell(fmt::format("{} has changed, and no text of the report names it, its rows or its columns",
                                  part_in_words(in.number())));
            to.add(made);
        }
    }
    if (!differs)
        return;
    if (text_with(now, {"method", "calculat", "recount", "recalculat", "definition", "quer"}).empty())
        tell_whole(rules::version_method_missing, "no text of the report says how the figures that differ from the version before were corrected", to);
    const bool same_date = now.identity().published && now.identity().published == before.identity().published;
    const bool same_mark = version_number(now) == version_number(before) &&
                           says_that_it_is_a_version(now) == says_that_it_is_a_version(before);
    if (same_date || same_mark)
        tell_whole(rules::versions_indistinguishable,
                   same_date ? fmt::format("both versions say that they were published on {}, though their figures differ",
                                           day_in_words(*now.identity().published))
                             : std::string("both versions bear the same mark, or none, though their figures differ"),
                   to);
}

void previous(check_run& to) {
    if (to.chosen().previous == nullptr)
        return;
    const report& before = *to.chosen().previous;
    const report_identity& now = to.whole().identity();
    const bool same_period = now.start && now.end && now.start == before.identity().start && now.end == before.identity().end;
    if (same_period)
        replaced_version(before, to);
    else
        preceding_report(before, to);
}

void archive(check_run& to) {
    std::vector<archived_report> all = to.chosen().archive;
    if (all.empty())
        return;
    if (const auto now = archived(to.whole()))
        all.push_back(*now);
    std::sort(all.begin(), all.end(), [](const archived_report& a, const archived_report& b) {
        return std::pair(days_from_civil(a.start), a.version) < std::pair(days_from_civil(b.start), b.version);
    });
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool same_period = i > 0 && all[i].start == all[i - 1].start;
        if (!same_period && i > 0 && days_from_civil(all[i].start) > days_from_civil(all[i - 1].end) + 1)
            tell_whole(rules::archive_incomplete,
                       fmt::format("no report covers the days between {} and {}", day_in_words(all[i - 1].end), day_in_words(all[i].start)), to);
        const unsigned expected = same_period ? all[i - 1].version + 1 : 1;
        if (all[i].version > expected)
            tell_whole(rules::archive_incomplete,
                       fmt::format("of the report on {}/{} there is version {}, but not version {}", day_in_words(all[i].start),
                                   day_in_words(all[i].end), all[i].version, expected),
                       to);
    }
}


} // namespace dsacheck::checks
