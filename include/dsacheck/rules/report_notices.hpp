// Rules on transparency reports: part 4: notices under Article 16.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule trusted_flagger_notices_exceed_all{
    number{3063},
    id{"trusted-flagger-notices-exceed-all"},
    severity::error,
    {annex_ii("Part II, 1.3, columns F to O")},
    title{"This field indicates the number of notices received through a notice and action mechanism that were "
          "submitted by Trusted Flaggers"},
    message{"trusted flaggers exceed all notifiers: {detail}"},
    why{"Notices of trusted flaggers are among all notices, so that they cannot be more."},
    remedy{"Count the trusted flaggers' notices in both columns."},
    duties{"D-II.1.3-02 D-II.1.3-G-01 D-II.1.3-I-01 D-II.1.3-M-01 D-II.1.3-O-01"},
    example{bad{R"(4 G@5 = 4
4 I@5 = 4
4 G@3 = 5
4 I@3 = 6
4 G@2 = 68
4 I@2 = 83)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule notices_categories_sum{
    number{3064},
    id{"notices-categories-sum"},
    severity::error,
    {annex_ii("Part II, 1"), annex_ii("Part I, 7")},
    title{"Double counts should be omitted; TOTAL stands for all the entries"},
    message{"the categories do not add up to TOTAL: {detail}"},
    why{"The total and the categories cannot both be right."},
    remedy{"Fill in the category that is missing, or correct the figure that is wrong."},
    duties{"D-I.7-01 D-I.7-08 D-II.1-06 D-II.1.3-01 D-II.1.3-F-01 D-II.1.3-G-01 D-II.1.3-H-01 D-II.1.3-I-01 "
           "D-II.1.3-L-01 D-II.1.3-M-01 D-II.1.3-N-01 D-II.1.3-O-01"},
    conflict{"A-27: no sentence says that the categories add up to TOTAL; it follows from single counting. By "
             "default a difference is an error, one step less with contextual information; `--reading "
             "category-sums=derived` makes it a warning."},
    example{bad{"4 F@2 = 314"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule notices_sub_categories_sum{
    number{3065},
    id{"notices-sub-categories-sum"},
    severity::error,
    {annex_ii("Part I, 7")},
    title{"The number reported for all sub-categories shall be equal to the total number reported in the "
          "corresponding high-level categories"},
    message{"the sub-categories do not add up to their category: {detail}"},
    why{"The category and its sub-categories cannot both be right."},
    remedy{"Fill in the category where it is blank, and break its figure down completely, with a described "
           "KEYWORD_OTHER row for what no sub-category captures."},
    duties{"D-I.7-01 D-I.7-13 D-I.7-14 D-I.7-27 D-II.1.3-01 D-II.1.3-F-01 D-II.1.3-G-01 D-II.1.3-H-01 "
           "D-II.1.3-I-01 D-II.1.3-L-01 D-II.1.3-M-01 D-II.1.3-N-01 D-II.1.3-O-01"},
    conflict{"A-26: equality supposes that each item has one sub-category. By default it is asked for strictly; "
             "`--reading sub-category-sums=soft` makes a difference a warning."},
    example{bad{R"(4 F@5 = 4
4 H@5 = 4)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule items_fewer_than_notices{
    number{3066},
    id{"items-fewer-than-notices"},
    severity::warning,
    {annex_ii("Part II, 1.3, columns F and H")},
    title{"This field must indicate the number of specific items of information that were included in the total"
          " number of notices received"},
    message{"fewer items than notices: {detail}"},
    why{"Each notice names one item at least, and items are added up over the notices."},
    remedy{"Count the items of every notice, also where several notices name the same one."},
    duties{"D-II.1.3-H-02 D-II.1.3-I-02"},
    conflict{"A-51: whether an item that several notices name counts once or each time is open. By default it "
             "counts each time, and fewer items are a warning; `--reading items=unique` asks for nothing."},
    example{bad{R"(4 H@33 = 2
4 H@31 = 14
4 H@2 = 373)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule actions_exceed_items{
    number{3067},
    id{"actions-exceed-items"},
    severity::info,
    {annex_ii("Part II, 1.3, columns H, L and N, signal for double counting")},
    title{"This field must indicate the number of actions that were taken after a notice"},
    message{"more actions than items: {detail}"},
    why{"One item can bear several actions, so that this may be true. No provision of the Regulation forbids it."},
    remedy{"Check whether actions were counted twice, or items left out."},
    example{bad{R"(4 N@5 = 4
4 N@3 = 4
4 N@2 = 125)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule actions_without_notices{
    number{3068},
    id{"actions-without-notices"},
    severity::error,
    {annex_ii("Part II, 1.3"), dsa("Article 15(1)(b)")},
    title{"This field must indicate the number of actions that were taken after a notice"},
    message{"actions without notices: {detail}"},
    why{"An action that follows a notice needs a notice."},
    remedy{"Fill in the number of notices of this row, or move the actions to the row of the notices that they "
           "followed; actions on own initiative belong to parts 5 and 6."},
    duties{"D-II.1.3-03 D-II.1.3-L-01 D-II.1.3-N-01"},
    example{bad{R"(4 F@5 = 0
4 F@3 = 3
4 F@2 = 310
4 J@3 = 36.25
8 G@13 = 270)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule median_to_act_missing{
    number{3069},
    id{"median-to-act-missing"},
    severity::error,
    {dsa("Article 15(1)(b)"), annex_ii("Part II, 1.3, columns J and K")},
    title{"This field must indicate the median time it took to take action on the basis of a notice"},
    message{"a median time is missing: {detail}"},
    why{"Where action was taken, the Act asks how long it took."},
    remedy{"Fill in the median time in hours."},
    duties{"D-II.1.3-05 D-II.1.3-J-01 D-II.1.3-K-01"},
    example{bad{"4 J@5 ="}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule median_without_action{
    number{3070},
    id{"median-without-action"},
    severity::info,
    {annex_ii("Part II, 1.3, column J, a median of nothing")},
    title{"The number must indicate the time between the notice was received and the action was implemented"},
    message{"a median time of no actions: {detail}"},
    why{"0 hours means at once; where no action was taken there is nothing to take a median of. No provision of "
        "the Regulation says so; arithmetic does."},
    remedy{"Leave the median time blank where no action was taken."},
    conflict{"A-08: whether 0 or blank stands for the median of no cases is open. Both are accepted; 0 is told as "
             "a note."},
    example{bad{"4 J@6 = 3"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule no_action_on_the_law{
    number{3071},
    id{"no-action-on-the-law"},
    severity::info,
    {annex_ii("Part II, 1.3, columns L and N, signal for a mix of grounds")},
    title{"Any action taken pursuant to the notices by differentiating whether the action was taken on the basis "
          "of the law or the terms and conditions of the provider"},
    message{"no action rests on the law: {detail}"},
    why{"It is lawful to act on the terms alone; it is rare where many notices allege illegal content. No "
        "provision of the Regulation forbids it."},
    remedy{"Check whether the two grounds were told apart."},
    example{bad{R"(4 L@* = 0
4 M@* = 0
4 N@* = 0
4 O@* = 0
4 J@* =
4 K@* =
4 N@2 = 3
4 N@3 = 3
4 N@5 = 3
4 J@2 = 10
4 J@3 = 10
4 J@5 = 10
8 G@3 = 2378)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

/// The rules of this file.
inline constexpr const rule* report_notices_rules[] = {&trusted_flagger_notices_exceed_all, &notices_categories_sum,
    &notices_sub_categories_sum, &items_fewer_than_notices, &actions_exceed_items, &actions_without_notices,
    &median_to_act_missing, &median_without_action, &no_action_on_the_law};

} // namespace dsacheck::rules
