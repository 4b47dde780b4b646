// Bytes with offsets: UTF-8, lines and columns.
#pragma once

#include "dsacheck/export.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dsacheck {

inline constexpr std::size_t npos = std::string_view::npos;

/// A stretch of a source: `offset` counts bytes from the start of the record or source it belongs to.
struct span {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
};

/// A place as an editor shows it. Both count from 1; 0 means unknown.
struct position {
    std::uint64_t line = 0;   ///< lines end at LF (a CR before it belongs to the line)
    std::uint64_t column = 0; ///< in Unicode code points; a byte that is not UTF-8 counts as one
};

/// Offset of the first byte that is not well-formed UTF-8 (overlong forms, surrogates and values above
/// U+10FFFF are refused, as RFC 3629 has it), or `npos`. Linear.
[[nodiscard]] DSACHECK_EXPORT std::size_t find_invalid_utf8(std::string_view bytes) noexcept;

/// Number of code points. Every byte that does not continue a sequence counts, so the result is defined
/// for any bytes, and never larger than `bytes.size()`.
[[nodiscard]] DSACHECK_EXPORT std::size_t count_code_points(std::string_view bytes) noexcept;

/// The longest prefix of at most `limit` bytes that does not end inside a UTF-8 sequence.
[[nodiscard]] DSACHECK_EXPORT std::string_view truncate_at_code_point(std::string_view text, std::size_t limit) noexcept;

/// One decoded code point and how many bytes it took. `size` is 0 when the bytes are not UTF-8.
struct code_point {
    char32_t value = 0;
    std::size_t size = 0;
};

/// Decodes the first code point of `bytes` (not empty).
[[nodiscard]] DSACHECK_EXPORT code_point first_code_point(std::string_view bytes) noexcept;
/// Decodes the last code point of `bytes` (not empty).
[[nodiscard]] DSACHECK_EXPORT code_point last_code_point(std::string_view bytes) noexcept;

/// Writes `value` (a Unicode scalar value) as UTF-8 to `out`, which has room for 4 bytes; returns the bytes written.
DSACHECK_EXPORT std::size_t encode_utf8(char32_t value, char* out) noexcept;

/// Turns offsets into positions. Keeps a mark that moves forward with the reader, so that the cost of a
/// source with many findings is linear; an offset before the mark costs a scan from the first byte at hand.
class DSACHECK_EXPORT locator {
  public:
    /// `base` is the offset of `bytes[0]` in the source, `at` its position.
    explicit locator(std::string_view bytes, std::uint64_t base = 0, position at = {1, 1}) noexcept
        : bytes_(bytes), base_(base), at_base_(at), mark_(base), at_mark_(at) {}

    /// The position of the byte at `offset`, which lies within or just past the bytes.
    [[nodiscard]] position locate(std::uint64_t offset) const noexcept;

    /// Moves the mark forward to `offset`; does nothing when it is there already.
    void advance(std::uint64_t offset) noexcept;

    /// Tells that the line number `line`, counted from 1, begins at `offset`, which lies within the bytes.
    void begin_line(std::uint64_t offset, std::uint64_t line) noexcept {
        mark_ = offset;
        at_mark_ = {line, 1};
    }

    /// Goes on with other bytes of the same source, the first of which is at the offset `base`. What lies
    /// before it is forgotten.
    void rebase(std::string_view bytes, std::uint64_t base) noexcept;

  private:
    std::string_view bytes_;
    std::uint64_t base_;
    position at_base_;
    std::uint64_t mark_;
    position at_mark_;
};

} // namespace dsacheck
