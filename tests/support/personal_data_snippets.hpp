// Labelled snippets of text: see tests/unit/personal_data.cpp for their form.
#pragma once

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace dsacheck::testing {

struct mark {
    std::string kind;
    std::string bytes;
    std::size_t offset = 0;
    friend bool operator==(const mark& a, const mark& b) {
        return a.kind == b.kind && a.bytes == b.bytes && a.offset == b.offset;
    }
};

struct snippet {
    std::string part;
    std::string language;
    std::string text; ///< without the marks
    std::vector<mark> marks;
};

inline snippet read_snippet(const std::string& line) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    if (second == std::string::npos)
        throw std::runtime_error("no snippet: " + line);
    snippet result{line.substr(0, first), line.substr(first + 1, second - first - 1), {}, {}};
    std::size_t at = second + 1;
    for (std::size_t open = line.find("{{", at); open != std::string::npos; open = line.find("{{", at)) {
        const std::size_t colon = line.find(':', open);
        const std::size_t close = line.find("}}", open);
        result.text += line.substr(at, open - at);
        mark m{line.substr(open + 2, colon - open - 2), line.substr(colon + 1, close - colon - 1),
               result.text.size()};
        result.text += m.bytes;
        result.marks.push_back(std::move(m));
        at = close + 2;
    }
    result.text += line.substr(at);
    return result;
}

inline std::vector<snippet> read_snippets(const std::string& path) {
    std::ifstream in(path);
    std::vector<snippet> result;
    for (std::string line; std::getline(in, line);)
        if (!line.empty())
            result.push_back(read_snippet(line));
    return result;
}

} // namespace dsacheck::testing
