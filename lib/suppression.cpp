#include "dsacheck/suppression.hpp"

#include "dsacheck/annex_i/kinds.hpp"
#include "dsacheck/finding.hpp"
#include "dsacheck/glob.hpp"

#include <algorithm>
#include <utility>

namespace dsacheck {

void suppression_list::add(suppression added) {
    const std::uint16_t number = added.which->number;
    const auto index = static_cast<std::uint32_t>(list_.size());
    list_.push_back(std::move(added));
    const auto at = std::upper_bound(by_rule_.begin(), by_rule_.end(), number, [this](std::uint16_t n, std::uint32_t i) {
        return n < list_[i].which->number;
    });
    by_rule_.insert(at, index);
}

namespace {

/// First index of a rule's entries.
template <class Indices, class List>
auto first_of(const Indices& by_rule, const List& list, std::uint16_t number) noexcept {
    return std::lower_bound(by_rule.begin(), by_rule.end(), number,
                            [&list](std::uint32_t i, std::uint16_t n) { return list[i].which->number < n; });
}

bool fits(const std::string& pattern, std::string_view text) noexcept {
    return pattern.empty() || matches_glob(pattern, text);
}

} // namespace

bool suppression_list::concerns(const rule& which) const noexcept {
    if (list_.empty())
        return false;
    const auto at = first_of(by_rule_, list_, which.number);
    return at != by_rule_.end() && *list_[*at].which == which;
}

std::size_t suppression_list::find(const finding& found, std::string_view path, date as_of) const {
    if (!concerns(*found.broken))
        return npos;
    const std::string pointer = suppressible_pointer(found);
    for (auto at = first_of(by_rule_, list_, found.broken->number);
         at != by_rule_.end() && *list_[*at].which == *found.broken; ++at) {
        const suppression& each = list_[*at];
        if (!has_expired(each.expires, as_of) && fits(each.pointer, pointer) && fits(each.puid, found.puid) &&
            fits_path(each.path, path))
            return *at;
    }
    return npos;
}

bool fits_path(std::string_view pattern, std::string_view path) noexcept {
    if (path.substr(0, 2) == "./")
        path.remove_prefix(2);
    if (pattern.find('/') == std::string_view::npos)
        path = path.substr(path.rfind('/') + 1);
    return pattern.empty() || matches_glob(pattern, path);
}

std::string suppressible_pointer(const finding& found) {
    const cell_place* const cell = found.cell();
    if (cell == nullptr)
        return std::string(found.pointer);
    std::string pointer = "/" + std::to_string(cell->part);
    if (cell->row != 0)
        pointer += "/" + std::to_string(cell->row);
    if (cell->column != cell_place::no_column)
        pointer += (cell->row == 0 ? "/*/" : "/") + column_letters(cell->column);
    return pointer;
}

} // namespace dsacheck
