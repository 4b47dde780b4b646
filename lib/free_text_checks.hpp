// The checks of free texts in the profile full.
#pragma once

#include "dsacheck/reporter.hpp"
#include "dsacheck/statement.hpp"

namespace dsacheck::rules {

/// rules/statement_texts.hpp: for the texts that apply to the statement; what the API drops is passed over.
void check_texts(const statement& s, reporter& out);
/// rules/statement_personal_data.hpp: for every free text, source_identity among them, and for the puid. The place of a
/// finding is that of the match.
void check_personal_data(const statement& s, reporter& out);

} // namespace dsacheck::rules
