// Rules on transparency reports: what the cells of a report may hold.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule placeholder_left{
    number{3011},
    id{"placeholder-left"},
    severity::error,
    {annex_i("all parts"), annex_ii("Part II, 1.2.1, columns C and F"), annex_ii("Part II, 1.1, column D")},
    title{"Each column must indicate the report's own value, reporting period, scope or description; providers shall "
          "remove the template's AT [..] SE"},
    message{"placeholders of the template are left: {detail}"},
    why{"The template's own words tell nothing about the service, and a program reads them as data."},
    remedy{"Put the report's own data in their place, or delete the row that is not needed."},
    duties{"D-I.7-23 D-II.1.1-D-01 D-II.1.2.1-C-01 D-II.1.2.1-E-01 D-II.1.2.1-F-04 D-II.1.3-E-01 D-II.1.4-E-01 "
           "D-II.1.6-S5-02 D-II.1.7-S2-05 D-II.1.8-S2-02 D-II.2-E-01 D-T.0-02 D-T.0-03 D-T.0-04"},
    conflict{"A-57: whether an unused KEYWORD_OTHER row with 0 needs a description is open. By default the "
             "placeholder in such a row is a note; `--reading unused-other=described` makes it an error."},
    example{bad{"4 C@2 = YYYY-MM-DD/YYYY-MM-DD"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule number_format{
    number{3016},
    id{"number-format"},
    severity::error,
    {annex_ii("Part I, 4")},
    title{"Providers shall report integer numbers when dealing with counting indicators"},
    message{"numbers with separators, units or signs: {detail}"},
    why{"\"35.852.803\" and \"34,266,788\" are read as thirty-five and thirty-four by some programs, and as text "
        "by others."},
    remedy{"Write digits only, with a point before decimals: 6706, not \"6,706\" or \"6.7k\"."},
    duties{"D-I.1-02 D-I.4-01 D-I.4-06 D-I.4-08 D-II.1.5.1-G-01 D-II.1.6-G-01 D-II.1.7-G-01 D-II.1.8-F-01"},
    example{bad{"6 F@2 = 5,130"}, good{"6 F@2 = 5130"}, example_kind::report}};

inline constexpr rule number_is_a_range{
    number{3017},
    id{"number-is-a-range"},
    severity::error,
    {annex_ii("Part I, 4"), annex_ii("Part II, 1.8")},
    title{"Providers must indicate integer numbers"},
    message{"ranges instead of numbers: {detail}"},
    why{"A range cannot be added up or compared, and the Member States' figures cannot be checked against the "
        "total."},
    remedy{"Give the number itself."},
    duties{"D-I.4-01 D-I.4-06 D-I.4-09 D-II.1.6-G-01 D-II.1.8-R1-03"},
    example{bad{"10 G@3 = 1104213 - 1104300"}, good{"10 G@3 = 1104213"}, example_kind::report}};

inline constexpr rule number_is_text{
    number{3018},
    id{"number-is-text"},
    severity::error,
    {annex_ii("Part I, 4"), annex_ii("Part I, 1(1)")},
    title{"The Quantitative Template is to be used to provide quantitative machine-readable information on content "
          "moderation"},
    message{"texts instead of numbers: {detail}"},
    why{"A program finds words where the template has a number."},
    remedy{"Give the number in this cell, and the words in the contextual information."},
    duties{"D-I.1-02 D-I.4-01 D-I.4-06 D-I.4-09 D-II.1.5.1-G-01 D-II.1.6-G-01 D-II.1.7-G-01 D-II.1.8-F-01 "
           "D-II.1.8-R1-01"},
    example{bad{"9 G@2 = see our page"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule count_not_integer{
    number{3019},
    id{"count-not-integer"},
    severity::error,
    {annex_ii("Part I, 4")},
    title{"Providers shall report integer numbers when dealing with counting indicators"},
    message{"counts that are not whole numbers: {detail}"},
    why{"Notices, orders and measures come in whole numbers; a fraction is often a median or a percentage that "
        "slipped into the wrong row."},
    remedy{"Give the number as it was counted; look whether the value belongs to the row above or below."},
    duties{"D-I.4-06 D-I.4-08 D-I.4-09 D-II.1.2.1-G-01 D-II.1.2.1-H-01 D-II.1.2.2-K-01 D-II.1.3-F-01 D-II.1.3-G-01 "
           "D-II.1.3-H-01 D-II.1.3-I-01 D-II.1.3-L-01 D-II.1.3-M-01 D-II.1.3-N-01 D-II.1.3-O-01 D-II.1.4-F-01 "
           "D-II.1.4-G-01 D-II.1.4-H-01 D-II.1.4-I-01 D-II.1.4-J-01 D-II.1.4-K-01 D-II.1.4-L-01 D-II.1.4-M-01 "
           "D-II.1.4-N-01 D-II.1.4-O-01 D-II.1.4-P-01 D-II.1.4-Q-01 D-II.1.4-R-01 D-II.1.4-S-01 D-II.1.4-T-01 "
           "D-II.1.4-U-01 D-II.1.5.1-R01-01 D-II.1.5.1-R02-01 D-II.1.5.1-R03-01 D-II.1.5.1-R04-01 "
           "D-II.1.5.1-R05-01 D-II.1.5.1-R06-01 D-II.1.5.1-R07-01 D-II.1.5.1-R08-01 D-II.1.5.1-R09-01 "
           "D-II.1.5.1-R10-01 D-II.1.5.1-R11-01 D-II.1.5.1-R12-01 D-II.1.5.1-S2-01 D-II.1.5.1-S3-01 "
           "D-II.1.5.1-S4-01 D-II.1.5.1-S5-01 D-II.1.6-R1-01 D-II.1.6-R2-01 D-II.1.6-R3-01 D-II.1.6-R4-01 "
           "D-II.1.8-R1-03"},
    example{bad{"7 G@46 = 14.5"}, good{"7 G@46 = 14"}, example_kind::report}};

inline constexpr rule number_negative{
    number{3020},
    id{"number-negative"},
    severity::error,
    {annex_ii("Part I, 4")},
    title{"Providers shall report integer numbers when dealing with counting indicators; it follows from "
          "arithmetic that nothing is counted less than zero times"},
    message{"numbers below zero: {detail}"},
    why{"A count, a time or a share below zero is impossible."},
    remedy{"Give the number as it was counted."},
    duties{"D-I.4-06"},
    example{bad{"7 G@47 = -3"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule percentage_not_in_0_1{
    number{3021},
    id{"percentage-not-in-0-1"},
    severity::error,
    {annex_ii("Part I, 4")},
    title{"All the indicators reporting a percentage shall be reported as floating numbers in the [0,1] interval"},
    message{"percentages outside of 0 to 1: {detail}"},
    why{"97.55 and 0.9755 are a factor of 100 apart for everyone who compares reports."},
    remedy{"Divide by 100 and leave the percent sign out: 0.9755."},
    duties{"D-I.4-10 D-II.1.5.1-S7-01 D-II.1.6-R5-01"},
    conflict{"A-49: accuracy, precision and recall are not called percentages. They are shares, so the interval "
             "applies to them."},
    example{bad{"8 G@4 = 90.5"}, good{"8 G@4 = 0.905"}, example_kind::report}};

inline constexpr rule median_not_in_hours{
    number{3022},
    id{"median-not-in-hours"},
    severity::warning,
    {annex_ii("Part I, 4")},
    title{"All the indicators on median time, shall be indicated in hours"},
    message{"median times that are not plain hours: {detail}"},
    why{"Days, minutes and hours look alike once the unit is lost; the comparison between services is then off by "
        "a factor of 24 or 60."},
    remedy{"Convert to hours and write the number only: 2 days are 48."},
    duties{"D-I.4-11 D-II.1.2.1-I-03 D-II.1.2.1-J-02 D-II.1.2.2-L-03 D-II.1.2.2-M-02 D-II.1.3-J-04 D-II.1.3-K-04 "
           "D-II.1.5.1-S6-04"},
    example{bad{"7 G@43 = 168.5hrs"}, good{"7 G@43 = 168.5"}, example_kind::report}};

inline constexpr rule median_longer_than_the_period{
    number{3023},
    id{"median-longer-than-the-period"},
    severity::info,
    {annex_ii("Part I, 4, signal for a wrong unit")},
    title{"All the indicators on median time, shall be indicated in hours"},
    message{"median times longer than the reporting period: {detail}"},
    why{"Possible, since a case may have come in before the period; but more often minutes or seconds were not "
        "converted. No provision of the Regulation asks for this."},
    remedy{"Check the unit of the figure."},
    example{bad{"7 G@43 = 5000"}, good{"7 G@43 = 180"}, example_kind::report}};

inline constexpr rule blank_where_zero_is_due{
    number{3024},
    id{"blank-where-zero-is-due"},
    severity::warning,
    {annex_ii("Part I, 1"), annex_i("column A")},
    title{"Where a row applies to a provider, but the result of that practice is zero, the provider shall indicate "
          "this by filling out '0' in the value field"},
    message{"zero or blank: {detail}"},
    why{"A blank says that the practice could not have occurred at all; a reader cannot tell it from a figure that "
        "was forgotten."},
    remedy{"Fill in 0 where the practice had no result. Leave blank only what could never have occurred on the "
           "service."},
    duties{"D-I.1-07 D-I.1-08 D-I.1-09 D-I.1-10 D-I.1-11 D-I.1-12 D-I.7-27 D-II.1.2-01 D-II.1.2.1-G-01 "
           "D-II.1.2.1-H-01 D-II.1.2.2-K-01 D-II.1.3-01 D-II.1.3-02 D-II.1.3-03 D-II.1.3-04 D-II.1.3-F-01 "
           "D-II.1.3-G-01 D-II.1.3-H-01 D-II.1.3-I-01 D-II.1.3-L-01 D-II.1.3-M-01 D-II.1.3-N-01 D-II.1.3-O-01 "
           "D-II.1.4-02 D-II.1.4-04 D-II.1.4-F-01 D-II.1.4-G-01 D-II.1.4-H-01 D-II.1.4-I-01 D-II.1.4-J-01 "
           "D-II.1.4-K-01 D-II.1.4-L-01 D-II.1.4-M-01 D-II.1.4-N-01 D-II.1.4-O-01 D-II.1.4-P-01 D-II.1.4-Q-01 "
           "D-II.1.4-R-01 D-II.1.4-S-01 D-II.1.4-T-01 D-II.1.4-U-01 D-II.1.5-01 D-II.1.5-02 D-II.1.5-03 "
           "D-II.1.5-05 D-II.1.5-06 D-II.1.5-07 D-II.1.5.1-G-01 D-II.1.5.1-R01-01 D-II.1.5.1-R02-01 "
           "D-II.1.5.1-R03-01 D-II.1.5.1-R04-01 D-II.1.5.1-R05-01 D-II.1.5.1-R06-01 D-II.1.5.1-R07-01 "
           "D-II.1.5.1-R08-01 D-II.1.5.1-R09-01 D-II.1.5.1-S1-01 D-II.1.5.1-S2-01 D-II.1.5.1-S3-01 "
           "D-II.1.5.1-S4-01 D-II.1.5.1-S5-01 D-II.1.6-01 D-II.1.6-03 D-II.1.6-G-01 D-II.1.6-R1-01 D-II.1.6-R2-01 "
           "D-II.1.6-R3-01 D-II.1.6-R4-01 D-II.1.6-S1-01 D-II.1.6-S2-01 D-II.1.6-S3-01 D-II.1.6-S4-01 "
           "D-II.1.7-G-01 D-II.1.7-R1-01 D-II.1.7-R2-01 D-II.1.7-R3-01 D-II.1.8-F-01 D-II.1.8-R1-01 D-T.3-03 "
           "D-T.4-03 D-T.5-03 D-T.6-03 D-T.7-03 D-T.8-03"},
    conflict{"A-07: a row that does not apply \"should\" be left blank, one that applies with no result \"shall\" "
             "have 0. By default the first is a note and the second a warning; `--reading blanks=strict` makes the "
             "second an error. A-05: blocks of Member States that sent no order are not asked for. A-18, A-22: hosting services that are no platforms may leave "
             "out trusted flaggers, and others than platforms complaints; `--reading trusted-columns=due` and "
             "`complaint-systems=due` ask for them."},
    example{bad{"4 G@6 ="}, good{"4 G@6 = 0"}, example_kind::report}};

inline constexpr rule not_available_token{
    number{3025},
    id{"not-available-token"},
    severity::warning,
    {annex_ii("Part I, 1")},
    title{"In case a reporting requirement does not apply to the provider, the corresponding row should be left "
          "blank"},
    message{"words instead of 0 or a blank: {detail}"},
    why{"\"N/A\" can mean that a figure is zero, unknown or does not apply; the annex has 0 and blank for that."},
    remedy{"Leave the cell blank if the practice could not have occurred, or write 0 if it had no result."},
    duties{"D-I.1-08 D-I.1-09"},
    example{bad{"4 G@6 = N/A"}, good{"4 G@6 = 0"}, example_kind::report}};

inline constexpr rule recipients_rounded{
    number{3033},
    id{"recipients-rounded"},
    severity::info,
    {annex_ii("Part II, 1.8, signal for a rounded figure")},
    title{"Providers must indicate integer numbers"},
    message{"round figures: {detail}"},
    why{"Round figures may be true; where all of them are, they were probably rounded. No provision of the "
        "Regulation asks for this."},
    remedy{"Give the average as it was computed."},
    example{bad{R"(10 G@* = 500000
10 G@13 = 32000000
10 G@2 = 45000000)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule cell_padded{
    number{3203},
    id{"cell-padded"},
    severity::info,
    {annex_ii("Part I, 4, RFC 4180 section 2, no. 4")},
    title{"Spaces are considered part of a field and should not be ignored"},
    message{"blanks round the content of cells: {detail}"},
    why{"\"Booking \" and \"Booking\" are two services for a program."},
    remedy{"Delete blanks and line breaks at the beginning and end of the cell."},
    duties{"D-I.4-04d"},
    example{bad{"4 F@2 = 313 "}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule count_with_zero_decimals{
    number{3204},
    id{"count-with-zero-decimals"},
    severity::info,
    {annex_ii("Part I, 4")},
    title{"Providers shall report integer numbers when dealing with counting indicators"},
    message{"whole numbers with decimals: {detail}"},
    why{"The value is a whole number but is not written as one; spreadsheets do that when a workbook is converted."},
    remedy{"Write the digits before the point only."},
    duties{"D-I.4-06"},
    example{bad{"7 G@46 = 14.0"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

/// The rules of this file.
inline constexpr const rule* report_values_rules[] = {&placeholder_left, &number_format, &number_is_a_range,
    &number_is_text, &count_not_integer, &number_negative, &percentage_not_in_0_1, &median_not_in_hours,
    &median_longer_than_the_period, &blank_where_zero_is_due, &not_available_token, &recipients_rounded,
    &cell_padded, &count_with_zero_decimals};

} // namespace dsacheck::rules
