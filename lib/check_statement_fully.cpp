#include "check_fully.hpp"

#include "dsacheck/check_statement.hpp"

#include "free_text_checks.hpp"
#include "full_checks.hpp"

namespace dsacheck {

void check_statement_fully(const statement& s, text_memo* memo, reporter& out) {
    text_lookups texts(s, memo);
    const statement_codes codes(s);
    rules::check_silent_loss(s, codes, out);
    rules::check_dates(s, codes, out);
    rules::check_category(s, codes, out);
    texts.look_up();
    rules::check_ground(s, codes, out);
    rules::check_restrictions(s, codes, out);
    rules::check_automation(s, codes, out);
    texts.compare();
    rules::check_free_texts(s, texts, out);
}

void check_statement_fully(const statement& s, reporter& out) {
    check_statement_fully(s, nullptr, out); // a memo is worth its memory from the second statement on
}

} // namespace dsacheck
