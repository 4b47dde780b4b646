// How fast statements are validated, next to simdjson On-Demand reading every field and element of the same
// bytes in the same run; how often memory is allocated; and how much of it a long stream takes.
//
//     bench_statements [--n 100000] [--data FILE.ndjson] [--own] [--stream-mb 500] [--repetitions 9]
//
// --data takes statements, one a line; --own those of statement_generator.hpp even where the shared generator
// exists.
#include "statement_data.hpp"
#include "statement_generator.hpp"
#include "touch_all.hpp"

#include "dsacheck/validate.hpp"
#include "dsacheck/version.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {
std::uint64_t allocations = 0;

void* allocate(std::size_t size, std::size_t alignment) {
    ++allocations;
    size = std::max(size, std::size_t{1});
    void* const block = alignment == 0
                            ? std::malloc(size)
                            : std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
    return block != nullptr ? block : throw std::bad_alloc();
}
} // namespace

// The array and nothrow forms of the standard library call these.
void* operator new(std::size_t size) {
    return allocate(size, 0);
}
void* operator new(std::size_t size, std::align_val_t alignment) {
    return allocate(size, static_cast<std::size_t>(alignment));
}
void operator delete(void* block) noexcept {
    std::free(block);
}
void operator delete(void* block, std::size_t) noexcept {
    std::free(block);
}
void operator delete(void* block, std::align_val_t) noexcept {
    std::free(block);
}
void operator delete(void* block, std::size_t, std::align_val_t) noexcept {
    std::free(block);
}

namespace {

constexpr double million = 1e6;

struct arguments {
    std::size_t statements = 100'000;
    std::string data;
    bool own = false;
    std::size_t stream_megabytes = 500;
    std::string repetitions = "9";
};

arguments read_arguments(int count, char** values) {
    arguments asked;
    for (int i = 1; i < count; ++i) {
        const std::string name = values[i];
        if (name == "--own") {
            asked.own = true;
            continue;
        }
        const char* const value = i + 1 < count ? values[++i] : "";
        if (name == "--n")
            asked.statements = std::strtoul(value, nullptr, 10);
        else if (name == "--data")
            asked.data = value;
        else if (name == "--stream-mb")
            asked.stream_megabytes = std::strtoul(value, nullptr, 10);
        else if (name == "--repetitions")
            asked.repetitions = value;
        else {
            std::fprintf(stderr, "usage: bench_statements [--n N] [--data FILE.ndjson] [--own] [--stream-mb "
                                 "N] [--repetitions N]\n");
            std::exit(2);
        }
    }
    return asked;
}

// ---- memory
// -------------------------------------------------------------------------------------------------------

/// Statements that come into being while they are read.
dsacheck::byte_source generated_stream(std::uint64_t bytes) {
    return [generator = bench::statement_generator(2), line = std::string(), at = std::size_t{0}, bytes,
            given = std::uint64_t{0}](char* buffer, std::size_t size) mutable {
        std::size_t filled = 0;
        while (filled < size && given < bytes) {
            if (at == line.size()) {
                line.clear();
                at = 0;
                generator.append(line);
            }
            const std::size_t piece = std::min(size - filled, line.size() - at);
            std::copy_n(line.data() + at, piece, buffer + filled);
            filled += piece;
            at += piece;
            given += at == line.size() ? line.size() : 0;
        }
        return filled;
    };
}

struct stream_memory {
    double before = 0; ///< MiB
    double short_stream = 0;
    double long_stream = 0;
    std::uint64_t records = 0;
};

double peak_mebibytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024; // Linux counts kilobytes
}

/// In a process of its own, before this one holds the data: the peak never falls.
stream_memory measure_stream(std::size_t megabytes) {
    stream_memory measured;
    int ends[2];
    if (pipe(ends) != 0)
        return measured;
    const pid_t child = fork();
    if (child == 0) {
        measured.before = peak_mebibytes();
        dsacheck::options chosen;
        chosen.asked = dsacheck::profile::api;
        chosen.form = dsacheck::input_form::ndjson;
        chosen.storage.findings_per_rule = 100; // so that the short stream fills the store as well
        for (double* const peak : {&measured.short_stream, &measured.long_stream}) {
            const std::uint64_t bytes = megabytes * 1'000'000 / (peak == &measured.short_stream ? 10 : 1);
            dsacheck::findings found(chosen.storage);
            dsacheck::statement_validator(chosen).validate_stream(generated_stream(bytes), found);
            measured.records = found.records();
            *peak = peak_mebibytes();
        }
        _exit(write(ends[1], &measured, sizeof measured) == static_cast<ssize_t>(sizeof measured) ? 0 : 1);
    }
    close(ends[1]);
    if (child < 0 || read(ends[0], &measured, sizeof measured) != static_cast<ssize_t>(sizeof measured))
        measured = {};
    close(ends[0]);
    if (child > 0)
        waitpid(child, nullptr, 0);
    return measured;
}

/// Allocations while each valid statement is validated once more.
double allocations_per_valid_statement(const std::vector<std::string_view>& lines, dsacheck::profile asked) {
    dsacheck::options chosen;
    chosen.asked = asked;
    dsacheck::statement_validator validator(chosen);
    dsacheck::findings found(chosen);
    std::vector<std::string_view> valid;
    for (const std::string_view line : lines)
        if (validator.validate(line, found))
            valid.push_back(line);
    const std::uint64_t before = allocations;
    for (const std::string_view line : valid)
        benchmark::DoNotOptimize(validator.validate(line, found));
    return static_cast<double>(allocations - before) /
           static_cast<double>(std::max(valid.size(), std::size_t{1}));
}

// ---- time
// ---------------------------------------------------------------------------------------------------------

/// Keeps the best time of each benchmark, and prints nothing.
class best_times : public benchmark::BenchmarkReporter {
  public:
    bool ReportContext(const Context& /*unused*/) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override {
        for (const Run& run : runs) {
            if (run.run_type != Run::RT_Iteration || run.iterations == 0)
                continue;
            const double nanoseconds = run.real_accumulated_time * 1e9 / static_cast<double>(run.iterations);
            double& best = times_.try_emplace(run.run_name.function_name, nanoseconds).first->second;
            best = std::min(best, nanoseconds);
        }
    }
    /// In nanoseconds; 0 for what was not run.
    double operator[](const std::string& name) const {
        const auto found = times_.find(name);
        return found == times_.end() ? 0 : found->second;
    }

  private:
    std::map<std::string, double> times_;
};

using touch = touch_all::result (*)(std::string_view);

void time_touching(const std::string& name, touch run, std::string_view bytes) {
    benchmark::RegisterBenchmark(name.c_str(), [run, bytes](benchmark::State& state) {
        for (auto _ : state)
            benchmark::DoNotOptimize(run(bytes));
    });
}

/// The best times, in one run in which the benchmarks take turns.
void run_all(const arguments& asked, best_times& times) {
    std::vector<std::string> words{"bench_statements", "--benchmark_repetitions=" + asked.repetitions,
                                   "--benchmark_enable_random_interleaving=true",
                                   "--benchmark_min_time=0.25"};
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    int count = static_cast<int>(pointers.size());
    benchmark::Initialize(&count, pointers.data());
    benchmark::RunSpecifiedBenchmarks(&times);
}

void print_row(const char* what, double nanoseconds, std::size_t bytes, std::size_t statements,
               double reference) {
    if (nanoseconds == 0)
        return;
    const double each = nanoseconds / static_cast<double>(statements);
    std::printf("  %-38s %8.3f %14.0f %10.1f %8.2f\n", what, static_cast<double>(bytes) / nanoseconds,
                1e9 / each, each, reference / nanoseconds);
}

} // namespace

int main(int count, char** values) {
    const arguments asked = read_arguments(count, values);
    const stream_memory memory = measure_stream(asked.stream_megabytes);

    const char* origin = "the file of --data";
    std::string data;
    if (!asked.data.empty()) {
        data = bench::read_all(asked.data);
    } else if (asked.own || (data = bench::from_shared_generator(asked.statements)).empty()) {
        data = bench::from_own_generator(asked.statements);
        origin = "the project's own generator";
    } else {
        origin = "gen_statements.py";
    }
    const std::size_t size = data.size();
    data.resize(size + touch_all::padding, ' '); // On-Demand wants it; dsacheck does not
    const std::string_view all(data.data(), size);
    const std::vector<std::string_view> lines = bench::lines_of(all);
    if (lines.empty()) {
        std::fprintf(stderr, "bench_statements: no statements in %s\n", origin);
        return 2;
    }

    // One statement of about 1.2 KB, valid, alone in memory: the one that is nearest to the average in its
    // number of texts.
    dsacheck::options as_api;
    as_api.asked = dsacheck::profile::api;
    dsacheck::statement_validator validator(as_api);
    dsacheck::findings found(as_api);
    std::string_view typical = lines.front();
    const auto quotes = [](std::string_view text) {
        return static_cast<double>(std::count(text.begin(), text.end(), '"'));
    };
    const double usual_quotes = quotes(all) / static_cast<double>(lines.size());
    const auto distance = [&](std::string_view line) {
        constexpr double usual_size = 1200;
        constexpr double bytes_a_quote = 10;
        return std::abs(static_cast<double>(line.size()) - usual_size) +
               bytes_a_quote * std::abs(quotes(line) - usual_quotes);
    };
    for (const std::string_view line : lines)
        if (distance(line) < distance(typical) && validator.validate(line, found))
            typical = line;
    std::string one(typical);
    one.resize(typical.size() + touch_all::padding, ' ');
    const std::string_view statement(one.data(), typical.size());

    dsacheck::options as_lines;
    as_lines.asked = dsacheck::profile::api;
    as_lines.form = dsacheck::input_form::ndjson;
    dsacheck::statement_validator line_validator(as_lines);
    dsacheck::options fully_as_lines;
    fully_as_lines.form = dsacheck::input_form::ndjson;
    dsacheck::statement_validator full_line_validator(fully_as_lines);
    dsacheck::statement_validator full_validator;
    dsacheck::findings full_found;
    std::string unique = bench::with_unique_texts(all);
    const std::size_t unique_size = unique.size();
    unique.resize(unique_size + touch_all::padding, ' ');
    const std::string_view all_unique(unique.data(), unique_size);
    const bool avx2 = touch_all::has_avx2();
    time_touching("all/touch", touch_all::generic, all);
    time_touching("one/touch", touch_all::generic, statement);
    if (avx2) {
        time_touching("all/touch_avx2", touch_all::avx2, all);
        time_touching("one/touch_avx2", touch_all::avx2, statement);
    }
    benchmark::RegisterBenchmark("all/ours", [&](benchmark::State& state) {
        for (auto _ : state) {
            found.clear();
            line_validator.validate_all(all, found);
        }
    });
    benchmark::RegisterBenchmark("one/ours", [&](benchmark::State& state) {
        for (auto _ : state)
            benchmark::DoNotOptimize(validator.validate(statement, found));
    });
    benchmark::RegisterBenchmark("all/full", [&](benchmark::State& state) {
        for (auto _ : state) {
            full_found.clear();
            full_line_validator.validate_all(all, full_found);
        }
    });
    time_touching("unique/touch", touch_all::generic, all_unique);
    benchmark::RegisterBenchmark("unique/full", [&](benchmark::State& state) {
        for (auto _ : state) {
            full_found.clear();
            full_line_validator.validate_all(all_unique, full_found);
        }
    });
    benchmark::RegisterBenchmark("one/full", [&](benchmark::State& state) {
        for (auto _ : state)
            benchmark::DoNotOptimize(full_validator.validate(statement, full_found));
    });
    best_times times;
    run_all(asked, times);
    found.clear();
    line_validator.validate_all(all, found);

    std::printf("dsacheck %s, one thread, best of %s interleaved repetitions; %zu statements (%llu invalid) "
                "from %s\n\n",
                std::string(dsacheck::version).c_str(), asked.repetitions.c_str(), lines.size(),
                static_cast<unsigned long long>(found.invalid_records()), origin);
    std::printf("  %-38s %8s %14s %10s %8s\n", "", "GB/s", "statements/s", "ns each", "ratio");
    std::printf("%.1f MB of NDJSON, %.0f bytes a statement\n", static_cast<double>(size) / million,
                static_cast<double>(size) / static_cast<double>(lines.size()));
    print_row("simdjson On-Demand, touch all", times["all/touch"], size, lines.size(), times["all/touch"]);
    print_row("the same, compiled for AVX2", times["all/touch_avx2"], size, lines.size(), times["all/touch"]);
    print_row("dsacheck, API profile", times["all/ours"], size, lines.size(), times["all/touch"]);
    print_row("dsacheck, full profile", times["all/full"], size, lines.size(), times["all/touch"]);
    std::printf("%.1f MB of NDJSON in which no text comes twice\n", static_cast<double>(unique_size) / million);
    print_row("simdjson On-Demand, touch all", times["unique/touch"], unique_size, lines.size(), times["unique/touch"]);
    print_row("dsacheck, full profile", times["unique/full"], unique_size, lines.size(), times["unique/touch"]);
    std::printf("One valid statement of %zu bytes, in memory\n", statement.size());
    print_row("simdjson On-Demand, touch all", times["one/touch"], statement.size(), 1, times["one/touch"]);
    print_row("the same, compiled for AVX2", times["one/touch_avx2"], statement.size(), 1,
              times["one/touch"]);
    print_row("dsacheck, API profile", times["one/ours"], statement.size(), 1, times["one/touch"]);
    print_row("dsacheck, full profile", times["one/full"], statement.size(), 1, times["one/touch"]);
    std::printf("Memory\n");
    std::printf("  %-38s %8.4f\n", "allocations per valid statement, warm",
                allocations_per_valid_statement(lines, dsacheck::profile::api));
    std::printf("  %-38s %8.4f\n", "the same, full profile",
                allocations_per_valid_statement(lines, dsacheck::profile::full));
    std::printf("  %-38s %8.1f MiB (%.1f MiB after a tenth of it, %.1f MiB before)\n",
                ("peak RSS, stream of " + std::to_string(asked.stream_megabytes) + " MB").c_str(),
                memory.long_stream, memory.short_stream, memory.before);
    std::printf("\nratios, dsacheck to touch all: throughput %.2f", times["all/touch"] / times["all/ours"]);
    if (avx2)
        std::printf(" (AVX2: %.2f)", times["all/touch_avx2"] / times["all/ours"]);
    std::printf(", full profile %.2f (no text twice: %.2f)", times["all/touch"] / times["all/full"],
                times["unique/touch"] / times["unique/full"]);
    std::printf(", time of one statement %.2f", times["one/ours"] / times["one/touch"]);
    if (avx2)
        std::printf(" (AVX2: %.2f)", times["one/ours"] / times["one/touch_avx2"]);
    std::printf("\n");
}
