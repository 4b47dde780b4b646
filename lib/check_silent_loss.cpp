#include "dsacheck/rules/statement_silent_loss.hpp"

#include "edit_distance.hpp"
#include "element_fix.hpp"
#include "full_checks.hpp"
#include "json_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace dsacheck::rules {

namespace {

using field = statement_field;

constexpr field_set illegal_fields{field::illegal_content_legal_ground, field::illegal_content_explanation};
constexpr field_set incompatible_fields{field::incompatible_content_ground, field::incompatible_content_explanation,
                                        field::incompatible_content_illegal};
constexpr field_set other_texts{field::decision_visibility_other, field::decision_monetary_other, field::content_type_other};
void add_each(const rule& broken, const statement& s, field_set fields, reporter& out) {
    while (!fields.empty()) {
        const field f = fields.take_first();
        out.add(broken, f, s[f].where);
    }
}

void check_grounds(const statement& s, const statement_codes& codes, reporter& out) {
    if (has_value(s, codes, field::decision_ground, decision_ground::incompatible_content))
        add_each(illegal_content_text_dropped, s, codes.given & illegal_fields, out);
    else if (has_value(s, codes, field::decision_ground, decision_ground::illegal_content))
        add_each(incompatible_content_text_dropped, s, codes.given & incompatible_fields, out);
}

/// The description `text` of the value `other` among those of `list`.
template <class Enum>
void check_other_text(const statement& s, const statement_codes& codes, field text, field list, bool chosen, Enum other,
                      reporter& out) {
    if (!chosen && is_sound(s, codes, list))
        out.add(other_text_dropped, text, s[text].where, value_of(other));
}

void check_other_texts(const statement& s, const statement_codes& codes, reporter& out) {
    const field_set texts = codes.given & other_texts;
    if (texts.has(field::decision_visibility_other))
        check_other_text(s, codes, field::decision_visibility_other, field::decision_visibility,
                         (codes.visibility & bits_of(decision_visibility::other)) != 0, decision_visibility::other, out);
    if (texts.has(field::decision_monetary_other))
        check_other_text(s, codes, field::decision_monetary_other, field::decision_monetary,
                         has_value(s, codes, field::decision_monetary, decision_monetary::other), decision_monetary::other, out);
    if (texts.has(field::content_type_other))
        check_other_text(s, codes, field::content_type_other, field::content_type,
                         (codes.content_types & bits_of(content_type::other)) != 0, content_type::other, out);
}

void check_keywords(const statement& s, const statement_codes& codes, reporter& out) {
    const bool has_text = codes.given.has(field::category_specification_other);
    const bool has_other = codes.traits.has(keyword_trait::other);
    if (has_text && !has_other && is_sound(s, codes, field::category_specification))
        out.add(keyword_text_without_keyword_other, field::category_specification_other,
                s[field::category_specification_other].where,
                out.site().judged_as == endpoint::batch ? "the endpoint for batches drops it"
                                                        : "the endpoint for single statements stores it all the same");
    if (codes.traits.none() || (!codes.traits.has(keyword_trait::not_in_annex) && (!has_other || has_text)))
        return;
    std::size_t index = 0;
    for (const element_value& each : elements_of(s, codes, field::category_specification)) {
        if (each.code == static_cast<std::uint8_t>(keyword::other) && !has_text)
            out.add_element(keyword_other_undescribed, field::category_specification, index, each.where);
        if (each.code == static_cast<std::uint8_t>(keyword::stalking))
            out.add_element(keyword_outside_annex_i, field::category_specification, index, each.where);
        ++index;
    }
}

// ---- lists ----------------------------------------------------------------------------------------------------------

void check_additions(const statement& s, const statement_codes& codes, reporter& out) {
    const std::uint8_t main = s[field::category].code;
    const std::string_view detail = out.site().judged_as == endpoint::batch ? "the endpoint for batches counts it twice"
                                                                            : "the endpoint for single statements removes it";
    std::size_t index = 0;
    for (const element_value& each : elements_of(s, codes, field::category_addition)) {
        if (each.code == main)
            out.add_element(category_repeated_in_addition, field::category_addition, index, each.where, detail,
                            without_element(s, field::category_addition, index));
        ++index;
    }
}

std::string_view fate_of_copies(field list, endpoint to) noexcept {
    if (list == field::territorial_scope || (to == endpoint::single && list != field::category_addition))
        return "the API removes the copy";
    return "the API stores both";
}

void check_repeated(const statement& s, const statement_codes& codes, field list, reporter& out) {
    code_bits seen;
    std::size_t index = 0;
    for (const element_value& each : elements_of(s, codes, list)) {
        const bool is_told = list == field::category_addition && codes.given.has(field::category) &&
                             each.code == s[field::category].code; // by category_repeated_in_addition
        if (each.code != no_code && !seen.insert(each.code) && !is_told)
            out.add_element(value_repeated_in_array, list, index, each.where, fate_of_copies(list, out.site().judged_as),
                            without_element(s, list, index));
        ++index;
    }
}

void check_scope(const statement& s, reporter& out) {
    const field f = field::territorial_scope;
    if (s.unseen.has(f))
        return;
    if (!s.present.has(f))
        return out.add_missing(territorial_scope_missing, f, s.offset, "it is missing");
    const field_value& scope = s[f];
    if (s.nulls.has(f))
        out.add(territorial_scope_missing, f, scope.where, "it is null");
    else if (scope.type >= value_type::array && scope.size == 0)
        out.add(territorial_scope_missing, f, scope.where, "it is empty");
}

// ---- members and values that mean nothing ---------------------------------------------------------------------------

struct former_name {
    std::string_view name;
    std::string_view now;
};

/// Names of fields before the database opened, and one that is documented but that the validator does not know.
constexpr former_name former_names[] = {
    {"start_date", ": the field is application_date now"},
    {"countries_list", ": the field is territorial_scope now"},
    {"source", ": the fields are source_type and source_identity now"},
    {"url", ": the database does not take the address of the content"},
    {"content_language_other", ": the API's validator does not know it"},
};

std::string hint_for(std::string_view name) {
    for (const former_name& each : former_names)
        if (each.name == name)
            return std::string(each.now);
    std::string folded(name);
    for (char& c : folded)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c == '-' || c == ' ' ? '_' : c;
    std::size_t bound = std::max<std::size_t>(1, name.size() / 4) + 1;
    std::string_view nearest;
    for (const field_info& info : statement_fields) {
        const std::size_t distance = detail::distance_up_to(bound - 1, folded, info.name);
        if (distance < bound) {
            bound = distance;
            nearest = info.name;
        }
        if (bound == 0)
            break;
    }
    return nearest.empty() ? std::string() : fmt::format("; did you mean {}?", nearest);
}

void check_unknown(const statement& s, reporter& out) {
    for (const unknown_member& each : s.unknown) {
        if (!out.keeps(unknown_field)) {
            out.add_at(unknown_field, each.key);
            continue;
        }
        std::string name;
        unescape_json(out.site().document.substr(each.key.offset, each.key.length), name);
        out.add_at(unknown_field, each.key, hint_for(name), "/" + pointer_token(name));
    }
}

void check_content_id(const statement& s, reporter& out) {
    const field_value& id = s[field::content_id];
    const std::uint32_t known = s.present.has(field::content_id_ean13) ? 1 : 0;
    if (id.type == value_type::array && id.size > 0)
        out.add(content_id_key_unknown, field::content_id, id.where, "a list");
    else if (id.type == value_type::object && id.size > known)
        out.add(content_id_key_unknown, field::content_id, id.where,
                id.size - known == 1 ? "another key than EAN-13" : "other keys than EAN-13");
}

/// Of the four decisions, whether another one than `f` names a restriction.
bool other_decision_is_given(const statement& s, field f) noexcept {
    field_set rest = fields_of(presence::one_of_four) & s.plain;
    rest.remove(f);
    while (!rest.empty())
        if (s.is_filled(rest.take_first()))
            return true;
    return false;
}

/// null for the word: where it is no decision, or not the only one, the API takes the statement as before.
fix null_instead(const statement& s, field f) noexcept {
    if (info_of(f).needed == presence::one_of_four && !other_decision_is_given(s, f))
        return {};
    return {s[f].where.offset, s[f].where.length, fix_safety::safe, word_null};
}

void check_word_null(const statement& s, const statement_codes& codes, field f, reporter& out) {
    const field_value& value = s[f];
    if (value.type == value_type::string && value.text == word_null)
        return out.add(null_as_text, f, value.where, {}, null_instead(s, f));
    std::size_t index = 0;
    for (const element_value& each : elements_of(s, codes, f)) {
        if (each.code == no_code && s.text_of(each, info_of(f).values) == word_null)
            out.add_element(null_as_text, f, index, each.where);
        ++index;
    }
}

void check_space(const statement& s, field f, reporter& out) {
    const field_value& value = s[f];
    fix trimmed;
    trimmed.safety = fix_safety::safe;
    trimmed.offset = value.where.offset + 1;
    trimmed.length = value.where.length - 2;
    trimmed.replacement = trim_as_api(out.site().document.substr(value.where.offset + 1, value.where.length - 2),
                                      text_form::json_escaped);
    out.add(surrounding_space, f, value.where, {}, trimmed);
}

} // namespace

void check_silent_loss(const statement& s, const statement_codes& codes, reporter& out) {
    check_grounds(s, codes, out);
    check_other_texts(s, codes, out);
    check_keywords(s, codes, out);
    if (codes.given.has(field::source_identity) && has_value(s, codes, field::source_type, source_type::voluntary))
        out.add(source_identity_dropped, field::source_identity, s[field::source_identity].where);
    if (codes.given.has(field::category) && s[field::category].code != no_code &&
        (codes.additions >> s[field::category].code & 1U) != 0)
        check_additions(s, codes, out);
    for (field_set rest = codes.repeating; !rest.empty();)
        check_repeated(s, codes, rest.take_first(), out);
    if (codes.countries == 0)
        check_scope(s, out);
    if (!s.unknown.empty())
        check_unknown(s, out);
    if (codes.given.has(field::content_id))
        check_content_id(s, out);
    for (field_set rest = (s.present & takes_word_null) - s.nulls - s.plain; !rest.empty();)
        check_word_null(s, codes, rest.take_first(), out);
    for (field_set rest = s.trimmed - s.nulls; !rest.empty();)
        check_space(s, rest.take_first(), out);
}

} // namespace dsacheck::rules
