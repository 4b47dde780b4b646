#include "report/omission_reason.hpp"

#include "dsacheck/read_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace dsacheck {

namespace {

constexpr std::size_t shortest_reason = 20;    // bytes; "part 9: N/A" is none
constexpr std::size_t longest_looked_at = 20'000; // of a text, and
constexpr std::size_t most_looked_at = 1'000'000; // of a file beside the parts: none of what goes on longer is a reason

bool names_it(std::string_view text, const std::array<std::string, 4>& names) {
    const std::string folded = fold_label(text.substr(0, longest_looked_at));
    for (const std::string& name : names)
        for (std::size_t at = folded.find(name); at != std::string::npos; at = folded.find(name, at + 1)) {
            const std::size_t end = at + name.size();
            if (end == folded.size() || folded[end] < '0' || folded[end] > '9')
                return true;
        }
    return false;
}

} // namespace

std::string_view reason_for_omitting(const report& whole, unsigned part) {
    const std::array<std::string, 4> names{fmt::format("part {}", part), fmt::format("template {}", part),
                                           fmt::format("sheet {}", part), fold_label(annex_part_of(part).stem)};
    for (const dsacheck::part& in : whole.parts())
        for (std::size_t i = 0; i < in.form().columns.size(); ++i) {
            const column_kind kind = in.form().columns[i].kind;
            if (kind != column_kind::contextual && !(in.number() == 11 && kind == column_kind::value))
                continue;
            for (const part_row& row : in.rows()) {
                const std::string_view text = trim_blanks(in.text(row, template_column(i)));
                if (text.size() >= shortest_reason && names_it(text, names))
                    return text;
            }
        }
    for (const report_file& file : whole.files())
        if (file.part == 0 && file.kind == file_kind::text)
            for (std::string_view rest = std::string_view(file.bytes).substr(0, most_looked_at); !rest.empty();) {
                const std::string_view line = rest.substr(0, rest.find('\n'));
                rest.remove_prefix(std::min(line.size() + 1, rest.size()));
                if (line.size() >= shortest_reason && names_it(line, names))
                    return trim_blanks(line);
            }
    return {};
}

bool has_content(const part& in) noexcept {
    for (const part_row& row : in.rows()) {
        if (row.kind != row_kind::data)
            continue;
        for (std::size_t i = 0; i < in.form().columns.size(); ++i) {
            const column_kind kind = in.form().columns[i].kind;
            const value_kind held = in.value(row, template_column(i)).kind;
            if ((kind == column_kind::count || kind == column_kind::hours || kind == column_kind::value) &&
                held != value_kind::blank && held != value_kind::placeholder && held != value_kind::not_available)
                return true;
        }
    }
    return false;
}

bool keeps_placeholder(const part& in) noexcept {
    return std::any_of(in.rows().begin(), in.rows().end(),
                       [](const part_row& row) { return row.kind == row_kind::data && row.key.where == scope::placeholder; });
}

} // namespace dsacheck
