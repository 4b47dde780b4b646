#include "dsacheck/rules/statement_format.hpp"

#include "field_format.hpp"
#include "php/php_date.hpp"
#include "php/php_number.hpp"
#include "value_fixes.hpp"
#include "value_words.hpp"

#include <fmt/format.h>

#include <ctime>
#include <string>

namespace dsacheck::rules {

namespace {

/// The API's vocabulary check lets this string pass in some fields, as if it were a value.
constexpr std::string_view null_string = "null";

constexpr bool takes_null_string(statement_field field) noexcept {
    switch (field) {
    case statement_field::decision_visibility:
    case statement_field::decision_monetary:
    case statement_field::decision_provision:
    case statement_field::decision_account:
    case statement_field::account_type:
    case statement_field::category_specification: return true;
    default: return false;
    }
}

constexpr bool is_container(value_type type) noexcept {
    return type == value_type::array || type == value_type::object;
}

/// A value that is no array as PHP casts it to a string. Strings are in plain form.
std::string as_text(const field_value& value) {
    switch (value.type) {
    case value_type::string: return std::string(value.text);
    case value_type::number: return php::number_text(value.text);
    case value_type::boolean: return value.text == "true" ? "1" : "";
    default: return "";
    }
}

/// What the API counts when it asks for the length of a value.
std::size_t measured_size(const field_value& value) {
    if (is_container(value.type))
        return value.size;
    if (value.type == value_type::string)
        return count_characters(value.text, value.form);
    return as_text(value).size();
}

void check_array(const field_value& value, statement_field field, reporter& out) {
    if (is_container(value.type))
        return;
    std::string memory;
    const fix repair = out.keeps(not_an_array) ? bracket_fix(info_of(field).values, value, out.site().document, memory) : fix{};
    out.add(not_an_array, field, value.where, description(value.type), repair);
}

void check_elements(const statement& s, const field_value& value, statement_field field, reporter& out) {
    for (std::uint32_t i = 0; i < value.element_count; ++i) {
        const element_value& element = s.elements[value.first_element + i];
        const bool allowed = element.code != no_code || (takes_null_string(field) &&
                                                         s.text_of(element, info_of(field).values) == null_string);
        if (allowed)
            continue;
        std::string memory;
        const fix repair = out.keeps(value_not_allowed) ? nearest_element_fix(s, field, i, out.site().document, memory) : fix{};
        out.add_element(value_not_allowed, field, i, element.where, {}, repair);
    }
}

void check_vocabulary(const statement& s, const field_value& value, statement_field field, reporter& out) {
    const field_info& info = info_of(field);
    if (info.kind == field_kind::many_of && is_container(value.type))
        return check_elements(s, value, field, out);
    const bool allowed = value.type == value_type::string &&
                         (find_current(info.values, value.text) != no_code ||
                          (value.text == null_string && takes_null_string(field)));
    if (allowed)
        return;
    if (is_container(value.type))
        return out.add(value_not_allowed, field, value.where, ": it takes one value, not a list");
    const bool has_near = value.type == value_type::string || value.type == value_type::boolean;
    std::string memory;
    fix repair;
    if (has_near && out.keeps(value_not_allowed))
        repair = nearest_value_fix(info.values, value.text, out.site().document.substr(value.where.offset, value.where.length),
                                   value.where, memory);
    out.add(value_not_allowed, field, value.where, {}, repair);
}

void check_length(const field_value& value, statement_field field, reporter& out) {
    const std::size_t limit = info_of(field).max_length;
    const std::size_t size = measured_size(value);
    if (size > limit)
        out.add(text_too_long, field, value.where,
                fmt::format("{} {}, {} more than the {} allowed", size,
                            is_container(value.type) ? "elements" : "characters", size - limit, limit));
}

// ---- dates --------------------------------------------------------------------------------------------------

/// Says in words what keeps `text` from being a date.
std::string_view date_defect(const field_value& value) {
    if (value.type != value_type::string)
        return value.type == value_type::number ? "a date is a string, not a number" : "a date is a string";
    const std::string_view text = value.text;
    if (text.size() > 10 && parse_date(text.substr(0, 10)))
        return "give the day alone, without a time";
    const bool has_shape = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                           text.find_first_not_of("0123456789-") == npos;
    return has_shape ? "there is no such day" : "write YYYY-MM-DD";
}

php_date read_as_php(const field_value& value, std::int64_t wanted_now) {
    const auto now = wanted_now != 0 ? wanted_now : static_cast<std::int64_t>(std::time(nullptr));
    switch (value.type) {
    case value_type::string: return read_php_date(value.text, now);
    case value_type::number: return read_php_date_number(value.text, now);
    default: return {};
    }
}

std::string iso(date day) { return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day); }

void check_date(const field_value& value, statement_field field, reporter& out) {
    const field_info& info = info_of(field);
    if (value.day != date{}) { // a real day, so outside the bounds
        if (value.day < info.earliest)
            out.add(date_too_early, field, value.where, iso(info.earliest));
        if (value.day > latest_date)
            out.add(date_too_late, field, value.where, iso(latest_date));
        return;
    }
    // The API goes on to compare what it could not read, with whatever PHP's free-form reader makes of it.
    const php_date reading = read_as_php(value, out.site().now);
    if (reading.outcome == php_outcome::raises) {
        out.add(date_breaks_the_api, field, value.where,
                value.type == value_type::number ? "the number is out of range" : "there is a NUL character in it");
        return;
    }
    std::string memory;
    out.add(not_a_date, field, value.where, date_defect(value), out.keeps(not_a_date) ? day_fix(info, value, memory) : fix{});
    const auto bound = [](date day) { return iso(day) + " as far as the API can read it"; };
    if (info.earliest != date{} && !is_at_or_after(reading, info.earliest))
        out.add(date_too_early, field, value.where, bound(info.earliest));
    if (!is_at_or_before(reading, latest_date))
        out.add(date_too_late, field, value.where, bound(latest_date));
}

// ---- identifiers and addresses ------------------------------------------------------------------------------

void check_puid(const field_value& value, statement_field field, reporter& out) {
    check_length(value, field, out);
    const bool readable = value.type == value_type::string || value.type == value_type::number;
    if (!readable || !has_puid_characters(as_text(value)))
        out.add(puid_malformed, field, value.where,
                readable ? "only letters A to Z, digits, \"-\" and \"_\" are allowed" : "it must be a string");
}

void check_ean(const field_value& value, statement_field field, reporter& out) {
    std::string memory;
    if (value.type != value_type::string)
        out.add(not_a_string, field, value.where, description(value.type), ean_fix(value, memory));
    const bool readable = value.type == value_type::string || value.type == value_type::number;
    if (!readable || !has_ean_digits(as_text(value)))
        out.add(not_an_ean, field, value.where, {}, ean_fix(value, memory));
}

std::string_view url_defect(std::string_view text) noexcept {
    if (text.find("://") == npos)
        return text.find(':') == npos ? ": begin with https://" : ": \"://\" is missing behind the scheme";
    if (text.find_first_of(" \t\n\r") != npos)
        return ": there is a blank in it";
    return "";
}

void check_url(const field_value& value, statement_field field, reporter& out) {
    if (value.type != value_type::string)
        out.add(not_a_url, field, value.where, ": it must be a string");
    else if (!is_api_url(value.text))
        out.add(not_a_url, field, value.where, url_defect(value.text), out.keeps(not_a_url) ? scheme_fix(value) : fix{});
    check_length(value, field, out);
}

} // namespace

void check_format(const statement& s, statement_field field, reporter& out) {
    const field_value& value = s[field];
    switch (info_of(field).kind) {
    case field_kind::object: check_array(value, field, out); break;
    case field_kind::ean: check_ean(value, field, out); break;
    case field_kind::many_of:
        check_array(value, field, out);
        // A null that is required is told as missing; see check_presence.
        if (value.type != value_type::null || info_of(field).needed != presence::required)
            check_vocabulary(s, value, field, out);
        break;
    case field_kind::one_of: check_vocabulary(s, value, field, out); break;
    case field_kind::text: check_length(value, field, out); break;
    case field_kind::date: check_date(value, field, out); break;
    case field_kind::url: check_url(value, field, out); break;
    case field_kind::puid: check_puid(value, field, out); break;
    }
}

} // namespace dsacheck::rules
