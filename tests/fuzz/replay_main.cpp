// Runs a fuzz target without libFuzzer: over the files and folders given, over every prefix of each small file,
// and over the empty input. The last file name printed is the one that crashed.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

constexpr std::size_t small_file = 2048; // every prefix up to here: n inputs for n bytes

std::vector<fs::path> files_in(const std::vector<fs::path>& arguments) {
    std::vector<fs::path> files;
    for (const fs::path& argument : arguments) {
        if (fs::is_directory(argument)) {
            for (const auto& entry : fs::recursive_directory_iterator(argument))
                if (entry.is_regular_file())
                    files.push_back(entry.path());
        } else {
            files.push_back(argument);
        }
    }
    std::sort(files.begin(), files.end()); // the same order on every machine
    return files;
}

// A copy of exactly `size` bytes on the heap, so that AddressSanitizer sees a read of one byte too many.
void run(const std::string& bytes, std::size_t size) {
    const std::unique_ptr<std::uint8_t[]> exact(new std::uint8_t[size]);
    std::copy_n(bytes.begin(), size, exact.get());
    static_cast<void>(LLVMFuzzerTestOneInput(exact.get(), size));
}

} // namespace

int main(int argc, char** argv) try {
    std::size_t inputs = 1;
    run({}, 0);
    const std::vector<fs::path> files = files_in({argv + 1, argv + argc});
    for (const fs::path& file : files) {
        std::printf("%s\n", file.string().c_str());
        std::fflush(stdout); // before a crash can lose it
        std::ifstream stream(file, std::ios::binary);
        if (!stream) {
            std::fprintf(stderr, "cannot read %s\n", file.string().c_str());
            return 2;
        }
        const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
        if (bytes.size() <= small_file)
            for (std::size_t size = 1; size < bytes.size(); ++size, ++inputs)
                run(bytes, size);
        run(bytes, bytes.size());
        ++inputs;
    }
    std::printf("%zu files, %zu inputs: no crash\n", files.size(), inputs);
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "an exception left the fuzz target: %s\n", error.what());
    return 1;
}
