// Findings as CSV, a finding a row.
#include "dsacheck/render.hpp"

#include "dsacheck/annex_i/kinds.hpp"
#include "finding_facts.hpp"

namespace dsacheck {

namespace {

constexpr std::string_view header =
    "path,line,column,record,puid,pointer,part,row,cell_column,header,severity,rule,number,message,value,expected,source,"
    "offset,length,fix,fix_safety,baseline,cells\r\n";

class row_writer {
  public:
    explicit row_writer(std::string& out) noexcept : out_(&out) {}

    /// A text of the input or about it: safe to print, and no formula.
    void text(std::string_view content) {
        printable_.clear();
        append_printable(printable_, content);
        // The original's first byte counts: a tab is printable as \t, and no formula any more.
        if (!printable_.empty() && std::string_view("=+-@").find(printable_.front()) != npos)
            printable_.insert(printable_.begin(), '\'');
        separate();
        if (printable_.find_first_of(",\"") == npos) {
            *out_ += printable_;
            return;
        }
        *out_ += '"';
        for (const char c : printable_) {
            if (c == '"')
                *out_ += '"';
            *out_ += c;
        }
        *out_ += '"';
    }

    void number(std::uint64_t value) {
        separate();
        *out_ += std::to_string(value);
    }
    /// Empty for 0: unknown, or no such thing.
    void known_number(std::uint64_t value) {
        if (value == 0)
            separate();
        else
            number(value);
    }
    void end() {
        *out_ += "\r\n";
        first_ = true;
    }

  private:
    void separate() {
        if (!first_)
            *out_ += ',';
        first_ = false;
    }

    std::string* out_;
    std::string printable_;
    bool first_ = true;
};

std::string_view safety_name(fix_safety safety) noexcept {
    switch (safety) {
    case fix_safety::none: break;
    case fix_safety::safe: return "safe";
    case fix_safety::unsafe: return "unsafe";
    }
    return "";
}

/// "4!F2 4!F7 3!93:93 9!": part and cell as spreadsheets name them, a whole row, a whole part.
std::string cells_in_words(const finding& found) {
    std::string text;
    for (std::size_t i = 0; i < found.cell_count; ++i) {
        const cell_place& cell = found.cells[i];
        text += (i == 0 ? "" : " ") + std::to_string(cell.part) + '!';
        if (cell.row == 0)
            continue;
        const std::string row = std::to_string(cell.row);
        text += cell.column == cell_place::no_column ? row + ':' + row : column_letters(cell.column) + row;
    }
    return text;
}

std::string_view baseline_name(baseline_state state) noexcept { return state == baseline_state::fresh ? "new" : ""; }

void append_row(const findings& all, const finding& found, row_writer& row) {
    cell_place none;
    none.column = cell_place::no_column;
    const cell_place& cell = found.cell() == nullptr ? none : *found.cell();
    row.text(path_of(all, found.where.source));
    row.known_number(found.at.line);
    row.known_number(found.at.column);
    row.number(found.where.record + 1);
    row.text(found.puid);
    row.text(found.pointer);
    row.known_number(cell.part);
    row.known_number(cell.row);
    row.text(cell.column == cell_place::no_column ? std::string() : column_letters(cell.column));
    row.text(cell.header);
    row.text(name_of(found.level));
    row.text(found.broken->id);
    row.number(found.broken->number);
    row.text(message_of(found));
    row.text(found.value);
    row.text(expected_of(found));
    row.text(source_of(found));
    row.number(found.where.offset);
    row.number(found.where.length);
    row.text(found.repair.exists() ? fix_in_words(found.repair) : std::string());
    row.text(safety_name(found.repair.safety));
    row.text(baseline_name(found.baselined));
    row.text(cells_in_words(found));
    row.end();
}

} // namespace

void render_csv(const findings& all, std::string& out) {
    out += header;
    row_writer row(out);
    for (const finding& each : all)
        append_row(all, each, row);
}

} // namespace dsacheck
