// The values of a statement's lists as bits: what the rules of the profile full look at first, and mostly at nothing else.
#pragma once

#include "dsacheck/statement.hpp"
#include "dsacheck/vocabulary.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck {

/// Values of one enumeration, by their rows; at most 128.
class code_bits {
  public:
    /// False when it is there already.
    bool insert(std::uint8_t code) noexcept {
        std::uint64_t& word = words_[code >> 6U & 1U];
        const std::uint64_t bit = std::uint64_t{1} << (code & 63U);
        const bool is_new = (word & bit) == 0;
        word |= bit;
        return is_new;
    }
    [[nodiscard]] bool empty() const noexcept { return (words_[0] | words_[1]) == 0; }
    [[nodiscard]] std::uint64_t first_word() const noexcept { return words_[0]; }

  private:
    std::array<std::uint64_t, 2> words_{};
};

template <class... Enums>
[[nodiscard]] constexpr std::uint64_t bits_of(Enums... values) noexcept {
    return ((std::uint64_t{1} << static_cast<unsigned>(values)) | ...);
}

/// What the rules ask about keywords.
enum class keyword_trait : std::uint16_t {
    child_abuse = 1,     ///< child sexual abuse material, deepfakes included
    deepfake = 2,        ///< made or altered by machine
    terrorist = 4,       ///< terrorist content
    account = 8,         ///< about an account rather than about what it publishes
    against_women = 16,  ///< of the category "cyber violence against women"
    age_in_general = 32, ///< "age-specific restrictions", a keyword of the terms and conditions
    age_of_minors = 64,  ///< "age-specific restrictions concerning minors"
    other = 128,         ///< KEYWORD_OTHER
    not_in_annex = 256,  ///< KEYWORD_STALKING
};

class keyword_traits {
  public:
    constexpr keyword_traits() noexcept = default;
    constexpr void add(keyword_trait t) noexcept { bits_ = static_cast<std::uint16_t>(bits_ | static_cast<std::uint16_t>(t)); }
    constexpr void add(keyword_traits t) noexcept { bits_ = static_cast<std::uint16_t>(bits_ | t.bits_); }
    [[nodiscard]] constexpr bool has(keyword_trait t) const noexcept { return (bits_ & static_cast<std::uint16_t>(t)) != 0; }
    [[nodiscard]] constexpr bool none() const noexcept { return bits_ == 0; }

  private:
    std::uint16_t bits_ = 0;
};

[[nodiscard]] keyword_traits traits_of(keyword k) noexcept;

/// One look at all lists. Values that the API refuses are left out.
struct statement_codes {
    field_set given;              ///< present, and not null, nor the word "null" where the API takes it for a value
    std::uint64_t content_types = 0;
    std::uint64_t visibility = 0;
    std::uint64_t categories = 0; ///< the main one and the further ones
    std::uint64_t additions = 0;  ///< the further ones
    std::uint64_t countries = 0;
    code_bits keywords;
    keyword_traits traits;        ///< of all keywords
    field_set repeating;          ///< lists in which a value stands more than once

    explicit statement_codes(const statement& s) noexcept;
};

/// Whether a field of kind one_of has this value.
template <class Enum>
[[nodiscard]] bool has_value(const statement& s, const statement_codes& codes, statement_field f, Enum value) noexcept {
    return codes.given.has(f) && s[f].code == static_cast<std::uint8_t>(value);
}

/// Fields in which the API takes the word "null".
inline constexpr field_set takes_word_null{statement_field::decision_visibility, statement_field::decision_monetary,
                                           statement_field::decision_provision,  statement_field::decision_account,
                                           statement_field::account_type,        statement_field::category_specification};
inline constexpr std::string_view word_null = "null";

/// Whether a field is absent, null, or a value that the API takes: then it can be relied on what it says.
[[nodiscard]] inline bool is_sound(const statement& s, const statement_codes& codes, statement_field f) noexcept {
    return !codes.given.has(f) || s.plain.has(f) ||
           (info_of(f).kind == field_kind::many_of && s[f].type >= value_type::array && s[f].size == 0);
}

/// An array of values with known places; empty for anything else.
[[nodiscard]] inline array_view<element_value> elements_of(const statement& s, const statement_codes& codes,
                                                           statement_field f) noexcept {
    return codes.given.has(f) ? array_view<element_value>(s.elements.begin() + s[f].first_element, s[f].element_count)
                              : array_view<element_value>();
}

} // namespace dsacheck
