// Codes of Member States (parts 3 and 10) and of languages (parts 8 and 9).
#include "dsacheck/rules/report_codes.hpp"
#include "report/checks.hpp"
#include "report/group.hpp"

#include <algorithm>

namespace dsacheck::checks {

namespace {

/// Words that are meant as a code or a name, not as a scope of another kind.
bool looks_like_a_language(std::string_view text) noexcept {
    return text.size() <= 20 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
    });
}

void states(const part& in, check_run& to) {
    const template_column column = column_of(in.number(), column_kind::scope);
    cell_group wrong(rules::country_code);
    cell_group unknown(rules::country_code);
    cell_group greece(rules::country_code, severity::warning);
    for (const part_row& row : in.rows()) {
        if (row.kind != row_kind::data || row.key.subject == row_key::unknown || row.key.where == scope::placeholder)
            continue;
        const std::string_view text = trim_blanks(in.text(row, column));
        if (row.key.where == scope::unknown) {
            if (!text.empty())
                unknown.add(in, row, column);
        } else if (is_state(row.key.where) && text != state_of(row.key.where).code) {
            if (text == "GR") {
                if (!to.takes_other(ambiguity::greece))
                    greece.add(in, row, column);
            } else
                wrong.add(in, row, column);
        }
    }
    wrong.report(to, "Member State is not written as a code in capital letters", "Member States are not written as codes in capital letters");
    unknown.report(to, "scope is no code of a Member State", "scopes are no codes of a Member State");
    if (greece.size() == 1) // a fix mends one place
        greece.made().mend("EL", fix_safety::safe);
    greece.report(to, "row has GR for Greece, which is EL in Eurostat's Glossary", "rows have GR for Greece, which is EL in Eurostat's Glossary");
}

void languages(const part& in, check_run& to) {
    const template_column column = column_of(in.number(), column_kind::scope);
    cell_group wrong(rules::language_code);
    cell_group capitals(rules::language_code, severity::warning);
    for (const part_row& row : in.rows()) {
        if (row.kind != row_kind::data || row.key.subject == row_key::unknown)
            continue;
        const std::string_view text = trim_blanks(in.text(row, column));
        if (row.key.where == scope::unknown) {
            if (!text.empty() && looks_like_a_language(text))
                wrong.add(in, row, column);
        } else if (is_language(row.key.where) && text != language_of(row.key.where).code)
            (text.size() == 2 ? capitals : wrong).add(in, row, column);
    }
    wrong.report(to, "scope is no code of an official language", "scopes are no codes of official languages");
    capitals.report(to, "language code is not in small letters", "language codes are not in small letters");
}

} // namespace

void codes(const part& in, check_run& to) {
    if (in.number() == 3 || in.number() == 10)
        states(in, to);
    else if (in.number() == 8 || in.number() == 9)
        languages(in, to);
}

} // namespace dsacheck::checks
