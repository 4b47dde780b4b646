// Random statements: every field with values that are right, wrong and odd, in any combination.
#pragma once

#include "dsacheck/statement_field.hpp"
#include "support/random.hpp"

#include <string>
#include <string_view>

namespace dsacheck::testing {

namespace detail {

/// What may stand anywhere.
inline constexpr std::string_view odd_values[] = {
    "null", "true", "false", "0", "-1.5", "1e400", "\"\"", "\" \"", "\"\\u00a0\"", "\"null\"", "\"x\"", "[]", "{}", "[null]",
    "[[]]", "{\"a\":1}", "[\"x\",\"y\"]", "{\"a\":\"x\",\"a\":[1]}", "\"a\\u0000b\"", "\"é 🐕\"", "20230101", "[\"null\"]"};

inline constexpr std::string_view dates[] = {
    "\"2025-01-31\"", "\"2019-12-31\"", "\"1999-12-31\"", "\"2038-01-02\"", "\"2038-01-01\"", "\"2025-02-29\"",
    "\" 2025-03-04\\n\"", "\"2025-3-4\"", "\"tomorrow\"", "\"2025-03-04T05:06:07Z\"", "\"0000-00-00\"", "1672531200",
    "123456789012345678", "\"2025-\\u0030\\u0031-01\""};
inline constexpr std::string_view urls[] = {"\"https://example.com/a\"", "\"https:\\/\\/example.com\\/b\"", "\"example.com\"",
                                            "\"http://a b\"", "\" http://a.b/\\u00fc \"", "\"http://a.b/\\u3164\""};
inline constexpr std::string_view puids[] = {"\"case-7\"", "\"case 8\"", "\"c\\u0061se\"", "9", "1.0", "1e20", "\"\\u200bcase\""};
inline constexpr std::string_view eans[] = {"\"4006381333931\"", "\"400638133393\"", "4006381333931", "\" 4006381333931\""};

inline std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

inline std::string random_code(enumeration list, random_source& random) {
    const auto values = allowed_values(list);
    const std::string_view value = values[random.below(values.size())].value;
    switch (random.below(10)) {
    case 0: return quoted(std::string(" ") + std::string(value) + "\\t");
    case 1: return quoted("\\u00" + std::string(value[0] >= 'P' ? "5" : "4") +
                          std::string(1, "0123456789abcdef"[value[0] & 0xF]) + std::string(value.substr(1)));
    case 2: return quoted(std::string(value) + "X");
    default: return quoted(value);
    }
}

inline std::string random_text(std::size_t limit, random_source& random) {
    constexpr std::string_view letters[] = {"a", "é", "\\u00e9", "\\n", "🐕", "\\ud83d\\ude00", "\\\\", "b"};
    const std::size_t sizes[] = {1, 3, limit - 1, limit, limit + 1};
    std::string text;
    for (std::size_t left = random.pick(sizes); left > 0; --left)
        text += letters[random.below(std::size(letters))];
    return quoted((random.one_in(6) ? " " : "") + text + (random.one_in(6) ? "\\u200b" : ""));
}

inline std::string random_value(const field_info& info, random_source& random) {
    if (random.one_in(5))
        return std::string(random.pick(odd_values));
    switch (info.kind) {
    case field_kind::one_of: return random_code(info.values, random);
    case field_kind::many_of: {
        const bool object = random.one_in(8);
        std::string list;
        for (std::size_t i = random.below(4) + 1; i > 0; --i) {
            list += list.empty() ? "" : ",";
            list += object ? "\"k" + std::to_string(random.below(3)) + "\":" : "";
            list += random.one_in(12) ? std::string(random.pick(odd_values)) : random_code(info.values, random);
        }
        return object ? "{" + list + "}" : "[" + list + "]";
    }
    case field_kind::text: return random_text(info.max_length, random);
    case field_kind::date: return std::string(random.pick(dates));
    case field_kind::url: return std::string(random.pick(urls));
    case field_kind::puid: return std::string(random.pick(puids));
    case field_kind::ean: return std::string(random.pick(eans));
    case field_kind::object:
        return random.one_in(4) ? "{\"x\":1,\"EAN-13\":null}" : "{\"EAN-13\":" + std::string(random.pick(eans)) + "}";
    }
    return "null";
}

} // namespace detail

/// One line of JSON.
inline std::string random_statement(random_source& random) {
    std::string text = "{";
    const std::size_t density = random.below(4) + 1;
    for (const field_info& info : statement_fields) {
        if (info.field == statement_field::content_id_ean13)
            continue;
        const bool wanted = info.needed == presence::required ? !random.one_in(12) : random.below(4) < density;
        const bool twice = random.one_in(60);
        for (int i = 0; i < (wanted ? 1 : 0) + (twice ? 1 : 0); ++i) {
            text += text.size() > 1 ? "," : "";
            text += detail::quoted(info.name) + ":" + detail::random_value(info, random);
        }
    }
    if (random.one_in(10))
        text += std::string(text.size() > 1 ? "," : "") + "\"not_a_field\":{\"a\":[1]}";
    return text + "}";
}

} // namespace dsacheck::testing
