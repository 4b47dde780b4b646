// Rules on transparency reports: categories of illegal content, sub-categories, and what providers add to them.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule category_invented{
    number{3043},
    id{"category-invented"},
    severity::error,
    {annex_ii("Part I, 7")},
    title{"Providers shall not include additional high-level categories"},
    message{"a category that is not in the list: {detail}"},
    why{"The list of high-level categories is exhaustive, so that reports can be added up."},
    remedy{"Report under the category that fits best, with an added KEYWORD_OTHER row below it where needed."},
    duties{"D-I.7-06 D-I.7-07 D-I.7-18 D-II.1-05 D-II.1.2.1-D-01 D-II.1.3-D-01 D-II.1.4-D-01"},
    example{bad{"5 append All,Example,2026-07-01/2026-12-31,STATEMENT_CATEGORY_OTHER_ILLEGAL,,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,,,,,,,,,,,,,,,,"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule sub_category_invented{
    number{3044},
    id{"sub-category-invented"},
    severity::error,
    {annex_ii("Part I, 7"), annex_ii("Part II, 1")},
    title{"Providers may add their own additional sub-categories by using the 'keyword_other'-row"},
    message{"a sub-category that is not in the list: {detail}"},
    why{"A code of the provider's own is in no list, and programs drop it."},
    remedy{"Write KEYWORD_OTHER in the column of categories and describe the content in the column beside it."},
    duties{"D-II.1-05 D-II.1-07 D-II.1-08 D-II.1.2.1-D-01 D-II.1.3-D-01 D-II.1.4-D-01"},
    example{bad{"5 append All,Example,2026-07-01/2026-12-31,KEYWORD_LEAD_ADS,,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,,,,,,,,,,,,,,,,"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule category_of_another_part{
    number{3045},
    id{"category-of-another-part"},
    severity::error,
    {annex_ii("Part II, 1"), annex_i("parts 3 to 6")},
    title{"Category 15 applies only to own initiative content moderation actions taken on the basis of a "
          "provider's terms and conditions; Category 16 applies only to orders by Member States; Category 17 "
          "applies only to notices"},
    message{"a category of another part: {detail}"},
    why{"The part has no such row; the figure is reported where nobody looks for it."},
    remedy{"Move the figure to the category that fits in this part."},
    duties{"D-I.7-31 D-II.1-02 D-II.1-03 D-II.1-04 D-T.4-02 D-T.5-02 D-T.6-02"},
    example{bad{"5 append All,Example,2026-07-01/2026-12-31,STATEMENT_CATEGORY_OTHER_VIOLATION_TC,,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,,,,,,,,,,,,,,,,"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule sub_category_under_another_category{
    number{3046},
    id{"sub-category-under-another-category"},
    severity::error,
    {annex_ii("Part I, 7"), annex_ii("Part II, 1")},
    title{"Every high-level category consists of sub-categories"},
    message{"a sub-category under another category: {detail}"},
    why{"Sub-categories are added up to the category that they stand under."},
    remedy{"Put the row under the category to which the list assigns it."},
    duties{"D-I.7-12 D-II.1-07 D-II.1-08 D-II.1.2.1-D-01 D-II.1.3-D-01 D-II.1.4-D-01"},
    example{bad{"5 append All,Example,2026-07-01/2026-12-31,KEYWORD_PHISHING,,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,,,,,,,,,,,,,,,,"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule other_without_description{
    number{3047},
    id{"other-without-description"},
    severity::error,
    {annex_ii("Part I, 7"), annex_ii("Part II, 1.2.1, column E")},
    title{"Any data reported under a 'keyword_other'-row must be accompanied by a description of the content "
          "included"},
    message{"\"Other\" without a description: {detail}"},
    why{"A figure for \"other\" says nothing unless it is told what it counts."},
    remedy{"Describe the content in the column \"Description of the sub-category \"Other\"\"."},
    duties{"D-I.7-23 D-II.1.2.1-E-01 D-II.1.3-E-01 D-II.1.4-E-01 D-T.0-03"},
    conflict{"A-57: a 0 in an unused row is no data that needs a description, by default; `--reading "
             "unused-other=described` asks for one."},
    example{bad{"5 E@36 ="}, good{"5 E@36 = Doxing"}, example_kind::report}};

inline constexpr rule other_description_repeated{
    number{3048},
    id{"other-description-repeated"},
    severity::error,
    {annex_ii("Part I, 7")},
    title{"None of the 'keyword_other'-rows may have identical descriptions"},
    message{"\"Other\" with repeated descriptions: {detail}"},
    why{"Two rows with one description are one sub-category that is counted in two places."},
    remedy{"Merge the rows, or describe what tells them apart."},
    duties{"D-I.7-25"},
    conflict{"A-25: whether descriptions must differ within a category, a part or the whole report is open. By "
             "default rows of one part and one scope are compared: within a category an error, across categories a "
             "warning. `--reading other-descriptions=category` compares within a category only."},
    example{bad{"6 E@99 = Publication of home addresses"}, good{"6 E@99 = Paid ratings"}, example_kind::report}};

inline constexpr rule other_used_as_catch_all{
    number{3049},
    id{"other-used-as-catch-all"},
    severity::warning,
    {annex_ii("Part I, 7")},
    title{"The 'keyword_other'-row shall not be used as a catch-all category"},
    message{"\"Other\" as a catch-all: {detail}"},
    why{"Where most of the figures stand under \"other\", the categories tell little."},
    remedy{"Report under the listed sub-categories where one fits, and add described rows for what remains."},
    duties{"D-I.7-22"},
    example{bad{R"(5 F@36 = 600
5 H@36 = 599
5 F@31 = 633
5 H@31 = 613
5 F@2 = 1175
5 H@2 = 907
8 G@3 = 3196
8 G@8 = 2884)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule description_of_a_listed_sub_category{
    number{3050},
    id{"description-of-a-listed-sub-category"},
    severity::info,
    {annex_ii("Part II, 1.2.1, column E")},
    title{"This column must indicate a specific description of any additional sub-category added by the provider"},
    message{"a description beside a listed sub-category: {detail}"},
    why{"The column is meant for added sub-categories. No provision of the Regulation forbids a text beside others."},
    remedy{"Move the text to the contextual information of part 2."},
    example{bad{"4 E@4 = Cruelty"}, good{"5 E@36 = Doxing"}, example_kind::report}};

inline constexpr rule terms_category_dominates{
    number{3051},
    id{"terms-category-dominates"},
    severity::info,
    {annex_ii("Part I, 7")},
    title{"Category 15 applies only where the content falls under none of the other categories"},
    message{"category 15 dominates: {detail}"},
    why{"Category 15 is meant for what no other category describes better; where it holds nearly everything, the "
        "others tell little."},
    remedy{"Check whether some of these measures belong to categories 1 to 14."},
    duties{"D-I.7-31 D-I.7-32"},
    example{bad{R"(6 F@2 = 11130
6 H@2 = 8790
6 F@92 = 6517
6 H@92 = 6287
6 F@93 = 6108
6 H@93 = 6065
8 G@3 = 8598
8 G@8 = 8286)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule not_specified_dominates{
    number{3052},
    id{"not-specified-dominates"},
    severity::warning,
    {annex_ii("Part II, 1.2.1, column D"), annex_ii("Part II, 1.3, column D")},
    title{"The latter category may only be used in cases where a reference to a legal ground is fully omitted"},
    message{"the category \"not specified\" dominates: {detail}"},
    why{"Only the share can be seen here; it is high for a category that is meant for exceptions."},
    remedy{"Check whether the order or the notice lets the category be deduced."},
    duties{"D-II.1.2.1-D-03 D-II.1.3-D-03"},
    conflict{"A-24: the first sentence of the instruction is wider than the second. The narrower second sentence "
             "is taken, and only a high share is told."},
    example{bad{R"(4 F@2 = 713
4 H@2 = 774
4 F@92 = 402
4 H@92 = 402)"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule category_names_edited{
    number{3053},
    id{"category-names-edited"},
    severity::warning,
    {annex_i("part 2"), annex_ii("Part II, 1")},
    title{"In accordance with the DSA Transparency Database, the list of categories consists of a high-level "
          "classification"},
    message{"names of categories were edited: {detail}"},
    why{"Labels, descriptions and codes are the key to parts 3 to 6."},
    remedy{"Take the three columns from the template; write the provider's own words in the contextual information."},
    duties{"D-I.7-06 D-II.1-05 D-T.2-02"},
    example{bad{"2 B@4 = Cruelty to animals"}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

inline constexpr rule other_description_says_nothing{
    number{3207},
    id{"other-description-says-nothing"},
    severity::warning,
    {annex_ii("Part I, 7"), annex_ii("Part II, 1.2.1, column E")},
    title{"This column must indicate a specific description of any additional sub-category added by the provider"},
    message{"\"Other\" with a description that says nothing: {detail}"},
    why{"\"Other\" or \"miscellaneous\" describes nothing."},
    remedy{"Name the kind of content."},
    duties{"D-I.7-22 D-II.1.2.1-E-01 D-II.1.3-E-01 D-II.1.4-E-01"},
    example{bad{"6 E@99 = Other content"}, good{"6 E@99 = Sale of followers"}, example_kind::report}};

inline constexpr rule categories_not_explained{
    number{3221},
    id{"categories-not-explained"},
    severity::info,
    {annex_ii("Part I, 7")},
    title{"Providers are encouraged to indicate the types of illegal content that have been included within the "
          "respective categories"},
    message{"the categories are not explained: {detail}"},
    why{"The same content can fall under several categories; a word on the provider's practice helps to compare."},
    remedy{"Fill in the contextual information of part 2."},
    duties{"D-I.7-19"},
    rule_use::on_request,
    example{bad{"2 D@* ="}, good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

/// The rules of this file.
inline constexpr const rule* report_categories_rules[] = {&category_invented, &sub_category_invented,
    &category_of_another_part, &sub_category_under_another_category, &other_without_description,
    &other_description_repeated, &other_used_as_catch_all, &description_of_a_listed_sub_category,
    &terms_category_dominates, &not_specified_dominates, &category_names_edited, &other_description_says_nothing,
    &categories_not_explained};

} // namespace dsacheck::rules
