#include "dsacheck/check_statement.hpp"

#include "free_text_checks.hpp"
#include "full_checks.hpp"

namespace dsacheck {

void check_statement_fully(const statement& s, reporter& out) {
    const statement_codes codes(s);
    rules::check_silent_loss(s, codes, out);
    rules::check_dates(s, codes, out);
    rules::check_category(s, codes, out);
    rules::check_ground(s, codes, out);
    rules::check_restrictions(s, codes, out);
    rules::check_automation(s, codes, out);
    rules::check_texts(s, out);
    rules::check_personal_data(s, out);
}

} // namespace dsacheck
