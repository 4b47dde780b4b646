#include "dsacheck/finding.hpp"

#include <algorithm>

namespace dsacheck {

namespace {

bool continues_sequence(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// At most three bytes belong to the sequence that a cut would break.
std::size_t to_code_point(std::string_view bytes, std::size_t at) noexcept {
    for (int i = 0; i < 3 && at < bytes.size() && continues_sequence(bytes[at]); ++i)
        ++at;
    return at;
}

} // namespace

source_excerpt excerpt_of(std::string_view bytes, std::size_t offset) noexcept {
    constexpr std::size_t before = 60; // more of what follows: the finding itself is there
    offset = std::min(offset, bytes.size());
    const std::size_t earliest = offset > before ? offset - before : 0;
    const std::string_view head = bytes.substr(earliest, offset - earliest);
    const std::size_t line_start = head.rfind('\n');
    source_excerpt found;
    std::size_t first = earliest;
    if (line_start != npos) {
        first += line_start + 1;
    } else if (earliest > 0 && bytes[earliest - 1] != '\n') {
        found.cut_before = true;
        first = std::min(to_code_point(bytes, earliest), offset);
    }
    const std::string_view tail = bytes.substr(first, source_excerpt::longest + 1);
    const std::size_t line_end = tail.find('\n', offset - first);
    found.text = tail.substr(0, line_end);
    if (line_end == npos && tail.size() > source_excerpt::longest) {
        found.text = truncate_at_code_point(tail, source_excerpt::longest);
        found.cut_after = true;
    }
    if (!found.cut_after && !found.text.empty() && found.text.back() == '\r' && offset - first < found.text.size())
        found.text.remove_suffix(1);
    found.mark = static_cast<std::uint32_t>(std::min(offset - first, found.text.size()));
    return found;
}

} // namespace dsacheck
