// What one call costs in C++ and through the library for C; the measure for python_overhead.py.
//   bench_one_statement                     the costs of a generated statement, as JSON
//   bench_one_statement --write MB FILE     writes generated NDJSON and the statement (FILE.one), for python_overhead.py
#include "bench/statement_generator.hpp"

#include <dsacheck/dsacheck.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>

namespace {

constexpr int rounds = 15;
constexpr int calls = 20'000;

std::string first_valid_statement() {
    bench::statement_generator generator(7);
    for (;;) {
        std::string line;
        generator.append(line);
        line.pop_back();
        if (dsacheck::validate_statements(line).total() == 0)
            return line;
    }
}

/// Nanoseconds of processor time a call, the best of some rounds: other programs do not count.
template <typename Call>
double cost(Call&& call) {
    double best = 1e18;
    for (int round = 0; round < rounds; ++round) {
        const std::clock_t start = std::clock();
        for (int i = 0; i < calls; ++i)
            call();
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        best = std::min(best, seconds * 1e9 / calls);
    }
    return best;
}

int write(std::size_t megabytes, const std::string& path) {
    bench::statement_generator generator(11);
    std::ofstream out(path, std::ios::binary);
    std::size_t written = 0;
    while (written < megabytes * 1'000'000) {
        std::string piece;
        for (int i = 0; i < 1000; ++i)
            generator.append(piece);
        out << piece;
        written += piece.size();
    }
    std::ofstream(path + ".one", std::ios::binary) << first_valid_statement();
    return out.good() ? 0 : 1;
}

} // namespace

int main(int count, char** arguments) {
    if (count == 4 && std::string(arguments[1]) == "--write")
        return write(std::strtoul(arguments[2], nullptr, 10), arguments[3]);
    const std::string statement = first_valid_statement();
    dsacheck::statement_validator validator;
    dsacheck::findings found;
    std::uint64_t errors = 0;
    const double warm = cost([&] {
        found.clear();
        validator.validate(statement, found);
        errors += found.count(dsacheck::severity::error);
    });
    const double own = cost([&] {
        dsacheck::findings mine;
        validator.validate(statement, mine);
        errors += mine.count(dsacheck::severity::error);
    });
    std::printf("{\"bytes\": %zu, \"warm_ns\": %.0f, \"own_findings_ns\": %.0f}\n", statement.size(), warm, own);
    return errors == 0 ? 0 : 1;
}
