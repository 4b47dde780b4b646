#include "context.hpp"

#include "characters.hpp"
#include "context_words.hpp"
#include "word_table.hpp"

#include <array>

namespace dsacheck::personal_data {

namespace {

constexpr std::size_t window_bytes = 48;
constexpr word_table table(context_words);

std::uint32_t bits_of(std::string_view word) noexcept {
    std::uint32_t bits = 0;
    table.match(word, [&bits](const context_word& row) { bits |= row.bits; });
    return bits;
}

/// Bytes of words: ASCII letters, whatever is not ASCII (what is no letter there is found when the word is read), and the
/// digit of "IPv4".
bool is_word_byte(std::string_view text, std::size_t at) noexcept {
    const char c = text[at];
    return is_letter(c) || !is_ascii(c) || (c == '4' && at > 0 && lower(text[at - 1]) == 'v');
}

/// The bits of the words in `run`, which holds word bytes and hyphens between them; `last` gets those of the
/// last word.
class word_reader {
  public:
    /// Bits of `word`, in ASCII letters or any others.
    std::uint32_t read(std::string_view word) noexcept {
        size_ = 0;
        last_ = others_ = 0;
        std::size_t at = 0;
        while (at < word.size()) {
            if (is_ascii(word[at])) {
                put(lower(word[at++]));
                continue;
            }
            const code_point c = code_point_at(word, at);
            at += c.size;
            if (is_word_letter(c.value)) {
                others_ |= c.value >= 0x370 && c.value < 0x400 ? std::uint32_t{says_greek_letters} : 0U;
                if (size_ + 4 <= bytes_.size())
                    size_ += encode_utf8(fold_letter(c.value), bytes_.data() + size_);
            } else {
                end_word();
                if (c.value == 0x2116) // the numero sign
                    last_ = says_reference;
            }
        }
        end_word();
        return last_ | others_;
    }

  private:
    void put(char c) noexcept {
        if (size_ + 4 <= bytes_.size()) // no known word is as long
            bytes_[size_++] = c;
    }
    void end_word() noexcept {
        if (size_ == 0)
            return;
        others_ |= last_;
        last_ = bits_of({bytes_.data(), size_});
        size_ = 0;
    }

    std::array<char, 64> bytes_{};
    std::size_t size_ = 0;
    std::uint32_t last_ = 0;
    std::uint32_t others_ = 0;
};

} // namespace

context words_before(std::string_view text, std::size_t at) noexcept {
    std::size_t limit = at > window_bytes ? at - window_bytes : 0;
    while (limit < at && (static_cast<unsigned char>(text[limit]) & 0xC0U) == 0x80U)
        ++limit;
    context result;
    word_reader reader;
    std::size_t words = 0;
    while (at > limit) {
        const char c = text[at - 1];
        if (c == '\n' || c == ';')
            break;
        if (c == '#' || c == '\xA7') { // "#", and the last byte of the section sign
            const bool section = c != '#';
            if (!section || (at > limit + 1 && text[at - 2] == '\xC2')) {
                at -= section ? 2 : 1;
                result.any |= section ? says_version : says_reference;
                result.near |= words < 2 ? (section ? says_version : says_reference) : 0U;
                ++words;
                continue;
            }
        }
        if (!is_word_byte(text, at - 1)) {
            --at;
            continue;
        }
        const std::size_t end = at;
        while (at > limit && (is_word_byte(text, at - 1) ||
                              (text[at - 1] == '-' && at > limit + 1 && is_word_byte(text, at - 2))))
            --at;
        const std::uint32_t bits = reader.read(text.substr(at, end - at));
        result.any |= bits;
        if (words < 2)
            result.near |= bits;
        ++words;
        // A label decides, unless the word before it says more; "number" alone is no label.
        if (words <= 2 && (result.near & (says_reference | says_ean)) != 0 &&
            result.is_label_of_something_else())
            break;
    }
    return result;
}

} // namespace dsacheck::personal_data
