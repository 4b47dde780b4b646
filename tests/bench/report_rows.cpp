// Time and memory of a report whose part 3 has 60,000 rows, and twice and four times as many: time grows with the
// rows, and memory stays below 200 MB for the first.
#include "dsacheck/render_template.hpp"
#include "dsacheck/validate_report.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

using namespace dsacheck;

namespace {

constexpr std::size_t base_rows = 60'000;

/// A very large platform's demo, with rows added to part 3 below the last category of the last state: the sub-categories
/// that a provider may add itself, each with a description of its own.
std::vector<report_source> report_of(std::size_t rows) {
    template_request wanted;
    wanted.provider = provider_type::vlop;
    wanted.service = "Example";
    wanted.start = {2026, 1, 1};
    wanted.end = {2026, 6, 30};
    wanted.rows = template_rows::expanded;
    wanted.figures = template_figures::demo;
    std::vector<report_source> files = render_template(wanted);
    std::string& orders = files[2].bytes;
    for (std::size_t i = member_states.size() * 91 + 91; i < rows; ++i)
        orders += "All,Example,2026-01-01/2026-06-30,KEYWORD_OTHER,Matter no. " + std::to_string(i) +
                  " of the orders,SE,0,0,,,0,,,,,,,,,\r\n";
    return files;
}

struct measured {
    double seconds = 0;
    double megabytes = 0;
    std::uint64_t findings = 0;
};

/// Time of the processor: that of the clock tells more of what else the machine does.
double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// In a process of its own, whose peak of memory is then its own too.
measured measure(std::size_t rows) {
    int ends[2];
    if (pipe(ends) != 0)
        return {};
    if (const pid_t child = fork(); child == 0) {
        std::vector<report_source> files = report_of(rows);
        report_options chosen;
        chosen.limits.cells = 10'000'000;
        const double start = processor_seconds();
        findings found;
        const report whole = validate_report(std::move(files), chosen, found);
        measured own;
        own.seconds = processor_seconds() - start;
        own.findings = found.total();
        rusage used{};
        getrusage(RUSAGE_SELF, &used);
        own.megabytes = static_cast<double>(used.ru_maxrss) / 1024;
        const bool told = write(ends[1], &own, sizeof own) == static_cast<ssize_t>(sizeof own);
        _exit(told ? 0 : 1);
    } else {
        close(ends[1]);
        measured of_child;
        if (child < 0 || read(ends[0], &of_child, sizeof of_child) != static_cast<ssize_t>(sizeof of_child))
            of_child = {};
        close(ends[0]);
        int status = 0;
        waitpid(child, &status, 0);
        return of_child;
    }
}

} // namespace

int main() {
    std::printf("%10s %10s %14s %10s %10s\n", "rows", "seconds", "microsec/row", "peak MB", "findings");
    for (const std::size_t times : {1U, 2U, 4U}) {
        const std::size_t rows = base_rows * times;
        const measured result = measure(rows);
        std::printf("%10zu %10.3f %14.2f %10.1f %10llu\n", rows, result.seconds,
                    result.seconds * 1e6 / static_cast<double>(rows), result.megabytes,
                    static_cast<unsigned long long>(result.findings));
    }
    return 0;
}
