#include "dsacheck/rules/statement_automation.hpp"

#include "full_checks.hpp"

namespace dsacheck::rules {

namespace {
using field = statement_field;
} // namespace

void check_automation(const statement& s, const statement_codes& codes, reporter& out) {
    constexpr field_set needed{field::source_type, field::automated_detection};
    if ((s.plain & needed) != needed)
        return;
    const auto source = static_cast<source_type>(s[field::source_type].code);
    const bool detected = has_value(s, codes, field::automated_detection, yes_no::yes);
    const bool notice = source == source_type::article_16 || source == source_type::trusted_flagger;
    if (source == source_type::voluntary && !detected && s.plain.has(field::automated_decision) &&
        has_value(s, codes, field::automated_decision, automated_decision::fully))
        out.add(nobody_found_it, field::automated_decision, s[field::automated_decision].where);
    if (notice && detected)
        out.add(notified_and_detected, field::automated_detection, s[field::automated_detection].where, value_of(source));
    if (source == source_type::trusted_flagger && !s.is_filled(field::source_identity))
        out.add_missing(trusted_flagger_unnamed, field::source_identity, s.offset);
}

} // namespace dsacheck::rules
