// Placeholders and short texts.
#include "last_word.hpp"
#include "phrase_index.hpp"
#include "placeholder_phrases.hpp"
#include "text_reader.hpp"
#include "texts.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

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

enum class variety : std::uint8_t { none, one, several };

/// Whether a text has no letter and no digit at all, or the same one again and again, at least three times.
variety characters_of(std::string_view text, text_form form) noexcept {
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
            return variety::several;
        ++count;
    }
    return count == 0 ? variety::none : count >= 3 ? variety::one : variety::several;
}

bool is_enclosed(std::string_view text, std::string_view opening, std::string_view closing) noexcept {
    return text.size() > opening.size() + closing.size() && text.substr(0, opening.size()) == opening &&
           text.substr(text.size() - closing.size()) == closing &&
           text.substr(opening.size(), text.size() - opening.size() - closing.size()).find(closing) == std::string_view::npos;
}

/// "[insert facts here]", "[object Object]"; a whole sentence in brackets is none.
bool is_bracketed_request(std::string_view text) noexcept {
    constexpr std::size_t longest_request = 40;
    if (text.size() > longest_request || !is_enclosed(text, "[", "]"))
        return false;
    constexpr std::string_view beginnings[] = {"insert ", "enter ", "fill in ", "your ", "object object", "todo", "tbd", "placeholder"};
    for (const std::string_view each : beginnings) {
        std::size_t same = 0;
        while (same < each.size() && same + 1 < text.size() && fold_letter(static_cast<unsigned char>(text[same + 1])) == static_cast<char32_t>(each[same]))
            ++same;
        if (same == each.size())
            return true;
    }
    return false;
}

/// The whole text is a gap of a template: "{{explanation}}", "${decision.facts}", "[insert facts here]".
bool is_gap_of_template(std::string_view text) noexcept {
    return is_enclosed(text, "{{", "}}") || is_enclosed(text, "${", "}") || is_bracketed_request(text);
}

/// "string string string": a phrase of one word, again and again.
bool repeats_a_phrase(std::string_view normal) noexcept {
    const std::string_view word = normal.substr(0, normal.find(' '));
    if (word.size() == normal.size() || word.size() < 2 || (normal.size() + 1) % (word.size() + 1) != 0)
        return false;
    for (std::size_t at = 0; at < normal.size(); at += word.size() + 1)
        if (normal.substr(at, word.size()) != word || (at > 0 && normal[at - 1] != ' '))
            return false;
    return phrases.find(word) != nullptr;
}

/// Whether the text begins with two different letters of ASCII that no filler text begins with: it is not one character
/// again and again, nor filler. Most texts are such.
bool begins_like_a_text(std::string_view text) noexcept {
    if (text.size() < 2)
        return false;
    const auto first = static_cast<unsigned char>(text[0]);
    const auto second = static_cast<unsigned char>(text[1]);
    if (first >= 0x80 || second >= 0x80)
        return false;
    const char a = detail::ascii_words[first];
    const char b = detail::ascii_words[second];
    return a != 0 && b != 0 && a != b && !(a == 'l' && b == 'o');
}

} // namespace

std::string_view placeholder_reason(std::string_view text, text_form form) noexcept {
    const bool is_usual = begins_like_a_text(text);
    if (is_usual && is_longer_than_phrases(text, form))
        return {};
    if (!is_usual && !text.empty()) {
        const variety characters = characters_of(text, form); // of any length; most texts end it at their second letter
        if (characters == variety::none)
            return "it has neither a letter nor a digit";
        if (characters == variety::one)
            return "it is one character again and again";
        if (starts_with_filler(text, form))
            return "it is the filler text \"lorem ipsum\"";
        if (is_gap_of_template(text))
            return "it is a gap of a template that was not filled in";
    }
    if (is_longer_than_phrases(text, form) || (text.size() > longest_row && phrase_endings.exclude(text)))
        return {};
    const normalised_text<phrase_capacity> normal(text, form);
    if (normal.is_cut())
        return {};
    if (normal.text().empty())
        return {}; // an empty text, or one whose digits have no ASCII form
    if (phrases.find(normal.text()) != nullptr || repeats_a_phrase(normal.text()))
        return "it stands for a text that is missing";
    if (is_keyboard_mash(normal.text()))
        return "it is a row of keys or letters";
    return {};
}

bool names_content(std::string_view text, text_form form) noexcept {
    const normalised_text<phrase_capacity> normal(text, form);
    for (const std::string_view each : {"bar", "comment", "description", "sample", "text"})
        if (normal.text() == each)
            return true;
    return false;
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

} // namespace dsacheck::texts
