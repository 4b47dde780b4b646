#include "dsacheck/csv.hpp"

#include <algorithm>
#include <cassert>

namespace dsacheck {

namespace {

bool is_line_end(char c) noexcept {
    return c == '\n' || c == '\r';
}

} // namespace

void append_unescaped(const csv_field& field, std::string& out) {
    if (!field.doubled) {
        out += field.raw;
        return;
    }
    for (std::size_t i = 0; i < field.raw.size(); ++i) {
        out += field.raw[i];
        if (field.raw[i] == '"' && i + 1 < field.raw.size() && field.raw[i + 1] == '"')
            ++i;
    }
}

csv_scanner::csv_scanner(std::string_view bytes, const csv_options& chosen) : bytes_(bytes), chosen_(chosen) {
    assert(bytes.size() <= 0xFFFFFFFFU);
    // Without this, each quoted field that does not end would be looked for up to the end of the file.
    for (std::size_t quote = bytes_.rfind('"'); quote != npos; quote = quote == 0 ? npos : bytes_.rfind('"', quote - 1))
        if (ends_field(quote + 1)) {
            last_close_ = quote;
            break;
        }
    rewind_budget_ = 4 * bytes_.size();
}

// Blanks between a closing quote and the end of the field do not keep it open.
bool csv_scanner::ends_field(std::size_t at) const noexcept {
    while (at < bytes_.size() && (bytes_[at] == ' ' || (bytes_[at] == '\t' && chosen_.delimiter != '\t')))
        ++at;
    return at >= bytes_.size() || bytes_[at] == chosen_.delimiter || is_line_end(bytes_[at]);
}

void csv_scanner::note(csv_defect_kind kind, std::size_t at, std::size_t length) {
    std::uint64_t& count = defect_counts_[static_cast<std::size_t>(kind)];
    if (count++ < chosen_.kept_defects)
        defects_.push_back({kind, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(length)}, record_,
                            static_cast<std::uint32_t>(field_count_)});
}

void csv_scanner::keep(const csv_field& field) {
    if (fields_.size() < chosen_.kept_fields)
        fields_.push_back(field);
    ++field_count_;
}

void csv_scanner::scan_unquoted() {
    const std::size_t start = at_;
    bool stray = false;
    bool nul = false;
    std::size_t stray_at = 0;
    std::size_t nul_at = 0;
    while (at_ < bytes_.size() && bytes_[at_] != chosen_.delimiter && !is_line_end(bytes_[at_])) {
        if (bytes_[at_] == '"' && !stray) {
            stray = true;
            stray_at = at_;
        }
        if (bytes_[at_] == '\0' && !nul) {
            nul = true;
            nul_at = at_;
        }
        ++at_;
    }
    // One finding a field: a broken quote seldom comes alone.
    if (stray)
        note(csv_defect_kind::stray_quote, stray_at);
    if (nul)
        note(csv_defect_kind::nul_byte, nul_at);
    csv_field field;
    field.raw = bytes_.substr(start, at_ - start);
    field.where = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at_ - start)};
    keep(field);
}

// Looks for the quote that closes the field which opens at `open`. Without one, `first_line_end` is where the field
// is taken to end.
std::size_t csv_scanner::find_close(std::size_t open, csv_field& field, quoted_marks& marks) {
    if (last_close_ == npos || last_close_ <= open) {
        marks.first_line_end = bytes_.find_first_of("\r\n", open);
        return npos;
    }
    for (std::size_t i = open + 1; i < bytes_.size(); ++i) {
        const char c = bytes_[i];
        if (c == '"') {
            if (i + 1 < bytes_.size() && bytes_[i + 1] == '"') {
                field.doubled = true;
                ++i;
            } else if (ends_field(i + 1)) {
                return i;
            } else {
                const char before = bytes_[i - 1];
                const bool opens_another = before == chosen_.delimiter || is_line_end(before);
                if (opens_another && marks.first_line_end != npos && i - open <= rewind_budget_) {
                    rewind_budget_ -= i - open;
                    return npos;
                }
                if (marks.literal == npos)
                    marks.literal = i;
            }
        } else if (is_line_end(c)) {
            if (marks.first_line_end == npos)
                marks.first_line_end = i;
        } else if (c == '\0' && marks.nul == npos) {
            marks.nul = i;
        }
    }
    const std::size_t cost = bytes_.size() - open;
    if (cost <= rewind_budget_)
        rewind_budget_ -= cost;
    else
        last_close_ = npos; // no further quoted field is looked for: the rest is read as it stands
    return npos;
}

void csv_scanner::scan_quoted() {
    const std::size_t open = at_;
    csv_field field;
    field.quoted = true;
    quoted_marks marks;
    const std::size_t close = find_close(open, field, marks);
    if (close == npos) {
        note(csv_defect_kind::unclosed_quote, open);
        // What lies before the next delimiter of this line is taken for the field; what follows is read anew.
        const std::size_t end = marks.first_line_end == npos ? bytes_.size() : marks.first_line_end;
        const std::size_t delimiter = bytes_.substr(0, end).find(chosen_.delimiter, open);
        at_ = delimiter == npos ? end : delimiter;
        field.doubled = false;
        field.raw = bytes_.substr(open + 1, at_ - open - 1);
    } else {
        if (marks.literal != npos)
            note(csv_defect_kind::text_after_quote, marks.literal);
        field.raw = bytes_.substr(open + 1, close - open - 1);
        at_ = close + 1;
        while (at_ < bytes_.size() && bytes_[at_] != chosen_.delimiter && !is_line_end(bytes_[at_]))
            ++at_; // blanks
        if (at_ != close + 1)
            note(csv_defect_kind::text_after_quote, close + 1, at_ - close - 1);
    }
    if (marks.nul != npos && marks.nul < at_)
        note(csv_defect_kind::nul_byte, marks.nul);
    field.where = {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(at_ - open)};
    keep(field);
}

void csv_scanner::scan_field() {
    if (at_ < bytes_.size() && bytes_[at_] == '"')
        scan_quoted();
    else
        scan_unquoted();
}

void csv_scanner::take_line_end() {
    if (at_ >= bytes_.size()) {
        ends_.last_record_ends = false;
    } else if (bytes_[at_] == '\n') {
        ++ends_.lf;
        ++at_;
    } else if (at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n') {
        ++ends_.crlf;
        at_ += 2;
    } else {
        note(csv_defect_kind::bare_cr, at_);
        ++ends_.cr;
        ++at_;
    }
}

bool csv_scanner::next() {
    if (at_ >= bytes_.size())
        return false;
    fields_.clear();
    field_count_ = 0;
    ++record_;
    const std::size_t start = at_;
    for (;;) {
        scan_field();
        if (at_ >= bytes_.size() || bytes_[at_] != chosen_.delimiter)
            break;
        ++at_;
    }
    where_ = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at_ - start)};
    take_line_end();
    return true;
}

// Texts have commas as well, and in a table of texts far more of them than it has delimiters. But only delimiters come
// equally often in one record after the other.
char guess_csv_delimiter(std::string_view bytes) noexcept {
    constexpr char candidates[] = {',', ';', '\t', '|'};
    constexpr std::size_t looked_at = 64 * 1024;
    constexpr std::size_t most_records = 20;
    std::array<std::array<std::uint32_t, most_records>, 4> counts{};
    std::size_t record = 0;
    bool quoted = false;
    for (const char c : bytes.substr(0, looked_at)) {
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (is_line_end(c)) {
            // A blank line says nothing, and the second half of CRLF is one.
            const bool says_something = std::any_of(counts.begin(), counts.end(), [record](const auto& of) { return of[record] != 0; });
            if (says_something && ++record == most_records)
                break;
            continue;
        }
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i][record] += c == candidates[i] ? 1U : 0U;
    }
    // How many records agree on a number of the candidate, and on which.
    using agreement = std::pair<std::ptrdiff_t, std::uint32_t>;
    std::array<agreement, 4> found{};
    for (std::size_t i = 0; i < counts.size(); ++i)
        for (const std::uint32_t count : counts[i])
            if (count >= (i == 0 ? 1U : 2U))
                found[i] = std::max(found[i], agreement(std::count(counts[i].begin(), counts[i].end(), count), count));
    return candidates[std::max_element(found.begin(), found.end()) - found.begin()]; // the comma, where all are equal
}

} // namespace dsacheck
