#include "dsacheck/render_report.hpp"

#include "report/words.hpp"
#include "terminal_colors.hpp"
#include "text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <vector>

namespace dsacheck {

namespace {

using namespace terminal;

constexpr std::array<std::string_view, provider_type_count> types{
    "intermediary service", "hosting service", "online platform", "very large online platform", "very large online search engine"};

std::string in_words(std::optional<date> day) {
    return day ? fmt::format("{:04}-{:02}-{:02}", day->year, day->month, day->day) : std::string("not given");
}

std::string printable(std::string_view text) {
    std::string safe;
    append_printable(safe, text);
    return safe;
}

class page {
  public:
    page(const report& whole, const findings& found, const text_style& style, std::string& out)
        : whole_(whole), found_(found), style_(style), out_(out), causes_(likely_causes_of(whole, found)) {}

    void render(report_page which) {
        verdict();
        if (whole_.parts().empty()) // nothing is known about it
            which = report_page::full;
        else
            identity();
        causes();
        if (which == report_page::summary) {
            out_ += '\n';
            heading("How complete it is");
            render_completeness(whole_, out_);
            return;
        }
        worst();
        parts();
        not_run();
    }

  private:
    void colored(std::string_view color, std::string_view text) {
        if (style_.color == color_use::ansi)
            out_ += fmt::format("{}{}{}", color, text, normal);
        else
            out_ += text;
    }
    void heading(std::string_view text) {
        colored(bold, text);
        out_ += '\n';
    }
    void item(std::string_view text) {
        out_ += "  - ";
        append_wrapped(out_, text, 4, 4);
    }
    void line(std::string_view label, std::string_view text) { append_entry(out_, label, text); }

    void verdict() {
        const std::uint64_t errors = found_.count(severity::error);
        const std::uint64_t warnings = found_.count(severity::warning);
        const std::uint64_t notes = found_.count(severity::info);
        std::string text = fmt::format("{}, {} and {}", counted(errors, "error", "errors"), counted(warnings, "warning", "warnings"),
                                       counted(notes, "note", "notes"));
        const std::string hidden = hidden_in_words();
        if (only_in_workbooks(whole_))
            colored(red, "NOT CHECKED");
        else if (errors != 0)
            colored(red, "NOT IN ORDER");
        else if (warnings != 0)
            colored(yellow, "TO BE LOOKED AT");
        else if (found_.policy().asked == profile::api) {
            colored(green, "READABLE");
            text = (found_.policy().asks_beyond_api() ? "whether it can be read was asked, and the rules that were enabled; "
                                                      : "only whether it can be read was asked; ") + text;
        } else if (!hidden.empty())
            colored(green, "NOTHING NEW");
        else
            colored(green, "IN ORDER");
        if (!hidden.empty())
            text = errors + warnings + notes == 0 && found_.policy().asked != profile::api ? hidden : text + "; " + hidden;
        out_ += fmt::format(": {}\n\n", text);
    }

    /// "3 known findings and 2 suppressed": what the counts leave out; empty when that is nothing.
    [[nodiscard]] std::string hidden_in_words() const {
        std::string text;
        if (found_.known() != 0)
            text = counted(found_.known(), "known finding", "known findings");
        if (found_.suppressed() != 0)
            text += text.empty() ? counted(found_.suppressed(), "suppressed finding", "suppressed findings")
                                 : fmt::format(" and {} suppressed", with_thousands(found_.suppressed()));
        return text;
    }

    void identity() {
        const report_identity& who = whole_.identity();
        line("provider", who.provider.empty() ? std::string("not given") : printable(who.provider));
        line("service", who.service.empty() ? std::string("not given") : printable(who.service));
        line("period", who.start || who.end ? in_words(who.start) + " to " + in_words(who.end) : std::string("not given"));
        line("published", fmt::format("{}; the report before: {}", in_words(who.published), in_words(who.previous_published)));
        std::string type(types[static_cast<std::size_t>(whole_.provider())]);
        if (whole_.provider_source() != type_source::declared)
            type += fmt::format(", as it seems{}{}; where that is wrong, declare it with --provider", whole_.provider_reason().empty() ? "" : ": ", whole_.provider_reason());
        line("type", type);
        completeness();
    }

    void completeness() {
        std::size_t due = 0, present = 0, cells_due = 0, cells_filled = 0, placeholders = 0;
        std::vector<std::string> absent;
        std::vector<std::string> empty;
        const auto all = completeness_of(whole_);
        for (const annex_part& form : annex_parts) {
            const part_completeness& here = all[form.number - 1U];
            if (here.is == part_completeness::state::not_due)
                continue;
            ++due;
            present += here.is == part_completeness::state::present ? 1U : 0U;
            if (here.is == part_completeness::state::absent || here.is == part_completeness::state::empty)
                (here.is == part_completeness::state::absent ? absent : empty)
                    .push_back(fmt::format("part {}, {}", unsigned{form.number}, form.title));
            cells_due += here.cells_due;
            cells_filled += here.cells_filled;
            placeholders += here.placeholders;
        }
        std::string text = fmt::format("{} of the {} parts that apply are there", present, due);
        if (!absent.empty())
            text += " (absent: " + list_in_words(absent, 11) + ")";
        if (!empty.empty())
            text += " (empty but for the header: " + list_in_words(empty, 11) + ")";
        if (cells_due != 0)
            text += fmt::format("; {} of {} cells for figures, names, dates and texts are filled in", with_thousands(cells_filled), with_thousands(cells_due));
        if (placeholders != 0)
            text += fmt::format("; {} the template's placeholder", placeholders == 1 ? std::string("1 cell keeps") : with_thousands(placeholders) + " cells keep");
        line("complete", text);
    }

    void causes() {
        if (causes_.empty())
            return;
        out_ += '\n';
        heading("Likely causes");
        std::size_t number = 0;
        for (const likely_cause& each : causes_) {
            append_entry(out_, fmt::format("({})", ++number), printable(each.what), 5);
            append_entry(out_, "", fmt::format("{}; explains {}", printable(each.support), counted(each.explains.size(), "finding", "findings")), 5);
        }
    }

    /// What a rule is about in a few words: the beginning of its message, or where that begins with what was found, its
    /// title.
    static std::string head_of(const rule& broken) {
        const std::string_view said = broken.message;
        if (const std::size_t colon = said.find(": {"); colon != npos && colon > 0)
            return std::string(said.substr(0, colon));
        const std::size_t found = said.find('{');
        if (found == npos || (found > 0 && said.find('}') == said.size() - 1))
            return std::string(said.substr(0, std::min(said.find(';'), found)));
        return std::string(broken.title);
    }

    /// One line for each kind of error, those first that concern most cells.
    void worst() {
        struct kind {
            std::set<unsigned> parts;
            std::uint64_t cells = 0;
        };
        std::map<std::string, kind> kinds;
        for (const finding& each : found_) {
            if (each.level != severity::error)
                continue;
            kind& here = kinds[head_of(*each.broken)];
            here.cells += std::max<std::uint64_t>(each.cells_found, 1);
            if (const unsigned number = heading_of(each); number != 0)
                here.parts.insert(number);
        }
        if (kinds.empty())
            return;
        std::vector<const decltype(kinds)::value_type*> sorted;
        for (const auto& each : kinds)
            sorted.push_back(&each);
        std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->second.cells > b->second.cells; });
        out_ += '\n';
        heading("Errors at a glance");
        for (const auto* each : sorted) {
            std::vector<std::string> where;
            for (const unsigned number : each->second.parts)
                where.push_back(std::to_string(number));
            item(where.empty() ? each->first
                               : fmt::format("{} ({} {})", each->first, where.size() == 1 ? "part" : "parts", list_in_words(where, 11)));
        }
    }

    /// The part under which a finding is told: that of its own cell, or 0 when it is about most of the report.
    static unsigned heading_of(const finding& each) {
        constexpr std::size_t most = 3;
        std::set<unsigned> parts;
        for (std::size_t i = 0; i < each.cell_count; ++i)
            parts.insert(each.cells[i].part);
        return parts.empty() || parts.size() > most ? 0 : each.cell()->part;
    }

    void parts() {
        for (unsigned number = 0; number <= part_count; ++number) {
            std::vector<const finding*> here;
            for (const finding& each : found_)
                if (heading_of(each) == number)
                    here.push_back(&each);
            if (here.empty())
                continue;
            std::stable_sort(here.begin(), here.end(), [](const finding* a, const finding* b) { return a->level > b->level; });
            out_ += '\n';
            heading(title_of(number));
            for (const finding* each : here)
                append(*each);
        }
        for (const findings::rule_count& each : found_.by_rule())
            if (each.stored < each.count)
                out_ += fmt::format("{}: {} of {} findings shown\n", each.which->id, with_thousands(each.stored), with_thousands(each.count));
    }

    [[nodiscard]] std::string title_of(unsigned number) const {
        if (number == 0)
            return "The report as a whole";
        const annex_part& form = annex_part_of(number);
        std::string files;
        for (const part& in : whole_.parts_of(number)) {
            const std::string_view name = whole_.file_of(in).name;
            const std::size_t slash = name.rfind('/');
            files += (files.empty() ? ", " : " and ") + printable(slash == npos ? name : name.substr(slash + 1));
        }
        return fmt::format("Part {}: {}{}", number, form.title, files);
    }

    void append(const finding& each) {
        out_ += '\n';
        out_ += "  ";
        colored(color_of(each.level), each.level == severity::info ? std::string_view("note") : name_of(each.level));
        std::string text = ": " + message_of(each);
        append_wrapped(out_, text, 4, 2 + (each.level == severity::info ? 4 : name_of(each.level).size()));
        constexpr std::size_t width = 12;
        append_cells(each, width);
        if (!each.context.empty())
            append_entry(out_, "", fmt::format("The report itself says: {}", quoted(each.context, 400)), 2);
        append_entry(out_, "", fmt::format("Asked for: {} ({})", each.broken->title, source_of(each)), 2);
        append_entry(out_, "", fmt::format("To do: {}", each.broken->remedy), 2);
        for (std::size_t i = 0; i < causes_.size(); ++i)
            if (std::find_if(causes_[i].explains.begin(), causes_[i].explains.end(), [&](std::size_t at) { return &found_[at] == &each; }) !=
                causes_[i].explains.end())
                append_entry(out_, "", fmt::format("See likely cause ({}).", i + 1), 2);
        append_entry(out_, "", fmt::format("[{}, rule {}]", each.broken->id, each.broken->number), 2);
    }

    /// The columns concerned by letter and header, where the message names cells only.
    void append_cells(const finding& each, std::size_t) {
        std::vector<std::string> columns;
        for (std::size_t i = 0; i < each.cell_count; ++i) {
            const cell_place& cell = each.cells[i];
            if (cell.column == cell_place::no_column || cell.header.empty())
                continue;
            std::string name = fmt::format("column {}, {}", column_letters(cell.column), quoted(cell.header, 90));
            if (std::find(columns.begin(), columns.end(), name) == columns.end())
                columns.push_back(std::move(name));
            if (columns.size() > 8)
                break;
        }
        if (!columns.empty() && each.detail.find("column ") == npos && each.cells[0].part < 7)
            append_entry(out_, "", list_in_words(columns, 3), 2);
    }

    void not_run() {
        if (found_.not_run().empty())
            return;
        out_ += '\n';
        heading("Not checked");
        for (const std::string& what : found_.not_run())
            item(printable(what));
    }

    const report& whole_;
    const findings& found_;
    const text_style& style_;
    std::string& out_;
    std::vector<likely_cause> causes_;
};

} // namespace

void render_report_text(const report& whole, const findings& found, const text_style& style, report_page which, std::string& out) {
    page(whole, found, style, out).render(which);
}

} // namespace dsacheck
