// Web addresses that name an account. The address of a post counts where it holds its author's name: it tells
// as much. What belongs to the service itself (help, terms, search) does not, nor a post that has a number
// alone.
#include "characters.hpp"
#include "matchers.hpp"
#include "profile_hosts.hpp"

namespace dsacheck::personal_data {

namespace {

constexpr std::size_t max_host = 64;
constexpr std::size_t max_link = 512;

constexpr bool is_host_character(char c) noexcept {
    return is_alnum(c) || c == '.' || c == '-';
}
constexpr bool is_name_character(char c) noexcept {
    return is_alnum(c) || c == '.' || c == '_' || c == '-' || c == '%';
}

/// Whether `host` is `known` or a subdomain of it.
bool belongs_to(std::string_view host, std::string_view known) noexcept {
    if (host.size() < known.size() || !equals_small(host.substr(host.size() - known.size()), known))
        return false;
    return host.size() == known.size() || host[host.size() - known.size() - 1] == '.';
}

bool is_reserved(std::string_view name, std::string_view reserved) noexcept {
    for (std::size_t at = 1; at < reserved.size();) {
        const std::size_t end = reserved.find(' ', at);
        if (equals_small(name, reserved.substr(at, end - at)))
            return true;
        at = end + 1;
    }
    return false;
}

/// Where the address ends: at white space or at what closes a sentence.
std::size_t link_end(std::string_view text, std::size_t at) noexcept {
    const std::size_t limit = at + max_link < text.size() ? at + max_link : text.size();
    std::size_t end = at;
    while (end < limit && is_ascii(text[end]) && text[end] > ' ' && text[end] != '"' && text[end] != '<' &&
           text[end] != '>' && text[end] != ')' && text[end] != ']' && text[end] != '}' && text[end] != '|' &&
           text[end] != '\\')
        ++end;
    while (end > at &&
           (text[end - 1] == '.' || text[end - 1] == ',' || text[end - 1] == ';' || text[end - 1] == ':' ||
            text[end - 1] == '!' || text[end - 1] == '?' || text[end - 1] == '\''))
        --end;
    return end;
}

/// The name of an account that starts at `at`.
std::string_view name_at(std::string_view text, std::size_t at) noexcept {
    std::size_t end = at;
    while (end < text.size() && end - at < 100 && is_name_character(text[end]))
        ++end;
    while (end > at && (text[end - 1] == '.' || text[end - 1] == '-'))
        --end;
    return text.substr(at, end - at);
}

std::size_t with_scheme(std::string_view text, std::size_t host, std::size_t from) noexcept {
    for (const std::string_view scheme : {"https://", "http://"})
        if (host - from >= scheme.size() &&
            equals_small(text.substr(host - scheme.size(), scheme.size()), scheme))
            return host - scheme.size();
    return host;
}

bool names_account(std::string_view host, std::string_view text, std::size_t path) noexcept {
    for (const profile_host& known : profile_hosts) {
        if (!belongs_to(host, known.host) || !starts_small(text.substr(path), known.before))
            continue;
        const std::string_view name = name_at(text, path + known.before.size());
        if (name.size() >= 2 && !is_reserved(name, known.reserved))
            return true;
        // facebook.com/profile.php?id=1, instagram.com/stories/name
        if (equals_small(name, "profile.php"))
            return true;
    }
    return text.size() > path && text[path] == '@' && is_letter(byte_at(text, path + 1)) &&
           name_at(text, path + 1).size() >= 2;
}

} // namespace

match find_profile_link(std::string_view text, std::size_t at, std::size_t from) noexcept {
    if (at < from + 4 || !is_letter(text[at - 1])) // most slashes stand between two words
        return {};
    std::size_t host = at;
    bool has_dot = false;
    while (host > from && at - host < max_host && is_host_character(text[host - 1])) {
        --host;
        has_dot = has_dot || text[host] == '.';
    }
    if (!has_dot || text[host] == '.' ||
        (host > from && (!is_ascii(text[host - 1]) && is_word_letter(code_point_before(text, host)))))
        return {};
    if (host > from && (text[host - 1] == '@' || text[host - 1] == '_'))
        return {};
    if (!names_account(text.substr(host, at - host), text, at + 1))
        return {};
    const std::size_t start = with_scheme(text, host, from);
    return {kind::profile_link, "the address of an account", start, link_end(text, at + 1) - start};
}

} // namespace dsacheck::personal_data
