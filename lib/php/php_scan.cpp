#include "php/php_scan.hpp"

#include "php/php_matchers.hpp"
#include "php/php_patterns.hpp"
#include "php/php_words.hpp"

#include <algorithm>

namespace dsacheck::php {
namespace {

using kind = php_token_kind;

struct keyword {
    std::string_view word;
    kind meaning;
};

constexpr keyword keywords[] = {{"yesterday", kind::yesterday},
                                {"now", kind::now},
                                {"noon", kind::noon},
                                {"midnight", kind::today},
                                {"today", kind::today},
                                {"tomorrow", kind::tomorrow},
                                {"first day of", kind::first_day_of},
                                {"last day of", kind::last_day_of},
                                {"ago", kind::ago}};

// A later rule wins only with a longer token.
void take_longer(php_token& best, const php_token& token) noexcept {
    if (token.end > best.end)
        best = token;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) noexcept {
    while (is_blank(byte_at(text, at)))
        ++at;
    return at;
}

// The longest unit at `at`. Only plain numbers and next, last, previous, this may count weeks.
const php_unit_word* unit_at(std::string_view text, std::size_t at, bool with_week) noexcept {
    const php_unit_word* const candidates[] = {
        longest_word_at(php_units, text, at), longest_word_at(php_weekdays, text, at),
        longest_word_at(php_working_days, text, at),
        with_week && word_at(text, at, php_week.word) ? &php_week : nullptr};
    const php_unit_word* best = nullptr;
    for (const php_unit_word* candidate : candidates)
        if (candidate != nullptr && (best == nullptr || candidate->word.size() > best->word.size()))
            best = candidate;
    return best;
}

void match_timestamp(std::string_view text, std::size_t at, php_token& best) noexcept {
    if (byte_at(text, at) != '@')
        return;
    php_token token;
    token.kind = kind::timestamp;
    const bool negative = byte_at(text, at + 1) == '-';
    const std::size_t first = at + (negative ? 2 : 1);
    token.end = match_integer(text, first, token.amount, token.out_of_range);
    if (token.end == first)
        return;
    if (byte_at(text, token.end) == '.') {
        ++token.end;
        token.out_of_range |= !is_digit(byte_at(text, token.end)); // "@5." is an error
        std::int64_t scale = 100000;
        for (; scale > 0 && is_digit(byte_at(text, token.end)); scale /= 10, ++token.end)
            token.microsecond += (text[token.end] - '0') * scale;
    }
    if (negative) {
        token.amount = -token.amount;
        token.microsecond = -token.microsecond;
    }
    take_longer(best, token);
}

// back of 7pm, front of 19
void match_around_hour(std::string_view text, std::size_t at, php_token& best) noexcept {
    const bool back = word_at(text, at, "back of ");
    if (!back && !word_at(text, at, "front of "))
        return;
    php_token token;
    token.kind = back ? kind::back_of : kind::front_of;
    token.end = back ? match_php_hour(text, at + 8, 0, token) : match_php_hour(text, at + 9, -1, token);
    if (token.end != no_match)
        take_longer(best, token);
}

// next week, third day, first monday of
void match_relative_text(std::string_view text, std::size_t at, php_token& best) noexcept {
    const php_number_word* const ordinal = longest_word_at(php_ordinals, text, at);
    const php_number_word* const direction = longest_word_at(php_relative_texts, text, at);
    const php_number_word* const amount = ordinal != nullptr ? ordinal : direction;
    if (amount == nullptr)
        return;
    const std::size_t after_word = at + amount->word.size();
    const std::size_t unit_begin = skip_blanks(text, after_word);
    if (unit_begin == after_word)
        return;
    php_token token;
    token.amount = amount->number;
    token.this_counts = amount->number == 0;

    if (const php_unit_word* weekday = longest_word_at(php_weekdays, text, unit_begin)) {
        const std::size_t after_day = unit_begin + weekday->word.size();
        const std::size_t of = skip_blanks(text, after_day);
        if (of > after_day && word_at(text, of, "of")) {
            token.kind = kind::weekday_of;
            token.unit = *weekday;
            token.end = of + 2;
            take_longer(best, token);
        }
    }
    if (const php_unit_word* unit = unit_at(text, unit_begin, ordinal == nullptr)) {
        token.kind = unit == &php_week ? kind::relative_week : kind::relative_text;
        token.unit = *unit;
        token.end = unit_begin + unit->word.size();
        take_longer(best, token);
    }
}

// +1 week, --3 days, 12 months
void match_relative(std::string_view text, std::size_t at, php_token& best) noexcept {
    php_token token;
    token.kind = kind::relative;
    bool negative = false;
    for (; byte_at(text, at) == '+' || byte_at(text, at) == '-'; ++at)
        negative ^= text[at] == '-';
    const std::size_t first = skip_blanks(text, at);
    const std::size_t end = match_integer(text, first, token.amount, token.out_of_range);
    if (end == first || end - first > 13)
        return;
    if (negative)
        token.amount = -token.amount;
    const std::size_t unit_begin = skip_blanks(text, end);
    const php_unit_word* const unit = unit_at(text, unit_begin, true);
    if (unit == nullptr)
        return;
    token.unit = *unit;
    token.end = unit_begin + unit->word.size();
    take_longer(best, token);
}

void match_month(std::string_view text, std::size_t at, php_token& best) noexcept {
    if (const php_number_word* month = longest_word_at(php_months, text, at)) {
        php_token token;
        token.kind = kind::month;
        token.month = month->number;
        token.end = at + month->word.size();
        take_longer(best, token);
    }
}

void match_weekday(std::string_view text, std::size_t at, php_token& best) noexcept {
    const php_unit_word* const weekday = longest_word_at(php_weekdays, text, at);
    const php_unit_word* const working = longest_word_at(php_working_days, text, at);
    const php_unit_word* const word = working != nullptr ? working : weekday;
    if (word != nullptr) {
        php_token token;
        token.kind = kind::weekday;
        token.unit = *word;
        token.end = at + word->word.size();
        take_longer(best, token);
    }
}

void match_zone_token(std::string_view text, std::size_t at, php_token& best) noexcept {
    php_token token;
    token.kind = kind::zone;
    token.end = match_zone(text, at, token);
    if (token.end != no_match)
        take_longer(best, token);
}

} // namespace

php_token next_php_token(std::string_view text, std::size_t begin) noexcept {
    php_token best;
    best.end = begin;
    if (begin >= text.size()) {
        best.kind = kind::end;
        return best;
    }
    const char first = text[begin];
    if (first == '.' || first == ',' || first == '\n') {
        best.kind = kind::skip;
        best.end = begin + 1;
        return best;
    }
    match_relative(text, begin, best); // the only rule that begins with blanks
    if (is_blank(first)) {
        if (best.end == begin) {
            best.kind = kind::skip;
            best.end = skip_blanks(text, begin); // at once, or a long run would be searched again and again
        }
        return best;
    }
    for (const keyword& candidate : keywords) {
        if (word_at(text, begin, candidate.word)) {
            php_token token;
            token.kind = candidate.meaning;
            token.end = begin + candidate.word.size();
            take_longer(best, token);
        }
    }
    match_timestamp(text, begin, best);
    match_around_hour(text, begin, best);
    match_relative_text(text, begin, best);
    match_php_patterns(text, begin, best);
    match_weekday(text, begin, best);
    match_month(text, begin, best);
    match_zone_token(text, begin, best);
    best.end = std::min(best.end, text.size());
    return best;
}

} // namespace dsacheck::php
