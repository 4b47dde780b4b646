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

/// Appends the characters that stand between a cell's quotes. False when a quote is neither doubled nor behind a backslash.
inline bool append_unquoted(std::string_view inner, std::string& out) {
    for (std::size_t at = 0; at < inner.size();) {
        const std::size_t quote = inner.find('"', at);
        if (quote == std::string_view::npos) {
            out.append(inner.substr(at));
            return true;
        }
        out.append(inner.substr(at, quote + 1 - at));
        at = quote + 1;
        if (quote > 0 && inner[quote - 1] == '\\')
            continue;
        if (at == inner.size() || inner[at] != '"')
            return false;
        ++at;
    }
    return true;
}

} // namespace dsacheck::dump
