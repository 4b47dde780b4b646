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

void add_all(const rule& broken, const statement& s, field f, reporter& out, std::string_view detail = {}) {
    const field_value& value = s[f];
    out.add(broken, f, place_of(value, 0, value.text.size(), out.site().document), detail);
}

void check_control_characters(const statement& s, field f, reporter& out) {
    const field_value& value = s[f];
    const texts::stretch found = texts::find_control_character(value.text, value.form);
    if (found.length > 0)
        out.add(control_character_in_text, f,
                place_of(value, found.offset, found.length, out.site().document));
}

texts::listed_in list_of(field f) noexcept {
    switch (f) {
    case field::decision_visibility_other: return texts::listed_in::decision_visibility;
    case field::decision_monetary_other: return texts::listed_in::decision_monetary;
    default: return texts::listed_in::content_type;
    }
}

/// What one text says, or does not. At most one finding.
void check_substance(const statement& s, field f, reporter& out) {
    const field_value& value = s[f];
    if (other_texts.has(f)) {
        const std::string_view listed = texts::restated_value(list_of(f), value.text, value.form);
        if (!listed.empty())
            return add_all(other_text_restates_value, s, f, out, listed);
    }
    const std::string_view reason = texts::placeholder_reason(value.text, value.form);
    if (f == field::illegal_content_legal_ground) {
        if (!reason.empty())
            add_all(legal_ground_vague, s, f, out, reason);
        else if (!texts::cites_a_law(value.text, value.form))
            add_all(legal_ground_vague, s, f, out,
                    "it has no number, no section sign, and no word that laws are cited by");
        return;
    }
    if (!reason.empty())
        add_all(placeholder_text, s, f, out, reason);
    else if (facts_and_explanations.has(f) && texts::is_too_short(value.text, value.form))
        add_all(text_too_short, s, f, out);
    else if (f == field::incompatible_content_ground && texts::is_contract_alone(value.text, value.form))
        add_all(contractual_ground_vague, s, f, out);
}

/// Placeholders in both fields are told of as such, not as copies.
bool copies(const statement& s, field f, field of) noexcept {
    return is_filled_text(s, of) && texts::say_the_same(s[f].text, s[f].form, s[of].text, s[of].form) &&
           texts::placeholder_reason(s[f].text, s[f].form).empty();
}

void check_copy(const statement& s, field f, reporter& out) {
    const field ground = f == field::illegal_content_explanation ? field::illegal_content_legal_ground
                                                                 : field::incompatible_content_ground;
    if (copies(s, f, field::decision_facts))
        add_all(explanation_copied, s, f, out, "the text of decision_facts");
    else if (copies(s, f, ground))
        add_all(explanation_copied, s, f, out, "the text of the ground");
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

void check_texts(const statement& s, reporter& out) {
    const bool ask_automation = out.policy().asks(text_contradicts_automation) && is_all_manual(s);
    for (field_set rest = s.present & free_text_fields; !rest.empty();) {
        const field f = rest.take_first();
        if (!is_filled_text(s, f) || is_dropped(s, f, out.site().judged_as))
            continue;
        check_control_characters(s, f, out);
        check_substance(s, f, out);
        if (explanations.has(f))
            check_copy(s, f, out);
        if (ask_automation && facts_and_explanations.has(f))
            check_automation(s, f, out);
    }
}

} // namespace dsacheck::rules
