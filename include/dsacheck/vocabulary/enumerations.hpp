// The enumerations of a statement of reasons but for the keywords: values, labels, validity.
#pragma once

#include "dsacheck/vocabulary/entry.hpp"

#include <cstdint>

namespace dsacheck {

/// Whether an account belongs to a business or to a private person.
enum class account_type : std::uint8_t { business_account, private_account };

/// What led to the decision.
enum class source_type : std::uint8_t { article_16, trusted_flagger, other_notification, voluntary };

/// What kind of content the decision concerns.
enum class content_type : std::uint8_t { app, audio, image, product, synthetic_media, text, video, other };

/// The values of automated_detection and of incompatible_content_illegal.
enum class yes_no : std::uint8_t { yes, no };

/// How far the decision was taken by automated means.
enum class automated_decision : std::uint8_t { fully, partially, not_automated };

/// On what the decision rests.
enum class decision_ground : std::uint8_t { illegal_content, incompatible_content };

/// Restrictions of visibility.
enum class decision_visibility : std::uint8_t {
    content_removed,
    content_disabled,
    content_demoted,
    content_age_restricted,
    content_interaction_restricted,
    content_labelled,
    other
};

/// Restrictions of monetary payments.
enum class decision_monetary : std::uint8_t { suspension, termination, other };

/// Restrictions of the provision of the service.
enum class decision_provision : std::uint8_t {
    partial_suspension,
    total_suspension,
    partial_termination,
    total_termination
};

/// Restrictions of the account.
enum class decision_account : std::uint8_t { suspended, terminated };

/// The category of the infringement: the values of both schemas, and the one that only the reports have.
enum class category : std::uint8_t {
    animal_welfare,
    consumer_information,
    cyber_violence,
    cyber_violence_against_women,
    data_protection_and_privacy_violations,
    illegal_or_harmful_speech,
    intellectual_property_infringements,
    negative_effects_on_civic_discourse_or_elections,
    not_specified_notice,
    other_violation_tc,
    protection_of_minors,
    risk_for_public_security,
    scams_and_fraud,
    self_harm,
    unsafe_and_prohibited_products,
    violence,
    // withdrawn on 1 July 2025
    non_consensual_behaviour,
    pornography_or_sexualized_content,
    scope_of_platform_service,
    unsafe_and_illegal_products,
    // orders of authorities have it in Annex I; the database never did
    not_specified_order,
};

namespace detail {

// clang-format off
inline constexpr typed_entry<account_type> account_type_rows[] = {
    {account_type::business_account, "ACCOUNT_TYPE_BUSINESS", "Business", in_both},
    {account_type::private_account, "ACCOUNT_TYPE_PRIVATE", "Private", in_both},
};
static_assert(in_enum_order(account_type_rows));
inline constexpr auto account_type_entries = table_from(account_type_rows);

inline constexpr typed_entry<source_type> source_type_rows[] = {
    {source_type::article_16, "SOURCE_ARTICLE_16", "Notice submitted in accordance with Article 16 DSA", in_both},
    {source_type::trusted_flagger, "SOURCE_TRUSTED_FLAGGER", "Notice submitted by a trusted flagger", in_both},
    {source_type::other_notification, "SOURCE_TYPE_OTHER_NOTIFICATION", "Other type of notification", in_both},
    {source_type::voluntary, "SOURCE_VOLUNTARY", "Own voluntary initiative", in_both},
};
static_assert(in_enum_order(source_type_rows));
inline constexpr auto source_type_entries = table_from(source_type_rows);

inline constexpr typed_entry<content_type> content_type_rows[] = {
    {content_type::app, "CONTENT_TYPE_APP", "App", in_both},
    {content_type::audio, "CONTENT_TYPE_AUDIO", "Audio", in_both},
    {content_type::image, "CONTENT_TYPE_IMAGE", "Image", in_both},
    {content_type::product, "CONTENT_TYPE_PRODUCT", "Product", in_both},
    {content_type::synthetic_media, "CONTENT_TYPE_SYNTHETIC_MEDIA", "Synthetic Media", in_both},
    {content_type::text, "CONTENT_TYPE_TEXT", "Text", in_both},
    {content_type::video, "CONTENT_TYPE_VIDEO", "Video", in_both},
    {content_type::other, "CONTENT_TYPE_OTHER", "Other", in_both},
};
static_assert(in_enum_order(content_type_rows));
inline constexpr auto content_type_entries = table_from(content_type_rows);

inline constexpr typed_entry<yes_no> yes_no_rows[] = {
    {yes_no::yes, "Yes", "Yes", in_both},
    {yes_no::no, "No", "No", in_both},
};
static_assert(in_enum_order(yes_no_rows));
inline constexpr auto yes_no_entries = table_from(yes_no_rows);

inline constexpr typed_entry<automated_decision> automated_decision_rows[] = {
    {automated_decision::fully, "AUTOMATED_DECISION_FULLY", "Fully automated", in_both},
    {automated_decision::partially, "AUTOMATED_DECISION_PARTIALLY", "Partially automated", in_both},
    {automated_decision::not_automated, "AUTOMATED_DECISION_NOT_AUTOMATED", "Not Automated", in_both},
};
static_assert(in_enum_order(automated_decision_rows));
inline constexpr auto automated_decision_entries = table_from(automated_decision_rows);

inline constexpr typed_entry<decision_ground> decision_ground_rows[] = {
    {decision_ground::illegal_content, "DECISION_GROUND_ILLEGAL_CONTENT", "Illegal Content", in_both},
    {decision_ground::incompatible_content, "DECISION_GROUND_INCOMPATIBLE_CONTENT", "Content incompatible with terms and conditions", in_both},
};
static_assert(in_enum_order(decision_ground_rows));
inline constexpr auto decision_ground_entries = table_from(decision_ground_rows);

inline constexpr typed_entry<decision_visibility> decision_visibility_rows[] = {
    {decision_visibility::content_removed, "DECISION_VISIBILITY_CONTENT_REMOVED", "Removal of content", in_both},
    {decision_visibility::content_disabled, "DECISION_VISIBILITY_CONTENT_DISABLED", "Disabling access to content", in_both},
    {decision_visibility::content_demoted, "DECISION_VISIBILITY_CONTENT_DEMOTED", "Demotion of content", in_both},
    {decision_visibility::content_age_restricted, "DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED", "Age restricted content", in_both},
    {decision_visibility::content_interaction_restricted, "DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED", "Restricting interaction with content", in_both},
    {decision_visibility::content_labelled, "DECISION_VISIBILITY_CONTENT_LABELLED", "Labelled content", in_both},
    {decision_visibility::other, "DECISION_VISIBILITY_OTHER", "Other restriction (please specify)", in_both},
};
static_assert(in_enum_order(decision_visibility_rows));
inline constexpr auto decision_visibility_entries = table_from(decision_visibility_rows);

inline constexpr typed_entry<decision_monetary> decision_monetary_rows[] = {
    {decision_monetary::suspension, "DECISION_MONETARY_SUSPENSION", "Suspension of monetary payments", in_both},
    {decision_monetary::termination, "DECISION_MONETARY_TERMINATION", "Termination of monetary payments", in_both},
    {decision_monetary::other, "DECISION_MONETARY_OTHER", "Other restriction (please specify)", in_both},
};
static_assert(in_enum_order(decision_monetary_rows));
inline constexpr auto decision_monetary_entries = table_from(decision_monetary_rows);

inline constexpr typed_entry<decision_provision> decision_provision_rows[] = {
    {decision_provision::partial_suspension, "DECISION_PROVISION_PARTIAL_SUSPENSION", "Partial suspension of the provision of the service", in_both},
    {decision_provision::total_suspension, "DECISION_PROVISION_TOTAL_SUSPENSION", "Total suspension of the provision of the service", in_both},
    {decision_provision::partial_termination, "DECISION_PROVISION_PARTIAL_TERMINATION", "Partial termination of the provision of the service", in_both},
    {decision_provision::total_termination, "DECISION_PROVISION_TOTAL_TERMINATION", "Total termination of the provision of the service", in_both},
};
static_assert(in_enum_order(decision_provision_rows));
inline constexpr auto decision_provision_entries = table_from(decision_provision_rows);

inline constexpr typed_entry<decision_account> decision_account_rows[] = {
    {decision_account::suspended, "DECISION_ACCOUNT_SUSPENDED", "Suspension of the account", in_both},
    {decision_account::terminated, "DECISION_ACCOUNT_TERMINATED", "Termination of the account", in_both},
};
static_assert(in_enum_order(decision_account_rows));
inline constexpr auto decision_account_entries = table_from(decision_account_rows);

inline constexpr typed_entry<category> category_rows[] = {
    {category::animal_welfare, "STATEMENT_CATEGORY_ANIMAL_WELFARE", "Animal welfare", in_both},
    {category::consumer_information, "STATEMENT_CATEGORY_CONSUMER_INFORMATION", "Consumer information infringements", only_since_2025_07},
    {category::cyber_violence, "STATEMENT_CATEGORY_CYBER_VIOLENCE", "Cyber violence", only_since_2025_07},
    {category::cyber_violence_against_women, "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN", "Cyber violence against women", only_since_2025_07},
    {category::data_protection_and_privacy_violations, "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS", "Data protection and privacy violations", in_both},
    {category::illegal_or_harmful_speech, "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH", "Illegal or harmful speech", in_both},
    {category::intellectual_property_infringements, "STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS", "Intellectual property infringements", in_both},
    {category::negative_effects_on_civic_discourse_or_elections, "STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS", "Negative effects on civic discourse or elections", in_both},
    {category::not_specified_notice, "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE", "Type of alleged illegal content not specified by the notifier", only_since_2025_07},
    {category::other_violation_tc, "STATEMENT_CATEGORY_OTHER_VIOLATION_TC", "Other violation of provider’s terms and conditions", only_since_2025_07},
    {category::protection_of_minors, "STATEMENT_CATEGORY_PROTECTION_OF_MINORS", "Protection of minors", in_both},
    {category::risk_for_public_security, "STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY", "Risk for public security", in_both},
    {category::scams_and_fraud, "STATEMENT_CATEGORY_SCAMS_AND_FRAUD", "Scams and/or fraud", in_both},
    {category::self_harm, "STATEMENT_CATEGORY_SELF_HARM", "Self-harm", in_both},
    {category::unsafe_and_prohibited_products, "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS", "Unsafe, non-compliant or prohibited products", only_since_2025_07},
    {category::violence, "STATEMENT_CATEGORY_VIOLENCE", "Violence", in_both},
    {category::non_consensual_behaviour, "STATEMENT_CATEGORY_NON_CONSENSUAL_BEHAVIOUR", "Non-consensual behaviour", only_before_2025_07},
    {category::pornography_or_sexualized_content, "STATEMENT_CATEGORY_PORNOGRAPHY_OR_SEXUALIZED_CONTENT", "Pornography or sexualized content", only_before_2025_07},
    {category::scope_of_platform_service, "STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE", "Scope of platform service", only_before_2025_07},
    {category::unsafe_and_illegal_products, "STATEMENT_CATEGORY_UNSAFE_AND_ILLEGAL_PRODUCTS", "Unsafe and/or illegal products", only_before_2025_07},
    {category::not_specified_order, "STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER", "Type of illegal content not specified by the public authority", in_reports_only},
};
static_assert(in_enum_order(category_rows));
inline constexpr auto category_entries = table_from(category_rows);
// clang-format on

} // namespace detail
} // namespace dsacheck
