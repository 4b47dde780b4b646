// A quick look at the last word of a text: nearly all texts end in a word in which no phrase of a table ends.
#pragma once

#include "phrase_index.hpp"
#include "text_reader.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck::texts {

/// The last words of all phrases, as a set of hashes.
class last_words {
  public:
    template <std::size_t Count>
    constexpr explicit last_words(const std::string_view (&phrases)[Count]) noexcept {
        for (const std::string_view phrase : phrases) {
            std::size_t start = phrase.size();
            while (start > 0 && phrase[start - 1] != ' ')
                --start;
            const std::uint32_t bit = hash_of(phrase.substr(start)) % size;
            words_[bit / 64] |= std::uint64_t{1} << bit % 64;
        }
    }

    /// True when no phrase is the text, whatever its case and punctuation: it ends in another word of ASCII
    /// letters. False when that takes a closer look.
    [[nodiscard]] bool exclude(std::string_view text) const noexcept {
        std::size_t end = text.size();
        while (end > 0 && is_closing(text[end - 1]))
            --end;
        std::array<char, 24> word{};
        std::size_t start = end;
        std::size_t free = word.size();
        while (start > 0 && free > 0) {
            const auto c = static_cast<unsigned char>(text[start - 1]);
            if (c >= 0x80 || c == '\\')
                return false;
            const char folded = detail::ascii_words[c];
            if (folded == 0)
                break;
            word[--free] = folded;
            --start;
        }
        if (start == end || free == 0)
            return false;
        // What an escape ends in looks like letters: \u00e9
        const std::string_view before = text.substr(start < 6 ? 0 : start - 6, start < 6 ? start : 6);
        return before.find('\\') == std::string_view::npos &&
               !may_have({word.data() + free, word.size() - free});
    }

  private:
    static constexpr std::uint32_t size = 4096;

    static constexpr bool is_closing(char c) noexcept {
        return c == '.' || c == ' ' || c == '!' || c == ')' || c == '"';
    }

    [[nodiscard]] constexpr bool may_have(std::string_view word) const noexcept {
        const std::uint32_t bit = hash_of(word) % size;
        return (words_[bit / 64] >> bit % 64 & 1U) != 0;
    }

    std::array<std::uint64_t, size / 64> words_{};
};

} // namespace dsacheck::texts
