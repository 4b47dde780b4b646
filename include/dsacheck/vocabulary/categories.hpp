// The tree of categories and keywords of Annex I, part 2, to Implementing Regulation (EU) 2024/2835.
#pragma once

#include "dsacheck/vocabulary/array_view.hpp"
#include "dsacheck/vocabulary/enumerations.hpp"
#include "dsacheck/vocabulary/keywords.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck {

/// A keyword in its place below a category: Annex I calls it a sub-category.
struct annex_keyword {
    std::string_view label; ///< "Category 9e"
    keyword which;
    std::string_view description; ///< the words of Annex I, which sometimes differ from the database's label
};

struct annex_category {
    category which;
    std::string_view label;       ///< "Category 9"
    std::string_view description; ///< the words of Annex I
    array_view<annex_keyword> keywords = {};
};

namespace detail {

inline constexpr std::string_view not_captured = "Not captured by any other sub-category";

// clang-format off
inline constexpr annex_keyword animal_welfare_keywords[] = {
    {"Category 1a", keyword::animal_harm, "Animal harm"},
    {"Category 1b", keyword::unlawful_sale_animals, "Unlawful sale of animals"},
    {"Category 1c", keyword::other, not_captured},
};
inline constexpr annex_keyword consumer_information_keywords[] = {
    {"Category 2a", keyword::hidden_advertisement, "Hidden advertisement or commercial communication, including by influencers"},
    {"Category 2b", keyword::insufficient_information_on_traders, "Insufficient information on traders"},
    {"Category 2c", keyword::misleading_info_goods_services, "Misleading information about the characteristics of the goods and services"},
    {"Category 2d", keyword::misleading_info_consumer_rights, "Misleading information about the consumer’s rights"},
    {"Category 2e", keyword::noncompliance_pricing, "Non-compliance with pricing regulations"},
    {"Category 2f", keyword::other, not_captured},
};
inline constexpr annex_keyword cyber_violence_keywords[] = {
    {"Category 3a", keyword::cyber_bullying_intimidation, "Cyber bullying and intimidation"},
    {"Category 3b", keyword::cyber_harassment, "Cyber harassment"},
    {"Category 3c", keyword::cyber_incitement, "Cyber incitement to hatred or violence"},
    {"Category 3d", keyword::cyber_stalking, "Cyber stalking"},
    {"Category 3e", keyword::non_consensual_image_sharing, "Non-consensual (intimate) material sharing, including (image-based) sexual abuse (excluding content depicting minors)"},
    {"Category 3f", keyword::non_consensual_material_deepfake, "Non-consensual sharing of material containing deepfake or similar technology using a third party's features (excluding content depicting minors)"},
    {"Category 3g", keyword::other, not_captured},
};
inline constexpr annex_keyword cyber_violence_against_women_keywords[] = {
    {"Category 4a", keyword::bullying_against_girls, "Cyber bullying and intimidation against girls"},
    {"Category 4b", keyword::cyber_harassment_against_women, "Cyber harassment against women"},
    {"Category 4c", keyword::cyber_stalking_against_women, "Cyber stalking against women"},
    {"Category 4d", keyword::female_gendered_disinformation, "Gendered disinformation"},
    {"Category 4e", keyword::incitement_against_women, "Illegal incitement to violence and hatred against women"},
    {"Category 4f", keyword::non_consensual_image_sharing_against_women, "Non-consensual (intimate) material sharing against women, including (image-based) sexual abuse against women (excluding content depicting minors)"},
    {"Category 4g", keyword::non_consensual_material_deepfake_against_women, "Non-consensual sharing of material containing deepfake or similar technology using a third party's features against women (excluding content depicting minors)"},
    {"Category 4h", keyword::other, not_captured},
};
inline constexpr annex_keyword data_protection_and_privacy_violations_keywords[] = {
    {"Category 5a", keyword::biometric_data_breach, "Biometric data breach"},
    {"Category 5b", keyword::data_falsification, "Data falsification"},
    {"Category 5c", keyword::missing_processing_ground, "Missing processing ground for data"},
    {"Category 5d", keyword::right_to_be_forgotten, "Right to be forgotten"},
    {"Category 5e", keyword::other, not_captured},
};
inline constexpr annex_keyword illegal_or_harmful_speech_keywords[] = {
    {"Category 6a", keyword::defamation, "Defamation"},
    {"Category 6b", keyword::discrimination, "Discrimination"},
    {"Category 6c", keyword::hate_speech, "Illegal incitement to violence and hatred based on protected characteristics (hate speech)"},
    {"Category 6d", keyword::other, not_captured},
};
inline constexpr annex_keyword intellectual_property_infringements_keywords[] = {
    {"Category 7a", keyword::copyright_infringement, "Copyright infringements"},
    {"Category 7b", keyword::design_infringement, "Design infringements"},
    {"Category 7c", keyword::geographic_indications_infringement, "Geographical indications infringements"},
    {"Category 7d", keyword::patent_infringement, "Patent infringements"},
    {"Category 7e", keyword::trade_secret_infringement, "Trade secret infringements"},
    {"Category 7f", keyword::trademark_infringement, "Trademark infringements"},
    {"Category 7g", keyword::other, not_captured},
};
inline constexpr annex_keyword negative_effects_on_civic_discourse_or_elections_keywords[] = {
    {"Category 8a", keyword::misinformation_disinformation, "Misinformation, disinformation, foreign information manipulation and interference"},
    {"Category 8b", keyword::violation_eu_law, "Violation of EU law relevant to civic discourse or elections"},
    {"Category 8c", keyword::violation_national_law, "Violation of national law relevant to civic discourse or elections"},
    {"Category 8d", keyword::other, not_captured},
};
inline constexpr annex_keyword protection_of_minors_keywords[] = {
    {"Category 9a", keyword::age_specific_restrictions_minors, "Age-specific restrictions concerning minors"},
    {"Category 9b", keyword::child_sexual_abuse_material, "Child sexual abuse material"},
    {"Category 9c", keyword::child_sexual_abuse_material_deepfake, "Child sexual abuse material containing deepfake or similar technology"},
    {"Category 9d", keyword::grooming_sexual_enticement_minors, "Grooming/sexual enticement of minors"},
    {"Category 9e", keyword::unsafe_challenges, "Unsafe challenges"},
    {"Category 9f", keyword::other, not_captured},
};
inline constexpr annex_keyword risk_for_public_security_keywords[] = {
    {"Category 10a", keyword::illegal_organizations, "Illegal organizations"},
    {"Category 10b", keyword::risk_environmental_damage, "Risk for environmental damage"},
    {"Category 10c", keyword::risk_public_health, "Risk for public health"},
    {"Category 10d", keyword::terrorist_content, "Terrorist content"},
    {"Category 10e", keyword::other, not_captured},
};
inline constexpr annex_keyword scams_and_fraud_keywords[] = {
    {"Category 11a", keyword::impersonation_account_hijacking, "Impersonation or account hijacking"},
    {"Category 11b", keyword::inauthentic_accounts, "Inauthentic accounts"},
    {"Category 11c", keyword::inauthentic_listings, "Inauthentic listings"},
    {"Category 11d", keyword::inauthentic_user_reviews, "Inauthentic user reviews"},
    {"Category 11e", keyword::phishing, "Phishing"},
    {"Category 11f", keyword::pyramid_schemes, "Pyramid schemes"},
    {"Category 11g", keyword::other, not_captured},
};
inline constexpr annex_keyword self_harm_keywords[] = {
    {"Category 12a", keyword::content_promoting_eating_disorders, "Content promoting eating disorders"},
    {"Category 12b", keyword::self_mutilation, "Self-mutilation"},
    {"Category 12c", keyword::suicide, "Suicide"},
    {"Category 12d", keyword::other, not_captured},
};
inline constexpr annex_keyword unsafe_and_prohibited_products_keywords[] = {
    {"Category 13a", keyword::prohibited_products, "Prohibited or restricted products"},
    {"Category 13b", keyword::unsafe_products, "Unsafe or non-compliant products"},
    {"Category 13c", keyword::other, not_captured},
};
inline constexpr annex_keyword violence_keywords[] = {
    {"Category 14a", keyword::coordinated_harm, "Coordinated harm"},
    {"Category 14b", keyword::incitement_violence_hatred, "General calls or incitement to violence and/or hatred"},
    {"Category 14c", keyword::human_exploitation, "Human exploitation"},
    {"Category 14d", keyword::human_trafficking, "Human trafficking"},
    {"Category 14e", keyword::trafficking_women_girls, "Trafficking in women and girls"},
    {"Category 14f", keyword::other, not_captured},
};
inline constexpr annex_keyword other_violation_tc_keywords[] = {
    {"Category 15a", keyword::adult_sexual_material, "Adult sexual material"},
    {"Category 15b", keyword::age_specific_restrictions, "Age-specific restrictions"},
    {"Category 15c", keyword::geographical_requirements, "Geographical requirements"},
    {"Category 15d", keyword::goods_services_not_permitted, "Goods/services not permitted to be offered on the platform"},
    {"Category 15e", keyword::language_requirements, "Language requirements"},
    {"Category 15f", keyword::nudity, "Nudity"},
    {"Category 15g", keyword::other, not_captured},
};
// clang-format on

template <std::size_t N>
constexpr array_view<annex_keyword> view_of(const annex_keyword (&rows)[N]) noexcept {
    return {rows, N};
}

} // namespace detail

/// All categories of the reports, in the order of Annex I. `category::not_specified_order` is there only.
// clang-format off
inline constexpr std::array<annex_category, 17> annex_categories{{
    {category::animal_welfare, "Category 1", "Animal welfare", detail::view_of(detail::animal_welfare_keywords)},
    {category::consumer_information, "Category 2", "Consumer information infringements", detail::view_of(detail::consumer_information_keywords)},
    {category::cyber_violence, "Category 3", "Cyber violence", detail::view_of(detail::cyber_violence_keywords)},
    {category::cyber_violence_against_women, "Category 4", "Cyber violence against women", detail::view_of(detail::cyber_violence_against_women_keywords)},
    {category::data_protection_and_privacy_violations, "Category 5", "Data protection and privacy violations", detail::view_of(detail::data_protection_and_privacy_violations_keywords)},
    {category::illegal_or_harmful_speech, "Category 6", "Illegal or harmful speech", detail::view_of(detail::illegal_or_harmful_speech_keywords)},
    {category::intellectual_property_infringements, "Category 7", "Intellectual property infringements", detail::view_of(detail::intellectual_property_infringements_keywords)},
    {category::negative_effects_on_civic_discourse_or_elections, "Category 8", "Negative effects on civic discourse or elections", detail::view_of(detail::negative_effects_on_civic_discourse_or_elections_keywords)},
    {category::protection_of_minors, "Category 9", "Protection of minors", detail::view_of(detail::protection_of_minors_keywords)},
    {category::risk_for_public_security, "Category 10", "Risk for public security", detail::view_of(detail::risk_for_public_security_keywords)},
    {category::scams_and_fraud, "Category 11", "Scams and/or fraud", detail::view_of(detail::scams_and_fraud_keywords)},
    {category::self_harm, "Category 12", "Self-harm", detail::view_of(detail::self_harm_keywords)},
    {category::unsafe_and_prohibited_products, "Category 13", "Unsafe, non-compliant or prohibited products", detail::view_of(detail::unsafe_and_prohibited_products_keywords)},
    {category::violence, "Category 14", "Violence", detail::view_of(detail::violence_keywords)},
    {category::other_violation_tc, "Category 15", "Other violation of provider’s terms and conditions", detail::view_of(detail::other_violation_tc_keywords)},
    {category::not_specified_order, "Category 16", "Type of illegal content not specified by the public authority"},
    {category::not_specified_notice, "Category 17", "Type of alleged illegal content not specified by the notifier"},
}};
// clang-format on

/// A set of categories, iterable with `take_first`.
class category_set {
  public:
    constexpr category_set() noexcept = default;

    [[nodiscard]] constexpr bool has(category c) const noexcept { return (bits_ & bit(c)) != 0; }
    [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
    [[nodiscard]] constexpr std::size_t size() const noexcept {
        std::size_t count = 0;
        for (category_set rest = *this; !rest.empty(); rest.take_first())
            ++count;
        return count;
    }
    constexpr void add(category c) noexcept { bits_ |= bit(c); }

    /// Takes the first category out of a set that is not empty.
    constexpr category take_first() noexcept {
        std::uint8_t index = 0;
        while ((bits_ >> index & 1U) == 0)
            ++index;
        bits_ &= bits_ - 1;
        return static_cast<category>(index);
    }

    friend constexpr category_set operator&(category_set a, category_set b) noexcept {
        a.bits_ &= b.bits_;
        return a;
    }
    friend constexpr bool operator==(category_set a, category_set b) noexcept { return a.bits_ == b.bits_; }
    friend constexpr bool operator!=(category_set a, category_set b) noexcept { return a.bits_ != b.bits_; }

  private:
    static constexpr std::uint32_t bit(category c) noexcept {
        static_assert(detail::category_entries.size() <= 32);
        return std::uint32_t{1} << static_cast<unsigned>(c);
    }
    std::uint32_t bits_ = 0;
};

namespace detail {

constexpr auto collect_parents() noexcept {
    std::array<category_set, keyword_entries.size()> parents{};
    for (const annex_category& parent : annex_categories)
        for (const annex_keyword& child : parent.keywords)
            parents[static_cast<std::size_t>(child.which)].add(parent.which);
    return parents;
}

inline constexpr auto parents_of_keywords = collect_parents();

} // namespace detail

/// The categories below which Annex I has the keyword. `keyword::other` is below every category that has
/// keywords at all; `keyword::stalking` and the withdrawn keywords are below none.
[[nodiscard]] constexpr category_set parent_categories(keyword k) noexcept {
    return detail::parents_of_keywords[static_cast<std::size_t>(k)];
}

[[nodiscard]] constexpr bool is_keyword_of(keyword k, category c) noexcept {
    return parent_categories(k).has(c);
}

/// The category's place in Annex I, or null for a withdrawn category.
[[nodiscard]] constexpr const annex_category* annex_category_of(category c) noexcept {
    for (const annex_category& row : annex_categories)
        if (row.which == c)
            return &row;
    return nullptr;
}

} // namespace dsacheck
