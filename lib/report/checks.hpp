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
void own_initiative(const part& in, check_run& to);  ///< parts 5 and 6
void complaints(const part& in, check_run& to);      ///< part 7
void automated_means(const part& in, check_run& to); ///< part 8
void people(const part& in, check_run& to);     ///< parts 9 and 10
void qualitative_texts(const part& in, check_run& to); ///< part 11

// ---- the whole report ---------------------------------------------------------------------------------------------
void files(check_run& to);
void identity(check_run& to);          ///< part 1
void deadlines(check_run& to);
void periods_beside_part_1(check_run& to); ///< column C of all parts
void services(check_run& to);             ///< column B of all parts
void across(check_run& to);               ///< what the parts say about each other
void suspensions_for_illegal_content(check_run& to); ///< part 7 beside parts 4 and 5
void own_initiative_parts(check_run& to); ///< part 5 beside part 6
void surfaces(check_run& to);             ///< parts published in several files
void statements(check_run& to);           ///< the statements of reasons of the period, if they are given
void published_recipients(check_run& to); ///< the figure of Article 24(2), if it is given
void previous(check_run& to);             ///< the preceding report or the version before, if it is given
void preceding_report(const report& before, check_run& to);
void replaced_version(const report& before, check_run& to);
void archive(check_run& to); ///< the reports of the service so far, if they are given

} // namespace dsacheck::checks
