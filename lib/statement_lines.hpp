// Lines of NDJSON, and how the form of an input is told: what every way of reading statements shares.
#pragma once

#include "dsacheck/bytes.hpp"

#include "detect_form.hpp"
#include "json_text.hpp"
#include "statement_run.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace dsacheck {

/// Of a line that is too long to be read.
inline constexpr std::size_t shown_of_too_large = 200;

[[nodiscard]] inline document_layout layout_of(input_form form) noexcept {
    switch (form) {
    case input_form::batch: return document_layout::batch;
    case input_form::array: return document_layout::array;
    default: return document_layout::statement;
    }
}

[[nodiscard]] inline bool is_blank(std::string_view line) noexcept { return json::without_leading_space(line).empty(); }

/// For telling forms: the mark itself is found when the document is read.
[[nodiscard]] inline std::string_view without_byte_order_mark(std::string_view text) noexcept {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.substr(0, mark.size()) == mark ? text.substr(mark.size()) : text;
}

/// Checks lines, counting them.
class line_checker {
  public:
    line_checker(statement_run& run, std::size_t record_limit) noexcept : run_(&run), limit_(record_limit) {}

    /// `bytes` are whole lines, the last of which may lack its line end.
    void check(std::string_view bytes, std::uint64_t base) {
        while (!bytes.empty()) {
            const std::string_view window = whole_lines(bytes);
            check_window(window, base);
            bytes.remove_prefix(window.size());
            base += window.size();
        }
    }

    /// Line ends so far, and one for a last line without it.
    [[nodiscard]] std::uint64_t lines() const noexcept { return line_ - 1; }

    /// A line that is too long to be held: only its beginning is given.
    void skip(std::string_view beginning, std::uint64_t base, std::uint64_t size) {
        beginning = truncate_at_code_point(beginning, shown_of_too_large);
        run_->show(beginning, base, line_);
        run_->report_too_large(beginning, base, size, limit_);
        ++line_;
    }

  private:
    /// The lines at the beginning of `bytes` that are to be indexed together: what the processor's nearer caches hold. The
    /// last of them is searched for forwards, which is faster, and touches only what is read next.
    static std::string_view whole_lines(std::string_view bytes) noexcept {
        constexpr std::size_t window = 256 * 1024;
        return bytes.substr(0, std::min(bytes.find('\n', window - 1), bytes.size() - 1) + 1);
    }

    void check_window(std::string_view bytes, std::uint64_t base) {
        run_->show(bytes, base, line_);
        const bool indexed = bytes.size() <= limit_ && run_->begin_lines(bytes);
        for (std::size_t at = 0; at < bytes.size();) {
            const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
            const located_document line{bytes.substr(at, end - at), base + at, indexed};
            run_->begin_line(line.base, line_);
            if (!indexed || !run_->check_statement_line(line))
                check_line(line);
            at = end + 1;
            ++line_;
        }
    }

    void check_line(const located_document& line) {
        if (is_blank(line.bytes))
            return;
        if (line.bytes.size() > limit_) {
            const std::string_view beginning = truncate_at_code_point(line.bytes, shown_of_too_large);
            return run_->report_too_large(beginning, line.base, line.bytes.size(), limit_);
        }
        run_->check_document(line, detect_line_layout(without_byte_order_mark(line.bytes)));
    }

    statement_run* run_;
    std::size_t limit_;
    std::uint64_t line_ = 1;
};

/// Whether there is enough to tell NDJSON from other documents: a line break behind something that is not blank.
[[nodiscard]] inline bool tells_form(std::string_view bytes) noexcept {
    const std::string_view text = json::without_leading_space(without_byte_order_mark(bytes));
    const std::size_t line_end = text.find('\n');
    return line_end != npos && !is_blank(text.substr(line_end));
}

} // namespace dsacheck
