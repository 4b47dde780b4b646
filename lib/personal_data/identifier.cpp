// Personal data in identifiers, which hold numbers for anything.
#include "bits.hpp"
#include "characters.hpp"
#include "number_matchers.hpp"
#include "personal_data.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__) && defined(__GNUC__)
#include <emmintrin.h>
#endif

namespace dsacheck::personal_data {

namespace {

/// What the characters of a short identifier are: a bit for each, the lowest for the first.
struct character_bits {
    static constexpr std::size_t longest = 64;

    std::uint64_t letters = 0;
    std::uint64_t digits = 0;
    std::uint64_t separators = 0; ///< "-" and "_"

    explicit character_bits(std::string_view identifier) noexcept {
        std::size_t at = 0;
        for (; at + block <= identifier.size(); at += block)
            add(identifier.data() + at, at);
        if (at > 0 && at < identifier.size()) {
            add(identifier.data() + identifier.size() - block, identifier.size() - block); // some once more
        } else if (at < identifier.size()) {
            char copy[block] = {};
            std::memcpy(copy, identifier.data(), identifier.size());
            add(copy, 0);
        }
    }

  private:
    static constexpr std::size_t block = 16;

#if defined(__SSE2__) && defined(__GNUC__)
    void add(const char* characters, std::size_t at) noexcept {
        const __m128i c = _mm_loadu_si128(reinterpret_cast<const __m128i*>(characters));
        letters |= bits_of(is_among(_mm_or_si128(c, _mm_set1_epi8(0x20)), 'a', 'z'), at);
        digits |= bits_of(is_among(c, '0', '9'), at);
        separators |= bits_of(_mm_or_si128(_mm_cmpeq_epi8(c, _mm_set1_epi8('-')), _mm_cmpeq_epi8(c, _mm_set1_epi8('_'))), at);
    }
    static __m128i is_among(__m128i c, char first, char last) noexcept {
        const __m128i from_first = _mm_sub_epi8(c, _mm_set1_epi8(first));
        return _mm_cmpeq_epi8(_mm_min_epu8(from_first, _mm_set1_epi8(static_cast<char>(last - first))), from_first);
    }
    static std::uint64_t bits_of(__m128i bytes, std::size_t at) noexcept {
        return std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(bytes))} << at;
    }
#else
    void add(const char* characters, std::size_t at) noexcept {
        for (std::size_t i = 0; i < block; ++i) {
            const std::uint64_t bit = std::uint64_t{1} << (at + i);
            letters |= is_letter(characters[i]) ? bit : 0;
            digits |= is_digit(characters[i]) ? bit : 0;
            separators |= characters[i] == '-' || characters[i] == '_' ? bit : 0;
        }
    }
#endif
};

/// Whether an IBAN begins one of the words.
bool holds_iban(std::string_view identifier, const character_bits& of) noexcept {
    const std::uint64_t begins = of.separators << 1U | 1U;
    for (std::uint64_t rest = begins & of.letters & of.letters >> 1U & of.digits >> 2U & of.digits >> 3U; rest != 0; rest &= rest - 1)
        if (match_iban(identifier, lowest_bit(rest)).length > 0)
            return true;
    return false;
}

/// Whether the whole may be a national number with letters. These begin with the word of their first digit, or one letter and
/// a hyphen before it.
bool may_be_national_number(std::string_view identifier, const character_bits& of) noexcept {
    constexpr std::size_t longest_national_number = 16;
    if (identifier.size() > longest_national_number || of.digits == 0)
        return false;
    const std::uint64_t before_digits = (of.digits & (~of.digits + 1)) - 1;
    return (of.separators & before_digits) >> 2U == 0;
}

/// Whether nothing that `scan_identifier` looks for can be there. Most identifiers are such.
bool is_harmless(std::string_view identifier) noexcept {
    if (identifier.size() > character_bits::longest)
        return false;
    const character_bits of(identifier);
    const std::uint64_t all = identifier.size() == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << identifier.size()) - 1;
    return (of.letters | of.digits | of.separators) == all && !holds_iban(identifier, of) && !may_be_national_number(identifier, of);
}

} // namespace

void scan_identifier(std::string_view identifier, sink found) {
    if (is_harmless(identifier))
        return;
    const auto take_if_certain = [found, identifier](const match& next) {
        const bool whole = next.offset == 0 && next.length == identifier.size();
        const bool has_letter =
            identifier.find_first_not_of("0123456789-_", next.offset) < next.offset + next.length;
        if (next.what == kind::email_address || next.what == kind::role_mailbox ||
            next.what == kind::bank_account ||
            (next.what == kind::national_number && whole && has_letter && next.length >= 11))
            found(next);
    };
    scan(identifier, text_form::plain, take_if_certain);
}

} // namespace dsacheck::personal_data
