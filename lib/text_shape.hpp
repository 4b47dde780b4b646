// A text in which some digits may be any digits: what other texts are compared with, a block of bytes at a time.
#pragma once

#include <cstddef>

namespace dsacheck::text_shape {

/// What stands in a shape for a digit; no text that is without fault has these bytes.
inline constexpr char any_digit = '\0';
inline constexpr char any_but_zero = '\1';

/// Compares `Size` bytes. No branch on what they are, so that the compiler compares them all at once.
template <std::size_t Size>
[[nodiscard]] inline bool block_fits(const char* shape, const char* text) noexcept {
    unsigned char differences = 0;
    for (std::size_t i = 0; i < Size; ++i) {
        const auto wanted = static_cast<unsigned char>(shape[i]);
        const auto given = static_cast<unsigned char>(text[i]);
        const auto digit = static_cast<unsigned char>(given - '0');
        const bool is_free = (wanted <= any_but_zero) & (digit >= wanted) & (digit <= 9);
        differences |= static_cast<unsigned char>(is_free ? 0 : wanted ^ given);
    }
    return differences == 0;
}

/// Whether a text of the shape's size, which is at least that of a block, differs from it in free digits only.
template <std::size_t Block>
[[nodiscard]] inline bool fits_by_blocks(const char* shape, const char* text, std::size_t size) noexcept {
    for (std::size_t at = 0; at + Block < size; at += Block)
        if (!block_fits<Block>(shape + at, text + at))
            return false;
    return block_fits<Block>(shape + size - Block, text + size - Block);
}

inline constexpr std::size_t shortest = 8; ///< bytes

/// Whether a text of the shape's size, at least the shortest, differs from it in free digits only.
[[nodiscard]] inline bool fits(const char* shape, const char* text, std::size_t size) noexcept {
    return size >= 32 ? fits_by_blocks<32>(shape, text, size) : fits_by_blocks<shortest>(shape, text, size);
}

} // namespace dsacheck::text_shape
