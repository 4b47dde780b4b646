// Any bytes can be read as a file of a report, and checked: the first byte says under which name.
#include "dsacheck/validate_report.hpp"

#include "support/require.hpp"

#include <cstdint>
#include <string>
#include <vector>

using namespace dsacheck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    const unsigned number = data[0] % 12U;
    const std::string name = number == 0 ? std::string("sheet.csv") : std::string(annex_part_of(number).stem) + ".csv";
    std::vector<report_source> files;
    files.push_back({name, std::string(reinterpret_cast<const char*>(data) + 1, size - 1)});
    report_options chosen;
    chosen.limits.cells = 20'000;
    chosen.limits.columns = 64;
    findings found(chosen);
    const report whole = validate_report(std::move(files), chosen, found);
    for (const part& each : whole.parts())
        for (const part_row& row : each.rows()) {
            for (const cell& c : each.cells(row)) {
                require(c.value != nullptr);
                require(c.row == row.number);
                require(std::size_t{c.where.offset} + c.where.length <= each.bytes().size());
            }
            if (row.kind == row_kind::data)
                require(each.find(row.key) != nullptr);
        }
    for (const finding& each : found)
        require(each.broken != nullptr && each.where.source < found.sources().size());
    return 0;
}
