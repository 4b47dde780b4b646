// The checks of free texts in the profile full.
#pragma once

#include "dsacheck/reporter.hpp"
#include "dsacheck/statement.hpp"

#include "text_memo.hpp"

namespace dsacheck::rules {

/// All of them, and that of the puid. What `memo` knows to have no fault of its own is not looked at again.
void check_free_texts(const statement& s, text_memo* memo, reporter& out);

// Its parts. `texts` are fields with strings that are not empty; those with no fault of their own are returned.

/// rules/statement_texts.hpp: for the texts that apply to the statement; what the API drops is passed over. Texts that are
/// `known` have no fault of their own, but may still be copies, or contradict another field.
field_set check_texts(const statement& s, field_set texts, field_set known, reporter& out);
/// rules/statement_personal_data.hpp: also for texts that are dropped. The place of a finding is that of the match.
field_set check_personal_data(const statement& s, field_set texts, reporter& out);
void check_puid_for_personal_data(const statement& s, reporter& out);

} // namespace dsacheck::rules
