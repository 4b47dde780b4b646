#include "finding_facts.hpp"

#include "dsacheck/annex_i/kinds.hpp"
#include "dsacheck/render.hpp"
#include "text_layout.hpp"

#include <fmt/format.h>

namespace dsacheck {

std::string_view path_of(const findings& all, std::uint16_t source) noexcept {
    return source < all.sources().size() ? std::string_view(all.sources()[source]) : std::string_view();
}

std::string shown_path(const findings& all, std::uint16_t source) {
    const std::string_view name = path_of(all, source);
    if (name.empty())
        return "<memory>";
    if (name == "-")
        return "<stdin>";
    std::string path;
    append_printable(path, name);
    return path;
}

std::string place_of(const cell_place& cell) {
    std::string place;
    const auto add = [&place](std::string_view word, std::string_view what) {
        place += place.empty() ? "" : ", ";
        place += word;
        place += what;
    };
    if (cell.part != 0)
        add("part ", std::to_string(cell.part));
    if (cell.row != 0)
        add("row ", std::to_string(cell.row));
    if (cell.column != cell_place::no_column)
        add("column ", column_letters(cell.column));
    return place.empty() ? "the whole report" : place;
}

std::string fix_in_words(const fix& repair) {
    if (repair.replacement.empty())
        return "remove it";
    std::string text = repair.length == 0 ? "insert " : "replace it with ";
    append_printable(text, repair.replacement);
    return text;
}

std::string iso_date(date day) { return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day); }

std::vector<std::string> caps_of(const findings& all) {
    std::vector<std::string> lines;
    for (const findings::rule_count& each : all.by_rule())
        if (each.stored < each.count)
            lines.push_back(fmt::format("{}: {} of {} findings shown", each.which->id, with_thousands(each.stored),
                                        with_thousands(each.count)));
    return lines;
}

std::string withheld_in_words(const findings& all) {
    std::string text;
    if (all.suppressed() != 0)
        text = with_thousands(all.suppressed()) + " suppressed";
    if (all.known() != 0)
        text += (text.empty() ? "" : ", ") + with_thousands(all.known()) + " in the baseline";
    return text;
}

namespace {

/// "4 errors, 1 warning"; empty when nothing was found.
std::string counts_of(const findings& all) {
    std::string text;
    const auto add = [&text](std::uint64_t count, std::string_view singular, std::string_view plural) {
        if (count == 0)
            return;
        text += text.empty() ? "" : ", ";
        text += counted(count, singular, plural);
    };
    add(all.count(severity::error), "error", "errors");
    add(all.count(severity::warning), "warning", "warnings");
    add(all.count(severity::info), "note", "notes");
    return text;
}

std::string which_records(const findings& all, const record_name& record) {
    const std::uint64_t records = all.records();
    const std::uint64_t invalid = all.invalid_records();
    if (records == 0)
        return fmt::format("no {} could be read: ", record.singular);
    if (invalid == 0)
        return counted(records, record.singular, record.plural) + ", ";
    if (records == 1)
        return fmt::format("the {} has ", record.singular);
    return fmt::format("{} of {} {} errors: ", with_thousands(invalid), counted(records, record.singular, record.plural),
                       invalid == 1 ? "has" : "have");
}

} // namespace

verdict verdict_of(const findings& all, const record_name& record) {
    const std::string found = counts_of(all);
    const std::string withheld = withheld_in_words(all);
    const std::string tail = withheld.empty() ? "" : " (and " + withheld + ")";
    if (all.count(severity::error) != 0)
        return {"not valid", ": " + which_records(all, record) + found + tail};
    if (all.records() == 0 && found.empty())
        return {"nothing to check", fmt::format(": no {}", record.plural) + tail};
    return {"valid", fmt::format(": {}, {}", counted(all.records(), record.singular, record.plural),
                                 found.empty() ? "no findings" : found) +
                         tail};
}

} // namespace dsacheck
