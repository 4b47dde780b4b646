// Rules on transparency reports, part 8: automated means.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule own_initiative_exceeds_total{
    number{3094},
    id{"own-initiative-exceeds-total"},
    severity::error,
    {annex_ii("Part II, 1.6")},
    title{"This field must indicate the numbers relative to the indicator that were moderated on the provider's own "
          "initiative"},
    message{"more own-initiative measures than measures: {detail}"},
    why{"Measures at the provider's own initiative are among all measures, so that they cannot be more."},
    remedy{"Count them in the row \"Total number\" too."},
    duties{"D-II.1.6-R1-01 D-II.1.6-R2-01 D-II.1.6-S1-01 D-II.1.6-S2-01"},
    example{bad{"8 G@measures_solely/own_initiative = 3431"},
            good{"8 G@measures_solely/own_initiative = 3421"}, example_kind::report}};

inline constexpr rule trusted_flaggers_exceed_notices{
    number{3095},
    id{"trusted-flaggers-exceed-notices"},
    severity::error,
    {annex_ii("Part II, 1.6")},
    title{"This field must indicate the numbers relative to the indicator that were submitted by Trusted Flaggers "
          "through the notice and action (NAM) mechanism"},
    message{"more notices of trusted flaggers than notices: {detail}"},
    why{"Notices of trusted flaggers are among all notices, so that they cannot be more."},
    remedy{"Count them in the row \"NAM Total\" too."},
    duties{"D-II.1.6-S4-01"},
    example{bad{"8 G@notices_solely/trusted_flaggers = 35"},
            good{"8 G@notices_solely/trusted_flaggers = 7"}, example_kind::report}};

inline constexpr rule accuracy_missing{
    number{3096},
    id{"accuracy-missing"},
    severity::error,
    {dsa("Article 15(1)(e)"), annex_ii("Part II, 1.6")},
    title{"Indicators of the accuracy and the possible rate of error of the automated means used"},
    message{"accuracy is missing: {detail}"},
    why{"Measures were taken solely by automated means; the report has to say how accurate these are."},
    remedy{"Fill in accuracy, precision and recall of the automated means, each between 0 and 1."},
    duties{"D-II.1.6-02 D-II.1.6-R5-01"},
    example{bad{"8 G@accuracy/* =\n"
                "8 G@precision/* =\n"
                "8 G@recall/* ="},
            good{"8 G@recall/total = 0.968"}, example_kind::report}};

inline constexpr rule accuracy_unexplained{
    number{3097},
    id{"accuracy-unexplained"},
    severity::error,
    {annex_ii("Part II, 1.6")},
    title{"Column \"Contextual Information\" must be used to provide more details on each indicator, and justify the "
          "choice of such indicator"},
    message{"accuracy without an explanation: {detail}"},
    why{"A figure of accuracy means little without what was measured and how."},
    remedy{"Say in the contextual information what the indicator measures, on which sample, and why it was chosen."},
    duties{"D-II.1.6-R5-05 D-II.1.6-R5-06"},
    conflict{"A-12: the contextual column is optional in general, and obligatory for the rows on accuracy."},
    example{bad{"8 H@accuracy/total ="},
            good{"8 H@accuracy/total = Share of right decisions in a random sample of 400, judged by two reviewers"}, example_kind::report}};

inline constexpr rule accuracy_without_automation{
    number{3098},
    id{"accuracy-without-automation"},
    severity::warning,
    {annex_ii("Part II, 1.6")},
    title{"The accuracy of the content moderation measures taken by automated means"},
    message{"accuracy without automated means: {detail}"},
    why{"No measure was taken solely by automated means, yet their accuracy is given. Means that only detect may "
        "explain it."},
    remedy{"Correct the number of measures, or say in the contextual information what the accuracy belongs to."},
    example{bad{"8 G@measures_solely/* = 0\n"
                "8 G@notices_solely/* = 0"},
            good{"8 G@measures_solely/total = 3430"}, example_kind::report}};

inline constexpr rule languages_missing{
    number{3099},
    id{"languages-missing"},
    severity::error,
    {dsa("Article 42(2)(c)"), annex_ii("Part II, 1.6")},
    title{"The transparency report shall include the indicators of accuracy and related information, broken "
          "down by each official language of the Member States; rows 'bg [..] sv': this field must indicate a "
          "break-down of the number by the indicated language"},
    message{"official languages are missing: {detail}"},
    why{"A very large online platform reports the measures and their accuracy for each of the 24 official languages; "
        "0 where there was none."},
    remedy{"Add the rows of the languages that are missing."},
    duties{"D-II.1.6-05 D-II.1.6-S5-01 D-T.0-04 D-T.8-04"},
    conflict{"A-41: Article 42(2)(c) breaks down accuracy by language, the template counts too. By default the "
             "template is followed; `--reading languages=accuracy` asks for accuracy alone. A-42: the template's last "
             "rows name bg, [...] and sv; three figures for each language are meant, in any order."},
    example{bad{"8 delete @measures_solely/mt"}, good{"8 G@measures_solely/mt = 137"}, example_kind::report}};

inline constexpr rule accuracy_uniform{
    number{3100},
    id{"accuracy-uniform"},
    severity::info,
    {annex_ii("Part II, 1.6")},
    title{"The accuracy of the content moderation measures taken by automated means"},
    message{"the same accuracy everywhere: {detail}"},
    why{"No provision of the Regulation asks for this by itself; the same figure for every language, or a perfect one "
        "everywhere, is possible but rare, and may be one figure copied down."},
    remedy{"Nothing, when every language was measured; say so in the contextual information."},
    example{bad{"8 G@recall/each_language = 1"}, good{"8 G@recall/mt = 0.931"}, example_kind::report}};

inline constexpr rule measures_in_language_exceed_total{
    number{3211},
    id{"measures-in-language-exceed-total"},
    severity::error,
    {annex_ii("Part II, 1.6")},
    title{"This field must indicate a break-down of the number by the indicated language"},
    message{"a language has more than all together: {detail}"},
    why{"An item counts once for its language, so that one language cannot have more than all together."},
    remedy{"Correct the figure of the language, or the total."},
    duties{"D-II.1.6-S5-01"},
    example{bad{"8 G@measures_solely/sv = 3431"}, good{"8 G@measures_solely/sv = 205"}, example_kind::report}};

inline constexpr rule accuracy_incomplete{
    number{3212},
    id{"accuracy-incomplete"},
    severity::error,
    {annex_ii("Part II, 1.6")},
    title{"Separate rows must be used to report on the accuracy, precision and recall"},
    message{"accuracy, precision and recall are incomplete: {detail}"},
    why{"One or two of the three figures are given and the rest is blank, so that the figures cannot be weighed "
        "against each other."},
    remedy{"Fill in accuracy, precision and recall for the scope."},
    duties{"D-II.1.6-R5-02 D-T.8-04"},
    example{bad{"8 G@recall/notices ="}, good{"8 G@recall/notices = 0.933"}, example_kind::report}};

inline constexpr rule systems_not_told_apart{
    number{3213},
    id{"systems-not-told-apart"},
    severity::warning,
    {annex_ii("Part II, 1.6")},
    title{"Separate rows must be used to report on the accuracy, precision and recall per type of content moderation "
          "system"},
    message{"systems are not told apart: {detail}"},
    why{"An accuracy row occurs several times and nothing says to which system or form of content each belongs."},
    remedy{"Name the system or the form of content in the contextual information of each row."},
    duties{"D-II.1.6-R5-03"},
    conflict{"A-13: the template has one row for each key and no field for the system. Repeated rows are accepted "
             "when the contextual information tells them apart; `--reading accuracy-systems=one-row` accepts none."},
    example{bad{"8 repeat @accuracy/total"},
            good{"1 D@provider_name = Example Provider Limited"}, example_kind::report}};

/// The rules of this file.
inline constexpr const rule* report_automation_rules[] = {
    &own_initiative_exceeds_total, &trusted_flaggers_exceed_notices, &accuracy_missing, &accuracy_unexplained,
    &accuracy_without_automation, &languages_missing, &accuracy_uniform, &measures_in_language_exceed_total,
    &accuracy_incomplete, &systems_not_told_apart
};

} // namespace dsacheck::rules
