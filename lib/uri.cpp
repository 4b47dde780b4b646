#include "uri.hpp"

namespace dsacheck {

namespace {

constexpr bool is_unreserved(char c) noexcept {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' ||
           c == '~' || c == '/';
}

} // namespace

std::string uri_of_path(std::string_view path) {
    constexpr char hex[] = "0123456789ABCDEF";
    if (path == "-")
        return "stdin";
    if (path.empty())
        return "memory";
    // Two slashes at the beginning would begin the name of a host.
    while (path.size() > 1 && path[0] == '/' && path[1] == '/')
        path.remove_prefix(1);
    std::string uri = path.front() == '/' ? "file://" : "";
    for (const char c : path) {
        if (is_unreserved(c)) {
            uri += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        uri += '%';
        uri += hex[byte >> 4U];
        uri += hex[byte & 0xFU];
    }
    return uri;
}

} // namespace dsacheck
