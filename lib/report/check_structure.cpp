// Rows that are missing, come twice, or are in no template; column A.
#include "dsacheck/read_report.hpp"
#include "dsacheck/rules/report_files.hpp"
#include "report/checks.hpp"
#include "report/group.hpp"
#include "report/words.hpp"
#include "text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dsacheck::checks {

namespace {

bool is_other(unsigned part, row_key key) noexcept {
    return has_category_rows(part) && key.subject < category_lines.size() &&
           category_lines[key.subject].level == line_level::sub_category && category_lines[key.subject].sub == keyword::other;
}

bool is_accuracy(unsigned part, row_key key) noexcept {
    return part == 8 && key.subject >= static_cast<std::uint8_t>(automation::accuracy) && key.subject != row_key::unknown;
}

/// A sub-category below another category has a rule of its own.
bool is_misplaced(unsigned part, const part_row& row) noexcept {
    return has_category_rows(part) && row.key.subject < category_lines.size() &&
           category_lines[row.key.subject].level == line_level::sub_category && row.stands_under != category_lines[row.key.subject].parent_line;
}

/// The keys that a part has to have, apart from those that other rules ask for.
std::vector<row_key> keys_due(unsigned part, provider_type provider) {
    std::vector<row_key> due;
    if (has_category_rows(part)) {
        if (binds(annex_part_of(part).who, provider))
            for (std::uint8_t line = 0; line < category_lines.size(); ++line)
                if (part_has_line(part, line))
                    due.push_back(row_key(line, part == 3 ? scope::total : scope::none));
        return due;
    }
    for (const annex_row& row : annex_part_of(part).rows)
        if (binds(row.who, provider) && row.where != scope::each_state && row.where != scope::each_language &&
            !(part == 9 && row.subject == static_cast<std::uint8_t>(staff::linguistic)))
            due.push_back(row_key(row.subject, row.where));
    return due;
}

std::string key_in_words(unsigned part, row_key key) {
    if (has_category_rows(part))
        return line_in_words(key.subject);
    std::string text(annex_part_of(part).indicators[key.subject].label);
    if (key.where != scope::none)
        text += fmt::format(": {}", scope_in_words(part, key.where));
    return text;
}

void rows_missing(const part& in, check_run& to) {
    const unsigned number = in.number();
    const template_column key = column_of(number, has_category_rows(number) ? column_kind::category_code : column_kind::indicator);
    const array_view<part> files = to.whole().parts_of(number);
    if (number == 1 || in.column_index(key) == part::none || &files[0] != &in)
        return; // part 1 has a rule of its own; without the column nothing can be told
    std::vector<std::string> missing;
    const std::vector<row_key> due = keys_due(number, to.whole().provider());
    for (const row_key each : due) {
        const bool found = std::any_of(files.begin(), files.end(), [each](const part& file) { return file.find(each) != nullptr; });
        if (!found)
            missing.push_back(key_in_words(number, each));
    }
    if (missing.empty())
        return;
    to.add(draft(rules::row_missing)
               .whole_part(in)
               .tell(fmt::format("{} of the {} rows of the template that apply {} missing: {}", with_thousands(missing.size()),
                                 due.size(), missing.size() == 1 ? "is" : "are", list_in_words(missing))));
}

void rows_twice(const part& in, check_run& to) {
    cell_group twice(rules::row_twice);
    for (const part_row& row : in.rows())
        if (row.kind == row_kind::data && row.occurrence > 0 && is_in_template(in.number(), row.key) &&
            !is_other(in.number(), row.key) && !is_accuracy(in.number(), row.key) && !is_misplaced(in.number(), row))
            twice.add_row(in, row);
    twice.report(to, "row repeats one that stands above it", "rows repeat ones that stand above them");
}

void rows_unknown(const part& in, check_run& to) {
    const unsigned number = in.number();
    cell_group unknown(rules::row_not_in_the_template);
    cell_group further(rules::row_not_in_the_template,
                       to.takes_other(ambiguity::extra_rows) ? severity::warning : severity::info);
    const template_column key = column_of(number, has_category_rows(number) ? column_kind::category_code : column_kind::indicator);
    for (const part_row& row : in.rows()) {
        if (row.kind != row_kind::data || row.key.where == scope::placeholder)
            continue;
        if (has_category_rows(number)) {
            const std::string_view code = trim_blanks(in.text(row, key));
            if (row.key.subject == row_key::unknown && code.substr(0, 8) != "KEYWORD_" && code.substr(0, 10) != "STATEMENT_")
                unknown.add(in, row, key);
            continue;
        }
        if (row.key.subject == row_key::unknown)
            unknown.add(in, row, key);
        else if (!is_in_template(number, row.key) && !(row.key.where == scope::unknown && number >= 8))
            further.add(in, row, column_of(number, column_kind::scope));
        else if (row.key.where == scope::unknown && number >= 8 && trim_blanks(in.text(row, column_of(number, column_kind::scope))).size() > 20)
            further.add(in, row, column_of(number, column_kind::scope));
    }
    unknown.report(to, "row is not in the template", "rows are not in the template");
    further.report(to, "row has a scope that the template does not have for its indicator",
                   "rows have scopes that the template does not have for their indicators");
}

void column_a(const part& in, check_run& to) {
    const template_column column = column_of(in.number(), column_kind::applicability);
    if (in.number() == 2 || in.column_index(column) == part::none)
        return;
    const auto& notes = to.whole().notes();
    if (std::any_of(notes.begin(), notes.end(), [&in](const reader_note& note) {
            return note.kind == note_kind::labels_translated && note.file == in.file();
        }))
        return;
    std::array<std::string, applicability_labels.size()> folded;
    for (std::size_t i = 0; i < folded.size(); ++i)
        folded[i] = fold_label(applicability_labels[i]);
    cell_group altered(rules::applicability_altered);
    cell_group blank(rules::applicability_altered);
    for (const part_row& row : in.rows()) {
        if (row.kind != row_kind::data || !is_in_template(in.number(), row.key))
            continue;
        const std::string_view text = trim_blanks(in.text(row, column));
        const applicability who = applicability_of(in.number(), row.key);
        if (text.empty())
            blank.add(in, row, column);
        else if (text != label_of(who) && fold_label(text) != folded[static_cast<std::size_t>(who)])
            altered.add(in, row, column);
    }
    altered.report(to, "row says otherwise than the template whom it applies to", "rows say otherwise than the template whom they apply to");
    blank.report(to, "row does not say whom it applies to", "rows do not say whom they apply to");
}

} // namespace

void structure(const part& in, check_run& to) {
    rows_missing(in, to);
    rows_twice(in, to);
    rows_unknown(in, to);
    column_a(in, to);
}

} // namespace dsacheck::checks
