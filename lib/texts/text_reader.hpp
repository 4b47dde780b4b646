// The characters and words of a text, escaped or not, one at a time.
#pragma once

#include "dsacheck/bytes.hpp"
#include "dsacheck/text.hpp"
#include "json_text.hpp"
#include "text_fold.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace dsacheck::texts {

/// Total for any bytes: what is no UTF-8 or no valid escape counts as U+FFFD, a byte at a time.
class character_reader {
  public:
    character_reader(std::string_view text, text_form form) noexcept
        : text_(text), escaped_(form == text_form::json_escaped) {}

    [[nodiscard]] bool at_end() const noexcept { return at_ >= text_.size(); }
    /// Where the next character begins, in the text as it stands.
    [[nodiscard]] std::size_t offset() const noexcept { return at_; }

    /// The next character; not at the end.
    [[nodiscard]] char32_t next() noexcept {
        const auto byte = static_cast<unsigned char>(text_[at_]);
        if (byte < 0x80 && !(escaped_ && byte == '\\')) {
            ++at_;
            return byte;
        }
        const std::string_view rest = text_.substr(at_);
        const code_point c = byte == '\\' ? json::decode_escape(rest) : first_code_point(rest);
        at_ += c.size == 0 ? 1 : c.size;
        return c.size == 0 ? 0xFFFD : c.value;
    }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
    bool escaped_;
};

[[nodiscard]] constexpr bool is_digit(char32_t c) noexcept {
    return c >= '0' && c <= '9';
}

namespace detail {
/// ASCII letters, small, and digits as they are; 0 for the rest.
constexpr std::array<char, 128> make_ascii_words() noexcept {
    std::array<char, 128> table{};
    for (char32_t c = 0; c < 128; ++c)
        table[c] = is_word_letter(c) || is_digit(c) ? static_cast<char>(fold_letter(c)) : '\0';
    return table;
}
inline constexpr auto ascii_words = make_ascii_words();
} // namespace detail

/// The text without case and punctuation: its words and numbers, folded, with one blank between them. Texts
/// that need more than the capacity are cut, and say so.
template <std::size_t Capacity>
class normalised_text {
  public:
    normalised_text(std::string_view text, text_form form) noexcept {
        character_reader reader(text, form);
        bool between_words = false;
        while (!reader.at_end()) {
            const char32_t c = reader.next();
            if (c < 0x80) {
                const char folded = detail::ascii_words[c];
                if (folded == 0) {
                    between_words = size_ > 0;
                    continue;
                }
                if (size_ + 2 > Capacity) {
                    cut_ = true;
                    return;
                }
                if (between_words)
                    bytes_[size_++] = ' ';
                between_words = false;
                bytes_[size_++] = folded;
                continue;
            }
            if (!is_word_letter(c)) {
                between_words = size_ > 0;
                continue;
            }
            if (size_ + 5 > Capacity) {
                cut_ = true;
                return;
            }
            if (between_words)
                bytes_[size_++] = ' ';
            between_words = false;
            size_ += encode_utf8(fold_letter(c), bytes_.data() + size_);
        }
    }

    [[nodiscard]] std::string_view text() const noexcept { return {bytes_.data(), size_}; }
    [[nodiscard]] bool is_cut() const noexcept { return cut_; }

  private:
    std::array<char, Capacity> bytes_;
    std::size_t size_ = 0;
    bool cut_ = false;
};

/// One word: letters only, folded.
struct word {
    std::string_view text;  ///< valid until the next one is read; cut after some 60 bytes
    std::size_t offset = 0; ///< in the source, as it stands
    std::size_t end = 0;
    unsigned capitals = 0;
    unsigned letters = 0;
};

/// The words of a text in order.
class word_reader {
  public:
    word_reader(std::string_view text, text_form form) noexcept : reader_(text, form) {}

    /// False at the end of the text. What stands between two words is skipped.
    [[nodiscard]] bool next(word& out) noexcept {
        std::size_t size = 0;
        out = {};
        while (!reader_.at_end()) {
            const std::size_t begin = reader_.offset();
            const char32_t c = reader_.next();
            if (!is_word_letter(c)) {
                if (out.letters > 0)
                    break;
                continue;
            }
            if (out.letters == 0)
                out.offset = begin;
            out.end = reader_.offset();
            out.capitals += is_capital(c) ? 1 : 0;
            ++out.letters;
            if (size + 4 <= bytes_.size())
                size += encode_utf8(fold_letter(c), bytes_.data() + size);
        }
        out.text = {bytes_.data(), size};
        return out.letters > 0;
    }

  private:
    character_reader reader_;
    std::array<char, 64> bytes_{};
};

} // namespace dsacheck::texts
