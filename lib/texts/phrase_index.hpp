// Constant-time lookup in tables of words and phrases that are written in normal form: small letters, one
// blank between words, no punctuation, Greek without accents.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck::texts {

template <class Row>
[[nodiscard]] constexpr std::string_view phrase_of(const Row& row) noexcept {
    return row.phrase;
}
[[nodiscard]] constexpr std::string_view phrase_of(std::string_view row) noexcept {
    return row;
}

/// FNV-1a.
[[nodiscard]] constexpr std::uint32_t hash_of(std::string_view text) noexcept {
    std::uint32_t hash = 2166136261U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
}

/// A hash table with chains over the rows of a table, built by the compiler.
template <class Row, std::size_t Size>
class phrase_index {
  public:
    constexpr explicit phrase_index(const Row (&rows)[Size]) noexcept : rows_(rows) {
        for (auto& head : first_)
            head = none;
        for (std::size_t i = Size; i > 0; --i) {
            std::uint16_t& head = first_[hash_of(phrase_of(rows[i - 1])) % buckets];
            next_[i - 1] = head;
            head = static_cast<std::uint16_t>(i - 1);
        }
    }

    /// The first row with exactly this phrase, or null.
    [[nodiscard]] constexpr const Row* find(std::string_view phrase) const noexcept {
        for (std::uint16_t i = first_[hash_of(phrase) % buckets]; i != none; i = next_[i])
            if (phrase_of(rows_[i]) == phrase)
                return &rows_[i];
        return nullptr;
    }

  private:
    static constexpr std::uint16_t none = 0xFFFF;
    static constexpr std::size_t buckets = 2 * Size + 1;
    const Row* rows_;
    std::array<std::uint16_t, buckets> first_{};
    std::array<std::uint16_t, Size> next_{};
};

} // namespace dsacheck::texts
