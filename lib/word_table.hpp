// Words, beginnings and endings of words in one constant table, found without trying all of them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck {

/// Rows hold a member `word`, in small letters and Greek without accents: exactly this word; with a star
/// behind it, whatever begins so (two bytes at least); with a star before it, whatever ends so.
template <class Row, std::size_t Size>
class word_table {
  public:
    constexpr explicit word_table(const Row (&rows)[Size]) noexcept : rows_(rows) {
        for (auto& head : first_)
            head = none;
        for (std::size_t i = 0; i < Size; ++i) {
            const std::string_view word = rows[i].word;
            const bool beginning = word.back() == '*';
            starts_[i] = first_bytes(word.substr(0, word.size() - (beginning ? 1 : 0)));
            std::uint16_t& head = word.front() == '*' ? endings_ : first_[bucket_of(word)];
            next_[i] = head;
            head = static_cast<std::uint16_t>(i);
        }
    }

    /// Calls `take` with each row that `word` matches.
    template <class Take>
    constexpr void match(std::string_view word, Take take) const {
        if (word.empty())
            return;
        const bytes start = first_bytes(word);
        for (std::uint16_t i = first_[bucket_of(word)]; i != none; i = next_[i]) {
            if ((start.value & starts_[i].mask) != starts_[i].value)
                continue;
            const std::string_view known = rows_[i].word;
            const bool beginning = known.back() == '*';
            const std::size_t size = beginning ? known.size() - 1 : known.size();
            if (word.size() >= size && (beginning || word.size() == size) &&
                word.substr(0, size) == known.substr(0, size))
                take(rows_[i]);
        }
        for (std::uint16_t i = endings_; i != none; i = next_[i]) {
            const std::string_view ending = rows_[i].word.substr(1);
            if (word.back() == ending.back() && word.size() >= ending.size() &&
                word.substr(word.size() - ending.size()) == ending)
                take(rows_[i]);
        }
    }

    [[nodiscard]] constexpr bool has(std::string_view word) const {
        bool found = false;
        match(word, [&found](const Row&) { found = true; });
        return found;
    }

  private:
    static constexpr std::uint16_t none = 0xFFFF;
    static constexpr std::size_t buckets = 512;

    /// The first eight bytes of a word as a number, and which of them there are: most rows differ there.
    struct bytes {
        std::uint64_t value = 0;
        std::uint64_t mask = 0;
    };
    static constexpr bytes first_bytes(std::string_view word) noexcept {
        bytes result;
        const std::size_t count = word.size() < 8 ? word.size() : 8;
        for (std::size_t i = 0; i < count; ++i)
            result.value |= std::uint64_t{static_cast<unsigned char>(word[i])} << 8 * i;
        result.mask = count == 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << 8 * count) - 1;
        return result;
    }

    /// By the first two bytes, which a beginning has as well; a word of one byte counts a second of 0.
    static constexpr std::size_t bucket_of(std::string_view word) noexcept {
        const std::size_t second = word.size() > 1 ? static_cast<unsigned char>(word[1]) : 0U;
        return (static_cast<unsigned char>(word[0]) * 21U + second) % buckets;
    }

    const Row* rows_;
    std::array<std::uint16_t, buckets> first_{};
    std::array<std::uint16_t, Size> next_{};
    std::array<bytes, Size> starts_{};
    std::uint16_t endings_ = none;
};

/// A row that is a word and nothing else.
struct plain_word {
    std::string_view word;
};

} // namespace dsacheck
