#include "dsacheck/glob.hpp"

#include <cstddef>

namespace dsacheck {

namespace {

/// Where to go on when the match fails: behind a star, at the text that it has not eaten yet.
struct retry {
    std::size_t pattern = std::string_view::npos;
    std::size_t text = 0;

    [[nodiscard]] bool exists() const noexcept { return pattern != std::string_view::npos; }
};

} // namespace

bool matches_glob(std::string_view pattern, std::string_view text) noexcept {
    std::size_t p = 0;
    std::size_t t = 0;
    retry within; // after "*": the later star makes an earlier one unnecessary
    retry across; // after "**"
    for (;;) {
        if (p < pattern.size() && pattern[p] == '*') {
            if (p + 1 < pattern.size() && pattern[p + 1] == '*') {
                while (p < pattern.size() && pattern[p] == '*')
                    ++p;
                across = {p, t};
                within = {};
            } else {
                within = {++p, t};
            }
            continue;
        }
        if (t == text.size() && p == pattern.size())
            return true;
        if (t < text.size() && p < pattern.size() &&
            (pattern[p] == text[t] || (pattern[p] == '?' && text[t] != '/'))) {
            ++p;
            ++t;
            continue;
        }
        if (within.exists() && within.text < text.size() && text[within.text] != '/') {
            p = within.pattern;
            t = ++within.text;
            continue;
        }
        if (!across.exists() || across.text >= text.size())
            return false;
        p = across.pattern;
        t = ++across.text;
        within = {};
    }
}

} // namespace dsacheck
