// The rows of the templates that have indicators: parts 1 and 7 to 11.
//
// Gaps of the official template, met by the tables below (Annex I; see Annex II for the meaning):
// - Part 3: the block of a Member State lacks KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE, which the TOTAL block
//   has. Here both blocks have it; a report may leave it out.
// - Part 8: the last nine rows list accuracy for bg, precision for [...] and recall for sv, three times over. Meant
//   are all three for each language (Annex II, II.1.6); so here.
// - Part 7: Annex I writes "Decision omitted", Annex II "Decisions omitted"; there is no such row for each basis.
// - Part 2 has no column A, and is the only one.
// - The files call part 1 "report_identification", an earlier edition "summary".
#pragma once

#include "dsacheck/annex_i/kinds.hpp"
#include "dsacheck/annex_i/scopes.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace dsacheck {

/// What a row of parts 1 and 7 to 11 is about.
struct annex_indicator {
    std::string_view label;
    std::uint8_t section = 0; ///< index into `annex_sections`; meaningless in parts 1 and 11
};

/// The words of the column "Section", parts 7 to 10.
inline constexpr std::array<std::string_view, 6> annex_sections{
    "Internal complaints mechanism",
    "Out-of-court dispute settlement bodies",
    "Suspensions imposed on repeated offenders",
    "Use of automated means for content moderation",
    "Human resources dedicated to content moderation",
    "AMAR"};

/// The indicators of part 1, in order; index of `annex_indicator` and `row_key::subject`.
enum class identification : std::uint8_t { provider_name, published, previous_published, period_start, period_end };

/// The indicators of part 7.
enum class appeal : std::uint8_t {
    complaints,             ///< all complaints
    newly_imposed,          ///< restrictions newly imposed as a result of a complaint
    on_visibility,          ///< complaints by the decision complained of, from here...
    on_service,
    on_account,
    on_monetisation,
    on_no_action,
    on_no_action_trusted,   ///< ...to here
    disputes,               ///< out-of-court dispute settlement
    suspensions_content,
    suspensions_notices,
    suspensions_complaints
};

/// The indicators of part 8.
enum class automation : std::uint8_t {
    measures_solely,
    measures_not,
    notices_solely,
    notices_not,
    accuracy,
    precision,
    recall
};

/// The indicators of part 9.
enum class staff : std::uint8_t { internal, external, linguistic };

/// The one indicator of part 10.
enum class recipients : std::uint8_t { monthly_active };

/// The indicators of part 11.
enum class qualitative : std::uint8_t {
    summary,
    meaningful_information,
    automated_means,
    accuracy,
    purposes,
    safeguards,
    governance,
    qualifications,
    training,
    support,
    methodology
};

/// One row of a template. `each_state` and `each_language` stand for one row for each of them.
struct annex_row {
    std::uint8_t subject; ///< index into the part's indicators
    scope where;
    applicability who;
    cell_kind holds;
};

namespace detail {

// clang-format off
inline constexpr annex_indicator indicators_of_part_1[] = {
    {"Name of the service provider"},
    {"Date of the publication of the report"},
    {"Date of the publication of the latest previous report"},
    {"Starting date of reporting period"},
    {"Ending date of reporting period"},
};
inline constexpr annex_indicator indicators_of_part_7[] = {
    {"Number of complaints submitted to the internal-complaints mechanism", 0},
    {"Number of restrictions newly imposed as a result of an internal complaint", 0},
    {"Complaint regarding a decision to remove or disable access to or restrict visibility of information", 0},
    {"Complaint regarding a decision to suspend or terminate the provision of the service", 0},
    {"Complaint regarding a decision to suspend or terminate an account", 0},
    {"Complaint regarding a decision to restrict the ability to monetise information", 0},
    {"Complaint regarding a decision not to take action on a notice submitted in accordance with Article 16", 0},
    {"Complaint regarding a decision not to take action on a notice submitted by a Trusted Flagger in accordance with Article 16", 0},
    {"Number of disputes submitted to out-of-court dispute settlement bodies", 1},
    {"Number of suspensions enacted for the provision of manifestly illegal content", 2},
    {"Number of suspensions enacted for the provision of manifestly unfounded notices", 2},
    {"Number of suspensions enacted for the provision of manifestly unfounded complaints", 2},
};
inline constexpr annex_indicator indicators_of_part_8[] = {
    {"Number of measures solely taken by automated means", 3},
    {"Number of measures not taken by automated means", 3},
    {"Number of notices solely processed by automated means", 3},
    {"Number of notices not processed by automated means", 3},
    {"Accuracy of the automated means - Accuracy", 3},
    {"Accuracy of the automated means - Precision", 3},
    {"Accuracy of the automated means - Recall", 3},
};
inline constexpr annex_indicator indicators_of_part_9[] = {
    {"Number of internal moderators employed by the provider", 4},
    {"Number of external moderators contracted by the provider", 4},
    {"Number of total moderators with sufficient linguistic expertise", 4},
};
inline constexpr annex_indicator indicators_of_part_10[] = {
    {"Number of average monthly active recipients during the reporting period", 5},
};
inline constexpr annex_indicator indicators_of_part_11[] = {
    {"Summary of the content moderation engaged in at the providers’ own initiative"},
    {"Meaningful and comprehensible information regarding content moderation engaged in at the providers' own initiative"},
    {"Qualitative description of the automated means"},
    {"Qualitative description of indicators of accuracy and possible rate of error of automated means"},
    {"Specification of the precise purposes to apply automated means"},
    {"Safeguards applied to the use of automated means"},
    {"High-level description of the content moderation governance structure"},
    {"Qualifications of the human resources dedicated to content moderation"},
    {"Training given to human resources dedicated to content moderation"},
    {"Support given to human resources dedicated to content moderation"},
    {"Methodology used to compute the number of human resources dedicated to content moderation"},
};

constexpr std::uint8_t at(identification i) noexcept { return static_cast<std::uint8_t>(i); }
constexpr std::uint8_t at(appeal i) noexcept { return static_cast<std::uint8_t>(i); }
constexpr std::uint8_t at(automation i) noexcept { return static_cast<std::uint8_t>(i); }
constexpr std::uint8_t at(staff i) noexcept { return static_cast<std::uint8_t>(i); }
constexpr std::uint8_t at(recipients i) noexcept { return static_cast<std::uint8_t>(i); }
constexpr std::uint8_t at(qualitative i) noexcept { return static_cast<std::uint8_t>(i); }

inline constexpr annex_row rows_of_part_1[] = {
    {at(identification::provider_name), scope::none, applicability::all, cell_kind::name},
    {at(identification::published), scope::none, applicability::all, cell_kind::date},
    {at(identification::previous_published), scope::none, applicability::all, cell_kind::date},
    {at(identification::period_start), scope::none, applicability::all, cell_kind::date},
    {at(identification::period_end), scope::none, applicability::all, cell_kind::date},
};

#define DSACHECK_APPEAL(indicator, where, holds) \
    {at(appeal::indicator), scope::where, applicability::platforms, cell_kind::holds}
#define DSACHECK_BASIS(indicator)                     \
    DSACHECK_APPEAL(indicator, total, count),         \
    DSACHECK_APPEAL(indicator, upheld, count),        \
    DSACHECK_APPEAL(indicator, partially_reversed, count), \
    DSACHECK_APPEAL(indicator, reversed, count),      \
    DSACHECK_APPEAL(indicator, median_time, hours)

inline constexpr annex_row rows_of_part_7[] = {
    {at(appeal::complaints), scope::total, applicability::all, cell_kind::count},
    DSACHECK_APPEAL(complaints, upheld, count),
    DSACHECK_APPEAL(complaints, partially_reversed, count),
    DSACHECK_APPEAL(complaints, reversed, count),
    DSACHECK_APPEAL(complaints, median_time, hours),
    DSACHECK_APPEAL(complaints, omitted, count),
    DSACHECK_APPEAL(newly_imposed, total, count),
    DSACHECK_BASIS(on_visibility),
    DSACHECK_BASIS(on_service),
    DSACHECK_BASIS(on_account),
    DSACHECK_BASIS(on_monetisation),
    DSACHECK_BASIS(on_no_action),
    DSACHECK_BASIS(on_no_action_trusted),
    DSACHECK_BASIS(disputes),
    DSACHECK_APPEAL(disputes, omitted, count),
    DSACHECK_APPEAL(disputes, implemented, share),
    DSACHECK_APPEAL(suspensions_content, total, count),
    DSACHECK_APPEAL(suspensions_notices, total, count),
    DSACHECK_APPEAL(suspensions_complaints, total, count),
};
static_assert(sizeof rows_of_part_7 / sizeof *rows_of_part_7 == 47, "Annex I, part 7 has 47 rows");
#undef DSACHECK_BASIS
#undef DSACHECK_APPEAL

#define DSACHECK_ACCURACY(where, who)                                                               \
    {at(automation::accuracy), scope::where, applicability::who, cell_kind::share},                 \
    {at(automation::precision), scope::where, applicability::who, cell_kind::share},                \
    {at(automation::recall), scope::where, applicability::who, cell_kind::share}

inline constexpr annex_row rows_of_part_8[] = {
    {at(automation::measures_solely), scope::total, applicability::all, cell_kind::count},
    {at(automation::measures_not), scope::total, applicability::all, cell_kind::count},
    DSACHECK_ACCURACY(total, all),
    {at(automation::measures_solely), scope::own_initiative, applicability::all, cell_kind::count},
    {at(automation::measures_not), scope::own_initiative, applicability::all, cell_kind::count},
    DSACHECK_ACCURACY(own_initiative, all),
    {at(automation::notices_solely), scope::notices, applicability::hosting, cell_kind::count},
    {at(automation::notices_not), scope::notices, applicability::hosting, cell_kind::count},
    DSACHECK_ACCURACY(notices, hosting),
    {at(automation::notices_solely), scope::trusted_flaggers, applicability::platforms, cell_kind::count},
    {at(automation::notices_not), scope::trusted_flaggers, applicability::platforms, cell_kind::count},
    DSACHECK_ACCURACY(trusted_flaggers, platforms),
    {at(automation::measures_solely), scope::each_language, applicability::vlops, cell_kind::count},
    {at(automation::measures_not), scope::each_language, applicability::vlops, cell_kind::count},
    DSACHECK_ACCURACY(each_language, vlops),
};
#undef DSACHECK_ACCURACY

inline constexpr annex_row rows_of_part_9[] = {
    {at(staff::internal), scope::total, applicability::vlops, cell_kind::staff},
    {at(staff::external), scope::total, applicability::vlops, cell_kind::staff},
    {at(staff::linguistic), scope::total, applicability::vlops, cell_kind::staff},
    {at(staff::linguistic), scope::each_language, applicability::vlops, cell_kind::staff},
};

inline constexpr annex_row rows_of_part_10[] = {
    {at(recipients::monthly_active), scope::total, applicability::vlops_and_vloses, cell_kind::count},
    {at(recipients::monthly_active), scope::each_state, applicability::vlops_and_vloses, cell_kind::count},
};

inline constexpr annex_row rows_of_part_11[] = {
    {at(qualitative::summary), scope::none, applicability::all, cell_kind::text},
    {at(qualitative::meaningful_information), scope::none, applicability::all, cell_kind::text},
    {at(qualitative::automated_means), scope::none, applicability::all, cell_kind::text},
    {at(qualitative::accuracy), scope::none, applicability::all, cell_kind::text},
    {at(qualitative::purposes), scope::none, applicability::all, cell_kind::text},
    {at(qualitative::safeguards), scope::none, applicability::all, cell_kind::text},
    {at(qualitative::governance), scope::none, applicability::vlops, cell_kind::text},
    {at(qualitative::qualifications), scope::none, applicability::vlops, cell_kind::text},
    {at(qualitative::training), scope::none, applicability::vlops, cell_kind::text},
    {at(qualitative::support), scope::none, applicability::vlops, cell_kind::text},
    {at(qualitative::methodology), scope::none, applicability::vlops, cell_kind::text},
};
// clang-format on

} // namespace detail
} // namespace dsacheck
