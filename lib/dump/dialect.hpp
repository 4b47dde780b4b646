// The dialect of PHP's fputcsv, value by value.
#pragma once

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

namespace dsacheck::dump {

[[nodiscard]] inline bool is_quoted(std::string_view cell) noexcept { return !cell.empty() && cell.front() == '"'; }

/// A quoted cell without its quotes; false when it does not end with one.
[[nodiscard]] inline bool take_quotes(std::string_view cell, std::string_view& inner) noexcept {
    if (cell.size() < 2 || cell.back() != '"')
        return false;
    inner = cell.substr(1, cell.size() - 2);
    return true;
}

[[nodiscard]] inline bool has_quote(std::string_view inner) noexcept {
    return std::memchr(inner.data(), '"', inner.size()) != nullptr;
}

/// Hands over the characters that stand between a cell's quotes, in pieces. False when a quote is neither doubled nor behind a
/// backslash.
template <class Take>
bool unquote_to(std::string_view inner, Take take) {
    for (std::size_t at = 0; at < inner.size();) {
        const std::size_t quote = inner.find('"', at);
        if (quote == std::string_view::npos) {
            take(inner.substr(at));
            return true;
        }
        take(inner.substr(at, quote + 1 - at));
        at = quote + 1;
        if (quote > 0 && inner[quote - 1] == '\\')
            continue;
        if (at == inner.size() || inner[at] != '"')
            return false;
        ++at;
    }
    return true;
}

inline bool append_unquoted(std::string_view inner, std::string& out) {
    return unquote_to(inner, [&out](std::string_view piece) { out.append(piece); });
}

/// Whether that could be done.
[[nodiscard]] inline bool can_be_unquoted(std::string_view inner) {
    return unquote_to(inner, [](std::string_view) {});
}

} // namespace dsacheck::dump
