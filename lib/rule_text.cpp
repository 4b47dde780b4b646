#include "rule_text.hpp"

#include "dsacheck/render.hpp"
#include "field_facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace dsacheck {

namespace {

constexpr placeholder placeholders[] = {
    {"{statement}", "a valid statement"},
    {"{complete statement}", "a valid statement in which nothing is missing"},
    {"{statement+}", "a valid statement in which a field stands twice"},
    {"{100 statements}", "100 valid statements, separated by commas"},
    {"{101 statements}", "101 valid statements, separated by commas"},
    {"{500 characters}", "a text of 500 characters"},
    {"{501 characters}", "a text of 501 characters"},
    {"{nested}", "a document nested deeper than 511 levels"},
    {"{large}", "a record that is larger than the limit of --max-record"},
    {"{field}", "the field's name"},
    {"{value}", "the value that was found"},
    {"{detail}", "what else there is to say about it"},
    {"{attribute}", "the field's name as the API writes it: blanks for underscores"},
    {"{name}", "the same; in the four end dates with \"of\" in it: end date of account restriction"},
    {"{others}", "the three other decision fields"},
    {"{limit}", "the greatest length that the field allows"},
    {"{earliest}", "the earliest date that the field allows"},
    {"{latest}", "the latest date that the API allows"},
};

} // namespace

std::string_view group_of(const rule& which) noexcept {
    switch (which.number / 1000) {
    case 1: return "Encoding and syntax";
    case 2: return "Statements of reasons";
    case 3: return "Transparency reports";
    default: return "Across documents";
    }
}

std::string anchor_of(std::string_view heading) {
    std::string anchor;
    for (const char c : heading) {
        if (c >= 'A' && c <= 'Z')
            anchor += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_')
            anchor += c;
        else if (c == ' ')
            anchor += '-';
    }
    return anchor;
}

std::vector<placeholder> placeholders_in(std::string_view text) {
    std::vector<placeholder> found;
    std::copy_if(std::begin(placeholders), std::end(placeholders), std::back_inserter(found),
                 [text](const placeholder& each) { return text.find(each.name) != std::string_view::npos; });
    return found;
}

std::vector<placeholder> all_placeholders() {
    return {std::begin(placeholders), std::end(placeholders)};
}

std::string printable_example(std::string_view example) {
    if (example.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return "(white space only)";
    std::string text;
    while (!example.empty() && example.back() == '\n')
        example.remove_suffix(1);
    for (;;) {
        const std::size_t end = example.find('\n');
        append_printable(text, example.substr(0, end));
        if (end == std::string_view::npos)
            return text;
        text += '\n';
        example.remove_prefix(end + 1);
    }
}

std::string_view notation_of(const form::example& example) noexcept {
    switch (example.kind) {
    case form::example_kind::report:
        return "Each line edits a complete report that keeps all rules. \"4 F@TOTAL = 10\": in part 4, column F of the "
               "template, the row TOTAL gets the value 10. A row can be a category (\"3 G@KEYWORD_DEFAMATION/FR\" with "
               "its scope), an indicator (\"1 D@published\", \"7 G@complaints/upheld\"), or a record number "
               "(\"4 F@2\"; 1 is the header, * every other). \"replace\", \"delete\", \"insert\", \"append\" and "
               "\"repeat\" change text, rows and columns; \"remove\", \"add\", \"copy\" and \"rename\" change files; "
               "\"previous\" and \"version\" put another report beside it.";
    case form::example_kind::dump:
        return "{row} is a valid row of a dump, {row column=cell} one with other cells, as they stand in the file, "
               "{rows N} as many with identifiers of their own, {header ...} another header.";
    case form::example_kind::members:
    case form::example_kind::body:
    case form::example_kind::configuration: break;
    }
    return {};
}

std::string_view use_of(const rule& which) noexcept {
    switch (which.use) {
    case rule_use::api: return "always";
    case rule_use::full: return "in the profile full, or with --enable";
    case rule_use::on_request: return "on request only, with --enable";
    }
    return {};
}

std::string_view place_of(const form::example& example) noexcept {
    switch (example.kind) {
    case form::example_kind::members: return "in an otherwise valid statement";
    case form::example_kind::report: return "as edits of a complete report";
    case form::example_kind::dump: return "as rows of a dump";
    case form::example_kind::configuration: return "in dsacheck.toml";
    case form::example_kind::body: break;
    }
    return "as the whole input";
}

std::string markdown(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '\\' || c == '*')
            escaped += '\\';
        if (c == '<')
            escaped += "&lt;";
        else
            escaped += c;
    }
    return escaped;
}

std::string linked(const citation& source) {
    const std::string_view url = name_of(source.in).url;
    return url.empty() ? markdown(text_of(source)) : fmt::format("[{}]({})", markdown(text_of(source)), url);
}

} // namespace dsacheck
