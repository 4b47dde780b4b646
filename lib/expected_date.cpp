#include "expected_date.hpp"

#include "field_facts.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace dsacheck {

namespace {

/// Takes a number of at most `digits` digits from the front of `text`.
std::optional<unsigned> take_number(std::string_view& text, std::size_t digits) noexcept {
    unsigned value = 0;
    const std::string_view part = text.substr(0, digits);
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
    if (error != std::errc{})
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - part.data()));
    return value;
}

bool take_separator(std::string_view& text) noexcept {
    const bool is_there =
        !text.empty() && (text.front() == '-' || text.front() == '/' || text.front() == '.');
    text.remove_prefix(is_there ? 1 : 0);
    return is_there;
}

} // namespace

std::optional<date> day_meant(std::string_view text) noexcept {
    const auto year = take_number(text, 4);
    const bool separated = take_separator(text);
    const auto month = take_number(text, 2);
    if (separated != take_separator(text))
        return std::nullopt;
    const auto day = take_number(text, 2);
    const bool ends = text.empty() || text.front() == 'T' || text.front() == ' ';
    if (!year || !month || !day || !ends)
        return std::nullopt;
    if (*year < 1000 || *day == 0 || *day > days_in_month(*year, *month))
        return std::nullopt;
    return date{static_cast<std::int16_t>(*year), static_cast<std::uint8_t>(*month),
                static_cast<std::uint8_t>(*day)};
}

std::string expected_date(std::string_view text, const field_info& info) {
    const auto meant = day_meant(text);
    const bool is_new = meant && iso(*meant) != text && *meant >= info.earliest && *meant <= latest_date;
    if (!is_new)
        return format_of(info);
    return fmt::format("{}; did you mean \"{}\"?", format_of(info), iso(*meant));
}

} // namespace dsacheck
