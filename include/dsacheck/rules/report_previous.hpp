// Rules on transparency reports beside the preceding report, or the version that a report replaces.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule period_not_contiguous{
    number{3131},
    id{"period-not-contiguous"},
    severity::error,
    {ir("Article 2"), annex_ii("Part I, 3")},
    title{"It follows from the periods of Article 2 that each of them begins on the day after the preceding one"
          " ends"},
    message{"the period does not follow the preceding one: {detail}"},
    why{"Between the two periods lie days that no report covers, or days that both cover."},
    remedy{"Correct the period, or give the report that really precedes this one."},
    duties{"D-A2-02a D-I.3-05"},
    example{bad{"previous 1 D@period_end = 2026-06-29"},
            good{"previous 1 D@period_end = 2026-06-30"}, example_kind::report}};

inline constexpr rule previous_date_differs{
    number{3132},
    id{"previous-date-differs"},
    severity::error,
    {annex_ii("Part II, 1.1, row 3")},
    title{"This row should indicate the date of the publication of the latest previous report"},
    message{"the date of the preceding report: {detail}"},
    why{"The day in part 1 is not the day on which the preceding report says that it was published."},
    remedy{"Write the day on which the preceding report was published."},
    duties{"D-A2-02a D-II.1.1-R2-02 D-II.1.1-R3-02"},
    conflict{"A-29: an earlier version of this very report is not meant by default; `--reading "
             "previous-report=version` accepts its day."},
    example{bad{"previous 1 D@published = 2026-08-11"}, good{"previous"}, example_kind::report}};

inline constexpr rule figures_repeated{
    number{3133},
    id{"figures-repeated"},
    severity::warning,
    {annex_ii("Part I, 2")},
    title{"The reports shall cover content moderation engaged in during the reporting period"},
    message{"figures of the preceding report: {detail}"},
    why{"Many figures are the same as in the preceding report. In a short report that may be so; usually figures were "
        "copied."},
    remedy{"Fill in the figures of this period."},
    example{bad{"previous same figures"}, good{"previous"}, example_kind::report}};

inline constexpr rule figure_jumped{
    number{3134},
    id{"figure-jumped"},
    severity::warning,
    {annex_ii("Part II, 2, row 1")},
    title{"This field must provide meaningful information regarding any substantive changes that alter how reported "
          "numbers are calculated or defined"},
    message{"a figure that jumps: {detail}"},
    why{"A figure is ten times as large or as small as in the preceding report, or has gone to 0, and no text beside "
        "it says why. Services change; a changed method or unit has to be explained."},
    remedy{"Check the figure and its unit; where the way of counting changed, say so in part 11 and in the contextual "
           "information."},
    duties{"D-II.2-R01-04 D-II.2-R01-05"},
    example{bad{"previous 4 F@TOTAL = 30"}, good{"previous"}, example_kind::report}};

inline constexpr rule other_descriptions_changed{
    number{3135},
    id{"other-descriptions-changed"},
    severity::info,
    {annex_ii("Part I, 4")},
    title{"Descriptions of KEYWORD_OTHER rows"},
    message{"other descriptions than before: {detail}"},
    why{"No provision of the Regulation asks for this by itself; but figures can be compared from period to period "
        "only while the rows mean the same."},
    remedy{"Keep the descriptions where the content is the same."},
    example{bad{"previous 6 E@KEYWORD_OTHER@STATEMENT_CATEGORY_VIOLENCE = Staged fights"},
            good{"previous"}, example_kind::report}};

inline constexpr rule version_changes{
    number{3136},
    id{"version-changes"},
    severity::warning,
    {annex_ii("Part I, 5")},
    title{"The provider shall clearly describe the reasons for updating the report, and the date on which the changes "
          "have been made"},
    message{"changes since the version before: {detail}"},
    why{"Cells differ from the version that this one replaces. They are listed so that the provider's own account of "
        "the changes can be checked against them."},
    remedy{"Say in part 11 or in the contextual information what was changed, when and why."},
    duties{"D-I.5-04 D-I.5-07 D-I.5-09"},
    conflict{"A-53: correction of inaccuracies or errors and a changed methodology are the purposes for which an "
             "update is foreseen."},
    example{bad{"version 4 F@TOTAL = 312"}, good{"version"}, example_kind::report}};

inline constexpr rule version_method_missing{
    number{3208},
    id{"version-method-missing"},
    severity::warning,
    {annex_ii("Part I, 5")},
    title{"The provider shall describe the methodology used to rectify the errors or inconsistencies"},
    message{"the method of the correction is not told: {detail}"},
    why{"The report replaces an earlier version and none of its texts says how the figures were corrected. The "
        "description may stand outside of the files."},
    remedy{"Describe the method of the correction in part 11 or in the contextual information."},
    duties{"D-I.5-08"},
    example{bad{"version 4 F@TOTAL = 312\n"
                "11 replace \"definition\" \"rule\"\n"
                "11 replace \"calculated\" \"made\""},
            good{"version"}, example_kind::report}};

inline constexpr rule versions_indistinguishable{
    number{3209},
    id{"versions-indistinguishable"},
    severity::warning,
    {annex_ii("Part I, 5")},
    title{"Each version shall be explicitly marked to ensure that readers can identify the version and the date of "
          "the report"},
    message{"versions that cannot be told apart: {detail}"},
    why{"Two versions of the report differ in content and bear the same mark, or none, or the same day of "
        "publication."},
    remedy{"Number the versions and give each the day of its own publication."},
    duties{"D-I.5-11 D-I.5-12"},
    conflict{"A-28: the date of publication is read as that of the document at hand."},
    example{bad{"version 4 F@TOTAL = 312"}, good{"version"}, example_kind::report}};

inline constexpr rule archive_incomplete{
    number{3210},
    id{"archive-incomplete"},
    severity::info,
    {ir("Article 3(2)"), annex_ii("Part I, 5")},
    title{"Reports and all their versions shall remain publicly available for at least five years"},
    message{"gaps in the archive: {detail}"},
    why{"In a collection that is said to be complete, a period has no report, or a version is there without the ones "
        "before it."},
    remedy{"Publish what is missing."},
    rule_use::on_request,
    duties{"D-A3-02a D-A3-02b D-I.5-02 D-I.5-10"},
    example{bad{"archive 2025-07-01/2025-12-31"}, good{"archive 2026-01-01/2026-06-30"}, example_kind::report}};

inline constexpr rule changes_not_highlighted{
    number{3222},
    id{"changes-not-highlighted"},
    severity::warning,
    {annex_ii("Part I, 5")},
    title{"The provider shall highlight the changes made"},
    message{"changes that no text points out: {detail}"},
    why{"Cells of a part differ from the version before, and no text names the part, the row or the column."},
    remedy{"Name the parts, rows and columns that were changed in part 11 or in the contextual information."},
    duties{"D-I.5-06"},
    conflict{"A-31: a CSV file cannot highlight; a list of changed cells in a text satisfies the duty."},
    example{bad{"version 4 F@TOTAL = 312"}, good{"version"}, example_kind::report}};

/// The rules of this file.
inline constexpr const rule* report_previous_rules[] = {
    &period_not_contiguous, &previous_date_differs, &figures_repeated, &figure_jumped, &other_descriptions_changed,
    &version_changes, &version_method_missing, &versions_indistinguishable, &archive_incomplete,
    &changes_not_highlighted
};

} // namespace dsacheck::rules
