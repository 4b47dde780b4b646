#include "json_write.hpp"

#include "dsacheck/bytes.hpp"

#include <charconv>

namespace dsacheck::json {

namespace {

constexpr char hex[] = "0123456789abcdef";

void append_escape(std::string& out, char32_t value) {
    out += "\\u";
    for (const unsigned shift : {12U, 8U, 4U, 0U})
        out += hex[value >> shift & 0xFU];
}

void append_ascii(std::string& out, char c) {
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
    }
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
        append_escape(out, static_cast<unsigned char>(c));
    else
        out += c;
}

/// Characters that a terminal or an editor obeys instead of showing them: C1 controls, direction marks, line separators.
bool is_unsafe_to_show(char32_t c) noexcept {
    return (c >= 0x80 && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

} // namespace

void append_string(std::string& out, std::string_view text) {
    out += '"';
    while (!text.empty()) {
        if (static_cast<unsigned char>(text.front()) < 0x80) {
            append_ascii(out, text.front());
            text.remove_prefix(1);
            continue;
        }
        const code_point next = first_code_point(text);
        if (next.size == 0) {
            out += "\xEF\xBF\xBD";
            text.remove_prefix(1);
        } else {
            if (is_unsafe_to_show(next.value))
                append_escape(out, next.value);
            else
                out += text.substr(0, next.size);
            text.remove_prefix(next.size);
        }
    }
    out += '"';
}

void append_number(std::string& out, std::uint64_t value) {
    char digits[20];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void writer::new_line() {
    if (indent_ == 0)
        return;
    *out_ += '\n';
    out_->append(std::size_t{indent_} * depth_, ' ');
}

void writer::separate() {
    if (after_name_) {
        after_name_ = false;
        return;
    }
    if (!first_)
        *out_ += ',';
    if (depth_ > 0)
        new_line();
    first_ = false;
}

writer& writer::open(char bracket) {
    separate();
    *out_ += bracket;
    ++depth_;
    first_ = true;
    return *this;
}

writer& writer::close(char bracket) {
    --depth_;
    if (!first_)
        new_line();
    *out_ += bracket;
    first_ = false;
    return *this;
}

writer& writer::name(std::string_view text) {
    separate();
    append_string(*out_, text);
    *out_ += indent_ == 0 ? ":" : ": ";
    after_name_ = true;
    return *this;
}

writer& writer::string(std::string_view text) {
    separate();
    append_string(*out_, text);
    return *this;
}

writer& writer::number(std::uint64_t value) {
    separate();
    append_number(*out_, value);
    return *this;
}

writer& writer::boolean(bool value) { return raw(value ? "true" : "false"); }
writer& writer::null() { return raw("null"); }

writer& writer::raw(std::string_view text) {
    separate();
    *out_ += text;
    return *this;
}

} // namespace dsacheck::json
