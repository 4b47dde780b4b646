#include "free_text_checks.hpp"
#include "free_texts.hpp"

namespace dsacheck::rules {

void check_free_texts(const statement& s, text_memo* memo, reporter& out) {
    field_set texts;
    field_set known;
    for (field_set rest = (s.present - s.nulls) & free_text_fields; !rest.empty();) {
        const statement_field field = rest.take_first();
        if (s[field].type != value_type::string)
            continue;
        texts.add(field);
        if (memo != nullptr && memo->knows(field, s[field]))
            known.add(field);
    }
    const field_set sound = check_texts(s, texts, known, out);
    const field_set unseen = texts - known;
    for (field_set rest = unseen.empty() ? field_set{} : check_personal_data(s, unseen, out) & sound; !rest.empty();) {
        const statement_field field = rest.take_first();
        if (memo != nullptr)
            memo->remember(field, s[field]);
    }
    check_puid_for_personal_data(s, out);
}

} // namespace dsacheck::rules
