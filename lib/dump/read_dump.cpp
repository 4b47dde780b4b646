#include "dsacheck/read_dump.hpp"

#include "column_kinds.hpp"
#include "row_end.hpp"
#include "row_glance.hpp"
#include "row_index.hpp"
#include "row_reader.hpp"
#include "row_resolver.hpp"

#include <algorithm>

namespace dsacheck {

namespace {

/// What is indexed at once: what the processor's nearer caches hold.
constexpr std::size_t first_window = std::size_t{128} * 1024;

/// Which rows are to be read, whatever they hold.
enum class rows_wanted : std::uint8_t { all, suspicious };

} // namespace

struct dump_reader::impl {
    std::string_view bytes;
    const dump_header* header = nullptr;
    bool final = false;
    bool unfinished = false;

    dump::column_kinds columns;
    dump::row_index index;
    dump::row_glance glance;
    dump::row_reader reader;
    dump::row_resolver resolver;
    std::vector<std::uint32_t> resolved_ends;
    dump_row row;

    std::size_t at = 0; ///< where the next row begins
    std::size_t window_begin = 0;
    std::size_t window_end = 0;
    std::size_t next_row = 0;  ///< of those in the window
    std::size_t next_cell = 0;

    [[nodiscard]] bool has_row() const noexcept { return next_row < index.row_count(); }

    /// Indexes from the next row on, so far that a whole row is there, if there is one.
    void index_rows() {
        for (std::size_t size = first_window;; size *= 2) {
            window_begin = at;
            window_end = std::min(at + size, bytes.size());
            index.build(bytes.substr(window_begin, window_end - window_begin));
            next_row = next_cell = 0;
            const bool doubtful = index.first_doubt() < window_end - window_begin;
            if (has_row() || doubtful || window_end == bytes.size() || size >= max_row_bytes)
                return;
        }
    }

    /// Goes on behind the line end at `end`, or behind the last byte.
    void go_behind(std::size_t end) noexcept {
        row.where = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end - at)};
        at = std::min(end + 1, bytes.size());
    }

    /// The row is not what it should be: ends it at the first line end that is a row's end by all signs.
    dump_row_status damaged(dump_row_status status, std::size_t usual_end) {
        // Looked for in what the row seems to be, or as far as a row may reach.
        const std::size_t limit = usual_end != npos ? usual_end : std::min(at + max_row_bytes, bytes.size());
        std::size_t end = dump::first_certain_line_end(bytes.substr(0, std::min(limit + 40, bytes.size())), at);
        if (end == npos || end > limit)
            end = usual_end != npos ? usual_end : std::min(bytes.find('\n', at), bytes.size());
        const std::string_view beginning = bytes.substr(at, 36);
        row.uuid = dump::is_uuid(beginning) ? beginning : std::string_view();
        row.platform = {};
        go_behind(end);
        window_end = at; // what is indexed does not hold any longer
        next_row = index.row_count();
        return status;
    }

    /// The next row is the bytes' last and has no line end, or one of its quotes can be read in two ways.
    dump_row_status resolve(statement& out, std::size_t usual_end) {
        const dump::resolution result =
            resolver.resolve(bytes.substr(at, max_row_bytes), *header, final || bytes.size() - at > max_row_bytes);
        switch (result) {
        case dump::resolution::unfinished: unfinished = true; return dump_row_status::unfinished;
        case dump::resolution::ambiguous: return damaged(dump_row_status::ambiguous, usual_end);
        case dump::resolution::none:
            row.columns = 0;
            row.cut_off = usual_end == npos && final && resolver.ran_out();
            return damaged(dump_row_status::wrong_count, usual_end);
        case dump::resolution::unique: break;
        }
        const std::vector<std::uint32_t>& ends = resolver.cell_ends();
        resolved_ends.assign(1, ~std::uint32_t{0});
        resolved_ends.insert(resolved_ends.end(), ends.begin(), ends.end());
        resolved_ends.resize(resolved_ends.size() + dump::cells_at_once);
        const dump::row_cells cells{bytes, static_cast<std::uint32_t>(at), resolved_ends.data() + 1, ends.size(), nullptr};
        const bool is_read = reader.read(cells, out, row);
        row.columns = ends.size();
        row.resolved = true;
        go_behind(at + ends.back());
        window_end = at;
        next_row = index.row_count();
        return is_read ? dump_row_status::statement : dump_row_status::bad_quoting;
    }

    dump_row_status next(statement& out, rows_wanted wanted) {
        if (unfinished)
            return dump_row_status::unfinished;
        row.resolved = row.cut_off = false;
        if (at >= bytes.size())
            return dump_row_status::end;
        if (!has_row())
            index_rows();
        if (!has_row()) {
            if (!final && window_end == bytes.size()) {
                unfinished = true;
                return dump_row_status::unfinished;
            }
            return resolve(out, npos);
        }
        const std::uint32_t last = index.last_cells()[next_row];
        const std::size_t end = window_begin + index.cell_ends()[last];
        if (window_begin + index.first_doubt() <= end)
            return resolve(out, end);
        row.columns = last + 1 - next_cell;
        if (row.columns != header->column_count)
            return damaged(dump_row_status::wrong_count, end);
        const dump::row_cells cells{bytes, static_cast<std::uint32_t>(window_begin), index.cell_ends() + next_cell,
                                    row.columns, &index};
        const bool passed = wanted == rows_wanted::suspicious && glance.is_in_order(cells, out, row);
        if (!passed && !reader.read(cells, out, row))
            return damaged(dump_row_status::bad_quoting, end);
        ++next_row;
        next_cell = last + 1;
        go_behind(end);
        return passed ? dump_row_status::in_order : dump_row_status::statement;
    }
};

dump_reader::dump_reader() : impl_(std::make_unique<impl>()) {}
dump_reader::~dump_reader() = default;
dump_reader::dump_reader(dump_reader&&) noexcept = default;
dump_reader& dump_reader::operator=(dump_reader&&) noexcept = default;

void dump_reader::open(std::string_view bytes, const dump_header& header, ending how) {
    impl& my = *impl_;
    my.bytes = bytes;
    if (my.header != &header)
        my.header = &header;
    my.columns.begin(header);
    my.glance.begin(my.columns);
    my.reader.begin(my.columns);
    my.final = how == ending::final;
    my.unfinished = false;
    my.at = my.window_begin = my.window_end = 0;
    my.index.build({});
    my.next_row = my.next_cell = 0;
}

dump_row_status dump_reader::next(statement& out) { return impl_->next(out, rows_wanted::all); }
dump_row_status dump_reader::next_to_judge(statement& out) { return impl_->next(out, rows_wanted::suspicious); }
const dump_row& dump_reader::row() const noexcept { return impl_->row; }

} // namespace dsacheck
