#include "report/version_mark.hpp"

#include "dsacheck/read_report.hpp"

#include <string>
#include <string_view>

namespace dsacheck {

namespace {

bool has_digit_after(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != npos; at = text.find(word, at + 1)) {
        std::size_t next = at + word.size();
        while (next < text.size() && (text[next] == ' ' || text[next] == '_' || text[next] == '-' || text[next] == '.'))
            ++next;
        const bool begins = at == 0 || text[at - 1] < 'a' || text[at - 1] > 'z';
        if (begins && next < text.size() && text[next] >= '0' && text[next] <= '9')
            return true;
    }
    return false;
}

bool is_mark(std::string_view text) {
    const std::string folded = fold_label(text);
    for (const std::string_view phrase : {"updated version", "corrected version", "revised version", "republished", "previous version",
                                          "earlier version", "first version", "corrigendum", "updated report", "corrected report"})
        if (folded.find(phrase) != std::string::npos)
            return true;
    return has_digit_after(folded, "version") || has_digit_after(folded, "v");
}

} // namespace

bool says_that_it_is_a_version(const report& whole) {
    for (const report_file& file : whole.files())
        if (is_mark(file.name))
            return true;
    for (const part& in : whole.parts())
        for (std::size_t i = 0; i < in.form().columns.size(); ++i) {
            const column_kind kind = in.form().columns[i].kind;
            if (kind != column_kind::contextual && !(in.number() == 11 && kind == column_kind::value))
                continue;
            for (const part_row& row : in.rows())
                if (const std::string_view text = in.text(row, template_column(i)); text.size() > 6 && is_mark(text))
                    return true;
        }
    return false;
}

} // namespace dsacheck
