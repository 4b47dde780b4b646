// What the labels of rows mean: categories, indicators, scopes.
#include "edit_distance.hpp"
#include "dsacheck/read_report.hpp"
#include "report/part_builder.hpp"

#include <algorithm>
#include <array>

namespace dsacheck::detail {

namespace {

struct folded_scope {
    scope where;
    std::string_view folded;
};

// Folded. Annex I and Annex II differ in "Decision(s) omitted".
constexpr std::array scope_labels{
    folded_scope{scope::total, "total number"},
    folded_scope{scope::total, "total"},
    folded_scope{scope::upheld, "decisions upheld"},
    folded_scope{scope::upheld, "decision upheld"},
    folded_scope{scope::partially_reversed, "decisions partially reversed"},
    folded_scope{scope::partially_reversed, "decision partially reversed"},
    folded_scope{scope::reversed, "decisions reversed"},
    folded_scope{scope::reversed, "decision reversed"},
    folded_scope{scope::median_time, "median time"},
    folded_scope{scope::omitted, "decision omitted"},
    folded_scope{scope::omitted, "decisions omitted"},
    folded_scope{scope::implemented, "percentage of outcomes implemented"},
    folded_scope{scope::own_initiative, "own initiative"},
    folded_scope{scope::notices, "nam total"},
    folded_scope{scope::trusted_flaggers, "nam trusted flagger"},
    folded_scope{scope::trusted_flaggers, "nam trusted flaggers"},
};

std::string upper(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return out;
}

// A state or language by another spelling of its code, or by its English name.
scope_reading read_code_tolerantly(unsigned part, std::string_view trimmed) {
    const bool states = part == 3 || part == 10;
    std::string code = upper(trimmed);
    if (states) {
        if (code == "GR")
            code = "EL";
        const scope found = find_state(code);
        if (found != scope::unknown)
            return {found, label_match::similar};
        for (std::size_t i = 0; i < member_states.size(); ++i)
            if (upper(member_states[i].name) == code)
                return {scope_of_state(i), label_match::similar};
    } else {
        for (std::size_t i = 0; i < official_languages.size(); ++i)
            if (upper(official_languages[i].code) == code || upper(official_languages[i].name) == code)
                return {scope_of_language(i), label_match::similar};
    }
    return {};
}

} // namespace

scope_reading read_scope(unsigned part, std::string_view text, const label_index& labels) {
    const std::string_view trimmed = trim_blanks(text);
    if (trimmed.empty() || trimmed.size() > 100)
        return {};
    const bool plain = trimmed.size() == text.size();
    const bool states = part == 3 || part == 10;
    if (trimmed.size() == 2) {
        const scope code = states ? find_state(trimmed) : part == 8 || part == 9 ? find_language_scope(trimmed) : scope::unknown;
        if (code != scope::unknown)
            return {code, plain ? label_match::exact : label_match::folded};
    }
    if (read_cell_value(trimmed).kind == value_kind::placeholder)
        return {scope::placeholder, label_match::exact};
    const canonical_label label = labels.canonical(trimmed);
    for (const folded_scope& each : scope_labels)
        if (each.folded == label.folded)
            return {each.where, !label.language.empty()                       ? label_match::translated
                                : text == scope_label(part, each.where) ? label_match::exact
                                                                             : label_match::folded};
    return states || part == 8 || part == 9 ? read_code_tolerantly(part, trimmed) : scope_reading{};
}

subject_reading read_indicator(unsigned part, std::string_view text, const label_index& labels) {
    const canonical_label label = labels.canonical(text);
    const std::vector<std::string>& known = labels.indicators(part);
    const annex_part& form = annex_part_of(part);
    for (std::size_t i = 0; i < known.size(); ++i) {
        const label_match match = match_label(text, label, form.indicators[i].label, known[i]);
        if (match != label_match::none)
            return {static_cast<std::uint8_t>(i), match};
    }
    // The labels of one part differ in whole words, so that a few letters decide nothing.
    for (std::size_t i = 0; i < known.size(); ++i) {
        const std::size_t bound = std::min<std::size_t>(known[i].size() / 12, 4);
        if (bound > 0 && distance_up_to(bound, label.folded, known[i]) <= bound)
            return {static_cast<std::uint8_t>(i), label_match::similar};
    }
    return {};
}

subject_reading read_category_code(std::string_view text, std::uint8_t parent) {
    const std::string_view trimmed = trim_blanks(text);
    if (trimmed.empty() || trimmed.size() > 100)
        return {};
    std::string code = upper(trimmed);
    label_match match = code == trimmed ? (trimmed.size() == text.size() ? label_match::exact : label_match::folded)
                                        : label_match::folded;
    std::replace(code.begin(), code.end(), ' ', '_');
    if (code == "TOTAL")
        return {total_line, match};
    if (const std::optional<category> found = find<category>(code)) {
        const std::uint8_t line = line_of(*found);
        return line == no_line ? subject_reading{} : subject_reading{line, match};
    }
    std::optional<keyword> sub = find<keyword>(code);
    if (!sub && code.compare(0, 8, "KEYWORD_") != 0 && (sub = find<keyword>("KEYWORD_" + code)))
        match = label_match::similar; // some leave the beginning away
    if (!sub)
        return {};
    const category above = parent != no_line ? category_lines[parent].parent : category::animal_welfare;
    if (parent != no_line && parent != total_line) {
        const std::uint8_t line = line_of(above, *sub);
        if (line != no_line)
            return {line, match};
    }
    category_set parents = parent_categories(*sub);
    if (parents.empty())
        return {};
    return {line_of(parents.take_first(), *sub), match};
}

} // namespace dsacheck::detail
