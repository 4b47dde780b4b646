// Internet addresses: RFC 791 and RFC 4291 section 2.2.
#include "matchers.hpp"
#include "number_matchers.hpp"

#include <array>

namespace dsacheck::personal_data {

namespace {

/// Addresses that never belong to one person's connection (RFC 1122, RFC 1918, RFC 3927, RFC 5771).
bool is_of_nobody(const std::array<unsigned, 4>& octet) noexcept {
    return octet[0] == 0 || octet[0] == 10 || octet[0] == 127 || octet[0] >= 224 ||
           (octet[0] == 172 && octet[1] >= 16 && octet[1] <= 31) || (octet[0] == 192 && octet[1] == 168) ||
           (octet[0] == 169 && octet[1] == 254);
}

/// Versions and sections also have four numbers with points, but small ones.
bool is_unlike_a_version(const std::array<unsigned, 4>& octet) noexcept {
    unsigned large = 0;
    for (const unsigned value : octet) {
        if (value > 99)
            return true;
        large += value > 31 ? 1 : 0;
    }
    return large >= 2;
}

constexpr std::size_t longest_ipv6 = 45;

/// Strict: eight groups of one to four hexadecimal digits, or fewer with one "::".
struct ipv6_shape {
    bool valid = false;
    bool has_digit = false;
    std::size_t groups = 0;
    std::size_t first_group = 0; ///< its digits
};

ipv6_shape shape_of(std::string_view text) noexcept {
    ipv6_shape shape;
    bool compressed = false;
    std::size_t at = 0;
    if (text.size() >= 2 && text[0] == ':' && text[1] == ':') {
        compressed = true;
        at = 2;
    } else if (!text.empty() && text[0] == ':') {
        return shape;
    }
    while (at < text.size()) {
        std::size_t size = 0;
        while (at < text.size() && is_hex(text[at])) {
            shape.has_digit = shape.has_digit || is_digit(text[at]);
            ++at;
            ++size;
        }
        if (size == 0 || size > 4)
            return shape;
        if (shape.groups == 0)
            shape.first_group = size;
        ++shape.groups;
        if (at == text.size())
            break;
        ++at; // a colon
        if (at == text.size())
            return shape;
        if (text[at] == ':') {
            if (compressed)
                return shape;
            compressed = true;
            ++at;
        }
    }
    shape.valid = compressed ? shape.groups < 8 : shape.groups == 8;
    return shape;
}

} // namespace

match match_ipv4(std::string_view text, std::size_t at, lazy_context& words) noexcept {
    std::array<unsigned, 4> octet{};
    std::size_t end = at;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::size_t start = end;
        end = digits_end(text, start);
        if (end == start || end - start > 3 || (end - start > 1 && text[start] == '0'))
            return {};
        for (std::size_t digit = start; digit < end; ++digit)
            octet[i] = octet[i] * 10 + digit_value(text[digit]);
        if (octet[i] > 255)
            return {};
        if (i < 3) {
            if (byte_at(text, end) != '.')
                return {};
            ++end;
        }
    }
    const char next = byte_at(text, end);
    if (word_goes_on(text, end) || ((next == '.' || next == '-') && is_alnum(byte_at(text, end + 1))) ||
        is_of_nobody(octet))
        return {};
    const context& before = words.get();
    if (!before.has(says_ip) && ((before.near & says_version) != 0 || !is_unlike_a_version(octet)))
        return {};
    return {kind::ip_address, "an IPv4 address", at, end - at};
}

match find_ipv6(std::string_view text, std::size_t at, std::size_t from) noexcept {
    const char next = byte_at(text, at + 1);
    if (next != ':' && !is_hex(next)) // nearly always a blank
        return {};
    std::size_t start = at;
    while (start > from && at - start < longest_ipv6 && (is_hex(text[start - 1]) || text[start - 1] == ':'))
        --start;
    std::size_t end = at;
    while (end < text.size() && end - start <= longest_ipv6 && (is_hex(text[end]) || text[end] == ':'))
        ++end;
    if (end > start && text[end - 1] == ':' && (end - start < 2 || text[end - 2] != ':'))
        --end; // of the sentence
    if (byte_at(text, start) == ':' && byte_at(text, start + 1) != ':')
        ++start; // "IP:2001:db8::1"
    const char32_t before = code_point_before(text, start);
    if (is_word_character(before) || before == '.' || before == '-' || word_goes_on(text, end))
        return {};
    const ipv6_shape shape = shape_of(text.substr(start, end - start));
    if (!shape.valid || !shape.has_digit || (shape.groups < 3 && shape.first_group < 4))
        return {};
    return {kind::ip_address, "an IPv6 address", start, end - start};
}

} // namespace dsacheck::personal_data
