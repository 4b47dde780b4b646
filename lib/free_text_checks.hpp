// The checks of free texts in the profile full.
#pragma once

#include "dsacheck/reporter.hpp"
#include "dsacheck/statement.hpp"

#include "text_lookups.hpp"

namespace dsacheck::rules {

/// All of them, and that of the puid. What is known to have no fault of its own is not looked at again; what turns out to have
/// none is remembered.
void check_free_texts(const statement& s, text_lookups& texts, reporter& out);

// Its parts. Fields of texts with no fault of their own are returned.

/// rules/statement_texts.hpp: for the texts that apply to the statement; what the API drops is passed over. Texts that are
/// known may still be copies, or contradict another field; only others are returned.
field_set check_texts(const statement& s, const text_lookups& texts, reporter& out);
/// rules/statement_personal_data.hpp: also for texts that are dropped. `texts` are fields with strings that are not empty. The
/// place of a finding is that of the match.
field_set check_personal_data(const statement& s, field_set texts, reporter& out);
void check_puid_for_personal_data(const statement& s, reporter& out);

} // namespace dsacheck::rules
