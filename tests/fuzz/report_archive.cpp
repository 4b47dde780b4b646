// Any bytes can be opened as an archive of a report, in bounded memory.
#include "dsacheck/validate_report.hpp"

#include "support/require.hpp"

#include <cstdint>
#include <string>
#include <vector>

using namespace dsacheck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<report_source> files;
    files.push_back({"bundle.zip", std::string(reinterpret_cast<const char*>(data), size)});
    report_options chosen;
    chosen.limits.archive_bytes = 1'000'000;
    chosen.limits.cells = 20'000;
    chosen.limits.files = 20;
    findings found(chosen);
    const report whole = validate_report(std::move(files), chosen, found);
    std::uint64_t unpacked = 0;
    for (const report_file& file : whole.files())
        unpacked += file.bytes.size();
    require(unpacked <= 4'000'000 + size); // text of another encoding may grow
    require(whole.files().size() <= 20U);
    return 0;
}
