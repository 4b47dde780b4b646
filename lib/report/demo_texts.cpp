// The texts of the demo. They hold what Annex II asks of each, and speak of no real service.
#include "report/demo_figures.hpp"

namespace dsacheck::detail {

namespace {

constexpr std::string_view summary =
    "On our own initiative we review listings, comments and accounts before and after publication. We remove or disable "
    "content, demote it in recommendations, restrict it to adults, limit interaction with it, attach labels or warnings, "
    "suspend or end payments, and suspend or terminate accounts or the service. Labels are attached to edited images and "
    "to claims that fact-checkers dispute; the text of the label and the right to complain are shown to the author. "
    "Demotion applies to repeated postings. Compared with the previous report no definition and no way of counting has "
    "changed.";

constexpr std::string_view summary_without_measures =
    "The service transmits information and does not store it. During the period we took no measure of our own, neither "
    "removal, disabling of access, demotion, labels or warnings nor suspension or termination. We acted on orders of "
    "authorities only. Compared with the previous report no definition and no way of counting has changed.";

constexpr std::string_view meaningful =
    "Detection works by comparing uploads with lists of known material, by statistical analysis of texts and pictures, "
    "by signals such as the speed of posting, and by reviewers who look at samples. What is detected is either acted "
    "upon automatically, when the result is beyond doubt, or put before a reviewer who decides on the action. Measured "
    "exposure: 0.04 percent of all views during the period fell on content that was later found illegal or incompatible "
    "with the terms and conditions. Before action such content had 11 views on average.";

constexpr std::string_view meaningful_without_measures =
    "No detection of content takes place on the service, and no action flows from it. Views and other exposure are not "
    "measured, since the service does not see what it transmits.";

constexpr std::string_view automated =
    "Texts and pictures are given a score between 0 and 1 that says how likely they are to break the law or the terms "
    "and conditions. The parameters are the threshold above which content is acted upon without a person (0.98), the "
    "threshold above which a reviewer looks at it (0.7), and the age of the account. The thresholds are set for each "
    "category and looked at each month.";

constexpr std::string_view automated_without_measures =
    "The automated means of the service serve its technical operation. For the moderation of content it uses none, so "
    "that there are no parameters to describe.";

constexpr std::string_view accuracy =
    "Accuracy is the share of right decisions among all; precision, the share of right decisions among those that acted; "
    "recall, the share of violations that were found. The input is a random sample of 400 decisions for each language and "
    "month, drawn from automatically removed and from untouched content. Two reviewers judge each item without knowing the "
    "decision; the indicators are calculated from the resulting table, and the possible rate of error is one minus the "
    "accuracy. The indicators vary little between the control groups: adults and minors, private and commercial accounts.";

constexpr std::string_view accuracy_without_measures =
    "Since no automated means are used for the moderation of content, there is no sample and no calculation of accuracy, "
    "precision, recall or a rate of error, and there are no control groups.";

constexpr std::string_view purposes =
    "Automated means are applied to find known illegal pictures, fraud in listings, and spam. The risks addressed are harm "
    "to minors, financial loss of consumers, and inauthentic use of the service.";

constexpr std::string_view purposes_without_measures =
    "There is no purpose within the moderation of content for which automated means are applied.";

constexpr std::string_view safeguards =
    "Every automated decision can be complained about, and complaints are decided by people. Samples are reviewed each "
    "week; when the precision of a category falls below 0.9, its automated action is switched off.";

constexpr std::string_view safeguards_without_measures =
    "Safeguards have not been necessary, since nothing is decided by automated means; orders are handled by people.";

constexpr std::string_view governance =
    "The head of trust and safety reports to the managing board. Policies are decided by a committee of the legal, product "
    "and safety departments; decisions in single cases are made by reviewers, difficult ones by a panel of three.";

constexpr std::string_view qualifications =
    "Reviewers hold at least a certificate of level 4 of the European Qualifications Framework; team leaders and the "
    "reviewers of legal notices hold degrees of level 6 or 7. Linguistic expertise is level B2 or better of the Common "
    "European Framework, in Understanding.";

constexpr std::string_view training =
    "Type: courses in presence and exercises with past cases. Frequency: four weeks at the start, then two days every "
    "quarter. Content: the law of the Member States, the terms and conditions, languages and customs, and how to deal with "
    "distressing material.";

constexpr std::string_view support =
    "Mental support: psychologists can be reached at any hour, without the employer learning of it, and work with "
    "distressing material is limited to four hours a day. Physical support: ergonomic workplaces, breaks every hour, and "
    "yearly medical examinations.";

constexpr std::string_view methodology =
    "Moderators are counted as full-time equivalents on the last day of each month, and averaged over the period. Persons "
    "with sufficient expertise in several languages are counted once in the total and once for each language.";

} // namespace

std::string_view demo_text(qualitative which, provider_type provider) {
    const bool moderates = provider != provider_type::intermediary;
    switch (which) {
    case qualitative::summary: return moderates ? summary : summary_without_measures;
    case qualitative::meaningful_information: return moderates ? meaningful : meaningful_without_measures;
    case qualitative::automated_means: return moderates ? automated : automated_without_measures;
    case qualitative::accuracy: return moderates ? accuracy : accuracy_without_measures;
    case qualitative::purposes: return moderates ? purposes : purposes_without_measures;
    case qualitative::safeguards: return moderates ? safeguards : safeguards_without_measures;
    case qualitative::governance: return governance;
    case qualitative::qualifications: return qualifications;
    case qualitative::training: return training;
    case qualitative::support: return support;
    case qualitative::methodology: break;
    }
    return methodology;
}

std::string_view demo_description(unsigned part, std::uint8_t line) {
    if (category_lines[line].parent == category::other_violation_tc)
        return part == 6 ? "Exchange of paid ratings between sellers" : "";
    return "Publication of home addresses";
}

std::string demo_context(unsigned part, row_key key, provider_type provider, bool has_figure) {
    if (part == 2 && category_lines[key.subject].parent == category::data_protection_and_privacy_violations &&
        category_lines[key.subject].level == line_level::category)
        return "Publication of home addresses is in no listed sub-category and is reported as a further one.";
    if (part == 8 && has_figure && key.subject >= static_cast<std::uint8_t>(automation::accuracy))
        return "Share of right decisions in a random sample, judged by two reviewers; all systems together.";
    if (part == 9 && key.where == scope::total && provider == provider_type::vlop)
        return "Full-time equivalents, averaged over the period.";
    return {};
}

} // namespace dsacheck::detail
