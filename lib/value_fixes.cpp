#include "value_fixes.hpp"

#include "dsacheck/url.hpp"
#include "dsacheck/vocabulary/changes.hpp"
#include "dsacheck/vocabulary/nearest.hpp"
#include "element_fix.hpp"
#include "expected_date.hpp"
#include "field_facts.hpp"
#include "field_format.hpp"

namespace dsacheck {

namespace {

/// Whether two texts are the same but for capitals, blanks and hyphens.
bool is_respelling(std::string_view text, std::string_view value) noexcept {
    if (text.size() != value.size())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto fold = [](char c) {
            return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c == ' ' || c == '-' ? '_' : c;
        };
        if (fold(text[i]) != fold(value[i]))
            return false;
    }
    return true;
}

fix_safety safety_of(enumeration which, std::string_view text, std::string_view value) noexcept {
    const bool same = is_respelling(text, value) || successor(which, text) == value ||
                      (which == enumeration::country && text == eurostat_code_of_greece);
    return same ? fix_safety::safe : fix_safety::unsafe;
}

/// The characters of a string's token.
constexpr fix inside_quotes(span where, fix_safety safety, std::string_view text) noexcept {
    return {std::uint64_t{where.offset} + 1, where.length - 2, safety, text};
}

} // namespace

fix nearest_value_fix(enumeration which, std::string_view text, std::string_view token, span where, std::string& memory) {
    const auto near = nearest(which, text);
    if (!near)
        return {};
    if (!token.empty() && token.front() == '"')
        return inside_quotes(where, safety_of(which, text, *near), *near);
    memory = '"' + std::string(*near) + '"';
    const fix_safety safety = token == "true" || token == "false" ? fix_safety::safe : fix_safety::unsafe;
    return {where.offset, where.length, safety, memory};
}

fix nearest_element_fix(const statement& s, statement_field f, std::size_t index, std::string_view document,
                        std::string& memory) {
    const field_value& list = s[f];
    const element_value* const elements = s.elements.begin() + list.first_element;
    const element_value& own = elements[index];
    if (own.type != value_type::string)
        return {};
    const enumeration which = info_of(f).values;
    const std::string_view text = s.text_of(own, which);
    fix found = nearest_value_fix(which, text, document.substr(own.where.offset, own.where.length), own.where, memory);
    if (!found.exists())
        return found;
    for (std::size_t i = 0; i < list.element_count; ++i)
        if (elements[i].code != no_code && s.text_of(elements[i], which) == found.replacement) {
            fix removal = without_element(s, f, index);
            if (removal.exists())
                removal.safety = found.safety;
            return removal;
        }
    return found;
}

fix bracket_fix(enumeration which, const field_value& value, std::string_view document, std::string& memory) {
    if (value.type != value_type::string || which == enumeration::none || find_current(which, value.text) == no_code)
        return {};
    memory = '[' + std::string(document.substr(value.where.offset, value.where.length)) + ']';
    return {value.where.offset, value.where.length, fix_safety::safe, memory};
}

fix day_fix(const field_info& info, const field_value& value, std::string& memory) {
    if (value.type != value_type::string)
        return {};
    const auto day = day_meant(value.text);
    if (!day || *day < info.earliest || *day > latest_date)
        return {};
    const std::size_t behind = value.text.find_first_of("T ");
    const std::string_view time = value.text.substr(std::min(behind, value.text.size()));
    const bool is_day = time.empty() || time.find_first_not_of("T 0:.Z") == npos;
    memory = iso(*day);
    return inside_quotes(value.where, is_day ? fix_safety::safe : fix_safety::unsafe, memory);
}

fix ean_fix(const field_value& value, std::string& memory) {
    if (value.type == value_type::number && has_ean_digits(value.text)) {
        memory = '"' + std::string(value.text) + '"';
        return {value.where.offset, value.where.length, fix_safety::safe, memory};
    }
    if (value.type != value_type::string)
        return {};
    memory.clear();
    for (const char c : value.text)
        if (c != ' ' && c != '-')
            memory += c;
    return has_ean_digits(memory) ? inside_quotes(value.where, fix_safety::safe, memory) : fix{};
}

fix scheme_fix(const field_value& value) {
    constexpr std::string_view scheme = "https://";
    const bool looks_like_address = value.type == value_type::string && value.text.find('.') != npos &&
                                    value.text.find(':') == npos && value.text.front() != '/';
    if (!looks_like_address || !fits(value.text, value.form, max_puid_length - scheme.size()) ||
        !is_api_url(std::string(scheme).append(value.text)))
        return {};
    return {std::uint64_t{value.where.offset} + 1, 0, fix_safety::unsafe, scheme};
}

} // namespace dsacheck
