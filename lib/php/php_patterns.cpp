#include "php/php_patterns.hpp"

#include "php/php_matchers.hpp"
#include "php/php_words.hpp"

namespace dsacheck::php {
namespace {

using kind = php_token_kind;

// Other letters of a pattern: X signed year of 5 digits and more, Z year of 4 with an optional sign,
// f "." and digits, F "." or ":" and digits, a am/pm, N month name or Roman number, n short month name,
// c offset, z zone, _ blanks, ~ optional blanks, * any of " .-" and tabs, "," filler behind a day,
// ; "." or ":", p one of ".-" and tab, q one of ".-", r "." or tab, t optional T, ! T of either case,
// $ end of the text. "?" makes the character before it optional. Everything else stands for itself.
struct pattern {
    kind meaning;
    std::string_view text;
};

// In the order of timelib's parse_date.re; the order decides between tokens of equal length.
constexpr pattern patterns[] = {
    {kind::clock, "k~a"},
    {kind::clock, "k;I~a"},
    {kind::clock, "k;i;S~a"},
    {kind::clock, "k:I:SFa"},
    {kind::clock, "!h"},
    {kind::clock, "th;i"},
    {kind::clock, "th;i;s"},
    {kind::clock, "th;i;sf"},
    {kind::clock_or_year, "tHI"},
    {kind::clock, "tHIS"},
    {kind::calendar, "m/d"},
    {kind::calendar, "m/g/y"},
    {kind::calendar, "m/d/x"}, // PHP forgets the year of "10/27th/2023"
    {kind::calendar, "Z-M-D"},
    {kind::calendar, "Y/M/D/?"},
    {kind::calendar, "Y/m/d"},
    {kind::calendar, "e-M-D"},
    {kind::calendar, "X-M-D"},
    {kind::calendar_month, "Y-m"},
    {kind::calendar, "y-m-d"},
    {kind::calendar, "d*N*y"},
    {kind::calendar, "dpmqY"},
    {kind::calendar, "drm.e"},
    {kind::calendar_month, "N*Y"},
    {kind::calendar_month, "Y*N"},
    {kind::calendar_textual, "N*g,y"},
    {kind::calendar_textual, "N*g,"},
    {kind::calendar_textual, "N*g$"},
    {kind::calendar, "d*N"},
    {kind::calendar, "YMD"},
    {kind::calendar_clock, "Y-M-DTH:I:Sf"},
    {kind::calendar_clock, "Y-M-DTH:I:Sfc"},
    {kind::calendar_clock, "YMDTh:I:S"},
    {kind::calendar_clock, "YMD!HIS"},
    {kind::calendar_clock, "YMD!jIS"},
    {kind::calendar_clock, "Y-m-dTh:i:s"},
    {kind::calendar_clock, "Y:M:D H:I:S"},
    {kind::day_of_year, "YJ"},
    {kind::day_of_year, "Y.J"},
    {kind::day_of_year, "Y-J"},
    {kind::iso_week, "Y-?Wv-?w"},
    {kind::iso_week, "Y-?Wv"},
    {kind::calendar, "n-D-y"},
    {kind::calendar, "y-n-D"},
    {kind::calendar_clock, "d/n/Y:H:I:S_c"},
    {kind::year, "Y"},
    {kind::calendar_clock, "N*g,k;I~a"},
    {kind::calendar_clock, "N*g,k;i;S~a"},
    {kind::calendar_clock, "N*g,th;i"},
    {kind::calendar_clock, "N*g,th;i:s"},
    {kind::calendar_clock, "N*g,th;i:S~z"},
    {kind::error, "N*g,th;i.s"}, // PHP takes ".59" for a zone, which it does not know
};

bool has_day_suffix(std::string_view text, std::size_t at) noexcept {
    const std::string_view suffix = at < text.size() ? text.substr(at, 2) : std::string_view{};
    return suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th";
}

// Matches one character of a pattern that is not a field of digits.
std::size_t match_symbol(char symbol, std::string_view text, std::size_t at, php_token& token) noexcept {
    const char c = byte_at(text, at);
    const auto one = [at](bool fits) { return fits ? at + 1 : no_match; };
    const auto some = [at](std::size_t end) { return end > at ? end : no_match; };
    switch (symbol) {
    case 'X':
    case 'Z': return match_signed_year(symbol, text, at, token);
    case 'f':
    case 'F':
        if (!(c == '.' || (symbol == 'F' && c == ':')) || !is_digit(byte_at(text, at + 1)))
            return no_match;
        return match_fraction(text, at + 1, token);
    case 'a': return match_meridian(text, at, token);
    case 'N':
    case 'n': return match_month_name(symbol, text, at, token);
    case 'c': return match_offset(text, at, token);
    case 'z': return match_zone(text, at, token);
    case '_': return some(run_end(text, at, is_blank));
    case '~': return run_end(text, at, is_blank);
    case '*': return run_end(text, at, [](char x) { return one_of(x, " .\t-"); });
    case ',': return some(run_end(text, at, [](char x) { return one_of(x, ",.stndrh\t "); }));
    case ';': return one(c == '.' || c == ':');
    case 'p': return one(one_of(c, ".\t-"));
    case 'q': return one(one_of(c, ".-"));
    case 'r': return one(one_of(c, ".\t"));
    case 't': return at + (lower_ascii(c) == 't' ? 1 : 0);
    case '!': return one(lower_ascii(c) == 't');
    case '$': return one(at >= text.size()); // the closing NUL counts as a character of the token
    default: return one(c == symbol && at < text.size());
    }
}

std::size_t match_pattern(std::string_view form, std::string_view text, std::size_t at,
                          php_token& token) noexcept {
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool optional = i + 1 < form.size() && form[i + 1] == '?';
        const digit_field* const field = find_digit_field(form[i]);
        const std::size_t end =
            field != nullptr ? match_digits(*field, text, at, token) : match_symbol(form[i], text, at, token);
        if (end == no_match && !optional)
            return no_match;
        at = end == no_match ? at : end;
        if (form[i] == 'd' && has_day_suffix(text, at))
            at += 2;
        i += optional ? 1 : 0;
    }
    return at;
}

// Whether a pattern that begins with `symbol` can fit a text that begins with `c`; asked before more is done for it.
bool can_begin(char symbol, char c) noexcept {
    if (symbol == 'N' || symbol == 'n')
        return is_letter(c);
    return find_digit_field(symbol) == nullptr || is_digit(c);
}

// PHP reads "12345" again from the left, two digits at a time, where its scanner saw 1, 23 and 45.
void reread_short_clock(php_token& token) noexcept {
    const std::int64_t digits = token.hour * 10000 + token.minute * 100 + token.second;
    token.hour = digits / 1000;
    token.minute = digits / 10 % 100;
    token.second = digits % 10;
}

} // namespace

std::size_t match_php_hour(std::string_view text, std::size_t at, int shift, php_token& token) noexcept {
    const std::size_t hour_end = match_pattern("h", text, at, token);
    if (hour_end == no_match)
        return no_match;
    token.hour += shift;
    const std::size_t half_end = match_pattern("~a", text, hour_end, token);
    return half_end == no_match ? hour_end : half_end;
}

void match_php_patterns(std::string_view text, std::size_t at, php_token& best) noexcept {
    for (const pattern& candidate : patterns) {
        if (!can_begin(candidate.text.front(), byte_at(text, at)))
            continue;
        php_token token;
        token.kind = candidate.meaning;
        token.end = match_pattern(candidate.text, text, at, token);
        if (token.end == no_match || token.end <= best.end)
            continue;
        if (candidate.text == "YMD!jIS")
            reread_short_clock(token);
        best = token;
    }
}

} // namespace dsacheck::php
