#include "dsacheck/vocabulary/nearest.hpp"

#include "dsacheck/vocabulary/changes.hpp"
#include "edit_distance.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace dsacheck {
namespace {

/// No value, label or name is longer; texts that are longer have no near value.
constexpr std::size_t longest_text = 256;

/// A text as it is compared: ASCII capitals, an underscore for each blank and hyphen, no blanks at the ends,
/// and straight apostrophes.
class folded {
  public:
    explicit folded(std::string_view text) noexcept {
        const std::size_t first = text.find_first_not_of(blanks);
        if (first == std::string_view::npos)
            return;
        text = text.substr(first, text.find_last_not_of(blanks) - first + 1);
        while (!text.empty() && size_ < bytes_.size()) {
            const bool curly = begins_with_apostrophe(text);
            bytes_[size_++] = curly ? '\'' : fold(text.front());
            text.remove_prefix(curly ? apostrophe.size() : 1);
        }
    }

    [[nodiscard]] std::string_view view() const noexcept { return {bytes_.data(), size_}; }

    /// Whether `text`, which has no blanks at its ends, is `wanted` when it is folded. Ends at the first difference.
    [[nodiscard]] static bool is(std::string_view text, std::string_view wanted) noexcept {
        std::size_t at = 0;
        while (!text.empty() && at < wanted.size()) {
            const bool curly = begins_with_apostrophe(text);
            if ((curly ? '\'' : fold(text.front())) != wanted[at++])
                return false;
            text.remove_prefix(curly ? apostrophe.size() : 1);
        }
        return text.empty() && at == wanted.size();
    }

    static constexpr char fold(char c) noexcept {
        if (c >= 'a' && c <= 'z')
            return static_cast<char>(c - 'a' + 'A');
        return c == ' ' || c == '-' ? '_' : c;
    }

  private:
    static constexpr std::string_view blanks = " \t\r\n";
    static constexpr std::string_view apostrophe = "\xE2\x80\x99"; // U+2019, in some labels

    static constexpr bool begins_with_apostrophe(std::string_view text) noexcept {
        return text.front() == apostrophe.front() && text.substr(0, apostrophe.size()) == apostrophe;
    }

    std::array<char, longest_text> bytes_; ///< as many as `size_` are set
    std::size_t size_ = 0;
};

/// What people write for a value though it is neither the value nor its label nor a misspelling of them.
struct alias {
    enumeration of;
    std::string_view written; ///< folded
    std::string_view meant;
};

// clang-format off
constexpr alias aliases[] = {
    {enumeration::yes_no, "TRUE", "Yes"}, {enumeration::yes_no, "FALSE", "No"},
    {enumeration::yes_no, "Y", "Yes"},    {enumeration::yes_no, "N", "No"},

    // Eurostat's code, which the reports use; other names; ISO 3166-1 alpha-3
    {enumeration::country, "EL", "GR"},
    {enumeration::country, "CZECH_REPUBLIC", "CZ"}, {enumeration::country, "THE_NETHERLANDS", "NL"},
    {enumeration::country, "AUT", "AT"}, {enumeration::country, "BEL", "BE"}, {enumeration::country, "BGR", "BG"},
    {enumeration::country, "CYP", "CY"}, {enumeration::country, "CZE", "CZ"}, {enumeration::country, "DEU", "DE"},
    {enumeration::country, "DNK", "DK"}, {enumeration::country, "EST", "EE"}, {enumeration::country, "ESP", "ES"},
    {enumeration::country, "FIN", "FI"}, {enumeration::country, "FRA", "FR"}, {enumeration::country, "GRC", "GR"},
    {enumeration::country, "HRV", "HR"}, {enumeration::country, "HUN", "HU"}, {enumeration::country, "IRL", "IE"},
    {enumeration::country, "ISL", "IS"}, {enumeration::country, "ITA", "IT"}, {enumeration::country, "LIE", "LI"},
    {enumeration::country, "LTU", "LT"}, {enumeration::country, "LUX", "LU"}, {enumeration::country, "LVA", "LV"},
    {enumeration::country, "MLT", "MT"}, {enumeration::country, "NLD", "NL"}, {enumeration::country, "NOR", "NO"},
    {enumeration::country, "POL", "PL"}, {enumeration::country, "PRT", "PT"}, {enumeration::country, "ROU", "RO"},
    {enumeration::country, "SWE", "SE"}, {enumeration::country, "SVN", "SI"}, {enumeration::country, "SVK", "SK"},

    // a country's code that is no language's; ISO 639-2 codes of the official languages of the Union
    {enumeration::language, "GR", "EL"}, {enumeration::language, "CZ", "CS"}, {enumeration::language, "DK", "DA"},
    {enumeration::language, "BUL", "BG"}, {enumeration::language, "HRV", "HR"}, {enumeration::language, "CES", "CS"},
    {enumeration::language, "CZE", "CS"}, {enumeration::language, "DAN", "DA"}, {enumeration::language, "NLD", "NL"},
    {enumeration::language, "DUT", "NL"}, {enumeration::language, "ENG", "EN"}, {enumeration::language, "EST", "ET"},
    {enumeration::language, "FIN", "FI"}, {enumeration::language, "FRA", "FR"}, {enumeration::language, "FRE", "FR"},
    {enumeration::language, "DEU", "DE"}, {enumeration::language, "GER", "DE"}, {enumeration::language, "ELL", "EL"},
    {enumeration::language, "GRE", "EL"}, {enumeration::language, "HUN", "HU"}, {enumeration::language, "GLE", "GA"},
    {enumeration::language, "ITA", "IT"}, {enumeration::language, "LAV", "LV"}, {enumeration::language, "LIT", "LT"},
    {enumeration::language, "MLT", "MT"}, {enumeration::language, "POL", "PL"}, {enumeration::language, "POR", "PT"},
    {enumeration::language, "RON", "RO"}, {enumeration::language, "RUM", "RO"}, {enumeration::language, "SLK", "SK"},
    {enumeration::language, "SLO", "SK"}, {enumeration::language, "SLV", "SL"}, {enumeration::language, "SPA", "ES"},
    {enumeration::language, "SWE", "SV"},
};
// clang-format on

constexpr bool aliases_mean_values() noexcept {
    for (const alias& a : aliases)
        if (find(a.of, a.meant) == not_found || find(a.of, a.written) != not_found)
            return false;
    return true;
}
static_assert(aliases_mean_values());

std::optional<std::string_view> meant_by_alias(enumeration which, std::string_view wanted) noexcept {
    for (const alias& a : aliases)
        if (a.of == which && a.written == wanted)
            return a.meant;
    return std::nullopt;
}

/// The value of a row itself where the schema has it, else the value that replaces it there.
std::optional<std::string_view> usable(enumeration which, std::size_t row, schema_version schema) noexcept {
    const vocabulary_entry& entry = allowed_values(which)[row];
    if (entry.schemas.has(schema))
        return entry.value;
    if (schema == schema_version::since_2025_07)
        return successor(which, entry.value);
    return std::nullopt;
}

/// The rows that one criterion selects. They decide unless they lead to different values.
struct selection {
    bool any = false;
    bool ambiguous = false;
    std::optional<std::string_view> value;

    void add(std::optional<std::string_view> candidate) noexcept {
        ambiguous = ambiguous || (any && candidate != value);
        any = true;
        value = candidate;
    }
    [[nodiscard]] std::optional<std::string_view> decision() const noexcept {
        return ambiguous ? std::nullopt : value;
    }
};

template <class Criterion>
selection select(enumeration which, schema_version schema, Criterion matches) noexcept {
    const array_view<vocabulary_entry> entries = allowed_values(which);
    selection result;
    for (std::size_t row = 0; row < entries.size(); ++row)
        if (matches(entries[row]))
            result.add(usable(which, row, schema));
    return result;
}

/// Keeps the rows at the least distance.
class closest {
  public:
    void add(std::size_t distance, std::optional<std::string_view> candidate) noexcept {
        if (distance < least_)
            found_ = {};
        if (distance <= least_)
            found_.add(candidate);
        least_ = std::min(least_, distance);
    }
    [[nodiscard]] const selection& found() const noexcept { return found_; }

  private:
    std::size_t least_ = longest_text;
    selection found_;
};

std::string_view without_prefix(std::string_view text, std::string_view prefix) noexcept {
    return text.substr(0, prefix.size()) == prefix ? text.substr(prefix.size()) : text;
}

/// Whether `wanted` is the value without some words of the common prefix: "VIOLENCE", "CATEGORY_VIOLENCE".
bool lacks_prefix(std::string_view wanted, std::string_view value, std::size_t prefix_size) noexcept {
    if (wanted.size() >= value.size())
        return false;
    const std::size_t cut = value.size() - wanted.size();
    return cut <= prefix_size && folded::fold(value[cut - 1]) == '_' && folded::is(value.substr(cut), wanted);
}

/// Whether `wanted` is some whole words at the beginning or the end of the value.
bool abbreviates(std::string_view wanted, std::string_view value) noexcept {
    constexpr std::size_t shortest_word = 3;
    if (wanted.size() < shortest_word || wanted.size() >= value.size())
        return false;
    const std::size_t rest = value.size() - wanted.size();
    return (folded::fold(value[wanted.size()]) == '_' && folded::is(value.substr(0, wanted.size()), wanted)) ||
           (folded::fold(value[rest - 1]) == '_' && folded::is(value.substr(rest), wanted));
}

constexpr std::size_t differ_in_size(std::size_t a, std::size_t b) noexcept { return a > b ? a - b : b - a; }

/// The prefix tells nothing, so only the rest of a value decides how many letters may be wrong.
constexpr std::size_t letters_that_may_differ(std::size_t length) noexcept {
    return length < 3 ? 0 : std::max<std::size_t>(1, length / 4);
}

selection select_misspelt(enumeration which, schema_version schema, std::string_view wanted) noexcept {
    const array_view<vocabulary_entry> entries = allowed_values(which);
    const std::string_view prefix = value_prefix(which);
    const std::string_view wanted_rest = without_prefix(wanted, prefix);
    closest rows;
    for (std::size_t row = 0; row < entries.size(); ++row) {
        const std::size_t size = entries[row].value.size();
        const std::size_t bound = letters_that_may_differ(size - prefix.size());
        if (differ_in_size(wanted_rest.size(), size - prefix.size()) > bound && differ_in_size(wanted.size(), size) > bound)
            continue; // each letter that is missing is a difference
        const folded value(entries[row].value);
        const std::string_view rest = value.view().substr(prefix.size());
        std::size_t distance = detail::distance_up_to(bound, wanted_rest, rest);
        if (distance > bound) // the prefix may be misspelt as well
            distance = detail::distance_up_to(bound, wanted, value.view());
        if (distance <= bound)
            rows.add(distance, usable(which, row, schema));
    }
    return rows.found();
}

std::optional<std::string_view> nearest_value(enumeration which, std::string_view wanted,
                                              schema_version schema) noexcept {
    const std::string_view prefix = value_prefix(which);
    const auto same_value = [&](const vocabulary_entry& e) { return folded::is(e.value, wanted); };
    const auto same_label = [&](const vocabulary_entry& e) {
        return folded::is(e.label, wanted) || folded::is(e.former_label, wanted);
    };
    const auto same_but_for_prefix = [&](const vocabulary_entry& e) {
        return lacks_prefix(wanted, e.value, prefix.size());
    };
    const auto abbreviated = [&](const vocabulary_entry& e) {
        return abbreviates(without_prefix(wanted, prefix), e.value.substr(prefix.size()));
    };

    selection found = select(which, schema, same_value);
    if (!found.any)
        found = select(which, schema, same_label);
    if (!found.any)
        found = select(which, schema, same_but_for_prefix);
    if (!found.any)
        found = select_misspelt(which, schema, wanted);
    if (!found.any)
        found = select(which, schema, abbreviated);
    return found.decision();
}

/// Calls `visit` with each of the names in "Catalan, Valencian", and without the note in "Occitan (post
/// 1500)".
template <class Visitor>
void for_each_name(std::string_view names, Visitor visit) noexcept {
    constexpr std::string_view separator = ", ";
    for (;;) {
        const std::size_t end = names.find(separator);
        const std::string_view name = names.substr(0, end);
        visit(name.substr(0, name.find(" (")));
        if (end == std::string_view::npos)
            return;
        names.remove_prefix(end + separator.size());
    }
}

/// For countries and languages. Codes of two letters are never misspelt: each letter makes another code.
std::optional<std::string_view> nearest_code(enumeration which, std::string_view wanted) noexcept {
    const array_view<vocabulary_entry> entries = allowed_values(which);
    if (const std::uint8_t row = find(which, wanted); row != not_found)
        return entries[row].value;

    closest rows;
    for (const vocabulary_entry& entry : entries)
        for_each_name(entry.label, [&](std::string_view name) {
            const std::size_t bound = name.size() / 4;
            if (differ_in_size(wanted.size(), name.size()) > bound)
                return; // folding it would be in vain
            const std::size_t distance = detail::distance_up_to(bound, wanted, folded(name).view());
            if (distance <= bound)
                rows.add(distance, entry.value);
        });
    return rows.found().decision();
}

/// The language of a tag with a region or script: "EN" of "EN_GB".
std::optional<std::string_view> language_of_tag(std::string_view wanted) noexcept {
    constexpr std::size_t code_size = 2;
    if (wanted.size() <= code_size || wanted[code_size] != '_')
        return std::nullopt;
    const std::uint8_t row = find_language(wanted.substr(0, code_size));
    if (row == not_found)
        return std::nullopt;
    return languages[row].code;
}

} // namespace

std::optional<std::string_view> nearest(enumeration which, std::string_view text,
                                        schema_version schema) noexcept {
    if (text.size() > longest_text)
        return std::nullopt;
    if (const std::uint8_t row = find(which, text); row != not_found)
        return usable(which, row, schema);

    const folded wanted(text);
    if (wanted.view().empty())
        return std::nullopt;
    if (const auto meant = meant_by_alias(which, wanted.view()))
        return meant;
    if (which == enumeration::language)
        if (const auto code = language_of_tag(wanted.view()))
            return code;
    if (which == enumeration::country || which == enumeration::language)
        return nearest_code(which, wanted.view());
    return nearest_value(which, wanted.view(), schema);
}

} // namespace dsacheck
