// Rules on transparency reports, part 7: complaints, out-of-court disputes and suspensions.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule outcomes_exceed_cases{
    number{3081},
    id{"outcomes-exceed-cases"},
    severity::error,
    {annex_ii("Part II, 1.5.1"), dsa("Article 15(1)(d)"), dsa("Article 24(1)(a)")},
    title{"This field must indicate the number of disputes where the initial decision of the service provider "
          "was upheld [partially reversed; reversed; did not lead to a decision] in the out-of-court dispute "
          "settlement bodies or the internal-complaints mechanism"},
    message{"more outcomes than cases: {detail}"},
    why{"Each complaint or dispute has one outcome, so that there cannot be more outcomes than cases."},
    remedy{"Count each case once among the outcomes. Where outcomes of cases from an earlier period are among them, "
           "say so in the contextual information."},
    duties{"D-II.1.5-03 D-II.1.5-07 D-II.1.5.1-R09-01 D-II.1.5.1-S1-01 D-II.1.5.1-S2-01 D-II.1.5.1-S3-01 "
           "D-II.1.5.1-S4-01 D-II.1.5.1-S5-01"},
    example{bad{"7 G@complaints/upheld = 84"}, good{"7 G@complaints/upheld = 70"}, example_kind::report}};

inline constexpr rule outcomes_differ_from_cases{
    number{3082},
    id{"outcomes-differ-from-cases"},
    severity::warning,
    {annex_ii("Part II, 1.5.1")},
    title{"This field must indicate the number of disputes where the initial decision of the service provider "
          "was upheld [partially reversed; reversed] in the out-of-court dispute settlement bodies or the "
          "internal-complaints mechanism"},
    message{"outcomes and cases differ: {detail}"},
    why{"No provision of the Regulation asks for this by itself; cases that are still pending at the end of the "
        "period have no outcome yet, and explain a smaller sum. The gap is stated so that a reader can tell."},
    remedy{"Say in the contextual information how many cases are pending or were carried over."},
    example{bad{"7 G@disputes/upheld = 4"}, good{"7 G@disputes/upheld = 6"}, example_kind::report}};

inline constexpr rule basis_outcomes_exceed_complaints{
    number{3083},
    id{"basis-outcomes-exceed-complaints"},
    severity::error,
    {annex_ii("Part II, 1.5.1"), dsa("Article 15(1)(d)")},
    title{"This field must indicate the number of complaints submitted to the platform's internal-complaints "
          "mechanism on the basis of Article 20(1)"},
    message{"more outcomes than complaints on a basis: {detail}"},
    why{"Each complaint on a basis has one outcome, so that there cannot be more outcomes than complaints on it."},
    remedy{"Count each complaint once among the outcomes of its basis."},
    duties{"D-II.1.5.1-R03-01 D-II.1.5.1-R04-01 D-II.1.5.1-R05-01 D-II.1.5.1-R06-01 D-II.1.5.1-R07-01 "
           "D-II.1.5.1-R08-01 D-II.1.5.1-S1-01 D-II.1.5.1-S2-01 D-II.1.5.1-S3-01 D-II.1.5.1-S4-01 D-T.7-04"},
    conflict{"A-15: a row for omitted decisions exists only for all complaints and for disputes, so that it is not "
             "asked for here."},
    example{bad{"7 G@on_account/upheld = 27"}, good{"7 G@on_account/upheld = 24"}, example_kind::report}};

inline constexpr rule basis_sum{
    number{3084},
    id{"basis-sum"},
    severity::warning,
    {annex_ii("Part II, 1.5.1")},
    title{"The transparency report shall include the number of complaints and the basis for those complaints"},
    message{"complaints by basis do not add up: {detail}"},
    why{"The complaints by basis should add up to all complaints, with or without the row on trusted flaggers. One "
        "complaint may have several bases, hence a warning."},
    remedy{"Correct the figure that is wrong, or say in the contextual information how complaints with several bases, "
           "or with none of these, were counted."},
    duties{"D-II.1.5-02 D-II.1.5.1-R03-01 D-II.1.5.1-R04-01 D-II.1.5.1-R05-01 D-II.1.5.1-R06-01 D-II.1.5.1-R07-01 "
           "D-II.1.5.1-R08-01"},
    conflict{"A-19: whether complaints about notices of trusted flaggers are part of the preceding row or apart from "
             "it is open. Both sums are accepted."},
    example{bad{"7 G@on_account/total = 36"}, good{"7 G@on_account/total = 31"}, example_kind::report}};

inline constexpr rule trusted_flagger_complaints_exceed_all{
    number{3085},
    id{"trusted-flagger-complaints-exceed-all"},
    severity::warning,
    {annex_ii("Part II, 1.5.1")},
    title{"This field must indicate the number of complaints where the complaint concerns the decision of the "
          "provider not to take action on a notice submitted by a Trusted Flagger in accordance with Article 16"},
    message{"more complaints about trusted flaggers' notices than about notices: {detail}"},
    why{"A notice of a trusted flagger is a notice under Article 16. Read as a part of the preceding row, this one "
        "cannot be larger."},
    remedy{"Count these complaints in the preceding row too, or say in the contextual information that they are kept "
           "apart."},
    duties{"D-II.1.5.1-R08-01"},
    conflict{"A-19: whether these complaints are part of the preceding row or apart from it is open; hence a warning."},
    example{bad{"7 G@on_no_action_trusted/total = 14\n"
                "7 G@on_no_action/total = 3\n"
                "7 G@on_no_action/upheld = 1\n"
                "7 G@on_no_action/reversed = 2"},
            good{"7 G@on_no_action_trusted/total = 3"}, example_kind::report}};

inline constexpr rule decision_median_missing{
    number{3086},
    id{"decision-median-missing"},
    severity::error,
    {dsa("Article 15(1)(d)"), dsa("Article 24(1)(a)"), annex_ii("Part II, 1.5.1")},
    title{"This field must indicate the median time it took to reach a decision on the complaint or the dispute"},
    message{"a median time to decide is missing: {detail}"},
    why{"Decisions were taken, so that the time they took has a median."},
    remedy{"Fill in the median time in hours."},
    duties{"D-II.1.5-04 D-II.1.5-08 D-II.1.5.1-S6-01"},
    example{bad{"7 G@on_account/median_time ="}, good{"7 G@on_account/median_time = 35.25"}, example_kind::report}};

inline constexpr rule decision_median_of_nothing{
    number{3087},
    id{"decision-median-of-nothing"},
    severity::info,
    {annex_ii("Part I, 1"), annex_ii("Part II, 1.5.1")},
    title{"The median time it took to reach a decision"},
    message{"a median time of no decisions: {detail}"},
    why{"No provision of the Regulation asks for this by itself; without a decision there is no time. A median of 0 "
        "reads as \"at once\"."},
    remedy{"Leave the cell blank when no decision was taken."},
    conflict{"A-08: the duty to fill in 0 names no exception for medians of nothing. Blank and 0 are both accepted; "
             "blank says more."},
    example{bad{"7 G@on_service/total = 0\n"
                "7 G@on_service/upheld = 0\n"
                "7 G@on_service/partially_reversed = 0\n"
                "7 G@on_service/reversed = 0\n"
                "7 G@on_service/median_time = 0"},
            good{"7 G@on_service/median_time = 46.25"}, example_kind::report}};

inline constexpr rule implemented_share_missing{
    number{3088},
    id{"implemented-share-missing"},
    severity::error,
    {dsa("Article 24(1)(a)"), annex_ii("Part II, 1.5.1")},
    title{"This field must indicate the percentage of the decisions by the out-of-court dispute settlement body that "
          "have been implemented by the service provider"},
    message{"the share of outcomes implemented: {detail}"},
    why{"Bodies reversed decisions of the provider; the report has to say in how many of these cases the provider "
        "followed."},
    remedy{"Fill in the share between 0 and 1; leave it blank when no decision was reversed."},
    duties{"D-II.1.5-09 D-II.1.5.1-S7-01 D-II.1.5.1-S7-02"},
    conflict{"A-08: without a reversal the share has no value. Blank is right, 0 is an info, any other figure an "
             "error."},
    example{bad{"7 G@disputes/implemented ="}, good{"7 G@disputes/implemented = 0.75"}, example_kind::report}};

inline constexpr rule implemented_share_granularity{
    number{3089},
    id{"implemented-share-granularity"},
    severity::info,
    {annex_ii("Part II, 1.5.1")},
    title{"This field must indicate the percentage of the decisions that have been implemented by the service "
          "provider"},
    message{"a share that no number of decisions gives: {detail}"},
    why{"No provision of the Regulation asks for this by itself; a share of a small number of decisions can only take "
        "some values. This one fits no whole number of decisions, so that it may belong to another base."},
    remedy{"Check the base of the share: decisions that were reversed or partially reversed."},
    example{bad{"7 G@disputes/implemented = 0.56"}, good{"7 G@disputes/implemented = 0.75"}, example_kind::report}};

inline constexpr rule newly_imposed_exceeds_reversals{
    number{3090},
    id{"newly-imposed-exceeds-reversals"},
    severity::info,
    {annex_ii("Part II, 1.5.1")},
    title{"This field must indicate the number of restrictions that were newly imposed as a result of the outcome of "
          "an internal complaint procedure"},
    message{"many newly imposed restrictions: {detail}"},
    why{"No provision of the Regulation asks for this by itself; one complaint may lead to several restrictions. Many "
        "more than reversed complaints about notices without action suggests another definition."},
    remedy{"Say in the contextual information what is counted."},
    example{bad{"7 G@newly_imposed/total = 266"}, good{"7 G@newly_imposed/total = 2"}, example_kind::report}};

inline constexpr rule suspensions_blank{
    number{3092},
    id{"suspensions-blank"},
    severity::error,
    {dsa("Article 24(1)(b)"), dsa("Article 23"), annex_ii("Part II, 1.5.1")},
    title{"This field must indicate the total number of suspensions that were enacted in accordance with Article 23"},
    message{"the number of suspensions is missing: {detail}"},
    why{"A platform reports the suspensions for manifestly illegal content, manifestly unfounded notices and "
        "manifestly unfounded complaints, each by its number."},
    remedy{"Fill in the number; 0 where none was enacted."},
    duties{"D-II.1.5-10 D-II.1.5-11 D-II.1.5.1-R10-01 D-II.1.5.1-R11-01 D-II.1.5.1-R12-01"},
    example{bad{"7 G@suspensions_notices/total ="}, good{"7 G@suspensions_notices/total = 3"}, example_kind::report}};

inline constexpr rule omitted_and_median_swapped{
    number{3093},
    id{"omitted-and-median-swapped"},
    severity::warning,
    {annex_ii("Part II, 1.5.1")},
    title{"This field must indicate the number of times where the initial decision of the service provider did "
          "not lead to a decision; the median time must be indicated in hours"},
    message{"two figures may have changed places: {detail}"},
    why{"The row on omitted decisions has a fraction while the median is small: the two figures may stand in each "
        "other's row."},
    remedy{"Exchange the two figures if they stand in the wrong rows."},
    example{bad{"7 G@disputes/omitted = 1.45\n"
                "7 G@disputes/median_time = 0.2"},
            good{"7 G@disputes/omitted = 2"}, example_kind::report}};

inline constexpr rule suspensions_without_illegal_content{
    number{3128},
    id{"suspensions-without-illegal-content"},
    severity::info,
    {dsa("Article 23(1)"), annex_ii("Part II, 1.5.1")},
    title{"Providers of online platforms shall suspend the provision of their services to recipients that frequently "
          "provide manifestly illegal content"},
    message{"suspensions for illegal content, and no action against any: {detail}"},
    why{"No provision of the Regulation asks for this by itself; but manifestly illegal content that led to suspensions "
        "was usually acted against as illegal, in part 4 or 5."},
    remedy{"Nothing, when all of it was acted against under the terms and conditions."},
    example{bad{"4 L@* = 0\n"
                "4 M@* = 0\n"
                "5 F@* = 0\n"
                "5 G@* = 0"},
            good{"7 G@suspensions_content/total = 14"}, example_kind::report}};

/// The rules of this file.
inline constexpr const rule* report_complaints_rules[] = {
    &outcomes_exceed_cases, &outcomes_differ_from_cases, &basis_outcomes_exceed_complaints, &basis_sum,
    &trusted_flagger_complaints_exceed_all, &decision_median_missing, &decision_median_of_nothing,
    &implemented_share_missing, &implemented_share_granularity, &newly_imposed_exceeds_reversals,
    &suspensions_blank, &omitted_and_median_swapped, &suspensions_without_illegal_content
};

} // namespace dsacheck::rules
