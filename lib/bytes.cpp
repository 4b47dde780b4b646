#include "dsacheck/bytes.hpp"

#include "line_ends.hpp"

#include <algorithm>

namespace dsacheck {

namespace {

constexpr unsigned byte_at(std::string_view bytes, std::size_t i) noexcept {
    return static_cast<unsigned char>(bytes[i]);
}

constexpr bool is_continuation(unsigned byte) noexcept { return (byte & 0xC0U) == 0x80U; }

} // namespace

code_point first_code_point(std::string_view bytes) noexcept {
    const unsigned lead = byte_at(bytes, 0);
    if (lead < 0x80U)
        return {lead, 1};
    const std::size_t size = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : 2;
    if (lead < 0xC2U || lead > 0xF4U || bytes.size() < size)
        return {};
    char32_t value = lead & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        const unsigned next = byte_at(bytes, i);
        if (!is_continuation(next))
            return {};
        value = (value << 6U) | (next & 0x3FU);
    }
    const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (overlong || surrogate || value > 0x10FFFF)
        return {};
    return {value, size};
}

code_point last_code_point(std::string_view bytes) noexcept {
    std::size_t start = bytes.size() - 1;
    while (start > 0 && bytes.size() - start < 4 && is_continuation(byte_at(bytes, start)))
        --start;
    const code_point found = first_code_point(bytes.substr(start));
    return found.size == bytes.size() - start ? found : code_point{};
}

std::size_t find_invalid_utf8(std::string_view bytes) noexcept {
    std::size_t i = 0;
    while (i < bytes.size()) {
        if (byte_at(bytes, i) < 0x80U) {
            ++i;
            continue;
        }
        const code_point next = first_code_point(bytes.substr(i, 4));
        if (next.size == 0)
            return i;
        i += next.size;
    }
    return npos;
}

std::size_t count_code_points(std::string_view bytes) noexcept {
    std::size_t count = 0;
    while (!bytes.empty()) {
        // Counted in a byte for as long as that is enough: compilers then count many at once.
        const std::string_view piece = bytes.substr(0, 255);
        std::uint8_t in_piece = 0;
        for (const char c : piece)
            in_piece = static_cast<std::uint8_t>(in_piece + (is_continuation(static_cast<unsigned char>(c)) ? 0 : 1));
        count += in_piece;
        bytes.remove_prefix(piece.size());
    }
    return count;
}

std::string_view truncate_at_code_point(std::string_view text, std::size_t limit) noexcept {
    if (text.size() <= limit)
        return text;
    std::size_t end = limit;
    // At most three continuation bytes belong to one code point; more are not UTF-8 and may be cut anywhere.
    for (int i = 0; i < 3 && end > 0 && is_continuation(byte_at(text, end)); ++i)
        --end;
    return text.substr(0, is_continuation(byte_at(text, end)) ? limit : end);
}

std::size_t encode_utf8(char32_t value, char* out) noexcept {
    const auto put = [&out](std::size_t i, char32_t byte) { out[i] = static_cast<char>(byte); };
    if (value < 0x80) {
        put(0, value);
        return 1;
    }
    if (value < 0x800) {
        put(0, 0xC0 | (value >> 6U));
        put(1, 0x80 | (value & 0x3FU));
        return 2;
    }
    if (value < 0x10000) {
        put(0, 0xE0 | (value >> 12U));
        put(1, 0x80 | ((value >> 6U) & 0x3FU));
        put(2, 0x80 | (value & 0x3FU));
        return 3;
    }
    put(0, 0xF0 | (value >> 18U));
    put(1, 0x80 | ((value >> 12U) & 0x3FU));
    put(2, 0x80 | ((value >> 6U) & 0x3FU));
    put(3, 0x80 | (value & 0x3FU));
    return 4;
}

namespace {

/// The position after `passed`, which begins at `at`.
position after(std::string_view passed, position at) noexcept {
    const std::uint64_t lines = count_line_ends(passed);
    if (lines == 0)
        return {at.line, at.column + count_code_points(passed)};
    return {at.line + lines, 1 + count_code_points(passed.substr(passed.rfind('\n') + 1))};
}

} // namespace

position locator::locate(std::uint64_t offset) const noexcept {
    const bool ahead = offset >= mark_;
    const auto from = static_cast<std::size_t>((ahead ? mark_ : base_) - base_);
    const auto to = std::min(bytes_.size(), static_cast<std::size_t>(std::max(offset, base_) - base_));
    return after(bytes_.substr(std::min(from, to), to - std::min(from, to)), ahead ? at_mark_ : at_base_);
}

void locator::advance(std::uint64_t offset) noexcept {
    if (offset <= mark_)
        return;
    at_mark_ = locate(offset);
    mark_ = offset;
}

void locator::rebase(std::string_view bytes, std::uint64_t base) noexcept {
    advance(base);
    bytes_ = bytes;
    base_ = base;
    at_base_ = at_mark_;
}

} // namespace dsacheck
