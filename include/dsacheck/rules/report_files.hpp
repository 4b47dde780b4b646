// Rules on transparency reports: which files, parts, columns and rows a report has.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule part_missing{
    number{3001},
    id{"part-missing"},
    severity::error,
    {annex_ii("Part I, 1"), annex_i("parts 1 to 11"), ir("Article 1(1)")},
    title{"The transparency reports will be considered incomplete if they omit parts of the templates without a "
          "specific and objective reason being provided"},
    message{"a part is missing: {detail}"},
    why{"A part that is absent cannot be told from a part that has nothing to report, and the report counts as "
        "incomplete."},
    remedy{"Publish the part with zeros where a practice had no result, or give the specific and objective reason "
           "for leaving it out."},
    duties{"D-A1-01 D-I.0-01 D-I.1-01 D-I.1-02 D-I.1-03 D-I.1-04 D-I.1-05 D-II.1.8-01 D-T.0-01"},
    conflict{"A-54: nothing says where the reason for an omission has to stand. By default a text anywhere in the "
             "report that names the part counts, and makes this a warning; `--reading omission-reason=none` asks "
             "for the part in any case."},
    example{bad{"remove 2"}, good{"11 E@governance = The head of trust and safety decides together with the legal department."}, example_kind::report}};

inline constexpr rule part_in_several_files{
    number{3002},
    id{"part-in-several-files"},
    severity::warning,
    {annex_ii("Part I, 5"), annex_ii("Part I")},
    title{"All versions of a transparency report shall be explicitly marked to allow for easy recognition of the "
          "version and the date of the transparency report"},
    message{"a part comes in several files: {detail}"},
    why{"A reader cannot tell whether the figures of the files are to be added up, or whether one replaces the "
        "other."},
    remedy{"Publish one file a part, or say in the file's name and in the contextual information what each file "
           "covers."},
    duties{"D-I.5-11"},
    example{bad{"copy 4 4_notices_Ads.csv"}, good{"rename 4 4_notices.csv"}, example_kind::report}};

inline constexpr rule not_published_as_csv{
    number{3003},
    id{"not-published-as-csv"},
    severity::warning,
    {annex_ii("Part I, 4"), ir("Article 1(1)")},
    title{"Providers shall publish the filled-in templates in CSV (comma-separated values) format"},
    message{"not published as CSV: {detail}"},
    why{"The reports are meant to be compared by machines; a workbook or a document is not what the annex asks for."},
    remedy{"Publish the eleven parts as CSV files; the workbook may be published beside them."},
    duties{"D-A1-01 D-I.4-01 D-I.4-03"},
    conflict{"A-01, A-02: Article 1(1) of the Regulation allows the CSV or the XLSX version, Annex II asks for "
             "CSV, and calls it an OpenDocument format. By default a report that comes as a workbook alone is a "
             "warning; `--reading workbook=accepted` makes it a note. A workbook beside the CSV files is fine."},
    example{bad{"add 4_notices_Ads.csv %PDF-1.7"}, good{"add 4_notices.pdf %PDF-1.7"}, example_kind::report}};

inline constexpr rule text_outside_the_table{
    number{3008},
    id{"text-outside-the-table"},
    severity::warning,
    {annex_ii("Part I, 4"), annex_i("all parts"), annex_ii("Part II, contextual information")},
    title{"Transparency reports shall be made publicly available in a machine-readable format"},
    message{"text outside of the table: {detail}"},
    why{"A program reads every record as a row of the table, and takes such a text for figures or stops."},
    remedy{"Move the text to the contextual information of the row that it explains, or to a document beside the "
           "report."},
    duties{"D-I.4-01 D-I.4-04c D-T.0-07"},
    example{bad{"4 append Figures are rounded.,,,,,,,,,,,,,,,,,,,,,,,,"}, good{"4 P@TOTAL = Figures were counted on 2 January."}, example_kind::report}};

inline constexpr rule column_not_found{
    number{3009},
    id{"column-not-found"},
    severity::error,
    {annex_i("all parts"), annex_ii("Part II"), ir("Article 1")},
    title{"Providers shall use the templates set out under Annex I"},
    message{"columns are not as in the template: {detail}"},
    why{"Programs and readers find a figure by the header above it; what stands under another header is not "
        "reported where the Regulation asks for it."},
    remedy{"Take the header row from the official template as it is."},
    duties{"D-A1-01 D-A1-02a D-A2-04 D-I.3-08 D-I.4-04b D-II.1.2.2-AF-01 D-II.1.6-D-01 D-II.1.7-D-01 D-T.1-01 "
           "D-T.2-01 D-T.3-01 D-T.4-01 D-T.5-01 D-T.6-01 D-T.7-01 D-T.8-01 D-T.9-01 D-T.10-01 D-T.11-01"},
    conflict{"A-56: Annex I and Annex II write some labels differently, and the official files pad some with "
             "blanks. Labels are compared without regard to blanks, case, quotation marks and punctuation."},
    example{bad{"4 delete Y"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule labels_in_another_language{
    number{3010},
    id{"labels-in-another-language"},
    severity::info,
    {annex_ii("Part I, 4"), annex_i("all parts")},
    title{"The Commission makes available online the CSV- and XLSX-versions of the templates in this Annex"},
    message{"labels in another language: {detail}"},
    why{"Lawful, but programs that know the English labels only will not find the columns. No provision of the "
        "Regulation asks for English."},
    remedy{"Nothing has to change. Consider publishing with the English labels too."},
    example{bad{R"(11 replace "Applicability" "Applicabilité")"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule row_missing{
    number{3012},
    id{"row-missing"},
    severity::error,
    {annex_i("rows of the template"), annex_ii("Part I, 1"), ir("Article 1(2)")},
    title{"The transparency reports will be considered incomplete if they omit parts of the templates; where a row "
          "applies to a provider, but the result of that practice is zero, the provider shall indicate this by "
          "filling out '0'"},
    message{"rows are missing: {detail}"},
    why{"A row that is not there cannot be told from a row that has nothing to report."},
    remedy{"Put the rows back from the template, with 0 where the practice had no result and blank where it could "
           "not have occurred."},
    duties{"D-A1-01 D-A1-02a D-A2-04 D-I.0-01 D-I.1-05 D-I.3-08 D-I.7-01 D-I.7-04 D-I.7-12 D-II.1-08 D-II.1.2-01 "
           "D-II.1.2-03 D-II.1.3-01 D-II.1.3-04 D-II.1.4-01 D-II.1.4-02 D-II.1.5-01 D-II.1.5-02 D-II.1.5-03 "
           "D-II.1.5-05 D-II.1.5-06 D-II.1.5-07 D-II.1.5-10 D-II.1.5-11 D-II.1.5.1-D-01 D-II.1.5.1-E-01 "
           "D-II.1.5.1-F-01 D-II.1.5.1-S1-01 D-II.1.6-01 D-II.1.6-03 D-II.1.6-04 D-II.1.6-D-01 D-II.1.6-E-01 "
           "D-II.1.6-F-01 D-II.1.6-S1-01 D-II.1.6-S2-01 D-II.1.6-S3-01 D-II.1.6-S4-01 D-II.1.7-01 D-II.1.7-D-01 "
           "D-II.1.7-E-01 D-II.1.7-F-01 D-II.1.7-R1-01 D-II.1.7-R2-01 D-II.1.7-R3-01 D-II.1.8-D-01 D-II.1.8-E-01 "
           "D-II.1.8-R1-01 D-II.1.8-S1-01 D-II.2-D-01 D-T.2-02 D-T.3-02 D-T.4-02 D-T.5-02 D-T.6-02 D-T.7-02 "
           "D-T.8-02 D-T.9-02 D-T.10-02 D-T.11-02"},
    conflict{"A-43: in the official part 3 the blocks of Member States lack Category 9c, which the TOTAL block "
             "has. By default such a block may have the row or not; `--reading deepfake-row=required` asks for it."},
    example{bad{"4 delete @6"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule row_twice{
    number{3013},
    id{"row-twice"},
    severity::error,
    {annex_ii("Part I, 7"), annex_i("rows of the template")},
    title{"Double counts should be omitted"},
    message{"rows stand twice: {detail}"},
    why{"Nobody can tell which of the two figures counts, or whether they are to be added up."},
    remedy{"Keep one row for each category or indicator and scope. Only KEYWORD_OTHER and, in part 8, the accuracy "
           "of several systems may have more rows."},
    duties{"D-I.7-08 D-T.0-05"},
    conflict{"A-13: part 8 has one accuracy row for each key and no column for the system, though separate rows "
             "for each system are a must. Repeated accuracy rows are accepted here."},
    example{bad{"7 repeat @8"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule row_not_in_the_template{
    number{3014},
    id{"row-not-in-the-template"},
    severity::warning,
    {annex_i("rows of the template"), annex_ii("Part II"), annex_ii("Part I, 1")},
    title{"This column outlines which indicator this row corresponds to"},
    message{"rows that the template does not have: {detail}"},
    why{"A row that the template does not have is not found by those who compare reports, and may be missing where "
        "they look for it."},
    remedy{"Report the figure in the template's own row; explain a further breakdown in the contextual information "
           "or in a separate document."},
    duties{"D-A1-02a D-II.1.5.1-D-01 D-II.1.5.1-E-01 D-II.1.5.1-F-01 D-II.1.6-E-01 D-II.1.6-F-01 D-II.1.7-E-01 "
           "D-II.1.7-F-01 D-II.1.8-D-01 D-II.1.8-E-01 D-II.2-D-01 D-T.7-02 D-T.8-02 D-T.0-06 D-T.7-04"},
    conflict{"A-37: Annex II encourages a further breakdown, but its lists are exhaustive and its rows fixed. By "
             "default a further scope of a known indicator is a note; `--reading extra-rows=refused` makes it a "
             "warning."},
    example{bad{"7 append Only for providers of online platforms,Example,2026-07-01/2026-12-31,Internal complaints mechanism,Number of restrictions lifted,Total number,4,"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule applicability_altered{
    number{3015},
    id{"applicability-altered"},
    severity::warning,
    {annex_ii("Part II, column A"), annex_i("column A")},
    title{"This column indicates the type of service providers to which the corresponding requirement is applicable"},
    message{"column A was altered: {detail}"},
    why{"Column A tells a reader whether a blank means that the row does not concern the provider."},
    remedy{"Leave column A as the template has it."},
    duties{"D-A1-02a D-I.1-07 D-II.1.1-A-01 D-II.1.2.1-A-01 D-II.1.2.2-AF-01 D-II.1.3-A-01 D-II.1.4-A-01 "
           "D-II.1.5.1-A-01 D-II.1.6-A-01 D-II.1.7-A-01 D-II.1.8-A-01 D-II.2-A-01 D-T.1-03 D-T.3-03 D-T.4-03 "
           "D-T.5-03 D-T.6-03 D-T.7-03 D-T.8-03 D-T.9-03 D-T.10-03 D-T.11-03"},
    example{bad{"9 A@2 = All"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

/// The rules of this file.
inline constexpr const rule* report_files_rules[] = {&part_missing, &part_in_several_files, &not_published_as_csv,
    &text_outside_the_table, &column_not_found, &labels_in_another_language, &row_missing, &row_twice,
    &row_not_in_the_template, &applicability_altered};

} // namespace dsacheck::rules
