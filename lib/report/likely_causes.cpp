#include "dsacheck/likely_causes.hpp"

#include "report/causes.hpp"

#include <algorithm>

namespace dsacheck {

namespace causes {

std::vector<std::size_t> evidence::of(std::initializer_list<unsigned> rules, unsigned part,
                                      const std::function<bool(const finding&)>& fits) const {
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < found_->stored(); ++i) {
        const finding& each = (*found_)[i];
        if (std::find(rules.begin(), rules.end(), each.broken->number) != rules.end() &&
            (part == 0 || (each.cell() != nullptr && each.cell()->part == part)) && (!fits || fits(each)))
            indices.push_back(i);
    }
    return indices;
}

} // namespace causes

std::vector<likely_cause> likely_causes_of(const report& whole, const findings& found) {
    const causes::evidence seen(whole, found);
    std::vector<likely_cause> all;
    causes::unfilled_template(seen, all);
    causes::blank_categories(seen, all);
    causes::missing_rows(seen, all);
    causes::shifted_column(seen, all); // before what a shift looks like
    causes::trusted_flaggers_apart(seen, all);
    causes::automated_apart(seen, all);
    causes::other_sub_category(seen, all);
    causes::surface_left_out(seen, all);
    causes::fill_down(seen, all);
    causes::per_cent(seen, all);
    causes::minutes_or_seconds(seen, all);
    causes::countries_for_languages(seen, all);
    std::stable_sort(all.begin(), all.end(),
                     [](const likely_cause& a, const likely_cause& b) { return a.explains.size() > b.explains.size(); });
    return all;
}

} // namespace dsacheck
