#include "national_law.hpp"

#include "dsacheck/vocabulary/countries.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>

namespace dsacheck {

namespace {

/// What a row of the table below tells.
enum class said : std::uint8_t {
    law,    ///< a law of the country
    country ///< the country: a law of it where "Criminal Code" or the like follows
};

/// A piece of a text as `folded` writes it: small letters, and "?" for each letter that is not ASCII.
struct law_name {
    std::string_view folded;
    std::string_view country; ///< "EU" for the law of the Union and for treaties
    said what = said::law;
};

// Abbreviations stand with a blank or a mark on both sides in a text; longer names anywhere. What two countries call the same
// ("StGB" is German, Austrian and Swiss) goes to the larger one only where that is how it is mostly meant.
// clang-format off
constexpr law_name laws[] = {
    {"stgb", "DE"}, {"dstgb", "DE"}, {"strafgesetzbuch", "DE"}, {"strafgesetzbuchs", "DE"}, {"netzdg", "DE"}, {"urhg", "DE"}, {"tierschg", "DE"}, {"jmstv", "DE"}, {"juschg", "DE"}, {"waffg", "DE"},
    {"code p?nal", "FR"}, {"code penal", "FR"}, {"lcen", "FR"}, {"loi n?", "FR"}, {"code de la propri?t? intellectuelle", "FR"}, {"code de la consommation", "FR"},
    {"c?digo penal", "ES"}, {"codigo penal", "ES"}, {"ley org?nica", "ES"}, {"ley organica", "ES"},
    {"codice penale", "IT"}, {"decreto legislativo", "IT"}, {"codice del consumo", "IT"},
    {"kodeks karny", "PL"}, {"kodeksu karnego", "PL"},
    {"wetboek van strafrecht", "NL"}, {"auteurswet", "NL"},
    {"verbotsgesetz", "AT"}, {"?stgb", "AT"},
    {"brottsbalken", "SE"}, {"straffeloven", "DK"}, {"rikoslaki", "FI"}, {"rikoslain", "FI"},
    {"trestn? z?kon?k", "CZ"}, {"btk.", "HU"}, {"kazneni zakon", "HR"}, {"codul penal", "RO"},
    // the law of the Union, and treaties
    {"directive", "EU"}, {"directives", "EU"}, {"regulation", "EU"}, {"regulations", "EU"}, {"richtlinie", "EU"}, {"richtlinien", "EU"}, {"directiva", "EU"}, {"direttiva", "EU"}, {"dyrektywa", "EU"},
    {"richtlijn", "EU"}, {"richtlijnen", "EU"}, {"direktiv", "EU"}, {"direktivet", "EU"}, {"direktiivi", "EU"}, {"direktiiv", "EU"}, {"sm?rnice", "EU"}, {"smernica", "EU"}, {"rozporz?dzenie", "EU"}, {"celex", "EU"},
    {"eu", "EU"}, {"ue", "EU"}, {"e?", "EU"}, {"gdpr", "EU"}, {"dsgvo", "EU"}, {"ds-gvo", "EU"}, {"rgpd", "EU"}, {"avg", "EU"}, {"rodo", "EU"}, {"dsa", "EU"}, {"eutmr", "EU"},
    {"eugh", "EU"}, {"cjeu", "EU"}, {"cjue", "EU"}, {"tfeu", "EU"}, {"aeuv", "EU"}, {"emrk", "EU"}, {"evrm", "EU"}, {"echr", "EU"}, {"cedh", "EU"}, {"trips", "EU"}, {"wipo", "EU"}, {"berne", "EU"},
    // countries; laws that two of them call the same stand with these words
    {"austrian", "AT", said::country}, {"austria", "AT", said::country}, {"?sterreich", "AT", said::country}, {"?sterreichisches", "AT", said::country}, {"?sterreichischen", "AT", said::country},
    {"belgian", "BE", said::country}, {"belgium", "BE", said::country}, {"belge", "BE", said::country}, {"belgique", "BE", said::country}, {"belgisch", "BE", said::country}, {"belgi?", "BE", said::country},
    {"bulgarian", "BG", said::country}, {"croatian", "HR", said::country}, {"cypriot", "CY", said::country}, {"czech", "CZ", said::country}, {"danish", "DK", said::country}, {"dutch", "NL", said::country},
    {"estonian", "EE", said::country}, {"finnish", "FI", said::country}, {"french", "FR", said::country}, {"fran?ais", "FR", said::country}, {"german", "DE", said::country}, {"deutsches", "DE", said::country},
    {"greek", "GR", said::country}, {"hungarian", "HU", said::country}, {"irish", "IE", said::country}, {"italian", "IT", said::country}, {"latvian", "LV", said::country}, {"lithuanian", "LT", said::country},
    {"luxembourg", "LU", said::country}, {"luxembourgeois", "LU", said::country}, {"maltese", "MT", said::country}, {"polish", "PL", said::country},
    {"portuguese", "PT", said::country}, {"portugu?s", "PT", said::country}, {"portugal", "PT", said::country}, {"romanian", "RO", said::country}, {"slovak", "SK", said::country}, {"slovenian", "SI", said::country},
    {"spanish", "ES", said::country}, {"espa?ol", "ES", said::country}, {"swedish", "SE", said::country},
};
// clang-format on

constexpr std::string_view english_codes[] = {" criminal code", " penal code", " civil code"};

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
    std::array<char, longest_text> bytes_; ///< the first `size_` are set
    std::size_t size_ = 0;
};

constexpr bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || c == '?'; }

bool stands_at(std::string_view text, std::size_t at, std::string_view name) noexcept {
    const std::size_t end = at + name.size();
    if (end > text.size() || text[at + 1] != name[1]) // most names: all have two characters
        return false;
    return text.substr(at, name.size()) == name && (end >= text.size() || !is_letter(text[end]) || name.back() == '?');
}

bool is_english_code_at(std::string_view text, std::size_t at) noexcept {
    for (const std::string_view each : english_codes)
        if (stands_at(text, at, each))
            return true;
    return false;
}

std::uint8_t row_of(std::string_view country) noexcept {
    return country == "EU" ? static_cast<std::uint8_t>(countries.size()) : find_country(country);
}

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

std::size_t digits_before(std::string_view text, std::size_t end) noexcept {
    std::size_t count = 0;
    while (count < end && is_digit(text[end - count - 1]))
        ++count;
    return count;
}
std::size_t digits_from(std::string_view text, std::size_t start) noexcept {
    std::size_t count = 0;
    while (start + count < text.size() && is_digit(text[start + count]))
        ++count;
    return count;
}

/// Whether the slash is one of a number that acts and cases of the Union have in all languages: 2011/93/EU, 2021/784, C-18/18.
bool is_number_of_union(std::string_view text, std::size_t slash) noexcept {
    const std::size_t left = digits_before(text, slash);
    const std::size_t right = digits_from(text, slash + 1);
    if (left == 0 || right == 0 || left > 4 || right > 4)
        return false;
    const std::size_t start = slash - left;
    const std::size_t end = slash + 1 + right;
    if (end + 1 < text.size() && text[end] == '/' && is_letter(text[end + 1]))
        return true;
    const std::string_view year = text.substr(start, 2);
    if (left == 4 && right >= 3 && (year == "19" || year == "20"))
        return true;
    return right == 2 && start >= 2 && (text[start - 1] == '-' || text[start - 1] == '?') &&
           (text[start - 2] == 'c' || text[start - 2] == 't') && (start == 2 || !is_letter(text[start - 3]));
}

/// "(EU)" in the official languages, and what stood there before: (EG), (CE), (EC), (WE), (EK), (ES).
bool is_mark_of_union(std::string_view text, std::size_t bracket) noexcept {
    const std::string_view mark = text.substr(bracket + 1, 2);
    if (mark.size() < 2 || (bracket + 3 < text.size() && is_letter(text[bracket + 3])))
        return false;
    for (const std::string_view each : {"eu", "ue", "e?", "??", "eg", "ce", "ec", "we", "ek", "es", "ef", "ee", "ae"})
        if (mark == each)
            return true;
    return false;
}

bool names_union(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((text[at] == '/' && is_number_of_union(text, at)) || (text[at] == '(' && is_mark_of_union(text, at)))
            return true;
    return false;
}

/// "Art. 137d Sr": the Dutch criminal code, where the letters stand behind an article; elsewhere they mean much else.
bool is_dutch_code_at(std::string_view text, std::size_t at) noexcept {
    if (text.substr(at, 2) != "sr" || (at + 2 < text.size() && (is_letter(text[at + 2]) || is_digit(text[at + 2]))) ||
        (at + 3 < text.size() && text[at + 2] == '.'))
        return false;
    std::size_t start = at;
    if (start == 0 || text[--start] != ' ')
        return false;
    while (start > 0 && text[start - 1] >= 'a' && text[start - 1] <= 'z' && at - start < 5)
        --start; // 137d
    const std::size_t digits = digits_before(text, start);
    if (digits == 0 || start - digits < 4)
        return false;
    const std::string_view before = text.substr(0, start - digits);
    const auto ends_in = [before](std::string_view end) {
        return before.size() >= end.size() && before.substr(before.size() - end.size()) == end;
    };
    return ends_in("art. ") || ends_in("art ") || ends_in("artikel ");
}

/// The rows of `laws` by their first letter: most words of a text begin none.
class rows_by_letter {
  public:
    constexpr rows_by_letter() noexcept {
        for (std::size_t i = std::size(laws); i > 0; --i) {
            std::uint8_t& head = first_[place_of(laws[i - 1].folded.front())];
            next_[i - 1] = head;
            head = static_cast<std::uint8_t>(i); // 0 ends a chain
        }
    }
    [[nodiscard]] constexpr std::size_t first(char letter) const noexcept { return first_[place_of(letter)]; }
    [[nodiscard]] constexpr std::size_t next(std::size_t row) const noexcept { return next_[row - 1]; }

  private:
    static constexpr std::size_t place_of(char letter) noexcept {
        return letter == '?' ? 26 : static_cast<std::size_t>(letter - 'a');
    }
    static_assert(std::size(laws) < 255);
    std::array<std::uint8_t, 27> first_{};
    std::array<std::uint8_t, std::size(laws)> next_{};
};
constexpr rows_by_letter rows;

/// The only country of those that were added.
class one_country {
  public:
    void add(std::uint8_t row) noexcept {
        several_ = several_ || row >= countries.size() || (only_ != not_found && only_ != row);
        only_ = row;
    }
    [[nodiscard]] std::uint8_t row() const noexcept { return several_ ? not_found : only_; }

  private:
    std::uint8_t only_ = not_found;
    bool several_ = false;
};

} // namespace

std::uint8_t country_of_law(std::string_view text, text_form form) noexcept {
    const folded_text folded(text, form);
    const std::string_view words = folded.view();
    one_country named;
    bool any_law = false;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!is_letter(words[at]) || (at > 0 && is_letter(words[at - 1])))
            continue; // not at the beginning of a word
        if (is_dutch_code_at(words, at)) {
            named.add(find_country("NL"));
            any_law = true;
        }
        for (std::size_t i = rows.first(words[at]); i > 0; i = rows.next(i)) {
            const law_name& each = laws[i - 1];
            if (!stands_at(words, at, each.folded))
                continue;
            named.add(row_of(each.country));
            any_law = any_law || each.what == said::law || is_english_code_at(words, at + each.folded.size());
        }
    }
    return any_law && named.row() != not_found && !names_union(words) ? named.row() : not_found;
}

} // namespace dsacheck
