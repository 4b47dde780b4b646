// The examples of rules on transparency reports: edits of a complete report, one a line.
//
//   provider platform                    the report of another provider than a very large online platform
//   4 F@TOTAL = 10                       part 4, column F of the template, row TOTAL: the cell gets this text
//   3 G@KEYWORD_DEFAMATION/FR = 2        part 3: a row has a scope; without one it is TOTAL
//   7 G@complaints/upheld = 5            parts 7 to 10: indicator and scope, by their names in annex_i/rows.hpp, scopes.hpp
//   1 D@published = 2026-08-31           parts 1 and 11: the indicator
//   4 F@2 = 10                           a row by its record number, 1 is the header
//   4 F@* = 0                            every row but the header; 8 G@recall/* every scope, 8 G@recall/each_language
//   4 delete @KEYWORD_DEFAMATION         a row less
//   4 delete F                           a column less
//   4 repeat @TOTAL                      the row once more, at the end of the part
//   4 append a,b,c                       a line more
//   4 insert 1 text                      a line before record 1
//   4 replace "old" "new"                bytes, wherever they stand
//   remove 9                             a part less
//   copy 6 6_own_initiative_TC_Ads.csv   a second file of the part, as it is now
//   add methodology.pdf %PDF-1.7         another file
//   rename 4 sheet.csv                   the part's file gets another name
//   as-of 2026-09-15                     the day on which the report is judged
//   limit columns 40                     a limit of reading: columns, cells, files, archive-depth, archive-bytes
//   previous 4 F@TOTAL = 1               the preceding report is there as well, with figures twice as large, so edited
//   previous same figures                ...with the same figures
//   version 4 F@TOTAL = 1                an earlier version of the report is there as well, so edited
//   archive 2025-07-01/2025-12-31        this report and its first version belong to a complete archive of the service
//   statements                           the statements of reasons agree with the report as it was before the edits
//   recipients 53891815                  the figure published under Article 24(2)
//
// Texts are literal but for \n, \r, \t, \", \\ and bytes as \x1F.
#pragma once

#include "dsacheck/render_template.hpp"
#include "dsacheck/report.hpp"
#include "dsacheck/report_options.hpp"
#include "dsacheck/validate_report.hpp"
#include "support/csv_table.hpp"
#include "support/report_figures.hpp"
#include "support/report_rows.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck::testing {

/// Files and options made from an example.
struct edited_report {
    std::vector<report_source> files;
    std::optional<std::vector<report_source>> previous; ///< the preceding report, or the version before
    report_options chosen;
};

namespace detail {

inline std::vector<report_source> demo_report(provider_type provider, date start, date end) {
    template_request wanted;
    wanted.provider = provider;
    wanted.service = "Example";
    wanted.start = start;
    wanted.end = end;
    wanted.figures = template_figures::demo;
    return render_template(wanted);
}

/// The demo report of the period that tests use, or of the one before.
inline std::vector<report_source> demo_of(provider_type provider, bool preceding) {
    const bool half_years = provider == provider_type::vlop || provider == provider_type::vlose;
    if (half_years)
        return preceding ? demo_report(provider, {2026, 1, 1}, {2026, 6, 30}) : demo_report(provider, {2026, 7, 1}, {2026, 12, 31});
    return preceding ? demo_report(provider, {2026, 1, 1}, {2026, 12, 31}) : demo_report(provider, {2027, 1, 1}, {2027, 12, 31});
}

inline std::string unescaped(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        constexpr std::size_t byte_escape = 4; // \x1F
        if (text.substr(i, 2) == "\\x" && i + byte_escape <= text.size()) {
            result += static_cast<char>(std::stoul(std::string(text.substr(i + 2, 2)), nullptr, 16));
            i += byte_escape - 1;
            continue;
        }
        const bool is_escape = text[i] == '\\' && i + 1 < text.size();
        const char c = is_escape ? text[++i] : text[i];
        result += is_escape && c == 'n' ? '\n' : is_escape && c == 'r' ? '\r' : is_escape && c == 't' ? '\t' : c;
    }
    return result;
}

inline std::string_view take_word(std::string_view& text) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return word;
}

[[noreturn]] inline void refuse(std::string_view line, std::string_view why) {
    throw std::invalid_argument("example line \"" + std::string(line) + "\": " + std::string(why));
}

inline bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == npos;
}

/// Edits one report.
class report_editor {
  public:
    explicit report_editor(std::vector<report_source> files) : files_(std::move(files)) {}

    [[nodiscard]] const std::vector<report_source>& files() const noexcept { return files_; }

    void edit(std::string_view line) {
        std::string_view rest = line;
        const std::string_view word = take_word(rest);
        if (is_number(word))
            return edit_part(static_cast<unsigned>(std::stoul(std::string(word))), rest, line);
        if (word == "remove") {
            const report_source* const gone = &file_of(rest, line);
            files_.erase(files_.begin() + (gone - files_.data()));
        } else if (word == "copy") {
            const std::string_view part = take_word(rest);
            files_.push_back({std::string(rest), file_of(part, line).bytes});
        } else if (word == "rename") {
            report_source& file = file_of(take_word(rest), line);
            file.name = std::string(rest);
        } else if (word == "add") {
            const std::string_view name = take_word(rest);
            files_.push_back({std::string(name), unescaped(rest)});
        } else
            refuse(line, "no such edit");
    }

  private:
    report_source& file_of(std::string_view part, std::string_view line) {
        const std::string prefix = std::string(part) + "_";
        for (report_source& file : files_)
            if (file.name.compare(0, prefix.size(), prefix) == 0)
                return file;
        refuse(line, "no such part");
    }

    void edit_part(unsigned number, std::string_view rest, std::string_view line) {
        report_source& file = file_of(std::to_string(number), line);
        const std::string_view whole = rest;
        const std::string_view word = take_word(rest);
        if (word == "replace")
            return replace(file, rest, line);
        csv_table table(file.bytes);
        if (word == "append")
            table.append_line(unescaped(rest));
        else if (word == "insert") {
            const std::string_view before = take_word(rest);
            table.insert_line(std::stoul(std::string(before)), unescaped(rest));
        } else if (word == "repeat")
            table.repeat(rows_at(number, file, rest.substr(1), line).front());
        else if (word == "delete" && rest.substr(0, 1) == "@")
            table.erase_row(rows_at(number, file, rest.substr(1), line).front());
        else if (word == "delete")
            table.erase_column(template_column(std::string(rest).c_str()).index);
        else
            set(number, file, table, whole, line);
        file.bytes = table.bytes();
    }

    void set(unsigned number, const report_source& file, csv_table& table, std::string_view edit, std::string_view line) {
        const std::size_t at = edit.find('@');
        const std::size_t equals = edit.find(" =");
        if (at == npos || equals == npos || at > equals)
            refuse(line, "no such edit");
        const template_column column(std::string(edit.substr(0, at)).c_str());
        const std::string_view text = edit.substr(std::min(equals + 3, edit.size()));
        for (const std::size_t row : rows_at(number, file, edit.substr(at + 1, equals - at - 1), line))
            table.set(row, column.index, unescaped(text));
    }

    static void replace(report_source& file, std::string_view rest, std::string_view line) {
        const std::size_t middle = rest.find("\" \"");
        if (rest.size() < 5 || rest.front() != '"' || rest.back() != '"' || middle == npos)
            refuse(line, "replace takes two texts in quotes");
        const std::string from = unescaped(rest.substr(1, middle - 1));
        const std::string to = unescaped(rest.substr(middle + 3, rest.size() - middle - 4));
        if (file.bytes.find(from) == std::string::npos)
            refuse(line, "the text to replace does not occur");
        for (std::size_t at = file.bytes.find(from); at != std::string::npos; at = file.bytes.find(from, at + to.size()))
            file.bytes.replace(at, from.size(), to);
    }

    /// "*": any row; "recall/*": any scope; "recall/each_language": the rows of languages.
    static bool is_named(unsigned number, row_key key, std::string_view name) {
        if (name == "*")
            return true;
        const std::size_t slash = std::min(name.find('/'), name.size());
        const std::string_view where = name.substr(slash);
        if (where == "/*" || where == "/each_language") {
            const std::optional<row_key> wanted = row_key_named(number, name.substr(0, slash));
            return wanted && wanted->subject == key.subject && (where == "/*" || is_language(key.where));
        }
        const std::optional<row_key> wanted = row_key_named(number, name);
        return wanted && *wanted == key;
    }

    /// Record numbers, from 1.
    static std::vector<std::size_t> rows_at(unsigned number, const report_source& file, std::string_view name,
                                            std::string_view line) {
        if (is_number(name))
            return {std::stoul(std::string(name))};
        const report whole = read_report({file});
        const part* const in = whole.first(number);
        if (in == nullptr)
            refuse(line, "the part cannot be read");
        std::vector<std::size_t> found;
        for (const part_row& row : in->rows())
            if (row.kind == row_kind::data && is_named(number, row.key, name))
                found.push_back(row.number);
        if (found.empty())
            refuse(line, "no such row");
        return found;
    }

    std::vector<report_source> files_;
};

} // namespace detail

inline void set_limit(report_limits& limits, std::string_view rest, std::string_view line) {
    const std::string_view name = detail::take_word(rest);
    const std::size_t value = std::stoul(std::string(rest));
    if (name == "columns")
        limits.columns = value;
    else if (name == "cells")
        limits.cells = value;
    else if (name == "files")
        limits.files = value;
    else if (name == "archive-depth")
        limits.archive_depth = static_cast<unsigned>(value);
    else if (name == "archive-bytes")
        limits.archive_bytes = value;
    else
        detail::refuse(line, "no such limit");
}

/// The report of an example and how it is judged. Throws std::invalid_argument for a line that makes no sense.
inline edited_report edited(std::string_view example) {
    provider_type provider = provider_type::vlop;
    if (const std::string_view first = example.substr(0, example.find('\n')); first.substr(0, 9) == "provider ")
        provider = provider_named(first.substr(9));
    detail::report_editor now(detail::demo_of(provider, false));
    const std::vector<report_source> unedited = now.files();
    std::optional<detail::report_editor> before;
    edited_report result;
    result.chosen.as_of = date{2028, 3, 1};
    result.chosen.provider = provider;
    while (!example.empty()) {
        const std::string_view line = example.substr(0, example.find('\n'));
        example.remove_prefix(std::min(line.size() + 1, example.size()));
        std::string_view rest = line;
        const std::string_view word = detail::take_word(rest);
        if (word.empty() || word == "provider")
            continue;
        if (word == "as-of") {
            result.chosen.as_of = parse_date(rest).value_or(date{});
        } else if (word == "previous" || word == "version") {
            const bool same_figures = word == "version" || rest == "same figures";
            if (!before)
                before.emplace(same_figures ? detail::demo_of(provider, word == "previous")
                                            : with_doubled_counts(detail::demo_of(provider, true)));
            if (!rest.empty() && rest != "same figures")
                before->edit(rest);
        } else if (word == "limit") {
            set_limit(result.chosen.limits, rest, line);
        } else if (word == "archive") {
            const std::size_t slash = rest.find('/');
            result.chosen.archive.push_back(
                {parse_date(rest.substr(0, slash)).value_or(date{}), parse_date(rest.substr(slash + 1)).value_or(date{}), 1});
        } else if (word == "statements") {
            result.chosen.statements = statements_that_agree_with(read_report(unedited));
        } else if (word == "recipients") {
            result.chosen.published_recipients = std::stod(std::string(rest));
        } else {
            now.edit(line);
        }
    }
    result.files = now.files();
    if (before)
        result.previous = before->files();
    return result;
}

} // namespace dsacheck::testing
