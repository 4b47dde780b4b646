#include "row_end.hpp"

#include "dsacheck/read_dump.hpp"

namespace dsacheck {

namespace dump {

namespace {

constexpr std::string_view uuid_shape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
constexpr std::string_view before_line_end = ",\"dddd-dd-dd dd:dd:dd\"";

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_hex(char c) noexcept { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

bool is_certain(std::string_view bytes, std::size_t line_end) noexcept {
    if (line_end < before_line_end.size())
        return false;
    const std::string_view tail = bytes.substr(line_end - before_line_end.size(), before_line_end.size());
    for (std::size_t i = 0; i < tail.size(); ++i)
        if (before_line_end[i] == 'd' ? !is_digit(tail[i]) : tail[i] != before_line_end[i])
            return false;
    const std::string_view next = bytes.substr(line_end + 1);
    return next.size() > uuid_shape.size() && next[uuid_shape.size()] == ',' && is_uuid(next.substr(0, uuid_shape.size()));
}

} // namespace

bool is_uuid(std::string_view text) noexcept {
    if (text.size() != uuid_shape.size())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (uuid_shape[i] == 'x' ? !is_hex(text[i]) : text[i] != '-')
            return false;
    return true;
}

std::size_t first_certain_line_end(std::string_view bytes, std::size_t from) noexcept {
    for (std::size_t at = bytes.find('\n', from); at != npos; at = bytes.find('\n', at + 1))
        if (is_certain(bytes, at))
            return at;
    return npos;
}

} // namespace dump

std::size_t last_certain_row_end(std::string_view bytes) noexcept {
    for (std::size_t at = bytes.rfind('\n'); at != npos && at > 0; at = bytes.rfind('\n', at - 1))
        if (dump::is_certain(bytes, at))
            return at + 1;
    return 0;
}

} // namespace dsacheck
