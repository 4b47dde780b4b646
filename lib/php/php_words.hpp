// The words that PHP's date grammar knows, and finding them in a text. ASCII case is ignored.
#pragma once

#include "php/php_scan.hpp"

#include <cstddef>
#include <string_view>

namespace dsacheck::php {

constexpr char lower_ascii(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
constexpr bool is_letter(char c) noexcept {
    return lower_ascii(c) >= 'a' && lower_ascii(c) <= 'z';
}
constexpr bool is_blank(char c) noexcept {
    return c == ' ' || c == '\t';
}

/// The byte at an offset, or NUL behind the end: PHP's scanner works on NUL-terminated text.
constexpr char byte_at(std::string_view text, std::size_t i) noexcept {
    return i < text.size() ? text[i] : '\0';
}

/// Whether `word` (in lower case) stands at `at`.
constexpr bool word_at(std::string_view text, std::size_t at, std::string_view word) noexcept {
    if (at > text.size() || text.size() - at < word.size())
        return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (lower_ascii(text[at + i]) != word[i])
            return false;
    return true;
}

struct php_number_word {
    std::string_view word;
    int number = 0;
};

inline constexpr php_number_word php_months[] = {
    {"january", 1}, {"february", 2}, {"march", 3},     {"april", 4},    {"may", 5},       {"june", 6},
    {"july", 7},    {"august", 8},   {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12},
    {"jan", 1},     {"feb", 2},      {"mar", 3},       {"apr", 4},      {"jun", 6},       {"jul", 7},
    {"aug", 8},     {"sep", 9},      {"sept", 9},      {"oct", 10},     {"nov", 11},      {"dec", 12}};
inline constexpr std::size_t php_first_short_month = 12; ///< "may" is both long and short

inline constexpr std::string_view php_roman_months[] = {"I",   "II",   "III", "IV", "V",  "VI",
                                                        "VII", "VIII", "IX",  "X",  "XI", "XII"};

/// "first" to "twelfth" may stand before any unit but "week"; see php_relative_texts.
inline constexpr php_number_word php_ordinals[] = {
    {"first", 1},  {"second", 2},    {"third", 3},   {"fourth", 4}, {"fifth", 5},
    {"sixth", 6},  {"seventh", 7},   {"eight", 8},   {"eighth", 8}, {"ninth", 9},
    {"tenth", 10}, {"eleventh", 11}, {"twelfth", 12}};
inline constexpr php_number_word php_relative_texts[] = {
    {"next", 1}, {"last", -1}, {"previous", -1}, {"this", 0}};

inline constexpr php_unit_word php_weekdays[] = {
    {"sundays", php_unit::weekday, 0},   {"mondays", php_unit::weekday, 1},
    {"tuesdays", php_unit::weekday, 2},  {"wednesdays", php_unit::weekday, 3},
    {"thursdays", php_unit::weekday, 4}, {"fridays", php_unit::weekday, 5},
    {"saturdays", php_unit::weekday, 6}, {"sunday", php_unit::weekday, 0},
    {"monday", php_unit::weekday, 1},    {"tuesday", php_unit::weekday, 2},
    {"wednesday", php_unit::weekday, 3}, {"thursday", php_unit::weekday, 4},
    {"friday", php_unit::weekday, 5},    {"saturday", php_unit::weekday, 6},
    {"sun", php_unit::weekday, 0},       {"mon", php_unit::weekday, 1},
    {"tue", php_unit::weekday, 2},       {"wed", php_unit::weekday, 3},
    {"thu", php_unit::weekday, 4},       {"fri", php_unit::weekday, 5},
    {"sat", php_unit::weekday, 6}};
inline constexpr php_unit_word php_working_days[] = {{"weekday", php_unit::weekdays, 1},
                                                     {"weekdays", php_unit::weekdays, 1}};

inline constexpr php_unit_word php_units[] = {{"ms", php_unit::microsecond, 1000},
                                              {"msec", php_unit::microsecond, 1000},
                                              {"msecs", php_unit::microsecond, 1000},
                                              {"millisecond", php_unit::microsecond, 1000},
                                              {"milliseconds", php_unit::microsecond, 1000},
                                              {"\xC2\xB5s", php_unit::microsecond, 1},
                                              {"\xC2\xB5sec", php_unit::microsecond, 1},
                                              {"\xC2\xB5secs", php_unit::microsecond, 1},
                                              {"usec", php_unit::microsecond, 1},
                                              {"usecs", php_unit::microsecond, 1},
                                              {"microsecond", php_unit::microsecond, 1},
                                              {"microseconds", php_unit::microsecond, 1},
                                              {"sec", php_unit::second, 1},
                                              {"secs", php_unit::second, 1},
                                              {"second", php_unit::second, 1},
                                              {"seconds", php_unit::second, 1},
                                              {"min", php_unit::minute, 1},
                                              {"mins", php_unit::minute, 1},
                                              {"minute", php_unit::minute, 1},
                                              {"minutes", php_unit::minute, 1},
                                              {"hour", php_unit::hour, 1},
                                              {"hours", php_unit::hour, 1},
                                              {"day", php_unit::day, 1},
                                              {"days", php_unit::day, 1},
                                              {"weeks", php_unit::day, 7},
                                              {"fortnight", php_unit::day, 14},
                                              {"fortnights", php_unit::day, 14},
                                              {"forthnight", php_unit::day, 14},
                                              {"forthnights", php_unit::day, 14},
                                              {"month", php_unit::month, 1},
                                              {"months", php_unit::month, 1},
                                              {"year", php_unit::year, 1},
                                              {"years", php_unit::year, 1}};
inline constexpr php_unit_word php_week{"week", php_unit::day, 7};

/// The longest word of a table that stands at `at`, or nullptr.
template <typename Word, std::size_t Size>
const Word* longest_word_at(const Word (&table)[Size], std::string_view text, std::size_t at) noexcept {
    const Word* best = nullptr;
    for (const Word& entry : table)
        if (word_at(text, at, entry.word) && (best == nullptr || entry.word.size() > best->word.size()))
            best = &entry;
    return best;
}

} // namespace dsacheck::php
