#include "report/part_name.hpp"

#include "dsacheck/read_report.hpp"

#include <algorithm>
#include <array>

namespace dsacheck::detail {

namespace {

struct word_of_part {
    std::string_view folded;
    unsigned part;
};

// More specific words first.
constexpr std::array words{
    word_of_part{"report identification", 1}, word_of_part{"identification", 1}, word_of_part{"summary", 1},
    word_of_part{"categories", 2},            word_of_part{"member states orders", 3},
    word_of_part{"member state orders", 3},   word_of_part{"orders", 3},         word_of_part{"own initiative illegal", 5},
    word_of_part{"own initiative tc", 6},     word_of_part{"own initiative t c", 6}, word_of_part{"own initiative tac", 6},
    word_of_part{"notices", 4},               word_of_part{"appeals", 7},        word_of_part{"recidivism", 7},
    word_of_part{"complaints", 7},            word_of_part{"automated means", 8}, word_of_part{"automated", 8},
    word_of_part{"human resources", 9},       word_of_part{"amar", 10},          word_of_part{"qualitative", 11},
};

bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

// "4_notices", "04-notices", "part 4": the number, and what stands behind it.
unsigned leading_number(std::string_view name, std::size_t& end) noexcept {
    std::size_t at = 0;
    const std::string_view head = name.substr(0, 4);
    if (head == "part" || head == "Part" || head == "PART")
        at = 4;
    while (at < name.size() && (name[at] == '_' || name[at] == ' ' || name[at] == '-'))
        ++at;
    const std::size_t first = at;
    unsigned number = 0;
    while (at < name.size() && is_digit(name[at]) && at - first < 3)
        number = number * 10 + static_cast<unsigned>(name[at++] - '0');
    const bool ends = at >= name.size() || name[at] == '_' || name[at] == ' ' || name[at] == '-' || name[at] == '.';
    end = at;
    return at > first && ends && number >= 1 && number <= part_count ? number : 0;
}

} // namespace

std::string_view base_name(std::string_view path) noexcept {
    const std::size_t slash = path.find_last_of("/\\");
    return slash == npos ? path : path.substr(slash + 1);
}

named_part read_part_name(std::string_view name) {
    named_part found;
    std::string_view stem = base_name(name);
    const std::size_t dot = stem.rfind('.');
    if (dot != npos && dot > 0)
        stem = stem.substr(0, dot);
    std::size_t behind = 0;
    found.part = leading_number(stem, behind);
    const std::string folded = " " + fold_label(stem) + " ";
    if (found.part != 0) {
        found.match = part_match::number;
        // What is left when the template's own words are taken away names the surface.
        const std::string own = fold_label(annex_part_of(found.part).stem.substr(annex_part_of(found.part).stem.find('_') + 1));
        const std::string rest = fold_label(stem.substr(behind));
        if (rest.compare(0, own.size(), own) == 0)
            found.surface = std::string(trim_blanks(std::string_view(rest).substr(own.size())));
        return found;
    }
    for (const word_of_part& each : words)
        if (folded.find(" " + std::string(each.folded) + " ") != npos) {
            found.part = each.part;
            found.match = part_match::name;
            return found;
        }
    return found;
}

} // namespace dsacheck::detail
