// check_statement_fully for whoever checks many statements.
#pragma once

#include "dsacheck/reporter.hpp"
#include "dsacheck/statement.hpp"

#include "text_memo.hpp"

namespace dsacheck {

/// Finds the same with any memo, or none: null.
void check_statement_fully(const statement& s, text_memo* memo, reporter& out);

} // namespace dsacheck
