// Placeholders, short texts and copies.
#include "last_word.hpp"
#include "phrase_index.hpp"
#include "placeholder_phrases.hpp"
#include "text_reader.hpp"
#include "texts.hpp"

namespace dsacheck::texts {

namespace {

constexpr phrase_index phrases(placeholder_phrases);

constexpr std::size_t longest_phrase() noexcept {
    std::size_t longest = 0;
    for (const std::string_view phrase : placeholder_phrases)
        longest = phrase.size() > longest ? phrase.size() : longest;
    return longest;
}
constexpr last_words phrase_endings(placeholder_phrases);
/// Texts that are a row of keys have no more bytes.
constexpr std::size_t longest_row = 30;
/// Room for the longest phrase, for a row of keys, and for what tells that a text is longer.
constexpr std::size_t phrase_capacity = longest_phrase() + 8;
constexpr std::size_t longest_escape_of_letter = 6; ///< where one letter has the most bytes in a source

/// Whether the text is too long for any phrase, signs around it included. Most texts are, and need no closer
/// look.
bool is_longer_than_phrases(std::string_view text, text_form form) noexcept {
    const std::size_t factor = form == text_form::plain ? 1 : longest_escape_of_letter;
    return text.size() > (phrase_capacity + 16) * factor;
}

bool starts_with_filler(std::string_view text, text_form form) noexcept {
    constexpr std::string_view filler = "lorem ipsum";
    character_reader reader(text, form);
    for (const char c : filler)
        if (reader.at_end() || fold_letter(reader.next()) != static_cast<char32_t>(c))
            return false;
    return true;
}

/// Neighbours on keyboards of several countries, in both directions.
constexpr std::string_view keyboard_rows[] = {
    "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn", "1234567890",
    "mnbvcxzlkjhgfdsapoiuytrewq", "йцукенгшщзхъфывапролджэячсмитьбю",
    "явертъуиопасдфгхйклзьцжбнм", "ςερτυθιοπασδφγηξκλζχψωβνμ",
    "abcdefghijklmnopqrstuvwxyz",
};

bool is_keyboard_mash(std::string_view normal) noexcept {
    constexpr std::size_t fewest = 5;
    if (normal.size() < fewest)
        return false;
    for (const std::string_view row : keyboard_rows)
        if (row.find(normal) != std::string_view::npos)
            return true;
    // asdasd, asdfasdf: the same few letters again and again
    for (std::size_t period = 2; period <= 4; ++period) {
        bool repeats = normal.size() >= 2 * period;
        std::size_t position = 0; // of letters, without blanks
        for (std::size_t i = 0; repeats && i < normal.size(); ++i) {
            if (normal[i] == ' ')
                continue;
            repeats = normal[i] == normal[position++ % period];
        }
        bool neighbours = false;
        for (const std::string_view row : keyboard_rows)
            neighbours = neighbours || row.find(normal.substr(0, period)) != std::string_view::npos;
        if (repeats && neighbours)
            return true;
    }
    return false;
}

/// Whether letters and digits are the same one again and again; at least three.
bool is_one_character(std::string_view text, text_form form) noexcept {
    character_reader reader(text, form);
    char32_t only = 0;
    std::size_t count = 0;
    while (!reader.at_end()) {
        const char32_t c = fold_letter(reader.next());
        if (!is_word_letter(c) && !is_digit(c))
            continue;
        if (only == 0)
            only = c;
        if (c != only)
            return false;
        ++count;
    }
    return count >= 3;
}

} // namespace

std::string_view placeholder_reason(std::string_view text, text_form form) noexcept {
    if (is_one_character(text, form)) // of any length; most texts end it at their second letter
        return "it is one character again and again";
    if (starts_with_filler(text, form))
        return "it is the filler text \"lorem ipsum\"";
    if (is_longer_than_phrases(text, form) || (text.size() > longest_row && phrase_endings.exclude(text)))
        return {};
    const normalised_text<phrase_capacity> normal(text, form);
    if (normal.is_cut())
        return {};
    if (normal.text().empty())
        return text.empty() ? std::string_view() : "it has neither a letter nor a digit";
    if (phrases.find(normal.text()) != nullptr)
        return "it stands for a text that is missing";
    if (is_keyboard_mash(normal.text()))
        return "it is a row of keys or letters";
    return {};
}

bool is_too_short(std::string_view text, text_form form) noexcept {
    const std::size_t longest_character =
        form == text_form::plain ? 4 : 12; // in UTF-8, or an escaped pair of surrogates
    if (text.size() >= longest_character * shortest_explanation)
        return false;
    character_reader reader(text, form);
    std::size_t count = 0;
    while (!reader.at_end() && count < shortest_explanation) {
        const char32_t c = reader.next();
        const bool says_a_word = c >= 0x2E80 && c <= 0xD7FF; // Chinese, Japanese and Korean signs
        count += says_a_word ? 3 : 1;
    }
    return count < shortest_explanation;
}

bool say_the_same(std::string_view a, text_form form_a, std::string_view b, text_form form_b) noexcept {
    character_reader first(a, form_a);
    character_reader second(b, form_b);
    const auto next = [](character_reader& reader) noexcept -> char32_t {
        while (!reader.at_end()) {
            const char32_t c = reader.next();
            if (is_word_letter(c) || is_digit(c))
                return fold_letter(c);
        }
        return 0;
    };
    if (form_a == form_b && a == b) { // most copies are exact
        while (!first.at_end())
            if (next(first) != 0)
                return true;
        return false;
    }
    bool any = false;
    for (;;) {
        const char32_t c = next(first);
        if (c != next(second))
            return false;
        if (c == 0)
            return any;
        any = true;
    }
}

} // namespace dsacheck::texts
