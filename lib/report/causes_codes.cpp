// A likely cause of codes that are no codes of languages: they are codes of countries.
#include "report/causes.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck::causes {

namespace {

/// The code of a Member State that a cell holds, in capital letters or not, Eurostat's or ISO's; empty for anything else.
std::string state_in(std::string_view text) {
    text = trim_blanks(text);
    if (text.size() != 2)
        return {};
    std::string code(text);
    for (char& c : code)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const bool is_state = code == "GR" ||
                          std::any_of(member_states.begin(), member_states.end(), [&](const member_state& each) { return each.code == code; });
    return is_state ? code : std::string();
}

} // namespace

/// The rows by language hold countries: Czechia stands where Czech belongs.
void countries_for_languages(const evidence& seen, found_causes& to) {
    for (const part& in : seen.whole().parts()) {
        if (in.number() != 8 && in.number() != 9)
            continue;
        const template_column column = column_of(in.number(), column_kind::scope);
        std::set<std::string> codes; // that are no languages
        std::set<std::uint32_t> rows; // that hold codes of Member States, or what may be both
        std::map<std::uint8_t, std::set<scope>> languages; // by indicator
        std::set<std::uint8_t> concerned;                  // indicators
        std::size_t alone = 0;
        for (const part_row& row : in.rows()) {
            if (row.kind != row_kind::data || row.key.subject == row_key::unknown)
                continue;
            if (is_language(row.key.where))
                languages[row.key.subject].insert(row.key.where);
            std::string code = state_in(in.text(row, column));
            if (code.empty())
                continue;
            rows.insert(row.number);
            if (row.key.where != scope::unknown)
                continue;
            codes.insert(std::move(code));
            concerned.insert(row.key.subject);
            ++alone;
        }
        std::vector<std::string> without;
        for (std::size_t i = 0; i < official_languages.size(); ++i)
            if (std::any_of(concerned.begin(), concerned.end(), [&](std::uint8_t each) { return languages[each].count(scope_of_language(i)) == 0; }))
                without.emplace_back(official_languages[i].code);
        constexpr std::size_t enough = 3;
        if (codes.size() < enough || without.empty())
            continue;
        likely_cause cause;
        cause.explains = seen.of({3032}, in.number(), [&](const finding& f) {
            return most_cells(f, [&](const cell_place& at) { return at.part == in.number() && rows.count(at.row) != 0; });
        });
        if (cause.explains.empty())
            continue;
        for (const std::size_t i : seen.of({3099, 3103}, in.number()))
            cause.explains.push_back(i);
        cause.what = fmt::format("part {}: countries were written where languages belong", in.number());
        cause.support = fmt::format("{} rows are for {}, which are codes of Member States and of no official language, while {} {} no row",
                                    alone, list_in_words({codes.begin(), codes.end()}, 12), list_in_words(without, 24),
                                    without.size() == 1 ? "has" : "have");
        to.push_back(std::move(cause));
    }
}

} // namespace dsacheck::causes
