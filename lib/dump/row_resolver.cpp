#include "row_resolver.hpp"

#include "dialect.hpp"
#include "dsacheck/date.hpp"
#include "dsacheck/vocabulary.hpp"
#include "row_end.hpp"

#include <algorithm>

namespace dsacheck::dump {

namespace {

/// Bounds on the work for hostile rows; what exceeds them is ambiguous.
constexpr std::size_t most_doubts = 1000;
constexpr std::size_t most_solutions = 16;
constexpr std::size_t most_dead_ends = 4096;

bool starts_with(std::string_view text, std::string_view beginning) noexcept {
    return text.substr(0, beginning.size()) == beginning;
}

/// Whether a value has not even the shape of what its column holds.
bool is_odd(std::string_view cell, dump_column column) noexcept {
    if (cell.empty())
        return false;
    std::string_view text = cell;
    if (is_quoted(cell) && !take_quotes(cell, text))
        return true;
    if (column == dump_column::uuid)
        return !is_uuid(text);
    if (column == dump_column::created_at)
        return !parse_date(text.substr(0, 10));
    if (!info_of(column).field)
        return false;
    const field_info& info = info_of(*info_of(column).field);
    switch (info.kind) {
    case field_kind::one_of: return find(info.values, text) == not_found;
    case field_kind::date: return !parse_date(text.substr(0, 10));
    case field_kind::many_of: return !starts_with(text, "[");
    case field_kind::puid: return text.size() != cell.size();
    default: return false;
    }
}

} // namespace

bool row_resolver::is_dead(const dead_end& state) const noexcept {
    return std::any_of(dead_.begin(), dead_.end(), [&state](const dead_end& d) {
        return d.at == state.at && d.column == state.column && d.closed == state.closed;
    });
}

std::size_t row_resolver::count_oddities() const {
    std::size_t count = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < ends_.size(); ++i) {
        const std::uint8_t column = header_->column_at[i];
        if (column != dump_header::unknown &&
            is_odd(bytes_.substr(begin, ends_[i] - begin), static_cast<dump_column>(column)))
            ++count;
        begin = ends_[i] + 1;
    }
    return count;
}

void row_resolver::keep_solution() {
    const std::size_t oddities = count_oddities();
    if (solutions_ == 0 || oddities < least_oddities_) {
        least_oddities_ = oddities;
        best_ = ends_;
        best_count_ = 0;
    }
    if (oddities == least_oddities_)
        ++best_count_;
    ++solutions_;
}

/// A cell ends at `at`. True when the row goes on behind it.
bool row_resolver::end_cell(std::size_t at) {
    ends_.push_back(static_cast<std::uint32_t>(at));
    const bool last = at == bytes_.size() || bytes_[at] == '\n';
    if (last && at == bytes_.size() && (!final_ || ends_.size() < header_->column_count))
        ran_out_ = true;
    else if (last && ends_.size() == header_->column_count)
        keep_solution();
    return !last && ends_.size() < header_->column_count;
}

/// A quote that may close its value or stand in it. False when nothing came of it.
bool row_resolver::branch(std::size_t quote, std::size_t depth) {
    if (depth == most_doubts || solutions_ >= most_solutions || dead_.size() >= most_dead_ends) {
        gave_up_ = true;
        return true;
    }
    const std::size_t columns = ends_.size();
    bool any = false;
    for (const bool closed : {true, false}) {
        const dead_end state{static_cast<std::uint32_t>(quote), static_cast<std::uint16_t>(columns), closed};
        if (is_dead(state))
            continue;
        bool found = false;
        if (!closed)
            found = explore(quote + 1, true, depth + 1);
        else if (const std::size_t before = solutions_; end_cell(quote + 1))
            found = explore(quote + 2, false, depth + 1);
        else
            found = solutions_ != before;
        ends_.resize(columns);
        if (!found)
            dead_.push_back(state);
        any = any || found;
    }
    return any;
}

/// Goes on at `at`. False when no reading from here has the right number of columns.
bool row_resolver::explore(std::size_t at, bool in_quotes, std::size_t depth) {
    const std::size_t before = solutions_;
    std::size_t opened = in_quotes ? 0 : npos;
    for (;;) {
        if (opened == npos && at < bytes_.size() && bytes_[at] == '"')
            opened = at++;
        if (opened == npos) {
            const std::size_t end = std::min(bytes_.find_first_of("\",\n", at), bytes_.size());
            if (end < bytes_.size() && bytes_[end] == '"')
                return false; // a value with a quote in it would stand in quotes
            if (!end_cell(end))
                return solutions_ != before;
            at = end + 1;
            continue;
        }
        const std::size_t quote = bytes_.find('"', at);
        if (quote == npos) {
            ran_out_ = true;
            return false;
        }
        const char next = quote + 1 < bytes_.size() ? bytes_[quote + 1] : '\n';
        const bool may_close = next == ',' || next == '\n';
        const bool escaped = quote > 0 && bytes_[quote - 1] == '\\' && (in_quotes || quote - 1 > opened);
        if (escaped && may_close)
            return branch(quote, depth);
        at = quote + 1;
        if (escaped)
            continue;
        if (next == '"' && quote + 1 < bytes_.size()) {
            ++at;
        } else if (may_close) {
            if (!end_cell(at))
                return solutions_ != before;
            ++at;
            opened = npos;
            in_quotes = false;
        } else {
            return false;
        }
    }
}

resolution row_resolver::resolve(std::string_view bytes, const dump_header& header, bool final) {
    header_ = &header;
    const std::size_t certain = first_certain_line_end(bytes, 0);
    bytes_ = certain == npos ? bytes : bytes.substr(0, certain + 1);
    final_ = final;
    ran_out_ = gave_up_ = false;
    solutions_ = best_count_ = 0;
    ends_.clear();
    dead_.clear();
    explore(0, false, 0);
    if (gave_up_ || best_count_ > 1)
        return resolution::ambiguous;
    if (best_count_ == 1)
        return resolution::unique;
    return ran_out_ && !final && certain == npos ? resolution::unfinished : resolution::none;
}

} // namespace dsacheck::dump
