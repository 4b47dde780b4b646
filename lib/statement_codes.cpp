#include "statement_codes.hpp"

#include "bits.hpp"

namespace dsacheck {

namespace {

constexpr std::array<keyword_traits, detail::keyword_entries.size()> make_traits() noexcept {
    std::array<keyword_traits, detail::keyword_entries.size()> all{};
    const auto mark = [&all](keyword_trait trait, auto... keywords) {
        (all[static_cast<std::size_t>(keywords)].add(trait), ...);
    };
    mark(keyword_trait::child_abuse, keyword::child_sexual_abuse_material, keyword::child_sexual_abuse_material_deepfake);
    mark(keyword_trait::deepfake, keyword::child_sexual_abuse_material_deepfake, keyword::non_consensual_material_deepfake,
         keyword::non_consensual_material_deepfake_against_women);
    mark(keyword_trait::terrorist, keyword::terrorist_content);
    mark(keyword_trait::account, keyword::inauthentic_accounts, keyword::impersonation_account_hijacking);
    mark(keyword_trait::age_in_general, keyword::age_specific_restrictions);
    mark(keyword_trait::age_of_minors, keyword::age_specific_restrictions_minors);
    mark(keyword_trait::other, keyword::other);
    mark(keyword_trait::not_in_annex, keyword::stalking);
    for (const annex_keyword& each : detail::cyber_violence_against_women_keywords)
        if (each.which != keyword::other)
            mark(keyword_trait::against_women, each.which);
    return all;
}
constexpr auto traits_by_keyword = make_traits();

static_assert(detail::keyword_entries.size() <= 128);
static_assert(detail::category_entries.size() <= 64 && countries.size() <= 64);


} // namespace

keyword_traits traits_of(keyword k) noexcept { return traits_by_keyword[static_cast<std::size_t>(k)]; }

statement_codes::statement_codes(const statement& s) noexcept : given(s.present - s.nulls) {
    for (field_set odd = (given & takes_word_null) - s.plain; !odd.empty();) {
        const statement_field f = odd.take_first();
        if (s[f].type == value_type::string && s[f].text == word_null)
            given.remove(f);
    }
    const auto read = [&](statement_field f) {
        const array_view<element_value> elements = elements_of(s, *this, f);
        std::uint64_t bits = 0;
        if (s.plain.has(f)) { // nearly all
            for (const element_value& each : elements)
                bits |= std::uint64_t{1} << (each.code & 63U);
            if (count_bits(bits) < elements.size())
                repeating.add(f);
            return bits;
        }
        std::uint64_t twice = 0;
        for (const element_value& each : elements) {
            const std::uint64_t bit = each.code == no_code ? 0 : std::uint64_t{1} << (each.code & 63U);
            twice |= bits & bit;
            bits |= bit;
        }
        if (twice != 0)
            repeating.add(f);
        return bits;
    };
    content_types = read(statement_field::content_type);
    visibility = read(statement_field::decision_visibility);
    additions = read(statement_field::category_addition);
    countries = read(statement_field::territorial_scope);
    categories = additions;
    if (given.has(statement_field::category) && s[statement_field::category].code != no_code)
        categories |= std::uint64_t{1} << s[statement_field::category].code;
    for (const element_value& each : elements_of(s, *this, statement_field::category_specification)) {
        if (each.code == no_code)
            continue;
        traits.add(traits_by_keyword[each.code]);
        if (!keywords.insert(each.code))
            repeating.add(statement_field::category_specification);
    }
}

} // namespace dsacheck
