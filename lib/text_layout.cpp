#include "text_layout.hpp"

#include "dsacheck/bytes.hpp"

#include <algorithm>

namespace dsacheck {

std::string with_thousands(std::uint64_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3; at -= 3)
        text.insert(at - 3, 1, ',');
    return text;
}

std::string counted(std::uint64_t number, std::string_view singular, std::string_view plural) {
    std::string text = with_thousands(number);
    text += ' ';
    text += number == 1 ? singular : plural;
    return text;
}

void append_padded(std::string& out, std::string_view text, std::size_t width) {
    out += text;
    const std::size_t columns = count_code_points(text);
    out.append(columns < width ? width - columns : 0, ' ');
}

namespace {

void append_wrapped_line(std::string& out, std::string_view text, std::size_t indent, std::size_t column) {
    bool at_start = true;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t columns = count_code_points(word);
        if (!at_start && column + 1 + columns > page_width) {
            out += '\n';
            out.append(indent, ' ');
            column = indent;
            at_start = true;
        }
        if (!at_start) {
            out += ' ';
            ++column;
        }
        out += word;
        column += columns;
        at_start = false;
    }
    out += '\n';
}

} // namespace

void append_wrapped(std::string& out, std::string_view text, std::size_t indent, std::size_t column) {
    for (;;) {
        const std::size_t end = text.find('\n');
        append_wrapped_line(out, text.substr(0, end), indent, column);
        if (end == std::string_view::npos)
            return;
        text.remove_prefix(end + 1);
        out.append(indent, ' ');
        column = indent;
    }
}

void append_entry(std::string& out, std::string_view label, std::string_view text, std::size_t label_width) {
    constexpr std::size_t margin = 2;
    out.append(margin, ' ');
    if (text.empty()) {
        out += label;
        out += '\n';
        return;
    }
    if (count_code_points(label) < label_width) {
        append_padded(out, label, label_width);
    } else {
        out += label;
        out += '\n';
        out.append(margin + label_width, ' ');
    }
    append_wrapped(out, text, margin + label_width, margin + label_width);
}

} // namespace dsacheck
