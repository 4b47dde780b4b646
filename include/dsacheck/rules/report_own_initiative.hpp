// Rules on transparency reports, parts 5 and 6: measures at the provider's own initiative.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule automated_measures_exceed_all{
    number{3072},
    id{"automated-measures-exceed-all"},
    severity::error,
    {annex_ii("Part II, 1.4, columns F and G")},
    title{"This field must indicate the number of measures that were taken at the provider's own initiative solely "
          "using automated means"},
    message{"more measures by automated means than measures: {detail}"},
    why{"Measures taken solely by automated means are among all own-initiative measures, so that they cannot be more."},
    remedy{"Count every own-initiative measure in column F, those taken solely by automated means in column G as "
           "well."},
    duties{"D-II.1.4-04 D-II.1.4-G-01"},
    conflict{"A-16: the heading of column G speaks of detection, its text of taking measures, solely by automated "
             "means. Under both readings column G is a part of column F."},
    example{bad{"6 G@KEYWORD_DEFAMATION = 110"}, good{"6 G@KEYWORD_DEFAMATION = 63"}, example_kind::report}};

inline constexpr rule own_initiative_categories_sum{
    number{3073},
    id{"own-initiative-categories-sum"},
    severity::error,
    {annex_ii("Part II, 1"), annex_ii("Part I, 7")},
    title{"Double counts should be omitted; TOTAL stands for all the entries"},
    message{"the categories do not add up to TOTAL: {detail}"},
    why{"The total and the categories cannot both be right."},
    remedy{"Fill in the category that is missing, or correct the figure that is wrong."},
    duties{"D-I.7-04 D-I.7-08 D-I.7-28 D-II.1-06 D-II.1.4-03 D-II.1.4-F-01 D-II.1.4-G-01 D-II.1.4-H-01 D-II.1.4-I-01 "
           "D-II.1.4-J-01 D-II.1.4-K-01 D-II.1.4-L-01 D-II.1.4-M-01 D-II.1.4-N-01 D-II.1.4-O-01 D-II.1.4-P-01 "
           "D-II.1.4-Q-01 D-II.1.4-R-01 D-II.1.4-S-01 D-II.1.4-T-01 D-II.1.4-U-01"},
    conflict{"A-27: no sentence says that the categories add up to TOTAL; it follows from single counting. By default "
             "a difference is an error, one step less with contextual information; `--reading category-sums=derived` "
             "makes it a warning."},
    example{bad{"6 F@TOTAL = 5131\n"
                "6 H@TOTAL = 2791\n"
                "8 G@measures_not/own_initiative = 2287\n"
                "8 G@measures_not/total = 2599"},
            good{"6 F@TOTAL = 5130"}, example_kind::report}};

inline constexpr rule own_initiative_sub_categories_sum{
    number{3074},
    id{"own-initiative-sub-categories-sum"},
    severity::error,
    {annex_ii("Part I, 7")},
    title{"The number reported for all sub-categories shall be equal to the total number reported in the "
          "corresponding high-level categories"},
    message{"the sub-categories do not add up to their category: {detail}"},
    why{"The category and its sub-categories cannot both be right."},
    remedy{"Fill in the category where it is blank, and break its figure down completely, with a described "
           "KEYWORD_OTHER row for what no sub-category captures."},
    duties{"D-I.7-04 D-I.7-13 D-I.7-14 D-I.7-27 D-I.7-28 D-I.7-33 D-II.1.4-03 D-II.1.4-F-01 D-II.1.4-G-01 "
           "D-II.1.4-H-01 D-II.1.4-I-01 D-II.1.4-J-01 D-II.1.4-K-01 D-II.1.4-L-01 D-II.1.4-M-01 D-II.1.4-N-01 "
           "D-II.1.4-O-01 D-II.1.4-P-01 D-II.1.4-Q-01 D-II.1.4-R-01 D-II.1.4-S-01 D-II.1.4-T-01 D-II.1.4-U-01"},
    conflict{"A-26: equality supposes that each item has one sub-category. By default it is asked for strictly; "
             "`--reading sub-category-sums=soft` makes a difference a warning."},
    example{bad{"6 F@STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH = 288"},
            good{"6 F@STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH = 287"}, example_kind::report}};

inline constexpr rule restrictions_fewer_than_measures{
    number{3075},
    id{"restrictions-fewer-than-measures"},
    severity::warning,
    {annex_ii("Part II, 1.4")},
    title{"The information reported shall be categorised by the type of restriction applied"},
    message{"measures without a type of restriction: {detail}"},
    why{"Every measure restricts something, so that the columns H to U together hold at least as many measures as "
        "column F. Fewer means that some measures were filed under no type of restriction."},
    remedy{"File each measure under the type of restriction that it caused; use the columns \"Other\" for what fits "
           "nowhere else."},
    duties{"D-II.1.4-05 D-II.1.4-HU-01"},
    example{bad{"6 F@KEYWORD_DEFAMATION = 119"}, good{"6 F@KEYWORD_DEFAMATION = 109"}, example_kind::report}};

inline constexpr rule restrictions_exceed_measures{
    number{3076},
    id{"restrictions-exceed-measures"},
    severity::info,
    {annex_ii("Part II, 1.4")},
    title{"The information reported shall be categorised by the type of restriction applied"},
    message{"more restrictions than measures: {detail}"},
    why{"No provision of the Regulation asks for this by itself; one measure may combine several restrictions. In "
        "most published rows the two are equal, so that a difference is worth a look."},
    remedy{"Nothing, when measures combine several restrictions; say so in the contextual information."},
    example{bad{"6 H@KEYWORD_DEFAMATION = 55"}, good{"6 H@KEYWORD_DEFAMATION = 52"}, example_kind::report}};

inline constexpr rule restriction_exceeds_measures{
    number{3077},
    id{"restriction-exceeds-measures"},
    severity::error,
    {annex_ii("Part II, 1.4, columns F and H to U")},
    title{"This field must indicate the total number of measures taken that resulted in the restriction"},
    message{"a restriction is more than all measures: {detail}"},
    why{"The measures that led to one type of restriction are among all measures, so that they cannot be more."},
    remedy{"Count every own-initiative measure in column F."},
    duties{"D-II.1.4-H-01 D-II.1.4-I-01 D-II.1.4-J-01 D-II.1.4-K-01 D-II.1.4-L-01 D-II.1.4-M-01 D-II.1.4-N-01 "
           "D-II.1.4-O-01 D-II.1.4-P-01 D-II.1.4-Q-01 D-II.1.4-R-01 D-II.1.4-S-01 D-II.1.4-T-01 D-II.1.4-U-01"},
    example{bad{"6 H@KEYWORD_DEFAMATION = 152"}, good{"6 H@KEYWORD_DEFAMATION = 52"}, example_kind::report}};

inline constexpr rule restrictions_blank{
    number{3078},
    id{"restrictions-blank"},
    severity::error,
    {dsa("Article 15(1)(c)"), annex_ii("Part II, 1.4")},
    title{"The number and type of measures taken shall be categorised by the type of restriction applied"},
    message{"the type of restriction is missing: {detail}"},
    why{"The row counts measures but does not say what they did."},
    remedy{"Fill in the columns H to U: 0 for a restriction that could have been imposed but was not, blank for one "
           "that the service could never impose."},
    duties{"D-I.7-28 D-II.1.4-02 D-II.1.4-05 D-II.1.4-H-01 D-II.1.4-I-01 D-II.1.4-J-01 D-II.1.4-K-01 D-II.1.4-L-01 "
           "D-II.1.4-M-01 D-II.1.4-N-01 D-II.1.4-O-01 D-II.1.4-P-01 D-II.1.4-Q-01 D-II.1.4-R-01 D-II.1.4-S-01 "
           "D-II.1.4-T-01 D-II.1.4-U-01"},
    example{bad{"5 H@KEYWORD_DEFAMATION =\n"
                "5 I@KEYWORD_DEFAMATION =\n"
                "5 J@KEYWORD_DEFAMATION =\n"
                "5 K@KEYWORD_DEFAMATION =\n"
                "5 L@KEYWORD_DEFAMATION =\n"
                "5 M@KEYWORD_DEFAMATION =\n"
                "5 N@KEYWORD_DEFAMATION =\n"
                "5 O@KEYWORD_DEFAMATION =\n"
                "5 P@KEYWORD_DEFAMATION =\n"
                "5 Q@KEYWORD_DEFAMATION =\n"
                "5 R@KEYWORD_DEFAMATION =\n"
                "5 S@KEYWORD_DEFAMATION =\n"
                "5 T@KEYWORD_DEFAMATION =\n"
                "5 U@KEYWORD_DEFAMATION ="},
            good{"5 H@KEYWORD_DEFAMATION = 1"}, example_kind::report}};

inline constexpr rule own_initiative_illegal_content_empty{
    number{3079},
    id{"own-initiative-illegal-content-empty"},
    severity::info,
    {annex_ii("Part I, 7")},
    title{"It follows from the names of parts 5 and 6 that the one holds measures against illegal content, the "
          "other measures under the terms and conditions"},
    message{"no measure against illegal content: {detail}"},
    why{"No provision of the Regulation asks for this by itself; all measures may rest on the terms and conditions. "
        "Content that is illegal and against the terms is often found in part 6 alone, which hides how much of it was "
        "illegal."},
    remedy{"Nothing, when every measure rests on the terms and conditions."},
    example{bad{"5 F@* = 0\n"
                "5 G@* = 0\n"
                "5 H@* = 0\n"
                "5 I@* = 0\n"
                "5 J@* = 0\n"
                "5 K@* = 0\n"
                "5 L@* = 0\n"
                "5 M@* = 0\n"
                "5 N@* = 0\n"
                "5 O@* = 0\n"
                "5 P@* = 0\n"
                "5 Q@* = 0\n"
                "5 R@* = 0\n"
                "5 S@* = 0\n"
                "5 T@* = 0\n"
                "5 U@* = 0"},
            good{"5 F@KEYWORD_DEFAMATION = 6"}, example_kind::report}};

inline constexpr rule surface_without_total{
    number{3080},
    id{"surface-without-total"},
    severity::warning,
    {annex_ii("Introduction"), annex_ii("Part I, 1")},
    title{"Each provider must publish a report for each of its services, on the template"},
    message{"a file of the part lacks rows: {detail}"},
    why{"Several files answer one part. Each needs the rows of the part, or the figures of the service cannot be "
        "added up."},
    remedy{"Give every file of the part its TOTAL row and the same rows, without counting a measure twice."},
    duties{"D-I.0-02"},
    example{bad{"copy 6 6_own_initiative_TC_Ads.csv\n"
                "6 delete @TOTAL"},
            good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule restriction_column_mixed{
    number{3206},
    id{"restriction-column-mixed"},
    severity::warning,
    {annex_ii("Part I, 1")},
    title{"It follows from the example of monetary restrictions, which shall be left blank because the provider"
          " could never have imposed them, that a restriction has a blank in each row or in none"},
    message{"restriction columns with blanks and numbers: {detail}"},
    why{"A column with blanks and numbers says both that the restriction cannot be imposed and that it can."},
    remedy{"Fill in 0 in the blank cells, or leave the whole column blank when the service cannot impose the "
           "restriction."},
    duties{"D-I.1-11 D-I.1-12 D-II.1.4-H-01 D-II.1.4-I-01 D-II.1.4-J-01 D-II.1.4-K-01 D-II.1.4-L-01 D-II.1.4-M-01 "
           "D-II.1.4-N-01 D-II.1.4-O-01 D-II.1.4-P-01 D-II.1.4-Q-01 D-II.1.4-R-01 D-II.1.4-S-01 D-II.1.4-T-01 "
           "D-II.1.4-U-01"},
    example{bad{"6 O@KEYWORD_DEFAMATION ="}, good{"6 O@KEYWORD_DEFAMATION = 3"}, example_kind::report}};

/// The rules of this file.
inline constexpr const rule* report_own_initiative_rules[] = {
    &automated_measures_exceed_all, &own_initiative_categories_sum, &own_initiative_sub_categories_sum,
    &restrictions_fewer_than_measures, &restrictions_exceed_measures, &restriction_exceeds_measures,
    &restrictions_blank, &own_initiative_illegal_content_empty, &surface_without_total, &restriction_column_mixed
};

} // namespace dsacheck::rules
