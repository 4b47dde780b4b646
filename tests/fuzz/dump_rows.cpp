// Any bytes can be read as the rows of a dump: rows follow each other, and all are counted once. Rows that are only glanced at
// are judged as if they were read.
#include "dsacheck/check_dump.hpp"
#include "dsacheck/read_dump.hpp"
#include "dsacheck/render_dump.hpp"

#include "support/dump_rows.hpp"
#include "support/require.hpp"

#include <cstdint>
#include <string>
#include <string_view>

using namespace dsacheck;

namespace {

/// Rows one after the other, up to the end of the bytes.
void read_rows(std::string_view rows, const dump_header& header, dump_reader::ending how) {
    dump_reader reader;
    reader.open(rows, header, how);
    statement current;
    std::size_t end = 0;
    for (;;) {
        const dump_row_status status = reader.next(current);
        if (status == dump_row_status::end || status == dump_row_status::unfinished) {
            require(status == reader.next(current)); // it stays so
            require(status == dump_row_status::unfinished || end >= rows.size());
            return;
        }
        const span where = reader.row().where;
        require(where.offset == end);
        require(std::size_t{where.offset} + where.length <= rows.size());
        end = std::size_t{where.offset} + where.length + 1;
        if (status != dump_row_status::statement)
            continue;
        require(reader.row().columns == header.column_count);
        for (const element_value& each : current.elements) {
            require(std::size_t{each.where.offset} + each.where.length <= rows.size());
            require(each.other_text == element_value::no_text || each.other_text < current.other_texts.size());
        }
        for (field_set fields = current.present; !fields.empty();) {
            const field_value& each = current[fields.take_first()];
            require(std::size_t{each.first_element} + each.element_count <= current.elements.size());
        }
    }
}

/// What breaks a rule of the API; `kept` counters have all rows read.
std::string refused_rows(std::string_view csv, dump_counters counters) {
    dump_options chosen;
    chosen.asked = profile::api;
    chosen.counters = counters;
    chosen.jobs = 1;
    chosen.now = 1'781'524'800;
    dump_report report = check_dump_bytes(csv, chosen, "fuzz.csv");
    report.profile = {};
    std::string page;
    render_dump(report, dump_format::json, {}, {}, page);
    return page;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string rows(reinterpret_cast<const char*>(data), size);
    const std::string header_line = testing::dump_header_line();
    const auto header = read_dump_header(std::string_view(header_line).substr(0, header_line.size() - 1));
    require(header.has_value());
    read_rows(rows, *header, dump_reader::ending::final);
    read_rows(rows, *header, dump_reader::ending::open);
    require(last_certain_row_end(rows) <= rows.size());

    dump_options chosen;
    chosen.jobs = 1;
    chosen.now = 1'781'524'800;
    for (const std::string& csv : {header_line + rows, rows}) { // the second is hardly ever a dump
        const dump_report report = check_dump_bytes(csv, chosen, "fuzz.csv");
        std::uint64_t counted = 0;
        std::uint64_t found = 0;
        for (const dump_platform& each : report.platforms) {
            counted += each.rows;
            for (const dump_tally& tally : each.tallies)
                found += tally.count;
        }
        require(counted == report.found.records());
        require(found <= report.found.total());
        require(report.found.invalid_records() <= report.found.records());
        require(report.failures.empty() && !report.stopped);
    }
    const std::string csv = header_line + rows;
    require(refused_rows(csv, dump_counters::if_asked) == refused_rows(csv, dump_counters::kept));
    return 0;
}
