// What bytes may be: a text in some encoding, or another kind of file altogether.
#pragma once

#include "dsacheck/export.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dsacheck {

enum class text_encoding : std::uint8_t {
    utf_8,
    utf_16_le,
    utf_16_be,
    windows_1252, ///< Western European; a superset of ISO 8859-1's printable characters
    gb_18030,     ///< Chinese
    unknown       ///< no UTF-8, and no guess
};

/// For a person: "UTF-8", "Windows-1252".
[[nodiscard]] DSACHECK_EXPORT std::string_view name_of(text_encoding which) noexcept;

struct encoding_guess {
    text_encoding which = text_encoding::utf_8;
    std::uint8_t mark = 0;             ///< length of the byte order mark, 0, 2 or 3
    std::size_t first_invalid = 0;     ///< offset of the first byte that is not UTF-8; meaningless for UTF-8
};

/// Guesses the encoding: certain for UTF-8 and for a byte order mark, a good guess otherwise.
[[nodiscard]] DSACHECK_EXPORT encoding_guess guess_encoding(std::string_view bytes) noexcept;

/// The text in UTF-8, without a byte order mark. What cannot be converted becomes U+FFFD. Of GB 18030 only the
/// ASCII part is converted.
[[nodiscard]] DSACHECK_EXPORT std::string to_utf_8(std::string_view bytes, const encoding_guess& from);

/// What a file is by its first bytes; `damaged` is known from its archive alone.
enum class file_kind : std::uint8_t { empty, text, pdf, zip, xlsx, ods, xls, docx, gzip, html, image, binary, damaged };

/// Looks at the beginning only, whatever the name says. A ZIP with a workbook in it is one.
[[nodiscard]] DSACHECK_EXPORT file_kind sniff_file(std::string_view bytes) noexcept;

/// For a person: "a PDF document".
[[nodiscard]] DSACHECK_EXPORT std::string_view name_of(file_kind which) noexcept;

} // namespace dsacheck
