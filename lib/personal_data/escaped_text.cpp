#include "escaped_text.hpp"

#include "characters.hpp"
#include "json_text.hpp"
#include "number_groups.hpp"
#include "triggers.hpp"

#include "dsacheck/bytes.hpp"

#include <cstring>

namespace dsacheck::personal_data {

namespace {

/// Whether `\uXXXX` at `at` stands for an ASCII character that matters: nobody escapes those without a
/// reason.
bool hides_ascii(std::string_view text, std::size_t at) noexcept {
    return byte_at(text, at + 2) == '0' && byte_at(text, at + 3) == '0' && byte_at(text, at + 4) >= '2' &&
           byte_at(text, at + 4) <= '7';
}

/// Behind the escapes that start at `at`; `npos` when one of them hides a character.
std::size_t skip_escapes(std::string_view text, std::size_t at) noexcept {
    while (byte_at(text, at) == '\\') {
        if (byte_at(text, at + 1) != 'u') {
            at += 2;
            continue;
        }
        if (hides_ascii(text, at))
            return npos;
        at += 6;
    }
    return at < text.size() ? at : text.size();
}

/// Whether at least `wanted` digits stand near each other from `at` on; escapes between them count as signs.
bool starts_long_number(std::string_view text, std::size_t at) noexcept {
    constexpr std::size_t wanted = 7;
    std::size_t digits = 0;
    std::size_t points = 0;
    std::size_t others = 0;
    while (at < text.size() && others < 4) {
        const char c = text[at];
        if (is_digit(c)) {
            ++digits;
            others = 0;
            ++at;
        } else if (c == '\\') {
            ++others;
            at += byte_at(text, at + 1) == 'u' ? 6 : 2;
        } else {
            points += c == '.' ? 1 : 0;
            if (is_letter(c) && others > 0)
                break;
            ++others;
            ++at;
        }
        if (digits >= wanted || (points >= 3 && digits >= 4))
            return true;
    }
    return false;
}

/// A letter or a backslash before a slash, as in "example.com\/name"; "https:\/\/" has neither.
bool may_end_host(std::string_view text, std::size_t slash) noexcept {
    if (slash > 0 && text[slash - 1] == '\\')
        --slash;
    return slash > 3 && is_letter(text[slash - 1]);
}

/// Letters and check digits, as an IBAN begins; the rest of it may have few digits.
bool may_begin_iban(std::string_view text, std::size_t at) noexcept {
    return at > 0 && is_letter(text[at - 1]) && is_digit(byte_at(text, at + 1));
}

bool is_worth_a_scan(std::string_view text, std::size_t at) noexcept {
    switch (text[at]) {
    case '@': return true;
    case '(':
    case '[': return lower(byte_at(text, at + 1)) == 'a' && lower(byte_at(text, at + 2)) == 't';
    case '/': return may_end_host(text, at);
    case ':': return is_hex(byte_at(text, at + 1)) || byte_at(text, at + 1) == ':';
    default: return may_begin_iban(text, at) || starts_long_number(text, at);
    }
}

} // namespace

bool may_hold_triggers(std::string_view text) noexcept {
    trigger_walk walk(text, '\\');
    std::size_t behind = 0;
    for (std::size_t at = walk.next(0); at != npos; at = walk.next(behind)) {
        if (text[at] == '\\') {
            if (byte_at(text, at + 1) == '/' && may_end_host(text, at + 1))
                return true;
            behind = skip_escapes(text, at);
            if (behind == npos)
                return true;
            continue;
        }
        if (is_worth_a_scan(text, at))
            return true;
        behind = is_digit(text[at]) ? digits_end(text, at) : at + 1;
    }
    return false;
}

std::size_t escaped_part::read(std::string_view escaped, std::size_t at) noexcept {
    start_ = at;
    size_ = 0;
    run_count_ = 0;
    constexpr std::size_t longest_character = 4;
    while (at < escaped.size() && size_ + longest_character <= capacity) {
        runs_[run_count_++] = {static_cast<std::uint32_t>(size_), static_cast<std::uint32_t>(at - start_)};
        const code_point escape =
            escaped[at] == '\\' ? json::decode_escape(escaped.substr(at)) : code_point{};
        if (escape.size > 0) {
            size_ += encode_utf8(escape.value, bytes_.data() + size_);
            at += escape.size;
            continue;
        }
        std::size_t end = escaped.find('\\', at + 1);
        if (end == npos)
            end = escaped.size();
        if (end - at > capacity - size_) { // as much as there is room for, and no half character
            end = at + capacity - size_;
            while (end > at + 1 && (static_cast<unsigned char>(escaped[end]) & 0xC0U) == 0x80U)
                --end;
        }
        std::memcpy(bytes_.data() + size_, escaped.data() + at, end - at);
        size_ += end - at;
        at = end;
    }
    runs_[run_count_] = {static_cast<std::uint32_t>(size_), static_cast<std::uint32_t>(at - start_)};
    return at;
}

std::size_t escaped_part::source_of(std::size_t at) const noexcept {
    std::size_t low = 0; // the last run that begins at or before `at`
    std::size_t high = run_count_;
    while (low < high) {
        const std::size_t middle = (low + high + 1) / 2;
        if (runs_[middle].at <= at)
            low = middle;
        else
            high = middle - 1;
    }
    const run& found = runs_[low];
    const bool is_escape =
        low < run_count_ && runs_[low + 1].at - found.at != runs_[low + 1].source - found.source;
    return start_ + found.source + (is_escape ? 0 : at - found.at);
}

} // namespace dsacheck::personal_data
