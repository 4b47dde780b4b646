// Rules on transparency reports: parts 9 and 10: staff and active recipients.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule staff_of_another_type{
    number{3102},
    id{"staff-of-another-type"},
    severity::info,
    {annex_i("part 9, column A"), annex_ii("Part I, 1")},
    title{"In case a reporting requirement does not apply to the provider, the corresponding row should be left "
          "blank"},
    message{"part 9 does not apply: {detail}"},
    why{"The rows apply to very large online platforms only; reporting more is allowed."},
    remedy{"Nothing has to change. Leave part 9 blank if it was filled in by mistake."},
    duties{"D-I.1-08 D-II.1.7-A-01 D-T.9-03"},
    example{bad{R"(provider platform
9 append Only for VLOPs,Example,2027-01-01/2027-12-31,Human resources dedicated to content moderation,Number of internal moderators employed by the provider,Total number,5,)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule languages_missing_in_part_9{
    number{3103},
    id{"languages-missing-in-part-9"},
    severity::warning,
    {dsa("Article 42(2)(a)"), annex_ii("Part II, 1.7")},
    title{"The human resources that the provider dedicates to content moderation, broken down by each applicable "
          "official language of the Member States"},
    message{"languages are missing in part 9: {detail}"},
    why{"A language that is not there cannot be told from one that nobody speaks."},
    remedy{"Give each of the 24 official languages a row, with 0 where there is nobody."},
    duties{"D-I.6-01 D-II.1.7-01 D-II.1.7-02 D-II.1.7-S2-01 D-II.2-06 D-T.9-02 D-T.0-04"},
    conflict{"A-40: \"each applicable official language\" stands against the template's bg to sv. All 24 are asked "
             "for, as a warning; `--reading languages=applicable` asks for none."},
    example{bad{"9 delete @5"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule language_exceeds_total{
    number{3104},
    id{"language-exceeds-total"},
    severity::error,
    {annex_ii("Part II, 1.7")},
    title{"A moderator that speaks multiple languages shall be included for every language, though only once in "
          "the total number of moderators"},
    message{"a language exceeds the total of moderators: {detail}"},
    why{"Nobody can master one of the languages without being among those with linguistic expertise."},
    remedy{"Correct the total or the language."},
    duties{"D-II.1.7-R3-01 D-II.1.7-S2-03"},
    conflict{"A-09: totals are full-time equivalents, languages are heads. Where the totals have fractions or a "
             "text names full-time equivalents, this is a warning; `--reading moderators=integers` makes no "
             "allowance."},
    example{bad{"9 G@5 = 200"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule languages_below_total{
    number{3105},
    id{"languages-below-total"},
    severity::warning,
    {annex_ii("Part II, 1.7")},
    title{"A moderator that speaks multiple languages shall be included for every language the moderator has "
          "sufficient expertise"},
    message{"the languages are below the total of moderators: {detail}"},
    why{"Everybody with linguistic expertise masters one language at least, so that the languages cannot add up to "
        "less than the total."},
    remedy{"Correct the total, or add the languages that are missing."},
    duties{"D-II.1.7-S2-02"},
    conflict{"A-09: as for language-exceeds-total; with full-time equivalents this is a note."},
    example{bad{R"(9 G@* = 5
9 G@2 = 64
9 G@3 = 131
9 G@4 = 158)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule expertise_exceeds_staff{
    number{3106},
    id{"expertise-exceeds-staff"},
    severity::error,
    {annex_ii("Part II, 1.7")},
    title{"The number of total moderators available, both internally and externally, that have sufficient "
          "linguistic expertise"},
    message{"linguistic expertise exceeds the staff: {detail}"},
    why{"Those with linguistic expertise are among the internal and external moderators."},
    remedy{"Correct the number of moderators or that of those with expertise."},
    duties{"D-II.1.7-R1-01 D-II.1.7-R2-01 D-II.1.7-R3-01 D-II.1.7-S2-03"},
    example{bad{"9 G@4 = 200"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule total_of_moderators_missing{
    number{3107},
    id{"total-of-moderators-missing"},
    severity::error,
    {annex_ii("Part II, 1.7"), annex_i("part 9")},
    title{"This field must indicate the total number of moderators reported in units corresponding to full-time "
          "equivalent (FTE)"},
    message{"the total of moderators is missing: {detail}"},
    why{"Without the total it is unknown how many persons the languages stand for."},
    remedy{"Put the row \"Total number\" back."},
    duties{"D-I.6-01 D-II.1.7-01 D-II.1.7-02 D-II.1.7-F-01"},
    example{bad{"9 delete @4"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule moderators_of_a_language_not_integer{
    number{3205},
    id{"moderators-of-a-language-not-integer"},
    severity::warning,
    {annex_ii("Part I, 4")},
    title{"Providers shall report integer numbers when dealing with counting indicators such as the number of "
          "moderators per official language"},
    message{"moderators of a language are no whole number: {detail}"},
    why{"Persons per language are counted; only the totals are full-time equivalents."},
    remedy{"Give the number of persons."},
    duties{"D-I.4-07"},
    conflict{"A-09: integers are asked for per language, full-time equivalents in totals. Fractions in the three "
             "totals are accepted."},
    example{bad{"9 G@5 = 12.5"}, good{"9 G@5 = 12"}, example_kind::report}};

inline constexpr rule language_level_below_b2{
    number{3219},
    id{"language-level-below-b2"},
    severity::info,
    {annex_ii("Part I, 6"), annex_ii("Part II, 1.7")},
    title{"The minimum threshold for 'sufficient linguistic expertise' for content moderation corresponds to "
          "CEFR-B2 in the category 'Understanding'"},
    message{"a level of language below B2: {detail}"},
    why{"A text names another level; it may describe something else."},
    remedy{"Count those with B2 or better, and say so."},
    conflict{"A-39: Part I says B2 in Understanding, Part II says B2. B2 in Understanding is taken."},
    example{bad{"11 E@qualifications = Reviewers hold a certificate of level 4 of the European Qualifications Framework. Languages are mastered at level B1 of the CEFR."}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule recipients_sum{
    number{3109},
    id{"recipients-sum"},
    severity::warning,
    {annex_ii("Part II, 1.8")},
    title{"This field must indicate a break-down of the number by the indicated Member State"},
    message{"the Member States do not add up to TOTAL: {detail}"},
    why{"The break-down and the total differ."},
    remedy{"Check the figures; say in a document beside the report if recipients of several Member States count "
           "more than once."},
    duties{"D-II.1.8-S1-01 D-II.1.8-S2-01"},
    conflict{"A-47: a recipient may be active in several Member States, so that the States need not add up. Up to "
             "one per cent is a note, more a warning; `--reading recipients-sum=exact` makes any gap an error."},
    example{bad{"10 G@3 = 1204213"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule member_states_missing_in_part_10{
    number{3110},
    id{"member-states-missing-in-part-10"},
    severity::error,
    {dsa("Article 42(3)"), annex_ii("Part II, 1.8")},
    title{"The information on the average monthly active recipients of the service for each Member State"},
    message{"Member States are missing in part 10: {detail}"},
    why{"The Act asks for each of the 27 Member States."},
    remedy{"Add the rows, with 0 where the service has no recipients."},
    duties{"D-II.1.8-01 D-II.1.8-S2-01 D-T.10-02 D-T.0-04"},
    example{bad{"10 delete @21"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule recipients_below_threshold{
    number{3111},
    id{"recipients-below-threshold"},
    severity::info,
    {dsa("Article 33(4)")},
    title{"A number of average monthly active recipients of the service in the Union equal to or higher than 45 "
          "million"},
    message{"fewer recipients than 45 million: {detail}"},
    why{"Services are designated from 45 million recipients on; a designation lasts for a year after the number "
        "fell below. No provision of the Implementing Regulation asks for a minimum."},
    remedy{"Check the figure."},
    example{bad{R"(10 G@13 = 1000000
10 G@2 = 44869969)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule recipients_exceed_population{
    number{3112},
    id{"recipients-exceed-population"},
    severity::info,
    {annex_ii("Part II, 1.8, signal for a wrong unit")},
    title{"The number of average monthly active recipients of the service during the reporting period"},
    message{"more recipients than inhabitants: {detail}"},
    why{"More recipients than inhabitants: possible with visitors and several accounts, and otherwise a wrong "
        "unit. No provision of the Regulation forbids it."},
    remedy{"Check the figure."},
    example{bad{R"(10 G@21 = 667403
10 G@2 = 54491815)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule recipients_of_another_type{
    number{3113},
    id{"recipients-of-another-type"},
    severity::info,
    {annex_i("part 10, column A"), annex_ii("Part I, 1")},
    title{"In case a reporting requirement does not apply to the provider, the corresponding row should be left "
          "blank"},
    message{"part 10 does not apply: {detail}"},
    why{"The rows apply to very large platforms and search engines only; reporting more is allowed."},
    remedy{"Nothing has to change. Leave part 10 blank if it was filled in by mistake."},
    duties{"D-I.1-08 D-II.1.8-A-01 D-T.10-03"},
    example{bad{R"(provider platform
10 append Only for VLOPs and VLOSEs,Example,2027-01-01/2027-12-31,AMAR,Number of average monthly active recipients during the reporting period,TOTAL,5)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

/// The rules of this file.
inline constexpr const rule* report_people_rules[] = {&staff_of_another_type, &languages_missing_in_part_9,
    &language_exceeds_total, &languages_below_total, &expertise_exceeds_staff, &total_of_moderators_missing,
    &moderators_of_a_language_not_integer, &language_level_below_b2, &recipients_sum,
    &member_states_missing_in_part_10, &recipients_below_threshold, &recipients_exceed_population,
    &recipients_of_another_type};

} // namespace dsacheck::rules
