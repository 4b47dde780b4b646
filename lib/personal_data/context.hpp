// The words in front of a number: they tell a telephone number from an order number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck::personal_data {

/// What a word says about the number that follows it. Bits.
enum context_bits : std::uint32_t {
    says_phone = 1U << 0U,
    says_ip = 1U << 1U,
    says_version = 1U << 2U,   ///< a version, a section of a text
    says_reference = 1U << 3U, ///< an order, a case, an item
    says_card = 1U << 4U,
    says_identity = 1U << 5U, ///< an identity number, without telling which
    says_bg = 1U << 6U,
    says_cz_sk = 1U << 7U,
    says_de = 1U << 8U,
    says_at = 1U << 9U,
    says_dk = 1U << 10U,
    says_se = 1U << 11U,
    says_gr = 1U << 12U,
    says_hr = 1U << 13U,
    says_hu = 1U << 14U,
    says_ie = 1U << 15U,
    says_is = 1U << 16U,
    says_lv = 1U << 17U,
    says_nl = 1U << 18U,
    says_pt = 1U << 19U,
    says_es = 1U << 20U,
    says_fr = 1U << 21U,
    says_pl = 1U << 22U,
    says_ro = 1U << 23U,
    says_ean = 1U << 24U, ///< an article or book number
    says_si = 1U << 25U,
    says_number = 1U << 27U,        ///< that a number follows, of whatever kind
    says_greek_letters = 1U << 26U, ///< some word is in Greek script
};

/// Any bit that names a kind of identity number.
inline constexpr std::uint32_t says_any_identity = says_identity | says_bg | says_cz_sk | says_de | says_at |
                                                   says_dk | says_se | says_gr | says_hr | says_hu | says_ie |
                                                   says_is | says_lv | says_nl | says_pt | says_es | says_fr |
                                                   says_pl | says_ro | says_si;

struct context {
    std::uint32_t any = 0;  ///< of all words in the last bytes
    std::uint32_t near = 0; ///< of the last two words

    [[nodiscard]] bool has(std::uint32_t bits) const noexcept { return (any & bits) != 0; }
    /// The number is called an order, a case, a version or an article, and nothing else.
    [[nodiscard]] bool is_label_of_something_else() const noexcept {
        return (near & (says_reference | says_number | says_ean)) != 0 &&
               (any & (says_phone | says_card | says_any_identity)) == 0;
    }
};

/// Reads the words that stand at most 48 bytes before `at` on the same line, from the last one back: no
/// further than two words when they already call the number something else.
[[nodiscard]] context words_before(std::string_view text, std::size_t at) noexcept;

} // namespace dsacheck::personal_data
