#include "report/lines.hpp"

namespace dsacheck {

std::vector<const part_row*> scope_rows::categories() const {
    std::vector<const part_row*> all;
    for (std::size_t line = 1; line < category_lines.size(); ++line)
        if (category_lines[line].level == line_level::category)
            all.insert(all.end(), by_line[line].begin(), by_line[line].end());
    return all;
}

std::vector<const part_row*> scope_rows::below(std::uint8_t line) const {
    std::vector<const part_row*> all;
    for (std::size_t sub = line + 1U; sub < end_of_category(line); ++sub)
        all.insert(all.end(), by_line[sub].begin(), by_line[sub].end());
    all.insert(all.end(), unlisted[line].begin(), unlisted[line].end());
    return all;
}

std::map<scope, scope_rows> rows_by_scope(const part& in) {
    std::map<scope, scope_rows> all;
    for (const part_row& row : in.rows()) {
        if (row.kind != row_kind::data || row.key.where == scope::placeholder || row.key.where == scope::unknown)
            continue;
        const bool known = row.key.subject < category_lines.size();
        if (!known && row.stands_under >= category_lines.size())
            continue;
        scope_rows& rows = all[row.key.where];
        ++rows.count;
        if (!known)
            rows.unlisted[row.stands_under].push_back(&row);
        else if (const category_line& line = category_lines[row.key.subject];
                 line.level == line_level::sub_category && row.stands_under < category_lines.size() &&
                 row.stands_under != total_line && line.parent_line != row.stands_under)
            rows.unlisted[row.stands_under].push_back(&row); // stands under another category, and counts there
        else
            rows.by_line[row.key.subject].push_back(&row);
    }
    return all;
}

} // namespace dsacheck
