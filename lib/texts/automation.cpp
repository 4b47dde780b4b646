// Words on automated means.
#include "automation_words.hpp"
#include "text_reader.hpp"
#include "texts.hpp"

namespace dsacheck::texts {

namespace {

constexpr word_table alone(automation_words);
constexpr word_table firsts(automation_pairs);
constexpr word_table denials(negations);

constexpr std::size_t reach_of_negation = 3; ///< words

} // namespace

stretch find_automation(std::string_view text, text_form form) noexcept {
    word_reader words(text, form);
    word w;
    std::string_view awaited[4]; // second words of the pairs that the last word began
    std::size_t awaited_count = 0;
    std::size_t first_offset = 0;
    std::size_t since_negation = reach_of_negation;
    while (words.next(w)) {
        bool found = false;
        std::size_t offset = w.offset;
        for (std::size_t i = 0; i < awaited_count && !found; ++i) {
            if (w.text.substr(0, awaited[i].size()) == awaited[i]) {
                found = true;
                offset = first_offset;
            }
        }
        found = found || alone.has(w.text);
        if (found && since_negation >= reach_of_negation)
            return {offset, w.end - offset};
        since_negation = denials.has(w.text) ? 0 : since_negation + 1;
        awaited_count = 0;
        first_offset = w.offset;
        firsts.match(w.text, [&](const word_pair& pair) {
            if (awaited_count < 4)
                awaited[awaited_count++] = pair.second;
        });
    }
    return {};
}

} // namespace dsacheck::texts
