// Randomness that is the same on every machine, and mutations of texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck::testing {

/// The distributions of the standard library differ from one to the other; the engines do not.
class random_source {
  public:
    explicit random_source(std::uint64_t seed) : engine_(seed) {}

    /// From 0 to `bound` - 1.
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : static_cast<std::size_t>(engine_() % bound); }
    bool one_in(std::size_t n) { return below(n) == 0; }
    template <class List>
    const auto& pick(const List& list) {
        return list[below(std::size(list))];
    }

  private:
    std::mt19937_64 engine_;
};

/// Pieces of JSON that matter: brackets, escapes, literals, bytes that are not UTF-8.
inline constexpr std::string_view json_pieces[] = {
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\\\", "\\\"", "\\/", "\\u00e4", "\\u0000", "\\ud83d\\ude00", "\\ud83d",
    "\\udc00", "\\ud834\\udd73", "\\u200b", "\\x", "\\u12", "null", "true", "false", "nul", "True", "0", "-0", "01", "-",
    "1.5", "1e400", "1.", "123456789012345678901234567890", " ", "\t", "\n", "\r\n", "\x0B", "\xC2\xA0", "\xE2\x80\x8B",
    "\xEF\xBB\xBF", "\xFF", "\xC3", "\xED\xA0\x80", "\x01", "{}", "[]", "\"\"", "\"a\":1", "\"puid\":\"b\",",
    "\"statements\":[", "\"category\":", "\"EAN-13\":", "ä", "🐕"};

/// One small change somewhere.
inline void mutate_once(std::string& text, random_source& random) {
    const std::size_t at = random.below(text.size() + 1);
    const std::size_t length = random.below(random.one_in(8) ? 200 : 4) + 1;
    switch (random.below(9)) {
    case 0:
        if (at < text.size())
            text[at] = static_cast<char>(text[at] ^ static_cast<char>(1U << random.below(8)));
        return;
    case 1: text.insert(at, 1, static_cast<char>(random.below(256))); return;
    case 2: text.erase(at, length); return;
    case 3:
    case 4: text.insert(at, random.pick(json_pieces)); return;
    case 5: text.replace(at, length, random.pick(json_pieces)); return;
    case 6: text.resize(at); return;
    case 7: { // a piece stands twice
        const std::string piece = text.substr(at, length * 8);
        text.insert(random.below(text.size() + 1), piece);
        return;
    }
    default: { // two bytes change places
        const std::size_t other = random.below(text.size() + 1);
        if (at < text.size() && other < text.size())
            std::swap(text[at], text[other]);
        return;
    }
    }
}

/// `text` with one to four changes; a cut is rare enough that most results keep their end.
inline std::string mutated(std::string_view text, random_source& random) {
    std::string result(text);
    for (std::size_t changes = random.below(4) + 1; changes > 0; --changes)
        mutate_once(result, random);
    return result;
}

} // namespace dsacheck::testing
