// E-mail addresses: what RFC 5321 and RFC 6531 allow without quotes, as far as it occurs in prose.
#include "characters.hpp"
#include "matchers.hpp"
#include "role_words.hpp"

namespace dsacheck::personal_data {

namespace {

constexpr std::size_t max_local_part = 64;
constexpr std::size_t max_domain = 253;
constexpr std::size_t max_label = 63;

constexpr bool is_local_character(char c) noexcept {
    return is_alnum(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%' || c == '\'' || c == '&' ||
           c == '~';
}

constexpr bool is_label_character(char c) noexcept {
    return is_alnum(c) || c == '-';
}

/// Where the name before the at sign starts, not before `from`; `at` itself when there is none.
std::size_t local_part_start(std::string_view text, std::size_t at, std::size_t from) noexcept {
    const std::size_t limit = at - from > max_local_part ? at - max_local_part : from;
    std::size_t start = at;
    while (start > limit) {
        if (is_ascii(text[start - 1])) {
            if (!is_local_character(text[start - 1]))
                break;
            --start;
            continue;
        }
        if (!is_word_letter(code_point_before(text, start)))
            break;
        std::size_t size = 1;
        while (size < 4 && start - size > limit &&
               (static_cast<unsigned char>(text[start - size]) & 0xC0U) == 0x80U)
            ++size;
        start -= size;
    }
    while (start < at &&
           (text[start] == '.' || text[start] == '\'' || text[start] == '&' || text[start] == '-'))
        ++start; // belongs to the sentence
    return start;
}

/// File names such as banner@2x.png look like addresses.
bool is_file_name_ending(std::string_view label) noexcept {
    for (const std::string_view ending :
         {"png", "jpg", "jpeg", "gif", "webp", "svg", "css", "js", "ts", "json", "html", "pdf", "mp4"})
        if (equals_small(label, ending))
            return true;
    return false;
}

/// Behind the point at `at`; `at` when there is none.
std::size_t point_end(std::string_view text, std::size_t at) noexcept { return byte_at(text, at) == '.' ? at + 1 : at; }

/// The same where points may be spelt out: "(dot)" or "[dot]" with its blanks, also in words of other languages.
std::size_t spelt_out_point_end(std::string_view text, std::size_t at) noexcept {
    if (byte_at(text, at) == '.')
        return at + 1;
    std::size_t next = byte_at(text, at) == ' ' ? at + 1 : at;
    const char opening = byte_at(text, next);
    if (opening != '(' && opening != '[')
        return at;
    ++next;
    for (const std::string_view word : {"dot", "punkt", "point", "punto", "ponto", "punt", "."}) {
        if (!starts_small(text.substr(next), word) || byte_at(text, next + word.size()) != (opening == '(' ? ')' : ']'))
            continue;
        next += word.size() + 1;
        return byte_at(text, next) == ' ' ? next + 1 : next;
    }
    return at;
}

/// Where a domain name that starts at `start` ends; `start` when there is none. `behind_point` finds the points.
template <class BehindPoint>
std::size_t domain_end(std::string_view text, std::size_t start, BehindPoint behind_point) noexcept {
    std::size_t at = start;
    std::size_t end = start; // of the last label that may be the top level
    std::size_t labels = 0;
    while (at < text.size() && at - start < max_domain) {
        const std::size_t label_start = at;
        bool letters_only = true;
        while (at < text.size() && at - label_start <= max_label) {
            const code_point c = code_point_at(text, at);
            if (!(c.value < 0x80 ? is_label_character(static_cast<char>(c.value)) : is_word_letter(c.value)))
                break;
            letters_only = letters_only && is_word_letter(c.value);
            at += c.size;
        }
        const std::string_view label = text.substr(label_start, at - label_start);
        if (label.empty() || label.size() > max_label || label.front() == '-' || label.back() == '-')
            break;
        ++labels;
        const bool may_be_top = (letters_only && label.size() >= 2) || starts_small(label, "xn--");
        if (labels >= 2 && may_be_top && !is_file_name_ending(label))
            end = at;
        const std::size_t next = behind_point(text, at);
        if (next == at)
            break;
        at = next;
    }
    return end;
}

match email_match(std::string_view text, std::size_t start, std::size_t name_end, std::size_t domain, std::size_t end) noexcept {
    const std::string_view name = text.substr(start, name_end - start);
    if (is_role_mailbox(name) || is_named_as_site(name, text.substr(domain, end - domain)))
        return {kind::role_mailbox, "an address of an office", start, end - start};
    return {kind::email_address, "an e-mail address", start, end - start};
}

} // namespace

match find_email(std::string_view text, std::size_t at, std::size_t from) noexcept {
    const std::size_t start = local_part_start(text, at, from);
    if (start == at)
        return {};
    const std::size_t end = domain_end(text, at + 1, point_end);
    if (end == at + 1)
        return {};
    return email_match(text, start, at, at + 1, end);
}

match find_spelt_out_email(std::string_view text, std::size_t at, std::size_t from) noexcept {
    const char closing = text[at] == '(' ? ')' : ']';
    if (lower(byte_at(text, at + 1)) != 'a' || byte_at(text, at + 3) != closing || at <= from)
        return {};
    if (lower(byte_at(text, at + 2)) != 't')
        return {};
    std::size_t name_end = at;
    if (text[name_end - 1] == ' ')
        --name_end;
    std::size_t domain = at + 4;
    if (byte_at(text, domain) == ' ')
        ++domain;
    const std::size_t start = local_part_start(text, name_end, from);
    const std::size_t end = domain_end(text, domain, spelt_out_point_end);
    if (name_end <= from || start == name_end || end == domain)
        return {};
    return email_match(text, start, name_end, domain, end);
}

} // namespace dsacheck::personal_data
