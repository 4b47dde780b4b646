// Rules on transparency reports: what the parts of a report say about each other.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule automated_notices_exceed_notices{
    number{3119},
    id{"automated-notices-exceed-notices"},
    severity::error,
    {annex_ii("Part II, 1.6"), annex_ii("Part II, 1.3")},
    title{"Number of notices solely processed by automated means; number of notices not processed by automated "
          "means"},
    message{"more notices in part 8 than in part 4: {detail}"},
    why{"Notices processed with and without machines are among the notices received, so that they cannot be more."},
    remedy{"Count the notices of part 4 and part 8 in the same way."},
    duties{"D-II.1.3-04 D-II.1.6-R3-01 D-II.1.6-R4-01 D-II.1.6-S3-01"},
    conflict{"A-17: notices processed in part by machines are in neither row, so that both together may be less "
             "than all notices."},
    example{bad{"8 G@13 = 300"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule automated_trusted_notices_exceed_notices{
    number{3120},
    id{"automated-trusted-notices-exceed-notices"},
    severity::error,
    {annex_ii("Part II, 1.6"), annex_ii("Part II, 1.3, column G")},
    title{"The numbers relative to the indicator that were submitted by Trusted Flaggers"},
    message{"more notices of trusted flaggers in part 8 than in part 4: {detail}"},
    why{"Trusted flaggers' notices in part 8 are those of part 4, so that they cannot be more."},
    remedy{"Count the trusted flaggers' notices of part 4 and part 8 in the same way."},
    duties{"D-II.1.6-S4-01"},
    example{bad{"8 G@18 = 60"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule own_initiative_exceeds_measures{
    number{3121},
    id{"own-initiative-exceeds-measures"},
    severity::error,
    {annex_ii("Part II, 1.6"), annex_ii("Part II, 1.4, column F")},
    title{"The numbers relative to the indicator that were moderated on the provider's own initiative"},
    message{"more own-initiative measures in part 8 than in parts 5 and 6: {detail}"},
    why{"Own-initiative measures in part 8 are those of parts 5 and 6, so that they cannot be more."},
    remedy{"Count measures of parts 5, 6 and 8 in the same way; what is no restriction belongs to none of them."},
    duties{"D-II.1.4-F-02 D-II.1.6-S2-01"},
    conflict{"A-17: measures taken in part by machines are in neither row of part 8, so that both together may be "
             "less."},
    example{bad{"8 G@8 = 2300"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule automated_measures_differ{
    number{3122},
    id{"automated-measures-differ"},
    severity::warning,
    {annex_ii("Part II, 1.6"), annex_ii("Part II, 1.4, column G")},
    title{"The number of measures that were taken at the provider's own initiative solely using automated means"},
    message{"automated measures differ between parts: {detail}"},
    why{"Part 8 and column G of parts 5 and 6 give two numbers for what the instructions describe with the same "
        "words."},
    remedy{"Check the figures, or explain the difference."},
    duties{"D-II.1.4-G-01 D-II.1.6-R1-01 D-II.1.6-S2-01"},
    conflict{"A-16: column G is headed detection and explained as measures taken solely by automated means. A "
             "difference is a warning; `--reading automation=taken` makes it an error."},
    example{bad{"8 G@7 = 3400"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule all_measures_below_own_initiative{
    number{3123},
    id{"all-measures-below-own-initiative"},
    severity::warning,
    {annex_ii("Part II, 1.6")},
    title{"Measures taken after an order, a notice, or on own initiative"},
    message{"fewer measures in part 8 than in parts 5 and 6: {detail}"},
    why{"All measures of part 8 include those on own initiative of parts 5 and 6."},
    remedy{"Count measures in the same way."},
    duties{"D-II.1.6-R2-01 D-II.1.6-S1-01"},
    conflict{"A-17: measures taken in part by machines are in neither row of part 8, which may explain the gap; "
             "hence a warning."},
    example{bad{R"(8 G@3 = 2270
8 G@8 = 2270)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule all_measures_exceed_parts{
    number{3124},
    id{"all-measures-exceed-parts"},
    severity::warning,
    {annex_ii("Part II, 1.6")},
    title{"Measures taken after an order, a notice, or on own initiative"},
    message{"more measures in part 8 than in the other parts: {detail}"},
    why{"Part 8 reports more measures than the orders, the actions on notices and the own-initiative measures of "
        "parts 3 to 6 together."},
    remedy{"Count measures in the same way."},
    duties{"D-II.1.6-R1-01 D-II.1.6-R2-01"},
    example{bad{"8 G@3 = 2700"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule complaints_on_measures_that_are_blank{
    number{3125},
    id{"complaints-on-measures-that-are-blank"},
    severity::error,
    {annex_ii("Part I, 1")},
    title{"Shall be left blank, because the provider could never have imposed these restrictions during the "
          "reporting period"},
    message{"complaints about measures that are blank: {detail}"},
    why{"Somebody complained about a restriction of which the report says, by its blank columns, that it could not "
        "have been imposed."},
    remedy{"Fill in the columns, with 0 where nothing was imposed in the period."},
    duties{"D-I.1-11 D-I.1-12 D-II.1.5.1-R04-01 D-II.1.5.1-R05-01 D-II.1.5.1-R06-01"},
    example{bad{R"(5 F@* = 0
5 G@* = 0
5 H@* = 0
5 I@* = 0
5 J@* = 0
5 K@* = 0
5 L@* = 0
5 M@* = 0
5 N@* = 0
5 R@* = 0
5 S@* = 0
5 T@* = 0
5 U@* = 0
5 O@* =
5 P@* =
5 Q@* =
6 F@* = 0
6 G@* = 0
6 H@* = 0
6 I@* = 0
6 J@* = 0
6 K@* = 0
6 L@* = 0
6 M@* = 0
6 N@* = 0
6 R@* = 0
6 S@* = 0
6 T@* = 0
6 U@* = 0
6 O@* =
6 P@* =
6 Q@* =
8 G@2 = 9
8 G@3 = 312
8 G@7 = 0
8 G@8 = 0
8 G@9 =
8 G@10 =
8 G@11 =
8 G@measures_solely/each_language = 0
8 G@measures_not/each_language = 0)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule complaints_exceed_measures{
    number{3126},
    id{"complaints-exceed-measures"},
    severity::info,
    {annex_ii("Part II, 1.5.1, signal for another way of counting")},
    title{"The number of complaints submitted to the platform's internal-complaints mechanism"},
    message{"many more complaints than measures: {detail}"},
    why{"Complaints of this kind are many more than the measures that they can be about; some may concern measures "
        "of an earlier period. No provision of the Regulation forbids it."},
    remedy{"Check that complaints stand under their basis, and measures under their restriction."},
    example{bad{R"(7 G@2 = 20105
7 G@3 = 20070
7 G@9 = 20040
7 G@10 = 20029)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule trusted_flagger_complaints_without_notices{
    number{3127},
    id{"trusted-flagger-complaints-without-notices"},
    severity::warning,
    {annex_ii("Part II, 1.5.1, signal for missing notices")},
    title{"The decision of the provider not to take action on a notice submitted by a Trusted Flagger"},
    message{"complaints about notices of trusted flaggers, but no such notices: {detail}"},
    why{"A complaint about a trusted flagger's notice needs such a notice, in this period or before."},
    remedy{"Check the number of trusted flaggers' notices in part 4."},
    example{bad{R"(4 G@* = 0
4 I@* = 0
4 M@* = 0
4 O@* = 0
4 K@* =
8 G@17 = 0
8 G@18 = 0
8 G@19 =
8 G@20 =
8 G@21 =)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule provider_type_contradicted{
    number{3129},
    id{"provider-type-contradicted"},
    severity::warning,
    {annex_ii("Part I, 1"), annex_i("column A")},
    title{"The first column in the templates indicates the type of service providers to which the corresponding "
          "requirement is applicable"},
    message{"the type of the provider: {detail}"},
    why{"Which rows are due depends on the type."},
    remedy{"Check the type that was given with --provider, or the parts that were filled in."},
    duties{"D-I.1-07 D-T.4-03 D-T.7-03 D-T.8-03 D-T.11-03"},
    example{bad{R"(provider intermediary
4 append \"Only for providers of hosting services, including online platforms\",Example,2027-01-01/2027-12-31,TOTAL,,5,0,5,0,,,0,0,0,0,,,,,,,,,,)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule medians_of_different_size{
    number{3130},
    id{"medians-of-different-size"},
    severity::info,
    {annex_ii("Part I, 4, signal for a wrong unit")},
    title{"All the indicators on median time, shall be indicated in hours"},
    message{"median times of very different size: {detail}"},
    why{"Median times of one report differ by a factor of a thousand and more; a unit may have been left "
        "unconverted. No provision of the Regulation forbids it."},
    remedy{"Check the units."},
    example{bad{"7 G@43 = 0.005"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule omission_without_reason{
    number{3201},
    id{"omission-without-reason"},
    severity::warning,
    {annex_ii("Part I, 1")},
    title{"Incomplete if they omit one of the two templates, both templates, or parts of them without a specific "
          "and objective reason being provided"},
    message{"no reason for an omission: {detail}"},
    why{"A reason anywhere in the report would make the omission excusable; none was found."},
    remedy{"Give the reason in the contextual information, in part 11 or in a document beside the report, and name "
           "the part."},
    duties{"D-I.1-06"},
    conflict{"A-54: nothing says where the reason has to stand. A text anywhere in the report that names the part "
             "counts."},
    example{bad{"10 G@* ="}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule companion_document_absent{
    number{3218},
    id{"companion-document-absent"},
    severity::info,
    {annex_ii("Part I, 1")},
    title{"Encouraged to include an additional document outlining methodological choices, contextual information "
          "and an easily comprehensible summary"},
    message{"no document beside the templates: {detail}"},
    why{"Readers who are no specialists have only the tables."},
    remedy{"Publish a short document beside the templates."},
    duties{"D-I.1-15 D-I.1-16 D-I.1-17"},
    rule_use::on_request,
    example{bad{"1 D@provider_name = Example Provider Limited"}, good{"add methodology.pdf %PDF-1.7"}, example_kind::report}};

/// The rules of this file.
inline constexpr const rule* report_across_rules[] = {&automated_notices_exceed_notices,
    &automated_trusted_notices_exceed_notices, &own_initiative_exceeds_measures, &automated_measures_differ,
    &all_measures_below_own_initiative, &all_measures_exceed_parts, &complaints_on_measures_that_are_blank,
    &complaints_exceed_measures, &trusted_flagger_complaints_without_notices, &provider_type_contradicted,
    &medians_of_different_size, &omission_without_reason, &companion_document_absent};

} // namespace dsacheck::rules
