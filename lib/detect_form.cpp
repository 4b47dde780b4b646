#include "detect_form.hpp"

#include "json_syntax.hpp"
#include "json_text.hpp"

namespace dsacheck {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view statements_key = "\"statements\"";

/// Whether the object that `text` begins with has a member "statements" of its own.
bool has_statements_member(std::string_view text) noexcept {
    std::size_t depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (--depth == 0)
                return false;
        } else if (c == '"') {
            if (depth == 1 && text.substr(i, statements_key.size()) == statements_key &&
                json::without_leading_space(text.substr(i + statements_key.size())).substr(0, 1) == ":")
                return true;
            for (++i; i < text.size() && text[i] != '"'; ++i)
                if (text[i] == '\\')
                    ++i;
        }
    }
    return false;
}

bool begins_with_statements(std::string_view object) noexcept {
    return json::without_leading_space(object.substr(1)).substr(0, statements_key.size()) == statements_key;
}

input_form form_of_object(std::string_view text) noexcept {
    return has_statements_member(text) ? input_form::batch : input_form::single;
}

} // namespace

document_layout detect_line_layout(std::string_view line) noexcept {
    const std::string_view text = json::without_leading_space(line);
    const bool batch = !text.empty() && text.front() == '{' && begins_with_statements(text);
    return batch ? document_layout::batch : document_layout::statement;
}

input_form detect_form(std::string_view beginning) noexcept {
    std::string_view text = beginning;
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark)
        text.remove_prefix(byte_order_mark.size());
    text = json::without_leading_space(text);
    if (text.empty())
        return input_form::single;
    if (text.front() == '[')
        return input_form::array;
    if (text.front() != '{')
        return input_form::single;
    const std::size_t line_end = text.find('\n');
    if (line_end == std::string_view::npos)
        return form_of_object(text);
    const std::string_view line = json::without_trailing_space(text.substr(0, line_end));
    const std::string_view rest = json::without_leading_space(text.substr(line_end));
    const bool line_is_complete = json::enclosed_value(line).size() == line.size();
    if (line_is_complete)
        return rest.empty() ? form_of_object(text) : input_form::ndjson;
    // A line that is cut off and is followed by another object is a broken record, not a document of several lines.
    // But a line that ends with a colon, a bracket or a comma goes on with the next one.
    const bool goes_on = std::string_view(":[,{").find(line.back()) != std::string_view::npos;
    const bool object_follows = !rest.empty() && rest.front() == '{';
    if (object_follows && !goes_on && !has_statements_member(line))
        return input_form::ndjson;
    return form_of_object(text);
}

} // namespace dsacheck
