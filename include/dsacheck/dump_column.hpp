// The columns of the Transparency Database's daily dumps, and which of them a header has.
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/statement_field.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// In the order of the full dump. Most columns are a statement's field; four are what the database adds.
enum class dump_column : std::uint8_t {
    uuid, ///< the database's own identifier of the row
    decision_visibility,
    decision_visibility_other,
    end_date_visibility_restriction,
    decision_monetary,
    decision_monetary_other,
    end_date_monetary_restriction,
    decision_provision,
    end_date_service_restriction,
    decision_account,
    end_date_account_restriction,
    account_type,
    decision_ground,
    decision_ground_reference_url,
    illegal_content_legal_ground,
    illegal_content_explanation,
    incompatible_content_ground,
    incompatible_content_explanation,
    incompatible_content_illegal,
    category,
    category_addition,
    category_specification,
    category_specification_other,
    content_type,
    content_type_other,
    content_language,
    content_date,
    content_id_ean, ///< since July 2025
    territorial_scope,
    application_date,
    decision_facts,
    source_type,
    source_identity,
    automated_detection,
    automated_decision,
    platform_name,
    platform_uid, ///< the puid
    created_at    ///< when the database received the statement, UTC
};

inline constexpr std::size_t dump_column_count = 38;

/// One column of the dumps.
struct dump_column_info {
    std::string_view name;
    std::optional<statement_field> field; ///< what it is in a statement; nothing for what the database adds
    bool in_light = true;                 ///< also in the light version
};

/// In the order of `dump_column`. Source: the header lines of the published dumps.
// clang-format off
inline constexpr std::array<dump_column_info, dump_column_count> dump_columns{{
    {"uuid", std::nullopt},
    {"decision_visibility", statement_field::decision_visibility},
    {"decision_visibility_other", statement_field::decision_visibility_other},
    {"end_date_visibility_restriction", statement_field::end_date_visibility_restriction},
    {"decision_monetary", statement_field::decision_monetary},
    {"decision_monetary_other", statement_field::decision_monetary_other},
    {"end_date_monetary_restriction", statement_field::end_date_monetary_restriction},
    {"decision_provision", statement_field::decision_provision},
    {"end_date_service_restriction", statement_field::end_date_service_restriction},
    {"decision_account", statement_field::decision_account},
    {"end_date_account_restriction", statement_field::end_date_account_restriction},
    {"account_type", statement_field::account_type},
    {"decision_ground", statement_field::decision_ground},
    {"decision_ground_reference_url", statement_field::decision_ground_reference_url},
    {"illegal_content_legal_ground", statement_field::illegal_content_legal_ground},
    {"illegal_content_explanation", statement_field::illegal_content_explanation, false},
    {"incompatible_content_ground", statement_field::incompatible_content_ground},
    {"incompatible_content_explanation", statement_field::incompatible_content_explanation, false},
    {"incompatible_content_illegal", statement_field::incompatible_content_illegal},
    {"category", statement_field::category},
    {"category_addition", statement_field::category_addition},
    {"category_specification", statement_field::category_specification},
    {"category_specification_other", statement_field::category_specification_other},
    {"content_type", statement_field::content_type},
    {"content_type_other", statement_field::content_type_other},
    {"content_language", statement_field::content_language},
    {"content_date", statement_field::content_date},
    {"content_id_ean", statement_field::content_id_ean13},
    {"territorial_scope", statement_field::territorial_scope, false},
    {"application_date", statement_field::application_date},
    {"decision_facts", statement_field::decision_facts, false},
    {"source_type", statement_field::source_type},
    {"source_identity", statement_field::source_identity},
    {"automated_detection", statement_field::automated_detection},
    {"automated_decision", statement_field::automated_decision},
    {"platform_name", std::nullopt},
    {"platform_uid", statement_field::puid},
    {"created_at", std::nullopt},
}};
// clang-format on

[[nodiscard]] constexpr const dump_column_info& info_of(dump_column column) noexcept {
    return dump_columns[static_cast<std::size_t>(column)];
}

/// What the header line of one CSV member says.
struct dump_header {
    static constexpr std::size_t max_columns = 128; ///< longer headers are no dump's
    static constexpr std::uint8_t unknown = 0xFF;
    static constexpr std::uint8_t absent = 0xFF;

    std::size_t column_count = 0;
    std::array<std::uint8_t, max_columns> column_at{}; ///< by place: the `dump_column`, or `unknown`
    std::array<std::uint8_t, dump_column_count> place_of{}; ///< by column: its place, or `absent`
    field_set unseen;                   ///< fields of a statement that no column shows
    std::vector<std::string> strangers; ///< names that are no column's, and names that stand twice

    [[nodiscard]] bool has(dump_column column) const noexcept {
        return place_of[static_cast<std::size_t>(column)] != absent;
    }
};

/// Reads a header line, with or without its line end. Nothing when it is no dump's: fewer than half of the light
/// version's columns are in it, or more than `max_columns` names.
[[nodiscard]] DSACHECK_EXPORT std::optional<dump_header> read_dump_header(std::string_view line);

} // namespace dsacheck
