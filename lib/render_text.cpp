// Findings for people.
#include "dsacheck/render.hpp"

#include "finding_facts.hpp"
#include "finding_text.hpp"
#include "terminal_colors.hpp"
#include "text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

namespace dsacheck {

namespace {

using namespace terminal;

class text_renderer {
  public:
    text_renderer(const findings& all, const text_style& style, std::string& out)
        : all_(all), style_(style), out_(out), numbered_(all.sources().size()) {
        for (const finding& each : all)
            if (each.where.record > 0 && each.where.source < numbered_.size())
                numbered_[each.where.source] = true;
    }

    void render() {
        constexpr std::size_t many = 100;
        const bool automatic = style_.grouping == text_grouping::automatic;
        const bool by_rule = style_.grouping == text_grouping::by_rule || (automatic && all_.stored() > many);
        if (by_rule)
            append_by_rule(); // with exact totals
        else if (style_.grouping == text_grouping::by_file)
            append_by_file();
        else
            for (const finding& each : all_)
                append(each);
        if (all_.stored() != 0)
            out_ += '\n';
        if (!by_rule)
            append_caps();
        append_not_run();
        append_summary();
    }

  private:
    void append_colored(std::string_view color, std::string_view text) {
        if (style_.color == color_use::ansi)
            out_ += fmt::format("{}{}{}", color, text, normal);
        else
            out_ += text;
    }

    /// Whether the records of a source need numbers. Of several sources only the findings tell.
    bool has_many_records(std::size_t source) const {
        if (all_.sources().size() <= 1)
            return all_.records() > 1;
        return source < numbered_.size() && numbered_[source];
    }

    /// The part of the document, where the message does not name it: an element of an array, a statement of
    /// many.
    std::string part_of(const finding& found) const {
        if (const cell_place* const cell = found.cell()) {
            std::string place = place_of(*cell);
            if (!cell->header.empty()) {
                place += ": ";
                append_printable(place, cell->header);
            }
            if (found.cells_found > 1)
                place += "; " + counted(found.cells_found - 1, "more cell", "more cells");
            return place;
        }
        const bool many = has_many_records(found.where.source);
        const std::string_view pointer = found.pointer;
        const bool names_statement = pointer.size() > 1 && (pointer.substr(0, 12) == "/statements/" ||
                                                            (pointer[1] >= '0' && pointer[1] <= '9'));
        const bool is_deep = pointer.find('/', 1) != npos;
        if (!many && !is_deep && !names_statement)
            return {};
        std::string part;
        if (many && !names_statement)
            part = fmt::format("record {}", with_thousands(found.where.record + 1));
        if (!pointer.empty()) {
            part += part.empty() ? "" : ", ";
            append_printable(part, pointer);
        }
        return part;
    }

    /// The value, shortened to what fits beside its label.
    static std::string beginning_of(const finding& found) {
        constexpr std::size_t enough = 80;
        finding shorter = found;
        shorter.value = truncate_at_code_point(found.value, enough);
        shorter.value_cut = found.value_cut || shorter.value.size() < found.value.size();
        return shown_value(shorter);
    }

    void append_line(std::string_view label, std::string_view text) {
        if (!text.empty())
            out_ += fmt::format("    {:<10}{}\n", label, text);
    }

    void append(const finding& found) {
        append_heading(found);
        append_excerpt(found);
        if (!found.value.empty() && found.excerpt.text.empty() && found.broken->message.find("{value}") == npos)
            append_line("value:", beginning_of(found));
        append_line("expected:", expected_of(found));
        if (found.repair.exists())
            append_line("fix:", fix_in_words(found.repair) +
                                    (found.repair.safety == fix_safety::unsafe ? " (look at it first)" : ""));
        append_line("source:", source_of(found));
        append_line("at:", part_of(found));
        if (!found.context.empty()) {
            std::string context;
            append_printable(context, found.context);
            append_line("explained:", context);
        }
    }

    void append_heading(const finding& found) {
        std::string place = shown_path(all_, found.where.source);
        if (found.at.line != 0)
            place += fmt::format(":{}:{}", found.at.line, found.at.column);
        place += ':';
        append_colored(bold, place);
        out_ += ' ';
        append_colored(color_of(found.level), name_of(found.level));
        out_ += fmt::format(": {} [{}]\n", message_of(found), found.broken->id);
    }

    /// The source line with the finding marked below it. What is missing has no place to mark.
    void append_excerpt(const finding& found) {
        const source_excerpt& line = found.excerpt;
        if (line.text.empty() || found.where.length == 0)
            return;
        const std::size_t rest = line.text.size() - line.mark;
        const std::string_view marked = line.text.substr(line.mark, std::min<std::size_t>(rest, found.where.length));
        const auto printed = [](std::string_view text) {
            std::string shown;
            for (const char c : text) // a tab is as wide as a blank here, so that the mark stands where it should
                shown += c == '\t' ? ' ' : c;
            std::string safe;
            append_printable(safe, shown);
            return safe;
        };
        std::string before = printed(line.text.substr(0, line.mark));
        if (!line.cut_before)
            before.erase(0, before.find_first_not_of(' '));
        const std::string value = printed(marked);
        out_ += fmt::format("    | {}{}{}{}{}\n    | ", line.cut_before ? "…" : "", before, value,
                            printed(line.text.substr(line.mark + marked.size())), line.cut_after ? "…" : "");
        out_.append(count_code_points(before) + (line.cut_before ? 1U : 0U), ' ');
        std::string mark = "^";
        mark.append(std::max<std::size_t>(1, count_code_points(value)) - 1, '~');
        append_colored(green, mark);
        out_ += '\n';
    }

    // ---- many findings: a line each ---------------------------------------------------------------------------

    static constexpr std::size_t shown_in_group = 20;

    void append_short(const finding& found) {
        std::string part = part_of(found);
        out_ += fmt::format("  {}", shown_path(all_, found.where.source));
        if (found.at.line != 0)
            out_ += fmt::format(":{}:{}", found.at.line, found.at.column);
        out_ += fmt::format(": {}{}{}{}\n", message_of(found), part.empty() ? "" : " (", part,
                            part.empty() ? "" : ")");
    }

    void append_by_rule() {
        bool first = true;
        for (auto each = all_.by_rule().rbegin(); each != all_.by_rule().rend(); ++each) {
            out_ += first ? "" : "\n";
            first = false;
            append_colored(color_of(each->level), name_of(each->level));
            out_ += fmt::format(": {} [{}]: {}\n", each->which->title, each->which->id,
                                counted(each->count, "finding", "findings"));
            std::size_t shown = 0;
            for (const finding& found : all_)
                if (*found.broken == *each->which && found.level == each->level && shown < shown_in_group) {
                    append_short(found);
                    ++shown;
                }
            if (shown < each->count)
                out_ += fmt::format("  and {} more\n", with_thousands(each->count - shown));
        }
    }

    void append_by_file() {
        for (std::size_t source = 0; source < std::max<std::size_t>(1, all_.sources().size()); ++source) {
            std::map<std::uint16_t, std::size_t> shown; // by rule
            std::size_t hidden = 0;
            for (const finding& found : all_) {
                if (found.where.source != source)
                    continue;
                if (shown.empty()) {
                    append_colored(bold, shown_path(all_, found.where.source));
                    out_ += '\n';
                }
                if (++shown[found.broken->number] > shown_in_group) {
                    ++hidden;
                    continue;
                }
                out_ += "  ";
                if (found.at.line != 0)
                    out_ += fmt::format("{}:{}: ", found.at.line, found.at.column);
                append_colored(color_of(found.level), name_of(found.level));
                out_ += fmt::format(": {} [{}]\n", message_of(found), found.broken->id);
            }
            if (hidden != 0)
                out_ += fmt::format("  and {} more\n", with_thousands(hidden));
        }
    }

    void append_caps() {
        for (const std::string& line : caps_of(all_))
            out_ += line + '\n';
    }

    void append_not_run() {
        for (const std::string& what : all_.not_run()) {
            out_ += "not checked: ";
            append_printable(out_, what);
            out_ += '\n';
        }
    }

    void append_verdict() {
        const verdict end = verdict_of(all_, style_.record);
        append_colored(end.word == "valid" ? green : end.word == "not valid" ? red : yellow, end.word);
        out_ += end.rest;
    }

    void append_summary() {
        append_verdict();
        if (style_.elapsed.count() > 0)
            append_duration();
        out_ += '\n';
    }

    void append_duration() {
        constexpr std::uint64_t worth_a_rate = 1000;
        const double seconds = std::chrono::duration<double>(style_.elapsed).count();
        if (seconds < 1)
            out_ += fmt::format(", {:.1f} ms", seconds * 1000);
        else
            out_ += fmt::format(", {:.1f} s", seconds);
        if (all_.records() >= worth_a_rate) {
            const auto rate = static_cast<std::uint64_t>(static_cast<double>(all_.records()) / seconds);
            out_ += fmt::format(", {} {}/s", with_thousands(rate), style_.record.plural);
        }
    }

    const findings& all_;
    const text_style& style_;
    std::string& out_;
    std::vector<bool> numbered_; ///< by source: a record other than the first has a finding
};

} // namespace

void render_text(const findings& all, const text_style& style, std::string& out) {
    text_renderer(all, style, out).render();
}

} // namespace dsacheck
