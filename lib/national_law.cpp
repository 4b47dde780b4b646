#include "national_law.hpp"

#include "dsacheck/vocabulary/countries.hpp"

#include <array>
#include <cstddef>

namespace dsacheck {

namespace {

/// A piece of a law's name as `folded` writes it: small letters, and "?" for each letter that is not ASCII.
struct law_name {
    std::string_view folded;
    std::string_view country; ///< "EU" for the law of the Union
};

// Abbreviations stand with a blank or a mark on both sides in a text; longer names anywhere. What two countries call the same
// ("StGB" is German, Austrian and Swiss) goes to the larger one only where that is how it is mostly meant.
// clang-format off
constexpr law_name laws[] = {
    {"stgb", "DE"}, {"netzdg", "DE"}, {"urhg", "DE"}, {"tierschg", "DE"}, {"jmstv", "DE"}, {"juschg", "DE"}, {"waffg", "DE"},
    {"code p?nal", "FR"}, {"code penal", "FR"}, {"lcen", "FR"}, {"loi n?", "FR"}, {"code de la propri?t? intellectuelle", "FR"}, {"code de la consommation", "FR"},
    {"c?digo penal", "ES"}, {"codigo penal", "ES"}, {"ley org?nica", "ES"}, {"ley organica", "ES"},
    {"codice penale", "IT"}, {"decreto legislativo", "IT"}, {"codice del consumo", "IT"},
    {"kodeks karny", "PL"}, {"kodeksu karnego", "PL"},
    {"wetboek van strafrecht", "NL"}, {"auteurswet", "NL"}, {"sr", "NL"},
    {"verbotsgesetz", "AT"},
    {"brottsbalken", "SE"}, {"straffeloven", "DK"}, {"rikoslaki", "FI"}, {"rikoslain", "FI"},
    {"trestn? z?kon?k", "CZ"}, {"btk.", "HU"}, {"kazneni zakon", "HR"}, {"codul penal", "RO"},
    {"directive", "EU"}, {"regulation", "EU"}, {"richtlinie", "EU"}, {"verordnung (eu)", "EU"}, {"r?glement (ue)", "EU"}, {"reglamento (ue)", "EU"},
    {"directiva", "EU"}, {"direttiva", "EU"}, {"regolamento (ue)", "EU"}, {"dyrektywa", "EU"}, {"rozporz?dzenie", "EU"}, {"celex", "EU"},
};
// clang-format on

constexpr std::size_t longest_text = 512;

/// A text in small letters, with one "?" for each character that is not ASCII, whether it stands as itself or as an escape.
class folded_text {
  public:
    folded_text(std::string_view text, text_form form) noexcept {
        while (!text.empty() && size_ < bytes_.size()) {
            std::size_t taken = 1;
            char c = text.front();
            if (form == text_form::json_escaped && c == '\\' && text.size() > 1) {
                const bool is_unicode = text[1] == 'u';
                taken = is_unicode ? 6 : 2;
                c = is_unicode ? '?' : ' ';
            } else if (static_cast<unsigned char>(c) >= 0x80) {
                while (taken < text.size() && (static_cast<unsigned char>(text[taken]) & 0xC0U) == 0x80)
                    ++taken;
                c = '?';
            } else if (c >= 'A' && c <= 'Z') {
                c = static_cast<char>(c - 'A' + 'a');
            }
            bytes_[size_++] = c;
            text.remove_prefix(taken < text.size() ? taken : text.size());
        }
    }
    [[nodiscard]] std::string_view view() const noexcept { return {bytes_.data(), size_}; }

  private:
    std::array<char, longest_text> bytes_{};
    std::size_t size_ = 0;
};

constexpr bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || c == '?'; }

bool stands_at(std::string_view text, std::size_t at, std::string_view name) noexcept {
    const std::size_t end = at + name.size();
    return text.substr(at, name.size()) == name && (end >= text.size() || !is_letter(text[end]) || name.back() == '?');
}

std::uint8_t row_of(std::string_view country) noexcept {
    return country == "EU" ? static_cast<std::uint8_t>(countries.size()) : find_country(country);
}

} // namespace

std::uint8_t country_of_law(std::string_view text, text_form form) noexcept {
    const folded_text folded(text, form);
    const std::string_view words = folded.view();
    std::uint8_t only = not_found;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!is_letter(words[at]) || (at > 0 && is_letter(words[at - 1])))
            continue; // not at the beginning of a word
        for (const law_name& each : laws) {
            if (each.folded.front() != words[at] || !stands_at(words, at, each.folded))
                continue;
            const std::uint8_t row = row_of(each.country);
            if (row >= countries.size() || (only != not_found && only != row))
                return not_found;
            only = row;
        }
    }
    return only;
}

} // namespace dsacheck
