#include "report/words.hpp"

#include "dsacheck/render.hpp"
#include "text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dsacheck {

std::string_view scope_in_words(unsigned part, scope where) noexcept {
    switch (where) {
    case scope::total: return part == 3 || part == 10 ? "TOTAL" : "Total number";
    case scope::upheld: return "Decisions upheld";
    case scope::partially_reversed: return "Decisions partially reversed";
    case scope::reversed: return "Decisions reversed";
    case scope::median_time: return "Median time";
    case scope::omitted: return "Decision omitted";
    case scope::implemented: return "Percentage of outcomes implemented";
    case scope::own_initiative: return "Own-initiative";
    case scope::notices: return "NAM Total";
    case scope::trusted_flaggers: return "NAM Trusted Flagger";
    case scope::placeholder: return "the template's placeholder for the scopes";
    default: break;
    }
    if (is_state(where))
        return state_of(where).code;
    if (is_language(where))
        return language_of(where).code;
    return {};
}

std::string line_in_words(std::uint8_t line) {
    if (line >= category_lines.size())
        return "a row that is in no template";
    const category_line& is = category_lines[line];
    return is.level == line_level::total ? std::string("TOTAL") : fmt::format("{}, {}", is.label, is.description);
}

namespace {

std::string category_row_in_words(const part& in, const part_row& row) {
    std::string text = row.key.subject != row_key::unknown
                           ? line_in_words(row.key.subject)
                           : quoted(in.text(row, column_of(in.number(), column_kind::category_code)));
    const bool is_other = row.key.subject != row_key::unknown && row.key.subject != total_line &&
                          category_lines[row.key.subject].level == line_level::sub_category &&
                          category_lines[row.key.subject].sub == keyword::other;
    if (const std::string_view own = trim_blanks(in.text(row, column_of(in.number(), column_kind::other_description)));
        is_other && !own.empty() &&
        in.value(row, column_of(in.number(), column_kind::other_description)).kind != value_kind::placeholder)
        text += ", described as " + quoted(own);
    if (in.number() == 3) {
        if (is_state(row.key.where))
            text += fmt::format("; {}", state_of(row.key.where).name);
        else if (row.key.where == scope::total)
            text += "; all Member States";
        else
            text += "; scope " + quoted(in.text(row, column_of(3, column_kind::scope)));
    }
    return text;
}

} // namespace

std::string row_in_words(const part& in, const part_row& row) {
    if (row.kind == row_kind::header)
        return "the header";
    if (row.kind != row_kind::data)
        return "outside the table";
    if (has_category_rows(in.number()))
        return category_row_in_words(in, row);
    std::string text;
    const array_view<annex_indicator> indicators = in.form().indicators;
    if (row.key.subject < indicators.size())
        text = std::string(indicators[row.key.subject].label);
    else
        text = quoted(in.text(row, column_of(in.number(), column_kind::indicator)));
    if (const template_column scopes = column_of(in.number(), column_kind::scope);
        scopes.index != template_column::none) {
        const std::string_view known = scope_in_words(in.number(), row.key.where);
        text += ": ";
        text += known.empty() ? quoted(in.text(row, scopes)) : std::string(known);
    }
    return text;
}

std::string coordinate_of(const cell_place& place) {
    if (place.row == 0)
        return place.column == cell_place::no_column ? fmt::format("part {}", unsigned{place.part})
                                                     : "column " + column_letters(place.column);
    if (place.column == cell_place::no_column)
        return fmt::format("row {}", place.row);
    return fmt::format("{}{}", column_letters(place.column), place.row);
}

std::string part_in_words(unsigned number) { return fmt::format("part {} ({})", number, annex_part_of(number).stem); }

std::string column_in_words(const part& in, template_column column) {
    const std::uint32_t at = in.column_index(column);
    return fmt::format("column {} ({})", column_letters(at != part::none ? at : column.index),
                       in.form().columns[column.index].header);
}

std::string quoted(std::string_view text, std::size_t limit) {
    const std::string_view shown = truncate_at_code_point(text, limit);
    std::string result = "\"";
    append_printable(result, shown);
    result += shown.size() < text.size() ? "…\"" : "\"";
    return result;
}

std::string day_in_words(date day) { return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day); }

std::string number_in_words(double number) {
    if (!std::isfinite(number))
        return number > 0 ? "infinity" : "minus infinity";
    const double whole = std::trunc(number);
    if (std::fabs(number - whole) < 0.00005 && std::fabs(number) < 9e15) {
        const auto size = static_cast<std::uint64_t>(std::llround(std::fabs(number)));
        return (number < 0 && size != 0 ? "-" : "") + with_thousands(size);
    }
    std::string text = fmt::format("{:.4f}", number);
    while (text.back() == '0')
        text.pop_back();
    for (std::size_t at = text.find('.'); at > (number < 0 ? 4U : 3U) && at != std::string::npos; at -= 3)
        text.insert(at - 3, 1, ',');
    return text;
}

std::string list_in_words(const std::vector<std::string>& items, std::size_t shown) {
    std::string text;
    const std::size_t named = items.size() <= shown + 1 ? items.size() : shown;
    for (std::size_t i = 0; i < named; ++i) {
        if (i > 0)
            text += i + 1 == items.size() ? " and " : ", ";
        text += items[i];
    }
    if (named < items.size())
        text += fmt::format(" and {} more", items.size() - named);
    return text;
}

} // namespace dsacheck
