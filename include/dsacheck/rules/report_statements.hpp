// Rules on transparency reports beside statements of reasons and other figures that the caller gives.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule recipients_differ_from_published{
    number{3137},
    id{"recipients-differ-from-published"},
    severity::info,
    {dsa("Article 24(2)"), annex_ii("Part II, 1.8")},
    title{"This field must indicate the number of average monthly active recipients, calculated in accordance with "
          "Article 24(2)"},
    message{"recipients differ from the published figure: {detail}"},
    why{"The figure published every six months under Article 24(2) is calculated in the same way; for a half-year the "
        "two should agree."},
    remedy{"Correct one of the two, or say in the contextual information why they differ."},
    duties{"D-II.1.8-R1-02"},
    conflict{"A-47: an average during the period is not quite the average over the past six months; hence an info."},
    example{bad{"recipients 46000000"}, good{"recipients 53891815"}, example_kind::report}};

inline constexpr rule own_initiative_differs_from_statements{
    number{3138},
    id{"own-initiative-differs-from-statements"},
    severity::warning,
    {annex_ii("Part II, 1.4, column F"), annex_ii("Part I, 2")},
    title{"The total number of measures that have been taken at the provider's own initiative"},
    message{"measures differ from the statements of reasons: {detail}"},
    why{"An online platform sends a statement of reasons for each restriction, so that the statements of a period and "
        "the measures in parts 5 and 6 tell the same. Statements without an order or a notice under Article 16 before "
        "them count as own initiative."},
    remedy{"Find out which of the two is incomplete. Some measures need no statement: Article 17(2) for deceptive "
           "high-volume content, Article 9 for orders, Article 19 for small platforms."},
    duties{"D-I.2-02 D-I.7-05 D-I.7-29 D-I.7-30 D-I.7-33 D-II.1.4-F-02"},
    example{bad{"statements\n"
                "6 F@STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH = 400"},
            good{"statements"}, example_kind::report}};

inline constexpr rule restrictions_differ_from_statements{
    number{3139},
    id{"restrictions-differ-from-statements"},
    severity::warning,
    {annex_ii("Part II, 1.4, columns H to U")},
    title{"The information reported shall be categorised by the type of restriction applied"},
    message{"restrictions differ from the statements of reasons: {detail}"},
    why{"The statements name the same restrictions as the columns H to U, so that their numbers can be compared."},
    remedy{"Find out which of the two files a restriction under another type, for instance as \"other\"."},
    duties{"D-I.2-02 D-II.1.4-N-02 D-II.1.4-Q-02 D-II.1.4-HU-01"},
    example{bad{"statements\n"
                "6 J@TOTAL = 300"},
            good{"statements"}, example_kind::report}};

inline constexpr rule notice_actions_differ_from_statements{
    number{3140},
    id{"notice-actions-differ-from-statements"},
    severity::warning,
    {annex_ii("Part II, 1.3, columns L to O")},
    title{"The number of actions taken on the basis of the law, or of the terms and conditions of the service"},
    message{"actions after notices differ from the statements of reasons: {detail}"},
    why{"Statements whose source is a notice under Article 16, or a trusted flagger, are actions after notices."},
    remedy{"Find out which of the two is incomplete. A source that is missing from the statements looks like own "
           "initiative there."},
    duties{"D-I.2-02 D-II.1.3-LO-01"},
    example{bad{"statements\n"
                "4 N@TOTAL = 12"},
            good{"statements"}, example_kind::report}};

inline constexpr rule automation_differs_from_statements{
    number{3141},
    id{"automation-differs-from-statements"},
    severity::warning,
    {annex_ii("Part II, 1.4, column G"), annex_ii("Part II, 1.6")},
    title{"The number of measures that were taken at the provider's own initiative solely using automated means"},
    message{"automation differs from the statements of reasons: {detail}"},
    why{"The share of fully automated decisions in the statements and the share of column G in column F should be "
        "close."},
    remedy{"Find out which of the two is wrong; in the database, a field that is inverted shows like this."},
    duties{"D-II.1.4-G-02"},
    example{bad{"statements\n"
                "6 G@TOTAL = 2072"},
            good{"statements"}, example_kind::report}};

inline constexpr rule category_on_one_side_only{
    number{3144},
    id{"category-on-one-side-only"},
    severity::warning,
    {dsa("Article 24(5)"), annex_ii("Part I, 7")},
    title{"The information shall be categorised by the type of illegal content or violation of the terms and "
          "conditions"},
    message{"a category is missing on one side: {detail}"},
    why{"A category has measures in the report and no statement, or the reverse."},
    remedy{"Find out on which side the category is missing. Some measures need no statement: Article 17(2), Article "
           "9, Article 19."},
    duties{"D-I.2-02 D-I.7-05"},
    example{bad{"statements\n"
                "6 F@STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH = 0"},
            good{"statements"}, example_kind::report}};

/// The rules of this file.
inline constexpr const rule* report_statements_rules[] = {
    &recipients_differ_from_published, &own_initiative_differs_from_statements,
    &restrictions_differ_from_statements, &notice_actions_differ_from_statements,
    &automation_differs_from_statements, &category_on_one_side_only
};

} // namespace dsacheck::rules
