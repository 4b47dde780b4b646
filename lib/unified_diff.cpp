// The difference between a text and what edits make of it, as a unified diff.
#include "dsacheck/fix_statements.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dsacheck {

namespace {

constexpr std::size_t context_lines = 3;

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

/// Whole lines of the original, and the text that takes their place.
struct line_change {
    std::size_t first; ///< index of the first line
    std::size_t count;
    std::string text;
};

class diff_writer {
  public:
    diff_writer(std::string_view original, std::string& out) : original_(original), lines_(lines_of(original)), out_(out) {
        std::uint64_t at = 0;
        for (const std::string_view line : lines_) {
            starts_.push_back(at);
            at += line.size();
        }
        starts_.push_back(at);
    }

    void write(const std::vector<text_edit>& edits) {
        const std::vector<line_change> changes = whole_lines(edits);
        std::size_t begin = 0;
        while (begin < changes.size()) {
            std::size_t end = begin + 1;
            while (end < changes.size() &&
                   changes[end].first <= changes[end - 1].first + changes[end - 1].count + 2 * context_lines)
                ++end;
            write_hunk(changes, begin, end);
            begin = end;
        }
    }

  private:
    std::size_t line_at(std::uint64_t offset) const noexcept {
        const auto next = std::upper_bound(starts_.begin(), starts_.end() - 1, offset);
        return next == starts_.begin() ? 0 : static_cast<std::size_t>(next - starts_.begin()) - 1;
    }

    std::string_view between(std::uint64_t from, std::uint64_t to) const noexcept { return original_.substr(from, to - from); }

    /// Edits widened to lines; those that share a line together.
    std::vector<line_change> whole_lines(const std::vector<text_edit>& edits) const {
        std::vector<line_change> changes;
        if (lines_.empty()) {
            for (const text_edit& each : edits)
                changes.push_back({0, 0, each.text});
            return changes;
        }
        std::uint64_t done = 0; // behind the last edit
        std::size_t end = 0;    // behind its last line
        for (const text_edit& each : edits) {
            const std::size_t first = line_at(each.offset);
            // An edit that takes a line's end away joins the next line to it.
            const std::size_t last = std::max(line_at(each.offset + each.length), first);
            if (changes.empty() || first >= end) {
                if (!changes.empty())
                    changes.back().text += between(done, starts_[end]);
                changes.push_back({first, 0, std::string(between(starts_[first], each.offset))});
            } else {
                changes.back().text += between(done, each.offset);
            }
            changes.back().text += each.text;
            done = each.offset + each.length;
            end = last + 1;
            changes.back().count = end - changes.back().first;
        }
        if (!changes.empty())
            changes.back().text += between(done, starts_[end]);
        return changes;
    }

    void write_line(char mark, std::string_view line) {
        out_ += mark;
        out_ += line;
        if (line.empty() || line.back() != '\n')
            out_ += "\n\\ No newline at end of file\n";
    }

    void write_hunk(const std::vector<line_change>& changes, std::size_t begin, std::size_t end) {
        const line_change& last = changes[end - 1];
        const std::size_t from = changes[begin].first - std::min(changes[begin].first, context_lines);
        const std::size_t to = std::min(last.first + last.count + context_lines, lines_.size());
        std::size_t added = 0;
        std::size_t removed = 0;
        std::vector<std::vector<std::string_view>> texts;
        for (std::size_t i = begin; i < end; ++i) {
            texts.push_back(lines_of(changes[i].text));
            added += texts.back().size();
            removed += changes[i].count;
        }
        const std::size_t old_count = to - from;
        const std::size_t new_count = old_count - removed + added;
        out_ += fmt::format("@@ -{},{} +{},{} @@\n", old_count == 0 ? from : from + 1, old_count,
                            new_count == 0 ? from + shift_ : from + 1 + shift_, new_count);
        shift_ += added;
        shift_ -= removed;
        std::size_t at = from;
        for (std::size_t i = begin; i < end; ++i) {
            for (; at < changes[i].first; ++at)
                write_line(' ', lines_[at]);
            for (; at < changes[i].first + changes[i].count; ++at)
                write_line('-', lines_[at]);
            for (const std::string_view line : texts[i - begin])
                write_line('+', line);
        }
        for (; at < to; ++at)
            write_line(' ', lines_[at]);
    }

    std::string_view original_;
    std::vector<std::string_view> lines_;
    std::vector<std::uint64_t> starts_; ///< of the lines, and the end
    std::size_t shift_ = 0;             ///< lines that were added by now, less those removed; may wrap, as intended
    std::string& out_;
};

} // namespace

void render_unified_diff(std::string_view path, std::string_view original, const std::vector<text_edit>& edits,
                         std::string& out) {
    if (edits.empty())
        return;
    std::string name; // a line end in a path would begin a line of the diff
    for (const char c : path)
        name += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
    out += fmt::format("--- {0}\n+++ {0}\n", name);
    diff_writer(original, out).write(edits);
}

} // namespace dsacheck
