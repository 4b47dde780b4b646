// The tokens of a JSON document, found by simdjson's first stage, and a cursor over them.
//
// simdjson's first stage checks the encoding and finds where each token begins, with the widest instructions that the
// processor has (its run-time dispatch). The grammar is checked by whoever walks the tokens. That walk is not done with
// On-Demand's iterators: they cost as much as all our checks together (see ARCHITECTURE.md, "Speed").
#pragma once

#include "json_text.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace dsacheck::json {

/// A place between two tokens. At the end, `first` is NUL, which begins no token of well-formed JSON.
class token_cursor {
  public:
    /// Where a token begins: its offset in the document is `*place`. Behind the last one stands the document's end.
    using place = const std::uint32_t*;

    token_cursor() noexcept = default;
    token_cursor(std::string_view document, place begin, place end) noexcept
        : document_(document), next_(begin), end_(end) {}

    [[nodiscard]] bool at_end() const noexcept { return next_ == end_; }

    /// The first character of the next token.
    [[nodiscard]] char first() const noexcept { return next_ == end_ ? '\0' : document_[*next_]; }

    /// The next token: a bracket, colon, comma, a string with its quotes, or any other run of characters. White space
    /// behind it is left out. Not to be called at the end.
    [[nodiscard]] std::string_view token() const noexcept { return token_at(next_); }

    void advance() noexcept { ++next_; }

    /// Goes on if the next token begins with `c`.
    bool take(char c) noexcept {
        if (first() != c)
            return false;
        ++next_;
        return true;
    }

    // For hot loops, which keep the place in a variable of their own: a cursor that is passed on by reference has to
    // go through memory with each step.

    [[nodiscard]] place position() const noexcept { return next_; }
    void move_to(place next) noexcept { next_ = next; }
    /// Whether `count` more tokens stand at `at`.
    [[nodiscard]] bool has(place at, std::ptrdiff_t count) const noexcept { return end_ - at >= count; }
    [[nodiscard]] char first_at(place at) const noexcept { return document_[*at]; }
    [[nodiscard]] std::string_view token_at(place at) const noexcept {
        return without_trailing_space({document_.data() + at[0], at[1] - at[0]});
    }

    /// The characters of the string token at `at`, without its quotes.
    [[nodiscard]] std::string_view string_at(place at) const noexcept {
        const char* const begin = document_.data() + at[0];
        const std::size_t size = at[1] - at[0];
        if (begin[size - 1] == '"') // as in nearly all: nothing stands between the token and the next one
            return {begin + 1, size - 2};
        const std::string_view token = token_at(at);
        return token.substr(1, token.size() - 2);
    }

  private:
    std::string_view document_;
    place next_ = nullptr;
    place end_ = nullptr;
};

/// Reused from document to document.
class json_index {
  public:
    json_index();
    ~json_index();
    json_index(json_index&&) noexcept;
    json_index& operator=(json_index&&) noexcept;

    /// False when the document is empty, is not UTF-8, or has a string that does not end or holds a control character.
    /// Reads nothing behind the document.
    [[nodiscard]] bool build(std::string_view document);

    /// Over the document that was built last. Valid until the next one is.
    [[nodiscard]] token_cursor tokens() const noexcept;

  private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

} // namespace dsacheck::json
