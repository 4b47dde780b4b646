#include "dsacheck/rules/statement_texts.hpp"

#include "applicability.hpp"
#include "free_texts.hpp"
#include "free_text_checks.hpp"
#include "texts/control_characters.hpp"
#include "texts/texts.hpp"

namespace dsacheck::rules {

namespace {

using field = statement_field;

constexpr field_set explanations{field::illegal_content_explanation, field::incompatible_content_explanation};
constexpr field_set facts_and_explanations = explanations | field_set{field::decision_facts};
constexpr field_set other_texts{field::decision_visibility_other, field::decision_monetary_other,
                                field::content_type_other};
constexpr field_set own_words = other_texts | field_set{field::category_specification_other};

void add_all(const rule& broken, const statement& s, field f, reporter& out, std::string_view detail = {}) {
    const field_value& value = s[f];
    out.add(broken, f, place_of(value, 0, value.text.size(), out.site().document), detail);
}

/// False when there is one.
bool check_control_characters(const statement& s, field f, reporter& out) {
    const field_value& value = s[f];
    const texts::stretch found = texts::find_control_character(value.text, value.form);
    if (found.length > 0)
        out.add(control_character_in_text, f,
                place_of(value, found.offset, found.length, out.site().document));
    return found.length == 0;
}

texts::listed_in list_of(field f) noexcept {
    switch (f) {
    case field::decision_visibility_other: return texts::listed_in::decision_visibility;
    case field::decision_monetary_other: return texts::listed_in::decision_monetary;
    default: return texts::listed_in::content_type;
    }
}

/// What one text says, or does not. At most one finding, and then false.
bool check_substance(const statement& s, field f, reporter& out) {
    const field_value& value = s[f];
    const auto add = [&](const rule& broken, std::string_view detail = {}) {
        add_all(broken, s, f, out, detail);
        return false;
    };
    if (other_texts.has(f)) {
        const std::string_view listed = texts::restated_value(list_of(f), value.text, value.form);
        if (!listed.empty())
            return add(other_text_restates_value, listed);
    }
    const std::string_view reason = texts::placeholder_reason(value.text, value.form);
    if (!reason.empty() && !(own_words.has(f) && texts::names_content(value.text, value.form)))
        return add(f == field::illegal_content_legal_ground ? legal_ground_vague : placeholder_text, reason);
    if (f == field::illegal_content_legal_ground && !texts::cites_a_law(value.text, value.form))
        return add(legal_ground_vague, "it has no number, no section sign, and no word that laws are cited by");
    if (facts_and_explanations.has(f) && texts::is_too_short(value.text, value.form))
        return add(text_too_short);
    if (f == field::incompatible_content_ground && texts::is_contract_alone(value.text, value.form))
        return add(contractual_ground_vague);
    return true;
}

/// Placeholders in both fields are told of as such, not as copies.
bool copies(const statement& s, const text_lookups& texts, field f, field of) noexcept {
    return texts.filled().has(of) && !texts.differ(f, of) &&
           texts::say_the_same(s[f].text, s[f].form, s[of].text, s[of].form) &&
           texts::placeholder_reason(s[f].text, s[f].form).empty();
}

void check_copy(const statement& s, const text_lookups& texts, field f, reporter& out) {
    const field ground = f == field::illegal_content_explanation ? field::illegal_content_legal_ground
                                                                 : field::incompatible_content_ground;
    const bool of_facts = copies(s, texts, f, field::decision_facts);
    if ((of_facts || copies(s, texts, f, ground)) && !is_dropped(s, f, out.site().judged_as)) // few get so far
        add_all(explanation_copied, s, f, out, of_facts ? "the text of decision_facts" : "the text of the ground");
}

void check_automation(const statement& s, field f, reporter& out) {
    const field_value& value = s[f];
    const texts::stretch found = texts::find_automation(value.text, value.form);
    if (found.length > 0)
        out.add(text_contradicts_automation, f,
                place_of(value, found.offset, found.length, out.site().document));
}

bool is_all_manual(const statement& s) noexcept {
    return s.plain.has(field::automated_detection) && s.plain.has(field::automated_decision) &&
           s[field::automated_detection].code == static_cast<std::uint8_t>(yes_no::no) &&
           s[field::automated_decision].code == static_cast<std::uint8_t>(automated_decision::not_automated);
}

} // namespace

field_set check_texts(const statement& s, const text_lookups& texts, reporter& out) {
    const field_set new_ones = texts.filled() - texts.known();
    const field_set applying = new_ones.empty() ? field_set{} : new_ones - dropped_among(s, new_ones, out.site().judged_as);
    const bool ask_automation = out.policy().asks(text_contradicts_automation) && is_all_manual(s);
    field_set sound = applying;
    for (field_set rest = applying | (texts.filled() & (ask_automation ? facts_and_explanations : explanations)); !rest.empty();) {
        const field f = rest.take_first();
        if (applying.has(f)) {
            const bool is_clean = check_control_characters(s, f, out);
            if (!check_substance(s, f, out) || !is_clean)
                sound.remove(f);
        }
        if (explanations.has(f))
            check_copy(s, texts, f, out);
        if (ask_automation && facts_and_explanations.has(f) && !is_dropped(s, f, out.site().judged_as))
            check_automation(s, f, out);
    }
    return sound;
}

} // namespace dsacheck::rules
