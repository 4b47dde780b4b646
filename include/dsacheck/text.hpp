// Texts of statements: escapes, length in characters, and the trimming that the API does.
#pragma once

#include "dsacheck/export.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dsacheck {

/// How the bytes of a text stand for its characters.
enum class text_form : std::uint8_t {
    plain,       ///< as they are
    json_escaped ///< with valid JSON escapes; see `unescape_json`
};

/// Appends the characters of `escaped`, which holds valid JSON escapes, to `out`.
DSACHECK_EXPORT void unescape_json(std::string_view escaped, std::string& out);

/// Number of characters that `text` in `form` stands for.
[[nodiscard]] DSACHECK_EXPORT std::size_t count_characters(std::string_view text, text_form form) noexcept;

/// Removes at both ends what the API removes: 65 code points, see `is_trimmed_by_api`. Escapes count as what they stand
/// for.
[[nodiscard]] DSACHECK_EXPORT std::string_view trim_as_api(std::string_view text, text_form form = text_form::plain) noexcept;

/// White space and invisible characters that the API strips from both ends of every string.
[[nodiscard]] DSACHECK_EXPORT bool is_trimmed_by_api(char32_t code_point) noexcept;

} // namespace dsacheck
