#include "free_numbers.hpp"

#include "json_text.hpp"
#include "personal_data/characters.hpp"
#include "personal_data/triggers.hpp"
#include "text_shape.hpp"
#include "texts/text_reader.hpp"

#include <algorithm>
#include <cstddef>

namespace dsacheck {

namespace {

using personal_data::byte_at;
using personal_data::is_digit;
using personal_data::is_letter;

/// Digits with points between them. Apart from other numbers, a small one is a section or a version for any digits; a run of
/// seven or eight, the first of which is no zero, is a telephone number for any digits or for none, by the words before it:
/// it is too short for every number with check digits.
struct number {
    std::size_t end = 0;
    std::size_t digits = 0;
    std::size_t points = 0;

    number(std::string_view text, std::size_t at) noexcept {
        while (is_digit(byte_at(text, at)) || (byte_at(text, at) == '.' && is_digit(byte_at(text, at + 1)))) {
            digits += text[at] == '.' ? 0 : 1;
            points += text[at] == '.' ? 1 : 0;
            ++at;
        }
        end = at;
    }
    [[nodiscard]] bool is_small() const noexcept { return digits <= 6 && points <= 2; }
    [[nodiscard]] bool is_plain(char first) const noexcept { return digits <= 8 && points == 0 && first != '0'; }
};

/// Whether a blank stands before the number, or a blank and a bracket.
bool begins_like_a_word(std::string_view text, std::size_t at) noexcept {
    const std::size_t first = at > 0 && text[at - 1] == '(' ? at - 1 : at;
    return first > 0 && text[first - 1] == ' ';
}

/// Whether the number ends as words do, and not with a sign that numbers have in them.
bool ends_like_a_word(std::string_view text, std::size_t end) noexcept {
    const char behind = byte_at(text, end + 1);
    switch (byte_at(text, end)) {
    case ' ': return true;
    case '.':
    case ',':
    case ';':
    case ')': return !is_digit(behind);
    case ':': return behind == ' ';
    case '-': return is_letter(behind) && is_letter(byte_at(text, end + 2));
    default: return end >= text.size();
    }
}

/// Whether a check letter may stand behind the number: one of ASCII, as it is or as an escape.
bool may_have_check_letter(std::string_view text, std::size_t end) noexcept {
    const char behind = byte_at(text, end + 1);
    if (byte_at(text, end) != ' ')
        return false;
    if (behind == '\\')
        return json::decode_escape(text.substr(end + 1)).value < 0x80;
    return is_letter(behind) && !is_letter(byte_at(text, end + 2));
}

/// How many bytes, an escape counted as one, are between numbers that are none of the same.
constexpr std::size_t apart = 10;

/// Whether the sign at `at` may be that of an address with blanks in it.
bool may_be_address(std::string_view text, std::size_t at) noexcept {
    const char next = byte_at(text, at + 1);
    return text[at] == '@' || text[at] == '[' || (text[at] == '(' && (next == 'a' || next == 'A' || next == '\\'));
}

/// Whether the escape at `at` hides a digit, or a sign that numbers and addresses are looked for at.
bool hides_trigger(std::string_view text, std::size_t at) noexcept {
    const char32_t c = json::decode_escape(text.substr(at)).value;
    return byte_at(text, at + 1) == 'u' && c < 0x80 && personal_data::is_trigger(static_cast<char>(c));
}

/// Whether there are two words. What else is a placeholder may have digits: one character again and again, a row of keys,
/// "test 123"; but it has no two words.
bool has_two_words(std::string_view text, text_form form) noexcept {
    texts::character_reader reader(text, form);
    bool any = false;
    bool was_in_word = false;
    while (!reader.at_end()) {
        const bool in_word = is_word_letter(reader.next());
        if (in_word && !was_in_word && any)
            return true;
        any = any || in_word;
        was_in_word = in_word;
    }
    return false;
}

/// The same digit again and again is never taken for a telephone number.
bool is_repeated(std::string_view digits) noexcept {
    return digits.find_first_not_of(digits.front()) == std::string_view::npos;
}

/// Longer runs of digits stay as they are when their first one is no digit but 0.
constexpr std::size_t longest_with_zero = 6;

/// Marks the digits of the number that stands at [begin, end).
void mark(char* shape, std::size_t begin, std::size_t end) noexcept {
    for (std::size_t at = begin; at < end; ++at) {
        const std::size_t first = at;
        for (; at < end && is_digit(shape[at]); ++at)
            shape[at] = text_shape::any_digit;
        if (at - first > longest_with_zero)
            shape[first] = text_shape::any_but_zero;
    }
}

/// False when there is something in the text that makes its numbers uncertain.
bool mark_all(std::string_view text, text_form form, char* shape) noexcept {
    if (!has_two_words(text, form))
        return false;
    personal_data::trigger_walk walk(text, '\\');
    std::size_t behind = 0;
    std::size_t last_end = 0;
    std::size_t in_escapes = 0; // bytes beyond one of each, since then
    bool any = false;
    for (std::size_t at = walk.next(0); at != std::string_view::npos; at = walk.next(behind)) {
        behind = at + 1;
        if (text[at] == '\\') {
            if (form == text_form::plain || hides_trigger(text, at))
                return false;
            behind = at + (byte_at(text, at + 1) == 'u' ? 6 : 2);
            in_escapes += behind - at - 1;
            continue;
        }
        if (!is_digit(text[at])) {
            if (may_be_address(text, at))
                return false;
            continue;
        }
        const number found(text, at);
        const bool stands_alone = begins_like_a_word(text, at) && ends_like_a_word(text, found.end) &&
                                  (!any || at - last_end - in_escapes >= apart);
        const bool is_free = found.is_small() || (found.is_plain(text[at]) && !may_have_check_letter(text, found.end) &&
                                                  !is_repeated(text.substr(at, found.digits)));
        if (!stands_alone || !is_free)
            return false;
        mark(shape, at, found.end);
        any = true;
        last_end = behind = found.end;
        in_escapes = 0;
    }
    return true;
}

} // namespace

void write_shape(std::string_view text, text_form form, char* shape) noexcept {
    std::copy(text.begin(), text.end(), shape);
    if (!mark_all(text, form, shape))
        std::copy(text.begin(), text.end(), shape);
}

} // namespace dsacheck
