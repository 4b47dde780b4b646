// Finds where a document stops being JSON, and why. simdjson decides fast whether it is; this says what to mend.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dsacheck::json {

enum class defect : std::uint8_t {
    empty,           ///< nothing but white space
    syntax,          ///< a token that does not belong there
    truncated,       ///< the document ends too early
    invalid_utf8,    ///<
    byte_order_mark, ///< at the start
    too_deep,        ///< more nested arrays and objects than allowed
    trailing,        ///< something follows the document
    escape,          ///< an invalid escape in a string
    control,         ///< a raw control character in a string
    binary           ///< not text at all
};

struct syntax_error {
    defect kind;
    std::size_t offset;     ///< where it was noticed
    std::size_t length;     ///< of what is wrong there; may be 0
    std::string_view reason; ///< what is wrong and what would be right; static storage
};

/// Reads all of `document`, strictly by RFC 8259; `max_depth` (at most 1,024) arrays and objects may be nested.
/// Linear, without recursion or allocation.
[[nodiscard]] std::optional<syntax_error> find_syntax_error(std::string_view document, std::size_t max_depth) noexcept;

/// The bytes of the first value in `text`, from its first byte to its last, as far as brackets and quotes tell
/// without a look at what is between them; empty when it does not end. For going on behind a broken value.
[[nodiscard]] std::string_view enclosed_value(std::string_view text) noexcept;

} // namespace dsacheck::json
