// Any bytes can be opened as an archive or a compressed file of a dump: they end, and are told when they are damaged.
#include "dsacheck/check_dump.hpp"

#include "support/require.hpp"

#include <atomic>
#include <cstdint>
#include <string>

#include <sys/mman.h>
#include <unistd.h>

using namespace dsacheck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const int file = memfd_create("dump", 0);
    require(file >= 0);
    require(write(file, data, size) == static_cast<ssize_t>(size));
    std::atomic<bool> stop{false};
    unsigned chunks = 0;
    dump_options chosen;
    chosen.asked = profile::api;
    chosen.jobs = 1;
    chosen.stop = &stop;
    chosen.progress = [&](const dump_progress&) { stop = ++chunks > 20; }; // what unpacks to very much is not waited for
    const dump_report report = check_dump({"/proc/self/fd/" + std::to_string(file)}, chosen);
    require(report.found.invalid_records() <= report.found.records());
    require(stop || report.found.total() + report.found.records() + report.files + report.failures.size() > 0 || size < 30);
    close(file);
    return 0;
}
