// Reads statements of reasons from JSON.
#pragma once

#include "dsacheck/bytes.hpp"
#include "dsacheck/export.hpp"
#include "dsacheck/statement.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace dsacheck {

/// How statements lie in a JSON document.
enum class document_layout : std::uint8_t {
    statement, ///< the document is one statement
    batch,     ///< {"statements": [...]}, the body for the batch endpoint
    array      ///< [...]
};

enum class read_status : std::uint8_t {
    statement,     ///< one statement was read
    not_an_object, ///< a value stands where a statement should; see `value()`
    restart,       ///< the key "statements" occurs again and the last one counts: forget what was read so far
    end,           ///< the document is over, and is well-formed JSON
    malformed      ///< the document is not JSON; what was read before may be kept
};

/// What stands behind "statements" in a batch. Complete when `end` was returned.
struct batch_shape {
    bool present = false;
    value_type type = value_type::null;
    std::uint64_t size = 0; ///< statements, different keys if `type` is object, characters if it is string
    span where;             ///< of the value
    bool truth = false;     ///< the value of a boolean
};

/// Reads document after document with the same memory. Not thread-safe: one reader a thread.
///
/// The bytes given to `open` stay the caller's; `statement`s point into them.
class DSACHECK_EXPORT statement_reader {
  public:
    /// Deepest nesting that the API accepts, counted over the whole request body.
    static constexpr std::size_t max_depth = 511;

    statement_reader();
    ~statement_reader();
    statement_reader(statement_reader&&) noexcept;
    statement_reader& operator=(statement_reader&&) noexcept;

    /// Begins a document. Nothing behind it is read. `depth` is how many arrays and objects enclose the document in
    /// its request body. Documents are limited to 4 GiB - 1; larger ones are malformed.
    void open(std::string_view document, document_layout layout, std::size_t depth = 0);

    /// Indexes many documents at once, which is faster than one by one: `lines` are lines, each of them one statement, to
    /// be begun with `open_line`. False when they cannot be (one of them is not UTF-8, or has a string that does not
    /// end): then `open` each.
    [[nodiscard]] bool open_lines(std::string_view lines);
    /// Begins the document `line`, which lies in the bytes given to `open_lines`, and behind those begun before or is the
    /// last of them once more. Spans and `document()` are then those of `open_lines`. Other documents may be opened in
    /// between.
    void open_line(std::string_view line);

    /// Reads the next statement into `out`. After `end` or `malformed`, keeps returning it.
    [[nodiscard]] read_status next(statement& out);

    /// Index in the array of what `next` returned last; 0 for a document that is one statement.
    [[nodiscard]] std::uint64_t item() const noexcept;
    /// The key of what `next` returned last, when "statements" is an object (unescaped); otherwise empty.
    [[nodiscard]] std::string_view key() const noexcept;
    /// The value that is not an object.
    [[nodiscard]] const field_value& value() const noexcept;
    [[nodiscard]] const batch_shape& batch() const noexcept;
    /// The bytes given to `open`, or to `open_lines`, where spans and views point.
    [[nodiscard]] std::string_view document() const noexcept;

  private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

} // namespace dsacheck
