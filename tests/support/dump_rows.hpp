// Rows of dumps for tests, and the braces in the examples of rules on dumps:
//   {row}                           a valid row
//   {row column=cell|column=cell}   with other cells, as they stand in the file
//   {row cut}                       its first half, without a line end
//   {row without column}, {header without column}, {header name}: one column less or more
//   {rows N}, {rows N column=cell}  as many, with identifiers, facts and addresses of their own, each on a line
//   {rows N same}                   ...that differ in their identifiers only
//   {doubts}                        more undecided quotes than are tried
//   {file}                          no header before what follows
#pragma once

#include "dsacheck/dump_column.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dsacheck::testing {

using cells = std::vector<std::pair<std::string, std::string>>;

inline std::string valid_cell(std::string_view column) {
    static const cells known{
        {"uuid", "8d387973-0c88-4463-94db-3c4f1348448d"},
        {"decision_visibility", R"("[""DECISION_VISIBILITY_CONTENT_REMOVED""]")"},
        {"decision_ground", "DECISION_GROUND_INCOMPATIBLE_CONTENT"},
        {"decision_ground_reference_url", "https://www.example.eu/terms#section-5"},
        {"incompatible_content_ground", R"("Terms of service, section 5.2")"},
        {"incompatible_content_explanation", R"("The listing offers goods that section 5.2 does not allow.")"},
        {"incompatible_content_illegal", "No"},
        {"category", "STATEMENT_CATEGORY_SCAMS_AND_FRAUD"},
        {"category_addition", "[]"},
        {"category_specification", R"("[""KEYWORD_PHISHING""]")"},
        {"content_type", R"("[""CONTENT_TYPE_IMAGE"",""CONTENT_TYPE_TEXT""]")"},
        {"content_language", "DE"},
        {"content_date", "2025-08-20"},
        {"territorial_scope", R"("[""DE"",""AT""]")"},
        {"application_date", "2025-08-27"},
        {"decision_facts", R"("A user reported the listing; a reviewer found it to imitate a bank's log-in page.")"},
        {"source_type", "SOURCE_VOLUNTARY"},
        {"automated_detection", "No"},
        {"automated_decision", "AUTOMATED_DECISION_NOT_AUTOMATED"},
        {"platform_name", R"("Market of Examples")"},
        {"platform_uid", "moe-000417"},
        {"created_at", R"("2025-09-01 10:20:30")"},
    };
    for (const auto& [name, value] : known)
        if (name == column)
            return value;
    return "";
}

/// Without a line end. `left_out` names a column that is not there.
inline std::string dump_row_with(const cells& changes, std::string_view left_out = {}) {
    std::string row;
    bool first = true;
    for (const dump_column_info& column : dump_columns) {
        if (column.name == left_out)
            continue;
        std::string cell = valid_cell(column.name);
        for (const auto& [name, value] : changes)
            if (name == column.name)
                cell = value;
        row += first ? "" : ",";
        row += cell;
        first = false;
    }
    return row;
}

inline std::string dump_header_line(std::string_view left_out = {}, std::string_view added = {}) {
    std::string line;
    for (const dump_column_info& column : dump_columns)
        if (column.name != left_out)
            line.append(line.empty() ? "" : ",").append(column.name);
    if (!added.empty())
        line.append(",").append(added);
    return line + "\n";
}

namespace detail {

inline std::string many_doubts() {
    std::string text;
    for (int i = 0; i < 1100; ++i)
        text += "\\\",";
    return text;
}

inline cells parse_changes(std::string_view text) {
    cells changes;
    while (!text.empty()) {
        const std::size_t end = text.find('|');
        const std::string_view one = text.substr(0, end);
        const std::size_t equals = one.find('=');
        changes.emplace_back(std::string(one.substr(0, equals)), std::string(one.substr(equals + 1)));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return changes;
}

inline bool take(std::string_view& text, std::string_view beginning) {
    if (text.substr(0, beginning.size()) != beginning)
        return false;
    text.remove_prefix(beginning.size());
    return true;
}

/// `next` counts the rows of the whole example.
inline std::string many_rows(std::string_view what, unsigned& next) {
    std::string rows;
    const std::size_t blank = what.find(' ');
    const std::string_view rest = blank == std::string_view::npos ? std::string_view() : what.substr(blank + 1);
    const cells chosen = rest == "same" ? cells() : parse_changes(rest);
    for (unsigned long count = std::stoul(std::string(what.substr(0, blank))); count > 0; --count) {
        const std::string number = std::to_string(100000 + next++);
        cells changes{{"uuid", "8d387973-0c88-4463-94db-3c4f13" + number}, {"platform_uid", "moe-" + number}};
        if (rest != "same") {
            changes.emplace_back("decision_ground_reference_url", "https://www.example.eu/terms#" + number);
            changes.emplace_back("decision_facts", "\"A reviewer looked at case " + number + ".\"");
        }
        changes.insert(changes.end(), chosen.begin(), chosen.end());
        rows += dump_row_with(changes) + "\n";
    }
    return rows;
}

inline std::string expand_dump_brace(std::string_view name, unsigned& next) {
    if (take(name, "rows "))
        return many_rows(name, next);
    if (take(name, "row without "))
        return dump_row_with({}, name);
    if (take(name, "row cut"))
        return dump_row_with({}).substr(0, 300);
    if (take(name, "row "))
        return dump_row_with(parse_changes(name));
    if (take(name, "header without "))
        return dump_header_line(name);
    if (take(name, "header "))
        return dump_header_line({}, name);
    return name == "row" ? dump_row_with({}) : std::string();
}

} // namespace detail

/// The text of an example as a whole CSV file.
inline std::string dump_example(std::string_view example) {
    std::string text(example);
    if (const std::size_t at = text.find("{doubts}"); at != std::string::npos)
        text.replace(at, 8, detail::many_doubts());
    std::string file;
    std::string_view rest = text;
    unsigned next = 0;
    if (rest.substr(0, 7) != "{header" && rest.substr(0, 6) != "{file}")
        file = dump_header_line();
    while (!rest.empty()) {
        const std::size_t open = rest.find('{');
        file.append(rest.substr(0, open));
        if (open == std::string_view::npos)
            break;
        const std::size_t close = rest.find('}', open);
        file += detail::expand_dump_brace(rest.substr(open + 1, close - open - 1), next);
        rest = rest.substr(close + 1);
    }
    return file;
}

} // namespace dsacheck::testing
