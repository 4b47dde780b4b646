// The checks of reports, by subject. Each reads the model and reports; none changes anything.
#pragma once

#include "report/check_run.hpp"

namespace dsacheck::checks {

// ---- one part -----------------------------------------------------------------------------------------------------
void structure(const part& in, check_run& to);  ///< rows and columns, check_structure.cpp
void values(const part& in, check_run& to);     ///< what cells may hold, check_values.cpp
void blanks(const part& in, check_run& to);     ///< zero or blank, check_blanks.cpp
void placeholders(const part& in, check_run& to);
void periods(const part& in, check_run& to);    ///< column C
void codes(const part& in, check_run& to);      ///< Member States and languages
void categories(const part& in, check_run& to); ///< parts 2 to 6
void descriptions(const part& in, check_run& to); ///< KEYWORD_OTHER, parts 3 to 6
void orders(const part& in, check_run& to);     ///< part 3
void notices(const part& in, check_run& to);    ///< part 4
void people(const part& in, check_run& to);     ///< parts 9 and 10
void qualitative_texts(const part& in, check_run& to); ///< part 11

// ---- the whole report ---------------------------------------------------------------------------------------------
void files(check_run& to);
void identity(check_run& to);          ///< part 1
void deadlines(check_run& to);
void services(check_run& to);             ///< column B of all parts
void across(check_run& to);               ///< what the parts say about each other

} // namespace dsacheck::checks
