// Legal and contractual grounds: whether they point anywhere.
#include "contract_phrases.hpp"
#include "last_word.hpp"
#include "law_words.hpp"
#include "phrase_index.hpp"
#include "text_reader.hpp"
#include "texts.hpp"

namespace dsacheck::texts {

namespace {

constexpr word_table laws(law_words);
constexpr word_table leads(lead_words);
constexpr phrase_index contracts(contract_phrases);
constexpr std::size_t longest_phrase = 96;

constexpr last_words contract_endings(contract_phrases);

/// Two capitals in a word that is not all of the text: StGB, GDPR, NetzDG.
bool is_abbreviation(const word& w) noexcept {
    return w.capitals >= 2 && w.letters >= 3 && w.letters <= 12;
}

} // namespace

bool cites_a_law(std::string_view text, text_form form) noexcept {
    character_reader reader(text, form);
    while (!reader.at_end()) {
        const char32_t c = reader.next();
        if (is_digit(c) || c == 0xA7) // the section sign
            return true;
    }
    word_reader words(text, form);
    word w;
    unsigned small = 0;
    bool abbreviation = false;
    while (words.next(w)) {
        if (laws.has(w.text))
            return true;
        small += w.letters - w.capitals;
        abbreviation = abbreviation || is_abbreviation(w);
    }
    // A text in capitals altogether says nothing by them, unless it is a single abbreviation.
    return abbreviation && (small > 0 || count_characters(text, form) <= 6);
}

bool is_contract_alone(std::string_view text, text_form form) noexcept {
    if (contract_endings.exclude(text))
        return false;
    const normalised_text<longest_phrase> normal(text, form);
    if (normal.is_cut())
        return false;
    std::string_view rest = normal.text();
    while (!rest.empty()) {
        if (contracts.find(rest) != nullptr)
            return true;
        const std::size_t blank = rest.find(' ');
        if (blank == std::string_view::npos || !leads.has(rest.substr(0, blank)))
            return false;
        rest.remove_prefix(blank + 1);
    }
    return false;
}

} // namespace dsacheck::texts
