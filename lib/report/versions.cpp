#include "report/versions.hpp"

#include "dsacheck/read_report.hpp"

#include <algorithm>

namespace dsacheck {

namespace {

bool holds_figures(const part& in, const part_row& row, template_column column) noexcept {
    switch (in.form().columns[column.index].kind) {
    case column_kind::count:
    case column_kind::hours: return true;
    case column_kind::value: {
        const cell_kind holds = cell_kind_of(in.number(), row.key, column);
        return holds == cell_kind::count || holds == cell_kind::hours || holds == cell_kind::share || holds == cell_kind::staff;
    }
    default: return false;
    }
}

const part_row* counterpart(const part& before, const part_row& row) noexcept {
    const auto [first, last] = before.find_all(row.key);
    return last - first > row.occurrence ? &before.rows()[first[row.occurrence]] : nullptr;
}

/// "v2" or "version 2" in a folded name, begun by a word boundary.
std::optional<unsigned> number_after(std::string_view folded, std::string_view word) noexcept {
    for (std::size_t at = folded.find(word); at != npos; at = folded.find(word, at + 1)) {
        if (at > 0 && folded[at - 1] != ' ')
            continue;
        std::size_t next = at + word.size();
        while (next < folded.size() && folded[next] == ' ')
            ++next;
        constexpr std::size_t most_digits = 3;
        unsigned number = 0;
        std::size_t digits = 0;
        for (; next + digits < folded.size() && folded[next + digits] >= '0' && folded[next + digits] <= '9'; ++digits)
            number = digits < most_digits ? number * 10 + static_cast<unsigned>(folded[next + digits] - '0') : 0;
        if (digits > 0 && digits <= most_digits)
            return number;
    }
    return std::nullopt;
}

bool begins_a_word(std::string_view folded, std::string_view word) noexcept {
    for (std::size_t at = folded.find(word); at != npos; at = folded.find(word, at + 1))
        if (at == 0 || folded[at - 1] == ' ')
            return true;
    return false;
}

} // namespace

std::vector<cell_pair> figures_of_both(const part& now, const part& before) {
    std::vector<cell_pair> pairs;
    for (const part_row& row : now.rows()) {
        if (row.kind != row_kind::data || !row.key.known())
            continue;
        const part_row* const other = counterpart(before, row);
        if (other == nullptr)
            continue;
        for (std::size_t i = 0; i < now.form().columns.size(); ++i) {
            const template_column column(i);
            if (!holds_figures(now, row, column))
                continue;
            const cell* const here = now.cell_at(row, column);
            const cell* const there = before.cell_at(*other, column);
            if (here != nullptr && there != nullptr)
                pairs.push_back({&now, &row, column, here, there});
        }
    }
    return pairs;
}

std::optional<unsigned> version_number(const report& whole) {
    for (const report_file& file : whole.files()) {
        const std::string folded = fold_label(file.name);
        if (const auto number = number_after(folded, "version"))
            return number;
        if (const auto number = number_after(folded, "v"))
            return number;
    }
    return std::nullopt;
}

std::optional<archived_report> archived(const report& whole) {
    const report_identity& who = whole.identity();
    if (!who.start || !who.end || *who.start >= *who.end)
        return std::nullopt;
    return archived_report{*who.start, *who.end, version_number(whole).value_or(1)};
}

std::string_view text_with(const report& whole, std::initializer_list<std::string_view> words) {
    for (const part& in : whole.parts())
        for (std::size_t i = 0; i < in.form().columns.size(); ++i) {
            const column_kind kind = in.form().columns[i].kind;
            if (kind != column_kind::contextual && !(in.number() == 11 && kind == column_kind::value))
                continue;
            for (const part_row& row : in.rows()) {
                const std::string_view text = in.text(row, template_column(i));
                if (text.empty() || row.kind != row_kind::data)
                    continue;
                const std::string folded = fold_label(text);
                if (std::any_of(words.begin(), words.end(), [&](std::string_view word) { return begins_a_word(folded, word); }))
                    return text;
            }
        }
    return {};
}

} // namespace dsacheck
