// Findings for people.
#include "dsacheck/render.hpp"

#include "finding_text.hpp"
#include "text_layout.hpp"

#include <fmt/format.h>

#include <iterator>
#include <vector>

namespace dsacheck {

namespace {

constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view red = "\x1b[1;31m";
constexpr std::string_view yellow = "\x1b[1;33m";
constexpr std::string_view green = "\x1b[1;32m";
constexpr std::string_view cyan = "\x1b[1;36m";
constexpr std::string_view normal = "\x1b[0m";

constexpr std::string_view color_of(severity level) noexcept {
    switch (level) {
    case severity::error: return red;
    case severity::warning: return yellow;
    case severity::info: break;
    }
    return cyan;
}

class text_renderer {
  public:
    text_renderer(const findings& all, const text_style& style, std::string& out)
        : all_(all), style_(style), out_(out), numbered_(all.sources().size()) {
        for (const finding& each : all)
            if (each.where.record > 0 && each.where.source < numbered_.size())
                numbered_[each.where.source] = true;
    }

    void render() {
        for (const finding& each : all_)
            append(each);
        if (all_.stored() != 0)
            out_ += '\n';
        append_caps();
        append_not_run();
        append_summary();
    }

  private:
    void append_colored(std::string_view color, std::string_view text) {
        if (style_.color == color_use::ansi)
            fmt::format_to(std::back_inserter(out_), "{}{}{}", color, text, normal);
        else
            out_ += text;
    }

    std::string shown_path(const finding& found) const {
        const std::size_t source = found.where.source;
        const std::string_view name =
            source < all_.sources().size() ? all_.sources()[source] : std::string_view();
        if (name.empty())
            return "<memory>";
        if (name == "-")
            return "<stdin>";
        std::string path;
        append_printable(path, name);
        return path;
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
            fmt::format_to(std::back_inserter(out_), "    {:<10}{}\n", label, text);
    }

    void append(const finding& found) {
        std::string place = shown_path(found);
        if (found.at.line != 0)
            fmt::format_to(std::back_inserter(place), ":{}:{}", found.at.line, found.at.column);
        place += ':';
        append_colored(bold, place);
        out_ += ' ';
        append_colored(color_of(found.level), name_of(found.level));
        fmt::format_to(std::back_inserter(out_), ": {} [{}]\n", message_of(found), found.broken->id);
        if (!found.value.empty() && found.broken->message.find("{value}") == npos)
            append_line("value:", beginning_of(found));
        append_line("expected:", expected_of(found));
        append_line("source:", source_of(found));
        append_line("at:", part_of(found));
    }

    void append_caps() {
        for (const findings::rule_count& each : all_.by_rule())
            if (each.stored < each.count)
                fmt::format_to(std::back_inserter(out_), "{}: {} of {} findings shown\n", each.which->id,
                               with_thousands(each.stored), with_thousands(each.count));
    }

    void append_not_run() {
        for (const std::string& what : all_.not_run()) {
            out_ += "not checked: ";
            append_printable(out_, what);
            out_ += '\n';
        }
    }

    /// "4 errors, 1 warning"; empty when nothing was found.
    std::string counts() const {
        std::string text;
        const auto add = [&text](std::uint64_t count, std::string_view singular, std::string_view plural) {
            if (count == 0)
                return;
            text += text.empty() ? "" : ", ";
            text += counted(count, singular, plural);
        };
        add(all_.count(severity::error), "error", "errors");
        add(all_.count(severity::warning), "warning", "warnings");
        add(all_.count(severity::info), "note", "notes");
        return text;
    }

    std::string counted_records() const {
        return counted(all_.records(), style_.record.singular, style_.record.plural);
    }

    std::string which_records() const {
        const std::uint64_t records = all_.records();
        const std::uint64_t invalid = all_.invalid_records();
        if (records == 0)
            return fmt::format("no {} could be read: ", style_.record.singular);
        if (invalid == 0)
            return counted_records() + ", ";
        if (records == 1)
            return fmt::format("the {} has ", style_.record.singular);
        return fmt::format("{} of {} {} errors: ", with_thousands(invalid), counted_records(),
                           invalid == 1 ? "has" : "have");
    }

    void append_verdict() {
        const std::string found = counts();
        if (all_.count(severity::error) != 0) {
            append_colored(red, "not valid");
            fmt::format_to(std::back_inserter(out_), ": {}{}", which_records(), found);
            return;
        }
        if (all_.records() == 0 && found.empty()) {
            append_colored(yellow, "nothing to check");
            fmt::format_to(std::back_inserter(out_), ": no {}", style_.record.plural);
            return;
        }
        append_colored(green, "valid");
        fmt::format_to(std::back_inserter(out_), ": {}, {}", counted_records(),
                       found.empty() ? "no findings" : found);
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
            fmt::format_to(std::back_inserter(out_), ", {:.1f} ms", seconds * 1000);
        else
            fmt::format_to(std::back_inserter(out_), ", {:.1f} s", seconds);
        if (all_.records() >= worth_a_rate) {
            const auto rate = static_cast<std::uint64_t>(static_cast<double>(all_.records()) / seconds);
            fmt::format_to(std::back_inserter(out_), ", {} {}/s", with_thousands(rate), style_.record.plural);
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
