// Rules on transparency reports: who reports on which service and period, and when.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule date_format{
    number{3026},
    id{"date-format"},
    severity::error,
    {annex_i("part 1, column C of all parts"), annex_ii("Part II, 1.2.1, column C"), annex_ii("Part II, 1.1, column D")},
    title{"This column must indicate the reporting period as follows YYYY-MM-DD/YYYY-MM-DD; part 1: this row "
          "must indicate the publication date of the report; these rows must indicate the starting and ending "
          "dates of reporting"},
    message{"dates in another format: {detail}"},
    why{"Day and month change places between countries, and a time of day makes a text of the date."},
    remedy{"Write dates as 2026-06-30 and periods as 2026-01-01/2026-06-30."},
    duties{"D-II.1.1-D-01 D-II.1.1-R2-01 D-II.1.1-R3-01 D-II.1.1-R4-01 D-II.1.1-R5-01 D-II.1.2.1-C-01 "
           "D-II.1.2.2-AF-01 D-II.1.3-C-01 D-II.1.4-C-01 D-II.1.5.1-C-01 D-II.1.6-C-01 D-II.1.7-C-01 D-II.1.8-C-01 "
           "D-II.2-C-01 D-T.0-02"},
    conflict{"A-23: a format is given for part 3 only. It is asked for in every part."},
    example{bad{"1 D@published = 14.02.2027"}, good{"1 D@published = 2027-02-14"}, example_kind::report}};

inline constexpr rule period_differs_between_rows{
    number{3027},
    id{"period-differs-between-rows"},
    severity::error,
    {annex_ii("Part II, column C"), annex_ii("Part I, 2")},
    title{"This column must indicate the reporting period"},
    message{"the reporting period differs between rows: {detail}"},
    why{"A figure belongs to the period that stands beside it; periods that count up are usually a spreadsheet "
        "that went on counting when a cell was copied downwards."},
    remedy{"Write the same reporting period in every row."},
    duties{"D-I.2-03 D-II.1.2.1-C-01 D-II.1.2.1-C-02 D-II.1.3-C-01 D-II.1.4-C-01 D-II.1.5.1-C-01 D-II.1.6-C-01 "
           "D-II.1.7-C-01 D-II.1.8-C-01 D-II.2-C-01"},
    example{bad{"8 C@3 = 2026-07-01/2026-12-32"}, good{"8 C@3 = 2026-07-01/2026-12-31"}, example_kind::report}};

inline constexpr rule period_differs_from_part_1{
    number{3028},
    id{"period-differs-from-part-1"},
    severity::error,
    {annex_ii("Part II, 1.1"), annex_ii("Part II, 1.2.1, column C"), ir("Article 2")},
    title{"These rows must indicate the starting and ending dates of reporting of this transparency report"},
    message{"the reporting period differs from part 1: {detail}"},
    why{"The report says in part 1 that it covers another period than the figures."},
    remedy{"Make the period of the part and the dates of part 1 agree."},
    duties{"D-A2-01 D-A2-02b D-I.2-03 D-II.1.1-R4-01 D-II.1.1-R5-01 D-II.1.2.1-C-01 D-II.1.2.1-C-02 "
           "D-II.1.2.2-AF-01 D-II.1.3-C-01 D-II.1.4-C-01 D-II.1.5.1-C-01 D-II.1.6-C-01 D-II.1.7-C-01 D-II.1.8-C-01 "
           "D-II.2-C-01"},
    example{bad{"11 C@* = 2025-07-01/2025-12-31"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule service_name{
    number{3029},
    id{"service-name"},
    severity::warning,
    {annex_ii("Part II, column B")},
    title{"This column must indicate the name of the service"},
    message{"the name of the service: {detail}"},
    why{"The service is what the figures are about, and one report covers one service."},
    remedy{"Write the name of the service in every row, the same way each time."},
    duties{"D-I.0-02 D-II.1.1-B-01 D-II.1.2.1-B-01 D-II.1.2.2-AF-01 D-II.1.3-B-01 D-II.1.4-B-01 D-II.1.5.1-B-01 "
           "D-II.1.6-B-01 D-II.1.7-B-01 D-II.1.8-B-01 D-II.2-B-01"},
    example{bad{"4 B@2 ="}, good{"4 B@2 = Example"}, example_kind::report}};

inline constexpr rule provider_named_as_the_service{
    number{3030},
    id{"provider-named-as-the-service"},
    severity::info,
    {annex_ii("Part II, 1.1, signal for a brand name")},
    title{"This row must indicate the service provider's statutory name or the provider's corporate entities name"},
    message{"the provider has the name of its service: {detail}"},
    why{"The two may be the same; often the brand stands where the company's name is asked for. No provision of "
        "the Regulation forbids that they agree."},
    remedy{"Check that the cell has the name of the legal entity."},
    example{bad{"1 D@provider_name = Example"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule period_not_a_half_year{
    number{3034},
    id{"period-not-a-half-year"},
    severity::error,
    {ir("Article 2(2)"), annex_ii("Part I, 3")},
    title{"Providers of very large online platforms and of very large online search engines shall publish their "
          "transparency reports at least every six months, covering respectively periods from 1 January until 30 "
          "June and 1 July until 31 December"},
    message{"the reporting period is no half-year: {detail}"},
    why{"Reports on other periods cannot be compared."},
    remedy{"Report on the half-year."},
    duties{"D-A2-02b D-I.2-03 D-I.3-02 D-I.3-15"},
    conflict{"A-34, A-35, A-36: half-years replace the annual cycle; a period that starts late is a note when no "
             "previous report is named, since the service may have been designated during the half-year; `--reading "
             "designation=whole` makes it an error."},
    example{bad{R"(1 D@period_start = 2026-06-01
3 replace "2026-07-01/2026-12-31" "2026-06-01/2026-12-31"
4 replace "2026-07-01/2026-12-31" "2026-06-01/2026-12-31"
5 replace "2026-07-01/2026-12-31" "2026-06-01/2026-12-31"
6 replace "2026-07-01/2026-12-31" "2026-06-01/2026-12-31"
7 replace "2026-07-01/2026-12-31" "2026-06-01/2026-12-31"
8 replace "2026-07-01/2026-12-31" "2026-06-01/2026-12-31"
9 replace "2026-07-01/2026-12-31" "2026-06-01/2026-12-31"
10 replace "2026-07-01/2026-12-31" "2026-06-01/2026-12-31"
11 replace "2026-07-01/2026-12-31" "2026-06-01/2026-12-31")"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule period_not_the_calendar_year{
    number{3035},
    id{"period-not-the-calendar-year"},
    severity::error,
    {ir("Article 2(1)"), annex_ii("Part I, 3")},
    title{"The yearly reporting period shall be from 1 January until 31 December"},
    message{"the reporting period is not the calendar year: {detail}"},
    why{"From 2026 on all ordinary providers report on the calendar year, so that their reports can be compared."},
    remedy{"Report on 1 January to 31 December."},
    duties{"D-A2-01 D-I.2-03 D-I.3-02 D-I.3-13"},
    example{bad{R"(provider platform
1 D@period_start = 2027-02-01
3 replace "2027-01-01/2027-12-31" "2027-02-01/2027-12-31"
4 replace "2027-01-01/2027-12-31" "2027-02-01/2027-12-31"
5 replace "2027-01-01/2027-12-31" "2027-02-01/2027-12-31"
6 replace "2027-01-01/2027-12-31" "2027-02-01/2027-12-31"
7 replace "2027-01-01/2027-12-31" "2027-02-01/2027-12-31"
8 replace "2027-01-01/2027-12-31" "2027-02-01/2027-12-31"
11 replace "2027-01-01/2027-12-31" "2027-02-01/2027-12-31")"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule period_of_the_transition{
    number{3036},
    id{"period-of-the-transition"},
    severity::warning,
    {annex_ii("Part I, 3")},
    title{"The transitional reporting cycle is shortened and covers the period until 31 December 2025"},
    message{"the transitional reporting period: {detail}"},
    why{"The transitional cycle joins the first report under the Act to the calendar years from 2026 on; a gap "
        "leaves months that no report covers."},
    remedy{"Start the day after the data of the first report ended, at the latest on 17 February 2025, and end on "
           "31 December 2025."},
    duties{"D-A2-04 D-I.2-03 D-I.3-01 D-I.3-04 D-I.3-05 D-I.3-07 D-I.3-08 D-I.3-09 D-I.3-11"},
    conflict{"A-33: whether the months before July 2025 stand in the same files is open. By default a start from "
             "18 February 2024 to 17 February 2025 or on 1 July 2025 is accepted."},
    example{bad{R"(provider platform
1 D@published = 2026-02-14
1 D@previous_published = 2025-02-14
1 D@period_start = 2025-09-01
1 D@period_end = 2025-12-31
3 replace "2027-01-01/2027-12-31" "2025-09-01/2025-12-31"
4 replace "2027-01-01/2027-12-31" "2025-09-01/2025-12-31"
5 replace "2027-01-01/2027-12-31" "2025-09-01/2025-12-31"
6 replace "2027-01-01/2027-12-31" "2025-09-01/2025-12-31"
7 replace "2027-01-01/2027-12-31" "2025-09-01/2025-12-31"
8 replace "2027-01-01/2027-12-31" "2025-09-01/2025-12-31"
11 replace "2027-01-01/2027-12-31" "2025-09-01/2025-12-31")"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule period_inverted{
    number{3037},
    id{"period-inverted"},
    severity::error,
    {ir("Article 2(3)"), annex_ii("Part II, 1.1")},
    title{"Providers shall make the reports publicly available after the date of the conclusion of each reporting "
          "period"},
    message{"the order of dates: {detail}"},
    why{"A period ends after it starts, and a report on it is published when it is over."},
    remedy{"Check the dates of part 1."},
    duties{"D-A2-03 D-I.2-01 D-II.1.1-R5-01"},
    example{bad{"1 D@published = 2026-12-01"}, good{"1 D@published = 2027-01-02"}, example_kind::report}};

inline constexpr rule published_late{
    number{3038},
    id{"published-late"},
    severity::warning,
    {ir("Article 2(3)"), annex_ii("Part I, 2")},
    title{"Providers shall make the reports publicly available at the latest by two months after the date of the "
          "conclusion of each reporting period"},
    message{"published late: {detail}"},
    why{"The deadline is two months for all providers."},
    remedy{"Publish within two months. Where this is a later version of a report, mark it as one and say so."},
    duties{"D-A2-03 D-I.2-01 D-I.3-12"},
    conflict{"A-32: nothing is said of weekends. By default a deadline on a Saturday or Sunday moves to Monday, as "
             "Regulation 1182/71 has it; what is published on such a Monday is a note. `--deadline strict` does "
             "not move it. A-28: being late is a note of an updated version; `--reading late-updates=own-date` makes it "
             "an error."},
    example{bad{"1 D@published = 2027-04-20"}, good{"1 D@published = 2027-02-28"}, example_kind::report}};

inline constexpr rule published_in_the_future{
    number{3039},
    id{"published-in-the-future"},
    severity::error,
    {annex_i("part 1, arithmetic of dates")},
    title{"This row must indicate the publication date of the report of which this sheet makes part of"},
    message{"published in the future: {detail}"},
    why{"A report that can be read was published already. No provision of the Regulation says so; the calendar "
        "does."},
    remedy{"Correct the date of publication."},
    example{bad{"as-of 2027-01-31"}, good{"as-of 2027-02-14"}, example_kind::report}};

inline constexpr rule previous_report_date{
    number{3040},
    id{"previous-report-date"},
    severity::warning,
    {annex_ii("Part II, 1.1"), ir("Article 2(2)")},
    title{"This row should specify the publication date of the preceding report, which is the report that comes "
          "before the one to which this sheet belongs"},
    message{"the date of the previous report: {detail}"},
    why{"The chain of reports can be followed only if each names the one before."},
    remedy{"Give the date on which the report on the preceding period was published."},
    duties{"D-A2-02a D-II.1.1-R3-01"},
    example{bad{"1 D@previous_published = 2025-08-14"}, good{"1 D@previous_published = 2026-02-14"}, example_kind::report}};

inline constexpr rule version_not_marked{
    number{3041},
    id{"version-not-marked"},
    severity::warning,
    {annex_ii("Part I, 5")},
    title{"In case a provider wishes to publish an updated version, it shall clearly mark that this version is an "
          "updated version of a previously published transparency report"},
    message{"an updated version that is not marked: {detail}"},
    why{"A reader who has the earlier version cannot tell which of the two counts, what changed, and why."},
    remedy{"Say in the file's name or in part 11 that this is an updated version, when and why it was changed, and "
           "what."},
    duties{"D-I.5-04 D-I.5-05 D-I.5-07 D-I.5-09 D-I.5-11 D-I.5-12 D-II.1.1-R2-02"},
    conflict{"A-30: no field of the template holds the mark, so that it is accepted in file names and in any text "
             "of the report; and it may stand outside of the files."},
    example{bad{"1 D@previous_published = 2027-01-20"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule identification_missing{
    number{3042},
    id{"identification-missing"},
    severity::error,
    {annex_ii("Part II, 1.1"), annex_i("part 1")},
    title{"This row must indicate the service provider's statutory name; the publication date of the report; the "
          "starting and ending dates of reporting"},
    message{"the identification of the report is incomplete: {detail}"},
    why{"Without it the report cannot be attributed, or placed in time."},
    remedy{"Fill in the five rows of part 1. The date of the previous report may stay blank in a first report."},
    duties{"D-I.1-05 D-II.1.1-C-01 D-II.1.1-D-01 D-II.1.1-R1-01 D-II.1.1-R2-01 D-II.1.1-R3-01 D-II.1.1-R4-01 "
           "D-II.1.1-R5-01 D-T.1-02"},
    example{bad{"1 D@provider_name ="}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule several_services{
    number{3200},
    id{"several-services"},
    severity::warning,
    {annex_ii("Part I, introduction")},
    title{"Providers shall publish one transparency report in accordance with the templates in Annex I per service "
          "that it offers"},
    message{"several services in one report: {detail}"},
    why{"Figures of two services in one report cannot be told apart."},
    remedy{"Publish one report for each service."},
    duties{"D-I.0-02"},
    example{bad{"4 B@* = Marketplace"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule first_report_late{
    number{3217},
    id{"first-report-late"},
    severity::info,
    {annex_ii("Part I, 3")},
    title{"The first reporting cycle ends with the publication of the first annual transparency report and latest "
          "on 16 February 2025"},
    message{"the first report was late: {detail}"},
    why{"The transitional cycle starts where the data of the first report end."},
    remedy{"Check the date of the previous report; leave it blank where there was none."},
    duties{"D-I.3-03"},
    example{bad{R"(provider platform
1 D@published = 2026-02-14
1 D@previous_published = 2025-02-28
1 D@period_start = 2025-01-01
1 D@period_end = 2025-12-31
3 replace "2027-01-01/2027-12-31" "2025-01-01/2025-12-31"
4 replace "2027-01-01/2027-12-31" "2025-01-01/2025-12-31"
5 replace "2027-01-01/2027-12-31" "2025-01-01/2025-12-31"
6 replace "2027-01-01/2027-12-31" "2025-01-01/2025-12-31"
7 replace "2027-01-01/2027-12-31" "2025-01-01/2025-12-31"
8 replace "2027-01-01/2027-12-31" "2025-01-01/2025-12-31"
11 replace "2027-01-01/2027-12-31" "2025-01-01/2025-12-31")"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule previous_report_within_this_period{
    number{3220},
    id{"previous-report-within-this-period"},
    severity::warning,
    {annex_ii("Part II, 1.1")},
    title{"The preceding report is the report that comes before the one to which this sheet belongs"},
    message{"the previous report came after this reporting period: {detail}"},
    why{"A report that was published after this period ended is usually an earlier version of this one, and not "
        "the report before it."},
    remedy{"Give the date on which the report on the preceding period was published."},
    duties{"D-II.1.1-R3-02"},
    conflict{"A-29: whether an earlier version of the same report is a previous report is open. By default it is "
             "not; `--reading previous-report=version` accepts it."},
    example{bad{R"(4 P@TOTAL = This is an updated version of the report.
1 D@previous_published = 2027-01-20)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

/// The rules of this file.
inline constexpr const rule* report_identification_rules[] = {&date_format, &period_differs_between_rows,
    &period_differs_from_part_1, &service_name, &provider_named_as_the_service, &period_not_a_half_year,
    &period_not_the_calendar_year, &period_of_the_transition, &period_inverted, &published_late,
    &published_in_the_future, &previous_report_date, &version_not_marked, &identification_missing, &several_services,
    &first_report_late, &previous_report_within_this_period};

} // namespace dsacheck::rules
