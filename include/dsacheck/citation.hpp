// Where a rule comes from: the instrument and the place in it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck {

/// The texts that rules rest on.
enum class instrument : std::uint8_t {
    dsa,          ///< Regulation (EU) 2022/2065, the Digital Services Act
    annex_i,      ///< Annex I to Implementing Regulation (EU) 2024/2835, the templates
    annex_ii,     ///< Annex II to Implementing Regulation (EU) 2024/2835, the instructions
    database_api, ///< the behaviour of the DSA Transparency Database API, schema in force since 1 July 2025
    database_doc, ///< the documentation of the DSA Transparency Database API
    rfc_8259,     ///< the JSON data interchange format
    ir,           ///< Implementing Regulation (EU) 2024/2835, its articles
    rfc_4180,     ///< the common format of comma-separated values
    dsacheck_docs, ///< the documentation of dsacheck itself
    none          ///< no source: an unused slot
};

struct instrument_name {
    std::string_view short_name; ///< for a line of text
    std::string_view full_name;  ///< for a page
    std::string_view url;        ///< where to read it; empty when it has no stable address
};

inline constexpr std::array<instrument_name, 10> instrument_names{{
    {"DSA", "Regulation (EU) 2022/2065 (Digital Services Act)", "https://eur-lex.europa.eu/eli/reg/2022/2065/oj"},
    {"Annex I IR 2024/2835", "Annex I to Implementing Regulation (EU) 2024/2835",
     "https://eur-lex.europa.eu/eli/reg_impl/2024/2835/oj"},
    {"Annex II IR 2024/2835", "Annex II to Implementing Regulation (EU) 2024/2835",
     "https://eur-lex.europa.eu/eli/reg_impl/2024/2835/oj"},
    {"Transparency Database API", "DSA Transparency Database API, behaviour as observed in June 2026",
     "https://transparency.dsa.ec.europa.eu/page/api-documentation"},
    {"Transparency Database documentation", "DSA Transparency Database, API documentation",
     "https://transparency.dsa.ec.europa.eu/page/api-documentation"},
    {"RFC 8259", "RFC 8259, The JavaScript Object Notation (JSON) Data Interchange Format",
     "https://www.rfc-editor.org/rfc/rfc8259"},
    {"IR 2024/2835", "Implementing Regulation (EU) 2024/2835", "https://eur-lex.europa.eu/eli/reg_impl/2024/2835/oj"},
    {"RFC 4180", "RFC 4180, Common Format and MIME Type for Comma-Separated Values (CSV) Files",
     "https://www.rfc-editor.org/rfc/rfc4180"},
    {"dsacheck", "The documentation of dsacheck", ""},
    {"", "", ""},
}};

[[nodiscard]] constexpr const instrument_name& name_of(instrument which) noexcept {
    return instrument_names[static_cast<std::size_t>(which)];
}

/// One place in one instrument, for instance {dsa, "Article 17(3)(b)"}.
struct citation {
    instrument in = instrument::none;
    std::string_view point; ///< the article and point, section or validator rule; static storage

    [[nodiscard]] constexpr bool empty() const noexcept { return in == instrument::none; }
};

[[nodiscard]] constexpr citation dsa(std::string_view article) noexcept { return {instrument::dsa, article}; }
[[nodiscard]] constexpr citation annex_i(std::string_view part) noexcept { return {instrument::annex_i, part}; }
[[nodiscard]] constexpr citation annex_ii(std::string_view section) noexcept {
    return {instrument::annex_ii, section};
}
[[nodiscard]] constexpr citation ir(std::string_view article) noexcept { return {instrument::ir, article}; }
/// `rule` names the validator's rule, for instance "required_without_all".
[[nodiscard]] constexpr citation database_api(std::string_view rule) noexcept {
    return {instrument::database_api, rule};
}
[[nodiscard]] constexpr citation database_doc(std::string_view section) noexcept {
    return {instrument::database_doc, section};
}
[[nodiscard]] constexpr citation rfc_4180(std::string_view section) noexcept { return {instrument::rfc_4180, section}; }
[[nodiscard]] constexpr citation rfc_8259(std::string_view section) noexcept {
    return {instrument::rfc_8259, section};
}

[[nodiscard]] constexpr citation dsacheck_docs(std::string_view section) noexcept {
    return {instrument::dsacheck_docs, section};
}

/// The sources of one rule: at least one, at most three, the strongest first.
struct citations {
    std::array<citation, 3> list{};

    constexpr citations(citation first, citation second = {}, citation third = {}) noexcept
        : list{first, second, third} {}

    [[nodiscard]] constexpr std::size_t size() const noexcept {
        std::size_t count = 0;
        while (count < list.size() && !list[count].empty())
            ++count;
        return count;
    }
    [[nodiscard]] constexpr const citation* begin() const noexcept { return list.data(); }
    [[nodiscard]] constexpr const citation* end() const noexcept { return list.data() + size(); }
};

} // namespace dsacheck
