// The statements that are measured.
#pragma once

#include "statement_generator.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

inline std::string read_all(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// What the shared generator writes; empty when it or Python is missing.
inline std::string from_shared_generator(std::size_t statements) {
    const std::string script = DSACHECK_SHARED_FACTS "/bench/gen_statements.py";
    std::string folder = (std::filesystem::temp_directory_path() / "dsacheck-bench-XXXXXX").string();
    if (!std::filesystem::exists(script) || mkdtemp(folder.data()) == nullptr)
        return {};
    const std::string command = "python3 '" + script + "' --n " + std::to_string(statements) + " --out '" +
                                folder + "' > /dev/null 2>&1";
    std::string text;
    if (std::system(command.c_str()) == 0)
        text = read_all(folder + "/sor.ndjson");
    std::filesystem::remove_all(folder);
    return text;
}

inline std::string from_own_generator(std::size_t statements) {
    statement_generator generator(1);
    std::string text;
    for (std::size_t i = 0; i < statements; ++i)
        generator.append(text);
    return text;
}

/// The same statements, each text of which begins with a word of its own: no text comes twice.
inline std::string with_unique_texts(std::string_view statements) {
    constexpr std::string_view names[] = {"_ground", "_explanation", "_facts", "_other", "source_identity"};
    std::string result;
    result.reserve(statements.size() + statements.size() / 16);
    std::uint64_t running = 0;
    while (!statements.empty()) {
        // Up to and with a quote, a colon and the next quote: the beginning of a text, if such a name stands before it.
        const std::size_t colon = std::min(statements.find("\":"), statements.size());
        const std::size_t value = std::min(statements.find_first_not_of(": ", std::min(colon + 1, statements.size())), statements.size());
        const std::string_view before = statements.substr(0, colon);
        const bool is_text = value < statements.size() && statements[value] == '"' &&
                             std::any_of(std::begin(names), std::end(names), [before](std::string_view name) {
                                 return before.size() >= name.size() && before.substr(before.size() - name.size()) == name;
                             });
        const std::size_t end = std::min(value + (is_text ? 1 : 0), statements.size());
        result += statements.substr(0, end);
        statements.remove_prefix(end);
        if (is_text && ++running > 0) {
            for (std::uint64_t rest = running; rest > 0; rest /= 20)
                result += "bcdfghjklmnpqrstvwxz"[rest % 20];
            result += "a ";
        }
    }
    return result;
}

inline std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0)
            lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

} // namespace bench
