#include "dsacheck/check_statement.hpp"

#include "dsacheck/rules/statement_format.hpp"
#include "dsacheck/rules/statement_presence.hpp"

#include "applicability.hpp"
#include "needed_fields.hpp"

namespace dsacheck {

namespace {

/// Fields for which null is as good as absent, unless they are required: the nullable ones, and texts, whose only
/// other rule is their length.
constexpr field_set may_be_null = fields_of(presence::nullable) | decisions | fields_of(field_kind::text);

/// Texts that the API measures before it asks whether they apply. The others are dropped unseen.
constexpr field_set dropped_unless_required{
    statement_field::decision_monetary_other, statement_field::illegal_content_legal_ground,
    statement_field::illegal_content_explanation, statement_field::incompatible_content_ground,
    statement_field::incompatible_content_explanation};

constexpr field_set not_looked_at_in_batches{statement_field::content_id_ean};

/// In the API's validator presence comes first, except where a rule on the format of the value stands before it.
bool format_comes_before_presence(statement_field field) noexcept {
    return info_of(field).needed == presence::one_of_four || field == statement_field::decision_visibility_other ||
           field == statement_field::content_type_other;
}

/// The validator takes arrays for texts; storing a batch then fails on those with another array inside.
void check_nesting(const statement& s, statement_field field, reporter& out) {
    if (info_of(field).kind == field_kind::text && s.present.has(field) && s[field].nested &&
        out.site().judged_as == endpoint::batch && !is_dropped(s, field, endpoint::batch))
        out.add(rules::nested_array_breaks_the_api, field, s[field].where);
}

void check_field(const statement& s, statement_field field, field_set ignored, reporter& out) {
    const bool look_at_format = s.present.has(field) && !ignored.has(field) &&
                                !(s.nulls.has(field) && may_be_null.has(field));
    if (field == statement_field::content_type && look_at_format) {
        // "array" stands before "required", "in" behind it.
        const bool filled = s.is_filled(field);
        if (filled || s[field].type < value_type::array)
            rules::check_format(s, field, out);
        rules::check_presence(s, field, out);
        return;
    }
    if (format_comes_before_presence(field)) {
        if (look_at_format)
            rules::check_format(s, field, out);
        rules::check_presence(s, field, out);
        return;
    }
    if (!rules::check_presence(s, field, out) && look_at_format)
        rules::check_format(s, field, out);
}

field_set ignored_fields(const statement& s, endpoint to) noexcept {
    field_set ignored = dropped_unless_required - rules::required_fields(s, to);
    if (to == endpoint::batch)
        ignored = ignored | not_looked_at_in_batches;
    return ignored;
}

} // namespace

field_set suspicious_fields(const statement& s, endpoint to) noexcept {
    const field_set required = rules::required_fields(s, to);
    field_set result = (s.present - s.plain - (s.nulls & may_be_null)) | (required - s.plain - s.unseen);
    if ((s.plain & decisions).empty())
        result = result | decisions;
    return result;
}

void check_statement(const statement& s, reporter& out) {
    const endpoint to = out.site().judged_as;
    field_set suspicious = suspicious_fields(s, to);
    if (suspicious.empty())
        return;
    const field_set ignored = ignored_fields(s, to);
    while (!suspicious.empty()) {
        const statement_field field = suspicious.take_first();
        check_field(s, field, ignored, out);
        check_nesting(s, field, out);
    }
}

} // namespace dsacheck
