// The small words of the templates: who is bound, what a column or a cell holds, and column letters.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dsacheck {

/// Who reports. The templates bind each of them to other rows.
enum class provider_type : std::uint8_t {
    intermediary, ///< an intermediary service that is none of the others (mere conduit, caching)
    hosting,      ///< a hosting service that is no online platform
    platform,     ///< an online platform that is not very large
    vlop,         ///< a very large online platform, DSA Article 33
    vlose         ///< a very large online search engine, DSA Article 33
};
inline constexpr std::size_t provider_type_count = 5;

/// Column A of the templates, DSA Articles 15, 24 and 42.
enum class applicability : std::uint8_t { all, hosting, platforms, vlops, vlops_and_vloses };

/// The words of column A. Index with `applicability`.
inline constexpr std::array<std::string_view, 5> applicability_labels{
    "All", "Only for providers of hosting services, including online platforms",
    "Only for providers of online platforms", "Only for VLOPs", "Only for VLOPs and VLOSEs"};

[[nodiscard]] constexpr std::string_view label_of(applicability who) noexcept {
    return applicability_labels[static_cast<std::size_t>(who)];
}

/// Whether a row with this applicability binds this provider. An online platform is a hosting service; a
/// search engine is neither (Annex II, Part I.1 and Part II, column A).
[[nodiscard]] constexpr bool binds(applicability who, provider_type provider) noexcept {
    switch (who) {
    case applicability::all: return true;
    case applicability::hosting:
        return provider == provider_type::hosting || provider == provider_type::platform ||
               provider == provider_type::vlop;
    case applicability::platforms: return provider == provider_type::platform || provider == provider_type::vlop;
    case applicability::vlops: return provider == provider_type::vlop;
    case applicability::vlops_and_vloses:
        return provider == provider_type::vlop || provider == provider_type::vlose;
    }
    return false;
}

/// What a column of a template is for.
enum class column_kind : std::uint8_t {
    applicability,        ///< A, who is bound
    service,              ///< B, the name of the service
    period,               ///< C, YYYY-MM-DD/YYYY-MM-DD
    category_label,       ///< "Category 9e", part 2
    category_description, ///< part 2
    category_code,        ///< TOTAL, STATEMENT_CATEGORY_..., KEYWORD_...
    other_description,    ///< what a KEYWORD_OTHER row holds, parts 3 to 6
    section,              ///< parts 7 to 10
    indicator,            ///< parts 1 and 7 to 11
    scope,                ///< parts 3 and 7 to 10
    count,                ///< an integer, in every row
    hours,                ///< a median time in hours, in every row
    value,                ///< what the row's `cell_kind` says, parts 1 and 7 to 11
    contextual            ///< free text on the column `about`, or on the row
};

/// What the value cell of a row holds (Annex II, Part I.4).
enum class cell_kind : std::uint8_t {
    count, ///< an integer
    hours, ///< a median time in hours
    share, ///< a floating number between 0 and 1
    staff, ///< persons: full-time equivalents in totals, integers per language (II.1.7)
    date,  ///< YYYY-MM-DD
    name,  ///< a short text
    text   ///< free text, at most 5,000 characters (II.2)
};

/// A column of a template by its letter, "A" to "ZZ": counts from 0. Made from letters so that rules read as
/// the template does: `part.cell(row, "AK")`. Letters that are none give a column that no part has.
struct template_column {
    std::uint16_t index = none;
    static constexpr std::uint16_t none = 0xFFFF;

    constexpr template_column() noexcept = default;
    constexpr explicit template_column(std::size_t at) noexcept : index(static_cast<std::uint16_t>(at)) {}
    constexpr template_column(const char* letters) noexcept { // NOLINT: letters stand for the column
        std::size_t at = 0;
        for (; *letters != '\0'; ++letters) {
            if (*letters < 'A' || *letters > 'Z' || at > 700)
                return;
            at = at * 26 + static_cast<std::size_t>(*letters - 'A') + 1;
        }
        if (at > 0)
            index = static_cast<std::uint16_t>(at - 1);
    }
    friend constexpr bool operator==(template_column a, template_column b) noexcept { return a.index == b.index; }
    friend constexpr bool operator!=(template_column a, template_column b) noexcept { return a.index != b.index; }
};

/// The letters of a spreadsheet column that counts from 0: 0 is "A", 26 is "AA".
[[nodiscard]] inline std::string column_letters(std::uint64_t index) {
    std::string letters;
    for (++index; index > 0; index = (index - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (index - 1) % 26));
    return letters;
}

} // namespace dsacheck
