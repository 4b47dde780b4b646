#include "report/group.hpp"

#include "report/words.hpp"
#include "text_layout.hpp"

#include <fmt/format.h>

namespace dsacheck {

namespace {

/// F2 "6,706" (TOTAL), F7 "4,719" (Category 2, ...) and 12 more.
std::string places_in_words(const std::vector<cell_place>& places) {
    constexpr std::size_t shown = 4;
    const std::size_t named = places.size() <= shown + 1 ? places.size() : shown;
    std::string text;
    for (std::size_t i = 0; i < named; ++i) {
        text += i == 0 ? "" : ", ";
        text += coordinate_of(places[i]);
        if (!trim_blanks(places[i].value).empty())
            text += ' ' + quoted(places[i].value, 40);
        if (!places[i].label.empty() && i == 0)
            text += fmt::format(" ({})", places[i].label);
    }
    if (named < places.size())
        text += fmt::format(" and {} more", with_thousands(places.size() - named));
    return text;
}

} // namespace

void cell_group::report(check_run& to, std::string_view one, std::string_view many, std::string_view after) {
    if (made_.empty())
        return;
    const std::size_t number = number_ != 0 ? number_ : made_.size();
    made_.tell(fmt::format("{} {}: {}{}", with_thousands(number), number == 1 ? one : many,
                           places_in_words(made_.places()), after));
    to.add(made_);
}

} // namespace dsacheck
