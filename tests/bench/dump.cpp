// How fast dumps and NDJSON are checked, next to what they can be compared with, in turns in one run: simdjson touching all of
// the same records, `wc -l` on the same file, inflating alone, and `unzip -p | wc -l`; and how much memory it takes.
//
//     bench_dump [--n 400000] [--folder DIR] [--own] [--repetitions 7]
//
// --folder keeps the files, and takes those that are there: sor.ndjson, dump.csv, dump.zip. --own takes the project's own
// generator even where the shared one exists. Needs the commands zip, unzip and wc.
#include "dump_files.hpp"
#include "touch_all.hpp"

#include "dsacheck/catalogue.hpp"
#include "dsacheck/check_dump.hpp"
#include "dsacheck/validate.hpp"

#include "dump/dump_parts.hpp"
#include "parallel/ordered_run.hpp"

#include <atomic>
#include <chrono>
#include <functional>
#include <iterator>
#include <thread>
#include <vector>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using seconds = double;

seconds time_of(const std::function<void()>& run) {
    const auto start = std::chrono::steady_clock::now();
    run();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

dsacheck::dump_options api_dump(unsigned jobs) {
    dsacheck::dump_options chosen;
    chosen.asked = dsacheck::profile::api;
    chosen.jobs = jobs;
    chosen.memory_bytes = 0;
    chosen.counters = dsacheck::dump_counters::if_asked;
    chosen.storage.findings_per_rule = 100;
    return chosen;
}

dsacheck::options api_statements(unsigned jobs) {
    dsacheck::options chosen;
    chosen.asked = dsacheck::profile::api;
    chosen.form = dsacheck::input_form::ndjson;
    chosen.jobs = jobs;
    chosen.storage.findings_per_rule = 100;
    return chosen;
}

/// Unpacks the members of the archive on all cores, and does nothing with them.
void only_inflate(const std::string& path) {
    std::vector<std::string> failures;
    const std::vector<dsacheck::dump::input_part> parts = dsacheck::dump::plan_input({path}, failures);
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        std::vector<char> buffer(std::size_t{512} * 1024);
        for (std::size_t i = next++; i < parts.size(); i = next++) {
            dsacheck::dump::part_reader from(parts[i]);
            for (std::string name; from.next(name);)
                while (from.read(buffer.data(), buffer.size()) > 0) {}
        }
    };
    std::vector<std::thread> others;
    for (unsigned i = 1; i < dsacheck::parallel::thread_count(0); ++i)
        others.emplace_back(work);
    work();
    for (std::thread& each : others)
        each.join();
}

void run_command(const std::string& command) {
    if (std::system((command + " > /dev/null").c_str()) != 0)
        std::fprintf(stderr, "bench_dump: failed: %s\n", command.c_str());
}

/// The peak in MiB of a run in a process of its own.
double peak_of(const std::function<void()>& run) {
    int ends[2];
    double peak = 0;
    if (pipe(ends) != 0)
        return 0;
    const pid_t child = fork();
    if (child == 0) {
        run();
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        peak = static_cast<double>(usage.ru_maxrss) / 1024;
        _exit(write(ends[1], &peak, sizeof peak) == static_cast<ssize_t>(sizeof peak) ? 0 : 1);
    }
    close(ends[1]);
    if (read(ends[0], &peak, sizeof peak) != static_cast<ssize_t>(sizeof peak))
        peak = 0;
    close(ends[0]);
    waitpid(child, nullptr, 0);
    return peak;
}

/// All rules, and puids that occur twice, which do not fit into their memory.
void check_fully(const std::string& path, std::size_t times) {
    dsacheck::dump_options chosen;
    chosen.rules.turn_on(*dsacheck::find_rule("puid-repeated"));
    chosen.memory_bytes = std::size_t{64} << 20U;
    (void)dsacheck::check_dump(std::vector<std::string>(times, path), chosen);
}

struct measurement {
    const char* name;
    std::function<void()> run;
    seconds best = 1e9;
};

} // namespace

int main(int count, char** values) {
    std::size_t rows = 400'000;
    unsigned repetitions = 7;
    bool own = false;
    std::string folder;
    for (int i = 1; i < count; ++i) {
        const std::string name = values[i];
        const char* const value = i + 1 < count ? values[i + 1] : "";
        if (name == "--own")
            own = true;
        else if (++i; name == "--n")
            rows = std::strtoul(value, nullptr, 10);
        else if (name == "--folder")
            folder = value;
        else if (name == "--repetitions")
            repetitions = static_cast<unsigned>(std::strtoul(value, nullptr, 10));
        else
            return std::fprintf(stderr, "usage: bench_dump [--n N] [--folder DIR] [--own] [--repetitions N]\n"), 2;
    }
    const bool temporary = folder.empty();
    if (temporary)
        folder = (std::filesystem::temp_directory_path() / ("dsacheck-bench-" + std::to_string(getpid()))).string();
    if (!bench::make_files(folder, rows, own)) {
        std::fprintf(stderr, "bench_dump: the files cannot be made; are zip and split installed?\n");
        return 2;
    }
    const std::string csv = folder + "/dump.csv";
    const std::string zip = folder + "/dump.zip";

    const double once = peak_of([&] { check_fully(zip, 1); });
    const double often = peak_of([&] { check_fully(zip, 6); });
    std::printf("Peak memory, all rules, puids under 64 MiB: %.0f MiB; six times as many rows: %.0f MiB\n\n", once, often);

    std::ifstream file(folder + "/sor.ndjson", std::ios::binary);
    std::string json{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const std::size_t json_bytes = json.size();
    json.append(touch_all::padding, ' ');
    const std::string_view all(json.data(), json_bytes);
    const auto touch = touch_all::has_avx2() ? &touch_all::avx2 : &touch_all::generic;
    std::size_t records = 0;
    enum { touching, lines_1, lines_2, rows_1, rows_2, counting, unpacking, zipped, unzipping };
    std::vector<measurement> runs{
        {"simdjson On-Demand, touch all", [&] { records = touch(all).records; }},
        {"NDJSON, 1 thread", [&] { (void)dsacheck::validate_statements(all, api_statements(1)); }},
        {"NDJSON, 2 threads", [&] { (void)dsacheck::validate_statements(all, api_statements(2)); }},
        {"dump CSV, 1 thread", [&] { (void)dsacheck::check_dump({csv}, api_dump(1)); }},
        {"dump CSV, 2 threads", [&] { (void)dsacheck::check_dump({csv}, api_dump(2)); }},
        {"wc -l", [&] { run_command("wc -l '" + csv + "'"); }},
        {"inflate alone, all cores", [&] { only_inflate(zip); }},
        {"dump zipped, all cores", [&] { (void)dsacheck::check_dump({zip}, api_dump(0)); }},
        {"unzip -p | wc -l", [&] { run_command("unzip -p '" + zip + "' | wc -l"); }},
    };
    for (unsigned i = 0; i < repetitions; ++i)
        for (measurement& each : runs)
            each.best = std::min(each.best, time_of(each.run));

    const auto csv_bytes = static_cast<double>(std::filesystem::file_size(csv));
    std::printf("%zu records, %.0f MB of NDJSON, %.0f MB of CSV, %.0f MB packed; API profile, best of %u\n", records,
                static_cast<double>(json_bytes) / 1e6, csv_bytes / 1e6,
                static_cast<double>(std::filesystem::file_size(zip)) / 1e6, repetitions);
    for (const measurement& each : runs) {
        const bool is_json = &each <= &runs[lines_2];
        std::printf("  %-32s %8.3f s %8.2f GB/s %10.0f records/s\n", each.name, each.best,
                    (is_json ? static_cast<double>(json_bytes) : csv_bytes) / each.best / 1e9,
                    static_cast<double>(records) / each.best);
    }
    const auto ratio = [&runs](std::size_t a, std::size_t b) { return runs[b].best / runs[a].best; };
    std::printf("NDJSON, 1 thread : touch all            %.2f (wanted 1.00)\n"
                "NDJSON, 2 threads : 1 thread            %.2f (wanted 1.85)\n"
                "dump, 1 thread : wc -l                  %.3f (wanted 0.25)\n"
                "dump, 1 thread : touch all, by records  %.2f (wanted 1.20)\n"
                "dump, 2 threads : 1 thread              %.2f (wanted 1.85)\n"
                "zipped : inflate alone                  %.2f (wanted 0.65)\n"
                "zipped : unzip -p | wc -l               %.2f (wanted more than 1)\n",
                ratio(lines_1, touching), ratio(lines_2, lines_1), ratio(rows_1, counting), ratio(rows_1, touching),
                ratio(rows_2, rows_1), ratio(zipped, unpacking), ratio(zipped, unzipping));
    if (temporary)
        std::filesystem::remove_all(folder);
    return 0;
}
