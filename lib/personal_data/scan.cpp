// Walks the triggers of a text and has each looked at by the matcher of its kind.
#include "characters.hpp"
#include "escaped_text.hpp"
#include "matchers.hpp"
#include "personal_data.hpp"
#include "triggers.hpp"

#include <array>

namespace dsacheck::personal_data {

namespace {

constexpr std::size_t longest_word = 40;

/// The word of ASCII letters and digits around the digit `at`.
struct word_span {
    std::size_t start;
    std::size_t end;
    bool has_letter;
};

word_span word_around(std::string_view text, std::size_t at, std::size_t from) noexcept {
    word_span word{at, at, false};
    while (word.start > from && at - word.start < longest_word && is_alnum(text[word.start - 1])) {
        --word.start;
        word.has_letter = true; // digits before it would have been the trigger
    }
    while (word.end < text.size() && is_alnum(text[word.end])) {
        word.has_letter = word.has_letter || is_letter(text[word.end]);
        ++word.end;
    }
    return word;
}

/// Whether the digits from `at` on, with signs between them, are as many as the shortest number that matters
/// has, or may be an Internet address. Most are not: sections, years, counts.
bool may_be_long(std::string_view text, std::size_t at) noexcept {
    std::size_t digits = 0;
    std::size_t points = 0;
    std::size_t signs = 0;
    for (; at < text.size() && signs < 4; ++at) {
        const char c = text[at];
        if (is_digit(c)) {
            signs = 0;
            if (++digits == 7)
                return true;
        } else if (c == ' ' || c == '-' || c == '/' || c == ')' || c == '(' || c == '.' || !is_ascii(c)) {
            points += c == '.' ? 1 : 0;
            ++signs;
        } else {
            break;
        }
    }
    return points >= 3 && digits >= 4;
}

/// Scans plain text.
class scanner {
  public:
    explicit scanner(std::string_view text) noexcept : text_(text), walk_(text) {}

    /// The next match; length 0 at the end of the text.
    [[nodiscard]] match next() noexcept {
        for (std::size_t at = walk_.next(resume_); at != npos; at = walk_.next(resume_)) {
            resume_ = at + 1;
            const match found = look_at(at);
            if (found.length > 0) {
                done_ = found.offset + found.length;
                resume_ = done_ > resume_ ? done_ : resume_;
                return found;
            }
        }
        return {};
    }

  private:
    match look_at(std::size_t at) noexcept {
        switch (text_[at]) {
        case '@': {
            const match address = find_email(text_, at, done_);
            return address.length > 0 ? address : find_handle(text_, at);
        }
        case '/': return find_profile_link(text_, at, done_);
        case ':': return look_at_colon(at);
        case '(':
        case '[': return find_spelt_out_email(text_, at, done_);
        default: return look_at_digit(at);
        }
    }

    match look_at_colon(std::size_t at) noexcept {
        if (at < colons_done_)
            return {};
        const match address = find_ipv6(text_, at, done_);
        colons_done_ = at;
        while (colons_done_ < text_.size() && (is_hex(text_[colons_done_]) || text_[colons_done_] == ':'))
            ++colons_done_;
        return address;
    }

    match look_at_digit(std::size_t at) noexcept {
        const word_span word = word_around(text_, at, done_);
        if (!word.has_letter) {
            resume_ = word.end;
            if (!may_be_long(text_, at))
                return {};
            return find_number(text_, at, done_);
        }
        const match code = find_code(text_, word.start, word.end);
        resume_ = word.end;
        return code;
    }

    std::string_view text_;
    trigger_walk walk_;
    std::size_t resume_ = 0;      ///< where to look for the next trigger
    std::size_t done_ = 0;        ///< end of the last match: the next one starts behind it
    std::size_t colons_done_ = 0; ///< colons before were part of what was looked at
};

constexpr std::array<std::string_view, kind_count> names = {
    "email_address", "role_mailbox", "telephone_number", "bank_account",   "ip_address",
    "payment_card",  "handle",       "profile_link",     "national_number"};

void scan_plain(std::string_view text, sink found) {
    scanner over(text);
    for (match next = over.next(); next.length > 0; next = over.next())
        found(next);
}

/// A part of an escaped text at a time, so that memory is bounded. Parts overlap: whatever begins in the
/// first or last margin of a part is left to the part before or behind it, and so has its surroundings.
void scan_escaped(std::string_view text, sink found) {
    escaped_part part;
    std::size_t at = 0;
    std::size_t reported = 0; // in the source: what begins before was judged with an earlier part
    for (;;) {
        const std::size_t end = part.read(text, at);
        const bool is_last = end >= text.size();
        const std::size_t high = is_last ? part.text().size() : part.text().size() - escaped_part::margin;
        scanner over(part.text());
        for (match next = over.next(); next.length > 0; next = over.next()) {
            const std::size_t offset = part.source_of(next.offset);
            if (offset < reported || next.offset >= high)
                continue;
            found({next.what, next.detail, offset, part.source_of(next.offset + next.length) - offset});
        }
        if (is_last)
            return;
        reported = part.source_of(high);
        at = part.source_of(high - escaped_part::margin);
    }
}

} // namespace

std::string_view name_of(kind what) noexcept {
    return names[static_cast<std::size_t>(what)];
}

void scan(std::string_view text, text_form form, sink found) {
    if (form == text_form::plain)
        scan_plain(text, found);
    else if (may_hold_triggers(text))
        scan_escaped(text, found);
}

} // namespace dsacheck::personal_data
