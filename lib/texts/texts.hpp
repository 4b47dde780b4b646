// What can be told about a free text without understanding it: that it is a placeholder, too short, a copy,
// or names no law.
//
// All functions are pure, allocate nothing, and take any bytes. Texts are in the form in which a statement
// holds them. Words are known in the 24 official languages of the Union, as far as each function says.
#pragma once

#include "dsacheck/text.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck::texts {

/// Why a text is a placeholder rather than a statement: a phrase for a message, or nothing. Whole texts only:
/// "n/a", "-", "xxx", "asdf", "to be determined", "see above", "lorem ipsum ...". All official languages.
[[nodiscard]] std::string_view placeholder_reason(std::string_view text, text_form form) noexcept;

/// Whether a text that is a placeholder elsewhere names a kind of content: "Comment", "Description", "Bar" (of the page).
[[nodiscard]] bool names_content(std::string_view text, text_form form) noexcept;

/// The shortest text that can be "clear and specific", in characters.
inline constexpr std::size_t shortest_explanation = 15;

/// Whether the text, which is trimmed, has fewer characters than that. An ideograph or syllable sign counts as three.
[[nodiscard]] bool is_too_short(std::string_view text, text_form form) noexcept;

/// Whether both texts have the same words in the same order; case, white space and punctuation do not count,
/// nor Greek accents. False when there is no word or number.
[[nodiscard]] bool say_the_same(std::string_view a, text_form form_a, std::string_view b,
                                text_form form_b) noexcept;

/// A hash of the text's letters, in which their case, digits, and all that is no letter count for nothing. Texts that say
/// the same have the same.
[[nodiscard]] std::uint32_t hash_of_letters(std::string_view text, text_form form) noexcept;

/// Whether the text has anything that laws are cited by: a number, a section sign, an abbreviation such as
/// StGB, or a word such as "Article", "Directive", "law", "Code". All official languages.
[[nodiscard]] bool cites_a_law(std::string_view text, text_form form) noexcept;

/// Whether the text names the contract as a whole and nothing in it: "Terms of service", "Community
/// guidelines". All official languages.
[[nodiscard]] bool is_contract_alone(std::string_view text, text_form form) noexcept;

/// The field whose list of values a text in words may repeat.
enum class listed_in : std::uint8_t { decision_visibility, decision_monetary, content_type };

/// The value of the list, for instance "DECISION_VISIBILITY_CONTENT_REMOVED", that the whole text repeats in
/// words, or nothing. All official languages, in the forms that decisions use most.
[[nodiscard]] std::string_view restated_value(listed_in list, std::string_view text, text_form form) noexcept;

/// A stretch of the text as it stands.
struct stretch {
    std::size_t offset = 0;
    std::size_t length = 0; ///< 0: nothing was found
};

/// The first words that tell of automated means ("automatically", "algorithm", "our systems") without a
/// negation shortly before them. All official languages.
[[nodiscard]] stretch find_automation(std::string_view text, text_form form) noexcept;

} // namespace dsacheck::texts
