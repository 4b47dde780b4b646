// The columns of the eleven templates, by their official headers.
//
// The Commission's files pad some headers and labels with blanks or no-break spaces and write "Contextual
// information" and "Contextual Information", "Trusted flaggers" and "Trusted Flaggers"; here blanks are taken off
// and the rest is as in the files. Compare folded texts only (see read_report.hpp).
#pragma once

#include "dsacheck/annex_i/kinds.hpp"

#include <cstdint>
#include <string_view>

namespace dsacheck {

struct annex_column {
    std::string_view header;
    column_kind kind;
    /// Of a contextual column: the index of the column that it explains; otherwise meaningless.
    std::uint8_t about = 0;
};

namespace detail {

// clang-format off
inline constexpr annex_column columns_of_part_1[] = {
    {"Applicability", column_kind::applicability},
    {"Service", column_kind::service},
    {"Indicator", column_kind::indicator},
    {"Value", column_kind::value},
};
inline constexpr annex_column columns_of_part_2[] = {
    {"Category label", column_kind::category_label},
    {"Category description", column_kind::category_description},
    {"Category of illegal content / incompatible with the terms and conditions", column_kind::category_code},
    {"Contextual information", column_kind::contextual},
};
inline constexpr annex_column columns_of_part_3[] = {
    {"Applicability", column_kind::applicability},
    {"Service", column_kind::service},
    {"Reporting period", column_kind::period},
    {"Category of illegal content", column_kind::category_code},
    {"Description of the sub-category \"Other\"", column_kind::other_description},
    {"Scope", column_kind::scope},
    {"Number of orders to act against illegal content received", column_kind::count},
    {"Number of specific items of information included in the total number of orders to act against illegal content", column_kind::count},
    {"Median time to inform the authority of the receipt of the order to act against illegal content", column_kind::hours},
    {"Median time to give effect to the order to act against illegal content", column_kind::hours},
    {"Number of orders to provide information", column_kind::count},
    {"Median time to inform the authority of the receipt of the order to provide information", column_kind::hours},
    {"Median time to give effect to the order to provide information", column_kind::hours},
    {"Contextual information on number of orders to act against illegal content received", column_kind::contextual, 6},
    {"Contextual information on number of specific items of information included in the total number of orders to act against illegal content", column_kind::contextual, 7},
    {"Contextual information on Median time to inform the authority of the receipt of the order to act against illegal content", column_kind::contextual, 8},
    {"Contextual information on Median time to give effect to the order to act against illegal content", column_kind::contextual, 9},
    {"Contextual information on Number of orders to provide information", column_kind::contextual, 10},
    {"Contextual information on Median time to inform the authority of the receipt of the order to provide information", column_kind::contextual, 11},
    {"Contextual information on Median time to give effect to the order to provide information", column_kind::contextual, 12},
};
inline constexpr annex_column columns_of_part_4[] = {
    {"Applicability", column_kind::applicability},
    {"Service", column_kind::service},
    {"Reporting period", column_kind::period},
    {"Category of illegal content", column_kind::category_code},
    {"Description of the sub-category \"Other\"", column_kind::other_description},
    {"Number of notices received", column_kind::count},
    {"Number of notices received from Trusted flaggers", column_kind::count},
    {"Number of specific items of information included in the total number of notices", column_kind::count},
    {"Number of specific items of information included in the total number of notices by Trusted Flaggers (Trusted Flagger notices)", column_kind::count},
    {"Median time to take action", column_kind::hours},
    {"Median time to take action (Trusted Flagger notices)", column_kind::hours},
    {"Number of actions taken on the basis of the law", column_kind::count},
    {"Number of actions taken on the basis of the law (Trusted Flagger notices)", column_kind::count},
    {"Number of actions taken on the basis of the terms and conditions of the service", column_kind::count},
    {"Number of actions taken on the basis of the terms and conditions of the service (Trusted Flagger notices)", column_kind::count},
    {"Contextual information on Number of notices received", column_kind::contextual, 5},
    {"Contextual information on Number of notices received from Trusted flaggers", column_kind::contextual, 6},
    {"Contextual information on Number of specific items of information included in the total number of notices", column_kind::contextual, 7},
    {"Contextual information on Number of specific items of information included in the total number of notices by Trusted Flaggers (Trusted Flagger notices)", column_kind::contextual, 8},
    {"Contextual information on Median time to take action", column_kind::contextual, 9},
    {"Contextual information on Median time to take action (Trusted Flagger notices)", column_kind::contextual, 10},
    {"Contextual information on Number of actions taken on the basis of the law", column_kind::contextual, 11},
    {"Contextual information on Number of actions taken on the basis of the law (Trusted Flagger notices)", column_kind::contextual, 12},
    {"Contextual information on Number of actions taken on the basis of the terms and conditions of the service", column_kind::contextual, 13},
    {"Contextual information on Number of actions taken on the basis of the terms and conditions of the service (Trusted Flagger notices)", column_kind::contextual, 14},
};
inline constexpr annex_column columns_of_part_5[] = {
    {"Applicability", column_kind::applicability},
    {"Service", column_kind::service},
    {"Reporting period", column_kind::period},
    {"Category of illegal content", column_kind::category_code},
    {"Description of the sub-category \"Other\"", column_kind::other_description},
    {"Number of measures taken at the provider's own initiative", column_kind::count},
    {"Number of measures taken after detection with solely automated means", column_kind::count},
    {"Visibility restriction Removal", column_kind::count},
    {"Visibility restriction Disable", column_kind::count},
    {"Visibility restriction Demoted", column_kind::count},
    {"Visibility restriction Age restricted", column_kind::count},
    {"Visibility restriction Interaction restricted", column_kind::count},
    {"Visibility restriction Labelled", column_kind::count},
    {"Visibility restriction Other", column_kind::count},
    {"Monetary restriction Suspension", column_kind::count},
    {"Monetary restriction Termination", column_kind::count},
    {"Monetary restriction Other", column_kind::count},
    {"Provision of the service Suspension", column_kind::count},
    {"Provision of the service Termination", column_kind::count},
    {"Account restriction Suspension", column_kind::count},
    {"Account restriction Termination", column_kind::count},
    {"Contextual Information on Number of measures taken at the provider's own initiative", column_kind::contextual, 5},
    {"Contextual Information on Number of measures taken after detection with solely automated means", column_kind::contextual, 6},
    {"Contextual Information on Visibility restriction Removal", column_kind::contextual, 7},
    {"Contextual Information on Visibility restriction Disable", column_kind::contextual, 8},
    {"Contextual Information on Visibility restriction Demoted", column_kind::contextual, 9},
    {"Contextual Information on Visibility restriction Age restricted", column_kind::contextual, 10},
    {"Contextual Information on Visibility restriction Interaction restricted", column_kind::contextual, 11},
    {"Contextual Information on Visibility restriction Labelled", column_kind::contextual, 12},
    {"Contextual Information on Visibility restriction Other", column_kind::contextual, 13},
    {"Contextual Information on Monetary restriction Suspension", column_kind::contextual, 14},
    {"Contextual Information on Monetary restriction Termination", column_kind::contextual, 15},
    {"Contextual Information on Monetary restriction Other", column_kind::contextual, 16},
    {"Contextual Information on Provision of the service Suspension", column_kind::contextual, 17},
    {"Contextual Information on Provision of the service Termination", column_kind::contextual, 18},
    {"Contextual Information on Account restriction Suspension", column_kind::contextual, 19},
    {"Contextual Information on Account restriction Termination", column_kind::contextual, 20},
};
inline constexpr annex_column columns_of_part_6[] = {
    {"Applicability", column_kind::applicability},
    {"Service", column_kind::service},
    {"Reporting period", column_kind::period},
    {"Category of incompatibility with the provider's terms and conditions", column_kind::category_code},
    {"Description of the sub-category \"Other\"", column_kind::other_description},
    {"Number of measures taken at the provider's own initiative", column_kind::count},
    {"Number of measures taken after detection with solely automated means", column_kind::count},
    {"Visibility restriction Removal", column_kind::count},
    {"Visibility restriction Disable", column_kind::count},
    {"Visibility restriction Demoted", column_kind::count},
    {"Visibility restriction Age restricted", column_kind::count},
    {"Visibility restriction Interaction restricted", column_kind::count},
    {"Visibility restriction Labelled", column_kind::count},
    {"Visibility restriction Other", column_kind::count},
    {"Monetary restriction Suspension", column_kind::count},
    {"Monetary restriction Termination", column_kind::count},
    {"Monetary restriction Other", column_kind::count},
    {"Provision of the service Suspension", column_kind::count},
    {"Provision of the service Termination", column_kind::count},
    {"Account restriction Suspension", column_kind::count},
    {"Account restriction Termination", column_kind::count},
    {"Contextual Information on Number of measures taken at the provider's own initiative", column_kind::contextual, 5},
    {"Contextual Information on Number of measures taken after detection with solely automated means", column_kind::contextual, 6},
    {"Contextual Information on Visibility restriction Removal", column_kind::contextual, 7},
    {"Contextual Information on Visibility restriction Disable", column_kind::contextual, 8},
    {"Contextual Information on Visibility restriction Demoted", column_kind::contextual, 9},
    {"Contextual Information on Visibility restriction Age restricted", column_kind::contextual, 10},
    {"Contextual Information on Visibility restriction Interaction restricted", column_kind::contextual, 11},
    {"Contextual Information on Visibility restriction Labelled", column_kind::contextual, 12},
    {"Contextual Information on Visibility restriction Other", column_kind::contextual, 13},
    {"Contextual Information on Monetary restriction Suspension", column_kind::contextual, 14},
    {"Contextual Information on Monetary restriction Termination", column_kind::contextual, 15},
    {"Contextual Information on Monetary restriction Other", column_kind::contextual, 16},
    {"Contextual Information on Provision of the service Suspension", column_kind::contextual, 17},
    {"Contextual Information on Provision of the service Termination", column_kind::contextual, 18},
    {"Contextual Information on Account restriction Suspension", column_kind::contextual, 19},
    {"Contextual Information on Account restriction Termination", column_kind::contextual, 20},
};
inline constexpr annex_column columns_of_part_7[] = {
    {"Applicability", column_kind::applicability},
    {"Service", column_kind::service},
    {"Reporting period", column_kind::period},
    {"Section", column_kind::section},
    {"Indicator", column_kind::indicator},
    {"Scope", column_kind::scope},
    {"Value", column_kind::value},
    {"Contextual Information", column_kind::contextual, 6},
};
inline constexpr annex_column columns_of_part_8[] = {
    {"Applicability", column_kind::applicability},
    {"Service", column_kind::service},
    {"Reporting period", column_kind::period},
    {"Section", column_kind::section},
    {"Indicator", column_kind::indicator},
    {"Scope", column_kind::scope},
    {"Value", column_kind::value},
    {"Contextual Information", column_kind::contextual, 6},
};
inline constexpr annex_column columns_of_part_9[] = {
    {"Applicability", column_kind::applicability},
    {"Service", column_kind::service},
    {"Reporting period", column_kind::period},
    {"Section", column_kind::section},
    {"Indicator", column_kind::indicator},
    {"Scope", column_kind::scope},
    {"Value", column_kind::value},
    {"Contextual information", column_kind::contextual, 6},
};
inline constexpr annex_column columns_of_part_10[] = {
    {"Applicability", column_kind::applicability},
    {"Service", column_kind::service},
    {"Reporting period", column_kind::period},
    {"Section", column_kind::section},
    {"Indicator", column_kind::indicator},
    {"Scope", column_kind::scope},
    {"Value", column_kind::value},
};
inline constexpr annex_column columns_of_part_11[] = {
    {"Applicability", column_kind::applicability},
    {"Service", column_kind::service},
    {"Reporting period", column_kind::period},
    {"Indicator", column_kind::indicator},
    {"Value", column_kind::value},
};
// clang-format on

} // namespace detail
} // namespace dsacheck
