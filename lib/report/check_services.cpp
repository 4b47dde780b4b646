// Column B: one service, named the same way throughout.
#include "dsacheck/read_report.hpp"
#include "dsacheck/rules/report_identification.hpp"
#include "report/checks.hpp"
#include "report/group.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace dsacheck::checks {

namespace {

struct spelling {
    std::size_t rows = 0;
    std::vector<unsigned> parts;
    std::vector<std::pair<const part*, const part_row*>> first; ///< of each part
};

/// Only letters and digits, without what companies and web addresses add.
std::string core_of(std::string_view name) {
    std::string core;
    for (const char c : fold_label(name))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80)
            core += c;
    if (core.size() > 6 && core.compare(0, 3, "www") == 0)
        core.erase(0, 3);
    for (const std::string_view ending : {"com", "bv", "ltd", "limited", "inc", "gmbh", "sa", "se", "ag", "llc"})
        if (core.size() > ending.size() + 2 && core.compare(core.size() - ending.size(), ending.size(), ending) == 0) {
            core.erase(core.size() - ending.size());
            break;
        }
    return core;
}

std::string parts_list(const std::vector<unsigned>& parts) {
    std::vector<std::string> names;
    for (const unsigned each : parts)
        names.push_back(std::to_string(each));
    return (parts.size() == 1 ? "part " : "parts ") + list_in_words(names, 11);
}

void tell_spellings(const std::map<std::string_view, spelling>& names, check_run& to) {
    // Names that contain each other are spellings of one service.
    std::vector<std::string> cores;
    for (const auto& [name, found] : names) {
        const std::string core = core_of(name);
        const bool known = std::any_of(cores.begin(), cores.end(), [&core](const std::string& other) {
            return other.find(core) != std::string::npos || core.find(other) != std::string::npos;
        });
        if (!known)
            cores.push_back(core);
    }
    const bool several = cores.size() > 1;
    draft made(several ? rules::several_services : rules::service_name);
    std::vector<std::string> shown;
    for (const auto& [name, found] : names) {
        for (const auto& [in, row] : found.first)
            made.cell(*in, *row, column_of(in->number(), column_kind::service));
        shown.push_back(fmt::format("{} in {}", quoted(name), parts_list(found.parts)));
    }
    made.tell(fmt::format("{}: {}", several ? "more than one service is named" : "the service is written in more than one way", list_in_words(shown)));
    to.add(made);
}

} // namespace

void services(check_run& to) {
    std::map<std::string_view, spelling> names;
    draft blank(rules::service_name);
    std::vector<unsigned> blank_parts;
    std::size_t blank_rows = 0;
    for (const part& in : to.whole().parts()) {
        const template_column column = column_of(in.number(), column_kind::service);
        if (column.index == template_column::none || in.column_index(column) == part::none)
            continue;
        for (const part_row& row : in.rows()) {
            if (row.kind != row_kind::data || !row.key.known())
                continue;
            const std::string_view text = in.text(row, column);
            if (trim_blanks(text).empty()) {
                blank.cell(in, row, column);
                ++blank_rows;
                if (blank_parts.empty() || blank_parts.back() != in.number())
                    blank_parts.push_back(in.number());
                continue;
            }
            spelling& found = names[text];
            ++found.rows;
            if (found.parts.empty() || found.parts.back() != in.number()) {
                found.parts.push_back(in.number());
                found.first.emplace_back(&in, &row);
            }
        }
    }
    if (names.size() > 1)
        tell_spellings(names, to);
    if (blank_rows == 0)
        return;
    if (names.empty())
        blank.level(severity::error);
    blank.tell(names.empty() ? fmt::format("the service is named nowhere: column B is blank in {}", parts_list(blank_parts))
                             : fmt::format("{} {} of {} not name the service", blank_rows, blank_rows == 1 ? "row" : "rows",
                                           parts_list(blank_parts) + (blank_rows == 1 ? " does" : " do")));
    to.add(blank);
}

} // namespace dsacheck::checks
