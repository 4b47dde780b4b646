#include "json_syntax.hpp"

#include "dsacheck/bytes.hpp"
#include "json_text.hpp"

#include <algorithm>
#include <bitset>

namespace dsacheck::json {

namespace {

constexpr std::size_t deepest = 1024;

constexpr bool is_word(char c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '-' ||
           c == '.' || c == '_';
}

struct signature {
    std::string_view bytes;
    std::string_view reason;
};

constexpr signature binary_signatures[] = {
    {"PK\x03\x04", "this is a ZIP archive (or an XLSX workbook), not JSON"},
    {"\x1F\x8B", "this is a gzip file, not JSON; decompress it first"},
    {"\x28\xB5\x2F\xFD", "this is a Zstandard file, not JSON; decompress it first"},
    {"%PDF", "this is a PDF, not JSON"},
    {"\xFF\xFE", "this is UTF-16 text; JSON must be UTF-8"},
    {"\xFE\xFF", "this is UTF-16 text; JSON must be UTF-8"},
};

/// One pass over a document; the first defect ends it.
class scanner {
  public:
    scanner(std::string_view text, std::size_t max_depth) noexcept
        : text_(text), max_depth_(std::min(max_depth, deepest)) {}

    std::optional<syntax_error> run() noexcept {
        find_binary();
        if (!error_ && text_.substr(0, 3) == "\xEF\xBB\xBF")
            fail(defect::byte_order_mark, 0, 3, "remove the byte order mark in front of the document");
        if (!error_)
            document();
        // Report whatever comes first in the text.
        const std::size_t bad = find_invalid_utf8(text_);
        if (bad != npos && (!error_ || bad <= error_->offset) && (!error_ || error_->kind != defect::binary))
            error_ = syntax_error{defect::invalid_utf8, bad, 1, "this byte is not UTF-8"};
        return error_;
    }

  private:
    void fail(defect kind, std::size_t offset, std::size_t length, std::string_view reason) noexcept {
        if (!error_)
            error_ = syntax_error{kind, offset, std::min(length, text_.size() - std::min(offset, text_.size())), reason};
    }

    void find_binary() noexcept {
        for (const signature& known : binary_signatures)
            if (text_.substr(0, known.bytes.size()) == known.bytes)
                return fail(defect::binary, 0, known.bytes.size(), known.reason);
        const std::size_t nul = text_.substr(0, 1024).find('\0');
        if (nul != npos && !text_.empty() && without_leading_space(text_).substr(0, 1) != "{" &&
            without_leading_space(text_).substr(0, 1) != "[")
            fail(defect::binary, nul, 1, "a NUL byte: this is not text");
    }

    [[nodiscard]] bool at_end() const noexcept { return at_ == text_.size(); }
    [[nodiscard]] char current() const noexcept { return text_[at_]; }

    void skip_space() noexcept {
        while (!at_end() && is_space(current()))
            ++at_;
    }

    [[nodiscard]] std::size_t word_length() const noexcept {
        std::size_t end = at_;
        while (end < text_.size() && is_word(text_[end]))
            ++end;
        return std::max<std::size_t>(end - at_, 1);
    }

    void string() noexcept {
        ++at_;
        while (!at_end()) {
            const auto c = static_cast<unsigned char>(current());
            if (c == '"') {
                ++at_;
                return;
            }
            if (c < 0x20)
                return fail(defect::control, at_, 1,
                            c == '\n' ? "a line break inside a string; write \\n, or close the quote"
                                      : "a control character inside a string; write it as \\u00XX");
            if (c != '\\') {
                ++at_;
                continue;
            }
            const code_point escape = decode_escape(text_.substr(at_, 12));
            if (escape.size != 0) {
                at_ += escape.size;
                continue;
            }
            const std::string_view rest = text_.substr(at_, 6);
            if (rest.size() < 2)
                break;
            if (rest[1] != 'u')
                return fail(defect::escape, at_, 2, "not a JSON escape; a backslash itself is written \\\\");
            if (rest.size() == 6 && (rest[2] == 'd' || rest[2] == 'D'))
                return fail(defect::escape, at_, 6, "half of a surrogate pair alone is not a character");
            return fail(defect::escape, at_, 2, "\\u needs four hexadecimal digits");
        }
        fail(defect::truncated, text_.size(), 0, "the document ends inside a string");
    }

    void word() noexcept {
        const std::size_t length = word_length();
        const std::string_view token = text_.substr(at_, length);
        if (is_number_or_literal(token)) {
            at_ += length;
            return;
        }
        fail(defect::syntax, at_, length, reason_of(token));
    }

    static std::string_view reason_of(std::string_view token) noexcept {
        const char first = token.front();
        const auto equals_ignoring_case = [token](std::string_view word) {
            return std::equal(token.begin(), token.end(), word.begin(), word.end(),
                              [](char a, char b) { return (a | 0x20) == b; });
        };
        if (equals_ignoring_case("true") || equals_ignoring_case("false") || equals_ignoring_case("null"))
            return "true, false and null are written in lower case";
        if (equals_ignoring_case("nan") || equals_ignoring_case("infinity") || equals_ignoring_case("-infinity"))
            return "JSON has no such number";
        if (equals_ignoring_case("none") || equals_ignoring_case("undefined"))
            return "JSON says null";
        if (first == '0' && token.size() > 1)
            return "a number has no leading zero";
        if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.')
            return "this is not a JSON number";
        if (first == '\'')
            return "strings and names stand in double quotes";
        if (first == '/')
            return "JSON has no comments";
        return "a value was expected: a string, a number, an object, an array, true, false or null";
    }

    void open(bool object) noexcept {
        if (depth_ == max_depth_)
            return fail(defect::too_deep, at_, 1, "arrays and objects are nested too deep");
        is_object_[depth_++] = object;
        ++at_;
    }

    /// A member's name and its colon.
    void name() noexcept {
        skip_space();
        if (at_end())
            return fail(defect::truncated, at_, 0, "the document ends inside an object");
        if (current() != '"')
            return fail(defect::syntax, at_, word_length(),
                        current() == '}'    ? "a comma before the closing bracket"
                        : current() == '\'' ? "strings and names stand in double quotes"
                                            : "the name of a member was expected, in double quotes");
        string();
        skip_space();
        if (error_)
            return;
        if (at_end())
            return fail(defect::truncated, at_, 0, "the document ends inside an object");
        if (current() != ':')
            return fail(defect::syntax, at_, word_length(), "a colon was expected behind the member's name");
        ++at_;
    }

    /// A value, or the opening of one; true when it is complete.
    bool value() noexcept {
        skip_space();
        if (at_end()) {
            fail(depth_ == 0 ? defect::empty : defect::truncated, at_, 0,
                 depth_ == 0 ? "there is nothing here" : "the document ends where a value was expected");
            return false;
        }
        switch (current()) {
        case '"': string(); return true;
        case '{':
            open(true);
            skip_space();
            if (!error_ && !at_end() && current() == '}')
                return close();
            if (!error_)
                name();
            return false;
        case '[':
            open(false);
            skip_space();
            if (!error_ && !at_end() && current() == ']')
                return close();
            return false;
        case ']':
        case '}': fail(defect::syntax, at_, 1, "a comma before the closing bracket, or a missing value"); return false;
        default: word(); return true;
        }
    }

    bool close() noexcept {
        --depth_;
        ++at_;
        return true;
    }

    /// What follows a complete value inside an array or object; true when the surrounding one is complete too.
    bool after_value() noexcept {
        skip_space();
        const bool object = is_object_[depth_ - 1];
        if (at_end()) {
            fail(defect::truncated, at_, 0,
                 object ? "the document ends inside an object" : "the document ends inside an array");
            return false;
        }
        const char c = current();
        if (c == ',') {
            ++at_;
            if (object)
                name();
            return false;
        }
        if (c == (object ? '}' : ']'))
            return close();
        fail(defect::syntax, at_, word_length(),
             object ? "a comma or } was expected" : "a comma or ] was expected");
        return false;
    }

    void document() noexcept {
        bool complete = value();
        while (!error_ && !(complete && depth_ == 0))
            complete = complete ? after_value() : value();
        if (error_)
            return;
        skip_space();
        if (!at_end())
            fail(defect::trailing, at_, 1, "the document is complete before this");
    }

    std::string_view text_;
    std::size_t max_depth_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::bitset<deepest> is_object_;
    std::optional<syntax_error> error_;
};

} // namespace

std::optional<syntax_error> find_syntax_error(std::string_view document, std::size_t max_depth) noexcept {
    return scanner(document, max_depth).run();
}

std::string_view enclosed_value(std::string_view text) noexcept {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (depth <= 1)
                return depth == 1 ? text.substr(0, i + 1) : text.substr(0, i);
            --depth;
        } else if (c == ',' && depth == 0) {
            return text.substr(0, i);
        }
    }
    return {};
}

} // namespace dsacheck::json
