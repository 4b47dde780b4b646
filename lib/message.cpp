// The sentence of a finding and its sources.
#include "dsacheck/render.hpp"

#include "dsacheck/bytes.hpp"
#include "dsacheck/rules/encoding.hpp"
#include "dsacheck/rules/statement_presence.hpp"
#include "field_facts.hpp"
#include "finding_text.hpp"
#include "json_text.hpp"
#include "printable.hpp"

#include <algorithm>
#include <vector>

namespace dsacheck {

namespace {

/// The last token of a JSON Pointer, unescaped.
std::string last_token(std::string_view pointer) {
    std::string token(pointer.substr(pointer.rfind('/') + 1));
    for (std::size_t at = token.find('~'); at != std::string::npos && at + 1 < token.size();
         at = token.find('~', at + 1))
        token.replace(at, 2, token[at + 1] == '1' ? "/" : "~");
    return token;
}

std::string field_name(const finding& found) {
    if (const field_info* info = field_of(found))
        return std::string(info->name);
    const std::string token = last_token(found.pointer);
    if (found.pointer.empty())
        return "the document";
    std::string name;
    append_printable(name, token);
    return name.empty() ? "\"\"" : name;
}

/// Whether `wide` covers `narrow`: "Article 17(3)(b)" lies within "Article 17(3)" and "Article 17(3)(a) and
/// (b)".
bool is_within(const citation& narrow, const citation& wide) noexcept {
    if (narrow.in != wide.in)
        return false;
    if (narrow.point.substr(0, wide.point.size()) == wide.point)
        return true;
    const std::size_t letter = std::min(narrow.point.rfind('('), narrow.point.size());
    return narrow.point.substr(0, letter) == wide.point.substr(0, letter) &&
           wide.point.find(narrow.point.substr(letter), letter) != npos;
}

/// The provision that asks for the field of the finding; none where the rule is not about what the field
/// says, or about several fields at once.
const citation* law_of_field(const finding& found) noexcept {
    const field_info* info = field_of(found);
    const bool is_syntax = found.broken->number < 2000;
    return info == nullptr || is_syntax || *found.broken == rules::no_restriction_given ? nullptr
                                                                                        : &info->law;
}

} // namespace

const field_info* field_of(const finding& found) noexcept {
    return found.where.field < statement_field_count ? &statement_fields[found.where.field] : nullptr;
}

std::string shown_value(const finding& found) {
    std::string shown;
    append_printable_json(shown, found.value);
    if (found.value_cut)
        shown += "…";
    const std::string_view value = found.value;
    if (value == "[") // the reader gives the bracket for the whole
        return "[…]";
    if (value == "{")
        return "{…}";
    // Where the syntax is wrong the bytes are no value, and quotes would be taken for a part of them.
    const bool is_syntax = found.broken->number < 2000 && *found.broken != rules::duplicate_key;
    if (is_syntax || (!found.value_is_text && json::is_number_or_literal(value)))
        return shown;
    return '"' + shown + '"';
}

std::string message_of(const finding& found) {
    std::string_view form = found.broken->message;
    std::string message;
    while (!form.empty()) {
        const std::size_t open = form.find('{');
        message += form.substr(0, open);
        if (open == npos)
            break;
        const std::size_t close = form.find('}', open);
        const std::string_view name = form.substr(open + 1, close - open - 1);
        if (name == "field")
            message += field_name(found);
        else if (name == "value")
            message += shown_value(found);
        else
            append_printable(message, found.detail);
        form.remove_prefix(close + 1);
    }
    return message;
}

std::string source_of(const finding& found) {
    std::vector<citation> sources(found.broken->sources.begin(), found.broken->sources.end());
    if (const citation* law = law_of_field(found)) {
        const auto related = std::find_if(sources.begin(), sources.end(), [law](const citation& each) {
            return is_within(*law, each) || is_within(each, *law);
        });
        if (related != sources.end())
            *related = *law; // the provision on this field instead of the one on all fields
        else
            sources.push_back(*law);
    }
    std::string text;
    for (const citation& each : sources) {
        text += text.empty() ? "" : "; ";
        text += text_of(each);
    }
    return text;
}

} // namespace dsacheck
