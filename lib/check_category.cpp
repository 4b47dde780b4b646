#include "dsacheck/rules/statement_category.hpp"

#include "full_checks.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace dsacheck::rules {

namespace {

using field = statement_field;

constexpr std::uint64_t bit(category c) noexcept { return bits_of(c); }

/// The categories below which a keyword stands, as bits; all of them for a keyword that stands below none.
constexpr std::array<std::uint64_t, detail::keyword_entries.size()> make_parents() noexcept {
    std::array<std::uint64_t, detail::keyword_entries.size()> parents{};
    for (const annex_category& parent : annex_categories)
        for (const annex_keyword& child : parent.keywords)
            parents[static_cast<std::size_t>(child.which)] |= bit(parent.which);
    for (std::uint64_t& each : parents)
        if (each == 0)
            each = ~std::uint64_t{0};
    parents[static_cast<std::size_t>(keyword::other)] = ~std::uint64_t{0}; // each category has a row for what it does not name
    return parents;
}
constexpr auto parents_of = make_parents();

/// The first category below which each keyword stands.
constexpr std::array<category, parents_of.size()> make_first_parents() noexcept {
    std::array<category, parents_of.size()> first{};
    for (std::size_t k = 0; k < first.size(); ++k)
        for (std::size_t c = detail::category_entries.size(); c > 0; --c)
            if ((parents_of[k] >> (c - 1) & 1U) != 0)
                first[k] = static_cast<category>(c - 1);
    return first;
}
constexpr auto first_parent_of = make_first_parents();

constexpr std::uint64_t generic_categories = bits_of(category::cyber_violence, category::illegal_or_harmful_speech);

/// Which rule a keyword breaks that stands below none of the statement's categories; most are of another category.
const rule& mismatch(const statement& s, const statement_codes& codes, keyword which) noexcept {
    const keyword_traits traits = traits_of(which);
    if (traits.has(keyword_trait::against_women) && (bits_of(static_cast<category>(s[field::category].code)) & generic_categories) != 0)
        return less_specific_category;
    if ((traits.has(keyword_trait::age_in_general) && (codes.categories & bit(category::protection_of_minors)) != 0) ||
        (traits.has(keyword_trait::age_of_minors) && (codes.categories & bit(category::other_violation_tc)) != 0))
        return age_keywords_confused;
    return keyword_of_another_category;
}

/// The keyword of nearly the same name, unless it is there already.
fix twin_of(const statement_codes& codes, keyword which, span where) noexcept {
    if (codes.traits.has(keyword_trait::age_in_general) && codes.traits.has(keyword_trait::age_of_minors))
        return {};
    const keyword twin = which == keyword::age_specific_restrictions ? keyword::age_specific_restrictions_minors
                                                                     : keyword::age_specific_restrictions;
    if (where.length != value_of(which).size() + 2) // not written plainly
        return {};
    return {std::uint64_t{where.offset} + 1, where.length - 2, fix_safety::unsafe, value_of(twin)};
}

void add_mismatch(const statement& s, const statement_codes& codes, std::size_t index, const element_value& each, reporter& out) {
    const auto which = static_cast<keyword>(each.code);
    const rule& broken = mismatch(s, codes, which);
    const field f = field::category_specification;
    if (broken == less_specific_category)
        out.add_element(broken, f, index, each.where, value_of(static_cast<category>(s[field::category].code)));
    else if (broken == age_keywords_confused)
        out.add_element(broken, f, index, each.where, value_of(first_parent_of[each.code]), twin_of(codes, which, each.where));
    else
        out.add_element(broken, f, index, each.where, value_of(first_parent_of[each.code]));
}

/// Less specific also where the specific category is among the further ones: it should be the first.
bool should_be_main(const statement& s, const element_value& each) noexcept {
    return traits_of(static_cast<keyword>(each.code)).has(keyword_trait::against_women) &&
           (bits_of(static_cast<category>(s[field::category].code)) & generic_categories) != 0;
}

void check_keywords(const statement& s, const statement_codes& codes, reporter& out) {
    std::size_t index = 0;
    for (const element_value& each : elements_of(s, codes, field::category_specification)) {
        if (each.code != no_code && ((parents_of[each.code] & codes.categories) == 0 || should_be_main(s, each)))
            add_mismatch(s, codes, index, each, out);
        ++index;
    }
}

// ---- the category itself --------------------------------------------------------------------------------------------

/// Where the category stands: the field, or its place among the further ones.
void add_at_category(const rule& broken, const statement& s, const statement_codes& codes, category which, std::string_view detail,
                     reporter& out) {
    if (has_value(s, codes, field::category, which))
        return out.add(broken, field::category, s[field::category].where, detail);
    std::size_t index = 0;
    for (const element_value& each : elements_of(s, codes, field::category_addition)) {
        if (each.code == static_cast<std::uint8_t>(which))
            return out.add_element(broken, field::category_addition, index, each.where, detail);
        ++index;
    }
}

void check_categories(const statement& s, const statement_codes& codes, reporter& out) {
    if ((codes.categories & bit(category::other_violation_tc)) != 0 && has_value(s, codes, field::category, category::other_violation_tc) &&
        has_value(s, codes, field::decision_ground, decision_ground::illegal_content))
        add_at_category(terms_category_with_illegal_ground, s, codes, category::other_violation_tc, {}, out);
    if ((codes.categories & bit(category::not_specified_notice)) == 0)
        return;
    if (has_value(s, codes, field::source_type, source_type::voluntary))
        add_at_category(not_specified_without_notice, s, codes, category::not_specified_notice,
                        "the content was found on the provider's own initiative", out);
    else if (has_value(s, codes, field::source_type, source_type::other_notification))
        add_at_category(not_specified_without_notice, s, codes, category::not_specified_notice,
                        "the notification was not a notice under Article 16", out);
}

// ---- what is illegal everywhere -------------------------------------------------------------------------------------

std::string_view keyword_with(const statement& s, const statement_codes& codes, keyword_trait trait) noexcept {
    for (const element_value& each : elements_of(s, codes, field::category_specification))
        if (each.code != no_code && traits_of(static_cast<keyword>(each.code)).has(trait))
            return value_of(static_cast<keyword>(each.code));
    return {};
}

void check_illegal_everywhere(const statement& s, const statement_codes& codes, reporter& out) {
    const field f = field::incompatible_content_illegal;
    const bool child_abuse = codes.traits.has(keyword_trait::child_abuse);
    const bool counts = has_value(s, codes, field::decision_ground, decision_ground::incompatible_content);
    if (counts && has_value(s, codes, f, yes_no::no)) {
        if (child_abuse)
            out.add(child_abuse_material_not_illegal, f, s[f].where, keyword_with(s, codes, keyword_trait::child_abuse));
        if (codes.traits.has(keyword_trait::terrorist))
            out.add(terrorist_content_not_illegal, f, s[f].where, keyword_with(s, codes, keyword_trait::terrorist));
    }
    constexpr std::uint64_t visible = bits_of(decision_visibility::content_labelled, decision_visibility::content_demoted,
                                              decision_visibility::content_age_restricted);
    const bool nothing_else = !codes.given.has(field::decision_account) && !codes.given.has(field::decision_provision);
    if (child_abuse && nothing_else && codes.visibility != 0 && (codes.visibility & ~visible) == 0 &&
        s.plain.has(field::decision_visibility)) {
        const element_value& first = elements_of(s, codes, field::decision_visibility)[0];
        out.add_element(child_abuse_material_still_visible, field::decision_visibility, 0, first.where,
                        keyword_with(s, codes, keyword_trait::child_abuse));
    }
}

void check_deepfake(const statement& s, const statement_codes& codes, reporter& out) {
    if ((codes.content_types & bits_of(content_type::synthetic_media)) != 0 || !s.plain.has(field::content_type))
        return;
    std::size_t index = 0;
    for (const element_value& each : elements_of(s, codes, field::category_specification)) {
        if (each.code != no_code && traits_of(static_cast<keyword>(each.code)).has(keyword_trait::deepfake))
            return out.add_element(deepfake_without_synthetic_media, field::category_specification, index, each.where);
        ++index;
    }
}

} // namespace

void check_category(const statement& s, const statement_codes& codes, reporter& out) {
    constexpr std::uint64_t special = bits_of(category::other_violation_tc, category::not_specified_notice);
    if ((codes.categories & special) != 0)
        check_categories(s, codes, out);
    if (codes.keywords.empty()) {
        if (!codes.given.has(field::category_specification) || !s.is_filled(field::category_specification))
            out.add_missing(keyword_missing, field::category_specification, s.offset);
        return;
    }
    const bool categories_are_known = s.plain.has(field::category) && is_sound(s, codes, field::category_addition);
    if (categories_are_known)
        check_keywords(s, codes, out);
    if (codes.traits.none())
        return;
    check_illegal_everywhere(s, codes, out);
    if (codes.traits.has(keyword_trait::deepfake))
        check_deepfake(s, codes, out);
}

} // namespace dsacheck::rules
