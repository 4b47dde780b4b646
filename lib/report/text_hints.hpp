// Words that a text has when it says what the instructions ask for. Hints only: a text may say it in other words.
#pragma once

#include "dsacheck/annex_i/rows.hpp"
#include "dsacheck/vocabulary/array_view.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

template <std::size_t N>
constexpr array_view<std::string_view> list(const std::string_view (&all)[N]) noexcept {
    return {all, N};
}

/// Something that the instructions ask a text for, with the beginnings of words that tell it: in English, German,
/// French, Spanish and Italian, folded. The lists below know all 24 official languages (text_languages.cpp).
struct text_element {
    qualitative row;
    std::string_view name;
    array_view<std::string_view> beginnings;
};

[[nodiscard]] array_view<text_element> text_elements() noexcept;

/// Whether a folded text has a word, or words, with one of these beginnings. A beginning matches at the start of a
/// word only: "view" is not in "review". One that ends with a blank is a whole word: "erk " is not in "erkennen".
[[nodiscard]] bool mentions(std::string_view folded, array_view<std::string_view> beginnings) noexcept;

/// Which word lists know the language of a text.
enum class known_words {
    none, ///< too short to tell, or in no official language of the Union
    some, ///< those below, which know all 24 official languages
    all   ///< text_elements() as well: English, German, French, Spanish, Italian
};
[[nodiscard]] known_words words_known_for(std::string_view folded) noexcept;

[[nodiscard]] array_view<std::string_view> words_for_restrictions() noexcept;
[[nodiscard]] array_view<std::string_view> words_for_exposure() noexcept;
[[nodiscard]] array_view<std::string_view> words_for_soft_restrictions() noexcept;
/// "Not applicable", "we use no automated means".
[[nodiscard]] array_view<std::string_view> words_for_no_automation() noexcept;

/// Whether a folded text names the European Qualifications Framework, or a level with its number from 1 to 8.
[[nodiscard]] bool mentions_the_framework(std::string_view folded) noexcept;

} // namespace dsacheck
