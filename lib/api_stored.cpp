#include "api_stored.hpp"

#include "applicability.hpp"
#include "json_syntax.hpp"
#include "json_text.hpp"
#include "json_write.hpp"
#include "php/php_number.hpp"
#include "php/php_value.hpp"

#include <algorithm>
#include <vector>

namespace dsacheck {

namespace {

using field = statement_field;

/// The value's own bytes, from its first to its last.
std::string_view bytes_of(std::string_view document, const field_value& value) {
    const bool container = value.type == value_type::array || value.type == value_type::object;
    return container ? json::enclosed_value(document.substr(value.where.offset))
                     : document.substr(value.where.offset, value.where.length);
}

bool is_list_field(field f) noexcept { return info_of(f).kind == field_kind::many_of; }

bool is_null(const statement& s, field f) noexcept { return !s.present.has(f) || s.nulls.has(f); }

std::vector<std::string_view> texts_of(const statement& s, field f) {
    std::vector<std::string_view> texts;
    const field_value& list = s[f];
    for (std::uint32_t i = 0; i < list.element_count; ++i)
        texts.push_back(s.text_of(s.elements[list.first_element + i], info_of(f).values));
    return texts;
}

void sort_and_deduplicate(std::vector<std::string_view>& texts) {
    std::sort(texts.begin(), texts.end());
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
}

/// Which lists are sorted and rid of duplicates, and which lose the main category.
std::vector<std::string_view> stored_list(const statement& s, field f, endpoint to) {
    std::vector<std::string_view> texts = texts_of(s, f);
    if (f == field::territorial_scope) {
        sort_and_deduplicate(texts);
    } else if (to == endpoint::single) {
        if (f == field::category_addition)
            texts.erase(std::remove(texts.begin(), texts.end(), s[field::category].text), texts.end());
        else
            sort_and_deduplicate(texts);
    }
    return texts;
}

void append_list(const std::vector<std::string_view>& texts, std::string& out) {
    json::writer json(out);
    json.begin_array();
    for (const std::string_view text : texts)
        json.string(text);
    json.end_array();
}

/// An array in the place of a text, in a batch: its values joined, nothing escaped. False when that fails.
bool append_joined(const php::php_value& value, std::string& out) {
    if (value.members.empty()) {
        json::append_string(out, "[]");
        return true;
    }
    if (value.has_array_inside())
        return false;
    std::string joined;
    for (const auto& [key, member] : value.members) {
        joined += joined.empty() ? "[\"" : "\",\"";
        joined += member.as_text();
    }
    json::append_string(out, joined + "\"]");
    return true;
}

bool append_value(const statement& s, field f, std::string_view document, endpoint to, std::string& out) {
    if (is_null(s, f)) {
        out += "null";
        return true;
    }
    const field_value& value = s[f];
    switch (value.type) {
    case value_type::string:
        if (value.form == text_form::json_escaped) {
            std::string text;
            unescape_json(value.text, text);
            json::append_string(out, text);
        } else {
            json::append_string(out, value.text);
        }
        return true;
    case value_type::number: php::append_number(value.text, out); return true;
    case value_type::array:
    case value_type::object: {
        if (is_list_field(f)) {
            append_list(stored_list(s, f, to), out);
            return true;
        }
        const php::php_value odd = php::read_value(bytes_of(document, value));
        if (to == endpoint::batch)
            return append_joined(odd, out);
        odd.append_json(out);
        return true;
    }
    default: out += value.text; return true;
    }
}

/// What becomes of content_id: only its EAN-13.
void append_content_id(const statement& s, json::writer& json) {
    if (s.present.has(field::content_id_ean13)) {
        json.name("content_id").begin_object();
        json.member("EAN-13", s[field::content_id_ean13].text);
        json.end_object();
    } else if (s.nulls.has(field::content_id)) {
        json.name("content_id").null();
    }
}

void append_ean(const statement& s, endpoint to, json::writer& json) {
    const bool own = to == endpoint::single && !is_null(s, field::content_id_ean);
    if (own)
        json.member("content_id_ean", s[field::content_id_ean].text);
    else if (s.present.has(field::content_id_ean13))
        json.member("content_id_ean", s[field::content_id_ean13].text);
    else if (to == endpoint::batch || s.present.has(field::content_id_ean))
        json.name("content_id_ean").null();
}

/// The single endpoint adds a time of day to two of the dates.
bool is_stored_with_time(field f, endpoint to) noexcept {
    return to == endpoint::single && (f == field::content_date || f == field::application_date);
}

/// Absent fields that are stored as null, or as an empty list.
bool is_always_stored(field f, endpoint to) noexcept {
    return to == endpoint::batch || f == field::territorial_scope ||
           (info_of(f).kind == field_kind::date && info_of(f).needed == presence::nullable);
}

} // namespace

std::string stored_puid(const statement& s) {
    const field_value& puid = s[field::puid];
    return puid.type == value_type::number ? php::number_text(puid.text) : std::string(puid.text);
}

bool append_stored(const statement& s, std::string_view document, endpoint to, std::string& out) {
    json::writer json(out);
    json.begin_object();
    if (to == endpoint::single)
        append_content_id(s, json);
    for (const field_info& info : statement_fields) {
        const field f = info.field;
        if (f == field::content_id || f == field::content_id_ean13)
            continue;
        if (f == field::content_id_ean) {
            append_ean(s, to, json);
            continue;
        }
        const bool there = s.present.has(f) && !is_dropped(s, f, to);
        if (!there && !is_always_stored(f, to))
            continue;
        json.name(info.name);
        std::string value;
        if (f == field::territorial_scope && is_null(s, f))
            value = "[]";
        else if (!there)
            value = "null";
        else if (is_stored_with_time(f, to))
            json::append_string(value, std::string(s[f].text) + " 00:00:00");
        else if (!append_value(s, f, document, to, value))
            return false;
        json.raw(value);
    }
    json.end_object();
    return true;
}

// ---- what gets lost -------------------------------------------------------------------------------------------

namespace {

/// The same JSON on one line: without the white space between tokens.
std::string without_spaces(std::string_view value) {
    std::string text;
    bool in_string = false;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (!in_string && json::is_space(c))
            continue;
        text += c;
        if (in_string && c == '\\')
            text += value[++i];
        else if (c == '"')
            in_string = !in_string;
    }
    return text;
}

class dropped_list {
  public:
    dropped_list(std::string_view base, std::string& out) noexcept : base_(base), out_(&out) {}

    void add(std::string_view pointer, std::string_view value, std::string_view reason) {
        if (!out_->empty())
            *out_ += ',';
        json::writer json(*out_);
        json.begin_object();
        json.member("pointer", std::string(base_) + std::string(pointer));
        json.name("value").raw(without_spaces(value));
        json.member("reason", reason);
        json.end_object();
    }

  private:
    std::string_view base_;
    std::string* out_;
};

std::string escaped_pointer(std::string_view raw_key) {
    std::string key;
    unescape_json(raw_key, key);
    std::string pointer = "/";
    for (const char c : key)
        pointer += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return pointer;
}

std::string_view reason_for_dropping(field f) noexcept {
    switch (f) {
    case field::decision_visibility_other: return "decision_visibility does not contain DECISION_VISIBILITY_OTHER";
    case field::decision_monetary_other: return "decision_monetary is not DECISION_MONETARY_OTHER";
    case field::content_type_other: return "content_type does not contain CONTENT_TYPE_OTHER";
    case field::illegal_content_legal_ground:
    case field::illegal_content_explanation: return "decision_ground is not DECISION_GROUND_ILLEGAL_CONTENT";
    case field::incompatible_content_ground:
    case field::incompatible_content_explanation:
    case field::incompatible_content_illegal: return "decision_ground is not DECISION_GROUND_INCOMPATIBLE_CONTENT";
    case field::source_identity: return "source_type is SOURCE_VOLUNTARY";
    case field::category_specification_other: return "category_specification does not contain KEYWORD_OTHER";
    default: return "the batch endpoint takes the EAN from content_id only";
    }
}

void add_lost_elements(const statement& s, std::string_view document, field f, endpoint to, dropped_list& lost) {
    const std::vector<std::string_view> before = texts_of(s, f);
    std::vector<std::string_view> after = stored_list(s, f, to);
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto kept = std::find(after.begin(), after.end(), before[i]);
        if (kept != after.end()) {
            after.erase(kept);
            continue;
        }
        const bool is_main = f == field::category_addition && before[i] == s[field::category].text;
        const element_value& element = s.elements[s[f].first_element + i];
        lost.add("/" + std::string(name_of(f)) + "/" + std::to_string(i),
                 document.substr(element.where.offset, element.where.length),
                 is_main ? "it repeats the category" : "it stands more than once");
    }
}

void add_lost_identifiers(const statement& s, std::string_view document, dropped_list& lost) {
    const field_value& id = s[field::content_id];
    if (id.type != value_type::array && id.type != value_type::object)
        return;
    for (const auto& [key, value] : php::read_value(bytes_of(document, id)).members) {
        if (key == "EAN-13")
            continue;
        std::string text;
        value.append_json(text);
        lost.add("/content_id" + escaped_pointer(key), text, "the only key of content_id that is stored is EAN-13");
    }
}

} // namespace

void append_dropped(const statement& s, std::string_view document, endpoint to, std::string_view base,
                    std::string& out) {
    dropped_list lost(base, out);
    for (const unknown_member& member : s.unknown) {
        std::string_view value = document.substr(member.value.offset, member.value.length);
        if (value.front() == '[' || value.front() == '{')
            value = json::enclosed_value(document.substr(member.value.offset));
        lost.add(escaped_pointer(document.substr(member.key.offset, member.key.length)), value,
                 "the API does not know this field");
    }
    for (const field_info& info : statement_fields) {
        const field f = info.field;
        if (is_null(s, f))
            continue;
        const std::string pointer = "/" + std::string(info.name);
        if (is_dropped(s, f, to)) {
            lost.add(pointer, bytes_of(document, s[f]), reason_for_dropping(f));
            continue;
        }
        if (f == field::content_id)
            add_lost_identifiers(s, document, lost);
        if (is_list_field(f) && s[f].type != value_type::string)
            add_lost_elements(s, document, f, to, lost);
        if (s.repeated.has(f))
            lost.add(pointer, "null", "an earlier value of the same name was overwritten");
    }
}

} // namespace dsacheck
