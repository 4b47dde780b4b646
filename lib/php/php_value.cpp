#include "php/php_value.hpp"

#include "dsacheck/text.hpp"
#include "json_text.hpp"
#include "json_write.hpp"
#include "php/php_number.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <cmath>
#include <unordered_map>

namespace dsacheck::php {

namespace {

namespace od = simdjson::ondemand;

std::string prepared(std::string_view quoted) {
    std::string text;
    unescape_json(quoted.substr(1, quoted.size() - 2), text);
    return std::string(trim_as_api(text));
}

php_value read(od::value value) {
    php_value result;
    const std::string_view token = json::without_trailing_space(value.raw_json_token());
    switch (token.front()) {
    case '"':
        result.text = prepared(token);
        result.type = result.text.empty() ? php_value::kind::null : php_value::kind::string;
        return result;
    case '[': {
        result.type = php_value::kind::array;
        std::size_t index = 0;
        for (auto entry : value.get_array()) {
            od::value child;
            if (std::move(entry).get(child) != simdjson::SUCCESS)
                break;
            result.members.emplace_back(std::to_string(index++), read(child));
        }
        return result;
    }
    case '{': {
        result.type = php_value::kind::array;
        std::unordered_map<std::string, std::size_t> positions;
        for (auto entry : value.get_object()) {
            od::field child;
            std::string_view key;
            if (std::move(entry).get(child) != simdjson::SUCCESS || child.unescaped_key().get(key) != simdjson::SUCCESS)
                break;
            const auto [known, added] = positions.emplace(std::string(key), result.members.size());
            if (added)
                result.members.emplace_back(known->first, php_value{});
            const std::size_t position = known->second;
            result.members[position].second = read(child.value());
        }
        return result;
    }
    case 't':
    case 'f': result.type = php_value::kind::boolean; break;
    case 'n': result.type = php_value::kind::null; break;
    default: result.type = php_value::kind::number; break;
    }
    result.text = token;
    return result;
}

} // namespace

bool php_value::is_list() const {
    std::size_t index = 0;
    for (const auto& [key, value] : members)
        if (key != std::to_string(index++))
            return false;
    return true;
}

bool php_value::has_array_inside() const noexcept {
    for (const auto& [key, value] : members)
        if (value.type == kind::array)
            return true;
    return false;
}

std::string php_value::as_text() const {
    switch (type) {
    case kind::string: return text;
    case kind::number: return number_text(text);
    case kind::boolean: return text == "true" ? "1" : "";
    default: return "";
    }
}

void append_number(std::string_view token, std::string& out) {
    const php_number value = read_number(token);
    if (value.is_integer)
        out += fmt::format("{}", value.integer);
    else if (std::isinf(value.real))
        json::append_string(out, number_text(token));
    else
        out += fmt::format("{}", value.real);
}

void php_value::append_json(std::string& out) const {
    switch (type) {
    case kind::null: out += "null"; return;
    case kind::boolean: out += text; return;
    case kind::number: append_number(text, out); return;
    case kind::string: json::append_string(out, text); return;
    case kind::array: break;
    }
    const bool list = is_list();
    out += list ? '[' : '{';
    bool first = true;
    for (const auto& [key, value] : members) {
        if (!first)
            out += ',';
        first = false;
        if (!list) {
            json::append_string(out, key);
            out += ':';
        }
        value.append_json(out);
    }
    out += list ? ']' : '}';
}

php_value read_value(std::string_view json) {
    // Wrapped in an array, so that a value of any type can be reached in the same way.
    const simdjson::padded_string padded(fmt::format("[{}]", json));
    od::parser parser;
    od::document document;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS)
        return {};
    for (auto entry : document.get_array()) {
        od::value value;
        if (std::move(entry).get(value) == simdjson::SUCCESS)
            return read(value);
    }
    return {};
}

} // namespace dsacheck::php
