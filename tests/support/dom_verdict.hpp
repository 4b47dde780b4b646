// Whether bytes are JSON that the API can read, by simdjson's DOM parser: a second opinion.
#pragma once

#include <simdjson.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

namespace dsacheck::testing {

namespace detail {

/// A document made ready for the DOM parser, and what that parser does not look at.
struct outline {
    std::string text; ///< with short numbers: the parser refuses those that do not fit 64 bits, JSON does not
    std::size_t depth = 0;
    bool lone_surrogate = false;
};

inline long surrogate_half(std::string_view escape) {
    if (escape.size() < 6 || escape[0] != '\\' || escape[1] != 'u')
        return 0;
    const std::string digits(escape.substr(2, 4));
    char* end = nullptr;
    const long value = std::strtol(digits.c_str(), &end, 16);
    return end == digits.c_str() + 4 && value >= 0xD800 && value <= 0xDFFF ? value : 0;
}

/// The end of the string that begins at `i`; notes surrogates that are not half of a pair.
inline std::size_t end_of_string(std::string_view document, std::size_t i, outline& result) {
    for (++i; i < document.size() && document[i] != '"'; ++i) {
        if (document[i] != '\\')
            continue;
        const long half = surrogate_half(document.substr(i));
        if (half != 0) {
            const long other = surrogate_half(document.substr(i + 6));
            if (half < 0xDC00 && other >= 0xDC00)
                i += 6;
            else
                result.lone_surrogate = true;
        }
        ++i;
    }
    return std::min(i + 1, document.size());
}

inline outline outline_of(std::string_view document) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    outline result;
    std::size_t depth = 0;
    for (std::size_t i = 0; i < document.size();) {
        const char c = document[i];
        std::size_t end = i + 1;
        if (c == '"') {
            end = end_of_string(document, i, result);
            result.text += document.substr(i, end - i);
        } else if (is_digit(c)) {
            while (end < document.size() && is_digit(document[end]))
                ++end;
            // A leading zero is an error except behind a point or in an exponent, so it stays.
            result.text += c == '0' && end - i > 1 ? "01" : std::string(1, c);
        } else {
            result.text += c;
            if (c == '[' || c == '{')
                result.depth = std::max(result.depth, ++depth);
            else if ((c == ']' || c == '}') && depth > 0)
                --depth;
        }
        i = end;
    }
    return result;
}

} // namespace detail

/// True for a well-formed document with numbers of any size, nested 511 deep at most.
inline bool dom_reads(std::string_view document) {
    constexpr std::size_t deepest = 511;
    if (document.substr(0, 3) == "\xEF\xBB\xBF") // newer versions of simdjson skip it
        return false;
    const detail::outline shape = detail::outline_of(document);
    if (shape.depth > deepest || shape.lone_surrogate)
        return false;
    static simdjson::dom::parser parser;
    const simdjson::padded_string padded(shape.text);
    return parser.parse(padded).error() == simdjson::SUCCESS;
}

} // namespace dsacheck::testing
