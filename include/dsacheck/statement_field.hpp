// The fields of a statement of reasons: names, kinds, bounds and the law behind each.
//
// The order is that of the Transparency Database's validator: its error summary quotes the first
// message of the first field in this order.
#pragma once

#include "dsacheck/citation.hpp"
#include "dsacheck/date.hpp"
#include "dsacheck/vocabulary.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dsacheck {

enum class statement_field : std::uint8_t {
    content_id,
    content_id_ean13, ///< the member EAN-13 of content_id
    content_id_ean,
    decision_visibility,
    decision_visibility_other,
    decision_monetary,
    decision_monetary_other,
    decision_provision,
    decision_account,
    account_type,
    category_specification,
    category_specification_other,
    decision_ground,
    decision_ground_reference_url,
    illegal_content_legal_ground,
    illegal_content_explanation,
    incompatible_content_ground,
    incompatible_content_explanation,
    incompatible_content_illegal,
    content_type,
    content_type_other,
    category,
    category_addition,
    territorial_scope,
    content_language,
    content_date,
    application_date,
    end_date_account_restriction,
    end_date_monetary_restriction,
    end_date_service_restriction,
    end_date_visibility_restriction,
    decision_facts,
    source_type,
    source_identity,
    automated_detection,
    automated_decision,
    puid,
};

inline constexpr std::size_t statement_field_count = 37;

/// A set of fields, iterable in field order.
class field_set {
  public:
    constexpr field_set() noexcept = default;
    template <class... Fields>
    constexpr explicit field_set(statement_field first, Fields... rest) noexcept
        : bits_((bit(first) | ... | bit(rest))) {}

    [[nodiscard]] constexpr bool has(statement_field f) const noexcept { return (bits_ & bit(f)) != 0; }
    [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
    constexpr void add(statement_field f) noexcept { bits_ |= bit(f); }
    constexpr void remove(statement_field f) noexcept { bits_ &= ~bit(f); }

    friend constexpr field_set operator|(field_set a, field_set b) noexcept { return field_set(a.bits_ | b.bits_); }
    friend constexpr field_set operator&(field_set a, field_set b) noexcept { return field_set(a.bits_ & b.bits_); }
    friend constexpr field_set operator-(field_set a, field_set b) noexcept { return field_set(a.bits_ & ~b.bits_); }
    friend constexpr bool operator==(field_set a, field_set b) noexcept { return a.bits_ == b.bits_; }
    friend constexpr bool operator!=(field_set a, field_set b) noexcept { return a.bits_ != b.bits_; }

    /// Takes the first field out of a set that is not empty.
    constexpr statement_field take_first() noexcept {
        const std::uint8_t index = lowest(bits_);
        bits_ &= bits_ - 1;
        return static_cast<statement_field>(index);
    }

  private:
    constexpr explicit field_set(std::uint64_t bits) noexcept : bits_(bits) {}
    static constexpr std::uint8_t lowest(std::uint64_t bits) noexcept {
#if defined(__GNUC__)
        return static_cast<std::uint8_t>(__builtin_ctzll(bits));
#else
        std::uint8_t index = 0;
        while ((bits >> index & 1U) == 0)
            ++index;
        return index;
#endif
    }
    static constexpr std::uint64_t bit(statement_field f) noexcept {
        return std::uint64_t{1} << static_cast<unsigned>(f);
    }
    std::uint64_t bits_ = 0;
};

/// What a field holds.
enum class field_kind : std::uint8_t {
    object,  ///< content_id
    ean,     ///< 13 digits
    one_of,  ///< one value of an enumeration
    many_of, ///< an array of values of an enumeration
    text,    ///< free text
    date,    ///< YYYY-MM-DD
    url,
    puid, ///< the platform's unique identifier of the statement
};

/// When the API demands a field.
enum class presence : std::uint8_t {
    required,    ///< always
    conditional, ///< when another field has a certain value
    one_of_four, ///< at least one of the four decision fields
    nullable,    ///< never; null is the same as absent
    optional,    ///< never; but an explicit null is not the same as absent
};

struct field_info {
    statement_field field;
    std::string_view name; ///< the JSON member, and the column of the dumps
    field_kind kind;
    presence needed;
    std::uint16_t max_length; ///< in characters; 0: no bound
    citation law;             ///< the provision of the DSA that asks for it
    std::string_view meaning;
    enumeration values = enumeration::none; ///< for one_of and many_of
    date earliest{};                        ///< for dates; 0000-00-00: no bound
};

/// All six dates share the upper bound that the database's column type imposes.
inline constexpr date latest_date{2038, 1, 1};
inline constexpr std::uint16_t max_puid_length = 500;

// clang-format off
inline constexpr std::array<field_info, statement_field_count> statement_fields{{
    {statement_field::content_id, "content_id", field_kind::object, presence::nullable, 0, dsa("Article 24(5)"),
     "Identifiers of the content; the only key foreseen is EAN-13"},
    {statement_field::content_id_ean13, "content_id.EAN-13", field_kind::ean, presence::optional, 0, dsa("Article 24(5)"),
     "The European Article Number of the product, 13 digits"},
    {statement_field::content_id_ean, "content_id_ean", field_kind::ean, presence::nullable, 0, dsa("Article 24(5)"),
     "The European Article Number as the database stores it; validated by the single endpoint only, and not documented"},
    {statement_field::decision_visibility, "decision_visibility", field_kind::many_of, presence::one_of_four, 0, dsa("Article 17(1)(a) and (3)(a)"),
     "Restrictions of the visibility of specific items of information", enumeration::decision_visibility},
    {statement_field::decision_visibility_other, "decision_visibility_other", field_kind::text, presence::conditional, 500, dsa("Article 17(3)(a)"),
     "The visibility restriction in words, when it is DECISION_VISIBILITY_OTHER"},
    {statement_field::decision_monetary, "decision_monetary", field_kind::one_of, presence::one_of_four, 0, dsa("Article 17(1)(b) and (3)(a)"),
     "Suspension, termination or other restriction of monetary payments", enumeration::decision_monetary},
    {statement_field::decision_monetary_other, "decision_monetary_other", field_kind::text, presence::conditional, 500, dsa("Article 17(3)(a)"),
     "The restriction of monetary payments in words, when it is DECISION_MONETARY_OTHER"},
    {statement_field::decision_provision, "decision_provision", field_kind::one_of, presence::one_of_four, 0, dsa("Article 17(1)(c) and (3)(a)"),
     "Suspension or termination of the provision of the service in whole or in part", enumeration::decision_provision},
    {statement_field::decision_account, "decision_account", field_kind::one_of, presence::one_of_four, 0, dsa("Article 17(1)(d) and (3)(a)"),
     "Suspension or termination of the recipient's account", enumeration::decision_account},
    {statement_field::account_type, "account_type", field_kind::one_of, presence::nullable, 0, dsa("Article 24(5)"),
     "Whether the account is a business or a private one", enumeration::account_type},
    {statement_field::category_specification, "category_specification", field_kind::many_of, presence::nullable, 0, dsa("Article 24(5)"),
     "Keywords: the sub-categories of the infringement", enumeration::keyword},
    {statement_field::category_specification_other, "category_specification_other", field_kind::text, presence::optional, 500, dsa("Article 24(5)"),
     "The keyword in words, when it is KEYWORD_OTHER"},
    {statement_field::decision_ground, "decision_ground", field_kind::one_of, presence::required, 0, dsa("Article 17(3)(d) and (e)"),
     "Whether the decision rests on the law or on the terms and conditions", enumeration::decision_ground},
    {statement_field::decision_ground_reference_url, "decision_ground_reference_url", field_kind::url, presence::nullable, 500, dsa("Article 17(3)(d) and (e)"),
     "Where the legal or contractual ground can be read"},
    {statement_field::illegal_content_legal_ground, "illegal_content_legal_ground", field_kind::text, presence::conditional, 500, dsa("Article 17(3)(d)"),
     "The legal ground relied on, for allegedly illegal content"},
    {statement_field::illegal_content_explanation, "illegal_content_explanation", field_kind::text, presence::conditional, 2000, dsa("Article 17(3)(d)"),
     "Why the information is considered to be illegal content on that ground"},
    {statement_field::incompatible_content_ground, "incompatible_content_ground", field_kind::text, presence::conditional, 500, dsa("Article 17(3)(e)"),
     "The contractual ground relied on, for content incompatible with the terms and conditions"},
    {statement_field::incompatible_content_explanation, "incompatible_content_explanation", field_kind::text, presence::conditional, 2000, dsa("Article 17(3)(e)"),
     "Why the information is considered to be incompatible with that ground"},
    {statement_field::incompatible_content_illegal, "incompatible_content_illegal", field_kind::one_of, presence::optional, 0, dsa("Article 17(3)(e)"),
     "Whether the incompatible content is also considered illegal", enumeration::yes_no},
    {statement_field::content_type, "content_type", field_kind::many_of, presence::required, 0, dsa("Article 17(3)(b)"),
     "What kind of content the decision concerns", enumeration::content_type},
    {statement_field::content_type_other, "content_type_other", field_kind::text, presence::conditional, 500, dsa("Article 17(3)(b)"),
     "The kind of content in words, when it is CONTENT_TYPE_OTHER"},
    {statement_field::category, "category", field_kind::one_of, presence::required, 0, dsa("Article 17(3)(d) and (e)"),
     "The category of the infringement", enumeration::category},
    {statement_field::category_addition, "category_addition", field_kind::many_of, presence::optional, 0, dsa("Article 24(5)"),
     "Further categories of the infringement", enumeration::category},
    {statement_field::territorial_scope, "territorial_scope", field_kind::many_of, presence::nullable, 0, dsa("Article 17(3)(a)"),
     "The Member States and EEA countries in which the restriction applies", enumeration::country},
    {statement_field::content_language, "content_language", field_kind::one_of, presence::nullable, 0, dsa("Article 24(5)"),
     "The language of the content, as an ISO 639-1 code in capitals", enumeration::language},
    {statement_field::content_date, "content_date", field_kind::date, presence::required, 0, dsa("Article 17(3)(b)"),
     "The date on which the content was created", enumeration::none, date{2000, 1, 1}},
    {statement_field::application_date, "application_date", field_kind::date, presence::required, 0, dsa("Article 17(3)(a)"),
     "The date from which the restriction applies", enumeration::none, date{2020, 1, 1}},
    {statement_field::end_date_account_restriction, "end_date_account_restriction", field_kind::date, presence::nullable, 0, dsa("Article 17(3)(a)"),
     "The date on which the restriction of the account ends; indefinite when absent"},
    {statement_field::end_date_monetary_restriction, "end_date_monetary_restriction", field_kind::date, presence::nullable, 0, dsa("Article 17(3)(a)"),
     "The date on which the restriction of monetary payments ends; indefinite when absent"},
    {statement_field::end_date_service_restriction, "end_date_service_restriction", field_kind::date, presence::nullable, 0, dsa("Article 17(3)(a)"),
     "The date on which the restriction of the service ends; indefinite when absent"},
    {statement_field::end_date_visibility_restriction, "end_date_visibility_restriction", field_kind::date, presence::nullable, 0, dsa("Article 17(3)(a)"),
     "The date on which the restriction of visibility ends; indefinite when absent"},
    {statement_field::decision_facts, "decision_facts", field_kind::text, presence::required, 5000, dsa("Article 17(3)(b)"),
     "The facts and circumstances relied on in taking the decision"},
    {statement_field::source_type, "source_type", field_kind::one_of, presence::required, 0, dsa("Article 17(3)(b)"),
     "Whether the decision followed a notice or an own-initiative investigation", enumeration::source_type},
    {statement_field::source_identity, "source_identity", field_kind::text, presence::optional, 500, dsa("Article 17(3)(b)"),
     "The identity of the notifier, only where strictly necessary"},
    {statement_field::automated_detection, "automated_detection", field_kind::one_of, presence::required, 0, dsa("Article 17(3)(c)"),
     "Whether the content was detected or identified using automated means", enumeration::yes_no},
    {statement_field::automated_decision, "automated_decision", field_kind::one_of, presence::required, 0, dsa("Article 17(3)(c)"),
     "Whether the decision was taken using automated means", enumeration::automated_decision},
    {statement_field::puid, "puid", field_kind::puid, presence::required, max_puid_length, dsa("Article 24(5)"),
     "The platform's unique identifier of the statement"},
}};
// clang-format on

[[nodiscard]] constexpr const field_info& info_of(statement_field f) noexcept {
    return statement_fields[static_cast<std::size_t>(f)];
}

[[nodiscard]] constexpr std::string_view name_of(statement_field f) noexcept { return info_of(f).name; }

/// The field with exactly this name, or nothing; for hot paths see lib/field_lookup.hpp.
[[nodiscard]] constexpr std::optional<statement_field> field_named(std::string_view name) noexcept {
    for (const field_info& info : statement_fields)
        if (info.name == name)
            return info.field;
    return std::nullopt;
}

/// The fields of one kind, of one presence.
[[nodiscard]] constexpr field_set fields_of(field_kind kind) noexcept {
    field_set result;
    for (const field_info& info : statement_fields)
        if (info.kind == kind)
            result.add(info.field);
    return result;
}
[[nodiscard]] constexpr field_set fields_of(presence needed) noexcept {
    field_set result;
    for (const field_info& info : statement_fields)
        if (info.needed == needed)
            result.add(info.field);
    return result;
}

namespace detail {
constexpr bool statement_fields_are_in_order() noexcept {
    for (std::size_t i = 0; i < statement_field_count; ++i)
        if (static_cast<std::size_t>(statement_fields[i].field) != i)
            return false;
    return true;
}
} // namespace detail
static_assert(detail::statement_fields_are_in_order());

} // namespace dsacheck
