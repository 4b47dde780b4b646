#include "free_text_checks.hpp"

namespace dsacheck::rules {

void check_free_texts(const statement& s, text_lookups& texts, reporter& out) {
    const field_set sound = check_texts(s, texts, out);
    if (const field_set unknown = texts.filled() - texts.known(); !unknown.empty())
        texts.remember(check_personal_data(s, unknown, out) & sound);
    check_puid_for_personal_data(s, out);
}

} // namespace dsacheck::rules
