// Rules on transparency reports: part 3: orders of Member States' authorities.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule orders_states_sum{
    number{3054},
    id{"orders-states-sum"},
    severity::error,
    {annex_ii("Part II, 1.2.1, column F")},
    title{"TOTAL indicates the total number for the following columns"},
    message{"the Member States do not add up to TOTAL: {detail}"},
    why{"The total and its parts cannot both be right."},
    remedy{"Add the missing Member State's rows, or correct the figure that is wrong."},
    duties{"D-II.1.2-04 D-II.1.2.1-F-02 D-II.1.2.1-F-05 D-II.1.2.1-G-01 D-II.1.2.1-H-01 D-II.1.2.2-K-01"},
    conflict{"A-43: the blocks of Member States may lack Category 9c. A difference that equals that row is not "
             "told."},
    example{bad{R"(3 G@93 = 19
3 H@93 = 39
3 G@122 = 7
3 H@122 = 12
3 G@123 = 3
3 H@123 = 6)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule orders_categories_sum{
    number{3055},
    id{"orders-categories-sum"},
    severity::error,
    {annex_ii("Part II, 1"), annex_ii("Part I, 7")},
    title{"Double counts should be omitted; TOTAL stands for all the entries"},
    message{"the categories do not add up to TOTAL: {detail}"},
    why{"The total and the categories cannot both be right."},
    remedy{"Fill in the category that is missing, or correct the figure that is wrong."},
    duties{"D-I.7-01 D-I.7-08 D-II.1-06 D-II.1.2-03 D-II.1.2.1-G-01 D-II.1.2.1-H-01 D-II.1.2.2-K-01"},
    conflict{"A-27: no sentence says that the categories add up to TOTAL; it follows from single counting. By "
             "default a difference is an error, one step less with contextual information; `--reading "
             "category-sums=derived` makes it a warning."},
    example{bad{R"(3 G@2 = 50
3 H@2 = 99
3 G@93 = 19
3 H@93 = 39)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule orders_sub_categories_sum{
    number{3056},
    id{"orders-sub-categories-sum"},
    severity::error,
    {annex_ii("Part I, 7")},
    title{"The number reported for all sub-categories shall be equal to the total number reported in the "
          "corresponding high-level categories"},
    message{"the sub-categories do not add up to their category: {detail}"},
    why{"The category and its sub-categories cannot both be right."},
    remedy{"Fill in the category where it is blank, and break its figure down completely, with a described "
           "KEYWORD_OTHER row for what no sub-category captures."},
    duties{"D-I.7-01 D-I.7-13 D-I.7-14 D-I.7-27 D-II.1.2-03 D-II.1.2.1-G-01 D-II.1.2.1-H-01 D-II.1.2.2-K-01"},
    conflict{"A-26: equality supposes that each item has one sub-category. By default it is asked for strictly; "
             "`--reading sub-category-sums=soft` makes a difference a warning."},
    example{bad{R"(3 G@32 = 6
3 H@32 = 12
3 G@123 = 3
3 H@123 = 6)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule orders_items_fewer_than_orders{
    number{3057},
    id{"orders-items-fewer-than-orders"},
    severity::warning,
    {annex_ii("Part II, 1.2.1, column H")},
    title{"This field must indicate the number of specific items of information that were included in the total "
          "number of orders"},
    message{"fewer items than orders: {detail}"},
    why{"An order to act concerns one item at least, as a rule; orders without any identified item exist."},
    remedy{"Check both figures, and explain such orders in the contextual information."},
    duties{"D-II.1.2.1-G-03 D-II.1.2.1-H-03"},
    example{bad{R"(3 H@2 = 97
3 H@31 = 26
3 H@34 = 4
3 H@93 = 37
3 H@122 = 10
3 H@125 = 1
8 G@3 = 2597)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule orders_median_missing{
    number{3058},
    id{"orders-median-missing"},
    severity::error,
    {dsa("Article 15(1)(a)"), annex_ii("Part II, 1.2")},
    title{"The transparency report shall include the median time needed to inform the authority issuing the order "
          "of its receipt, and to give effect to the order"},
    message{"a median time is missing: {detail}"},
    why{"Where orders came in, the Act asks how long it took to confirm and to follow them."},
    remedy{"Fill in both median times, in hours; an automatic receipt within one hour may count as 0."},
    duties{"D-II.1.2-05 D-II.1.2-06 D-II.1.2.1-I-01 D-II.1.2.1-J-01 D-II.1.2.2-L-01 D-II.1.2.2-M-01"},
    example{bad{"3 I@2 ="}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule orders_median_without_orders{
    number{3059},
    id{"orders-median-without-orders"},
    severity::warning,
    {annex_ii("Part II, 1.2.1, a median of nothing")},
    title{"This field must indicate the median time it took to notify the authority of the receipt of orders"},
    message{"a median time of no orders: {detail}"},
    why{"Where no order came in there is nothing to take a median of. No provision of the Regulation says so; "
        "arithmetic does."},
    remedy{"Leave the cell blank, or correct the number of orders."},
    conflict{"A-08: whether 0 or blank stands for the median of no cases is open. Both are accepted."},
    example{bad{"3 I@6 = 12"}, good{"3 I@6 = 0"}, example_kind::report}};

inline constexpr rule orders_effect_before_receipt{
    number{3060},
    id{"orders-effect-before-receipt"},
    severity::info,
    {annex_ii("Part II, 1.2.1, columns I and J, signal for swapped cells")},
    title{"The starting time for the calculation of the median time is the time the order has been successfully "
          "transmitted or delivered to the provider"},
    message{"orders were followed before they were confirmed: {detail}"},
    why{"Both clocks start together, so that the order was followed before its receipt was confirmed: unusual, not "
        "impossible. No provision of the Regulation forbids it."},
    remedy{"Check that the two figures stand in the right columns."},
    example{bad{"3 I@33 = 30"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule median_outside_its_parts{
    number{3061},
    id{"median-outside-its-parts"},
    severity::error,
    {annex_ii("Part II, 1.2 to 1.5, arithmetic of medians")},
    title{"It follows from arithmetic that the median of all cases lies between the smallest and the largest "
          "median of their parts"},
    message{"a median that is impossible: {detail}"},
    why{"However the cases are distributed, a median outside of that range is impossible. No provision of the "
        "Regulation says so; arithmetic does."},
    remedy{"Compute the median of the total from all cases, and check the unit of the parts."},
    conflict{"A-52: nothing says how a median of totals is formed; any method gives a value within the range."},
    example{bad{"4 J@2 = 1000"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule state_block_incomplete{
    number{3062},
    id{"state-block-incomplete"},
    severity::warning,
    {annex_ii("Part I, 1"), annex_ii("Part II, 1.2.1, column F"), annex_i("part 3")},
    title{"Providers shall add rows for each respective Member State from which they have received an order"},
    message{"the rows of a Member State are incomplete: {detail}"},
    why{"Within a Member State's block, a missing or blank row leaves open whether there was no such order."},
    remedy{"Give the Member State a row for TOTAL and for each category, with 0 where there was no order."},
    duties{"D-I.1-09 D-I.1-10 D-II.1.2-04 D-II.1.2.1-F-05 D-T.3-02"},
    conflict{"A-05: rows of a Member State that sent no order are not asked for; `--reading absent-states=zeros` "
             "asks for all 27."},
    example{bad{"3 delete @97"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

/// The rules of this file.
inline constexpr const rule* report_orders_rules[] = {&orders_states_sum, &orders_categories_sum,
    &orders_sub_categories_sum, &orders_items_fewer_than_orders, &orders_median_missing,
    &orders_median_without_orders, &orders_effect_before_receipt, &median_outside_its_parts, &state_block_incomplete};

} // namespace dsacheck::rules
