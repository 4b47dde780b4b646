#include "dsacheck/rules/statement_personal_data.hpp"

#include "free_texts.hpp"
#include "free_text_checks.hpp"
#include "personal_data/personal_data.hpp"

namespace dsacheck::rules {

namespace {

const rule& rule_on(personal_data::kind what, statement_field field) noexcept {
    using personal_data::kind;
    switch (what) {
    case kind::email_address: return field == statement_field::source_identity ? email_address_as_source : email_address_in_text;
    case kind::role_mailbox: return role_mailbox_in_text;
    case kind::telephone_number: return telephone_number_in_text;
    case kind::bank_account: return bank_account_in_text;
    case kind::payment_card: return payment_card_in_text;
    case kind::national_number: return national_number_in_text;
    case kind::ip_address: return ip_address_in_text;
    case kind::handle: return handle_in_text;
    case kind::profile_link: return profile_link_in_text;
    }
    return email_address_in_text;
}

} // namespace

field_set check_personal_data(const statement& s, field_set texts, reporter& out) {
    field_set sound = texts;
    for (field_set rest = texts; !rest.empty();) {
        const statement_field field = rest.take_first();
        const field_value& value = s[field];
        personal_data::scan(value.text, value.form, [&](const personal_data::match& found) {
            out.add(rule_on(found.what, field), field,
                    place_of(value, found.offset, found.length, out.site().document), found.detail);
            sound.remove(field);
        });
    }
    return sound;
}

void check_puid_for_personal_data(const statement& s, reporter& out) {
    constexpr statement_field field = statement_field::puid;
    if (!is_filled_text(s, field))
        return;
    const field_value& value = s[field];
    personal_data::scan_identifier(value.text, [&](const personal_data::match& found) {
        out.add(rule_on(found.what, field), field, place_of(value, found.offset, found.length, out.site().document), found.detail);
    });
}

} // namespace dsacheck::rules
